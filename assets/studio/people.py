"""Renders a person's poses and faces into a room, with the masks and side files the packer needs."""
import json
import os
import re

import bpy
from mathutils import Vector

import aids
import drape
import figure
import poses
import posing
import scenes
import sheets
import stage

MARGIN = 70
# Masks are not cleaned afterwards: their edges must come out even. Faces are small and looked at longest.
OUTLINE_SAMPLES, FACE_SHARE = 10, 2
UPRIGHT = ('standing', 'walking')
# Where a walking frame stands, from the person's place: standing, sitting.
BESIDE = {'standing': (0, -.42, 0), 'seated': (-.66, -.22, 25)}


def family(objects):
    """Objects and everything that hangs on them."""
    return {item for top in objects for item in (top, *top.children_recursive)}


def depth(point):
    """How far in front of the camera a point in the scene lies, in metres."""
    return -(bpy.context.scene.camera.matrix_world.inverted() @ point).z


def is_behind(item, far):
    """Whether an object lies wholly farther from the camera than a depth, so that it can hide nothing that is nearer."""
    return all(depth(item.matrix_world @ Vector(corner)) > far for corner in item.bound_box)


def mask(objects, folder, stem):
    """Render some objects alone and unlit, with everything that stands in front cutting holes."""
    scene = bpy.context.scene
    own = family(objects)
    far = max(depth(point) for point in stage.mesh_points(objects))
    others = [item for item in scene.objects if item not in own and item.type in ('MESH', 'CURVE')]
    unseen = [item for item in scene.objects if not item.hide_render and (item.type == 'LIGHT' or (item in others and is_behind(item, far)))]
    background = scene.world.node_tree.nodes['Background'].inputs[1]
    bounces, strength = scene.cycles.max_bounces, background.default_value
    scene.cycles.max_bounces, background.default_value = 0, 0
    for item in others:
        item.is_holdout = True
    for item in unseen:
        item.hide_render = True
    stage.shoot(folder, stem, OUTLINE_SAMPLES, features=False, transparent=True)
    for item in unseen:
        item.hide_render = False
    for item in others:
        item.is_holdout = False
    scene.cycles.max_bounces, background.default_value = bounces, strength


def scale_at(point):
    """Pixels per metre across the picture at a place in the room."""
    first, second = stage.pixel(point), stage.pixel(point + Vector((.1, 0, 0)))
    return abs(second[0] - first[0]) * 10


def face_oval(person):
    """Middle and half sizes, in pixels, of the oval that holds everything an expression moves."""
    head = person.posed['head'].to_3x3() @ person.rest['head'].to_3x3().inverted()
    eyes = person.joint('eye.L').lerp(person.joint('eye.R'), .5)
    size = (person.joints['eye.L____head'] - person.joints['eye.R____head']).length / .0625
    middle = posing.there(person, eyes + head @ Vector((0, 0, -.036 * size)))
    scale = scale_at(middle) * size
    x, y = stage.pixel(middle)
    rx, ry = .088 * scale, .108 * scale
    if abs((person.armature.matrix_basis.to_3x3() @ Vector((0, 0, 1))).z) < .5:
        rx, ry = ry, ry
    return {'x': x, 'y': y, 'rx': rx, 'ry': ry}


def oval_rectangle(oval):
    """The rectangle around an oval."""
    return {'x': int(oval['x'] - oval['rx']) - 2, 'y': int(oval['y'] - oval['ry']) - 2,
            'w': int(2 * oval['rx']) + 5, 'h': int(2 * oval['ry']) + 5}


def around(person, bones, margin):
    """The rectangle around some joints, with a margin in metres."""
    places = [posing.there(person, person.joint(bone)) for bone in bones]
    scale = scale_at(places[0])
    return stage.rectangle_of(places, margin * scale)


def spots(person, body):
    """Rectangles of the parts of the person that a learner can touch."""
    return {
        'face': oval_rectangle(face_oval(person)),
        'arm': around(person, ('upperarm01.L', 'lowerarm01.L'), .045),
        'wrist': around(person, ('lowerarm02.L', 'wrist.L'), .045),
        'hand': around(person, ('wrist.L', 'finger3-3.L'), .04),
        'chest': around(person, ('upperarm01.L', 'upperarm01.R', 'spine02'), .02),
        'foot': around(person, ('foot.L', 'toe3-2.L'), .04),
        'body': body,
    }


def widen(rectangle, margin):
    """A rectangle with a margin, inside the picture."""
    left, top = max(0, rectangle['x'] - margin), max(0, rectangle['y'] - margin)
    right = min(stage.WIDTH, rectangle['x'] + rectangle['w'] + margin)
    bottom = min(stage.HEIGHT, rectangle['y'] + rectangle['h'] + margin)
    return {'x': left, 'y': top, 'w': right - left, 'h': bottom - top}


def companions(person, wanted, pose):
    """What stands beside the person in this pose, or lies over them."""
    if pose == 'ekg/lying' and not wanted.get('held'):
        import room_ekg as place
        return [sheets.blanket(person, place.TABLE_TOP + .008, 1.19, .33, place.TABLE_TOP - .14)]
    if pose in scenes.ON_SIDE:
        return [scenes.second_pillow()]
    if wanted.get('aid') == 'wheelchair':
        return [aids.wheelchair(person)]
    if wanted.get('aid') != 'walker' or pose.endswith(('table', 'lying', 'scale')):
        return []
    x, y, turn = BESIDE['standing' if pose.endswith(UPRIGHT) else 'seated']
    place = person.armature.matrix_basis @ Vector((x, y, 0))
    facing = person.armature.matrix_basis.to_euler().z * 57.2958
    return [aids.walker((place.x, place.y, 0), facing + turn)]


def known(path):
    """What was rendered before."""
    if not os.path.exists(path):
        return {}
    with open(path, encoding='utf-8') as file:
        return json.load(file)


def render(room, name, data, folder, samples, options):
    """Render a person's poses in a room; writes frames.json with places, and one picture per layer."""
    name, _, chosen = name.partition('@')
    wanted = scenes.dressed(room, scenes.of_set(room, figure.parameters(name), chosen))
    path = os.path.join(folder, 'frames.json')
    mark = options.get('hash', '')
    todo = [(pose, take) for pose, take in scenes.takes(room, wanted).items()
            if re.search(options.get('only', ''), pose) and known(path).get(pose, {}).get('hash') != mark]
    if not todo:
        return
    person = figure.build(data, name, wanted=wanted)
    person.at_ease = not wanted.get('held')
    faces = list(person.faces) if options.get('faces', 'yes') == 'yes' else []
    for pose, take in todo:
        frame = one(person, wanted, pose, take, data, folder, samples, faces)
        frame['hash'] = mark
        stage.write_json(path, {**known(path), pose: frame})


def one(person, wanted, pose, take, data, folder, samples, faces):
    """Render one pose: what lies behind (if it is not the empty room), body, mask and faces."""
    person.express(person.faces['calm'])
    changed = None
    if pose in scenes.ONLY_FACE:
        person.express({**wanted.get('face', {}), **figure.FACES[scenes.ONLY_FACE[pose]]})
        faces = []
    if pose.startswith('exam/') and pose.endswith('lying') and not wanted.get('held'):
        import room_exam
        changed = room_exam.flatten()
    behind = take.before(data, wanted) if hasattr(take, 'before') else None
    take(person)
    if wanted.get('aid') == 'walker' and pose.endswith(UPRIGHT):
        poses.on_frame(person)
    drape.settle(person)
    own = [person.armature, *companions(person, wanted, pose)]
    body = stage.spot(person.armature)
    area = widen(stage.spot(*own), MARGIN)
    frame = {'area': area, 'oval': face_oval(person), 'spots': spots(person, body)}
    if changed:
        frame['patch'] = widen(around_both(changed[2], stage.spot(*changed[1])), 4)
        area = frame['area'] = around_both(area, widen(frame['patch'], 20))
    stage.border(area)
    if behind:
        hide(own, True)
        stage.shoot(folder, f'{pose}/behind', samples)
        hide(own, False)
    stage.shoot(folder, f'{pose}/body', samples)
    mask(own + (changed[1] if changed else []), folder, f'{pose}/mask')
    render_faces(person, folder, pose, samples, frame['oval'], faces)
    if changed:
        room_exam.raise_head(changed)
    if behind:
        take.after()
    for item in own[1:]:
        for part in [*item.children_recursive, item]:
            bpy.data.objects.remove(part)
    return frame


def hide(objects, hidden):
    """Take objects out of the picture, or bring them back."""
    for item in family(objects):
        item.hide_render = hidden


def around_both(first, second):
    """The rectangle that holds two rectangles."""
    left, top = min(first['x'], second['x']), min(first['y'], second['y'])
    right = max(first['x'] + first['w'], second['x'] + second['w'])
    bottom = max(first['y'] + first['h'], second['y'] + second['h'])
    return {'x': left, 'y': top, 'w': right - left, 'h': bottom - top}


def render_faces(person, folder, name, samples, oval, faces):
    """Render the face in every expression."""
    stage.border(oval_rectangle(oval))
    for face in faces:
        person.express(person.faces[face])
        stage.shoot(folder, f'{name}/face-{face}', FACE_SHARE * samples)
