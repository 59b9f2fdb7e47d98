"""Builds the waiting room and names the things in it that a learner can touch."""
from furniture import armchair, clock, door, magazines, palette, picture, place, plant, shell
from models import box, cylinder, grouped, material, tube
from stage import camera
from windows import room_light, window

BACK = 1.7
SEATS = ((-1.62, .62), (-.98, .62), (-.34, .62))
SEAT = {'location': (-.98, .62, 0), 'turn': 0}


def reception(colours):
    """The reception counter at the right with a lower writing shelf."""
    x, y = 2.05, .55
    parts = [box('front', (1.5, .06, 1.06), (x, y, .53), colours['upright'], .006),
             box('top', (1.62, .34, .04), (x - .02, y + .1, 1.08), colours['white'], .012),
             box('side', (.06, .75, 1.06), (x - .72, y + .37, .53), colours['upright'], .006),
             box('shelf', (1.4, .6, .03), (x, y + .4, .76), colours['wood'], .006),
             box('plinth', (1.5, .07, .08), (x, y - .002, .04), colours['dark'], .004),
             box('stripe', (1.5, .008, .05), (x, y - .032, .9), colours['vinyl'], .002)]
    return grouped(parts, 'reception')


def reception_things(colours):
    """What stands on and behind the counter: monitor back, hand rub, leaflets, a small plant."""
    box('monitor back', (.48, .035, .3), (2.28, .95, 1.17), colours['dark'], .01, (0, 0, -8))
    box('monitor stand', (.05, .03, .2), (2.28, .98, .95), colours['dark'], .006)
    bottle = [cylinder('bottle', .033, .13, (0, 0, .065), material('gel', '#dcecef', .15, .5), (0, 0, 0), None, .01),
              cylinder('collar', .014, .025, (0, 0, .14), colours['white']),
              tube('pump', [(0, 0, .15), (0, 0, .172), (-.035, -.01, .17)], .0055, colours['white'], 4)]
    grouped(bottle, 'hand rub', (1.5, .62, 1.1))
    for k, tint in enumerate(('#e8c9a2', '#a9c8c4', '#d9b4a4')):
        box('leaflet', (.1, .008, .2), (1.72 + .115 * k, .68, 1.2), material('leaflet', tint, .5), .001, (-12, 0, 0))
    box('leaflet rack', (.36, .05, .07), (1.835, .655, 1.135), colours['white'], .006)


def notice_board(colours):
    """A cork board with pinned papers and no words."""
    x, z = 2.02, 1.62
    parts = [box('frame', (.9, .02, .62), (x, BACK - .01, z), colours['upright'], .004),
             box('cork', (.85, .008, .57), (x, BACK - .021, z), material('cork', '#d7b98f', .95, .1), .001)]
    papers = ((-.29, .08, .16, .22, '#fafaf6'), (-.08, .1, .2, .26, '#dcebe8'), (.17, .06, .18, .24, '#f6e3cf'),
              (-.27, -.17, .19, .14, '#cfe0ea'), (.02, -.17, .15, .18, '#fafaf6'), (.28, -.16, .17, .15, '#f0d6cf'))
    for at, up, wide, tall, tint in papers:
        parts.append(box('paper', (wide, .003, tall), (x + at, BACK - .027, z + up), material('sheet', tint, .85, .1), .0005, (0, 2 * (at * 10 % 2 - 1), 0)))
        parts.append(cylinder('pin', .009, .008, (x + at, BACK - .032, z + up + tall * .44), colours['vinyl'], (90, 0, 0)))
        for k in range(3):
            parts.append(box('line', (wide * (.7 - .12 * k), .001, .008), (x + at - wide * .04 * k, BACK - .0293, z + up + tall * (.15 - .2 * k)), colours['grey'], 0))
    return grouped(parts, 'notice board')


def magazine_table(colours):
    """A low round table with magazines."""
    x, y = .14, .52
    cylinder('table top', .25, .03, (x, y, .47), colours['wood'], (0, 0, 0), None, .01, 64)
    cylinder('table post', .028, .44, (x, y, .235), colours['metal'])
    cylinder('table foot', .17, .02, (x, y, .012), colours['metal'], (0, 0, 0), None, .008, 64)
    magazines(colours, (x - .04, y - .03, .485), ('#c9d8d6', '#e3b38f', '#8fb0b5'))
    place(small_plant(colours), (x + .12, y + .12, .485))


def small_plant(colours):
    """A little potted plant."""
    item = plant(colours, .85, 16)
    item.scale = (.34, .34, .34)
    return item


def build():
    """Build everything; returns the objects by their spot name."""
    colours = palette('#5b86a3', '#4f7993', '#cbd7df', False)
    shell(colours)
    room_light(-1.12, 1.6, 1.5)
    camera((0, -4.17, 1.30), lens=40, shift=(0, -.132))
    window(colours, -1.12, 1.6, 1.5, 1.0)
    chairs = [place(armchair(colours), (x, y, 0)) for x, y in SEATS]
    place(plant(colours, 1.12), (-1.86, 1.38, 0))
    place(picture(colours, .5, .62, ('#f3e3cb', '#c9b79a', '#8fa99a', '#5f8789')), (-2.05, .95, 1.55), 90)
    magazine_table(colours)
    reception_things(colours)
    notice_board(colours)
    return {
        'chair': chairs[1],
        'door': place(door(colours, glazed=True), (.78, BACK - .03, 0)),
        'counter': reception(colours),
        'clock': place(clock(colours, .15, (9, 12)), (-.01, BACK, 1.72)),
    }
