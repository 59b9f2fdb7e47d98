"""Collars, cardigans, and a baby's one-piece suit, cut like other clothes."""
import bmesh
from mathutils import Vector

from garments import ARM, cut_sleeves, finish, helper, lowest, on_sleeve_end, remove, rising, smooth, span, split, swell


def collar(person, material, wide=.018, out=.016):
    """A turned-down collar lying round the neck, open in front."""
    shape, names, _ = helper(person)
    neck = person.joints['neck01____head']
    tilt = Vector((0, -.75, 1))
    low, high = Vector((0, neck.y, neck.z + .006 - wide)), Vector((0, neck.y, neck.z + .03))
    near = [f for f in shape.faces if f.calc_center_median().z > neck.z - .15]
    split(shape, low, tilt, near)
    split(shape, high, tilt)
    for normal in (Vector((1, 0, .55)), Vector((-1, 0, .55))):
        split(shape, Vector((0, 0, neck.z - .052)), normal, [f for f in shape.faces if f.calc_center_median().z > neck.z - .15])

    def away(place):
        level = (place - low).dot(tilt)
        open_front = place.y < neck.y and (place.z - neck.z + .052) * .55 > abs(place.x)
        return level < 0 or (place - high).dot(tilt) > 0 or open_front or abs(place.x) > .16
    remove(shape, away)
    swell(shape, lambda place: out - .30 * max(0, min(.035, (place - low).dot(tilt))))
    return finish(person, shape, names, 'collar', material, 0, .004, {'layer': 2, 'follows': 'blouse'})


def cardigan(person, material, sleeve=1.85, hem=-.1, ease=1.25, gap=.055):
    """An open knitted jacket over a top."""
    shape, names, deform = helper(person)
    planes = cut_sleeves(person, shape, names, deform, sleeve)
    neck, hip = person.joints['neck01____head'], person.joints['upperleg01.L____head'].z
    end = lowest(person, shape, hem)
    split(shape, Vector((0, 0, end)), Vector((0, 0, 1)))
    back = neck.z + .03
    split(shape, Vector((0, 0, back)), Vector((0, 0, 1)))
    for sign in (1, -1):
        split(shape, Vector((sign * gap, 0, 0)), Vector((1, 0, 0)), [f for f in shape.faces if f.calc_center_median().y < neck.y])
    remove(shape, lambda p: p.z < end or p.z > back or (p.y < neck.y + .005 and abs(p.x) < gap))
    span(shape, end)
    smooth(shape, 6, lambda place: hip + .04 < place.z < neck.z - .06 and abs(place.x) < .2)
    waist = hip + .12

    def loose(place):
        if on_sleeve_end(planes, place, -.12):
            return .016
        return .02 + .019 * ease * max(0, min(1, (waist + .1 - place.z) / .2))
    swell(shape, loose)

    def held(p):
        return rising(p.z, neck.z - .12, neck.z - .05) * rising(-abs(p.x), -.17, -.12)
    return finish(person, shape, names, 'cardigan', material, .009, .005, {'layer': 3, 'held': held, 'hangs': (hip, neck.z - .14)})


def romper(person, material, sleeve=.55, leg=.28):
    """A baby's one-piece suit with short sleeves and legs that end at a share of the leg."""
    shape, names, deform = helper(person)
    cut_sleeves(person, shape, names, deform, sleeve)
    hip, ankle = person.joints['upperleg01.L____head'].z, person.joints['foot.L____head'].z
    end = hip - (hip - ankle) * leg
    arm_bones = {k for k, bone in enumerate(names) if bone.startswith(ARM)}
    split(shape, Vector((0, 0, end)), Vector((0, 0, 1)))
    neck = person.joints['neck01____head']
    tilt, middle = Vector((0, -.5, 1)), Vector((0, neck.y, neck.z + .004))
    split(shape, middle, tilt, [f for f in shape.faces if f.calc_center_median().z > neck.z - .05])

    def away(face):
        place = face.calc_center_median()
        on_arm = any(sum(w for k, w in v[deform].items() if k in arm_bones) > .5 for v in face.verts)
        return (place.z < end and not on_arm) or (place.z > neck.z - .05 and (place - middle).dot(tilt) > 0)
    bmesh.ops.delete(shape, geom=[f for f in shape.faces if away(f)], context='FACES')
    bmesh.ops.delete(shape, geom=[v for v in shape.verts if not v.link_faces], context='VERTS')
    smooth(shape, 3)
    swell(shape, lambda place: .006 + .010 * max(0, min(1, (hip + .06 - place.z) / .08)))
    return finish(person, shape, names, 'romper', material, .004)
