"""Models what blood is drawn with: the chair, tubes in racks, sharps containers, boxes of supplies, the draw cart, label printer, waste bins."""

import math

from models import box, cylinder, grouped, material, tube
from schemes import round_outline, sticker

CAPS = {'lightBlue': '#8cc3e4', 'red': '#c4453c', 'gold': '#d9a93a', 'green': '#4f9a5b', 'lavender': '#a58ac4', 'gray': '#9aa1a6'}


def phlebotomy_chair(colours):
    """A draw chair facing -y: raised padded seat and back on a pedestal, two broad arm rests; its seat top is at .55 m."""
    parts = [
        box('seat', (.5, .5, .1), (0, 0, .5), colours['vinyl'], .04, (2, 0, 0)),
        box('seat pan', (.47, .46, .03), (0, 0, .44), colours['dark'], .01),
        box('back rest', (.48, .09, .6), (0, .29, .87), colours['vinyl'], .04, (-10, 0, 0)),
        box('head rest', (.3, .07, .16), (0, .36, 1.26), colours['vinyl'], .032, (-10, 0, 0)),
        box('back shell', (.42, .02, .52), (0, .342, .86), colours['dark'], .01, (-10, 0, 0)),
        cylinder('pedestal', .055, .3, (0, .02, .28), colours['metal']),
        cylinder('collar', .09, .05, (0, .02, .42), colours['dark'], (0, 0, 0), .07, .01),
        box('foot', (.56, .52, .05), (0, .02, .045), colours['grey'], .022),
        box('foot plate', (.34, .16, .02), (0, -.3, .12), colours['dark'], .008, (-10, 0, 0)),
        tube('foot bar', [(-.12, -.15, .36), (-.13, -.25, .2), (-.13, -.3, .13)], .011, colours['metal']),
        tube('foot bar', [(.12, -.15, .36), (.13, -.25, .2), (.13, -.3, .13)], .011, colours['metal']),
    ]
    for side in (-1, 1):
        x = side * .34
        parts += [
            box('arm pad', (.15, .5, .055), (x, -.06, .765), colours['vinyl'], .026, (2, 0, 0)),
            box('arm board', (.13, .46, .016), (x, -.06, .73), colours['dark'], .006, (2, 0, 0)),
            tube('arm post', [(side * .27, .14, .45), (x, .14, .48), (x, .13, .73)], .016, colours['metal']),
            tube('arm stay', [(side * .26, -.1, .45), (x, -.1, .48), (x, -.1, .73)], .012, colours['metal']),
        ]
    return grouped(parts, 'draw chair')


def sealed_tube(x, y, foot, cap, fill=.0, tall=.075, radius=.0065):
    """A stoppered tube standing upright with a white label; fill: share of blood in it."""
    glass = material('tube glass', '#e6eef0', .12, .6)
    parts = [
        cylinder('glass', radius, tall, (x, y, foot + tall / 2), glass, (0, 0, 0), None, .002, 20),
        cylinder('cap', radius * 1.28, .02, (x, y, foot + tall + .004), material('cap', cap, .5), (0, 0, 0), None, .002, 20),
        cylinder('tube label', radius * 1.04, tall * .4, (x, y, foot + tall * .6), material('tube label', '#f7f7f3', .8), (0, 0, 0), None, 0, 20),
    ]
    if fill:
        parts.append(
            cylinder('blood', radius * 1.02, tall * fill * .38, (x, y, foot + tall * fill * .2), material('blood', '#7d1f22', .25, .5), (0, 0, 0), None, 0, 20)
        )
    return parts


def tube_rack(colours, x, y, top, caps, rows=2, fill=.0, tint='#e9eef0'):
    """A rack with tubes, one colour of cap a column."""
    step, made = .026, material('rack', tint, .45, .4)
    wide, deep = step * len(caps) + .02, step * rows + .02
    parts = [box('rack foot', (wide, deep, .012), (x, y, top + .007), made, .003), box('rack top', (wide, deep, .006), (x, y, top + .055), made, .002)]
    for side in (-1, 1):
        parts.append(box('rack end', (.006, deep, .056), (x + side * wide / 2, y, top + .029), made, .002))
    for k, cap in enumerate(caps):
        for row in range(rows):
            parts += sealed_tube(x + step * (k - (len(caps) - 1) / 2), y + step * (row - (rows - 1) / 2), top + .013, cap, fill)
    return grouped(parts, 'tube rack')


def biohazard(x, y, z, size, tint='#2b2320', turn=(0, 0, 0)):
    """The warning sign as three open rings about a small one."""
    made = material('sign', tint, .7)
    parts = []
    for k in range(3):
        angle = math.radians(90 + 120 * k)
        at = (math.cos(angle) * size * .26, math.sin(angle) * size * .26)
        ring = [(at[0] + math.cos(angle + a) * size * .24, 0, at[1] + math.sin(angle + a) * size * .24) for a in [math.radians(32 + 296 * s / 14) for s in range(15)]]
        parts.append(tube('horn', ring, size * .042, made, 3))
    parts.append(tube('ring', [(math.cos(a) * size * .2, 0, math.sin(a) * size * .2) for a in [math.pi * s / 6 for s in range(12)]], size * .03, made, 3, True))
    sign = grouped(parts, 'sign', (x, y, z))
    sign.rotation_euler = [math.radians(each) for each in turn]
    return sign


def sharps_box(colours, x, y, foot, size=(.2, .14, .26)):
    """A red sharps container with a see-through neck, its white lid with a flap, and the warning sign."""
    wide, deep, tall = size
    red, pale = material('sharps red', '#c8433c', .4), material('sharps neck', '#e39a92', .3, .5)
    parts = [
        box('sharps', (wide, deep, tall * .78), (x, y, foot + tall * .39), red, .016),
        box('sharps neck', (wide * .97, deep * .97, tall * .14), (x, y, foot + tall * .84), pale, .01),
        box('sharps lid', (wide * 1.05, deep * 1.06, tall * .13), (x, y, foot + tall * .955), colours['white'], .012),
        box('sharps flap', (wide * .6, deep * .46, tall * .07), (x, y - deep * .2, foot + tall * 1.03), colours['white'], .006),
        box('sharps label', (wide * .62, .002, tall * .36), (x, y - deep / 2 - .001, foot + tall * .4), material('sharps label', '#f3f1ea', .7), .001),
    ]
    parts.append(biohazard(x, y - deep / 2 - .003, foot + tall * .39, tall * .3, '#b0342e'))
    return grouped(parts, 'sharps')


def carton(x, y, foot, size, tint, turn=.0, open_top=False):
    """A box of supplies with a pale label; open: what it holds stands out of it."""
    wide, deep, tall = size
    parts = [
        box('carton', size, (0, 0, tall / 2), material('carton', tint, .6), .003),
        box('carton label', (wide * .62, .002, tall * .5), (0, -deep / 2 - .0006, tall * .5), material('carton label', '#f5f4ef', .75), .0005),
        box('carton text', (wide * .4, .001, tall * .09), (-wide * .06, -deep / 2 - .002, tall * .6), material('carton text', '#5d666c', .8), 0),
        box('carton text', (wide * .28, .001, tall * .06), (-wide * .12, -deep / 2 - .002, tall * .42), material('carton text', '#9aa3a8', .8), 0),
    ]
    if open_top:
        parts.append(box('carton dark', (wide * .84, deep * .8, .002), (0, 0, tall + .0005), material('carton dark', '#4a4f54', .9), 0))
        for k in range(4):
            parts.append(
                box(
                    'packet',
                    (wide * .16, deep * .6, .03),
                    (wide * (-.3 + .2 * k), 0, tall + .008),
                    material('packet', '#eef2f4', .4, .4),
                    .002,
                    (6 - 4 * (k % 2), 5 * k - 8, 0),
                )
            )
    return grouped(parts, 'carton', (x, y, foot), turn)


def roll(x, y, foot, radius, wide, tint, lying=False):
    """A roll of tape or bandage with its hole."""
    turn = (90, 0, 0) if lying else (0, 0, 0)
    level = foot + (radius if lying else wide / 2)
    return grouped(
        [
            cylinder('roll', radius, wide, (x, y, level), material('roll', tint, .8), turn, None, .002),
            cylinder('roll hole', radius * .45, wide + .002, (x, y, level), material('roll hole', '#8d8577', .9), turn, None, 0),
        ],
        'roll',
    )


def tourniquet(x, y, top, tint='#4a7fb5'):
    """A flat strap lying in a loose loop."""
    made = material('strap', tint, .55, .3)
    points = [
        (x + .055 * math.cos(a) * (1 + .12 * math.sin(2 * a)), y + .035 * math.sin(a), top + .006 + .002 * k) for k, a in enumerate([.5 * s for s in range(14)])
    ]
    points += [(x + .09, y - .045, top + .006)]
    return grouped([tube('strap', points, .0052, made, 8)], 'tourniquet')


def gauze(colours, x, y, top, count=6):
    """A stack of folded gauze."""
    return grouped([box('gauze', (.075, .075, .006), (x, y, top + .004 + .0066 * k), colours['paper'], .002, (0, 0, 4 * (k % 3) - 3)) for k in range(count)], 'gauze')


def divided_tray(colours, x, y, top, wide, deep, tint='#dfe6e9'):
    """A low tray with compartments; returns parts."""
    made = material('tray', tint, .4, .4)
    parts = [box('tray floor', (wide, deep, .008), (x, y, top + .005), made, .003)]
    for side in (-1, 1):
        parts += [
            box('tray wall', (wide, .006, .04), (x, y + side * deep / 2, top + .022), made, .002),
            box('tray wall', (.006, deep, .04), (x + side * wide / 2, y, top + .022), made, .002),
        ]
    for share in (-.17, .17):
        parts.append(box('tray wall', (.005, deep, .032), (x + wide * share, y, top + .018), made, .001))
    return parts


def draw_cart(colours, x, y):
    """A rolling cart for blood draws: two drawers, a divided tray of supplies on top; returns groups by their spot name. Its top is at .86 m."""
    top = .86
    parts = [
        box('cart top', (.56, .42, .03), (x, y, top - .015), colours['white'], .012),
        box('cart rim', (.56, .012, .03), (x, y + .2, top + .012), colours['white'], .004),
        box('cart shelf', (.5, .38, .02), (x, y, .26), colours['white'], .008),
    ]
    for k in range(2):
        parts += [
            box('cart drawer', (.5, .38, .15), (x, y, top - .11 - .16 * k), colours['cream'], .01),
            box('drawer front', (.49, .012, .14), (x, y - .194, top - .11 - .16 * k), colours['vinyl'], .005),
            box('drawer pull', (.14, .02, .014), (x, y - .208, top - .085 - .16 * k), colours['metal'], .005),
        ]
    for side in (-1, 1):
        for back in (-1, 1):
            at = (x + side * .235, y + back * .17)
            parts += [
                tube('post', [(*at, .07), (*at, top - .03)], .013, colours['metal']),
                cylinder('castor', .032, .026, (*at, .033), colours['dark'], (0, 90, 20 * back), None, .006),
            ]
    parts += [
        tube(
            'push bar',
            [(x + .27, y - .15, top - .02), (x + .33, y - .15, top + .02), (x + .33, y + .15, top + .02), (x + .27, y + .15, top - .02)],
            .01,
            colours['metal'],
        ),
        carton(x - .12, y, .27, (.2, .24, .12), '#9fb9cc'),
        carton(x + .12, y - .02, .27, (.18, .22, .16), '#c9d5c4', 4),
    ]
    tray = divided_tray(colours, x - .09, y - .03, top, .34, .28)
    found = {
        'tourniquet': tourniquet(x - .2, y - .07, top + .012),
        'gauze': gauze(colours, x - .205, y + .05, top + .01),
        'needles': grouped(
            [
                box(
                    'needle pack',
                    (.018, .1, .012),
                    (x - .13 + .021 * k, y - .05 + .006 * (k % 2), top + .016),
                    material('needle pack', tint, .5),
                    .004,
                    (0, 0, 4 - 3 * k),
                )
                for k, tint in enumerate(('#7fb59a', '#7fb59a', '#55606a', '#7fb59a'))
            ],
            'needles',
        ),
        'holders': grouped(
            [
                part
                for k in range(3)
                for part in (
                    cylinder(
                        'holder', .012, .055, (x - .12 + .03 * k, y + .06, top + .028), material('holder', '#eef1f1', .25, .5), (0, 90, 60 + 20 * k), None, .002
                    ),
                )
            ],
            'holders',
        ),
        'wipes': grouped(
            [
                box(
                    'sachet',
                    (.045, .045, .004),
                    (x + .02 + .012 * k, y - .07 + .05 * (k % 2), top + .014 + .004 * k),
                    material('sachet', '#f0f3f4' if k % 2 else '#cfe0ef', .35, .5),
                    .001,
                    (0, 0, 9 * k - 12),
                )
                for k in range(5)
            ],
            'alcohol wipes',
        ),
        'bandages': roll(x + .035, y + .06, top + .01, .028, .03, '#d8b08c'),
        'tubes': tube_rack(colours, x + .17, y - .06, top, list(CAPS.values())[:4], 2),
        'sharps': sharps_box(colours, x + .17, y + .1, top, (.16, .12, .22)),
    }
    cart = grouped([*parts, *tray], 'draw cart')
    return {'cart': cart, **found}


def label_printer(colours, x, y, top):
    """A label printer with a strip of labels coming out."""
    parts = [
        box('printer', (.17, .2, .15), (x, y, top + .076), colours['dark'], .018),
        box('printer front', (.13, .006, .05), (x, y - .101, top + .06), colours['black'], .003),
        box('printer light', (.008, .003, .008), (x + .055, y - .1015, top + .12), material('printer light', '#69c98a', .4, .3, 0, 2), .001),
    ]
    for k in range(3):
        parts.append(box('label strip', (.075, .034, .0012), (x, y - .125 - .028 * k, top + .045 - .013 * k), colours['paper'], .0003, (24, 0, 0)))
    return grouped(parts, 'label printer')


def waste_bin(colours, location, tint='#c8433c', sign=True, tall=.58):
    """A square pedal bin with a lid, its bag showing under the rim; red with the sign for infectious waste."""
    made = material('waste', tint, .45)
    parts = [
        box('waste body', (.36, .3, tall), (0, 0, tall / 2 + .015), made, .025),
        box('bag', (.372, .312, .06), (0, 0, tall - .01), material('bag', '#d8726b' if sign else '#e8ebe8', .5, .4), .01),
        box('waste lid', (.385, .325, .045), (0, 0, tall + .04), made, .018),
        box('pedal', (.12, .07, .016), (0, -.18, .03), colours['dark'], .006),
    ]
    if sign:
        parts += [sticker('sign ground', round_outline(.19, .19), (0, -.1525, tall * .55), '#f6e9d8', .0015), biohazard(0, -.1535, tall * .53, .13)]
    made_bin = grouped(parts, 'waste bin', location)
    made_bin.scale = (.84, .84, .84)
    return made_bin
