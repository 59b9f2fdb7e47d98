"""Builds the supply room and names the things in it."""

import draw_things as draw
import fixtures
import procedure_things as surgery
import room_exam as exam
from furniture import clock, door, place
from models import box, cylinder, grouped, material, tube

BACK = exam.BACK
LEVELS = (.16, .56, .94, 1.3, 1.64)
TINTS = ('#6f9fc4', '#7fb59a', '#d9b45c', '#c98a76', '#9a8bbf')


def shelving(colours, x, wide=1.16, deep=.46, y=1.42):
    """A steel shelf unit with five boards on four posts."""
    parts = []
    for side in (-1, 1):
        for back in (-1, 1):
            at = (x + side * (wide / 2 - .02), y + back * (deep / 2 - .02))
            parts += [cylinder('post', .014, 1.96, (*at, .99), colours['metal']), cylinder('post foot', .022, .02, (*at, .011), colours['dark'])]
    for level in LEVELS:
        parts.append(box('board', (wide - .03, deep - .03, .018), (x, y, level - .012), colours['white'], .004))
        for back in (-1, 1):
            parts.append(box('rim', (wide - .03, .012, .034), (x, y + back * (deep / 2 - .016), level - .014), colours['metal'], .004))
    return grouped(parts, 'shelving')


def bin_box(x, y, foot, wide, tint, fill, tall=.15, deep=.3):
    """An open-fronted bin with a label and what lies in it."""
    made = material('bin', tint, .45, .4)
    front = y - deep / 2
    parts = [
        box('bin floor', (wide, deep, .01), (x, y, foot + .006), made, .003),
        box('bin back', (wide, .01, tall), (x, y + deep / 2, foot + tall / 2), made, .003),
        box('bin front', (wide, .01, tall * .58), (x, front, foot + tall * .29), made, .003),
        box('bin label', (wide * .6, .002, tall * .3), (x, front - .006, foot + tall * .3), material('bin label', '#f7f6f1', .8), .0006),
        box('bin text', (wide * .4, .001, tall * .06), (x - wide * .05, front - .0078, foot + tall * .34), material('bin text', '#4a5258', .8), 0),
        box('bin mark', (wide * .1, .001, tall * .16), (x + wide * .2, front - .0078, foot + tall * .3), made, 0),
    ]
    for side in (-1, 1):
        parts.append(box('bin side', (.008, deep, tall * .9), (x + side * (wide / 2 - .004), y, foot + tall * .45), made, .003))
    pale = material('content', fill, .6, .3)
    for k in range(6):
        parts.append(
            box(
                'content',
                (wide * .24, .09, tall * .5),
                (x + wide * (-.28 + .28 * (k % 3)), front + .08 + .1 * (k // 3), foot + tall * (.36 + .05 * ((k * 5) % 3))),
                pale,
                .006,
                (8 - 5 * (k % 3), 7 * (k % 2) - 4, 9 * (k % 3) - 9),
            )
        )
    return parts


def stocked(colours, x, kinds):
    """What lies on one unit, level by level; returns groups named after the level's kind."""
    found = {}
    for level, kind in zip(LEVELS, kinds):
        parts = []
        if kind in ('bins', 'smallBins'):
            count = 4 if kind == 'bins' else 5
            for k in range(count):
                parts += bin_box(
                    x - .53 + 1.06 * (k + .5) / count,
                    1.38,
                    level,
                    1.0 / count - .012,
                    TINTS[(k + int(level * 10)) % 5],
                    ('#eef2f4', '#f0e6d0', '#dfe9f2', '#f3f3ee')[(k * 3 + int(level * 7)) % 4],
                    .17 if kind == 'bins' else .13,
                )
        elif kind == 'cartons':
            for k, (wide, tall, tint) in enumerate(((.3, .2, '#d8c3a0'), (.26, .26, '#cdb892'), (.32, .17, '#d8c3a0'))):
                parts.append(draw.carton(x - .37 + .36 * k, 1.4, level, (wide, .3, tall), tint, 3 - 3 * k))
        elif kind == 'gloves':
            for k in range(8):
                tint = ('#8fb8d8', '#a9c7b4', '#b7a9d0', '#d9c79a')[k % 4]
                parts.append(draw.carton(x - .4 + .265 * (k % 4), 1.38, level + .103 * (k // 4), (.24, .13, .1), tint, 2 - k % 4))
        elif kind == 'packs':
            for k in range(9):
                parts.append(
                    surgery.wrapped_pack(
                        x - .38 + .38 * (k % 3), 1.38, level + .072 * (k // 3), (.32 - .02 * (k // 3), .26, .07), 2 - k % 3, ('#8fb1cf', None, '#9cc3b4')[k % 3]
                    )
                )
        elif kind == 'rolls':
            for k in range(7):
                parts.append(
                    cylinder('paper roll', .062, .3, (x - .44 + .142 * k, 1.4, level + .152), material('paper roll', '#f4f3ee', .85), (0, 0, 0), None, .004)
                )
                parts.append(cylinder('roll core', .02, .302, (x - .44 + .142 * k, 1.4, level + .152), material('roll core', '#b99f7a', .9), (0, 0, 0), None, 0))
        found[kind] = grouped(parts, kind)
    return found


def step_stool(colours, x, y):
    """A two-step stool with rubber treads."""
    parts = []
    for k, (height, deep) in enumerate(((.22, -.14), (.44, .1))):
        parts += [
            box('tread', (.4, .24, .03), (x, y + deep, height), colours['vinyl'], .01),
            box('tread mat', (.36, .2, .006), (x, y + deep, height + .018), colours['dark'], .002),
        ]
    for side in (-1, 1):
        parts += [
            tube('stool leg', [(x + side * .19, y - .27, .014), (x + side * .19, y - .2, .22), (x + side * .19, y + .06, .43)], .013, colours['metal']),
            tube('stool leg', [(x + side * .19, y + .26, .014), (x + side * .19, y + .18, .42)], .013, colours['metal']),
        ]
    return grouped(parts, 'step stool')


def delivery(colours, x, y):
    """A flat trolley with a delivery: two cartons, one open, a list on top."""
    parts = [
        box('trolley', (.8, .5, .03), (x, y, .17), colours['vinyl'], .01),
        tube('trolley bar', [(x + .39, y - .2, .18), (x + .42, y - .2, .9), (x + .42, y + .2, .9), (x + .39, y + .2, .18)], .014, colours['metal']),
    ]
    for dx in (-.33, .33):
        for dy in (-.19, .19):
            parts.append(cylinder('castor', .055, .035, (x + dx, y + dy, .062), colours['dark'], (90, 0, 0), None, .01))
    parts += [
        draw.carton(x - .17, y, .186, (.4, .36, .3), '#cdb08a', 2),
        draw.carton(x + .2, y + .02, .186, (.28, .3, .22), '#d8c3a0', -5),
        draw.carton(x - .2, y + .01, .487, (.28, .24, .14), '#d8c3a0', 12),
        box('packing list', (.15, .2, .003), (x + .2, y - .02, .4085), colours['paper'], .0006, (0, 0, 14)),
    ]
    return grouped(parts, 'delivery')


def board(colours, x, z):
    """A clipboard with the stock list on a nail."""
    parts = [
        box('clipboard', (.23, .008, .32), (x, BACK - .008, z), colours['wood'], .003),
        box('list', (.2, .003, .27), (x, BACK - .0135, z - .015), colours['paper'], .0006),
        box('clip', (.09, .016, .03), (x, BACK - .018, z + .145), colours['metal'], .004),
    ]
    for k in range(8):
        parts.append(box('row', (.15, .001, .004), (x + .01, BACK - .0156, z + .09 - .03 * k), colours['grey'], 0))
        parts.append(box('tick', (.008, .001, .008), (x - .084, BACK - .0156, z + .09 - .03 * k), colours['vinyl'], 0))
    return grouped(parts, 'stock list')


def build():
    """Build everything; returns the objects by their spot name."""
    colours = fixtures.scene('#b0784f', '#a56e46', '#e0d8cc', None, (1, .97, .93))
    units = (-1.3, 1.38, 2.56)
    for x in units:
        shelving(colours, x)
    first = stocked(colours, units[0], ('cartons', 'bins', 'gloves', 'smallBins', 'rolls'))
    second = stocked(colours, units[1], ('rolls', 'packs', 'bins', 'smallBins', 'cartons'))
    stocked(colours, units[2], ('cartons', 'gloves', 'packs', 'bins', 'smallBins'))
    place(door(colours, glazed=True), (.0, BACK - .03, 0))
    fixtures.switch(colours, .62, 1.2)
    return fixtures.finished(
        {
            **first,
            'packs': second['packs'],
            'sterileBins': second['bins'],
            'stool': step_stool(colours, .52, .74),
            'delivery': delivery(colours, -.72, .34),
            'list': board(colours, .66, 1.56),
            'clock': place(clock(colours, .085, (3, 48)), (-.622, BACK, 1.9)),
            'rub': fixtures.rub(colours, -.622, 1.4),
        }
    )
