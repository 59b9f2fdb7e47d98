"""Builds the desk where calls are taken and names the things on it."""

import fixtures
import office_things as office
import room_exam as exam
from furniture import clock, door, pedal_bin, picture, place, plant
from models import box, cylinder, grouped, material
from windows import window

BACK = exam.BACK
DESK = .74


def second_screen(colours, x):
    """A narrow second screen with a list of callers."""
    lit = material('queue', '#dfe9ee', .3, .5, 0, .6)
    parts = [
        box('monitor', (.34, .03, .26), (x, 1.44, DESK + .27), colours['black'], .008, (0, 0, -12)),
        box('stand', (.045, .03, .16), (x, 1.465, DESK + .09), colours['black'], .006),
        box('foot', (.17, .13, .012), (x, 1.46, DESK + .007), colours['black'], .005),
    ]
    face = [box('screen', (.315, .003, .235), (0, 0, 0), lit, .001)]
    for k, tint in enumerate(('#69b98a', '#e0a84a', '#69b98a', '#c95f52', '#9aa9b2')):
        face += [
            box('caller', (.29, .001, .032), (0, -.002, .085 - .042 * k), material('caller', '#ffffff', .4, .3, 0, .7), 0),
            cylinder('state', .008, .001, (-.13, -.003, .085 - .042 * k), material('state', tint, .4, .3, 0, .8), (90, 0, 0), None, 0, 20),
            box('name', (.11 - .014 * (k % 3), .001, .008), (-.045, -.003, .085 - .042 * k), material('name', '#5f7d92', .5), 0),
        ]
    parts.append(grouped(face, 'queue', (x - .0035, 1.423, DESK + .27), -12))
    return grouped(parts, 'queue screen')


def triage_card(colours, x, y):
    """A flip book of protocols standing open on its rings, with coloured tabs."""
    parts = [
        box('book stand', (.26, .16, .012), (0, 0, .007), colours['dark'], .004),
        box('page', (.25, .005, .2), (0, -.02, .105), colours['paper'], .001, (-22, 0, 0)),
        box('page back', (.25, .005, .2), (0, .05, .105), colours['cream'], .001, (22, 0, 0)),
    ]
    for k, tint in enumerate(('#c4453c', '#e0a84a', '#4f9a5b', '#4a7fb5')):
        parts.append(box('tab', (.05, .006, .022), (-.085 + .057 * k, .012, .205), material('tab', tint, .6), .002, (-22, 0, 0)))
    for k in range(5):
        parts.append(box('book row', (.17 - .02 * (k % 3), .001, .008), (-.015, -.0485 + .0125 * k, .05 + .028 * k), colours['grey'], 0, (-22, 0, 0)))
    return grouped(parts, 'protocols', (x, y, DESK), 10)


def build():
    """Build everything; returns the objects by their spot name."""
    colours = fixtures.scene('#5d8f6b', '#55855f', '#d5dfd3', (-1.0, 1.58, 1.2), tiles=False)
    window(colours, -1.0, 1.58, 1.2, 1.05, seed=5)
    desk = office.desk(colours, -.24, 2.34, .98, DESK, 2.0)
    monitor, keyboard = exam.computer(colours)
    fixtures.shifted(monitor, -.36, -.06, DESK - .9)
    fixtures.shifted(keyboard, -.36, -.03, DESK - .9)
    fixtures.cable(colours, [(.72, 1.5, DESK + .02), (.76, 1.62, DESK + .01), (.9, 1.67, DESK + .01), (.9, 1.67, .45)])
    fixtures.shelf(colours, 1.62, 1.46, 1.3, .26)
    office.binders(1.04, 1.56, 1.46, ('#5d8f6b', '#5d8f6b', '#c98a4b', '#4f7fa0', '#c98a4b'), .27)
    for k, tint in enumerate(('#e0c79a', '#8fb0b5', '#c98a76')):
        box('book', (.2, .16, .03), (1.52 + .004 * k, 1.56, 1.476 + .031 * k), material('book', tint, .6), .003, (0, 0, 5 - 5 * k))
    place(plant(colours, .85, 16), (2.04, 1.56, 1.46)).scale = (.38, .38, .38)
    fixtures.strip_light(colours, 1.1, 2.14, BACK - .18, 1.424, 3.0)
    place(plant(colours, 1.2, 24), (-1.42, 1.36, 0)).scale = (.8, .8, .8)
    place(picture(colours, .42, .34, ('#f1e2c8', '#bccfb6', '#8fae90', '#5d8f6b')), (.72, BACK, 1.72))
    fixtures.socket(colours, .98, .9, 2, (0, 1))
    fixtures.switch(colours, -1.78, 1.2)
    fixtures.grille(colours, 1.62, 1.97, .44, .14)
    calendar = [
        box('calendar', (.3, .004, .36), (0, -.003, 0), colours['paper'], .001),
        box('calendar head', (.3, .005, .1), (0, -.0035, .13), colours['vinyl'], .001),
    ]
    for k in range(28):
        calendar.append(
            box('day', (.03, .001, .024), (-.12 + .04 * (k % 7), -.0058, .05 - .05 * (k // 7)), material('day cell', '#cdd8cf' if k != 16 else '#e0a84a', .8), 0)
        )
    office.pens(colours, .26, 1.5, DESK)
    return fixtures.finished(
        {
            'desk': desk,
            'computer': monitor,
            'keyboard': keyboard,
            'queue': second_screen(colours, 1.16),
            'phone': office.desk_phone(colours, .18, 1.26, DESK, 14),
            'headset': office.headset(colours, 1.5, 1.5, DESK),
            'messages': office.pad(colours, 1.16, 1.18, DESK, -12),
            'protocols': triage_card(colours, 1.72, 1.34),
            'mug': office.mug(1.44, 1.24, DESK, '#5d8f6b', -40),
            'trays': office.trays(colours, 2.14, 1.44, DESK, 2),
            'chair': office.office_chair(colours, (-.42, .62, 0), 148),
            'calendar': grouped(calendar, 'calendar', (.1, BACK, 1.56)),
            'clock': place(clock(colours, .13, (8, 41)), (.1, BACK, 1.9)),
            'door': place(door(colours), (-2.03, .98, 0), 90),
            'bin': place(pedal_bin(colours), (1.44, 1.28, 0)),
            'rub': fixtures.rub(colours, -1.84, 1.44),
        }
    )
