"""Things that people bring with them: a walking frame, a wheelchair, a hearing aid."""
import math

from mathutils import Vector

import posing
from models import box, cylinder, grouped, material, tube


def walker(location, turn):
    """A folding walking frame standing on the floor, open towards +y, 0.86 m high."""
    metal, grip, foot = (material('frame', '#b9bec3', .3, .5, .9), material('grip', '#3d4247', .6, .3), material('ferrule', '#6d7276', .7, .2))
    parts = []
    for side in (-1, 1):
        x = side * .27
        parts.append(tube('side', [(x * 1.08, -.2, .03), (x, -.17, .8), (x, -.13, .855), (x, .12, .86), (x, .17, .8), (x * 1.08, .22, .03)], .0125, metal))
        parts.append(tube('handle', [(x, -.1, .862), (x, .09, .864)], .0175, grip))
        parts.append(tube('brace', [(x * 1.03, -.19, .42), (x * 1.03, .195, .42)], .009, metal))
        for y in (-.2, .22):
            parts.append(cylinder('ferrule', .017, .05, (x * 1.08, y, .025), foot, (0, 0, 0), None, .004))
    for height in (.36, .62):
        parts.append(tube('cross', [(-.28, -.19 + .02 * (height - .36), height), (.28, -.19 + .02 * (height - .36), height)], .0115, metal))
    return grouped(parts, 'walker', location, turn)


def ring(name, radius, thick, middle, made):
    """A wheel's rim or tyre, upright along y."""
    x, y, z = middle
    around = [(x, y + radius * math.cos(k * math.pi / 16), z + radius * math.sin(k * math.pi / 16)) for k in range(33)]
    return tube(name, around, thick, made)


def wheel(side, metal, tyre, grip):
    """A large rear wheel with its spokes and the rim that hands push."""
    middle = (side * .29, .07, .3)
    parts = [ring('tyre', .287, .014, middle, tyre), ring('push rim', .245, .008, (side * .325, .07, .3), metal),
             cylinder('hub', .03, .06, middle, grip, (0, 90, 0), None, .004)]
    for k in range(12):
        angle = k * math.pi / 6
        parts.append(tube('spoke', [middle, (side * .29, .07 + .28 * math.cos(angle), .3 + .28 * math.sin(angle))], .0025, metal))
    return parts


def wheelchair(person):
    """A folding wheelchair round somebody who sits."""
    metal, grip, tyre, cloth = (material('chair frame', '#8f979d', .3, .5, .9), material('chair grip', '#34383c', .6, .3),
                                material('tyre', '#5a5e62', .8, .2), material('chair cloth', '#2f4257', .8, .2))
    parts = [box('seat', (.44, .44, .05), (0, -.13, .455), cloth, .02), box('back', (.42, .035, .4), (0, .135, .69), cloth, .015)]
    for side in (-1, 1):
        x = side * .235
        parts += wheel(side, metal, tyre, grip)
        parts.append(tube('frame', [(x, .2, .93), (x, .15, .9), (x, .14, .5), (x, .13, .2), (x, -.3, .2), (x, -.36, .24), (x, -.37, .45), (x, .12, .45)], .0125, metal))
        parts.append(tube('handle', [(x, .16, .92), (x, .27, .93)], .018, grip))
        parts.append(tube('arm', [(x, .13, .68), (x, -.22, .69), (x, -.26, .66), (x, -.27, .45)], .011, metal))
        parts.append(box('arm pad', (.05, .28, .03), (x, -.07, .705), grip, .012))
        parts.append(tube('leg', [(x, -.36, .43), (x, -.42, .3), (side * .2, -.47, .1)], .011, metal))
        foot = person.joint('foot.L' if side > 0 else 'foot.R')
        parts.append(box('foot plate', (.15, .24, .015), (foot.x, foot.y - .06, .09), grip, .006))
        parts.append(cylinder('caster', .085, .03, (x, -.33, .085), tyre, (0, 90, 0), None, .008))
        parts.append(tube('fork', [(x, -.33, .09), (x, -.31, .2)], .01, metal))
    place = person.armature.matrix_basis
    facing = math.degrees(place.to_euler().z)
    return grouped(parts, 'wheelchair', (*place.to_translation()[:2], 0), facing)


def hearing_aid(person):
    """A small case behind the left ear, its tube over the ear's edge."""
    head = [Vector((c[0] * .1, -c[2] * .1, c[1] * .1)) for c, rows in zip(person.corners[:13380], person.bone_weights) if ('head', 1.0) in rows]
    eyes = person.joints['eye.L____head']
    ear = max((p for p in head if abs(p.z - eyes.z) < .03 and p.y > eyes.y + .04), key=lambda p: p.x)
    made = material('hearing aid', '#c9b9a6', .35, .4)
    line = [ear + Vector((-.008, -.004, .024)), ear + Vector((-.002, .006, .03)), ear + Vector((-.004, .017, .02)), ear + Vector((-.012, .02, .0))]
    case = tube('hearing aid', line, .0048, made)
    posing.fasten(person, case, 'head')
