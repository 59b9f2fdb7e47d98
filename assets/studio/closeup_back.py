"""Builds the back close-up: the left half of the back seen from behind on the left, the person bent forward a little, arms crossed in front."""
import math

from mathutils import Vector

import figure
import posing
from closeup_chest import Chest

# How far in front of the mid-axillary line, as shares of half the trunk's depth, and left of the spine, as shares of half its
# width, at the level of V4 (reference torso of core/ekg: V7, V8 and V9 lie 112, 140 and 165 degrees round it).
LINES = {'v7': (-.51, .97), 'v8': (-.86, .72), 'v9': (-.98, .26)}
SAME = {'posteriorAxillary': 'v7', 'scapular': 'v8', 'paraspinal': 'v9'}
# Tip of the scapula: the seventh rib, so much above the level of V4 on the reference man (metres).
TIP = .015
# Degrees round the trunk, from its front, from which it is seen.
SEEN_FROM = 143


def cross_arm(person):
    """Bring the left arm across the front, the hand on the right shoulder: the scapula slides away from the spine."""
    shoulder = person.joint('upperarm01.L')
    posing.aim(person, 'clavicle.L', 'upperarm01.L', shoulder + Vector((-.01, -.05, 0)))
    posing.arm(person, 'L', person.joint('upperarm01.R') + Vector((.05, -.13, -.02)), (1, -1, -.3))
    posing.relax_hand(person, 'L')
    posing.look(person, -8, 14)
    person.apply()


def shoulder_blade(shot):
    """Let the inner edge and the tip of the left shoulder blade stand out under the skin, the spine lie in its groove."""
    person, size, deep = shot.person, shot.size, shot.middle + shot.half
    low = Vector((LINES['v8'][1] * shot.wide_half, deep - .03, shot.level + TIP * size))
    high = Vector((.075 * size, deep - .03, shot.level + .15 * size))
    for step in range(6):
        reach = .03 * size if step else .038 * size
        figure.push(person, low.lerp(high, step / 5), (reach, .12, .036 * size), Vector((-.001, .009 if step else .013, 0)))
    for step in range(7):
        figure.push(person, Vector((0, deep - .02, shot.level + (.05 * step - .1) * size)), (.022 * size, .09, .04 * size), Vector((0, -.007, 0)))
    person.neutral = [list(corner) for corner in person.corners]
    person.expressions.clear()
    person.express(person.faces['calm'])


def render(name, data, folder, samples, options):
    """Render one person's back on the left."""
    shot = Chest(data, name, False)
    shoulder_blade(shot)
    cross_arm(shot.person)
    turned = math.radians(SEEN_FROM)
    away = Vector((math.sin(turned), -math.cos(turned), .03))
    target = Vector((.45 * shot.wide_half * math.sin(turned), shot.middle - .5 * shot.half * math.cos(turned), shot.level + .03 * shot.size))
    shot.look(target, away)
    shot.lights(target)
    shot.ground(target)
    shot.surface()

    def back(line, above=0.0):
        ahead, left = LINES[line]
        return shot.skin((left * shot.wide_half, shot.middle - ahead * shot.half, shot.level + above * shot.size))
    for line in LINES:
        shot.landmark(line, back(line))
    for landmark, line in SAME.items():
        shot.landmark(landmark, back(line))
    shot.landmark('scapulaTip', back('v8', TIP))
    shot.landmark('spine', shot.skin((0, shot.middle + shot.half, shot.level)))
    shot.spot('back', back('v8', .01), .3 * shot.size, .2 * shot.size)
    for line, place in SAME.items():
        shot.spot(line, back(place), .07, .12)
    shot.spot('scapulaTip', back('v8', TIP), .08, .06)
    shot.spot('body', back('v8', .04), .36, .36)
    shot.finish(folder, samples, options, 'back', None, True)
