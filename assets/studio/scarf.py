"""A headscarf: a cloth drawn over head, neck and shoulders, open round the face, in soft folds below the chin."""
import math

import bmesh
from mathutils import Vector
from mathutils.bvhtree import BVHTree
from mathutils.kdtree import KDTree

import garments
from body_data import metres

ROUND, STEPS = 96, 72
TOP = 90
# How much the hem rises towards the shoulders.
SLOPE = .62


def skin_of(person):
    """The skin without arms, to feel for from outside; and its corners, to take bone weights from."""
    corners = [metres(corner) for corner in person.corners]
    faces = [person.mesh.faces[k] for k in person.mesh.groups['body']]
    faces = [face for face in faces if not any(garments.arm_share(person.bone_weights[i]) > .75 for i in face)]
    used = sorted({i for face in faces for i in face})
    near = KDTree(len(used))
    for i in used:
        near.insert(corners[i], i)
    near.balance()
    return BVHTree.FromPolygons(corners, faces), near


def ends_at(around):
    """How far down the cloth reaches (degrees below the chin's level) in each direction; it hangs deepest in front."""
    front = max(0, -math.sin(around))
    return -(43 + 22 * front ** 2 + 6 * max(0, math.sin(around)))


def drawn(own, times=60):
    """Stretch distances over what lies below: they even out but never sink."""
    for _ in range(times):
        before = [list(row) for row in own]
        for i in range(1, STEPS - 1):
            for k in range(ROUND):
                beside = before[i][k - 1] + before[i][(k + 1) % ROUND] + before[i - 1][k] + before[i + 1][k]
                own[i][k] = max(own[i][k], beside / 4 - .0002)
    return own


def direction(i, k):
    """The direction of a point of the grid, from the middle of the neck below the chin."""
    around = 2 * math.pi * k / ROUND
    low = ends_at(around)
    up = math.radians(TOP + (low - TOP) * (i / (STEPS - 1)))
    return Vector((math.cos(around) * math.cos(up), math.sin(around) * math.cos(up), math.sin(up))), math.degrees(up), around


def fold(up, around):
    """Height of the folds: slanting round the neck, none on the head."""
    share = max(0, min(1, (4 - up) / 14))
    slant = math.sin(.42 * up + 1.6 * math.sin(around + .8) + 1.2)
    return share * (.0075 * slant + .004 * math.sin(.9 * up + 3 * around))


def wrap(person, material):
    """Lay the scarf on: the face free from the hairline to below the chin."""
    left, right = person.joints['eye.L____head'], person.joints['eye.R____head']
    size = (left - right).length / .0625
    eyes = (left + right) / 2
    middle = eyes + Vector((0, 0, -.026 * size))
    heart = Vector((0, person.joints['head____head'].y + .01 * size, eyes.z - .125 * size))
    tree, near = skin_of(person)
    rays = [[direction(i, k) for k in range(ROUND)] for i in range(STEPS)]

    def felt(way):
        hit = tree.ray_cast(heart + way * .6, -way, .6)[0]
        return (hit - heart).length if hit else .05
    own = drawn([[felt(way) for way, _, _ in row] for row in rays])

    def rim(place):
        across, high = place.x / (.066 * size), (place.z - middle.z) / (.09 * size)
        return 9 if place.y > eyes.y + .075 * size else math.hypot(across, high)

    def place_of(i, k):
        way, up, around = rays[i][k]
        loose = .006 + .007 * max(0, min(1, (rim(heart + way * own[i][k]) - 1) / .3))
        return heart + way * (own[i][k] + loose + fold(up, around) + .032 * max(0, min(1, (-up - 6) / 26)))
    sew(person, material, [[place_of(i, k) for k in range(ROUND)] for i in range(STEPS)], near, rim)


def sew(person, material, places, near, rim):
    """Make the cloth from its grid of places, cut the face free, and hang it on the bones of the skin below."""
    shape = bmesh.new()
    deform = shape.verts.layers.deform.verify()
    names = []
    grid = []
    for row in places:
        grid.append([])
        for place in row:
            vert = shape.verts.new(place)
            grid[-1].append(vert)
            total = {}
            for _, index, _ in near.find_n(place, 6):
                for bone, weight in person.bone_weights[index]:
                    total[bone] = total.get(bone, 0) + weight
            whole = sum(total.values())
            for bone, weight in total.items():
                if bone not in names:
                    names.append(bone)
                vert[deform][names.index(bone)] = weight / whole
    for upper, lower in zip(grid, grid[1:]):
        for k in range(ROUND):
            shape.faces.new((upper[k], lower[k], lower[(k + 1) % ROUND], upper[(k + 1) % ROUND]))
    bmesh.ops.remove_doubles(shape, verts=grid[0], dist=.004)
    garments.remove(shape, lambda p: rim(p) < 1)
    hem = person.joints['neck01____head'].z - .14
    for sign in (1, -1):
        own_side = [f for f in shape.faces if f.calc_center_median().x * sign > -.01]
        garments.split(shape, Vector((0, 0, hem)), Vector((-sign * SLOPE, 0, 1)), own_side)
    garments.remove(shape, lambda p: p.z < hem + SLOPE * abs(p.x))
    even_edges(shape, 16)
    bmesh.ops.recalc_face_normals(shape, faces=shape.faces)
    garments.finish(person, shape, names, 'scarf', material, .003, .003)


def even_edges(shape, times):
    """Draw the cut edges into smooth lines."""
    for _ in range(times):
        moves = []
        for vert in shape.verts:
            ends = [edge.other_vert(vert).co for edge in vert.link_edges if edge.is_boundary]
            if len(ends) == 2:
                moves.append((vert, vert.co.lerp((ends[0] + ends[1]) / 2, .5)))
        for vert, place in moves:
            vert.co = place
