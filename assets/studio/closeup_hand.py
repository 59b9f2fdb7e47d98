"""Builds the hand close-up: a left hand resting palm down on a padded desk, nails towards the learner's light."""
import bpy
from mathutils import Matrix, Vector

import posing
from closeup import Closeup
from closeup_arm import desk

WIDE = .40
FINGERS = {'thumb': 1, 'finger': 2, 'middleFinger': 3, 'ringFinger': 4, 'littleFinger': 5}


def tip(person, finger):
    """The end of a finger in the present pose."""
    bone = f'finger{finger}-3.L'
    length = (person.joints[person.bones[bone]['tail']] - person.joints[person.bones[bone]['head']]).length
    return person.posed[bone] @ Vector((0, length, 0))


def pose(person):
    """Stretch the left arm, palm down, fingers a little apart."""
    person.reset()
    along = Vector((.94, -.34, 0))
    shoulder = person.joint('upperarm01.L')
    posing.aim(person, 'upperarm01.L', 'lowerarm01.L', shoulder + along)
    posing.aim(person, 'lowerarm01.L', 'wrist.L', person.joint('lowerarm01.L') + along)
    posing.palm(person, 'L', (0, 0, -1), (.3, .5, .2))
    posing.point_hand(person, 'L', along + Vector((0, 0, .02)))
    posing.relax_hand(person, 'L', (5, 9, 6), gather=.45, thumb=2)


def render(name, data, folder, samples, options):
    """Render one person's hand."""
    shot = Closeup(data, name, WIDE, .5)
    person = shot.person
    for item in person.armature.children:
        if any(part in item.name for part in ('blouse', 'collar', 'placket', 'cardigan', 'trousers')):
            item.hide_render = True
    pose(person)
    middle = person.joint('finger3-1.L')
    person.armature.matrix_basis = Matrix.Translation(Vector((0, 0, .03)) - middle + Vector((.0, .005, 0)))
    person.apply()
    shot.look((0, 0, 0), (0, 0, 1), (0, 1, 0))
    shot.lights((0, 0, 0), .8)
    desk()
    lowest(person)
    shot.surface()
    for spot, finger in FINGERS.items():
        end = posing.there(person, tip(person, finger))
        knuckle = posing.there(person, person.joint(f'finger{finger}-3.L'))
        shot.spot(spot, end.lerp(knuckle, .55), .04 if finger != 5 else .034, .04 if finger != 5 else .034)
        shot.landmark(f'{spot}Nail', shot.skin(end.lerp(knuckle, .35)))
    wrist, back = shot.there('wrist.L'), shot.there('finger3-1.L')
    shot.spot('hand', wrist.lerp(back, .6), .11, .11)
    shot.spot('wrist', wrist, .07, .08)
    shot.spot('body', wrist.lerp(posing.there(person, tip(person, 3)), .55), .24, .2)
    shot.finish(folder, samples, options, 'hand')


def lowest(person):
    """Lay the hand on the desk: the lowest skin of hand and forearm at the desk's height."""
    graph = bpy.context.evaluated_depsgraph_get()
    ready = person.body.evaluated_get(graph)
    cage = [ready.matrix_world @ v.co for v in ready.data.vertices]
    wrist = posing.there(person, person.joint('wrist.L'))
    low = min(p.z for p in cage if p.x > wrist.x)
    person.armature.matrix_basis = Matrix.Translation(Vector((0, 0, .001 - low))) @ person.armature.matrix_basis
    bpy.context.view_layer.update()
