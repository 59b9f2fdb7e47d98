"""Models folded cloth and paper: piles of plies with round folds, and sheets that drape over what lies under them."""
import math

import bmesh
from mathutils import Vector

from models import solid


def plies(name, size, count, thick, made, lean=0.0, seed=0):
    """Cloth folded to and fro into a pile: wide and deep as asked, its folds towards the viewer and away."""
    wide, deep = size
    path = []
    for ply in range(count):
        z, way = thick * (ply + .5), 1 if ply % 2 else -1
        reach = deep / 2 - thick * .5 - .0012 * ((ply * 7 + seed) % 3)
        path += [(-way * (deep / 2 - thick) * (1 - 2 * k / 16) * 1.0, z) for k in range(17)]
        if ply < count - 1:
            path += [(way * (reach + thick * .5 * math.sin(math.pi * k / 6)), z + thick * .5 * (1 - math.cos(math.pi * k / 6))) for k in range(1, 6)]

    def build(shape):
        rows = []
        for c in range(25):
            x = wide * (c / 24 - .5)
            rows.append([shape.verts.new((x * (1 - .006 * ((int(z / thick) * 5 + seed) % 3)) + lean * z, y + .0012 * math.sin(19 * x + 60 * z + seed),
                                          z + .0011 * math.sin(23 * x + 31 * y + seed) * min(1, z / thick))) for y, z in path])
        for first, second in zip(rows, rows[1:]):
            for k in range(len(first) - 1):
                shape.faces.new((first[k], second[k], second[k + 1], first[k + 1]))
    pile = solid(name, build, (0, 0, 0), made)
    cloth = pile.modifiers.new('thickness', 'SOLIDIFY')
    cloth.thickness, cloth.offset = thick * .72, 0
    edge = pile.modifiers.new('edge', 'BEVEL')
    edge.width, edge.segments, edge.angle_limit = thick * .3, 3, math.radians(60)
    return pile


def sheet(name, corners, height, made, thick=.0014, step=.009):
    """A flat piece of cloth with some corners (x, y), lying at height(x, y) everywhere."""
    def build(shape):
        shape.faces.new([shape.verts.new((x, y, 0)) for x, y in corners])
        for axis in (0, 1):
            low, high = min(corner[axis] for corner in corners), max(corner[axis] for corner in corners)
            normal = Vector((axis == 0, axis == 1, 0))
            for k in range(1, int((high - low) / step) + 1):
                bmesh.ops.bisect_plane(shape, geom=[*shape.verts, *shape.edges, *shape.faces], plane_co=normal * (low + step * k), plane_no=normal)
        for vertex in shape.verts:
            vertex.co.z = height(vertex.co.x, vertex.co.y)
        bmesh.ops.recalc_face_normals(shape, faces=shape.faces)
    piece = solid(name, build, (0, 0, 0), made)
    cloth = piece.modifiers.new('thickness', 'SOLIDIFY')
    cloth.thickness, cloth.offset = thick, 0
    return piece
