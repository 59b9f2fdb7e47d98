"""Builds the flank close-up: the left side of the chest with the arm raised, seen from the left; the person faces to the left."""
from mathutils import Vector

import poses
import posing
from closeup_chest import WIDE, Chest

# How far in front of the mid-axillary line, as shares of half the chest's depth, at the level of V4 (reference torso of core/ekg).
LINES = {'v4': .87, 'v5': .55, 'anteriorAxillary': .55, 'v6': 0, 'midaxillary': 0, 'posteriorAxillary': -.51}
# The middle of the picture lies this much above the level of V4 (metres).
RISE = .022


def raise_arm(person):
    """Lift the left arm over the head, the forearm behind it."""
    posing.aim(person, 'clavicle.L', 'upperarm01.L', person.joint('upperarm01.L') + Vector((-.02, 0, .05)))
    posing.aim(person, 'upperarm01.L', 'lowerarm01.L', person.joint('upperarm01.L') + Vector((.42, -.1, .9)))
    posing.aim(person, 'lowerarm01.L', 'wrist.L', person.joint('lowerarm01.L') + Vector((-.8, .25, .45)))
    person.apply()


def render(name, data, folder, samples, options):
    """Render one person's left side."""
    shot = Chest(data, name, False)
    if shot.wanted.get('held'):
        poses.hang(shot.person, 'R', -1, 0)
    raise_arm(shot.person)
    target = Vector((0, shot.middle, shot.level + RISE))
    shot.look(target, Vector((1, 0, .02)))
    shot.lights(target)
    shot.ground(target)
    shot.surface()

    def side(ahead, above=0.0):
        return shot.skin((0, shot.middle - ahead * shot.half, shot.level + above * shot.size))
    for landmark, ahead in LINES.items():
        shot.landmark(landmark, side(ahead))
    shot.landmark('axilla', side(0, .125))
    shot.spot('flank', side(.1, .02), .24 * shot.size, .24 * shot.size)
    near = shot.wide / WIDE
    shot.spot('axilla', side(0, .115), .09 * near, .08 * near)
    shot.spot('body', side(0, .04), .3 * near, .36 * near)
    shot.finish(folder, samples, options, 'flank', None, True)
