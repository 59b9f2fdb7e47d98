"""A light blanket over somebody who lies on the table, how they lie, and what they wear for an electrocardiogram."""
import math

import bmesh
import bpy
from mathutils import Vector
from mathutils.bvhtree import BVHTree

import drapes
import poses
import posing
from models import cloth, solid
from stage import mesh_points

COLOUR, SHADE = '#ece7da', '#e4dece'
GOWN = {'colour': drapes.COLOUR, 'shade': drapes.SHADE, 'neck': 'v', 'sleeve': .62, 'hem': -.24, 'ease': .8}
STEP = .02
# Where the cloth feels for what it lies on, about each of its corners: no fingertip comes through.
AROUND = ((0, 0), (.008, 0), (-.008, 0), (0, .008), (0, -.008))


def dressed(wanted):
    """Parameters with what is worn for an electrocardiogram: women a gown, men nothing above the waist; bare ankles and feet; babies a diaper. Whoever is only with them, and staff, stay as they are."""
    if wanted.get('held'):
        return {**{key: value for key, value in wanted.items() if key != 'romper'}, 'diaper': True}
    if wanted.get('holds') or wanted.get('role'):
        return wanted
    kept = {key: value for key, value in wanted.items() if key not in ('over', 'top', 'coat')}
    trousers = {**wanted['trousers'], 'length': .84}
    own = {**kept, 'shoes': 'none', 'trousers': trousers}
    return {**own, 'top': GOWN} if wanted['body']['gender'] == 'female' else own


def lying(person, head, top):
    """On the back, arms beside the body so that back, seat and heels rest on the table and the head on its pillow."""
    poses.lying(person, head, top)
    for side, sign in (('L', 1), ('R', -1)):
        poses.hang(person, side, sign, .075)
        posing.palm(person, side, (-sign * .25, 1, 0))
        posing.relax_hand(person, side, (6, 8, 6), thumb=4)
    person.apply()
    poses.rest_on(person, head, top)
    level(person)
    poses.rest_on(person, head, top)
    gap = lowest(person, 'head', -.16, .06) - (top + .072)
    length = (posing.there(person, person.joint('head')) - posing.there(person, person.joint('neck01'))).length + .1
    posing.look(person, 0, -math.degrees(math.atan2(gap, length)))
    person.apply()


def lowest(person, bone, before, behind, half=.11):
    """The lowest skin or cloth of the trunk around a joint, along the table."""
    at = posing.there(person, person.joint(bone))
    return min(p.z for p in mesh_points([person.armature]) if before < p.x - at.x < behind and abs(p.y - at.y) < half)


def level(person):
    """Turn a lying person until shoulders and seat are equally low."""
    shoulder, hip = posing.there(person, person.joint('spine01')), posing.there(person, person.joint('upperleg01.L'))
    rise = lowest(person, 'spine01', -.06, .16) - lowest(person, 'upperleg01.L', -.12, .12, .3)
    turned = posing.about((0, 1, 0), -math.degrees(math.atan2(rise, hip.x - shoulder.x))).to_4x4()
    person.armature.matrix_basis = turned @ person.armature.matrix_basis
    bpy.context.view_layer.update()


def tree_of(person):
    """Everything that belongs to a person, for looking down on it."""
    graph = bpy.context.evaluated_depsgraph_get()
    places, faces = [], []
    for item in person.armature.children_recursive:
        if item.type == 'MESH' and not item.hide_render:
            ready = item.evaluated_get(graph)
            start = len(places)
            places += [ready.matrix_world @ v.co for v in ready.data.vertices]
            faces += [tuple(start + k for k in p.vertices) for p in ready.data.polygons]
    return BVHTree.FromPolygons(places, faces)


def taut(heights, columns, rows, times=70):
    """Stretch a cloth of heights over what it lies on: it evens out but never sinks."""
    for _ in range(times):
        before = [list(row) for row in heights]
        for i in range(rows):
            for j in range(columns):
                around = [before[max(i - 1, 0)][j], before[min(i + 1, rows - 1)][j], before[i][max(j - 1, 0)], before[i][min(j + 1, columns - 1)]]
                heights[i][j] = max(heights[i][j], sum(around) / 4 - .0004)


def blanket(person, top, middle, half, edge, above=.07, until=.8):
    """Cover somebody lying with the head to the left from so far above the hips to a share of the way to the ankles; edge is how low it hangs at the front. It is as wide as the table (half) or as whoever lies there."""
    tree = tree_of(person)
    hip, ankle = posing.there(person, person.joint('upperleg01.L')), posing.there(person, person.joint('foot.L'))
    left, right = hip.x - above, hip.x + (ankle.x - hip.x) * until
    points = mesh_points([person.armature])
    half = max(half, middle - min(p.y for p in points if left < p.x < right) + .015)
    columns, rows = int((right - left) / STEP) + 1, int(2 * half / STEP) + 1
    highest = max(p.z for p in points) + .1

    def height(x, y):
        rays = [tree.ray_cast(Vector((x + across, y + along, highest)), Vector((0, 0, -1)), highest - top)[0] for across, along in AROUND]
        return max((hit.z + .012 for hit in rays if hit), default=top + .008)
    heights = [[height(left + STEP * j, middle - half + STEP * i) for j in range(columns)] for i in range(rows)]
    taut(heights, columns, rows)

    def build(shape):
        grid = [[shape.verts.new((left + STEP * j, middle - half + STEP * i, heights[i][j])) for j in range(columns)] for i in range(rows)]
        hang = [[shape.verts.new((left + STEP * j, middle - half - .012 - .004 * down + .007 * down * math.sin(.55 * j) * math.sin(.13 * j + 1), heights[0][j] + (edge - heights[0][j]) * down / 4))
                 for j in range(columns)] for down in range(4, 0, -1)]
        lines = hang + grid
        for lower, upper in zip(lines, lines[1:]):
            for j in range(columns - 1):
                shape.faces.new((lower[j], lower[j + 1], upper[j + 1], upper[j]))
        bmesh.ops.recalc_face_normals(shape, faces=shape.faces)
    made = solid('blanket', build, (0, 0, 0), cloth('blanket', COLOUR, SHADE, .2, 220))
    rounded = made.modifiers.new('round', 'SUBSURF')
    rounded.levels = rounded.render_levels = 1
    thick = made.modifiers.new('thickness', 'SOLIDIFY')
    thick.thickness, thick.offset = .007, 1
    bpy.context.view_layer.update()
    return made
