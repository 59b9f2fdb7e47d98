"""The poses that people take: standing, sitting on chairs and tables, lying, leaning; fitted to each body's size."""
import math

import bpy
from mathutils import Matrix, Vector

import posing

# Lengths of legs are shares of an adult's; whoever has less than this share is a child.
CHILD = .8
# How the flesh of the body that the poses were first made for lies about its joints (metres); others differ from it.
USUAL = {'thigh': .110, 'behind': .1155, 'under': .079, 'wide': .19}


def feet(person, side, sign, spread=0.0):
    """Stand a foot on the floor under its hip."""
    ankle = person.joint(f'foot.{side}')
    apart = .088 * person.tall + .6 * max(0, person.thigh_front - USUAL['thigh']) + spread
    posing.leg(person, side, Vector((sign * apart, ankle.y, ankle.z)), (sign * .1, -1, 0))
    posing.foot(person, side, 6)


def hang(person, side, sign, forward=.055, drop=.965):
    """Let an arm hang beside the body."""
    shoulder, elbow, wrist = (person.joint(f'{bone}.{side}') for bone in ('upperarm01', 'lowerarm01', 'wrist'))
    length = ((elbow - shoulder).length + (wrist - elbow).length) * drop
    size = min(1, person.tall)
    out = max(abs(shoulder.x) + .08 * size, person.wide + .06 * size) - abs(shoulder.x)
    forward = forward * size
    down = math.sqrt(max(.01, length * length - out * out - forward * forward))
    posing.arm(person, side, shoulder + Vector((sign * out, -forward, -down)), (sign * .5, 1, 0))
    posing.palm(person, side, (-sign, .25, 0))
    posing.relax_hand(person, side)


def standing(person, location, turn, gaze=0.0, lean=0.0):
    """Standing with the arms at the sides."""
    person.reset()
    posing.set_down(person, location, turn)
    for side, sign in (('L', 1), ('R', -1)):
        feet(person, side, sign)
        hang(person, side, sign)
    if lean:
        posing.lean(person, lean)
    posing.look(person, gaze, 1)
    person.apply()


def on_frame(person, ahead=.40, apart=.27, high=.885):
    """Standing behind a walking frame with both hands on its grips."""
    for side, sign in (('L', 1), ('R', -1)):
        posing.arm(person, side, Vector((sign * apart, -ahead + .06, high + .035)), (sign * .7, 1, -.2))
        posing.palm(person, side, (0, -.1, -1))
        posing.point_hand(person, side, (-sign * .1, -1, -.25))
        posing.relax_hand(person, side, (34, 46, 30), thumb=22)
    person.apply()


def lap(person, side, share=.5, lift=0.0):
    """Rest one hand on the same thigh, palm down, in front of the belly."""
    sign = 1 if side == 'L' else -1
    hip, knee = person.joint(f'upperleg01.{side}'), person.joint(f'lowerleg01.{side}')
    along = max(share, (person.belly + .07) / (knee - hip).length)
    rise = person.thigh_front + .028 + lift
    target = hip.lerp(knee, min(along, .86)) + Vector((-sign * .02, 0, rise - .02 * max(0, along - .5)))
    posing.arm(person, side, target, (sign * .8, .9, -.2))
    posing.palm(person, side, (0, -.1, -1))
    posing.relax_hand(person, side, (7, 11, 8))
    posing.point_hand(person, side, (knee - hip) + Vector((-sign * .1, 0, -.01)))


def forward(person):
    """How much further forward a child sits, so that the knees come over the edge of a seat made for adults."""
    thigh = (person.joints['lowerleg01.L____head'] - person.joints['upperleg01.L____head']).length
    return max(0, .44 - thigh) if person.tall < CHILD else 0


def sit(person, location, turn, seat, bend=-4, dangling=False, footrest=0.0):
    """Put the hips on a seat and the feet on the floor or a rest above it; they hang where that is wanted or legs are too short."""
    person.reset()
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
    person.reset()
    for side, sign in (('L', 1), ('R', -1)):
        ankle = person.joint(f'foot.{side}')
        posing.leg(person, side, Vector((sign * .1 * person.tall, ankle.y + .05 * person.tall, ankle.z)), (sign * .1, -1, 0))
        hang(person, side, sign, -.02)
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
