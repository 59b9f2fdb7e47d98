"""Models what desks and break rooms hold: desk, chair, phone, headset, printer, binders, trays, whiteboard, coffee maker, microwave, mugs."""

import math

from models import ball, box, cylinder, grouped, lathe, material, tube

BACK = 1.7


def desk(colours, left, right, front=1.0, top=.74, drawers=None):
    """A desk along the back wall on panels; drawers: the x of a drawer unit below."""
    middle, deep = (left + right) / 2, BACK - front
    parts = [
        box('desk top', (right - left, deep, .034), (middle, front + deep / 2, top - .017), colours['wood'], .01),
        box('desk back', (right - left - .08, .02, .34), (middle, BACK - .06, top - .2), colours['white'], .004),
    ]
    for x in (left + .03, right - .03):
        parts.append(box('desk side', (.03, deep - .06, top - .034), (x, front + deep / 2 + .02, (top - .034) / 2), colours['white'], .005))
    if drawers is not None:
        parts.append(box('pedestal', (.42, deep - .1, top - .07), (drawers, front + deep / 2 + .02, .03 + (top - .07) / 2), colours['white'], .005))
        for k, tall in enumerate((.14, .14, .3)):
            z = top - .06 - (.07, .22, .45)[k]
            parts += [
                box('drawer', (.41, .018, tall), (drawers, front + .065, z), colours['cream'], .005),
                box('pull', (.13, .018, .012), (drawers, front + .045, z + tall / 2 - .045), colours['metal'], .004),
            ]
    return grouped(parts, 'desk')


def office_chair(colours, location, turn=.0):
    """A swivel chair with a padded back and arm rests; faces -y before it is turned."""
    parts = [
        box('seat', (.48, .46, .08), (0, 0, .46), colours['vinyl'], .035),
        box('back rest', (.44, .06, .5), (0, .25, .82), colours['vinyl'], .03, (-7, 0, 0)),
        box('back stay', (.07, .03, .32), (0, .262, .56), colours['dark'], .01, (-5, 0, 0)),
        cylinder('gas post', .028, .28, (0, 0, .28), colours['metal']),
        cylinder('seat plate', .12, .03, (0, 0, .41), colours['dark']),
    ]
    for side in (-1, 1):
        parts += [
            box('arm rest', (.06, .26, .03), (side * .285, .02, .67), colours['dark'], .013),
            tube('arm stay', [(side * .2, .04, .43), (side * .285, .04, .46), (side * .285, .04, .66)], .013, colours['dark']),
        ]
    for k in range(5):
        a = math.radians(72 * k + 18)
        tip = (.29 * math.cos(a), .29 * math.sin(a))
        parts += [
            tube('leg', [(0, 0, .13), (tip[0] * .6, tip[1] * .6, .11), (*tip, .075)], .018, colours['dark']),
            cylinder('castor', .03, .03, (*tip, .031), colours['black'], (90, 0, math.degrees(a)), None, .006),
        ]
    return grouped(parts, 'office chair', location, turn)


def desk_phone(colours, x, y, top, turn=.0):
    """A desk phone with its handset in the cradle, coiled cord, display and lit line keys."""
    body, tilt = material('phone', '#30373e', .45, .4), 22
    parts = [
        box('phone body', (.2, .2, .03), (.03, 0, 0), body, .012),
        box('phone screen', (.085, .045, .004), (.045, .055, .016), material('phone screen', '#a9c9bd', .3, .4, 0, .5), .002),
    ]
    for row in range(4):
        for column in range(3):
            parts.append(box('key', (.018, .013, .006), (.02 + .024 * column, .012 - .021 * row, .017), colours['grey'], .002))
        parts.append(
            box(
                'line key',
                (.012, .011, .006),
                (.108, .05 - .022 * row, .017),
                material('line key', ('#69c98a', '#d9644f', '#69c98a', '#c9ced2')[row], .4, .3, 0, .9 if row < 3 else 0),
                .002,
            )
        )
    parts += [
        box('grip', (.038, .17, .026), (-.075, 0, .036), body, .012),
        box('ear', (.052, .05, .03), (-.075, .075, .026), body, .012),
        box('mouth', (.052, .05, .03), (-.075, -.075, .026), body, .012),
    ]
    slope = grouped(parts, 'phone slope', (0, 0, .055))
    slope.rotation_euler = (math.radians(tilt), 0, 0)
    coil = [
        (
            -.045 - .035 * math.cos(math.pi * far) + .006 * math.cos(math.tau * turns),
            -.105 - .05 * math.sin(math.pi * far) + .01 * far,
            .03 - .02 * math.sin(math.pi * far) + .005 * math.sin(math.tau * turns) - .012 * far,
        )
        for far, turns in [(k / 150, k / 9) for k in range(151)]
    ]
    return grouped(
        [slope, box('phone foot', (.18, .1, .06), (.03, .05, .03), body, .01), tube('cord', coil, .0022, colours['dark'], 3)], 'phone', (x, y, top), turn
    )


def headset(colours, x, y, top):
    """A headset on a stand."""
    parts = [
        cylinder('headset foot', .055, .012, (x, y, top + .007), colours['dark']),
        tube('headset post', [(x, y, top + .01), (x, y, top + .25)], .008, colours['metal']),
        box('headset rest', (.06, .04, .014), (x, y, top + .255), colours['dark'], .006),
    ]
    band = [(x + .078 * math.cos(a), y - .002, top + .195 + .085 * math.sin(a)) for a in [math.pi * s / 8 for s in range(9)]]
    parts += [
        tube('band', band, .006, colours['black']),
        tube('boom', [(x - .085, y - .01, top + .17), (x - .09, y - .06, top + .13), (x - .07, y - .1, top + .11)], .0035, colours['black']),
        ball('microphone', .011, (x - .068, y - .104, top + .109), colours['black']),
    ]
    for side in (-1, 1):
        parts.append(cylinder('cushion', .034, .026, (x + side * .078, y, top + .18), colours['dark'], (0, 90, 0), None, .01))
    return grouped(parts, 'headset')


def printer(colours, x, y, top):
    """An office printer with paper in its tray and a lit panel."""
    parts = [
        box('printer', (.4, .36, .26), (x, y, top + .135), colours['white'], .022),
        box('printer lid', (.38, .34, .035), (x, y, top + .277), colours['grey'], .014),
        box('printer mouth', (.28, .03, .045), (x, y - .17, top + .17), colours['black'], .006),
        box('paper tray', (.26, .13, .012), (x, y - .23, top + .145), colours['grey'], .004, (6, 0, 0)),
        box('cassette', (.37, .02, .08), (x, y - .178, top + .06), colours['cream'], .006),
        box('panel', (.1, .014, .05), (x + .12, y - .18, top + .235), colours['dark'], .004, (-20, 0, 0)),
    ]
    for k in range(3):
        parts.append(box('sheet', (.2, .14, .002), (x - .005 * k, y - .225, top + .156 + .0022 * k), colours['paper'], .0005, (6, 0, 3 * k - 3)))
    return grouped(parts, 'printer')


def binders(x, y, top, tints, tall=.28):
    """Binders standing side by side."""
    parts = []
    for k, tint in enumerate(tints):
        parts += [
            box('binder', (.055, .22, tall), (x + .058 * k, y, top + tall / 2 + .001), material('binder', tint, .55), .004),
            box('binder label', (.036, .002, tall * .4), (x + .058 * k, y - .111, top + tall * .62), material('binder label', '#f5f4ef', .8), .0005),
            cylinder('binder hole', .01, .002, (x + .058 * k, y - .1105, top + tall * .16), material('binder hole', '#3a4046', .6), (90, 0, 0), None, 0),
        ]
    return grouped(parts, 'binders')


def trays(colours, x, y, top, count=3):
    """Letter trays on one another, with papers."""
    parts = []
    for k in range(count):
        z = top + .012 + .07 * k
        parts += [
            box('letter tray', (.26, .32, .006), (x, y, z), colours['dark'], .002),
            box('letter side', (.006, .32, .05), (x - .13, y, z + .022), colours['dark'], .002),
            box('letter side', (.006, .32, .05), (x + .13, y, z + .022), colours['dark'], .002),
            box('letters', (.21, .28, .008 + .008 * ((k * 2) % 3)), (x, y - .012, z + .01), colours['paper'], .001, (0, 0, 2 - 2 * k)),
        ]
    return grouped(parts, 'trays')


def mug(x, y, top, tint, turn=.0):
    """A mug with something dark in it."""
    glaze = material('mug', tint, .25, .5)
    handle = [(.04 + .022 * math.sin(a), 0, .05 - .024 * math.cos(a)) for a in [math.pi * s / 6 for s in range(7)]]
    return grouped(
        [
            lathe('mug', [(0, 0), (.036, 0), (.04, .008), (.041, .092), (.038, .092), (.036, .01), (0, .01)], (0, 0, 0), glaze, (0, 0, 0), 40),
            cylinder('coffee', .037, .003, (0, 0, .076), material('coffee', '#4a2f20', .2, .5), (0, 0, 0), None, 0, 32),
            tube('mug handle', handle, .006, glaze, 6),
        ],
        'mug',
        (x, y, top),
        turn,
    )


def pens(colours, x, y, top):
    """A cup of pens."""
    parts = [cylinder('pen cup', .037, .095, (x, y, top + .048), colours['grey'], (0, 0, 0), None, .004)]
    for k, tint in enumerate(('#3f6fb0', '#2b3440', '#c4453c', '#e0b53e')):
        parts.append(
            cylinder(
                'pen',
                .0045,
                .14,
                (x + .014 * math.cos(k * 1.7), y + .014 * math.sin(k * 1.7), top + .1),
                material('pen', tint, .5),
                (7 * math.sin(k * 1.7), 8 * math.cos(k * 2.1), 0),
                None,
                .001,
                16,
            )
        )
    return grouped(parts, 'pens')


def pad(colours, x, y, top, turn=.0, tint='#f3e6a8'):
    """A message pad with ruled rows and a pen beside it."""
    parts = [
        box('pad', (.14, .2, .014), (0, 0, .008), material('pad', tint, .8), .002),
        box('pad head', (.14, .03, .016), (0, .086, .008), colours['vinyl'], .002),
        cylinder('pen', .0045, .14, (.1, -.01, .006), material('pen', '#3f6fb0', .5), (90, 0, 14), None, .001, 16),
    ]
    for k in range(6):
        parts.append(box('pad row', (.11, .002, .0006), (0, .05 - .024 * k, .0155), colours['grey'], 0))
    return grouped(parts, 'pad', (x, y, top), turn)


def whiteboard(colours, x, z, wide=1.5, tall=.8):
    """A whiteboard with a drawn grid, coloured magnets in its columns, notes, pens on its ledge."""
    parts = [
        box('board', (wide, .012, tall), (x, BACK - .008, z), material('board', '#fbfcfc', .18, .5), .002),
        box('ledge', (wide * .5, .06, .012), (x, BACK - .03, z - tall / 2 - .006), colours['metal'], .003),
    ]
    for side in (-1, 1):
        parts += [
            box('board rim', (.022, .024, tall + .02), (x + side * wide / 2, BACK - .012, z), colours['metal'], .004),
            box('board rim', (wide + .02, .024, .022), (x, BACK - .012, z + side * tall / 2), colours['metal'], .004),
        ]
    blue, red = material('marker blue', '#3a62a8', .8), material('marker red', '#b8433c', .8)
    for k in range(1, 4):
        parts.append(box('grid', (.004, .001, tall * .84), (x - wide / 2 + wide * k / 4, BACK - .0148, z - tall * .02), blue, 0))
    for k in range(5):
        parts.append(box('grid', (wide * .92, .001, .004), (x, BACK - .0148, z + tall * (.3 - .155 * k)), blue, 0))
    for column in range(4):
        at = x - wide / 2 + wide * (column + .5) / 4
        parts.append(box('heading', (wide * .15, .001, .018), (at, BACK - .0148, z + tall * .38), red if column == 2 else blue, 0))
        for row in range(4):
            if (column * 3 + row * 2) % 5 == 3:
                continue
            up = z + tall * (.225 - .155 * row)
            parts.append(box('writing', (wide * (.09 + .025 * ((row + column) % 3)), .001, .011), (at + .02, BACK - .0148, up), blue, 0, (0, .6 * (row - 1), 0)))
            parts.append(
                cylinder(
                    'magnet',
                    .017,
                    .012,
                    (at - wide * .095, BACK - .02, up),
                    material('magnet', ('#4f9a5b', '#e0b53e', '#c4453c', '#4a7fb5')[(column + row * 2) % 4], .4),
                    (90, 0, 0),
                    None,
                    .003,
                )
            )
    for k, tint in enumerate(('#3a62a8', '#b8433c', '#3d8f5c')):
        parts.append(cylinder('marker', .008, .12, (x - .2 + .15 * k, BACK - .038, z - tall / 2 + .008), material('marker', tint, .5), (0, 90, 0), None, .002, 20))
    parts.append(box('eraser', (.12, .045, .03), (x + .28, BACK - .036, z - tall / 2 + .016), colours['dark'], .006))
    return grouped(parts, 'whiteboard')


def coffee_maker(colours, x, y, top):
    """A filter coffee maker with a glass jug."""
    dark = colours['black']
    parts = [
        box('maker foot', (.2, .26, .035), (x, y, top + .018), dark, .012),
        box('maker back', (.2, .09, .3), (x, y + .085, top + .18), dark, .014),
        box('maker head', (.2, .24, .09), (x, y, top + .3), dark, .018),
        box('maker light', (.01, .003, .01), (x + .06, y - .1215, top + .29), material('maker light', '#e0614f', .4, .3, 0, 2), .001),
        lathe(
            'jug',
            [(0, 0), (.062, 0), (.075, .03), (.07, .1), (.052, .14), (.05, .14), (.066, .1), (.07, .03), (0, .004)],
            (x, y - .035, top + .04),
            material('jug', '#9fb0b5', .08, .6),
        ),
        cylinder('jug coffee', .067, .06, (x, y - .035, top + .078), material('jug coffee', '#3b2418', .15, .5), (0, 0, 0), None, .01),
        tube(
            'jug handle',
            [(x + .06, y - .075, top + .16), (x + .1, y - .11, top + .14), (x + .1, y - .11, top + .08), (x + .065, y - .08, top + .07)],
            .008,
            dark,
        ),
    ]
    return grouped(parts, 'coffee maker')


def microwave(colours, x, y, top):
    """A microwave oven."""
    parts = [
        box('oven', (.48, .36, .27), (x, y, top + .145), colours['white'], .014),
        box('oven door', (.34, .016, .23), (x - .06, y - .185, top + .145), colours['dark'], .008),
        box('oven glass', (.26, .004, .15), (x - .06, y - .194, top + .15), colours['black'], .004),
        box('oven grip', (.016, .026, .2), (x + .1, y - .2, top + .145), colours['metal'], .006),
        box('oven clock', (.085, .004, .035), (x + .175, y - .182, top + .23), material('oven clock', '#0f1d22', .3, .5, 0, .1), .002),
        box('oven digits', (.05, .001, .014), (x + .175, y - .1845, top + .23), material('oven digits', '#7fe0c4', .4, .2, 0, 1.2), 0),
    ]
    for k in range(9):
        parts.append(box('oven key', (.02, .004, .016), (x + .148 + .027 * (k % 3), y - .182, top + .17 - .03 * (k // 3)), colours['grey'], .002))
    return grouped(parts, 'microwave')
