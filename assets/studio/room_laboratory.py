"""Builds the laboratory bench and names the things on it."""

import draw_things as draw
import fixtures
import lab_things as lab
import room_exam as exam
from draw_things import CAPS
from furniture import clock, door, pedal_bin, place
from models import box, cylinder, material
from windows import window

BACK = exam.BACK
TOP = .9


def bottles(colours):
    """Reagents, boxes and books on the shelf over the bench."""
    for k, (tint, tall) in enumerate((('#dfe7ea', .17), ('#c9a27a', .2), ('#c9a27a', .2), ('#dfe7ea', .15), ('#a9c4d4', .18))):
        at = (.42 + .105 * k, 1.56)
        cylinder('bottle', .04, tall, (*at, 1.5 + tall / 2), material('bottle', tint, .3, .5), (0, 0, 0), None, .014)
        cylinder('bottle cap', .02, .03, (*at, 1.5 + tall + .014), material('bottle cap', ('#3f6fb0', '#2b3440', '#c4453c')[k % 3], .5), (0, 0, 0), None, .004)
        box('bottle label', (.05, .002, tall * .45), (at[0], at[1] - .0405, 1.5 + tall * .45), colours['paper'], .0006)
    for k, (wide, tall, tint) in enumerate(((.17, .12, '#8fb8d8'), (.15, .16, '#e0c79a'), (.19, .1, '#a9c7b4'))):
        draw.carton(1.06 + .2 * k, 1.56, 1.5, (wide, .16, tall), tint, 4 - 4 * k)
    draw.carton(1.27, 1.56, 1.66, (.12, .12, .08), '#d9b4a4', 8)
    for k, tint in enumerate(('#4a7fb5', '#4a7fb5', '#c98a4b', '#5f8f6f')):
        box('binder', (.045, .2, .27), (1.62 + .049 * k, 1.57, 1.5 + .136), material('binder', tint, .55), .004)
        box('binder label', (.03, .002, .11), (1.62 + .049 * k, 1.469, 1.66), colours['paper'], .0006)


def bench(colours):
    """What stands on the bench; returns groups by their spot name."""
    return {
        'microscope': lab.microscope(colours, -.74, 1.34, TOP),
        'specimens': lab.specimen_cups(colours, -.14, 1.3, TOP),
        'timer': lab.timer(colours, .12, 1.22, TOP),
        'centrifuge': lab.centrifuge(colours, .4, 1.4, TOP),
        'rack': draw.tube_rack(colours, .7, 1.26, TOP, list(CAPS.values())[:5], 2, .85),
        'incubator': lab.incubator(colours, .8, 1.5, TOP),
        'analyser': lab.analyser(colours, 1.22, 1.42, TOP),
        'pipettes': lab.pipettes(colours, .1, 1.52, TOP),
        'sharps': draw.sharps_box(colours, 1.6, 1.36, TOP, (.16, .13, .22)),
    }


def build():
    """Build everything; returns the objects by their spot name."""
    colours = fixtures.scene('#3f7f9a', '#37738d', '#cfdbe0', (-1.1, 1.6, 1.0))
    white = material('bench top', '#e9ebea', .3, .45)
    window(colours, -1.1, 1.6, 1.0, 1.0, seed=3)
    counter = fixtures.base_run(colours, -1.66, 1.8, ('single', 'doors', 'gap', 'drawers', 'doors'), TOP, worktop=white)
    fixtures.shelf(colours, 1.12, 1.5, 1.6, .28)
    fixtures.strip_light(colours, .4, 1.84, BACK - .2, 1.464)
    bottles(colours)
    for x in (.3, 1.0):
        fixtures.socket(colours, x, 1.16, 2, (0,))
    fixtures.cable(colours, [(.262, BACK - .035, 1.12), (.262, BACK - .03, 1.0), (.3, 1.6, .93), (.36, 1.58, .96)])
    fixtures.cable(colours, [(.962, BACK - .035, 1.12), (.96, BACK - .03, 1.03), (1.0, 1.64, .94), (1.06, 1.62, .97)])
    draw.carton(2.02, 1.42, 1.62, (.26, .3, .16), '#d8c3a0', 4)
    draw.carton(2.3, 1.42, 1.62, (.2, .26, .12), '#9fb9cc', -6)
    fixtures.grille(colours, .12, 1.97, .4, .14)
    fixtures.poster_rows(colours, .06, 1.5, ('#c4453c', '#e0b53e', '#8fa9b8', '#4f9a5b'), .34, .48)
    basin = fixtures.shifted(exam.sink(colours), -3.22)
    exam.dispenser('soap', colours, (-1.74, BACK, 1.28), (.11, .1, .22), colours['grey'])
    return fixtures.finished(
        {
            'counter': counter,
            'sink': basin,
            **bench(colours),
            'eyewash': lab.eyewash(colours, -.3, 1.56, 1.02),
            'refrigerator': lab.refrigerator(colours, 2.14, 1.4),
            'towels': fixtures.shifted(exam.towel_dispenser(colours), -2.78, 0, .24),
            'gloves': fixtures.shifted(exam.glove_boxes(), .06, 0, -.22),
            'clock': place(clock(colours, .11, (11, 26)), (.86, BACK, 1.93)),
            'door': place(door(colours), (-2.03, .98, 0), 90),
            'stool': place(exam.stool(colours), (-.26, .66, 0)),
            'redBin': draw.waste_bin(colours, (1.42, .92, 0)),
            'bin': place(pedal_bin(colours), (-1.3, .86, 0)),
            'rub': fixtures.rub(colours, -1.86, 1.5),
            'wipes': place(exam.wipes(colours), (-.96, 1.4, TOP)),
        }
    )
