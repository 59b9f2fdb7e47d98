"""The exam room in its second colours, for children: the same furniture and spots, with friendly walls and toys."""
import bpy

import room_exam as exam
import schemes
from furniture import place
from models import box, grouped, material
from schemes import round_outline, sticker

BACK = exam.BACK
SUN, CORAL, SKY, LEAF = '#efc25a', '#e58a6b', '#8fc3dd', '#86b56f'


def elephant(colours):
    """A framed picture of an elephant and the sun, facing -y."""
    grey, shade = '#93a9bd', '#7f97ad'
    parts = [box('frame', (.44, .025, .4), (0, -.0125, 0), colours('upright'), .004),
             box('sheet', (.39, .006, .35), (0, -.025, 0), material('sheet', '#fbf3df', .8, .1), .001),
             sticker('ground', [(-.195, -.175), (.195, -.175), (.195, -.1), (0, -.085), (-.195, -.105)], (0, -.0295, 0), '#b7cf9a', .001),
             sticker('sun', round_outline(.09, .09, 12, .06), (.12, -.03, .1), SUN, .001),
             sticker('back', round_outline(.19, .14), (-.02, -.031, -.01), grey, .001),
             sticker('head', round_outline(.1, .1), (.085, -.0325, .03), grey, .001),
             sticker('ear', round_outline(.075, .095, 3, .05), (.06, -.034, .03), shade, .001),
             sticker('trunk', [(.1, .03), (.135, .02), (.15, -.03), (.14, -.075), (.165, -.085), (.16, -.1), (.125, -.095), (.122, -.04), (.105, -.01)], (0, -.0335, 0), grey, .001),
             sticker('eye', round_outline(.009, .009), (.108, -.0345, .045), '#2b3440', .001)]
    for x in (-.085, -.045, .01, .048):
        parts.append(box('leg', (.03, .001, .085), (x, -.0315, -.085), material('leg', shade if x in (-.045, .01) else grey, .8), 0))
    return grouped(parts, 'elephant')


def walls():
    """Hills with trees along the lower wall, clouds and a balloon above."""
    low = .1
    schemes.hills(-.47, .72, low, BACK - .0135, ('#cfe0b4', '#b9d39b', '#a3c585'), .36)
    for x, tall, crown in ((-.33, .34, LEAF), (-.12, .27, '#6fa77a'), (.12, .36, '#94bd72'), (.5, .3, LEAF)):
        schemes.tree((x, BACK - .0115, low + .2), tall, crown)
    schemes.cloud((-.16, BACK - .004, 1.16), .26)
    schemes.cloud((.13, BACK - .004, 1.1), .15)
    schemes.balloon((-.36, BACK - .004, 1.21), .24, (CORAL, SUN))
    schemes.cloud((.72, BACK - .004, 1.95), .2)
    schemes.cloud((-1.83, BACK - .004, 1.72), .24)


def cabinet_stickers():
    """Round stickers with leaves and stars on the wall cabinet's doors."""
    y = BACK - .3525
    for k, tint in enumerate((SKY, CORAL, LEAF)):
        x = 1.925 + .495 * k
        sticker('disc', round_outline(.17, .17), (x, y, 1.9), tint)
        sticker('star', round_outline(.095, .095, 5, .34, 80), (x, y - .002, 1.9), '#fff6df')


def build():
    """Build everything; returns the objects by their spot name, as the exam room does."""
    found = exam.build()
    schemes.repaint({'accent vinyl': (CORAL, None), 'accent': (CORAL, '#d97c5d'), 'band': ('#cfe4ea', None), 'wall': ('#f1e8d2', '#eee3ca')})
    schemes.removed(bpy.data.objects['picture'])
    place(elephant(lambda name: bpy.data.materials[name]), (1.08, BACK, 1.64))
    walls()
    cabinet_stickers()
    sill = 1.58 - 1.05 / 2 + .004
    schemes.bear((-.78, BACK - .075, sill), 12, .19)
    schemes.glowing_quietly()
    schemes.blocks((-1.56, BACK - .08, sill), (SUN, CORAL, '#6fa8cf'))
    return found
