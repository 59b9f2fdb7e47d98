"""Models the machines of a laboratory bench and of a utility room: centrifuge, analyser, refrigerator, microscope, incubator, autoclave."""

import math

from draw_things import biohazard, sealed_tube
from models import ball, box, cylinder, grouped, material, tube

BACK = 1.7


def screen(x, y, z, wide, tall, tint='#16303a', rows=3, ink='#8fe0c4'):
    """A small lit display with bars for its text, facing -y; returns parts."""
    parts = [box('display', (wide, .004, tall), (x, y, z), material('display', tint, .25, .5, 0, .12), .002)]
    for k in range(rows):
        share = (.7, .5, .6, .4)[k % 4]
        parts.append(
            box(
                'row',
                (wide * share, .001, tall * .1),
                (x - wide * (.84 - share) / 2, y - .0026, z + tall * (.28 - .24 * k)),
                material('row', ink, .4, .2, 0, 1.1),
                0,
            )
        )
    return parts


def centrifuge(colours, x, y, top):
    """A bench centrifuge with its domed lid closed, a display, a knob and a lock."""
    parts = [
        box('centrifuge', (.34, .38, .2), (x, y, top + .112), colours['white'], .04),
        box('centrifuge band', (.345, .385, .02), (x, y, top + .05), colours['vinyl'], .012),
        box('centrifuge lid', (.31, .33, .06), (x, y + .01, top + .235), material('lid', '#c9d0d4', .35, .45), .03),
        cylinder('lid glass', .09, .008, (x, y, top + .266), material('lid glass', '#56656e', .12, .6), (0, 0, 0), None, .003),
        box('lid grip', (.1, .03, .02), (x, y - .165, top + .225), colours['dark'], .008),
        cylinder('knob', .021, .02, (x + .105, y - .2, top + .13), colours['dark'], (90, 0, 0), None, .004),
        cylinder('start', .011, .008, (x + .055, y - .195, top + .115), material('start', '#3c9a5f', .4), (90, 0, 0)),
        *screen(x - .07, y - .192, top + .13, .12, .05, rows=2),
    ]
    for dx in (-.13, .13):
        for dy in (-.14, .14):
            parts.append(cylinder('rubber foot', .018, .014, (x + dx, y + dy, top + .007), colours['black']))
    return grouped(parts, 'centrifuge')


def analyser(colours, x, y, top):
    """A bench analyser: body, tilted touch screen, a drawer for cassettes, a slot with printed paper."""
    parts = [
        box('analyser', (.46, .42, .34), (x, y, top + .18), colours['white'], .035),
        box('analyser face', (.42, .01, .2), (x, y - .206, top + .13), material('face', '#dfe4e6', .4, .4), .012),
        box('analyser band', (.464, .424, .014), (x, y, top + .3), colours['vinyl'], .006),
        box('drawer', (.17, .03, .05), (x - .1, y - .216, top + .08), colours['grey'], .008),
        box('tray', (.13, .05, .012), (x - .1, y - .24, top + .07), colours['dark'], .004),
        box('cassette', (.03, .05, .008), (x - .12, y - .245, top + .08), colours['paper'], .002),
        box('cassette', (.03, .05, .008), (x - .08, y - .245, top + .08), colours['paper'], .002),
        box('slot', (.1, .006, .01), (x + .12, y - .212, top + .17), colours['black'], .002),
        box('printout', (.075, .002, .07), (x + .12, y - .221, top + .135), colours['paper'], .0006, (-10, 0, 0)),
        box('analyser lid', (.3, .2, .04), (x + .04, y + .06, top + .365), colours['grey'], .016),
    ]
    panel = [box('panel', (.2, .02, .14), (0, 0, 0), colours['dark'], .008), *screen(0, -.0115, 0, .18, .12, '#d5e6ec', 4, '#5e8ea6')]
    tilted = grouped(panel, 'panel', (x - .1, y - .238, top + .25))
    tilted.rotation_euler = (math.radians(-16), 0, 0)
    return grouped([*parts, tilted], 'analyser')


def refrigerator(colours, x, y, tall=1.62, wide=.62, deep=.56, signs=True):
    """An upright refrigerator with a display above its door, a long handle, a temperature log on the door."""
    front = y - deep / 2
    parts = [
        box('refrigerator', (wide, deep, tall - .06), (x, y, .06 + (tall - .06) / 2), colours['white'], .02),
        box('plinth', (wide - .06, deep - .08, .07), (x, y + .01, .035), colours['dark'], .004),
        box('fridge door', (wide - .012, .035, tall - .24), (x, front - .018, .08 + (tall - .24) / 2), colours['white'], .014),
        box('fridge head', (wide - .012, .03, .12), (x, front - .015, tall - .075), material('head', '#dde2e4', .4, .4), .012),
        *screen(x + .14, front - .032, tall - .075, .1, .05, '#101a1f', 1, '#7fe0ff'),
        tube(
            'handle',
            [(x - wide * .39, front - .04, .78), (x - wide * .39, front - .075, .82), (x - wide * .39, front - .075, 1.2), (x - wide * .39, front - .04, 1.24)],
            .011,
            colours['metal'],
        ),
        box('log', (.15, .003, .21), (x + .1, front - .0375, 1.2), colours['paper'], .001),
        box('magnet', (.022, .006, .022), (x + .1, front - .041, 1.295), colours['vinyl'], .004),
    ]
    for k in range(6):
        parts.append(box('log row', (.12, .001, .003), (x + .1, front - .0395, 1.26 - .026 * k), colours['grey'], 0))
    for k in range(5):
        parts.append(box('log mark', (.007, .001, .007), (x + .05 + .022 * k, front - .0396, 1.17 + .01 * (k % 3)), material('log mark', '#3f6fb0', .6), 0))
    if signs:
        parts += [
            box('fridge sign', (.13, .002, .13), (x + .1, front - .0372, .95), material('fridge sign', '#f0913a', .6), .001),
            biohazard(x + .1, front - .0395, .944, .1),
        ]
    return grouped(parts, 'refrigerator')


def microscope(colours, x, y, top, turn=-32):
    """A binocular microscope: foot, arm, stage with a slide, turret with three objectives, two eyepieces."""
    dark, pale = colours['dark'], colours['white']
    parts = [
        box('scope foot', (.17, .24, .035), (0, 0, .02), pale, .014),
        box('scope arm', (.06, .05, .26), (0, .085, .16), pale, .018),
        box('scope neck', (.06, .14, .05), (0, .03, .29), pale, .018),
        box('scope stage', (.15, .13, .014), (0, -.01, .15), dark, .004),
        box('slide', (.075, .025, .002), (0, -.02, .1585), material('slide', '#d9e9ee', .1, .6), .0006),
        cylinder('condenser', .025, .04, (0, -.01, .118), dark, (0, 0, 0), None, .004),
        cylinder('lamp', .026, .02, (0, -.02, .045), material('scope lamp', '#fff3d0', .3, .4, 0, 2.4), (0, 0, 0), None, .004),
        cylinder('turret', .034, .024, (0, -.01, .258), dark, (12, 0, 0), None, .005),
    ]
    for k, tint in enumerate(('#d8b24a', '#4f9a5b', '#4a7fb5')):
        a = math.radians(-90 + 62 * (k - 1))
        parts += [
            cylinder(
                'objective',
                .011,
                .045 + .008 * k,
                (.022 * math.cos(a), -.01 + .022 * math.sin(a), .228 - .004 * k),
                colours['metal'],
                (10 * math.sin(a), -16 * math.cos(a), 0),
                .008,
                .002,
                24,
            )
        ]
        parts.append(
            cylinder(
                'objective ring',
                .0115,
                .004,
                (.022 * math.cos(a), -.01 + .022 * math.sin(a), .232),
                material('ring', tint, .5),
                (10 * math.sin(a), -16 * math.cos(a), 0),
                None,
                0,
                24,
            )
        )
    parts.append(box('prism', (.1, .07, .05), (0, -.02, .33), pale, .02))
    for side in (-1, 1):
        parts += [
            cylinder('eyepiece', .014, .09, (side * .03, -.075, .362), dark, (58, 0, 0), None, .003, 32),
            cylinder('eye cup', .018, .016, (side * .03, -.112, .385), colours['black'], (58, 0, 0), None, .004, 32),
            cylinder('focus knob', .026, .022, (side * .05, .075, .1), dark, (0, 90, 0), None, .005),
        ]
    return grouped(parts, 'microscope', (x, y, top), turn)


def incubator(colours, x, y, top):
    """A small block heater with tubes, a lid of clear plastic and a display."""
    parts = [
        box('heater', (.22, .24, .11), (x, y, top + .06), colours['white'], .018),
        box('block', (.16, .12, .02), (x, y + .03, top + .12), colours['metal'], .003),
        *screen(x - .03, y - .122, top + .065, .09, .04, rows=1),
        cylinder('key', .009, .006, (x + .055, y - .122, top + .065), colours['vinyl'], (90, 0, 0)),
    ]
    for k in range(3):
        parts += sealed_tube(x - .045 + .045 * k, y + .03, top + .075, '#8cc3e4')
    return grouped(parts, 'incubator')


def specimen_cups(colours, x, y, top):
    """Two urine cups with screw lids, a bottle of test strips."""
    parts = []
    for k in range(2):
        parts += [
            cylinder('cup', .031, .065, (x + .085 * k, y - .02 * k, top + .034), material('cup', '#e9e2c0', .2, .5), (0, 0, 0), .034, .003),
            cylinder('cup lid', .037, .018, (x + .085 * k, y - .02 * k, top + .074), material('cup lid', '#e0b53e', .45), (0, 0, 0), None, .004),
            box('cup label', (.04, .002, .034), (x + .085 * k, y - .0345 - .02 * k, top + .036), colours['paper'], .0006),
        ]
    parts += [
        cylinder('strip bottle', .022, .095, (x + .17, y + .01, top + .048), colours['white'], (0, 0, 0), None, .004),
        cylinder('strip cap', .0225, .016, (x + .17, y + .01, top + .102), material('strip cap', '#3f6fb0', .5), (0, 0, 0), None, .004),
        cylinder('strip label', .0224, .045, (x + .17, y + .01, top + .045), material('strip label', '#8fc0a0', .6), (0, 0, 0), None, 0),
    ]
    return grouped(parts, 'specimens')


def pipettes(colours, x, y, top):
    """Three pipettes hanging on a stand."""
    parts = [
        cylinder('stand foot', .075, .014, (x, y, top + .008), colours['dark']),
        tube('stand post', [(x, y, top + .01), (x, y, top + .26)], .007, colours['metal']),
        cylinder('stand wheel', .05, .012, (x, y, top + .25), colours['grey']),
    ]
    for k, tint in enumerate(('#d8b24a', '#4a7fb5', '#c4453c')):
        a = math.radians(-150 + 60 * k)
        at = (x + .052 * math.cos(a), y + .052 * math.sin(a))
        parts += [
            cylinder('pipette', .011, .11, (*at, top + .2), colours['white'], (0, 0, 0), None, .003, 24),
            cylinder('pipette tip', .003, .1, (*at, top + .1), colours['cream'], (0, 0, 0), .007, .001, 16),
            cylinder('plunger', .009, .02, (*at, top + .268), material('plunger', tint, .5), (0, 0, 0), None, .003, 20),
        ]
    return grouped(parts, 'pipettes')


def timer(colours, x, y, top):
    """A bench timer leaning on its foot."""
    made = grouped(
        [
            box('timer', (.085, .02, .07), (0, 0, .035), colours['white'], .01),
            *screen(0, -.0115, .045, .062, .026, '#c5d3c6', 1, '#2b3440'),
            box('timer key', (.02, .003, .01), (-.02, -.0115, .014), colours['vinyl'], .002),
            box('timer key', (.02, .003, .01), (.02, -.0115, .014), colours['grey'], .002),
        ],
        'timer',
        (x, y, top + .002),
    )
    made.rotation_euler = (math.radians(-14), 0, math.radians(10))
    return made


def eyewash(colours, x, y, z):
    """An eyewash beside a sink: two yellow nozzles on a bowl at the wall, a green sign above."""
    yellow, green = material('eyewash', '#e6c13c', .45), material('eyewash sign', '#3d8f5c', .6)
    parts = [
        cylinder('bowl', .1, .05, (x, y, z), yellow, (0, 0, 0), .13, .012),
        tube('pipe', [(x, BACK - .02, z - .05), (x, y + .02, z - .06), (x, y, z - .03)], .012, colours['metal']),
        box('sign', (.14, .006, .14), (x, BACK - .004, z + .24), green, .002),
        box('push', (.06, .012, .09), (x + .17, y - .02, z + .03), yellow, .006, (0, 18, 0)),
    ]
    for side in (-1, 1):
        parts += [
            cylinder('nozzle', .022, .05, (x + side * .045, y, z + .045), yellow, (0, side * -14, 0), .016, .004),
            ball('cap', .018, (x + side * .04, y, z + .07), green, (1, 1, .6)),
            box('cross', (.018, .002, .07), (x + side * .03, BACK - .008, z + .24), colours['paper'], 0, (0, side * 30, 0)),
        ]
    parts.append(ball('sign eye', .022, (x, BACK - .0085, z + .205), colours['paper'], (1.3, .06, .8)))
    return grouped(parts, 'eyewash')


def autoclave(colours, x, y, top):
    """A table autoclave: white case, round steel door with a hand wheel, display, keys, gauge."""
    steel = material('door steel', '#c9cfd3', .25, .6, .9)
    parts = [
        box('autoclave', (.56, .5, .44), (x, y, top + .24), colours['white'], .03),
        box('autoclave face', (.54, .012, .42), (x, y - .252, top + .24), material('face', '#e3e7e8', .4, .4), .014),
        box('vent', (.3, .3, .01), (x, y + .04, top + .462), colours['grey'], .003),
        cylinder('door seat', .19, .02, (x - .06, y - .262, top + .23), colours['dark'], (90, 0, 0), None, .006, 64),
        cylinder('door', .175, .05, (x - .06, y - .285, top + .23), steel, (90, 0, 0), .165, .012, 64),
        cylinder('hinge', .014, .12, (x - .255, y - .275, top + .23), colours['metal']),
        box('door bar', (.05, .03, .3), (x - .06, y - .315, top + .23), colours['dark'], .012, (0, 24, 0)),
        cylinder('wheel hub', .034, .04, (x - .06, y - .33, top + .23), colours['dark'], (90, 0, 0), None, .008),
        *screen(x + .2, y - .261, top + .37, .1, .06, rows=2),
        cylinder('gauge', .035, .02, (x + .2, y - .265, top + .27), colours['dark'], (90, 0, 0), None, .004),
        cylinder('gauge face', .029, .004, (x + .2, y - .276, top + .27), colours['paper'], (90, 0, 0), None, .001),
        box('gauge needle', (.003, .001, .024), (x + .2, y - .2785, top + .278), material('needle red', '#c4453c', .5), 0, (0, 40, 0)),
    ]
    for k in range(4):
        parts.append(
            cylinder(
                'key',
                .012,
                .008,
                (x + .18 + .04 * (k % 2), y - .262, top + .19 - .045 * (k // 2)),
                material('key', ('#3c9a5f', '#c4453c', '#5d666c', '#5d666c')[k], .4),
                (90, 0, 0),
                None,
                .002,
            )
        )
    for dx in (-.22, .22):
        for dy in (-.18, .18):
            parts.append(cylinder('rubber foot', .024, .022, (x + dx, y + dy, top + .011), colours['black']))
    return grouped(parts, 'autoclave')
