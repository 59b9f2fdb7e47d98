"""Builds the chest close-up: the front of the chest of a person sitting upright; men bare, women in a gown."""
from mathutils import Vector

import figure
import poses
from body_data import metres
from closeup import Closeup

WIDE = .74
GOWN = {'colour': '#a9c4d4', 'shade': '#9fbacb', 'neck': 'v', 'sleeve': .62, 'hem': -.1, 'ease': .7}
# Torso frame of the reference man, 1.76 m tall: metres above the sternal angle, and left of the midline.
REFERENCE = 1.76
NOTCH = .045
PLACES = {
    'sternalNotch': (0, .045), 'sternalAngle': (0, 0), 'xiphoid': (0, -.105), 'sternum': (0, -.06), 'apex': (.095, -.104),
    'v1': (-.025, -.074), 'v2': (.025, -.074), 'v4': (.095, -.104), 'v3': (.06, -.089),
    'midclavicularLeft': (.095, .02), 'midclavicularRight': (-.095, .02),
}


def gowned(wanted):
    """Parameters for the picture: a gown for women, no top for men."""
    changed = {key: value for key, value in wanted.items() if key not in ('over', 'top')}
    return {**changed, 'top': GOWN, 'arms': min(.1, wanted.get('arms', 0))} if wanted['body']['gender'] == 'female' else changed


def render(name, data, folder, samples, options):
    """Render one person's chest."""
    shot = Closeup(data, name, WIDE, None, gowned(figure.parameters(name)))
    person = shot.person
    poses.standing(person, (0, 0, 0), 0)
    stature = max(metres(corner).z for corner in person.corners[:13380])
    size = stature / REFERENCE
    notch = (shot.there('clavicle.L') + shot.there('clavicle.R')) / 2
    middle = Vector((0, notch.y, notch.z - .085 * size))
    shot.look(middle, Vector((0, -1, .04)))
    shot.lights(middle)
    shot.ground(middle)
    shot.surface()

    def front(left, above):
        return shot.skin((left * size, notch.y, notch.z + (above - NOTCH) * size))
    for landmark, (left, above) in PLACES.items():
        shot.landmark(landmark, front(left, above))
    shot.spot('apex', front(*PLACES['apex']), .11, .1)
    shot.spot('sternum', front(0, -.04), .06, .16)
    shot.spot('chest', front(0, -.05), .36, .28)
    shot.spot('body', front(0, -.06), .42, .34)
    shot.spot('axilla', shot.there('upperarm01.L') + Vector((-.01, 0, -.09 * size)), .08, .1)
    shot.finish(folder, samples, options, 'chest', None, True)
