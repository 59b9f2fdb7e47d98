"""The poses that people take: standing, sitting on chairs and tables, lying, leaning; fitted to each body's size."""
import math

import bpy
from mathutils import Matrix, Vector

import posing

# Lengths of legs are shares of an adult's; whoever has less than this share is a child.
CHILD = .8
# How the flesh of the body that the poses were first made for lies about its joints (metres); others differ from it.
USUAL = {'thigh': .110, 'behind': .1155, 'under': .079, 'wide': .19}


def begin(person, down=13):
    """Back to the rest pose; at ease, the shoulders sink by degrees and come forward half as much."""
    person.reset()
    if person.at_ease:
        posing.shoulders(person, down, down / 2)


def feet(person, side, sign, spread=0.0):
    """Stand a foot on the floor under its hip."""
    ankle = person.joint(f'foot.{side}')
    apart = .088 * person.tall + .6 * max(0, person.thigh_front - USUAL['thigh']) + spread
    posing.leg(person, side, Vector((sign * apart, ankle.y, ankle.z)), (sign * .1, -1, 0))
    posing.foot(person, side, 6)


def hang(person, side, sign, forward=.055, drop=.965):
    """Let an arm hang beside the body; at ease, close to it, the palm to the thigh and the fingers half bent."""
    shoulder, elbow, wrist = (person.joint(f'{bone}.{side}') for bone in ('upperarm01', 'lowerarm01', 'wrist'))
    length = ((elbow - shoulder).length + (wrist - elbow).length) * drop
    size = min(1, person.tall)
    beside, aside, outward, curl = (.03, .06, .2, (1, 9, 6)) if person.at_ease else (.08, .06, .5, (16, 22, 14))
    out = max(abs(shoulder.x) + beside * size, person.wide + aside * size) - abs(shoulder.x)
    forward = forward * size
    down = math.sqrt(max(.01, length * length - out * out - forward * forward))
    posing.arm(person, side, shoulder + Vector((sign * out, -forward, -down)), (sign * outward, 1, 0))
    posing.palm(person, side, (-sign, .6 if person.at_ease else .25, 0))
    if person.at_ease:
        posing.point_hand(person, side, (0, -.12, -1), .8)
    posing.relax_hand(person, side, curl)


def standing(person, location, turn, gaze=0.0, lean=0.0):
    """Standing with the arms at the sides."""
    begin(person)
    posing.set_down(person, location, turn)
    for side, sign in (('L', 1), ('R', -1)):
        feet(person, side, sign)
        hang(person, side, sign)
    if lean:
        posing.lean(person, lean)
    posing.look(person, gaze, 1)
    person.apply()


def walking(person, location, turn, gaze=0.0, lean=3.0, stride=.21):
    """In mid-step: the left foot set down in front on its heel, the right one pushing off, the arms swinging against them."""
    begin(person)
    step = stride * person.tall
    drop = .16 * step
    posing.set_down(person, (location[0], location[1], location[2] - drop), turn)
    for side, sign, ahead, lift, tip, turned in (('L', 1, 1.15, .002, -7, 5), ('R', -1, -.95, .36 * stride, 150 * stride, 4)):
        ankle = person.joint(f'foot.{side}')
        apart = .062 * person.tall + .6 * max(0, person.thigh_front - USUAL['thigh'])
        posing.leg(person, side, Vector((sign * apart, ankle.y - ahead * step, ankle.z + drop + lift * person.tall)), (sign * .08, -1, 0))
        posing.foot(person, side, turned, tip)
    posing.lean(person, lean)
    for bone in ('spine05', 'spine04', 'spine03', 'spine02'):
        person.turn(bone, posing.about((0, 0, 1), -1.8))
    hang(person, 'L', 1, -.13, .975)
    hang(person, 'R', -1, .17, .94)
    posing.look(person, gaze, 1)
    person.apply()


def limp(person, side, sign, rest=None):
    """Let an arm hang straight down as it falls, in the room's upright, or lie with the wrist at a place in the room."""
    shoulder = person.joint(f'upperarm01.{side}')
    length = (person.joint(f'wrist.{side}') - person.joint(f'lowerarm01.{side}')).length + (person.joint(f'lowerarm01.{side}') - shoulder).length
    target = posing.here(person, rest) if rest else Vector((sign * max(abs(shoulder.x), person.wide + .07), shoulder.y - .05, shoulder.z - length * .96))
    posing.arm(person, side, target, (sign * .6, 1, -.1))
    posing.palm(person, side, (0, 0, 1) if rest else (-sign, .3, 0))
    posing.relax_hand(person, side, (20, 28, 18))


def slumped(person, location, turn, seat, options):
    """Fainted on a chair: trunk and head fallen to one side, the legs slack, the arms hanging; options: falls (degrees, to the left if positive), footrest, rest (where the left wrist lies)."""
    sit(person, location, turn, seat, -9, False, options.get('footrest', 0))
    falls = options.get('falls', 22)
    for bone in ('spine05', 'spine04', 'spine03', 'spine02'):
        person.turn(bone, posing.about((0, 1, 0), falls / 4))
    for side, sign in (('L', 1), ('R', -1)):
        hip, ankle = person.joint(f'upperleg01.{side}'), person.joint(f'foot.{side}')
        posing.leg(person, side, Vector((hip.x + sign * options.get('apart', .12), ankle.y - options.get('slid', .07), ankle.z)), (sign * .5, -1, .5))
        posing.foot(person, side, 22)
        limp(person, side, sign, options.get('rest') if side == 'L' else None)
    posing.look(person, 6 if falls > 0 else -6, 20, falls * 1.25)
    person.apply()


def bent_leg(person, side, hip, knee, inward):
    """Bend a leg forward at the hip and back at the knee (degrees); the ankle moves inward by so much."""
    start = person.joint(f'upperleg01.{side}')
    thigh = (person.joint(f'lowerleg01.{side}') - start).length
    shin = (person.joint(f'foot.{side}') - person.joint(f'lowerleg01.{side}')).length
    first, second = math.radians(hip), math.radians(hip - knee)
    target = start + Vector((inward, -thigh * math.sin(first) - shin * math.sin(second), -thigh * math.cos(first) - shin * math.cos(second)))
    posing.leg(person, side, target, (0, -1, .2))
    bent = posing.about((1, 0, 0), -(hip - knee)) @ person.rest[f'foot.{side}'].to_3x3()
    person.turn(f'foot.{side}', bent @ person.posed[f'foot.{side}'].to_3x3().inverted())
    person.turn(f'foot.{side}', posing.about((1, 0, 0), 22))


def side_lying(person, head, top, below='L', pillow=.165):
    """On one side along the room's x, knees bent, the head on its pillow at the left; below: the side that is underneath."""
    person.reset()
    over, sign = ('R', 1) if below == 'L' else ('L', -1)
    bent_leg(person, below, 42, 74, 0)
    bent_leg(person, over, 62, 88, sign * .075)
    low, high, size = person.joint(f'upperarm01.{below}'), person.joint(f'upperarm01.{over}'), min(1, person.tall)
    under = max(abs(low.x) + .06 * size, person.wide)
    posing.arm(person, below, Vector((sign * (under - .04), low.y - .3 * size, low.z + .1 * size)), (0, -1, -.35))
    posing.palm(person, below, (-sign, .1, 0))
    posing.arm(person, over, Vector((sign * (under - .05), high.y - .25 * size, high.z - .17 * size)), (-sign * .8, -.2, -1))
    posing.palm(person, over, (sign, .15, 0))
    posing.point_hand(person, over, (-sign * .1, -.45, 1), .85)
    for side in (below, over):
        posing.relax_hand(person, side, (18, 24, 16))
    lower = person.joint(f'upperleg01.{below}')
    tilt = posing.about((0, 1, 0), math.degrees(math.atan2(under - person.wide, low.z - lower.z)))
    person.armature.matrix_basis = tilt.to_4x4() @ Matrix(((0, 0, -1), (0, -sign, 0), (-sign, 0, 0))).to_4x4()
    person.apply()
    rest_on(person, head, top)
    down = posing.there(person, Vector((sign * under, low.y, low.z))).z - top
    person.armature.matrix_basis = Matrix.Translation((0, 0, -down)) @ person.armature.matrix_basis
    for _ in range(3):
        eyes = posing.there(person, person.joint('eye.L').lerp(person.joint('eye.R'), .5))
        neck = posing.there(person, person.joint('neck01'))
        gap = eyes.z - .066 * size - (top + pillow)
        posing.look(person, 0, 0, sign * max(-12, min(24, math.degrees(math.atan2(gap, (eyes - neck).length)))))
    person.apply()


def hands_before(person, places, palms=((-.3, 0, -1), (.3, 0, -1))):
    """Bring both wrists to places in the person's own coordinates (left, right), the palms facing their directions."""
    for (side, sign), place, facing in zip((('L', 1), ('R', -1)), places, palms):
        posing.arm(person, side, Vector(place), (sign, .5, -.6))
        posing.palm(person, side, facing)
        posing.point_hand(person, side, (-sign * .35, -1, .02), .8)
        posing.relax_hand(person, side, (14, 20, 14))
    person.apply()


def on_frame(person, ahead=.40, apart=.27, high=.885):
    """Standing behind a walking frame with both hands on its grips."""
    for side, sign in (('L', 1), ('R', -1)):
        posing.arm(person, side, Vector((sign * apart, -ahead + .06, high + .035)), (sign * .7, 1, -.2))
        posing.palm(person, side, (0, -.1, -1))
        posing.point_hand(person, side, (-sign * .1, -1, -.25))
        posing.relax_hand(person, side, (34, 46, 30), thumb=22)
    person.apply()


def beside_belly(person, side, sign, target, most=.93):
    """Where a hand on the thigh lies, and where its elbow points: beside the belly if the arm is too short to lie before it."""
    shoulder, elbow, wrist = (person.joint(f'{bone}.{side}') for bone in ('upperarm01', 'lowerarm01', 'wrist'))
    reach = ((elbow - shoulder).length + (wrist - elbow).length) * most
    if not person.at_ease or (target - shoulder).length < reach:
        return target, (sign * .8, .9, -.2)
    aside = .015 + .4 * max(0, min(.1, person.belly - .13))
    across, down = target.x + sign * aside - shoulder.x, target.z - shoulder.z
    ahead = math.sqrt(max(.01, reach * reach - across * across - down * down))
    return shoulder + Vector((across, -ahead, down)), (sign * 1.4, .4, 0)


def lap(person, side, share=.5, lift=0.0):
    """Rest one hand on the same thigh, palm down, in front of the belly."""
    sign = 1 if side == 'L' else -1
    hip, knee = person.joint(f'upperleg01.{side}'), person.joint(f'lowerleg01.{side}')
    along = max(share, (person.belly + .07) / (knee - hip).length)
    rise = person.thigh_front + .028 + lift
    target = hip.lerp(knee, min(along, .86)) + Vector((-sign * .02, 0, rise - .02 * max(0, along - .5)))
    target, pole = beside_belly(person, side, sign, target)
    posing.arm(person, side, target, pole)
    posing.palm(person, side, (0, -.1, -1))
    posing.relax_hand(person, side, (7, 11, 8))
    posing.point_hand(person, side, (knee - hip) + Vector((-sign * .1, 0, -.01)))


def forward(person):
    """How much further forward a child sits, so that the knees come over the edge of a seat made for adults."""
    thigh = (person.joints['lowerleg01.L____head'] - person.joints['upperleg01.L____head']).length
    return max(0, .44 - thigh) if person.tall < CHILD else 0


def sit(person, location, turn, seat, bend=-4, dangling=False, footrest=0.0):
    """Put the hips on a seat and the feet on the floor or a rest above it; they hang where that is wanted or legs are too short."""
    begin(person)
    hip = person.joints['upperleg01.L____head']
    posing.set_down(person, (location[0], location[1], seat + person.under + .016 - hip.z), turn)
    posing.lean(person, bend)
    thigh = (person.joints['lowerleg01.L____head'] - hip).length
    shin = (person.joints['foot.L____head'] - person.joints['lowerleg01.L____head']).length
    floor = footrest - person.armature.matrix_basis.to_translation().z
    ankle = person.joints['foot.L____head'].z
    apart = .03 + .7 * max(0, person.thigh_front - USUAL['thigh'])
    dangling = dangling or (person.tall < CHILD and seat - footrest - shin > ankle)
    for side, sign in (('L', 1), ('R', -1)):
        start = person.joint(f'upperleg01.{side}')
        if dangling:
            target = start + Vector((sign * (apart + .005), -thigh - .01, -shin * .97))
        else:
            target = Vector((start.x + sign * apart, start.y - thigh + .02, floor + ankle))
        posing.leg(person, side, target, (sign * .12, -1, .5))
        posing.foot(person, side, 7, 24 if dangling else 0)


def seated(person, location, turn, seat, options):
    """Sitting with hands in the lap; options: bend, crossed, dangling, gaze, nod, share, desk (a place in the room)."""
    sit(person, location, turn, seat, options.get('bend', -4), options.get('dangling', False), options.get('footrest', 0))
    if options.get('crossed'):
        cross(person)
    lift = .06 * person.pregnancy if options.get('crossed') else 0
    lap(person, 'R', options.get('share', .5), lift)
    if options.get('desk'):
        on_desk(person, options['desk'])
    else:
        lap(person, 'L', options.get('share', .5), 2.4 * lift)
    posing.look(person, options.get('gaze', 0), options.get('nod', 2))
    person.apply()


def cross(person):
    """Lay the right leg over the left knee."""
    extra = 1.5 * max(0, person.thigh_front - USUAL['thigh'])
    knee = person.joint('lowerleg01.L')
    posing.aim(person, 'upperleg01.R', 'lowerleg01.R', knee + Vector((-.045, .0, .135 + extra)))
    bend = person.joint('lowerleg01.R')
    posing.aim(person, 'lowerleg01.R', 'foot.R', bend + Vector((.16, -.12 - extra, -.34)))
    posing.foot(person, 'R', -18, 22)


def on_desk(person, place):
    """Rest the left forearm on the desk, palm up, the wrist at a place in the room."""
    target = posing.here(person, place)
    posing.arm(person, 'L', target, (.55, .6, -1))
    posing.palm(person, 'L', (0, 0, 1), (.35, .45, .2))
    along = person.joint('wrist.L') - person.joint('lowerarm01.L')
    posing.point_hand(person, 'L', (along.x, along.y, along.z * .1))
    posing.relax_hand(person, 'L', (6, 10, 8), thumb=6)


def lying(person, head, top, bent=0.0):
    """On the back along the room's x, the top of the head at head (x, y), on a surface at height top."""
    begin(person, 8)
    for side, sign in (('L', 1), ('R', -1)):
        ankle = person.joint(f'foot.{side}')
        posing.leg(person, side, Vector((sign * .1 * person.tall, ankle.y + .05 * person.tall, ankle.z)), (sign * .1, -1, 0))
        hang(person, side, sign, -.06 if person.at_ease else -.02)
        posing.foot(person, side, 8, 24)
    if bent:
        for side, sign in (('L', 1), ('R', -1)):
            start = person.joint(f'upperleg01.{side}')
            posing.leg(person, side, start + Vector((sign * .05, -.2 * bent, -.5 * person.tall)), (sign * .4, -1, 0))
    posing.look(person, 0, 1)
    turned = Matrix(((0, 0, -1), (1, 0, 0), (0, -1, 0))).to_4x4()
    person.armature.matrix_basis = turned
    person.apply()
    rest_on(person, head, top)


def rest_on(person, head, top):
    """Move a posed person so that the lowest point lies on a surface and the head's end at a place."""
    from stage import mesh_points
    points = mesh_points([person.armature])
    low, left = min(p.z for p in points), min(p.x for p in points)
    middle = posing.there(person, person.joint('spine03')).y
    move = Vector((head[0] - left, head[1] - middle, top - low))
    person.armature.matrix_basis = Matrix.Translation(move) @ person.armature.matrix_basis
    bpy.context.view_layer.update()


def in_chair(person, chair, is_forward):
    """Where the hips go on a chair: against its back rest or near its front edge."""
    x, y = chair['location'][:2]
    offset = -.075 if is_forward else .085 + USUAL['behind'] - person.behind - forward(person)
    angle = math.radians(chair['turn'])
    return (x - math.sin(angle) * offset, y + math.cos(angle) * offset)
