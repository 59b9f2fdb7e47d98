"""What staff wear over their clothes: the open white coat, cut from the body's helper surface and its skirt."""
from types import SimpleNamespace

from mathutils import Vector

import garments

SLEEVE, HEM = 1.9, -.34
# How far the coat's upper part reaches down inside the lower.
TUCK = .03


def skirt_of(person):
    """The helper's skirt, as a bmesh with bone weights."""
    groups = {'helper-tights': person.mesh.groups['helper-skirt']}
    mesh = SimpleNamespace(faces=person.mesh.faces, groups=groups)
    return garments.helper(SimpleNamespace(mesh=mesh, corners=person.corners, bone_weights=person.bone_weights))


def front_gap(neck, hip):
    """How far the coat stands open to either side of the middle, by height: a long v, then nearly closed, then wider again."""
    deep = neck.z - .26

    def gap(z):
        if z > deep:
            return .018 + (z - deep) * .34
        return .018 + max(0, hip + .04 - z) * .12
    return gap


def open_front(shape, person, gap):
    """Cut the front open along a gap by height."""
    neck = person.joints['neck01____head']
    low, high = min(v.co.z for v in shape.verts), max(v.co.z for v in shape.verts)
    corners = [low, person.joints['upperleg01.L____head'].z + .04, neck.z - .26, high]
    for sign in (1, -1):
        for start, end in zip(corners, corners[1:]):
            first, second = Vector((sign * gap(start), 0, start)), Vector((sign * gap(end - 1e-4), 0, end))
            if end - start < .01:
                continue
            along = second - first
            near = [f for f in shape.faces if f.calc_center_median().y < neck.y and start - .02 < f.calc_center_median().z < end + .02]
            garments.split(shape, first, Vector((along.z, 0, -along.x)), near)
    garments.remove(shape, lambda p: p.y < neck.y + .005 and abs(p.x) < gap(p.z))


def coat(person, material):
    """Put on the coat; returns the share of the arm that it covers."""
    neck, hip = person.joints['neck01____head'], person.joints['upperleg01.L____head'].z
    gap, waist = front_gap(neck, hip), hip + .1
    shape, names, deform = garments.helper(person)
    planes = garments.cut_sleeves(person, shape, names, deform, SLEEVE)
    for height in (waist - TUCK, waist, neck.z + .03):
        garments.split(shape, Vector((0, 0, height)), Vector((0, 0, 1)))
    garments.remove(shape, lambda p: p.z < waist - TUCK or p.z > neck.z + .03)
    open_front(shape, person, gap)
    garments.smooth(shape, 6, lambda p: waist + .02 < p.z < neck.z - .06 and abs(p.x) < .2)

    def loose(place):
        if garments.on_sleeve_end(planes, place, -.12):
            return .017
        return .024 - .009 * max(0, min(1, (waist + .01 - place.z) / .02))
    garments.swell(shape, loose)
    garments.finish(person, shape, names, 'coat', material, .006, .004)
    lower, names, _ = skirt_of(person)
    for height in (waist + .002, hip + HEM):
        garments.split(lower, Vector((0, 0, height)), Vector((0, 0, 1)))
    garments.remove(lower, lambda p: p.z > waist + .002 or p.z < hip + HEM)
    open_front(lower, person, gap)
    garments.smooth(lower, 4)
    garments.swell(lower, lambda p: .026 + .02 * max(0, min(1, (waist - p.z) / .3)))
    garments.finish(person, lower, names, 'coat skirt', material, .006, .004)
    lapels(person, material, gap)
    return SLEEVE


def lapels(person, material, gap, wide=.052):
    """The turned-back edges of the coat's front, from the neck down to where it meets."""
    neck = person.joints['neck01____head']
    deep = neck.z - .27
    shape, names, _ = garments.helper(person)
    for height in (deep, neck.z + .03):
        garments.split(shape, Vector((0, 0, height)), Vector((0, 0, 1)))
    garments.remove(shape, lambda p: p.z < deep or p.z > neck.z + .03 or p.y > neck.y or abs(p.x) > .2)
    open_front(shape, person, gap)

    def reach(z):
        return gap(z) + wide * min(1, max(0, z - deep) / .07)
    for sign in (1, -1):
        start, end = Vector((sign * reach(deep + .07), 0, deep + .07)), Vector((sign * reach(neck.z + .03), 0, neck.z + .03))
        garments.split(shape, start, Vector(((end - start).z, 0, -(end - start).x)))
        foot = Vector((sign * gap(deep), 0, deep))
        garments.split(shape, foot, Vector(((start - foot).z, 0, -(start - foot).x)), [f for f in shape.faces if f.calc_center_median().z < deep + .09])
    garments.remove(shape, lambda p: abs(p.x) > reach(p.z))
    garments.swell(shape, lambda p: .029)
    garments.finish(person, shape, names, 'lapel', material, .003, .005)
