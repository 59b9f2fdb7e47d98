"""Builds the exam room and names the things in it that a learner can touch."""
import math

import bpy
from mathutils import Vector

import stage
import vitals_things as things
from furniture import armchair, clock, door, magazines, palette, pedal_bin, picture, place, shell
from models import ball, box, cylinder, grouped, material, tube
from stage import camera
from windows import room_light, window

CHAIR = {'location': (-.36, .32, 0), 'turn': -20}
DESK_TOP = .735
TABLE_TOP = .80
WRIST = (.035, .06, DESK_TOP + .028)
BACK = 1.7
CART = (1.64, .74)
TRAY_HEAD, TRAY_TOP = (CART[0] - .3, CART[1]), .708 + .125


FLAT_HEAD = -1.98
RAISED = ('head bracket', 'head', 'sheet head')


def flatten():
    """Lower the table's head and pull its foot out, for lying; returns what goes, what comes, and the pixels of what goes."""
    x, y = -1.12, 1.2
    colours = {'vinyl': bpy.data.materials['accent vinyl'], 'paper': bpy.data.materials['paper']}
    raised = [item for item in bpy.data.objects if item.name in RAISED]
    covers = stage.spot(*raised)
    for item in raised:
        item.hide_render = True
    flat = [box('flat head', (.46, .68, .11), (x - .67, y, TABLE_TOP - .055), colours['vinyl'], .035),
            box('flat sheet', (.44, .5, .006), (x - .66, y - .02, TABLE_TOP + .003), colours['paper'], .002),
            box('pillow', (.36, .5, .09), (FLAT_HEAD + .2, y, TABLE_TOP + .035), colours['paper'], .04),
            box('foot rest', (.36, .6, .05), (x + .92, y, TABLE_TOP - .04), colours['vinyl'], .02),
            box('foot sheet', (.36, .5, .006), (x + .92, y - .02, TABLE_TOP - .013), colours['paper'], .002)]
    return raised, flat, covers


def raise_head(changed):
    """Undo flatten."""
    raised, flat, _ = changed
    for item in raised:
        item.hide_render = False
    for item in flat:
        bpy.data.objects.remove(item)


def exam_table(colours):
    """An exam table along the back wall, head at the left, with a paper strip and a step."""
    x, y = -1.12, 1.2
    parts = [
        box('cabinet', (1.36, .58, .61), (x + .02, y + .03, .375), colours['cream'], .012),
        box('plinth', (1.26, .5, .08), (x + .02, y + .04, .04), colours['dark'], .006),
        box('pad', (1.18, .68, .12), (x + .15, y, TABLE_TOP - .06), colours['vinyl'], .035),
        box('head bracket', (.3, .4, .05), (x - .52, y, TABLE_TOP - .02), colours['dark'], .01, (0, 38, 0)),
        box('head', (.6, .68, .11), (x - .66, y, TABLE_TOP + .13), colours['vinyl'], .035, (0, 38, 0)),
        box('sheet', (1.1, .5, .006), (x + .16, y - .02, TABLE_TOP + .004), colours['paper'], .002),
        box('sheet fall', (.006, .5, .13), (x + .745, y - .02, TABLE_TOP - .06), colours['paper'], .002),
        box('sheet head', (.56, .5, .006), (x - .625, y - .02, TABLE_TOP + .185), colours['paper'], .002, (0, 38, 0)),
    ]
    for k in range(2):
        parts.append(box('drawer', (.62, .02, .22), (x - .3 + .66 * k, y - .265, .44), colours['white'], .006))
        parts.append(box('drawer pull', (.14, .025, .018), (x - .3 + .66 * k, y - .285, .49), colours['metal'], .006))
    return grouped(parts, 'exam table')


def arm_desk(colours):
    """The narrow desk at the patient's left, on which the forearm can rest."""
    parts = [
        box('desk top', (.62, .66, .032), (.15, .11, DESK_TOP - .016), colours['wood'], .01),
        box('desk pad', (.34, .4, .012), (.03, .08, DESK_TOP + .006), colours['vinyl'], .005),
        box('desk side', (.03, .56, DESK_TOP - .04), (.415, .12, (DESK_TOP - .04) / 2), colours['white'], .006),
        box('desk back', (.34, .025, .3), (.235, .39, DESK_TOP - .19), colours['white'], .006),
    ]
    parts.append(tube('desk leg', [(-.1, -.17, .012), (-.1, -.17, DESK_TOP - .03)], .016, colours['metal']))
    return grouped(parts, 'desk')


def counter(colours):
    """The counter along the back wall with a knee space under the computer."""
    left, right, front, deep = .72, 3.2, 1.12, .58
    middle, y = (left + right) / 2, front + deep / 2
    parts = [box('counter top', (right - left, deep + .03, .04), (middle, y - .015, .88), colours['wood'], .008),
             box('splash', (right - left, .015, .1), (middle, BACK - .008, .95), colours['wood'], .004),
             box('side panel', (.03, deep - .04, .86), (left + .02, y, .43), colours['white'], .006),
             box('carcass', (right - 1.4, deep - .06, .76), ((1.4 + right) / 2, y + .01, .48), colours['cream'], .004),
             box('toe kick', (right - 1.4, deep - .12, .1), ((1.4 + right) / 2, y + .02, .05), colours['dark'], .004)]
    for k in range(4):
        x = 1.4 + .225 + .45 * k
        parts.append(box('front', (.44, .02, .56), (x, front + .015, .40), colours['white'], .006))
        parts.append(box('drawer', (.44, .02, .15), (x, front + .015, .77), colours['white'], .006))
        parts.append(box('pull', (.13, .022, .014), (x, front - .005, .77), colours['metal'], .005))
        parts.append(box('pull', (.13, .022, .014), (x, front - .005, .64), colours['metal'], .005))
    return grouped(parts, 'counter')


def upper_cabinet(colours):
    """A wall cabinet over the sink."""
    parts = [box('upper', (1.5, .33, .62), (2.42, BACK - .165, 1.99), colours['cream'], .006)]
    for k in range(3):
        parts.append(box('upper front', (.485, .02, .6), (1.925 + .495 * k, BACK - .338, 1.99), colours['white'], .006))
        parts.append(box('upper pull', (.12, .02, .014), (1.925 + .495 * k, BACK - .355, 1.74), colours['metal'], .005))
    return grouped(parts, 'upper cabinet')


def sink(colours):
    """Sink, tap and soap."""
    x, y, z = 2.08, 1.4, .9
    parts = [box('rim', (.46, .36, .012), (x, y, z + .006), colours['metal'], .005),
             box('bowl', (.4, .3, .004), (x, y, z + .0125), colours['grey'], .002),
             cylinder('tap foot', .028, .03, (x, 1.615, z + .02), colours['metal']),
             tube('tap', [(x, 1.615, z + .02), (x, 1.615, z + .2), (x, 1.56, z + .27), (x, 1.49, z + .235), (x, 1.485, z + .19)], .013, colours['metal']),
             tube('tap lever', [(x + .025, 1.615, z + .06), (x + .11, 1.59, z + .085)], .008, colours['metal'])]
    return grouped(parts, 'sink')


def dispenser(name, colours, location, size, drop):
    """A white wall dispenser with a grey window; drop is the colour of its lever or paper."""
    x, y, z = location
    wide, deep, tall = size
    parts = [box('case', size, (x, y - deep / 2, z), colours['white'], .022),
             box('window', (wide * .5, .006, tall * .32), (x, y - deep, z + tall * .14), colours['grey'], .003),
             box('lever', (wide * .62, .03, tall * .13), (x, y - deep * .8, z - tall * .5), drop, .01)]
    return grouped(parts, name)


def towel_dispenser(colours):
    """Folded paper towels with one hanging out."""
    x, z = 2.44, 1.36
    parts = [box('case', (.28, .12, .3), (x, BACK - .06, z), colours['white'], .02),
             box('slot', (.2, .1, .012), (x, BACK - .06, z - .15), colours['dark'], .004),
             box('towel', (.17, .004, .09), (x, BACK - .07, z - .19), colours['paper'], .001, (9, 0, 0))]
    return grouped(parts, 'towels')


def glove_boxes():
    """Three open glove boxes in a rack on the wall."""
    parts = []
    for k, tint in enumerate(('#8fb8d8', '#a9c7b4', '#b7a9d0')):
        z = 1.62 - .125 * k
        parts.append(box('glove box', (.24, .09, .115), (1.6, BACK - .05, z), material('glove box', tint, .6), .004))
        parts.append(box('opening', (.13, .004, .03), (1.6, BACK - .095, z + .012), material('opening', '#e9eef0', .8), .012))
        for lean, at in ((14, -.02), (-8, .012)):
            parts.append(box('glove', (.055, .01, .05), (1.6 + at, BACK - .1, z - .004), material('glove', '#8fa9d6', .8), .004, (-16, lean, 0)))
    return grouped(parts, 'glove boxes')


def sharps(colours):
    """A red sharps container on a wall bracket."""
    x, z = 1.6, 1.14
    red = material('sharps red', '#c8433c', .4)
    parts = [box('sharps', (.22, .13, .22), (x, BACK - .075, z), red, .015),
             box('sharps lid', (.23, .14, .045), (x, BACK - .075, z + .13), colours['white'], .012),
             box('sharps flap', (.14, .06, .02), (x, BACK - .12, z + .16), colours['white'], .006)]
    return grouped(parts, 'sharps')


def computer(colours):
    """Monitor with a quiet screen, and a keyboard and mouse; returns both groups."""
    x = 1.08
    screen = material('screen', '#9fc3cc', .25, .5, 0, .55)
    line = material('line', '#eef5f5', .4, .3, 0, .7)
    parts = [box('monitor', (.5, .03, .3), (x, 1.45, 1.19), colours['black'], .008),
             box('screen', (.475, .004, .272), (x, 1.434, 1.192), screen, .001),
             box('panel', (.12, .003, .235), (x - .165, 1.4315, 1.192), line, .0005),
             box('header', (.31, .003, .03), (x + .065, 1.4315, 1.295), line, .0005),
             box('stand', (.05, .03, .16), (x, 1.475, 1.0), colours['black'], .006),
             box('foot', (.2, .15, .012), (x, 1.47, .907), colours['black'], .005)]
    for k in range(5):
        parts.append(box('row', (.3 - .05 * (k % 3), .003, .011), (x + .06 - .025 * (k % 3), 1.4315, 1.25 - .035 * k), line, .0005))
    keys = [box('keyboard', (.4, .135, .014), (x, 1.24, .909), colours['dark'], .005)]
    for row in range(4):
        keys.append(box('keys', (.375, .022, .008), (x, 1.198 + .028 * row, .917), colours['black'], .003))
    keys.append(ball('mouse', .035, (x + .28, 1.23, .908), colours['dark'], (.8, 1.3, .45)))
    return grouped(parts, 'computer'), grouped(keys, 'keyboard')


def wall_gauge(colours):
    """The wall-mounted aneroid gauge, its basket of cuffs and coiled tube; returns gauge and basket."""
    x, z = .36, 1.4
    face = material('dial', '#fbfbf7', .5)
    parts = [box('plate', (.13, .02, .22), (x, BACK - .01, z - .02), colours['white'], .008),
             cylinder('dial case', .092, .06, (x, BACK - .045, z), colours['black'], (90, 0, 0), None, .01, 64),
             cylinder('dial', .08, .006, (x, BACK - .075, z), face, (90, 0, 0), None, .001, 64)]
    for k in range(31):
        angle = math.radians(-150 + 10 * k)
        reach = .068
        mark = (.0022, .002, .014) if k % 2 == 0 else (.0014, .002, .008)
        parts.append(box('mark', mark, (x + math.sin(angle) * reach, BACK - .0785, z + math.cos(angle) * reach), colours['black'], 0, (0, math.degrees(angle), 0)))
    needle = math.radians(-150)
    parts.append(box('needle', (.004, .002, .06), (x + math.sin(needle) * .03, BACK - .081, z + math.cos(needle) * .03), colours['black'], 0, (0, -150, 0)))
    low = z - .3
    wire = colours['metal']
    basket = [box('basket back', (.27, .006, .13), (x, BACK - .006, low), colours['grey'], .002),
              box('basket floor', (.27, .12, .006), (x, BACK - .06, low - .065), colours['grey'], .002)]
    for level in (-.06, 0, .06):
        height = low + level
        basket.append(tube('wire', [(x - .135, BACK - .005, height), (x - .135, BACK - .115, height), (x + .135, BACK - .115, height), (x + .135, BACK - .005, height)], .003, wire, 3))
    for k in range(9):
        at = x - .128 + .032 * k
        basket.append(tube('wire', [(at, BACK - .118, low - .065), (at, BACK - .118, low + .06)], .002, wire, 2))
    for k, (tint, radius) in enumerate((('#2f5d8a', .042), ('#7c2f45', .05))):
        cuff = material('rolled cuff', tint, .8, .2)
        basket.append(cylinder('rolled cuff', radius, .11, (x - .065 + .125 * k, BACK - .062, low + .005), cuff, (8, 6 - 16 * k, 0), None, .012))
    coil = [(x + .012 * math.sin(a) - .055, BACK - .045 + .012 * math.cos(a), z - .09 - a * .0016) for a in [i * .8 for i in range(90)]]
    basket.append(tube('coil', coil, .0032, colours['dark'], 3))
    return grouped(parts, 'gauge'), grouped(basket, 'cuffs')


def stethoscope(colours):
    """A stethoscope hanging by its spring over a wall hook."""
    x, y, z = .645, BACK - .04, 1.5
    rubber = material('rubber', '#2b3d52', .5, .4)
    parts = [tube('hook', [(x, BACK, z), (x, BACK - .05, z - .004), (x, BACK - .06, z + .025)], .006, colours['metal'])]
    for side in (-1, 1):
        parts.append(tube('binaural', [(x + .012 * side, y, z - .09), (x + .05 * side, y, z + .0), (x + .045 * side, y - .01, z + .075), (x + .02 * side, y - .02, z + .12)], .0035, colours['metal']))
        parts.append(ball('ear tip', .009, (x + .018 * side, y - .02, z + .123), colours['black']))
    parts.append(tube('tubing', [(x, y, z - .08), (x - .005, y, z - .2), (x + .02, y, z - .38), (x + .075, y, z - .43), (x + .09, y, z - .33)], .0065, rubber))
    parts.append(cylinder('bell', .022, .022, (x + .09, y - .012, z - .315), colours['metal'], (90, 0, 0), .018))
    return grouped(parts, 'stethoscope')


def stool(colours):
    """A rolling stool, standing on the origin."""
    parts = [cylinder('seat', .19, .075, (0, 0, .5), colours['vinyl'], (0, 0, 0), None, .028, 64),
             cylinder('plate', .15, .02, (0, 0, .452), colours['dark']),
             cylinder('post', .026, .34, (0, 0, .28), colours['metal'])]
    for k in range(5):
        angle = math.radians(72 * k + 20)
        tip = Vector((math.cos(angle) * .25, math.sin(angle) * .25, .068))
        parts.append(tube('leg', [(0, 0, .13), tuple(tip * .6 + Vector((0, 0, .045))), tuple(tip)], .014, colours['metal']))
        parts.append(cylinder('castor', .028, .03, (tip.x, tip.y, .028), colours['dark'], (90, 0, math.degrees(angle)), None, .006))
    return grouped(parts, 'stool')


def wipes(colours):
    """A canister of surface wipes with one wipe showing."""
    parts = [cylinder('canister', .048, .16, (0, 0, .08), colours['white'], (0, 0, 0), None, .006),
             cylinder('label', .0486, .09, (0, 0, .08), colours['vinyl'], (0, 0, 0), None, .001),
             cylinder('lid', .05, .03, (0, 0, .172), colours['grey'], (0, 0, 0), .045, .006),
             box('wipe', (.03, .004, .035), (0, 0, .2), colours['paper'], .001, (12, 0, 20))]
    return grouped(parts, 'wipes')


def build(view='day', down=.27, time=(10, 9)):
    """Build everything, with what is seen through the window, how far the blind is down and what the clock shows; returns the objects by their spot name."""
    colours = palette('#4f9490', '#468682')
    shell(colours)
    room_light(-1.14)
    camera((0, -4.17, 1.30), lens=40, shift=(0, -.132))
    window(colours, -1.14, 1.58, 1.0, 1.05, view, down)
    place(picture(colours, .44, .4, ('#f1dfc4', '#a9c3ad', '#6f9f97', '#4d7f80')), (1.08, BACK, 1.64))
    gauge, cuffs = wall_gauge(colours)
    monitor, keyboard = computer(colours)
    upper_cabinet(colours)
    things.cart(colours, *CART)
    sharps(colours)
    dispenser('soap', colours, (1.86, BACK, 1.3), (.11, .1, .22), colours['grey'])
    magazines(colours, (.31, .22, DESK_TOP), ('#dfe8e4',))
    return {
        'chair': place(armchair(colours, arms=False), CHAIR['location'], CHAIR['turn']),
        'table': exam_table(colours),
        'desk': arm_desk(colours),
        'counter': counter(colours),
        'sink': sink(colours),
        'rub': dispenser('rub', colours, (-1.86, BACK, 1.32), (.12, .1, .26), colours['vinyl']),
        'towels': towel_dispenser(colours),
        'computer': monitor,
        'keyboard': keyboard,
        'cuffs': cuffs,
        'gauge': gauge,
        'stethoscope': stethoscope(colours),
        'clock': place(clock(colours, .15, time), (.36, BACK, 1.86)),
        'door': place(door(colours), (-2.03, .98, 0), 90),
        'stool': place(stool(colours), (.98, .42, 0)),
        'wipes': place(wipes(colours), (1.55, 1.28, .9)),
        'bin': place(pedal_bin(colours), (2.2, .88, 0)),
        'gloves': glove_boxes(),
        'drawer': bpy.data.objects['drawer.003'],
        'thermometer-oral': things.thermometer_oral(colours, -.02, 1.56),
        'thermometer-tympanic': things.thermometer_tympanic(colours, -.19, 1.56),
        'thermometer-temporal': things.thermometer_temporal(colours, -.34, 1.56),
        'oximeter': things.oximeter(colours, .12, 1.36),
        'monitor': things.monitor(colours, .585, 1.42),
        'eyeChart': things.eye_chart(colours, -.2, 1.87),
        'infantScale': things.infant_scale(colours, *CART, .708),
        'lengthBoard': things.length_board(colours, CART[0] - .355, CART[1], .313, .74),
        'provider': things.wall_phone(colours, .86, 1.42),
        'audiometer': things.audiometer(colours, 2.42, 1.38),
    }
