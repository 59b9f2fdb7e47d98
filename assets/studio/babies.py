"""A baby in a parent's lap or lying on a table or scale, and the parent who holds it."""
import bpy
from mathutils import Matrix, Vector

import drape
import figure
import posing
import poses

# The visitor's chair as room_ekg.py places it.
EKG_CHAIR = {'location': (.86, .26, 0), 'turn': 20}


def seat_on(parent, baby, lean=-12):
    """Seat the baby on the middle of the parent's lap, its back against the parent, facing as they do."""
    hip = parent.joint('upperleg01.L').lerp(parent.joint('upperleg01.R'), .5)
    place = Vector((.035, hip.y - parent.belly - .075, hip.z + parent.thigh_front - .045))
    baby.reset()
    own = baby.joints['upperleg01.L____head']
    base = Matrix.Translation(place - Vector((0, own.y, own.z - baby.under)))
    posing.lean(baby, lean)
    thigh = (baby.joints['lowerleg01.L____head'] - own).length
    shin = (baby.joints['foot.L____head'] - baby.joints['lowerleg01.L____head']).length
    for side, sign in (('L', 1), ('R', -1)):
        start = baby.joint(f'upperleg01.{side}')
        posing.leg(baby, side, start + Vector((sign * .07, -thigh * .95, -shin * .62)), (sign * .5, -1, .8))
        posing.foot(baby, side, 10, 20)
        shoulder = baby.joint(f'upperarm01.{side}')
        posing.arm(baby, side, shoulder + Vector((sign * .045, -.085, -.095)), (sign, .6, -.6))
        posing.palm(baby, side, (-sign * .4, 0, -1))
        posing.relax_hand(baby, side, (22, 30, 20))
    posing.look(baby, -6, 0)
    baby.armature.matrix_basis = parent.armature.matrix_basis @ base
    baby.apply()


def sprawl(baby, turn=0):
    """Arms and legs bent and open, as a baby lies on its back."""
    baby.reset()
    for side, sign in (('L', 1), ('R', -1)):
        start = baby.joint(f'upperleg01.{side}')
        length = (baby.joint(f'foot.{side}') - start).length
        posing.leg(baby, side, start + Vector((sign * .075, -.05, -length * .84)), (sign * .9, -1, .1))
        posing.foot(baby, side, 18, 28)
        shoulder = baby.joint(f'upperarm01.{side}')
        up = .04 if side == 'L' else -.06
        posing.arm(baby, side, shoulder + Vector((sign * .10, -.035, up)), (sign * .5, .2, -1))
        posing.palm(baby, side, (0, -1, .2))
        posing.relax_hand(baby, side, (24, 34, 22))
    posing.look(baby, -34 if turn == 0 else turn, 4)


def lying_baby(baby, head, top, turn=0):
    """On the back, along the room's x."""
    sprawl(baby, turn)
    baby.armature.matrix_basis = Matrix(((0, 0, -1), (1, 0, 0), (0, -1, 0))).to_4x4()
    baby.apply()
    poses.rest_on(baby, head, top)


def hug(parent):
    """Bring both of the parent's hands round the front of a baby in the lap."""
    hip = parent.joint('upperleg01.L').lerp(parent.joint('upperleg01.R'), .5)
    for side, sign, rise, ahead in (('L', 1, .115, .2), ('R', -1, .085, .22)):
        target = Vector((sign * .075 + .03, hip.y - parent.belly - ahead, hip.z + parent.thigh_front + rise))
        posing.arm(parent, side, target, (sign, .5, -.7))
        posing.palm(parent, side, (-sign * .4, 1, -.1))
        posing.point_hand(parent, side, (-sign, -.25, -.12), .85)
        posing.relax_hand(parent, side, (12, 16, 12))


def hold_seated(parent, location, turn, seat):
    """Sitting with the arms round the place where the baby sits."""
    poses.sit(parent, location, turn, seat, -3)
    hug(parent)
    posing.look(parent, 4, 5)
    parent.apply()


def seats(room):
    """The chair of each room: its place, turn and height."""
    import room_exam
    import room_waiting
    return {'exam': (room_exam.CHAIR, .462), 'waiting': ({**room_waiting.SEAT, 'turn': 0}, .46), 'ekg': (EKG_CHAIR, .462)}[room]


def holding(room):
    """The poses in which a parent holds the baby."""
    if room == 'hallway':
        return {}
    chair, height = seats(room)
    name = 'waiting/seated' if room == 'waiting' else f'{room}/chair-back-flat-lap'
    return {name: lambda p: hold_seated(p, poses.in_chair(p, chair, False), chair['turn'], height)}


class Lap:
    """A pose of the baby in the lap of a parent who is in the picture behind it."""

    def __init__(self, room):
        self.room, self.parent = room, None

    def before(self, data, wanted):
        """Bring the parent into the room."""
        self.parent = figure.build(data, wanted['held'])
        self.parent.at_ease = True
        chair, height = seats(self.room)
        hold_seated(self.parent, poses.in_chair(self.parent, chair, False), chair['turn'], height)
        drape.settle(self.parent)
        return self.parent.armature

    def __call__(self, baby):
        seat_on(self.parent, baby)

    def after(self):
        """Take the parent away again."""
        for item in list(self.parent.armature.children_recursive):
            bpy.data.objects.remove(item)
        bpy.data.objects.remove(self.parent.armature)


def held(room):
    """Every pose of a baby in a room."""
    if room == 'waiting':
        return {'waiting/lap': Lap('waiting')}
    if room == 'ekg':
        import room_ekg as place
        return {'ekg/lap': Lap('ekg'),
                'ekg/lying': lambda p: lying_baby(p, (place.FLAT_HEAD + .36, 1.16), place.TABLE_TOP + .012, -62)}
    if room == 'exam':
        import room_exam as place
        return {'exam/lap': Lap('exam'),
                'exam/scale': lambda p: lying_baby(p, place.TRAY_HEAD, place.TRAY_TOP),
                'exam/lying': lambda p: lying_baby(p, (-1.42, 1.12), place.TABLE_TOP + .012)}
    import room_hallway as place
    return {'hallway/scale': lambda p: lying_baby(p, place.TRAY_HEAD, place.TRAY_TOP),
            'hallway/lying': lambda p: lying_baby(p, place.BOARD_HEAD, place.BOARD_TOP)}
