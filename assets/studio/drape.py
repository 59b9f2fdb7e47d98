"""Lets clothes fall and fold on a posed body: cloth keeps its own lengths, hangs, and lies on what is under it."""
import bpy
import numpy as np
from mathutils import Vector, noise
from mathutils.bvhtree import BVHTree
from mathutils.kdtree import KDTree

from body_data import metres
from garments import ARM
from laps import lap, seat_of, trim

# Parts of the skin that no cloth lies on.
APART = ('head', 'finger', 'metacarpal', 'jaw', 'tongue', 'eye', 'oculi', 'oris', 'levator', 'temporalis', 'risorius', 'special')
# How long a sheet moves, how often lengths are mended in a step, how often what lies under it is looked up; its fall in metres a step.
STEPS, PASSES, LOOKS = 110, 4, 4
FALL, DAMPING = .00005, .9


def collider(person):
    """The whole skin without head and fingers, unseen, for cloth to lie on."""
    found = next((item for item in person.armature.children if item.get('collider')), None)
    if found:
        return found
    mesh = person.mesh
    kept = [k for k in mesh.groups['body'] if not all(
        sum(w for bone, w in person.bone_weights[i] if bone.startswith(APART)) > .5 for i in mesh.faces[k])]
    used = sorted({i for k in kept for i in mesh.faces[k]})
    new = {old: k for k, old in enumerate(used)}
    faces = [[new[i] for i in mesh.faces[k]] for k in kept]
    made = person.add_piece('collider', [metres(person.neutral[i]) for i in used], [person.bone_weights[i] for i in used],
                            (faces, [], [[0] * len(face) for face in faces]), person.skin)
    made['collider'] = True
    made.hide_render = True
    return made


def shown(item, names):
    """Which modifiers of a garment take part."""
    for modifier in item.modifiers:
        modifier.show_viewport = modifier.name in names


def places(item):
    """Corners of an object as it is now, in the person's own coordinates."""
    mesh = item.evaluated_get(bpy.context.evaluated_depsgraph_get()).data
    values = np.empty(len(mesh.vertices) * 3)
    mesh.vertices.foreach_get('co', values)
    return values.reshape(-1, 3)


def links(mesh):
    """Pairs of corners that keep their distance: along threads, across meshes, and over the next corner (bending)."""
    edges = np.empty(len(mesh.edges) * 2, dtype=np.int64)
    mesh.edges.foreach_get('vertices', edges)
    edges = edges.reshape(-1, 2)
    across, near = [], {}
    for polygon in mesh.polygons:
        corners = polygon.vertices
        if len(corners) == 4:
            across += [(corners[0], corners[2]), (corners[1], corners[3])]
        for k in corners:
            near.setdefault(k, set()).update(corners)
    beside = {}
    for a, b in edges:
        beside.setdefault(a, []).append(b)
        beside.setdefault(b, []).append(a)
    bends = set()
    for k, others in beside.items():
        if len(others) != 4:
            continue
        for a in others:
            for b in others:
                if a < b and b not in near[a]:
                    bends.add((a, b))
    return edges, np.array(across, dtype=np.int64).reshape(-1, 2), np.array(sorted(bends), dtype=np.int64).reshape(-1, 2)


class Sheet:
    """One garment as corners with links between them."""

    def __init__(self, rest, pose, mesh, held, sleeve, stiff, ease):
        self.rest, self.pose, self.place = rest, pose, pose.copy()
        groups = links(mesh)
        pull, push = (1, .5, .04), (stiff, .3, .04)
        self.pairs = np.concatenate(groups)
        self.pull = np.concatenate([np.full(len(g), p) for g, p in zip(groups, pull)])
        self.push = np.concatenate([np.full(len(g), p) for g, p in zip(groups, push)])
        self.length = np.linalg.norm(rest[self.pairs[:, 0]] - rest[self.pairs[:, 1]], axis=1) * ease
        self.count = np.maximum(1e-6, sum(np.bincount(self.pairs[:, k], self.pull, len(rest)) for k in (0, 1)))
        self.held, self.sleeve = held[:, None], sleeve
        self.edges = groups[0]

    def straighten(self):
        """Move corners so that links have their lengths; less so where cloth is pushed together than where it is pulled."""
        first, second = self.pairs[:, 0], self.pairs[:, 1]
        line = self.place[second] - self.place[first]
        long = np.maximum(1e-9, np.einsum('ij,ij->i', line, line) ** .5)
        excess = long - self.length
        share = np.where(excess > 0, self.pull, self.push) * excess / long * .5
        line *= share[:, None]
        size = len(self.place)
        for axis in range(3):
            move = np.bincount(first, line[:, axis], size) - np.bincount(second, line[:, axis], size)
            self.place[:, axis] += 1.6 * move / self.count

    def hold(self):
        """Bring held corners back to where the body takes them."""
        self.place += (self.pose - self.place) * self.held


def under(trees, sheet):
    """For every corner of a sheet: the nearest place of what lies under it (forearms only under sleeves), and the direction away from it."""
    spots, away = np.empty_like(sheet.place), np.empty_like(sheet.place)
    for k, place in enumerate(sheet.place):
        near, normal, _, _ = trees[sheet.sleeve[k]].find_nearest(place)
        spots[k], away[k] = near, normal
    return spots, away


def relax(sheet, trees, down, floor, weight, margin=.005):
    """Let a sheet find its rest."""
    before = sheet.place.copy()
    for step in range(STEPS):
        if step % LOOKS == 0:
            spots, away = under(trees, sheet)
        speed = (sheet.place - before) * DAMPING
        before = sheet.place.copy()
        size = np.linalg.norm(speed, axis=1, keepdims=True)
        sheet.place += speed * np.minimum(1, .006 / np.maximum(size, 1e-9)) + down * FALL * weight
        for _ in range(PASSES):
            sheet.straighten()
            sheet.hold()
            depth = margin - np.einsum('ij,ij->i', sheet.place - spots, away)
            sheet.place += away * np.clip(depth, 0, .02)[:, None]
            low = np.maximum(0, floor + sheet.place @ down)
            sheet.place -= down * low[:, None]


def uneven(sheet, normals, size):
    """Small waves, so that cloth that is pushed together knows which way to fold."""
    waves = [noise.noise(Vector(place) * 17) + .5 * noise.noise(Vector(place) * 41) for place in sheet.rest]
    sheet.place += normals * (np.array(waves) * size)[:, None] * (1 - sheet.held)


def pushed(sheet):
    """How much shorter than at rest the body's pose makes cloth along the limbs, by corner, evened out."""
    first, second = sheet.edges[:, 0], sheet.edges[:, 1]
    rest, pose = sheet.rest[second] - sheet.rest[first], sheet.pose[second] - sheet.pose[first]
    long = np.linalg.norm(rest, axis=1) + 1e-9
    upright = (np.abs(rest[:, 2]) / long) ** 2
    short = np.clip(1 - np.linalg.norm(pose, axis=1) / long, 0, .6) * upright
    size = len(sheet.rest)
    count = np.bincount(first, minlength=size) + np.bincount(second, minlength=size)
    found = (np.bincount(first, short, size) + np.bincount(second, short, size)) / count * 2
    for _ in range(8):
        found = .5 * found + .5 * (np.bincount(first, found[second], size) + np.bincount(second, found[first], size)) / count
    return found


def ridge(place, across, along):
    """Ridges that run upright (along small) or round the body (across small), from 0 to 1."""
    x, y, z = place
    bent = .012 * noise.noise(Vector((x * 9, y * 9, z * 9 + 5)))
    return 1 - min(1, 2.6 * abs(noise.noise(Vector(((x + bent) * across, (y + bent) * across, (z + bent) * along)))))


def crease(sheet, mesh, item):
    """Folds that are finer than the cloth's corners can find by themselves: round joints where it is pushed together, upright where it hangs."""
    mesh.vertices.foreach_set('co', sheet.place.ravel())
    mesh.update()
    normals = np.empty(len(sheet.place) * 3)
    mesh.vertices.foreach_get('normal', normals)
    short = np.clip(pushed(sheet) * 4, 0, 1)
    low, high = item['hangs']
    hangs = np.clip((high - sheet.rest[:, 2]) / (high - low), 0, 1) ** .7
    out = [.019 * s * ridge(p, 7, 26) + .013 * h * (1 - .7 * s) * ridge(p, 17, 4) for p, s, h in zip(sheet.rest, short, hangs)]
    sheet.place += normals.reshape(-1, 3) * (np.array(out) * (1 - sheet.held[:, 0]))[:, None]


def settle(person):
    """Drape every garment of a posed person, from the inside out; the draped ones stand for the others until `release`."""
    release(person)
    worn = sorted((item for item in person.armature.children if item.get('layer') is not None), key=lambda item: item['layer'])
    if not worn:
        return
    body = collider(person)
    armature = person.armature.data
    for item in worn:
        shown(item, ('skeleton', 'fine'))
    poses = {}
    for mode in ('REST', 'POSE'):
        armature.pose_position = mode
        bpy.context.view_layer.update()
        poses[mode] = {item.name: places(item) for item in (*worn, body)}
    corners, faces, shifts = poses['POSE'][body.name].tolist(), [[], [], []], {}
    add(faces, body, body.data, 0)
    down = np.array(person.armature.matrix_world.to_3x3().inverted() @ Vector((0, 0, -1)))
    floor = float(min(-(np.array(corners) @ down))) if abs(down[2]) < .5 else -9.0
    seat = seat_of(person)
    if seat > -9:
        faces[0] += lap(person, corners)
    for item in worn:
        mesh = bpy.data.meshes.new_from_object(item.evaluated_get(bpy.context.evaluated_depsgraph_get()))
        pose = poses['POSE'][item.name]
        if item.get('follows'):
            base, moved = shifts[item['follows']]
            place = pose + moved[[base.find(point)[1] for point in pose]]
        else:
            held = weights(mesh, item.vertex_groups['held'].index)
            sheet = Sheet(poses['REST'][item.name], pose, mesh, held, (arm_weights(item, mesh) > .5).astype(int) + (arm_weights(item, mesh, ARM[1:]) > .5), item.get('stiff', .8), item.get('ease', 1.02))
            normals = np.empty(len(pose) * 3)
            mesh.vertices.foreach_get('normal', normals)
            uneven(sheet, normals.reshape(-1, 3), .006)
            relax(sheet, [BVHTree.FromPolygons(corners, part) for part in faces], down, max(floor, seat) if item['layer'] else floor, item.get('weight', 1.0))
            crease(sheet, mesh, item)
            place = sheet.place
            shifts[item['part']] = (tree_of(pose), place - pose)
            add(faces, item, mesh, len(corners))
            corners = corners + place.tolist()
        mesh.vertices.foreach_set('co', place.ravel())
        mesh.update()
        if seat > -9 and item['layer']:
            trim(person, mesh)
        stand_in(person, item, mesh)
    for item in worn:
        shown(item, [modifier.name for modifier in item.modifiers])
    bpy.context.view_layer.update()


def tree_of(points):
    """Places to be found by nearness."""
    tree = KDTree(len(points))
    for k, point in enumerate(points):
        tree.insert(point, k)
    tree.balance()
    return tree


def add(faces, item, mesh, start):
    """Count the faces of a mesh among what cloth lies on: forearms only under sleeves, and nothing else under a forearm's."""
    fore, whole = arm_weights(item, mesh, ARM[1:]), arm_weights(item, mesh)
    for polygon in mesh.polygons:
        face = tuple(start + k for k in polygon.vertices)
        faces[1].append(face)
        if fore[polygon.vertices[0]] < .5:
            faces[0].append(face)
        if whole[polygon.vertices[0]] > .5:
            faces[2].append(face)


def arm_weights(item, mesh, bones=ARM):
    """How much of every corner hangs on arm bones."""
    groups = {group.index for group in item.vertex_groups if group.name.startswith(bones)}
    return np.array([sum(entry.weight for entry in vert.groups if entry.group in groups) for vert in mesh.vertices])


def weights(mesh, group):
    """The weight of every corner in a vertex group."""
    found = np.zeros(len(mesh.vertices))
    for vert in mesh.vertices:
        for entry in vert.groups:
            if entry.group == group:
                found[vert.index] = entry.weight
    return found


def stand_in(person, item, mesh):
    """Show a draped garment in place of the one that only follows the skeleton."""
    made = bpy.data.objects.new(f'{item.name} draped', mesh)
    bpy.context.collection.objects.link(made)
    made.parent = person.armature
    made['draped'] = True
    rounding = made.modifiers.new('rounding', 'SUBSURF')
    rounding.levels = rounding.render_levels = 1
    thick = made.modifiers.new('thickness', 'SOLIDIFY')
    thick.thickness, thick.offset = item.modifiers['thickness'].thickness, -1
    item.hide_render = True


def release(person):
    """Take draped garments away again."""
    for item in list(person.armature.children):
        if item.get('draped'):
            bpy.data.objects.remove(item)
        elif item.get('layer') is not None:
            item.hide_render = False
