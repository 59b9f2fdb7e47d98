"""Builds close-ups of places for injections and of the ear: upper arm and ear of a standing person, thigh and hip of one who lies on the table."""
import bmesh
import bpy
from mathutils import Vector

import babies
import drapes
import figure
import garments
import laid_cloth
import poses
import posing
import sheets
import skin_lines
import stage
from body_data import metres
from closeup import Closeup
from models import box, cloth

WIDE = {'deltoid': .48, 'thigh': .6, 'hip': .56, 'ear': .15}
# Direction to the camera, and what is up in the picture, in the person's own directions: somebody on the back or the right side lies before the camera.
AWAY = {'deltoid': (1, -.3, .05), 'thigh': (.86, -.5, 0), 'hip': (1, 0, 0), 'ear': (1, -.1, .02)}
UP = {'thigh': (0, -1, 0), 'hip': (0, 1, 0)}
UNDRESSED = ('over', 'coat', 'scarf', 'hearingAid', 'top', 'romper')
# Stature for which the sizes below were chosen, metres.
STATURE = 1.65


class Site(Closeup):
    """A person with only what the place needs uncovered."""

    def __init__(self, data, name, kind):
        wanted = {key: value for key, value in figure.parameters(name).items() if key not in UNDRESSED}
        if kind == 'ear':
            wanted['top'] = figure.parameters(name)['top']
        is_baby = bool(wanted.get('held'))
        if is_baby:
            wanted['diaper'] = True
        elif kind in ('thigh', 'hip'):
            wanted['trousers'] = {**wanted['trousers'], 'length': .001}
        if kind == 'ear' and wanted['hair']['style'] == 'long01':
            wanted['hair'] = {**wanted['hair'], 'style': 'ponytail01'}
        super().__init__(data, name, WIDE[kind], None, wanted)
        self.kind = kind
        self.size = max(metres(corner).z for corner in self.person.corners[:13380]) / STATURE
        if is_baby:
            babies.sprawl(self.person, -30)
            self.person.apply()
            return
        poses.standing(self.person, (0, 0, 0), 0)
        if kind in ('thigh', 'hip'):
            hide(self, 'trousers')
            arm_away(self.person)

    def frame(self, place):
        """Look at a place from the kind's own side, with its light."""
        self.wide = round(WIDE[self.kind] * min(1, self.size * 1.15), 2) if self.kind != 'ear' else WIDE['ear']
        self.look(place, AWAY[self.kind], UP.get(self.kind, (0, 0, 1)))
        self.lights(place, .85)
        bpy.context.view_layer.update()
        self.surface()

    def at(self, start, move):
        """The skin in front of a place that lies some metres from another on a body of usual size."""
        return self.skin(Vector(start) + Vector(move) * self.size)

    def area(self, name, place, wide, tall):
        """A spot with sizes as on a body of usual size."""
        self.spot(name, place, wide * self.size, tall * self.size)

    def corners(self, test):
        """Places of the posed skin whose corner passes a test of its weights."""
        ready = self.person.body.evaluated_get(bpy.context.evaluated_depsgraph_get())
        kept = [k for k, corner in enumerate(self.person.body_corners) if test(self.person.bone_weights[corner])]
        return [ready.matrix_world @ ready.data.vertices[k].co for k in kept]


def hide(shot, *names):
    """Leave some clothes out of the picture."""
    for item in shot.person.armature.children:
        if any(name in item.name for name in names):
            item.hide_render = True


def arm_away(person):
    """Lay the left hand on the right shoulder, out of the picture."""
    shoulder = person.joint('upperarm01.L')
    posing.aim(person, 'clavicle.L', 'upperarm01.L', shoulder + Vector((-.01, -.05, 0)))
    posing.arm(person, 'L', person.joint('upperarm01.R') + Vector((.05, -.13, -.02)), (1, -1, -.3))
    person.apply()


def paper(shot, axis, place):
    """The table under somebody who lies: its pad with a strip of paper, beyond a place along an axis."""
    for name, wide, thick, made in (('paper', .64, .004, cloth('paper', '#f6f5f0', '#efede6', .05, 60)), ('pad', 1.4, .1, cloth('pad', '#4b76a6', '#466f9d', .02, 30))):
        size, middle = [wide, wide, 4], [0, 0, 1]
        middle[1 - axis] = shot.table
        size[axis] = thick
        middle[axis] = place + (1 if axis else -1) * (thick / 2 + (.004 if name == 'pad' else 0))
        box(name, size, middle, made, .002)


def sleeveless(shot):
    """A top without sleeves, its armholes cut inside the shoulders."""
    person, (shape, names, deform) = shot.person, garments.helper(shot.person)
    arms = {k for k, bone in enumerate(names) if bone.startswith(garments.ARM)}
    shoulder, hip = person.joints['upperarm01.L____head'], person.joints['upperleg01.L____head'].z
    under = min((metres(person.corners[i]) for i in range(13380) if .35 < garments.arm_share(person.bone_weights[i]) < .65 and person.corners[i][0] > 0), key=lambda p: p.z)
    upper, lower = Vector((shoulder.x - .028 * shot.size, 0, shoulder.z + .03)), Vector((under.x - .004, 0, under.z - .02))

    def beyond(place):
        return (abs(place.x) - upper.x) * (upper.z - lower.z) > (lower.x - upper.x) * (upper.z - place.z)
    garments.cut_sleeves(person, shape, names, deform, .12)
    for sign in (1, -1):
        normal = Vector((sign * (upper.z - lower.z), 0, lower.x - upper.x))
        garments.split(shape, Vector((sign * upper.x, 0, upper.z)), normal, [f for f in shape.faces if f.calc_center_median().x * sign > 0 and f.calc_center_median().z > lower.z - .03])
    garments.split(shape, Vector((0, 0, lower.z)), Vector((0, 0, 1)))
    garments.split(shape, Vector((0, 0, hip - .05)), Vector((0, 0, 1)))
    garments.cut_neck(person, shape, 'round')

    def away(face):
        place = face.calc_center_median()
        is_arm = all(sum(w for k, w in vert[deform].items() if k in arms) > .5 for vert in face.verts)
        return is_arm or place.z < hip - .05 or (place.z > lower.z and beyond(place))
    cut_away(shape, away)
    garments.smooth(shape, 6, lambda p: hip + .04 < p.z < lower.z)
    garments.swell(shape, lambda p: .003 + .016 * max(0, min(1, (lower.z - p.z) / .2)))
    made = garments.finish(person, shape, names, 'sleeveless top', figure.fabric(figure.parameters(shot.name).get('over', figure.parameters(shot.name)['top'])), .006, .004)
    drapes.outside(made, person)


def cut_away(shape, test):
    """Delete the faces that pass a test, and corners that nothing holds."""
    bmesh.ops.delete(shape, geom=[face for face in shape.faces if test(face)], context='FACES')
    bmesh.ops.delete(shape, geom=[vert for vert in shape.verts if not vert.link_faces], context='VERTS')


def deltoid(shot):
    """The outer side of the upper arm: acromion and armpit, the triangle of the muscle, the injection site in it."""
    sleeveless(shot)
    shoulder, elbow = shot.there('upperarm01.L'), shot.there('lowerarm01.L')
    along = (elbow - shoulder).normalized()
    shot.frame(shoulder.lerp(elbow, .33))
    shot.ground(shoulder)
    under = min((p for p in shot.corners(lambda rows: .35 < garments.arm_share(rows) < .65) if p.x > 0), key=lambda p: p.z)
    acromion = shot.at(shoulder, (0, .002, .024))
    apex = shot.skin(shoulder.lerp(elbow, max(.3, (shoulder.z - under.z) / (shoulder.z - elbow.z))))
    for name, place in (('acromion', acromion), ('deltoidSite', shot.skin(acromion + along * .05 * shot.size)), ('axilla', apex),
                        ('deltoidFront', shot.at(acromion, (0, -.042, -.012))), ('deltoidBack', shot.at(acromion, (0, .042, -.012))),
                        ('deltoidEnd', shot.skin(shoulder.lerp(elbow, .52)))):
        shot.landmark(name, place)
    shot.area('deltoid', shot.skin(acromion + along * .055 * shot.size), .09, .1)
    shot.area('upperArm', shot.skin(shoulder.lerp(elbow, .62)), .08, .12)
    shot.area('shoulder', acromion, .08, .05)
    return ['shoulder', 'deltoid', 'upperArm']


def thigh(shot):
    """The outer front of the thigh of somebody on the back: trochanter, knee and the middle third between them."""
    hip, knee = shot.there('upperleg01.L'), shot.there('lowerleg01.L')
    if 'trousers' in shot.wanted:
        shorts = garments.trousers(shot.person, figure.fabric(figure.parameters(shot.name)['trousers']), .35, .2, .13)
        drapes.outside(shorts, shot.person)
    shot.table = .4 * hip.x
    paper(shot, 1, max(p.y for p in shot.corners(lambda rows: any(bone.startswith('upperleg') for bone, _ in rows))) - .004)
    shot.frame(hip.lerp(knee, .52))
    for name, share in (('greaterTrochanter', .02), ('middleThirdUpper', .35), ('vastusLateralis', .5), ('middleThirdLower', .65), ('lateralCondyle', .97)):
        shot.landmark(name, shot.skin(hip.lerp(knee, share)))
    shot.area('vastusLateralis', shot.skin(hip.lerp(knee, .5)), .13, .11)
    shot.area('upperThigh', shot.skin(hip.lerp(knee, .22)), .09, .12)
    shot.area('knee', shot.skin(knee), .1, .1)
    return ['upperThigh', 'vastusLateralis', 'knee']


HIP = {'greaterTrochanter': (0, .005, -.005), 'anteriorSuperiorIliacSpine': (0, -.085, .085), 'iliacCrest': (0, .01, .13), 'ventroglutealSite': (0, -.02, .068)}


def hip(shot):
    """The hip of somebody on the right side, between gown and sheet: trochanter, iliac crest, the spine in front and the site between two fingers."""
    joint, size = shot.there('upperleg01.L'), shot.size
    shot.table = joint.y
    paper(shot, 0, -shot.person.wide + .01)
    middle = joint + Vector((0, -.01, .05 * size))
    shot.frame(middle)
    target = Vector((shot.skin(middle).x, middle.y, middle.z))

    def lines(places):
        return [(-height * size, back * size) for height, back in places]
    gown = cloth('gown', drapes.COLOUR, drapes.SHADE, .12, 420)
    sheet = cloth('sheet', sheets.COLOUR, sheets.SHADE, .12, 220)
    laid_cloth.lay(shot, 'gown', target, lines([(.1, -.3), (.108, -.1), (.115, 0), (.108, .12), (.08, .3)]), (-1, 0), .3, gown)
    laid_cloth.lay(shot, 'sheet', target, lines([(.06, -.34), (.02, -.15), (-.02, -.108), (-.09, -.055), (-.105, .02), (-.07, .08), (.005, .13), (.05, .34)]), (1, 0), .52, sheet)
    for name, move in HIP.items():
        shot.landmark(name, shot.at(joint, move))
    shot.area('ventrogluteal', shot.at(joint, HIP['ventroglutealSite']), .07, .07)
    shot.area('hip', shot.at(joint, (0, 0, .06)), .15, .17)
    return ['hip']


def head_places(person):
    """The size of the head, and the corner of the left ear that stands out most."""
    left, right = person.joints['eye.L____head'], person.joints['eye.R____head']
    eyes, size = left.lerp(right, .5), (left - right).length / .0625
    head = [metres(corner) for corner, rows in zip(person.corners[:13380], person.bone_weights) if any(bone == 'head' and weight > .5 for bone, weight in rows)]
    return size, max((p for p in head if abs(p.z - eyes.z + .01 * size) < .03 * size and p.y > eyes.y + .03 * size), key=lambda p: p.x)


EAR = {'earCanal': (0, -.0195, -.0165), 'tragus': (0, -.0235, -.017), 'helix': (0, -.01, .0085), 'earlobe': (0, -.018, -.033), 'mastoid': (0, .008, -.03)}


def ear(shot):
    """The left ear with the opening of its canal."""
    person = shot.person
    shot.size, outermost = head_places(person)
    place = posing.there(person, person.posed['head'] @ person.rest['head'].inverted() @ outermost)
    middle = place + Vector((0, -.01, -.0135)) * shot.size
    shot.frame(middle)
    shot.ground(middle)
    for name, move in EAR.items():
        shot.landmark(name, shot.at(place, move))
    x, y = shot.landmarks['earCanal']
    skin_lines.mark(person, [([(x - 2, y - 8), (x, y), (x + 1, y + 10)], .0028 * shot.size * stage.WIDTH / shot.wide, 1)], (), 0, (.1, .05, .045))
    shot.area('ear', middle, .045, .07)
    shot.area('earCanal', shot.at(place, EAR['earCanal']), .014, .014)
    shot.area('earlobe', shot.at(place, EAR['earlobe']), .018, .018)
    return None


KINDS = {'deltoid': deltoid, 'thigh': thigh, 'hip': hip, 'ear': ear}


def render(name, data, folder, samples, options):
    """Render one place of one person; the name is <kind>/<person>."""
    kind, _, who = name.partition('/')
    shot = Site(data, who, kind)
    path = KINDS[kind](shot)
    shot.finish(folder, samples, options, kind, path)
