"""Builds the chest close-up: the front of the chest of a person sitting upright; men bare, women in a gown that is open in front."""
import bpy
from mathutils import Vector

import babies
import drapes
import figure
import garments
import poses
from body_data import metres
from closeup import Closeup

WIDE = .74
# Children are shown nearer: the picture is this much wider than the width that suits their size.
ROOM = 1.2
# Torso frame of the reference man, 1.76 m tall: metres above the sternal angle, and left of the midline.
REFERENCE = 1.76
# A baby's trunk is longer for its length than a man's, by this factor.
INFANT = 1.08
NOTCH = .045
PLACES = {
    'sternalNotch': (0, .045), 'sternalAngle': (0, 0), 'xiphoid': (0, -.105), 'sternum': (0, -.06), 'apex': (.095, -.104),
    'v1': (-.025, -.074), 'v2': (.025, -.074), 'v4': (.095, -.104), 'v3': (.06, -.089),
    'midclavicularLeft': (.095, .02), 'midclavicularRight': (-.095, .02),
}


def wanted_for(name):
    """Parameters for the picture: nothing over the chest, babies in a diaper."""
    wanted = figure.parameters(name)
    kept = {key: value for key, value in wanted.items() if key not in ('over', 'top', 'romper')}
    return {**kept, 'diaper': True} if wanted.get('held') else kept


class Chest(Closeup):
    """A standing person whose chest can be seen, with the size of their trunk."""

    def __init__(self, data, name, has_left_sleeve=True):
        super().__init__(data, name, WIDE, None, wanted_for(name))
        person = self.person
        self.size = max(metres(corner).z for corner in person.corners[:13380]) / REFERENCE
        if self.wanted.get('held'):
            self.size *= INFANT
            babies.sprawl(person, -30)
            person.apply()
        else:
            poses.standing(person, (0, 0, 0), 0)
        self.wide = round(min(WIDE, WIDE * self.size * ROOM), 2)
        self.notch = (self.there('clavicle.L') + self.there('clavicle.R')) / 2
        self.level = self.height_of('v4')
        near = [p.y for p in map(metres, person.corners[:13380]) if abs(p.z - self.level) < .025 and abs(p.x) < .025]
        self.half, self.middle = (max(near) - min(near)) / 2, (max(near) + min(near)) / 2
        self.wide_half = self.half_width()
        if self.wanted['body']['gender'] == 'female':
            self.cover(has_left_sleeve)

    def cover(self, has_left_sleeve):
        """Gown a woman: her breasts covered, the places of V1 to V6 bare."""
        edge = self.level + .026 * self.size
        drapes.lift(self.person, edge)
        self.person.express(self.person.faces['calm'])
        drapes.open_gown(self.person, edge, self.middle + (.3 if has_left_sleeve else -.45) * self.half, has_left_sleeve)
        bpy.context.view_layer.update()

    def half_width(self):
        """Half the width of the trunk at the level of V4."""
        trunk = zip(map(metres, self.person.corners[:13380]), self.person.bone_weights)
        return max(p.x for p, rows in trunk if abs(p.z - self.level) < .025 and garments.arm_share(rows) < .2)

    def height_of(self, landmark):
        """Height of a landmark in the scene."""
        return self.notch.z + (PLACES[landmark][1] - NOTCH) * self.size


def render(name, data, folder, samples, options):
    """Render one person's chest."""
    shot = Chest(data, name)
    size, notch = shot.size, shot.notch
    middle = Vector((0, notch.y, notch.z - .085 * size))
    shot.look(middle, Vector((0, -1, .04)))
    shot.lights(middle)
    if shot.wanted.get('held'):
        shot.ground(middle, '#f1efea', .09)
    else:
        shot.ground(middle)
    shot.surface()

    def front(left, above):
        return shot.skin((left * size, notch.y, notch.z + (above - NOTCH) * size))
    for landmark, (left, above) in PLACES.items():
        shot.landmark(landmark, front(left, above))
    near = min(1, size * ROOM)
    shot.spot('apex', front(*PLACES['apex']), .11 * near, .1 * near)
    shot.spot('sternum', front(0, -.04), .06 * near, .16 * near)
    shot.spot('chest', front(0, -.05), .36 * near, .28 * near)
    shot.spot('body', front(0, -.06), .42 * near, .34 * near)
    shot.spot('axilla', shot.there('upperarm01.L') + Vector((-.01, 0, -.09 * size)), .08 * near, .1 * near)
    shot.finish(folder, samples, options, 'chest', None, True)
