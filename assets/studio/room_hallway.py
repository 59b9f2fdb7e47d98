"""Builds the hallway where people are weighed and measured, and names the things in it that a learner can touch."""
import fixtures
import hall_things as hall
import vitals_things as things
from furniture import armchair, clock, door, palette, picture, place, shell
from models import box, cylinder, grouped, material
from room_exam import dispenser, wipes
from stage import camera
from windows import room_light

BACK = 1.7
TOP = .9
SCALE = (-.96, .82)
ON_SCALE = (-.96, .80, .062)
BESIDE = (-.18, .3, 0)
CHAIR = {'location': (-1.74, .98, 0), 'turn': 18}
TRAY_HEAD, TRAY_TOP = (1.03, 1.37), TOP + .125
BOARD_HEAD, BOARD_TOP = (1.72, 1.37), TOP + .034


def floor_scale(colours):
    """A digital floor scale: platform, column and a display head at the side."""
    x, y = SCALE
    parts = [box('platform', (.46, .44, .05), (x, y - .02, .032), colours['dark'], .012),
             box('mat', (.42, .38, .008), (x, y - .03, .058), colours['grey'], .004),
             box('foot', (.3, .14, .06), (x, y + .25, .04), colours['white'], .015),
             box('arm', (.3, .03, .04), (x + .2, y + .25, 1.1), colours['white'], .01),
             box('head', (.21, .06, .13), (x + .4, y + .2, 1.14), colours['white'], .018),
             box('display', (.16, .006, .062), (x + .4, y + .168, 1.155), colours['black'], .003)]
    return grouped(parts, 'floor scale')


def height_rod(colours):
    """The column with its scale and the headpiece that slides on it."""
    x, y = SCALE
    parts = [box('column', (.075, .035, 1.88), (x, y + .27, .99), colours['white'], .008),
             box('rule', (.04, .004, 1.3), (x, y + .251, 1.2), colours['paper'], .001)]
    for k in range(65):
        wide = .034 if k % 5 == 0 else .018
        parts.append(box('mark', (wide, .001, .0025), (x - .02 + wide / 2, y + .2485, .58 + .02 * k), colours['black'], 0))
    parts.append(box('headpiece block', (.1, .06, .07), (x, y + .262, 1.9), colours['vinyl'], .012))
    parts.append(box('headpiece', (.16, .24, .018), (x, y + .13, 1.875), colours['vinyl'], .006))
    return grouped(parts, 'height rod')


def tape(colours):
    """A paper tape measure rolled on the counter."""
    yellow = material('tape', '#e6c64f', .6)
    parts = [cylinder('roll', .03, .016, (1.1, 1.18, TOP + .01), yellow, (0, 0, 0), None, .002),
             box('end', (.1, .014, .001), (1.04, 1.158, TOP + .002), yellow, 0, (0, 0, 12))]
    return grouped(parts, 'tape')


def counter(colours):
    """The counter for the smallest patients."""
    left, right, front, deep = .84, 3.2, 1.12, .58
    middle, y = (left + right) / 2, front + deep / 2
    parts = [box('counter top', (right - left, deep + .03, .04), (middle, y - .015, TOP - .02), colours['wood'], .008),
             box('splash', (right - left, .015, .1), (middle, BACK - .008, TOP + .05), colours['wood'], .004),
             box('carcass', (right - left - .02, deep - .06, .76), (middle, y + .01, .48), colours['cream'], .004),
             box('toe kick', (right - left - .02, deep - .12, .1), (middle, y + .02, .05), colours['dark'], .004)]
    for k in range(4):
        x = left + .28 + .53 * k
        parts.append(box('front', (.52, .02, .74), (x, front + .015, .48), colours['white'], .006))
        parts.append(box('pull', (.14, .022, .014), (x, front - .005, .78), colours['metal'], .005))
    return grouped(parts, 'counter')


def handrail(colours):
    """The rail along the wall that people hold on to."""
    box('rail', (1.72, .035, .07), (-1.2, BACK - .07, .87), colours['wood'], .016)
    for x in (-1.95, -1.3, -.5):
        box('rail bracket', (.05, .06, .03), (x, BACK - .03, .85), colours['metal'], .006)


def build():
    """Build everything; returns the objects by their spot name."""
    colours = palette('#c98a4b', '#bd7e40', '#dfd0b6', False)
    shell(colours)
    room_light()
    camera((0, -4.17, 1.30), lens=40, shift=(0, -.132))
    handrail(colours)
    place(picture(colours, .62, .46, ('#f1e2c8', '#d8b98f', '#b9a17f', '#7f9a86')), (2.2, BACK, 1.64))
    fixtures.poster_hands(colours, 1.46, 1.62, .34, .48)
    fixtures.switch(colours, .97, 1.06)
    hall.room_number(colours, '3', 1.0, 1.68)
    hall.way_sign(colours, -1.62, 1.5)
    hall.extinguisher(colours, -.44, .42)
    return {
        'chair': place(armchair(colours), CHAIR['location'], CHAIR['turn']),
        'floorScale': floor_scale(colours),
        'heightRod': height_rod(colours),
        'counter': counter(colours),
        'infantScale': things.infant_scale(colours, TRAY_HEAD[0] + .3, TRAY_HEAD[1], TOP),
        'lengthBoard': things.length_board(colours, BOARD_HEAD[0], BOARD_HEAD[1], TOP),
        'tapeMeasure': tape(colours),
        'eyeChart': things.eye_chart(colours, -.36, 1.58),
        'door': place(door(colours, glazed=True), (.32, BACK - .03, 0)),
        'rub': dispenser('rub', colours, (1.0, BACK, 1.32), (.12, .1, .26), colours['vinyl']),
        'clock': place(clock(colours, .13, (9, 27)), (-1.62, BACK, 1.84)),
        'provider': things.wall_phone(colours, -.36, 1.2),
        'wipes': place(wipes(colours), (.93, 1.5, TOP)),
    }
