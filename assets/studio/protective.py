"""What protects staff and field in a procedure: sterile gown, gloves over its cuffs, face mask with ear loops, face shield."""
import math

import bmesh
from mathutils import Vector
from mathutils.bvhtree import BVHTree

import garments
import posing
import uniforms
from body_data import metres
from models import cloth, material, tube

SLEEVE, CUFF = 1.93, 1.78
# How far to the side mask and shield reach (degrees from the middle of the face).
MASK_SIDE, SHIELD_SIDE = 58, 78


def gown(person, colour):
    """A closed gown to below the knees, tied round the waist, with knitted cuffs; returns the share of the arm that it covers."""
    made = cloth('surgical gown', colour, colour, .1, 240)
    neck, hip = person.joints['neck01____head'], person.joints['upperleg01.L____head'].z
    hem, waist = person.joints['lowerleg01.L____head'].z - .06, hip + .1
    shape, names, deform = garments.helper(person)
    planes = garments.cut_sleeves(person, shape, names, deform, SLEEVE)
    garments.split(shape, Vector((0, 0, waist - uniforms.TUCK)), Vector((0, 0, 1)))
    garments.cut_neck(person, shape, 'round')
    garments.remove(shape, lambda p: p.z < waist - uniforms.TUCK)
    garments.smooth(shape, 12, lambda p: waist + .02 < p.z < neck.z - .06 and abs(p.x) < .2)

    def loose(place):
        if garments.on_sleeve_end(planes, place, -.2):
            return .022
        return .03 - .012 * max(0, min(1, (waist + .01 - place.z) / .02)) - .017 * max(0, min(1, (place.z - neck.z + .07) / .06))
    garments.swell(shape, loose)
    upper = BVHTree.FromBMesh(shape)
    belt(person, shape, names, made, waist)
    garments.finish(person, shape, names, 'gown', made, .008, .004)
    lower, names, _ = uniforms.skirt_of(person)
    for height in (waist + .002, hem):
        garments.split(lower, Vector((0, 0, height)), Vector((0, 0, 1)))
    garments.remove(lower, lambda p: p.z > waist + .002 or p.z < hem)
    garments.smooth(lower, 6)
    garments.swell(lower, lambda p: .03 + .03 * max(0, min(1, (waist - p.z) / .4)))
    uniforms.sew(lower, upper, waist)
    garments.finish(person, lower, names, 'gown skirt', made, .009, .004)
    cuffs(person)
    for item in person.armature.children:
        # What is worn under the gown stays inside it.
        if item.get('layer'):
            del item['layer']
    return SLEEVE


def belt(person, shape, names, made, waist):
    """The tie round the waist, lifted off the gown itself."""
    strip = shape.copy()
    strip.verts.layers.deform.verify()
    for level in (waist + .006, waist + .034):
        garments.split(strip, Vector((0, 0, level)), Vector((0, 0, 1)))
    garments.remove(strip, lambda p: not waist + .006 < p.z < waist + .034 or abs(p.x) > .26)
    garments.swell(strip, lambda p: .004)
    garments.finish(person, strip, names, 'gown tie', made, .008, .003)


def cuffs(person):
    """Knitted cuffs at both wrists."""
    shape, names, deform = garments.helper(person)
    garments.cut_sleeves(person, shape, names, deform, SLEEVE + .03)
    planes = garments.sleeve_planes(person, CUFF + .03)
    for side, (point, along) in planes.items():
        sign = 1 if side == 'L' else -1
        garments.split(shape, point, along, [f for f in shape.faces if f.calc_center_median().x * sign > .2])
    garments.remove(shape, lambda p: abs(p.x) < .2 or not garments.on_sleeve_end(planes, p))
    garments.swell(shape, lambda p: .009)
    garments.finish(person, shape, names, 'cuff', cloth('cuff', '#f1efe9', '#e6e3da', .3, 320), 0, .003)


def gloves(person, colour):
    """Gloves: the hands' own skin a little larger, and wide over the cuffs."""
    planes = garments.sleeve_planes(person, CUFF)
    wrists = garments.sleeve_planes(person, SLEEVE)
    chosen = [person.mesh.faces[k] for k in person.mesh.groups['body']]
    chosen = [face for face in chosen if all(garments.arm_share(person.bone_weights[i]) > .5
                                             and garments.on_sleeve_end(planes, metres(person.corners[i])) for i in face)]
    used = sorted({i for face in chosen for i in face})
    names = sorted({bone for i in used for bone, _ in person.bone_weights[i]})
    shape = bmesh.new()
    deform = shape.verts.layers.deform.verify()
    made = {i: shape.verts.new(metres(person.corners[i])) for i in used}
    for i in used:
        for bone, weight in person.bone_weights[i]:
            made[i][deform][names.index(bone)] = weight
    for face in chosen:
        shape.faces.new([made[i] for i in face])
    garments.swell(shape, lambda p: .0028 if garments.on_sleeve_end(wrists, p, .012) else .0135)
    garments.finish(person, shape, names, 'glove', material('glove', colour, .42, .4), .002, .0015)


class Head:
    """The skin of the head, felt from outside round an upright axis between the ears."""

    def __init__(self, person):
        left, right = person.joints['eye.L____head'], person.joints['eye.R____head']
        self.size = (left - right).length / .0625
        self.eyes = (left + right) / 2
        self.axis = self.eyes.y + .085 * self.size
        corners = [metres(corner) for corner in person.corners]
        self.skin = BVHTree.FromPolygons(corners, [person.mesh.faces[k] for k in person.mesh.groups['body']])

    def away(self, degrees):
        """The direction at an angle from the middle of the face, to the left if positive."""
        return Vector((math.sin(math.radians(degrees)), -math.cos(math.radians(degrees)), 0))

    def reach(self, degrees, level):
        """How far the skin lies from the axis."""
        middle, way = Vector((0, self.axis, level)), self.away(degrees)
        hit = self.skin.ray_cast(middle + way * .4, -way, .4)[0]
        return (hit - middle).length if hit else .05

    def place(self, degrees, level, reach):
        """A place by angle, level and distance from the axis."""
        return Vector((0, self.axis, level)) + self.away(degrees) * reach


def sheet(person, name, places, made, smooth=1):
    """A sheet of cloth or plastic from a grid of places, fastened to the head."""
    wide = len(places[0])
    faces = [(i * wide + k, i * wide + k + 1, (i + 1) * wide + k + 1, (i + 1) * wide + k) for i in range(len(places) - 1) for k in range(wide - 1)]
    flat = [place for row in places for place in row]
    return person.add_piece(name, flat, [[('head', 1.0)]] * len(flat), (faces, None, [face for face in faces]), made, smooth)


def mask(person, colour):
    """A pleated mask over nose, mouth and chin, its loops round the ears."""
    head = Head(person)
    size, eyes = head.size, head.eyes
    columns, rows = 33, 25
    angles = [MASK_SIDE * (2 * k / (columns - 1) - 1) for k in range(columns)]

    def level(i, k):
        side = abs(angles[k]) / MASK_SIDE
        high = eyes.z - (.021 + .022 * side ** 1.4) * size
        low = eyes.z - (.128 - .034 * side ** 1.6) * size
        return high + (low - high) * i / (rows - 1)
    own = [[head.reach(angles[k], level(i, k)) for k in range(columns)] for i in range(rows)]
    for _ in range(90):
        before = [list(row) for row in own]
        for i in range(1, rows):
            for k in range(1, columns - 1):
                below = before[i + 1][k] if i + 1 < rows else before[i][k]
                own[i][k] = max(own[i][k], (before[i][k - 1] + before[i][k + 1] + before[i - 1][k] + below) / 4)

    def out(i, k):
        pleat = .0016 * ((6 * i / rows) % 1) if rows * .2 < i < rows * .85 else 0
        return (.004 if i in (0, rows - 1) else .0065) + pleat
    places = [[head.place(angles[k], level(i, k), own[i][k] + out(i, k) * size) for k in range(columns)] for i in range(rows)]
    worn = sheet(person, 'mask', places, cloth('mask', colour, colour, .1, 500))
    thick = worn.modifiers.new('thickness', 'SOLIDIFY')
    thick.thickness, thick.offset = .0015, 0
    loops(person, head, [(row[0], row[-1]) for row in (places[1], places[-2])])


def loops(person, head, ends):
    """Elastic from the mask's corners round the back of each ear."""
    made = material('ear loop', '#f3f3f0', .7, .2)
    (right_high, left_high), (right_low, left_low) = ends
    for sign, high, low in ((1, left_high, left_low), (-1, right_high, right_low)):
        def beside(degrees, level, out=.003):
            return head.place(sign * degrees, level, head.reach(sign * degrees, level) + out)
        top, end = head.eyes.z + .012 * head.size, head.eyes.z - .062 * head.size
        line = [high, beside(76, (high.z + top) / 2), beside(92, top), beside(108, (top + end) / 2, .0), beside(92, end), beside(76, (end + low.z) / 2), low]
        posing.fasten(person, tube('ear loop', line, .0016, made), 'head')


def clear():
    """Clear plastic: seen by its edge and by the light it mirrors."""
    made = material('visor', '#ffffff', .05, .5)
    tree = made.node_tree
    plastic, end = tree.nodes['Principled BSDF'], tree.nodes['Material Output']
    through, mix = tree.nodes.new('ShaderNodeBsdfTransparent'), tree.nodes.new('ShaderNodeMixShader')
    through.inputs[0].default_value = (.97, .985, .99, 1)
    mix.inputs[0].default_value = .07
    tree.links.new(through.outputs[0], mix.inputs[1])
    tree.links.new(plastic.outputs[0], mix.inputs[2])
    tree.links.new(mix.outputs[0], end.inputs['Surface'])
    return made


def shield(person):
    """A clear visor to below the chin, hanging from a band round the forehead."""
    head = Head(person)
    size, brow = head.size, head.eyes.z + .052 * head.size
    angles = list(range(-SHIELD_SIDE, SHIELD_SIDE + 1, 6))
    band = max(head.reach(k, brow) for k in (-20, 0, 20)) + .014 * size

    def around(k, level, out=0.0):
        return head.place(k, level, max(head.reach(k, brow) + .012 * size, band * (1 - .2 * (abs(k) / SHIELD_SIDE) ** 2)) + out)
    foam = [[around(k, brow + .016 * size * up) for k in angles] for up in (1, .4, -.4, -1)]
    worn = sheet(person, 'shield band', foam, material('shield band', '#5f86a6', .6, .3))
    thick = worn.modifiers.new('thickness', 'SOLIDIFY')
    thick.thickness, thick.offset = .009, 1
    drop = [[around(k, brow + (.014 - .2 * share) * size, .006 + .018 * size * share) for k in angles] for share in (0, .25, .5, .75, 1)]
    sheet(person, 'visor', drop, clear())
    rim = [around(k, brow - .186 * size, .006 + .018 * size) for k in angles]
    posing.fasten(person, tube('visor rim', rim, .0011, material('visor rim', '#dfe8ec', .2, .5)), 'head')
    for sign in (1, -1):
        back = [head.place(sign * k, brow - .002 * k * .08, head.reach(sign * k, brow) + .012) for k in (74, 95, 120, 150, 178)]
        posing.fasten(person, tube('shield strap', back, .0055, material('shield strap', '#4b5560', .8, .2)), 'head')


def put_on(person, wanted):
    """Gloves, mask and shield, as far as they are asked for; the gown is put on with the clothes."""
    if 'gloves' in wanted:
        gloves(person, wanted['gloves'])
    if 'mask' in wanted:
        mask(person, wanted['mask'])
    if wanted.get('shield'):
        shield(person)
