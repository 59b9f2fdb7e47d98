"""The learner's right hand, bare, gloved and in a sterile glove: resting, pinching, gripping; each alone on a see-through ground."""
import bmesh
import bpy
from mathutils import Matrix, Vector

import figure
import garments
import posing
import stage
from body_data import metres
from closeup_arm import detailed_skin
from models import material

SIZE = 448
WIDE = .24
LEARNER = {
    'body': {'gender': 'female', 'race': {'caucasian': .5, 'asian': .3, 'african': .2}, 'age': {'young': 1}, 'muscle': .5, 'weight': .5, 'height': .5},
    'skin': {'picture': 'young_lightskinned_female_diffuse2', 'tint': '#d9b08c'}, 'hair': {'style': 'none'}, 'shoes': 'none', 'brow': 'none',
    'top': {'colour': '#3d7f8c', 'sleeve': .4}, 'trousers': {'colour': '#3d7f8c'},
}
# Degrees by which the joints of each finger bend, thumb first: towards the palm, from its root to its tip.
BENT = {
    'rest': ((6, 6, 8), (10, 16, 10), (12, 18, 12), (14, 20, 12), (16, 22, 14)),
    'pinch': ((14, 20, 24), (50, 48, 22), (40, 44, 24), (32, 38, 22), (28, 34, 20)),
    'grip': ((40, 34, 42), (62, 78, 44), (66, 80, 46), (70, 80, 46), (74, 80, 46)),
}
# Where the palm looks: away from whose hand it is, or to the left, so that thumb and fingers are seen from their side.
PALM = {'rest': (.25, -1, 0), 'pinch': (1, -.3, 0), 'grip': (1, -.45, 0)}
GLOVES = {'gloved': ('#5f86c9', .05), 'sterile': ('#efe6d4', .09)}


def bend(person, bent):
    """Bend the fingers of the right hand; the thumb moves across the palm."""
    along, across, out = posing.hand_frame(person, 'R')
    for finger, amounts in enumerate(bent, 1):
        for part, amount in enumerate(amounts, 1):
            axis = (across * -1) if finger > 1 else (along * .72 + across * -.35 - out * .3).normalized()
            person.turn(f'finger{finger}-{part}.R', posing.about(axis, -amount))


def take(person, name):
    """The right arm straight up from below, the back of the hand towards the camera, slightly turned."""
    person.reset()
    shoulder = person.joint('upperarm01.R')
    posing.arm(person, 'R', shoulder + Vector((-.05, -.3, .38)), (-1, .2, -.6))
    posing.palm(person, 'R', PALM[name])
    posing.point_hand(person, 'R', (0, -.05, 1))
    posing.relax_hand(person, 'R', (0, 0, 0), thumb=10)
    bend(person, BENT[name])
    person.apply()


def glove(person, colour, cuff):
    """A thin glove from the fingertips to some metres above the wrist, its edge rolled."""
    elbow, wrist = person.joints['lowerarm01.R____head'], person.joints['wrist.R____head']
    along = (wrist - elbow).normalized()
    mesh = person.mesh
    faces = [mesh.faces[k] for k in mesh.groups['body'] if all(
        sum(w for bone, w in person.bone_weights[i] if bone.startswith(garments.ARM) and bone.endswith('.R')) > .9
        and (metres(person.corners[i]) - wrist).dot(along) > -cuff - .03 for i in mesh.faces[k])]
    used = sorted({i for face in faces for i in face})
    names = sorted({bone for i in used for bone, _ in person.bone_weights[i]})
    shape = bmesh.new()
    deform = shape.verts.layers.deform.verify()
    made = {i: shape.verts.new(metres(person.corners[i])) for i in used}
    for i in used:
        for bone, weight in person.bone_weights[i]:
            made[i][deform][names.index(bone)] = weight
    for face in faces:
        shape.faces.new([made[i] for i in face])
    garments.split(shape, wrist - along * cuff, along)
    garments.remove(shape, lambda p: (p - wrist).dot(along) < -cuff)
    garments.swell(shape, lambda p: .0016 + .0035 * max(0, min(1, -((p - wrist).dot(along) + .01) / cuff)))
    return garments.finish(person, shape, names, 'glove', material(f'glove {colour}', colour, .42, .4), .0012, .0012)


def camera_at(person):
    """An orthographic camera behind the hand, as its owner sees it, and soft light."""
    middle = posing.there(person, person.joint('finger3-1.R')) + Vector((.0, 0, -.025))
    camera = stage.camera((0, 0, 0), orthographic=WIDE)
    camera.matrix_world = Matrix.Translation(middle + Vector((0, 1, .15))) @ posing.about((0, 0, 1), 180).to_4x4() @ posing.about((1, 0, 0), 82).to_4x4()
    stage.daylight(.5)
    for place, size, energy, tint in (((.7, .9, .9), .8, 18, (.97, .985, 1)), ((-.8, .8, .4), 1.1, 10, (1, .97, .93))):
        lamp = stage.area_light((0, 0, 0), (0, 0, 0), size, energy, tint)
        lamp.location = middle + Vector(place)
        lamp.rotation_euler = Vector(place).to_track_quat('Z', 'Y').to_euler()


def render(_, data, folder, samples, options):
    """Render every hand."""
    scene = bpy.context.scene
    scene.render.resolution_x = scene.render.resolution_y = SIZE
    scene.render.resolution_percentage = 100
    person = figure.build(data, 'learner', True, None, LEARNER)
    detailed_skin(person)
    gloves = {kind: glove(person, *spec) for kind, spec in GLOVES.items()}
    take(person, 'rest')
    camera_at(person)
    for pose in BENT:
        take(person, pose)
        for kind in ('bare', *gloves):
            for each, item in gloves.items():
                item.hide_render = each != kind
            stage.shoot(folder, f'hand-{kind}-{pose}', samples, features=False, transparent=True)
