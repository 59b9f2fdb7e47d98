"""Renders a person's poses and faces into a room, with the masks and side files the packer needs."""
import json
import os

import bpy
from mathutils import Vector

import posing
import rosa
import stage

MARGIN = 70


def family(objects):
    """Objects and everything that hangs on them."""
    return {item for top in objects for item in (top, *top.children_recursive)}


def mask(objects, folder, stem, samples):
    """Render some objects alone, with everything else cutting holes where it stands in front."""
    scene = bpy.context.scene
    own = family(objects)
    others = [item for item in scene.objects if item not in own and item.type in ('MESH', 'CURVE')]
    for item in others:
        item.is_holdout = True
    bounces, scene.cycles.max_bounces = scene.cycles.max_bounces, 0
    stage.shoot(folder, stem, samples, features=False, transparent=True)
    scene.cycles.max_bounces = bounces
    for item in others:
        item.is_holdout = False


def scale_at(point):
    """Pixels per metre across the picture at a place in the room."""
    first, second = stage.pixel(point), stage.pixel(point + Vector((.1, 0, 0)))
    return abs(second[0] - first[0]) * 10


def face_oval(person):
    """Middle and half sizes, in pixels, of the oval that holds everything an expression moves."""
    head = person.posed['head'].to_3x3() @ person.rest['head'].to_3x3().inverted()
    eyes = person.joint('eye.L').lerp(person.joint('eye.R'), .5)
    middle = posing.there(person, eyes + head @ Vector((0, 0, -.036)))
    scale = scale_at(middle)
    x, y = stage.pixel(middle)
    return {'x': x, 'y': y, 'rx': .088 * scale, 'ry': .108 * scale}


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
    oval = oval_rectangle(face_oval(person))
    return {
        'face': oval,
        'arm': around(person, ('upperarm01.L', 'lowerarm01.L'), .045),
        'wrist': around(person, ('lowerarm02.L', 'wrist.L'), .045),
        'chest': around(person, ('upperarm01.L', 'upperarm01.R', 'spine02'), .02),
        'body': body,
    }


def widen(rectangle, margin):
    """A rectangle with a margin, inside the picture."""
    left, top = max(0, rectangle['x'] - margin), max(0, rectangle['y'] - margin)
    right = min(stage.WIDTH, rectangle['x'] + rectangle['w'] + margin)
    bottom = min(stage.HEIGHT, rectangle['y'] + rectangle['h'] + margin)
    return {'x': left, 'y': top, 'w': right - left, 'h': bottom - top}


def render(room, data, folder, samples, only=None, faces=True):
    """Render every pose of a room; writes frames.json with places, and one picture per layer."""
    person = rosa.build(data)
    frames = {}
    path = os.path.join(folder, 'frames.json')
    if os.path.exists(path):
        with open(path, encoding='utf-8') as file:
            frames = json.load(file)
    for name, take in rosa.poses(room).items():
        if only and only not in name:
            continue
        person.express(rosa.FACES['calm'])
        take(person)
        body = stage.spot(person.armature)
        area = widen(body, MARGIN)
        frames[name] = {'area': area, 'oval': face_oval(person), 'spots': spots(person, body)}
        stage.border(area)
        stage.shoot(folder, f'{name}/body', samples)
        mask([person.armature], folder, f'{name}/mask', 12)
        if faces:
            render_faces(person, folder, name, samples, frames[name]['oval'])
        stage.write_json(path, frames)


def render_faces(person, folder, name, samples, oval):
    """Render the face in every expression."""
    stage.border(oval_rectangle(oval))
    for face, units in rosa.FACES.items():
        person.express(units)
        stage.shoot(folder, f'{name}/face-{face}', samples)
