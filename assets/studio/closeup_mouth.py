"""Builds the close-up of the open mouth: teeth, tongue, soft palate with the uvula, and the throat behind it, lit by a pen light."""
import math

import bmesh
import bpy
from mathutils import Vector

import figure
import poses
import posing
from body_data import metres
from closeup import Closeup
from models import material, solid

WIDE = .165
UNDRESSED = ('over', 'coat', 'scarf', 'hearingAid')
OPEN = {'mouth-open': .8}
# Half sizes of the hollow behind the teeth: across, deep, high (metres, head of usual size).
HOLLOW = (.027, .058, .03)


def centre(person, group):
    """Middle of one of the body's helper surfaces as the face is now, at rest."""
    used = {i for k in person.mesh.groups[group] for i in person.mesh.faces[k]}
    return sum((metres(person.corners[i]) for i in used), Vector()) / len(used)


def edge_of(person, group, sign):
    """The biting edge of the front teeth: upwards (1) or downwards (-1)."""
    used = {i for k in person.mesh.groups[group] for i in person.mesh.faces[k]}
    front = sorted((metres(person.corners[i]) for i in used if abs(person.corners[i][0]) < .05), key=lambda p: p.y)
    return max(front[:max(4, len(front) // 3)], key=lambda p: sign * p.z)


def add_inside(person, looks, lowered):
    """Teeth and tongue from the body's own helper surfaces; the tongue goes down with the jaw."""
    for group, made in looks.items():
        faces = [person.mesh.faces[k] for k in person.mesh.groups[group]]
        used = sorted({i for face in faces for i in face})
        new = {old: k for k, old in enumerate(used)}
        move = lowered if group == 'helper-tongue' else Vector()
        places = [metres(person.corners[i]) + move for i in used]
        shape = ([[new[i] for i in face] for face in faces], None, [[0] * len(face) for face in faces])
        person.add_piece(group, places, [[('head', 1.0)]] * len(used), shape, made, 2)


def open_hollow(person, upper, lower, size):
    """Leave out the body's own dark bag behind the teeth: what looks inwards; the cheeks look outwards."""
    middle = upper.lerp(lower, .5) + Vector((0, .03, 0)) * size

    def is_inside(vertex):
        place = vertex.co
        return vertex.normal.dot((place - middle).normalized()) < 0 and abs(place.x) < .045 * size and upper.y + .004 * size < place.y < upper.y + .08 * size and abs(place.z - middle.z) < .5 * (upper.z - lower.z) + .012 * size
    group = person.body.vertex_groups.new(name='kept')
    group.add([vertex.index for vertex in person.body.data.vertices if not is_inside(vertex)], 1, 'REPLACE')
    mask = person.body.modifiers.new('kept', 'MASK')
    mask.vertex_group = 'kept'
    bpy.context.view_layer.objects.active = person.body
    bpy.ops.object.modifier_move_to_index(modifier='kept', index=0)


def hollow(place, size):
    """Cheeks, palate and the back of the throat: the inside of a half ball that is open in front."""
    wide, deep, high = (value * size for value in HOLLOW)

    def build(shape):
        bmesh.ops.create_uvsphere(shape, u_segments=40, v_segments=24, radius=1)
        for vert in shape.verts:
            vert.co = Vector((vert.co.x * wide, vert.co.y * deep, vert.co.z * high))
        bmesh.ops.delete(shape, geom=[v for v in shape.verts if v.co.y < -.02 * deep], context='VERTS')
        bmesh.ops.reverse_faces(shape, faces=shape.faces)
    return solid('throat', build, place, material('throat', '#8c3a38', .42, .4))


def soft_palate(place, size):
    """The arch in front of the throat, its free edge, and the uvula."""
    def build(shape):
        rings = []
        for wide, high, back in ((.0145, .0085, .003), (.0152, .0096, -.0012), (.0175, .0125, -.0035), (.0205, .017, -.004), (.0225, .024, -.001)):
            legs = [Vector((sign * wide * size, back * size, -low * size)) for sign, low in ((1, .024), (1, .012))]
            arch = [Vector((math.cos(a) * wide * size, back * size, math.sin(a) * high * size)) for a in (math.pi * k / 24 for k in range(25))]
            other = [Vector((-leg.x, leg.y, leg.z)) for leg in reversed(legs)]
            rings.append([shape.verts.new(place + corner) for corner in (*legs, *arch, *other)])
        for inner, outer in zip(rings, rings[1:]):
            for k in range(len(inner) - 1):
                shape.faces.new((inner[k], inner[k + 1], outer[k + 1], outer[k]))
        bmesh.ops.recalc_face_normals(shape, faces=shape.faces)
    flesh = material('soft palate', '#bd6560', .34, .5)
    arch = solid('soft palate', build, (0, 0, 0), flesh)
    arch.modifiers.new('round', 'SUBSURF').render_levels = 1

    def drop(shape):
        bmesh.ops.create_uvsphere(shape, u_segments=20, v_segments=14, radius=1)
        for vert in shape.verts:
            thin = .0023 + .0014 * (1 - vert.co.z) / 2
            vert.co = Vector((vert.co.x * thin, vert.co.y * thin, vert.co.z * .0068)) * size
    return [arch, solid('uvula', drop, place + Vector((0, .0005, .0045)) * size, flesh)]


def pen_light(shot, mouth):
    """The learner's light, from a little above the camera."""
    lamp = bpy.data.lights.new('pen light', 'SPOT')
    lamp.energy, lamp.spot_size, lamp.spot_blend, lamp.shadow_soft_size = 3.8, .34, .8, .016
    made = bpy.data.objects.new('pen light', lamp)
    bpy.context.collection.objects.link(made)
    made.location = mouth + shot.away * .42 + shot.rise * .03 + shot.side * .012
    made.rotation_euler = (made.location - mouth).to_track_quat('Z', 'Y').to_euler()


def render(name, data, folder, samples, options):
    """Render one person's open mouth."""
    wanted = {key: value for key, value in figure.parameters(name).items() if key not in UNDRESSED}
    shot = Closeup(data, name, WIDE, None, wanted)
    person = shot.person
    size = (person.joints['eye.L____head'] - person.joints['eye.R____head']).length / .0625
    poses.standing(person, (0, 0, 0), 0)
    posing.look(person, 0, -7)
    person.apply()
    calm = centre(person, 'helper-lower-teeth')
    person.express({**person.faces['calm'], **OPEN})
    upper, lower = centre(person, 'helper-upper-teeth'), centre(person, 'helper-lower-teeth')
    teeth = material('teeth', '#d9d0bb', .3, .5)
    add_inside(person, {'helper-upper-teeth': teeth, 'helper-lower-teeth': teeth, 'helper-tongue': material('tongue', '#b5605e', .45, .45)}, (lower - calm) * 1.02 + Vector((0, -.002, -.002)) * size)
    open_hollow(person, upper, lower, size)
    bpy.context.view_layer.update()
    turned = person.posed['head'] @ person.rest['head'].inverted()
    inside = [hollow(upper.lerp(lower, .45) + Vector((0, .004, 0)) * size, size), *soft_palate(upper.lerp(lower, .32) + Vector((0, .036, 0)) * size, size)]
    bpy.context.view_layer.update()
    for item in inside:
        item.matrix_world = person.armature.matrix_basis @ turned @ item.matrix_world

    def there(place):
        return posing.there(person, turned @ place)
    mouth = there(upper.lerp(lower, .5))
    shot.look(mouth, (0, -1, .02))
    shot.lights(mouth, .8)
    shot.ground(mouth)
    shot.surface()
    pen_light(shot, mouth)
    for landmark, place in {'uvula': upper.lerp(lower, .32) + Vector((0, .036, .002)) * size, 'tongue': upper.lerp(lower, .78),
                            'upperTeeth': edge_of(person, 'helper-upper-teeth', -1), 'lowerTeeth': edge_of(person, 'helper-lower-teeth', 1)}.items():
        shot.landmark(landmark, there(place))
    shot.landmark('throat', there(upper.lerp(lower, .52)))
    tall = (upper.z - lower.z) + .03 * size
    shot.spot('mouth', mouth, .062 * size, tall)
    shot.spot('tongue', there(upper.lerp(lower, .78)), .034 * size, .018 * size)
    shot.spot('throat', there(upper.lerp(lower, .42)), .03 * size, .02 * size)
    shot.spot('body', mouth, .1 * size, tall + .02 * size)
    shot.finish(folder, samples, options, 'openMouth')
