"""Which poses a person takes in each room, and with what in their hands or beside them."""
from mathutils import Vector

import babies
import poses
import sheets


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


def dressed(room, wanted):
    """What somebody wears in a room."""
    return sheets.dressed(wanted) if room == 'ekg' else wanted


def takes(room, wanted):
    """Every pose of a person in a room: name and a function that takes it."""
    found = {'waiting': waiting, 'exam': exam, 'hallway': hallway, 'ekg': ekg}[room](wanted)
    if wanted.get('holds'):
        found.update(babies.holding(room))
    if wanted.get('held'):
        found = babies.held(room)
    names = wanted.get('poses', {}).get(room)
    return {name: found[name] for name in names} if names else found


def origin(person):
    """Where a person stands or sits, in the room."""
    return person.armature.matrix_basis @ Vector((0, 0, 0))
