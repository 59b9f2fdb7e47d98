"""Builds the arm close-up: a left arm palm up on a padded desk, and everything that is laid on it."""
import math

import bpy
from mathutils import Matrix, Vector

import cuff
import figure
import garments
import people
import posing
import stage
from body_data import metres
from models import box, cylinder, lathe, material, tube, wood
from person import Person

WIDE = .80
METRES_PER_PIXEL = WIDE / stage.WIDTH
DESK = 0.0
LOWER_EDGE = .021
# The arm for which places were first chosen: upper-arm length, mean radius and half the width of the wrist (metres).
USUAL = {'upper': .24098, 'radius': .05912, 'wrist': .01711}
LAYER_SAMPLES = 6
LEARNER = {'gender': 'female', 'race': {'african': .5, 'caucasian': .3, 'asian': .2}, 'age': {'young': 1.0},
           'muscle': .5, 'weight': .45, 'height': .5}


def at(x, y, height=DESK):
    """A place on the desk by its pixel in the picture."""
    return Vector(((x - stage.WIDTH / 2) * METRES_PER_PIXEL, (stage.HEIGHT / 2 - y) * METRES_PER_PIXEL, height))


def detailed_skin(person):
    """Pores and a slight unevenness of colour, which only a close-up shows."""
    tree = person.skin.node_tree
    shader = tree.nodes['Principled BSDF']
    place = tree.nodes.new('ShaderNodeTexCoord')
    fine = tree.nodes.new('ShaderNodeTexNoise')
    fine.inputs['Scale'].default_value, fine.inputs['Detail'].default_value = 420, 5
    relief = tree.nodes.new('ShaderNodeBump')
    relief.inputs['Strength'].default_value, relief.inputs['Distance'].default_value = .35, .0012
    tree.links.new(place.outputs['Object'], fine.inputs['Vector'])
    tree.links.new(fine.outputs['Fac'], relief.inputs['Height'])
    tree.links.new(relief.outputs['Normal'], shader.inputs['Normal'])
    broad = tree.nodes.new('ShaderNodeTexNoise')
    broad.inputs['Scale'].default_value, broad.inputs['Detail'].default_value = 26, 4
    ramp = tree.nodes.new('ShaderNodeValToRGB')
    ramp.color_ramp.elements[0].position, ramp.color_ramp.elements[1].position = .38, .68
    ramp.color_ramp.elements[0].color, ramp.color_ramp.elements[1].color = (1, 1, 1, 1), (1, .9, .87, 1)
    tint = tree.nodes.new('ShaderNodeMixRGB')
    tint.blend_type = 'MULTIPLY'
    tint.inputs[0].default_value = .8
    link = shader.inputs['Base Color'].links[0].from_socket
    tree.links.new(place.outputs['Object'], broad.inputs['Vector'])
    tree.links.new(broad.outputs['Fac'], ramp.inputs['Fac'])
    tree.links.new(link, tint.inputs[1])
    tree.links.new(ramp.outputs['Color'], tint.inputs[2])
    tree.links.new(tint.outputs[0], shader.inputs['Base Color'])
    shader.inputs['Roughness'].default_value = .46


def desk():
    """The padded desk top and the calm wooden surface beside it."""
    top = wood('desk', '#dcc4a3', '#cfb48f')
    box('desk', (3, 2, .04), (0, 0, -.036), top, .004)
    pad = material('pad', '#d7e0dd', .55, .25)
    left, right = at(-500, 0).x, at(1268, 0).x
    box('pad', (right - left, .62, .016), ((left + right) / 2, .02, -.008), pad, .0075)
    box('piping', (.004, .62, .01), (right, .02, -.004), material('piping', '#4f9490', .5, .3), .0018)


def thickness(person):
    """Mean distance of the upper arm's skin from its bone, at rest."""
    start, end = person.joints['upperarm01.L____head'], person.joints['lowerarm01.L____head']
    along, length = (end - start).normalized(), (end - start).length
    found = []
    for corner, rows in zip(person.corners[:13380], person.bone_weights):
        if sum(w for bone, w in rows if bone.startswith('upperarm') and bone.endswith('.L')) > .8:
            away = metres(corner) - start
            if .3 < away.dot(along) / length < .8:
                found.append((away - along * away.dot(along)).length)
    return sum(found) / len(found)


def pose(person):
    """Stretch the left arm over the desk, palm up; thick arms lie higher."""
    person.reset()
    high = .046 * thickness(person) / USUAL['radius']
    upper = Vector((math.cos(math.radians(22)), -math.sin(math.radians(22)), 0))
    fore = Vector((math.cos(math.radians(43)), -math.sin(math.radians(43)), (.046 - high) / .25))
    shoulder = person.joint('upperarm01.L')
    posing.aim(person, 'upperarm01.L', 'lowerarm01.L', shoulder + upper)
    posing.aim(person, 'lowerarm01.L', 'wrist.L', person.joint('lowerarm01.L') + fore)
    posing.palm(person, 'L', (0, 0, 1), (.3, .5, .2))
    person.turn('upperarm02.L', posing.about(upper, 0))
    posing.point_hand(person, 'L', fore + Vector((.05, 0, -.05)))
    posing.relax_hand(person, 'L', (12, 17, 12), gather=.92, thumb=10)
    goal = at(-8, 190, DESK + high)
    move = goal - person.joint('upperarm01.L')
    person.armature.matrix_basis = Matrix.Translation(move)
    person.apply()


def lights():
    """Soft window light from the upper left and a warm fill."""
    stage.daylight(.42)
    stage.area_light((-.9, .9, 1.2), (48, 0, 225), .9, 27, (.97, .985, 1))
    stage.area_light((.8, .2, 1.5), (25, 0, 100), 1.2, 16, (1, .97, .93))


class ArmScene:
    """The whole close-up, with the optional things by layer name."""

    def __init__(self, data, name):
        self.name, self.wanted = name, figure.parameters(name)
        self.person = figure.build(data, name, sleeve=.10)
        self.person.express({})
        detailed_skin(self.person)
        for item in self.person.armature.children:
            if any(cut in item.name for cut in ('blouse', 'collar', 'placket', 'cardigan')):
                item.hide_render = True
        desk()
        lights()
        stage.camera((0, 0, 3), (0, 0, 0), orthographic=WIDE)
        pose(self.person)
        self.elbow, self.wrist = (posing.there(self.person, self.person.joint(f'{b}.L')) for b in ('lowerarm01', 'wrist'))
        self.shoulder = posing.there(self.person, self.person.joint('upperarm01.L'))
        self.limb = cuff.Limb(self.person.body, self.elbow, self.shoulder, DESK)
        self.reach = (self.shoulder - self.elbow).length / USUAL['upper']
        self.rolled_sleeve()
        self.fore = (self.wrist - self.elbow).normalized()
        self.thumb_side = Vector((-self.fore.y, self.fore.x, 0))
        self.data = data
        self.landmarks()

    def rolled_sleeve(self):
        """The blouse sleeve rolled up to the shoulder."""
        for k, (start, end) in enumerate(((.196 * self.reach, .246 * self.reach), (.202 * self.reach, .29 * self.reach))):
            def off(distance, angle, first=start, layer=k):
                rise = math.sin(max(0, min(1, (distance - first) / .05)) * math.pi)
                return .004 + .008 * rise ** .5 - .003 * layer + .0012 * math.sin(angle * 5 + 9 * layer) * rise
            cuff.patch(self.limb, 'rolled sleeve', (start, end), (0, 2 * math.pi), off, self.cloth())

    def skin_at(self, place):
        """The highest skin over a place."""
        hit = self.limb.tree.ray_cast(Vector((place.x, place.y, .4)), Vector((0, 0, -1)))
        return hit[0] or place

    def cloth(self):
        """The cloth of the sleeve: of what is worn over the top, if anything is."""
        return figure.fabric(self.wanted.get('over', self.wanted['top']))

    def half_width(self, place):
        """Half the width of the arm across at a place."""
        edges = []
        for sign in (1, -1):
            hit = self.limb.tree.ray_cast(place + self.thumb_side * sign * .12, self.thumb_side * -sign, .12)
            edges.append((hit[0] - place).length if hit[0] is not None else .0285)
        return sum(edges) / 2

    def landmarks(self):
        """Arteries and the middle of the upper arm, on the skin; the wider the wrist, the further apart."""
        axis = self.limb.axis
        self.wider = self.half_width(self.wrist - self.fore * .022) / USUAL['wrist']
        print('arm', self.name, (self.shoulder - self.elbow).length, thickness(self.person), self.wider * USUAL['wrist'])
        self.fossa = self.skin_at(self.elbow + axis * .004)
        self.brachial = self.skin_at(self.elbow + axis * .006 + self.fore * .0316 * self.reach - self.thumb_side * .0103 * self.wider)
        self.radial = self.skin_at(self.wrist - self.fore * .022 + self.thumb_side * .0145 * self.wider)
        self.middle = self.skin_at(self.elbow.lerp(self.shoulder, .5))

    def layers(self):
        """Layer name to a function that builds it and returns its objects."""
        found = {f'cuff-{size}': lambda size=size: self.cuff(size) for size in cuff.CUFFS}
        found.update({'tubing': self.tubing, 'stethoscope': self.stethoscope, 'sleeve': self.sleeve,
                      'fingers-radial': lambda: self.fingers(self.radial, (-.22, -.97)),
                      'fingers-brachial': lambda: self.fingers(self.brachial, (-.30, .95))})
        return found

    def cuff(self, size):
        """One wrapped cuff."""
        lower = .004 if size == 'thigh' else LOWER_EDGE
        return cuff.wrap(self.limb, size, lower, -.55)

    def tubing(self):
        """Two tubes from the cuff to the gauge and to the bulb."""
        rubber = material('rubber', '#2b2f34', .42, .45)
        first, second = cuff.port_places(self.limb, LOWER_EDGE)
        first, second = second, first
        return [tube('tube', [first, at(790, 262, .03), at(1060, 236, .006), at(1330, 430, .006), at(1500, 640, .006), at(1600, 556, .006)], .0042, rubber, 24),
                tube('tube', [second, at(800, 330, .03), at(1020, 350, .006), at(1230, 560, .006), at(1290, 760, .006), at(1390, 845, .006)], .0042, rubber, 24)]

    def stethoscope(self):
        """A chest piece on the brachial artery with its tube running off the lower edge."""
        steel, ring = material('steel', '#c9cdd1', .22, .5, .95), material('ring', '#2b2f34', .5, .4)
        where = self.brachial + Vector((0, 0, .004))
        top = lathe('chest piece', [(0, .0105), (.009, .0105), (.0105, .0085), (.013, .0075), (.0205, .006), (.0222, .003), (.0222, 0), (0, 0)], where, steel)
        rim = lathe('rim', [(.0215, -.001), (.0236, 0), (.0236, .003), (.0215, .004)], where, ring)
        knob = cylinder('knob', .0075, .007, where + Vector((0, 0, .0135)), steel, (0, 0, 0), .0065, .0015)
        x, y = stage.pixel(where)
        stem = tube('stem', [where + Vector((.0, -.004, .012)), where + Vector((-.002, -.028, .012))], .0035, steel)
        hose = tube('hose', [where + Vector((-.002, -.026, .012)), at(x - 30, y + 180, .02), at(x + 40, y + 330, .008), at(x + 20, 1140, .006)], .0058,
                    material('hose', '#2c4660', .45, .4), 24)
        return [top, rim, knob, stem, hose]

    def sleeve(self):
        """The blouse sleeve pulled down to the elbow."""
        made = garments.top(self.person, self.cloth(), self.wanted['top'].get('neck', 'v'), .86)
        bpy.context.view_layer.update()
        return [made]

    def fingers(self, target, direction):
        """The learner's hand with two finger pads on a place, pointing in a direction."""
        hand = Person('learner', self.data, LEARNER, 'young_lightskinned_female_diffuse', '#d8a985')
        arm = {k for k in range(len(hand.bone_weights)) if garments.arm_share(hand.bone_weights[k]) < .6
               or hand.corners[k][0] < 0}
        hand.bare(arm)
        detailed_skin(hand)
        posing.relax_hand(hand, 'L', (14, 20, 14), gather=.95, thumb=16)
        for finger, more in ((4, 30), (5, 40)):
            _, across, _ = posing.hand_frame(hand, 'L')
            for part in (1, 2):
                hand.turn(f'finger{finger}-{part}.L', posing.about(across, -more * .6))
        hand.apply()
        along, across, palm = posing.hand_frame(hand, 'L')
        down = Vector((0, 0, -1))
        ahead = Vector((*direction, 0)).normalized()
        ahead = (ahead + down * .22).normalized()
        out = (down - ahead * down.dot(ahead)).normalized()
        own = Matrix((along, across, palm)).transposed()
        new = Matrix((ahead, out.cross(ahead), out)).transposed()
        turn = (new @ own.inverted()).to_4x4()
        tips = [hand.posed[f'finger{k}-3.L'] @ Vector((0, (hand.joints[hand.bones[f'finger{k}-3.L']['tail']] - hand.joints[hand.bones[f'finger{k}-3.L']['head']]).length * .7, 0)) for k in (2, 3)]
        pad = (tips[0] + tips[1]) / 2
        hand.armature.matrix_basis = Matrix.Translation(target + Vector((0, 0, .0065))) @ turn @ Matrix.Translation(-pad)
        bpy.context.view_layer.update()
        return [hand.armature]

    def spots(self):
        """Rectangles, landmarks and scale of the picture."""
        def around(place, wide, tall):
            x, y = stage.pixel(place)
            return {'x': max(0, round(x - wide / 2)), 'y': max(0, round(y - tall / 2)), 'w': wide, 'h': tall}

        def point(place):
            return [round(value) for value in stage.pixel(place)]
        palm = self.wrist + self.fore * .075
        return {
            'picture': 'arm', 'person': self.name, 'size': [stage.WIDTH, stage.HEIGHT],
            'spots': {'upperArm': around(self.middle, 420, 330), 'fossa': around(self.fossa, 170, 170),
                      'brachial': around(self.brachial, 110, 110), 'wrist': around(self.wrist - self.fore * .015, 170, 160),
                      'radial': around(self.radial, 90, 90), 'hand': around(palm, 320, 300),
                      'gauge': {'x': 1340, 'y': 40, 'w': 520, 'h': 520}, 'bulb': {'x': 1430, 'y': 700, 'w': 400, 'h': 290},
                      'valve': {'x': 1330, 'y': 770, 'w': 110, 'h': 150}},
            'mmPerPixel': round(METRES_PER_PIXEL * 1000, 4),
            'girthCentimetres': round(self.limb.girth(.115) * 100, 1),
            'landmarks': {'brachialArtery': point(self.brachial), 'radialArtery': point(self.radial),
                          'midUpperArm': point(self.middle)},
        }


def surface(spots):
    """What verdicts need of the arm: its girth, and landmarks in millimetres."""
    scale = spots['mmPerPixel']
    places = {name: [round(value * scale) for value in place] for name, place in spots['landmarks'].items()}
    return {'armCircumferenceCm': round(spots['girthCentimetres']),
            'surfaces': {'arm': {'widthMm': round(stage.WIDTH * scale), 'heightMm': round(stage.HEIGHT * scale), 'landmarks': places}}}


def render(name, data, folder, samples, options):
    """Render the background (only=base), named layers, or everything."""
    only = options.get('only')
    scene = ArmScene(data, name)
    spots = scene.spots()
    stage.write_json(f'{folder}/spots.json', spots)
    stage.write_json(f'{folder}/surface.json', surface(spots))
    if only == 'spots':
        return
    mark = options.get('hash', '')
    if people.known(f'{folder}/base-made.json').get('hash') != mark and (not only or only == 'base'):
        stage.border(None)
        stage.shoot(folder, 'base', samples)
        stage.write_json(f'{folder}/base-made.json', {'hash': mark})
    frames = {}
    for name, build in scene.layers().items():
        if (only and only not in name) or people.known(f'{folder}/frames-{name}.json').get('hash') == mark:
            continue
        objects = build()
        area = people.widen(stage.spot(*objects), 46)
        frames[name] = {'area': area, 'hash': mark}
        stage.border(area)
        stage.shoot(folder, f'{name}/body', LAYER_SAMPLES)
        people.mask(objects, folder, f'{name}/mask')
        for item in list(people.family(objects)):
            bpy.data.objects.remove(item)
        stage.write_json(f'{folder}/frames-{name}.json', frames[name])
