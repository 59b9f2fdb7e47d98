"""Rosa Delgado: her body, hair, clothes, expressions and the poses she takes in each room."""
import math

import bmesh
from mathutils import Vector

import garments
import posing
from body_data import metres
from models import cloth, linear, material
from person import Person, textured

SHAPE = {'gender': 'female', 'race': {'caucasian': .55, 'asian': .2, 'african': .25}, 'age': {'young': .3, 'old': .7},
         'muscle': .42, 'weight': .84, 'height': .56}
SLEEVE = .36
FACES = {
    'calm': {'mouth-corner-puller': .2, 'eyebrows-left-inner-up': .3, 'eyebrows-right-inner-up': .3, 'eye-left-slit': .08, 'eye-right-slit': .08},
    'smile': {'mouth-corner-puller': .62, 'eye-left-slit': .22, 'eye-right-slit': .22, 'mouth-elevation': .12},
    'worried': {'eyebrows-left-inner-up': .75, 'eyebrows-right-inner-up': .75, 'mouth-depression': .42, 'mouth-compression': .15},
    'impatient': {'eyebrows-left-down': .55, 'eyebrows-right-down': .55, 'mouth-compression': .5, 'mouth-depression': .28,
                  'eye-left-slit': .28, 'eye-right-slit': .28},
    'blink': {'mouth-corner-puller': .12, 'eye-left-closure': 1.0, 'eye-right-closure': 1.0},
}


def hair_material(data, name):
    """The hair picture darkened to near black, with some grey strands."""
    made = textured('rosa hair', f'{data}/hair/{name}/{name}_diffuse.png', '#5b4a40', .5, .3, True)
    tree = made.node_tree
    shader = tree.nodes['Principled BSDF']
    link = shader.inputs['Base Color'].links[0].from_socket
    place = tree.nodes.new('ShaderNodeTexCoord')
    stretch = tree.nodes.new('ShaderNodeMapping')
    stretch.inputs['Scale'].default_value = (90, 2.2, 1)
    noise = tree.nodes.new('ShaderNodeTexNoise')
    noise.inputs['Scale'].default_value = 1
    ramp = tree.nodes.new('ShaderNodeValToRGB')
    ramp.color_ramp.elements[0].position, ramp.color_ramp.elements[1].position = .5, .85
    ramp.color_ramp.elements[1].color = (.6, .6, .6, 1)
    mix = tree.nodes.new('ShaderNodeMixRGB')
    mix.inputs[2].default_value = (*linear('#6f6862'), 1)
    tree.links.new(place.outputs['UV'], stretch.inputs['Vector'])
    tree.links.new(stretch.outputs['Vector'], noise.inputs['Vector'])
    tree.links.new(noise.outputs['Fac'], ramp.inputs['Fac'])
    tree.links.new(ramp.outputs['Color'], mix.inputs[0])
    tree.links.new(link, mix.inputs[1])
    tree.links.new(mix.outputs[0], shader.inputs['Base Color'])
    return made


def cut_hair(person, hair):
    """Cut long hair to a bob that ends just under the chin and lies close to the neck."""
    end = person.joints['neck02____head'].z + .008
    shape = bmesh.new()
    shape.from_mesh(hair.data)
    long = [face for face in shape.faces if max(vert.co.z for vert in face.verts) < end]
    bmesh.ops.delete(shape, geom=long, context='FACES_ONLY')
    shape.to_mesh(hair.data)
    shape.free()


def fuller_arms(person, amount=.36):
    """Make the upper arms rounder, to the girth that calls for a large cuff."""
    for side in ('L', 'R'):
        start = person.joints[f'upperarm01.{side}____head']
        end = person.joints[f'lowerarm01.{side}____head']
        along = (end - start).normalized()
        for corner, rows in zip(person.corners, person.bone_weights):
            share = sum(w for bone, w in rows if bone in (f'upperarm01.{side}', f'upperarm02.{side}'))
            if not share:
                continue
            away = metres(corner) - start
            low = max(0, min(1, (end - start).length - away.dot(along) + .02) / .09) if away.dot(along) > 0 else 1
            move = (away - along * away.dot(along)) * amount * share * min(1, low)
            corner[0], corner[1], corner[2] = corner[0] + move.x * 10, corner[1] + move.z * 10, corner[2] - move.y * 10
    person.neutral = [list(corner) for corner in person.corners]


def blouse_cloth():
    """The warm plain cloth of her blouse."""
    return cloth('blouse', '#b5654a', '#ab5c43', .12, 420)


def build(data, hair='long01', dressed=True, brow='eyebrow006', sleeve=SLEEVE):
    """Rosa at rest."""
    person = Person('rosa', data, SHAPE, 'middleage_lightskinned_female_diffuse', '#efd0b6')
    fuller_arms(person)
    person.wear('eyes/high-poly', image='eyes/brown_eye.png', roughness=.12)
    person.wear(f'brows/{brow}', tint='#7d675a')
    person.wear('lashes/eyelashes02', tint='#4a3a32')
    cut_hair(person, person.wear(f'hair/{hair}', material=hair_material(data, hair)))
    person.wear('clothes/shoes02', material=material('shoe', '#33302f', .55, .3))
    if dressed:
        garments.blouse(person, blouse_cloth(), sleeve)
        garments.trousers(person, cloth('trousers', '#343a46', '#2f3540', .12, 420))
        person.bare(garments.hidden_skin(person, sleeve))
    else:
        person.bare()
    person.express(FACES['calm'])
    return person


def standing(person, location, turn, gaze=0.0):
    """Standing with the arms at her sides."""
    person.reset()
    posing.set_down(person, location, turn)
    for side, sign in (('L', 1), ('R', -1)):
        ankle = person.joint(f'foot.{side}')
        posing.leg(person, side, Vector((sign * .088, ankle.y, ankle.z)), (sign * .1, -1, 0))
        posing.foot(person, side, 6)
        shoulder = person.joint(f'upperarm01.{side}')
        posing.arm(person, side, shoulder + Vector((sign * .115, -.055, -.475)), (sign * .5, 1, 0))
        posing.palm(person, side, (-sign, .25, 0))
        posing.relax_hand(person, side)
    posing.look(person, gaze, 1)
    person.apply()


def lap(person, side, inward=.0):
    """Rest one hand on the same thigh, palm down."""
    sign = 1 if side == 'L' else -1
    hip, knee = person.joint(f'upperleg01.{side}'), person.joint(f'lowerleg01.{side}')
    target = hip.lerp(knee, .5) + Vector((-sign * inward, 0, .138))
    posing.arm(person, side, target, (sign * .8, .9, -.2))
    posing.palm(person, side, (0, -.1, -1))
    posing.relax_hand(person, side, (7, 11, 8))
    posing.point_hand(person, side, (knee - hip) + Vector((-sign * .1, 0, -.01)))


def seated(person, location, turn, seat, options):
    """Sitting on a seat top at height seat; options: bend, crossed, dangling, arm, gaze, desk (a place in the room)."""
    person.reset()
    hip = person.joints['upperleg01.L____head']
    posing.set_down(person, (location[0], location[1], seat + .095 - hip.z), turn)
    posing.lean(person, options.get('bend', -4))
    thigh = (person.joints['lowerleg01.L____head'] - hip).length
    floor = -person.armature.matrix_basis.to_translation().z
    ankle = person.joints['foot.L____head'].z
    for side, sign in (('L', 1), ('R', -1)):
        start = person.joint(f'upperleg01.{side}')
        if options.get('dangling'):
            target = start + Vector((sign * .035, -thigh - .01, -.385))
        else:
            target = Vector((start.x + sign * .03, start.y - thigh + .02, floor + ankle))
        posing.leg(person, side, target, (sign * .12, -1, .5))
        posing.foot(person, side, 7, 24 if options.get('dangling') else 0)
    if options.get('crossed'):
        cross(person)
    lap(person, 'R', .02)
    if options.get('desk'):
        on_desk(person, options['desk'])
    else:
        lap(person, 'L', .02)
    posing.look(person, options.get('gaze', 0), options.get('nod', 2))
    person.apply()


def cross(person):
    """Lay the right leg over the left knee."""
    knee, hip = person.joint('lowerleg01.L'), person.joint('upperleg01.R')
    posing.aim(person, 'upperleg01.R', 'lowerleg01.R', knee + Vector((-.045, .0, .135)))
    bend = person.joint('lowerleg01.R')
    posing.aim(person, 'lowerleg01.R', 'foot.R', bend + Vector((.16, -.12, -.34)))
    posing.foot(person, 'R', -18, 22)


def on_desk(person, place):
    """Rest the left forearm on the desk, palm up, the wrist at a place in the room."""
    target = posing.here(person, place)
    posing.arm(person, 'L', target, (.55, .6, -1))
    posing.palm(person, 'L', (0, 0, 1), (.35, .45, .2))
    along = person.joint('wrist.L') - person.joint('lowerarm01.L')
    posing.point_hand(person, 'L', (along.x, along.y, along.z * .1))
    posing.relax_hand(person, 'L', (6, 10, 8), thumb=6)


def in_chair(chair, forward):
    """Where the hips go on a chair: against its back rest or near its front edge."""
    x, y, _ = chair['location']
    angle, offset = math.radians(chair['turn']), (-.075 if forward else .085)
    return (x - math.sin(angle) * offset, y + math.cos(angle) * offset)


def poses(room):
    """Every pose of a room: name and a function that takes it."""
    if room == 'waiting':
        import room_waiting as place
        return {'waiting/seated': lambda p: seated(p, (place.SEAT['location'][0], place.SEAT['location'][1] + .085), 0, .46, {'gaze': 8}),
                'waiting/standing': lambda p: standing(p, (.5, .1, 0), -10, 6)}
    import room_exam as place
    found = {'exam/standing': lambda p: standing(p, (-1.08, .12, 0), 12, -4),
             'exam/table': lambda p: seated(p, (-1.02, 1.12), 10, place.TABLE_TOP + .006, {'dangling': True, 'bend': 2})}
    for sitting in ('back', 'forward'):
        for legs in ('flat', 'crossed'):
            for rest in ('lap', 'desk'):
                options = {'bend': 20 if sitting == 'forward' else -5, 'crossed': legs == 'crossed', 'gaze': 12,
                           'desk': place.WRIST if rest == 'desk' else None}
                found[f'exam/chair-{sitting}-{legs}-{rest}'] = (
                    lambda p, o=options, f=sitting == 'forward': seated(p, in_chair(place.CHAIR, f), place.CHAIR['turn'], .462, o))
    return found
