"""Builds the utility room: a soiled side with sink and soaking basin, a clean side with autoclave and packs, a screen between them."""

import math

import draw_things as draw
import fixtures
import lab_things as lab
import procedure_things as surgery
import room_exam as exam
import vitals_things as things
from furniture import clock, door, place
from models import box, cylinder, grouped, material, tube

BACK = exam.BACK
TOP, SCREEN = .9, .22
SOILED, CLEAN = '#cf6b52', '#4f9a73'


def counter(colours):
    """The counter with its two sides, and the screen that parts them; a steel top at the left, white at the right."""
    steel = material('bench steel', '#cbd0d3', .3, .5, .75)
    left = fixtures.base_run(colours, -1.68, SCREEN, ('doors', 'doors', 'doors'), TOP, worktop=steel)
    right = fixtures.base_run(colours, SCREEN, 3.2, ('drawers', 'doors', 'doors', 'doors', 'doors'), TOP, worktop=material('bench white', '#eceeed', .3, .45))
    glass = material('screen glass', '#c4d8dc', .1, .6)
    parts = [
        left,
        right,
        box('screen post', (.05, .05, .86), (SCREEN, 1.14, TOP + .43), colours['white'], .006),
        box('screen', (.024, .52, .6), (SCREEN, 1.42, TOP + .56), glass, .004),
        box('screen foot', (.04, .56, .26), (SCREEN, 1.42, TOP + .13), colours['white'], .006),
        box('screen head', (.05, .57, .04), (SCREEN, 1.42, TOP + .86), colours['white'], .006),
    ]
    for at, wide, tint in (((-1.68 + SCREEN) / 2, SCREEN + 1.6, SOILED), ((SCREEN + 3.2) / 2, 2.9, CLEAN)):
        parts.append(box('edge stripe', (wide, .004, .022), (at, 1.0895, TOP - .02), material('stripe', tint, .6), .001))
    return grouped(parts, 'counter')


def sign(x, z, tint, kind):
    """A round sign: a drop for the soiled side, a spark for the clean one."""
    parts = [
        fixtures.sticker('sign', fixtures.round_outline(.22, .22), (x, BACK - .008, z), tint, .006),
        fixtures.sticker('sign inner', fixtures.round_outline(.18, .18), (x, BACK - .0095, z), '#fbfaf5', .001),
    ]
    if kind == 'drop':
        drop = [(math.sin(a) * .042 * (1 - .0 if a < 1.57 or a > 4.71 else 1), -.02 - math.cos(a) * .042) for a in [math.pi * (s / 12 - .75) for s in range(19)]]
        parts.append(fixtures.sticker('drop', [*drop, (0, .065)], (x, BACK - .011, z), tint, .001))
    else:
        parts.append(fixtures.sticker('spark', fixtures.round_outline(.085, .085, 4, .5, 64), (x, BACK - .011, z), tint, .001))
    return grouped(parts, 'sign')


def soaking_basin(colours, x, y, top):
    """A basin with instruments soaking under a grey lid that stands aside, and brushes."""
    blue = material('basin', '#5d86a8', .4, .4)
    parts = [
        box('basin', (.4, .28, .12), (x, y, top + .062), blue, .02),
        box('basin rim', (.42, .3, .014), (x, y, top + .124), blue, .006),
        box('basin water', (.36, .24, .004), (x, y, top + .13), material('soak', '#c8dfe4', .06, .6), .001),
        box('lid', (.42, .014, .3), (x, BACK - .03, top + .16), colours['grey'], .006, (-6, 0, 0)),
    ]
    for k in range(3):
        parts.append(surgery.clamp(colours, x - .09 + .09 * k, y, top + .13, .15, 80 + 14 * k))
    for k, tint in enumerate(('#e0b53e', '#4a7fb5')):
        parts += [
            box('brush', (.2, .018, .014), (x + .34, y - .06 + .06 * k, top + .012), material('brush', tint, .5), .005, (0, 0, 10 - 14 * k)),
            box('bristles', (.05, .022, .022), (x + .27, y - .072 + .09 * k, top + .014), colours['paper'], .004, (0, 0, 10 - 14 * k)),
        ]
    return grouped(parts, 'soaking basin')


def aprons(colours):
    """What is worn at the soiled side: an apron and a face shield on hooks."""
    parts = [*fixtures.hook(colours, -.1, 1.86), *fixtures.hook(colours, -.38, 1.86)]
    sheet = material('apron', '#9fc2d6', .35, .4)
    parts += [
        box('apron', (.3, .02, .62), (-.1, BACK - .06, 1.42), sheet, .008),
        box('apron bib', (.18, .02, .16), (-.1, BACK - .062, 1.74), sheet, .008),
        box('shield', (.2, .012, .2), (-.38, BACK - .085, 1.66), material('visor', '#d7e9ee', .06, .6), .005, (-6, 0, 0)),
        box('shield brow', (.2, .05, .035), (-.38, BACK - .065, 1.78), material('brow', '#4a7fb5', .6), .01),
    ]
    for k in range(3):
        parts.append(box('apron fold', (.006, .006, .58), (-.18 + .08 * k, BACK - .07, 1.42), sheet, .003))
    return grouped(parts, 'aprons')


def hamper(colours, x, y):
    """A rolling hamper with a bag for soiled linen under a pedal lid."""
    bag = material('linen bag', '#c9d6dd', .9, .1)
    parts = [
        box('hamper bag', (.38, .36, .6), (x, y, .44), bag, .06),
        box('hamper lid', (.44, .42, .03), (x, y, .78), colours['white'], .012),
        box('pedal', (.12, .08, .016), (x, y - .25, .075), colours['dark'], .006),
        tube('pedal rod', [(x, y - .19, .12), (x, y - .25, .08)], .008, colours['metal']),
    ]
    for back in (-1, 1):
        parts.append(tube('hamper bar', [(x - .21, y + back * .19, .12), (x + .21, y + back * .19, .12)], .01, colours['metal']))
    for side in (-1, 1):
        for back in (-1, 1):
            parts += [
                tube('hamper post', [(x + side * .21, y + back * .19, .07), (x + side * .21, y + back * .19, .77)], .012, colours['metal']),
                cylinder('castor', .03, .024, (x + side * .21, y + back * .19, .031), colours['dark'], (90, 0, 0), None, .006),
            ]
    return grouped(parts, 'hamper')


def clean_side(colours):
    """Autoclave, tray of pouches, packs, sealer and log; returns groups by their spot name."""
    tray = [box('rack tray', (.4, .26, .014), (1.42, 1.38, TOP + .01), material('tray steel', '#cfd5d8', .25, .6, .9), .005)]
    tray += [surgery.pouch(1.28 + .055 * k, 1.4, TOP + .115, 78, 84) for k in range(6)]
    packs = [surgery.wrapped_pack(1.94, 1.4, TOP + .086 * k, (.3 - .02 * k, .2, .084), 3 - 3 * k) for k in range(3)]
    sealer = [
        box('sealer', (.36, .14, .09), (2.36, 1.46, TOP + .047), colours['white'], .014),
        box('sealer arm', (.36, .05, .03), (2.36, 1.4, TOP + .11), colours['dark'], .008, (10, 0, 0)),
        cylinder('pouch roll', .05, .26, (2.36, 1.6, TOP + .06), material('pouch roll', '#e6eef0', .3, .5), (0, 90, 0), None, .003),
    ]
    log = [
        box('log book', (.2, .27, .014), (1.0, 1.27, TOP + .009), material('log book', '#4f9a73', .6), .003, (0, 0, 8)),
        box('log page', (.17, .24, .003), (1.0, 1.27, TOP + .0175), colours['paper'], .001, (0, 0, 8)),
    ]
    return {
        'autoclave': lab.autoclave(colours, .62, 1.42, TOP),
        'pouches': grouped(tray, 'pouches'),
        'packs': grouped(packs, 'packs'),
        'sealer': grouped(sealer, 'sealer'),
        'log': grouped(log, 'log'),
    }


def build():
    """Build everything; returns the objects by their spot name."""
    colours = fixtures.scene('#5a8aa0', '#517f94', '#d3dde0', None, (1, .98, .95))
    shelf = fixtures.shelf(colours, -1.18, 1.52, .86, .26)
    for k, (tint, tall) in enumerate((('#5d86a8', .22), ('#e0c79a', .19), ('#dfe7ea', .22), ('#8fbfa0', .17))):
        cylinder('bottle', .05, tall, (-1.48 + .14 * k, 1.57, 1.52 + tall / 2), material('bottle', tint, .35, .45), (0, 0, 0), None, .016)
        box('bottle label', (.06, .002, tall * .45), (-1.48 + .14 * k, 1.5195, 1.52 + tall * .45), colours['paper'], .0006)
        cylinder('bottle cap', .022, .03, (-1.48 + .14 * k, 1.57, 1.535 + tall), colours['white'], (0, 0, 0), None, .004)
    fixtures.wall_run(colours, .9, 3.2, 1.66, .62, 4, .33, (0, 1))
    for k in range(8):
        at = (1.06 + .26 * (k % 2) + .575 * (k // 2 % 2), 1.53 - .02 * (k % 2))
        surgery.wrapped_pack(*at, (1.685, 1.985)[k // 4], (.22, .2, .09 + .03 * (k % 3)), 2 - k % 4, ('#8fb1cf', None, '#9cc3b4', '#b9c9d6')[k % 4])
    fixtures.strip_light(colours, .96, 3.1, BACK - .2, 1.65)
    fixtures.socket(colours, .34, 1.5, 2, (1,))
    fixtures.cable(colours, [(.378, BACK - .035, 1.46), (.36, BACK - .03, 1.38), (.42, 1.66, 1.32), (.46, 1.66, 1.2)])
    fixtures.socket(colours, 2.2, 1.2, 2, (0,))
    fixtures.grille(colours, -1.2, 1.96, .44, .14)
    fixtures.strip_light(colours, -1.55, -.8, BACK - .18, 1.484)
    exam.dispenser('soap', colours, (-.72, BACK, 1.34), (.11, .1, .22), colours['grey'])
    things.cart(colours, 1.66, .68)
    for k in range(4):
        surgery.wrapped_pack(1.5 + .32 * (k % 2), .68, .708 + .092 * (k // 2), (.29, .26, .09), 3 - 2 * k, ('#8fb1cf', None, None, '#9cc3b4')[k])
    draw.carton(1.52, .68, .313, (.3, .3, .2), '#9fb9cc', 3)
    draw.carton(1.84, .66, .313, (.26, .28, .14), '#d8c3a0', -4)
    floor = [box('floor stripe', (.05, 2.6, .002), (SCREEN + .02, -.25, .0012), material('floor stripe', '#e0b53e', .5), 0)]
    return fixtures.finished(
        {
            'counter': counter(colours),
            'sink': fixtures.shifted(exam.sink(colours), -3.3),
            'soaking': soaking_basin(colours, -.6, 1.36, TOP),
            'shelf': shelf,
            **clean_side(colours),
            'floorStripe': grouped(floor, 'floor stripe'),
            'soiledSign': sign(-.66, 1.78, SOILED, 'drop'),
            'cleanSign': sign(.62, 1.78, CLEAN, 'spark'),
            'aprons': fixtures.shifted(aprons(colours), .14),
            'gloves': fixtures.shifted(exam.glove_boxes(), .8, 0, -.2),
            'clock': place(clock(colours, .12, (1, 22)), (.62, BACK, 1.52)),
            'door': place(door(colours), (-2.03, .98, 0), 90),
            'rub': fixtures.rub(colours, -1.86, 1.46),
            'hamper': hamper(colours, -1.3, .82),
            'redBin': draw.waste_bin(colours, (-.72, .86, 0)),
            'sharps': draw.sharps_box(colours, .02, 1.5, TOP, (.16, .13, .24)),
            'wipes': place(exam.wipes(colours), (1.66, 1.5, TOP)),
        }
    )
