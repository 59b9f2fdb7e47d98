"""Builds the face close-up: a face turned a little to the right so that mouth, forehead, temple and left ear are seen."""
from mathutils import Vector

import figure
import garments
import poses
from body_data import metres
from closeup import Closeup

WIDE = .56


def render(name, data, folder, samples, options):
    """Render one person's face."""
    person_size = .62 if 'romper' in figure.parameters(name) else 1.0
    shot = Closeup(data, name, WIDE * person_size)
    person = shot.person
    poses.standing(person, (0, 0, 0), 0)
    person.express(person.faces['calm'])
    left, right = shot.there('eye.L'), shot.there('eye.R')
    eyes = left.lerp(right, .5)
    size = (left - right).length / .0625
    middle = eyes + Vector((.045, .03, -.03)) * size
    shot.look(middle, Vector((.62, -1, .06)))
    shot.lights(middle)
    shot.ground(middle)
    shot.surface()
    head = [metres(corner) for corner, rows in zip(person.corners[:13380], person.bone_weights)
            if any(bone == 'head' and weight > .5 for bone, weight in rows) and not garments.arm_share(rows)]
    ear = max((p for p in head if abs(p.z - eyes.z + .01 * size) < .03 * size and p.y > eyes.y + .03 * size), key=lambda p: p.x)
    mouth = eyes + Vector((0, -.02, -.068)) * size
    shot.spot('mouth', shot.skin(mouth), .062 * size, .042 * size)
    shot.spot('forehead', shot.skin(eyes + Vector((.008, 0, .052 * size))), .1 * size, .05 * size)
    shot.spot('temple', shot.skin(left + Vector((.03, .03, .02)) * size), .045 * size, .05 * size)
    shot.spot('ear', shot.skin(ear + Vector((0, 0, -.004)) * size), .055 * size, .075 * size)
    shot.spot('earlobe', shot.skin(ear + Vector((-.006, -.006, -.034)) * size), .03 * size, .032 * size)
    shot.spot('cheek', shot.skin(left + Vector((.012, 0, -.045)) * size), .05 * size, .05 * size)
    shot.spot('eyes', shot.skin(eyes), .115 * size, .036 * size)
    shot.spot('face', shot.skin(eyes + Vector((0, 0, -.02 * size))), .19 * size, .24 * size)
    shot.landmark('mouth', shot.skin(mouth))
    shot.landmark('earCanal', shot.skin(ear + Vector((-.008, -.012, -.004)) * size))
    shot.landmark('midForehead', shot.skin(eyes + Vector((0, 0, .052 * size))))
    shot.finish(folder, samples, options, 'face')
