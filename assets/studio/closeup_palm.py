"""Builds the close-up of the open left hand on the desk, palm up: pads and tips of the fingers, the places of a finger stick."""
from mathutils import Vector

import cuff
import posing
import skin_lines
import stage
from closeup_arm import DESK
from closeup_hand import FINGERS, tip
from closeup_inner import Inner, shoot, wrist_creases

WIDE = .27


def palm(shot):
    """The open hand: pads of the fingers, and beside the middle of each the place of a finger stick."""
    person = shot.person
    posing.relax_hand(person, 'L', (-16, -22, -15), gather=0, thumb=0)
    person.apply()
    shot.limb = cuff.Limb(person.body, shot.elbow, shot.shoulder, DESK)
    ends = {name: posing.there(person, tip(person, finger)) for name, finger in FINGERS.items()}
    joints = {name: posing.there(person, person.joint(f'finger{finger}-3.L')) for name, finger in FINGERS.items()}
    shot.look(shot.wrist.lerp(ends['middleFinger'], .58) + Vector((.004, -.006, 0)), WIDE)
    for name, end in ends.items():
        along = (end - joints[name]).normalized()
        pad = shot.skin_at(end.lerp(joints[name], .42))
        shot.mark(f'{name}Pad', pad)
        if name in ('middleFinger', 'ringFinger'):
            shot.mark(f'{name}StickSite', shot.skin_at(pad - along * .001 + along.cross((0, 0, 1)).normalized() * .0042 * shot.wider))
        shot.mark(f'{name}Tip', shot.skin_at(end - along * .001))
        shot.spot(name, pad, .024, .024)
    shot.spot('palm', shot.wrist.lerp(joints['middleFinger'], .5), .075, .075)
    shot.spot('wrist', shot.wrist, .05, .05)
    hand_creases(shot)
    return ['wrist', 'palm', 'middleFinger']


# Lines of the palm: share of the way from the wrist to the knuckle of the middle finger, and towards the thumb in half widths of the palm.
PALM = {'thenar': ((.86, .95), (.74, .62), (.52, .34), (.28, .2), (.06, .2)), 'head': ((.85, .9), (.74, .5), (.62, .05), (.46, -.5)),
        'heart': ((.8, -1.1), (.8, -.72), (.86, -.25), (.97, .15), (1.08, .36))}


def hand_creases(shot):
    """The lines of palm, fingers and wrist; palms of dark skin are paler."""
    person = shot.person

    def joint(finger, part):
        return posing.there(person, person.joint(f'finger{finger}-{part}.L'))
    along, side = joint(3, 1) - shot.wrist, (joint(2, 1) - joint(5, 1)) / 2
    for name, ways in PALM.items():
        shot.crease([shot.skin_at(shot.wrist + along * a + side * b) for a, b in ways], .0008, .75 if name != 'head' else .6)
    for finger in range(2, 6):
        first, second, third, end = joint(finger, 1), joint(finger, 2), joint(finger, 3), posing.there(person, tip(person, finger))
        for start, stop, share in ((first, second, .52), (first, second, 1), (second, third, 1)):
            across = (stop - start).cross((0, 0, 1)).normalized() * .0078 * shot.wider
            place = start.lerp(stop, share)
            shot.crease([shot.skin_at(place + across * k) for k in (-.9, -.4, 0, .4, .9)], .0006, .55)
        shot.pale.append((skin_lines.pixels([first, second, third, end]), .009 * stage.WIDTH / shot.wide, 1))
    wrist_creases(shot)
    shot.pale.append((skin_lines.pixels([shot.wrist + along * .35, shot.wrist + along * .9]), .03 * stage.WIDTH / shot.wide, 1))
    shot.pale.append((skin_lines.pixels([joint(1, 2), posing.there(person, tip(person, 1))]), .01 * stage.WIDTH / shot.wide, 1))
    dark = shot.wanted['body']['race'].get('african', 0)
    shot.pale = [(points, width, strength * max(0, dark - .5)) for points, width, strength in shot.pale]


def render(name, data, folder, samples, options):
    """Render one person's palm."""
    shot = Inner(data, name)
    shoot(shot, 'palm', palm(shot), folder, samples, options)
