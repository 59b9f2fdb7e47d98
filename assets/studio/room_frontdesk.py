"""Builds the front desk as those behind it see it, with the hatch to the waiting room, and names the things in it."""

import draw_things as draw
import fixtures
import office_things as office
import room_exam as exam
from furniture import armchair, clock, palette, pedal_bin, picture, place, plant
from models import box, cylinder, grouped, material
from stage import area_light, camera, daylight
from windows import window

BACK = exam.BACK
LEFT, RIGHT, SILL, HEAD = -.72, 1.02, .97, 1.94
FAR = 4.6
DESK = .74


def walls(colours):
    """Floor, side walls, and the wall with its opening; beyond it the waiting room."""
    box('floor', (9.3, 14, .1), (.5, -1, -.05), colours['floor'], 0)
    for x, wide in (((-2.05 + LEFT) / 2, LEFT + 2.05), ((RIGHT + 3.2) / 2, 3.2 - RIGHT)):
        box('wall', (wide, .12, 2.8), (x, BACK + .06, 1.4), colours['wall'], 0)
    middle, wide = (LEFT + RIGHT) / 2, RIGHT - LEFT
    box('wall low', (wide, .12, SILL), (middle, BACK + .06, SILL / 2), colours['wall'], 0)
    box('wall high', (wide, .12, 2.8 - HEAD), (middle, BACK + .06, (HEAD + 2.8) / 2), colours['wall'], 0)
    box('left wall', (.1, 8, 2.8), (-2.1, BACK - 4, 1.4), colours['wall'], 0)
    box('right wall', (.1, 8, 2.8), (3.25, BACK - 4, 1.4), colours['wall'], 0)
    box('far wall', (9, .1, 2.8), (.5, FAR + .05, 1.4), colours['wall'], 0)
    box('far band', (9, .012, .82), (.5, FAR - .004, .5), colours['band'], 0)
    box('far rail', (9, .03, .045), (.5, FAR - .012, .93), colours['white'], .006)
    for x in (-4, 5):
        box('far side', (.1, 3, 2.8), (x, FAR - 1.5, 1.4), colours['wall'], 0)
    box('back band', (5.25, .012, .62), (.575, BACK - .004, .4), colours['band'], 0)
    box('back rail', (5.25, .03, .04), (.575, BACK - .012, .72), colours['white'], .006)
    box('skirting', (5.25, .02, .1), (.575, BACK - .01, .05), colours['white'], .004)
    box('left skirting', (.02, 3, .1), (-2.04, BACK - 1.5, .05), colours['white'], .004)


def hatch(colours):
    """The frame of the opening, a sill for papers, two sliding panes pushed aside with their grips."""
    middle, wide = (LEFT + RIGHT) / 2, RIGHT - LEFT
    parts = [
        box('hatch sill', (wide + .2, .34, .036), (middle, BACK + .03, SILL), colours['wood'], .008),
        box('hatch head', (wide + .12, .15, .06), (middle, BACK + .05, HEAD), colours['white'], .006),
    ]
    for x in (LEFT, RIGHT):
        parts.append(box('hatch jamb', (.06, .14, HEAD - SILL - .03), (x, BACK + .05, (HEAD + SILL) / 2 - .015), colours['white'], .006))
    for x, y in ((LEFT + .1, .06), (LEFT + .17, .09)):
        parts += [
            box('pane rim', (.025, .02, HEAD - SILL - .07), (x + .12, BACK + y, (HEAD + SILL) / 2), colours['metal'], .004),
            box('pane grip', (.012, .016, .14), (x + .12, BACK + y - .014, 1.4), colours['dark'], .004),
        ]
    return grouped(parts, 'hatch')


def waiting_side(colours):
    """What is seen of the waiting room: chairs under a window, a plant, a picture."""
    for k in range(3):
        place(armchair(colours), (-.75 + .68 * k, 3.95, 0), 0)
    window(colours, -.1, 1.62, 1.5, 1.0, seed=7, wall='far wall', y=FAR)
    place(plant(colours, 1.25, 24), (1.45, 4.15, 0))
    place(picture(colours, .56, .42, ('#f1e2c8', '#c3d0c4', '#8fa99a', '#5f8789')), (1.12, FAR, 1.7))


def desk_things(colours):
    """What stands on the desk; returns groups by their spot name."""
    monitor, keyboard = exam.computer(colours)
    fixtures.shifted(monitor, -2.36, -.13, DESK - .9)
    fixtures.shifted(keyboard, -2.32, -.06, DESK - .9)
    fixtures.cable(colours, [(-1.28, 1.4, DESK + .03), (-1.28, 1.56, DESK + .02), (-1.1, 1.66, DESK + .01), (-1.1, 1.66, .5)])
    office.pens(colours, .62, 1.52, DESK)
    office.mug(-.9, 1.2, DESK, '#5b86a3', 40)
    forms = [
        box('form', (.21, .29, .002), (-.02 + .006 * k, 1.26 - .004 * k, DESK + .003 + .0024 * k), colours['paper'], .0005, (0, 0, -6 + 3 * k)) for k in range(4)
    ]
    board = [
        box('clipboard', (.24, .33, .006), (.9, 1.26, DESK + .005), colours['wood'], .003, (0, 0, 12)),
        box('clip paper', (.2, .27, .003), (.9, 1.25, DESK + .0095), colours['paper'], .0005, (0, 0, 12)),
        box('clip', (.09, .03, .014), (.87, 1.4, DESK + .014), colours['metal'], .004, (0, 0, 12)),
    ]
    return {
        'computer': monitor,
        'keyboard': keyboard,
        'phone': office.desk_phone(colours, -.6, 1.34, DESK, -8),
        'headset': office.headset(colours, -1.72, 1.44, DESK),
        'messages': office.pad(colours, -.32, 1.2, DESK, 10),
        'forms': grouped(forms, 'forms'),
        'clipboard': grouped(board, 'clipboard'),
        'trays': office.trays(colours, 1.22, 1.46, DESK),
    }


def lights():
    """Even office light; daylight comes through the waiting room."""
    daylight(.3)
    area_light((-.1, .1, 2.75), (0, 0, 0), 2.2, 58, (1, .97, .92), 1.4)
    area_light((-1.95, -.9, 1.9), (78, 0, -72), 1.8, 44, (.92, .97, 1), 1.6)
    area_light((2.2, -3.2, 2.3), (66, 0, 32), 2.4, 42, (1, .98, .95))
    area_light((.3, 3.4, 2.75), (0, 0, 0), 3.4, 62, (1, .98, .94), 2.0)


def build():
    """Build everything; returns the objects by their spot name."""
    colours = palette('#4f7fa0', '#477490', '#cfdbe2', False)
    walls(colours)
    lights()
    camera((0, -4.17, 1.30), lens=40, shift=(0, -.132))
    waiting_side(colours)
    desk = office.desk(colours, -1.98, 1.5, 1.0, DESK, 1.22)
    gel = [
        cylinder('bottle', .033, .13, (0, 0, .065), material('gel', '#dcecef', .15, .5), (0, 0, 0), None, .01),
        cylinder('collar', .014, .025, (0, 0, .14), colours['white']),
        box('pump', (.05, .012, .012), (-.015, 0, .165), colours['white'], .004),
    ]
    for k, tint in enumerate(('#e8c9a2', '#a9c8c4', '#d9b4a4')):
        box('leaflet', (.1, .006, .17), (.5 + .115 * k, BACK + .1, SILL + .11), material('leaflet', tint, .5), .001, (10, 0, 0))
    box('leaflet rack', (.36, .05, .06), (.615, BACK + .085, SILL + .05), colours['white'], .006)
    cabinet = fixtures.base_run(colours, 1.62, 3.2, ('drawers', 'drawers', 'drawers'), 1.02, 1.12, splash=False)
    fixtures.shelf(colours, 2.12, 1.62, 1.4, .28)
    office.binders(1.5, 1.55, 1.62, ('#4f7fa0', '#4f7fa0', '#c98a4b', '#5f8f6f', '#c98a4b', '#7f6ba6', '#4f7fa0', '#5f8f6f'))
    place(plant(colours, .85, 16), (2.3, 1.54, 1.62)).scale = (.36, .36, .36)
    fixtures.socket(colours, -1.1, .46, 2, (0,))
    fixtures.socket(colours, 1.6, 1.16, 2, (1,))
    fixtures.switch(colours, -1.9, 1.2)
    fixtures.poster_rows(colours, -1.22, 1.6, ('#4f7fa0', '#c98a4b', '#5f8f6f', '#7f6ba6'), .36, .48)
    return fixtures.finished(
        {
            'hatch': hatch(colours),
            'desk': desk,
            **desk_things(colours),
            'handRub': grouped(gel, 'hand rub', (-.3, BACK + .02, SILL + .018)),
            'chair': office.office_chair(colours, (.44, .36, 0), 196),
            'cabinet': cabinet,
            'printer': office.printer(colours, 2.02, 1.42, 1.02),
            'clock': place(clock(colours, .12, (8, 56)), (-1.68, BACK, 1.72)),
            'bin': place(pedal_bin(colours), (1.66, .8, 0)),
            'labels': draw.label_printer(colours, 1.62 + .06, 1.4, 1.02),
        }
    )
