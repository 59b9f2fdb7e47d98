"""What staff wear over their clothes: the open white coat, cut from the body's helper surface and its skirt; a badge on the chest."""
import math
from types import SimpleNamespace

from mathutils import Vector
from mathutils.bvhtree import BVHTree

import garments
import posing
from models import box, grouped, material

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


def sew(lower, upper, waist, over=.09):
    """Bring the top of the skirt onto the upper part, without a gap at the seam."""
    for vert in lower.verts:
        share = max(0, min(1, 1 - (waist - vert.co.z) / over))
        near, normal, _, _ = upper.find_nearest(vert.co)
        if share and near:
            vert.co = vert.co.lerp(near + normal * .0015, share * share * (3 - 2 * share))


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
    upper = BVHTree.FromBMesh(shape)
    garments.finish(person, shape, names, 'coat', material, .006, .004)
    lower, names, _ = skirt_of(person)
    for height in (waist + .002, hip + HEM):
        garments.split(lower, Vector((0, 0, height)), Vector((0, 0, 1)))
    garments.remove(lower, lambda p: p.z > waist + .002 or p.z < hip + HEM)
    open_front(lower, person, gap)
    garments.smooth(lower, 4)
    garments.swell(lower, lambda p: .026 + .02 * max(0, min(1, (waist - p.z) / .3)))
    sew(lower, upper, waist)
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


def badge(person, colour, out):
    """A name badge clipped to the left of the chest, a strip of colour across its top."""
    neck = person.joints['neck01____head']
    across, level = .085 * min(1, neck.z / 1.4), neck.z - .135
    shape, _, _ = garments.helper(person)
    shape.normal_update()
    near = min(shape.verts, key=lambda v: abs(v.co.x - across) + abs(v.co.z - level) + (9 if v.co.y > neck.y else 0))
    place, away = near.co + near.normal * out, near.normal.copy()
    shape.free()
    parts = [box('badge card', (.054, .0025, .082), (0, 0, -.03), material('badge', '#f7f6f2', .4, .4), .001),
             box('badge strip', (.0542, .003, .018), (0, -.0003, .001), material('badge strip', colour, .4, .4), .001),
             box('badge face', (.024, .003, .028), (-.008, -.0003, -.03), material('badge face', '#b9a692', .5, .3), .001),
             box('badge clip', (.012, .006, .016), (0, -.002, .014), material('badge clip', '#a9aeb2', .3, .5, .9), .001)]
    turn = math.degrees(math.atan2(away.x, -away.y))
    posing.fasten(person, grouped(parts, 'badge', tuple(place), turn), 'spine02')
