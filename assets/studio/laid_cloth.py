"""Lays a sheet or a gown over a body as the camera sees it: an edge that is folded back, and from there the cloth away over whatever lies below."""
import math

import bmesh
import bpy
from mathutils import Vector, noise
from mathutils.bvhtree import BVHTree

import sheets
from models import solid

STEP = .011
# Beyond this depth there is nothing that cloth could lie on (metres from the camera).
FAR = 4.0


def spread(edge, step=STEP):
    """Places at equal distances along a smooth line through the edge's places."""
    line = []
    ends = [edge[0], *edge, edge[-1]]
    for k in range(len(edge) - 1):
        a, b, c, d = (Vector(each) for each in ends[k:k + 4])
        for part in range(20):
            t = part / 20
            line.append(.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t ** 3))
    line.append(Vector(edge[-1]))
    found, gone = [line[0]], 0
    for first, second in zip(line, line[1:]):
        gone += (second - first).length
        if gone >= step:
            found.append(second)
            gone = 0
    return found


def everything():
    """All that stands in the scene, for looking at it from the camera."""
    graph = bpy.context.evaluated_depsgraph_get()
    places, faces = [], []
    for item in bpy.context.scene.objects:
        if item.type == 'MESH' and not item.hide_render:
            ready, start = item.evaluated_get(graph), len(places)
            places += [ready.matrix_world @ v.co for v in ready.data.vertices]
            faces += [tuple(start + k for k in p.vertices) for p in ready.data.polygons]
    return BVHTree.FromPolygons(places, faces)


def heights(shot, starts, away, rows, off, target):
    """How far in front of the target's plane the cloth lies, row by row; it is drawn taut."""
    tree = everything()

    def height(place):
        found = []
        for across, up in sheets.AROUND:
            start = target + shot.side * (place.x + across) + shot.rise * (place.y + up) + shot.away
            hit = tree.ray_cast(start, -shot.away, FAR)[0]
            if hit:
                found.append((hit - target).dot(shot.away) + off)
        return max(found, default=-.3)
    grid = [[height(place + away * STEP * row) for place in starts] for row in range(rows)]
    sheets.taut(grid, len(starts), rows, 40)
    return grid


def lay(shot, name, target, edge, away, length, made, hem=.04, off=.007, wrinkle=.004):
    """Cloth from an edge, given by places (across, up) in the picture's plane in metres from a target, for a length in a direction."""
    starts, away = spread(edge), Vector(away).normalized()
    rows = int(length / STEP) + 1
    grid = heights(shot, starts, away, rows, off, target)
    folded = min(rows - 1, max(2, round(hem / STEP)))

    def at(row, column, rise):
        place = starts[column] + away * STEP * row
        waves = noise.noise(Vector((place.dot(away) * 9, place.x * away.y * 26 - place.y * away.x * 26, 3)))
        level = grid[max(0, min(rows - 1, math.ceil(row)))][column] + wrinkle * (waves + .6) * min(1, .25 + row / 8)
        return target + shot.side * place.x + shot.rise * place.y + shot.away * (level + rise)
    back = [[at(row, column, .0085 - .004 * (row / folded) ** 3) for column in range(len(starts))] for row in range(folded, -1, -1)]
    front = [[at(-.45, column, rise) for column in range(len(starts))] for rise in (.007, .003)]
    main = [[at(row, column, 0) for column in range(len(starts))] for row in range(rows)]
    lines = back + front + main

    def build(shape):
        corners = [[shape.verts.new(place) for place in line] for line in lines]
        for lower, upper in zip(corners, corners[1:]):
            for k in range(len(starts) - 1):
                shape.faces.new((lower[k], lower[k + 1], upper[k + 1], upper[k]))
        bmesh.ops.recalc_face_normals(shape, faces=shape.faces)
    cloth = solid(name, build, (0, 0, 0), made)
    rounded = cloth.modifiers.new('round', 'SUBSURF')
    rounded.levels = rounded.render_levels = 1
    thick = cloth.modifiers.new('thickness', 'SOLIDIFY')
    thick.thickness, thick.offset = .0016, 0
    bpy.context.view_layer.update()
    return cloth
