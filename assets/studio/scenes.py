"""Which poses a person takes in each room, and with what in their hands or beside them."""
from mathutils import Vector

import babies
import poses
import posing
import sheets
from models import box

# Poses whose face never changes: it belongs to the body's own picture.
ONLY_FACE = {'exam/chair-slumped': 'unconscious', 'phlebotomy/slumped': 'unconscious', 'exam/side-lying': 'calm'}
# Poses with one more pillow.
ON_SIDE = ('exam/side-lying', 'exam/recovery-lying')


def second_pillow():
    """One more pillow, for a head that lies on its side."""
    import bpy
    import room_exam as place
    return box('pillow', (.34, .48, .1), (place.FLAT_HEAD + .2, 1.2, place.TABLE_TOP + .118), bpy.data.materials['paper'], .045, (0, 3, 2))


def is_helper(wanted):
    """Whether somebody is not the patient: a parent, a visitor, one of the staff."""
    return bool(wanted.get('holds') or wanted.get('role'))


def stands(room, wanted, usual, gaze=-4):
    """Standing at the usual place and turn of a room, or at one's own."""
    x, y, turn = wanted.get('stands', {}).get(room, usual)
    return lambda p: poses.standing(p, (x, y, 0), turn, gaze, wanted.get('lean', 0) * .4)


def in_wheelchair(person, place, turn, lean):
    """Sitting in a wheelchair."""
    poses.seated(person, place, turn, .49, {'gaze': -6, 'bend': -4 + lean, 'share': .5, 'footrest': .1})


def waiting(wanted):
    """In the waiting room."""
    import room_waiting as place
    lean = wanted.get('lean', 0)
    if wanted.get('aid') == 'wheelchair':
        return {'waiting/seated': lambda p: in_wheelchair(p, (.42, .5), -8, lean)}
    seat = {'location': place.SEAT['location'], 'turn': 0}
    options = {'gaze': 8, 'bend': -4 + lean, 'share': .62 if lean else .5}
    return {'waiting/seated': lambda p: poses.seated(p, poses.in_chair(p, seat, False), 0, .46, options),
            'waiting/standing': stands('waiting', wanted, (.5, .1, -10), 6)}


def exam(wanted):
    """In the exam room: the eight ways to sit on the chair, on and beside the table, lying."""
    import room_exam as place
    lean = wanted.get('lean', 0)
    if wanted.get('aid') == 'wheelchair':
        return {'exam/chair-back-flat-lap': lambda p: in_wheelchair(p, (-1.1, .3), 16, lean)}
    found = {'exam/standing': stands('exam', wanted, (-1.08, .12, 12)),
             'exam/table': lambda p: poses.seated(p, (-1.02, 1.12 - poses.forward(p)), 10, place.TABLE_TOP + .006,
                                                  {'dangling': True, 'bend': 2 + lean, 'share': .6 if lean else .5}),
             'exam/lying': lambda p: poses.lying(p, (place.FLAT_HEAD, 1.19), place.TABLE_TOP - .03)}
    for sitting in ('back', 'forward'):
        for legs in ('flat', 'crossed'):
            for rest in ('lap', 'desk'):
                options = {'bend': 20 + .5 * lean if sitting == 'forward' else -5, 'crossed': legs == 'crossed', 'gaze': 12,
                           'desk': place.WRIST if rest == 'desk' else None, 'share': .7 if lean and sitting == 'forward' else .5}
                found[f'exam/chair-{sitting}-{legs}-{rest}'] = (
                    lambda p, o=options, f=sitting == 'forward': poses.seated(
                        p, poses.in_chair(p, place.CHAIR, f), place.CHAIR['turn'], .462, o))
    return found


def hallway(wanted):
    """In the hallway: beside the scale, on it, on the chair."""
    import room_hallway as place
    lean = wanted.get('lean', 0)
    return {'hallway/standing': stands('hallway', wanted, (*place.BESIDE[:2], 14)),
            'hallway/scale': lambda p: poses.standing(p, place.ON_SCALE, 0, 0),
            'hallway/seated': lambda p: poses.seated(p, poses.in_chair(p, place.CHAIR, False), place.CHAIR['turn'], .46,
                                                     {'gaze': 8, 'bend': -4 + lean, 'share': .62 if lean else .5})}


def ekg(wanted):
    """In the room for electrocardiograms: lying on the table, ready; whoever is only with them, and staff, stand beside it."""
    import room_ekg as place
    if is_helper(wanted):
        return {'ekg/standing': stands('ekg', wanted, (-.16, .72, 22))}
    return {'ekg/lying': lambda p: sheets.lying(p, (place.FLAT_HEAD, 1.19), place.TABLE_TOP - .016)}


def walks(place, turn, gaze, wanted):
    """Walking in; behind a frame the steps are short and the back is bent."""
    has_frame = wanted.get('aid') == 'walker'
    return lambda p: poses.walking(p, (*place, 0), turn, gaze, 9 if has_frame else 3 + wanted.get('lean', 0) * .4, .13 if has_frame else .21)


def exam_seldom(wanted):
    """In the exam room, what few visits need: lying on either side, fainted on the chair, walking in."""
    import room_exam as place
    return {'exam/side-lying': lambda p: poses.side_lying(p, (place.FLAT_HEAD + .05, 1.14), place.TABLE_TOP + .008),
            'exam/recovery-lying': lambda p: poses.side_lying(p, (place.FLAT_HEAD + .05, 1.27), place.TABLE_TOP + .008, 'R'),
            'exam/chair-slumped': lambda p: poses.slumped(p, poses.in_chair(p, place.CHAIR, False), place.CHAIR['turn'], .462, {'falls': -20}),
            'exam/walking': walks((-1.2, .1), 42, -24, wanted)}


def hallway_seldom(wanted):
    """In the hallway: walking in."""
    return {'hallway/walking': walks((-.1, .25), 26, -14, wanted)}


def phlebotomy(wanted):
    """In the draw chair: the left arm out on its rest, palm up; fainted there; staff beside it."""
    import room_phlebotomy as place
    x, y = place.CHAIR['location'][:2]
    turn = place.CHAIR['turn']
    if is_helper(wanted):
        return {'phlebotomy/standing': stands('phlebotomy', wanted, (.16, .3, -62))}
    wrist = posing.about((0, 0, 1), turn) @ Vector((.335, -.25, 0)) + Vector((x, y, .814))

    def where(p):
        return poses.in_chair(p, place.CHAIR, False)
    return {'phlebotomy/seated': lambda p: poses.seated(p, where(p), turn, .55, {'gaze': 14, 'bend': -7, 'footrest': .13, 'desk': wrist}),
            'phlebotomy/slumped': lambda p: poses.slumped(p, where(p), turn, .55, {'falls': -20, 'footrest': .13, 'apart': .0, 'slid': .0, 'rest': wrist})}


def procedure(wanted):
    """In the procedure room: beside the sterile field, both hands above the waist and before the body."""
    stand = stands('procedure', wanted, (.9, .22, -52), 14)

    def ready(p):
        stand(p)
        level = p.joint('lowerarm01.L').z + .07
        poses.hands_before(p, ((.075, -.33 - p.belly * .3, level), (-.075, -.3 - p.belly * .3, level + .02)))
    return {'procedure/standing': ready}


def frontdesk(wanted):
    """Behind the front desk: turned to the viewer, and to whoever is at the window."""
    def hands(take, reach, level):
        def with_hands(p):
            take(p)
            high = p.joint('lowerarm01.L').z
            poses.hands_before(p, ((.07, -p.belly - reach, high + level), (-.06, -p.belly - reach - .015, high + level + .015)))
        return with_hands
    return {'frontdesk/standing': hands(stands('frontdesk', wanted, (-.5, .72, 16), -8), .14, -.02),
            'frontdesk/window': hands(lambda p: poses.standing(p, (-.56, .74, 0), 134, 14, 4), .2, -.05)}


def at_table(person, chair, turn):
    """Sitting at the break room's table with the forearms on it."""
    import room_breakroom as place
    poses.sit(person, poses.in_chair(person, {'location': chair, 'turn': turn}, False), turn, .46, 4)
    level = place.TOP + .035 - person.armature.matrix_basis.to_translation().z
    reach = person.joint('upperarm01.L').y - .3
    poses.hands_before(person, ((.1, reach, level), (-.13, reach + .03, level)))


def breakroom(wanted):
    """In the break room: at the table behind it or at its right end, or beside the whiteboard."""
    import room_breakroom as place
    x, y = place.TABLE

    def seated(dx, dy, turn, gaze):
        def take(p):
            at_table(p, (x + dx, y + dy), turn)
            posing.look(p, gaze, 2)
            p.apply()
        return take
    return {'breakroom/seated-left': seated(-.42, .62, 4, 18),
            'breakroom/seated-right': seated(.36, .64, -6, -16),
            'breakroom/seated-end': seated(1.08, -.02, -86, 8),
            'breakroom/standing': stands('breakroom', wanted, (.76, .98, -18), -12)}


def of_set(room, wanted, name):
    """Parameters for one of the sets of poses that have an atlas of their own; without a name, of the usual poses."""
    if not name:
        return wanted
    chosen = next(each for each in wanted['apart'] if isinstance(each, dict) and each['as'] == name)
    return {**wanted, **chosen.get('wears', {}), 'poses': {room: chosen['poses']}}


def dressed(room, wanted):
    """What somebody wears in a room."""
    return sheets.dressed(wanted) if room == 'ekg' else wanted


USUAL = {'waiting': waiting, 'exam': exam, 'hallway': hallway, 'ekg': ekg, 'phlebotomy': phlebotomy, 'procedure': procedure,
         'frontdesk': frontdesk, 'breakroom': breakroom}
SELDOM = {'exam': exam_seldom, 'hallway': hallway_seldom}


def takes(room, wanted):
    """Every pose of a person in a room: name and a function that takes it."""
    found = USUAL[room](wanted)
    if wanted.get('holds'):
        found.update(babies.holding(room))
    if wanted.get('held'):
        found = babies.held(room)
    names = wanted.get('poses', {}).get(room)
    if not names:
        return found
    seldom = {**found, **SELDOM[room](wanted)} if room in SELDOM else found
    return {name: seldom[name] for name in names}


def origin(person):
    """Where a person stands or sits, in the room."""
    return person.armature.matrix_basis @ Vector((0, 0, 0))
