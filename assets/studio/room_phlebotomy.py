"""Builds the station where blood is drawn and names the things in it."""

import draw_things as draw
import fixtures
import room_exam as exam
from draw_things import CAPS
from furniture import clock, door, pedal_bin, picture, place
from windows import window

BACK = exam.BACK
CHAIR = {'location': (-.42, .5, 0), 'turn': -10}
CART = (.42, .66)


def counter_things(colours):
    """What stands on the counter at the right: racks, boxes, printer, wipes; returns groups by their spot name."""
    for k, (wide, tint, tall) in enumerate(((.15, '#8fb8d8', .1), (.13, '#e0c79a', .13), (.16, '#a9c7b4', .09))):
        draw.carton(1.94 + .17 * k, 1.55, .9, (wide, .14, tall), tint, 3 * k - 3, k == 0)
    draw.carton(2.12, 1.55, 1.03, (.12, .12, .07), '#d9b4a4', 7)
    return {
        'rack': draw.tube_rack(colours, 1.62, 1.34, .9, list(CAPS.values()), 3),
        'filled': draw.tube_rack(colours, 1.62, 1.5, .9, list(CAPS.values())[1:5], 1, .8, '#cfe0ef'),
        'printer': draw.label_printer(colours, 1.42, 1.45, .9),
        'counterWipes': place(exam.wipes(colours), (1.84, 1.36, .9)),
    }


def build():
    """Build everything; returns the objects by their spot name."""
    colours = fixtures.scene('#766b99', '#6c6190', '#d8d4df')
    window(colours, -1.14, 1.58, 1.0, 1.05, seed=4)
    counter = fixtures.base_run(colours, .78, 3.2, ('gap', 'drawers', 'doors', 'doors'))
    fixtures.wall_run(colours, 1.5, 3.2, 1.68, .62, 3)
    fixtures.strip_light(colours, 1.55, 3.1, BACK - .2, 1.67)
    monitor, keyboard = exam.computer(colours)
    fixtures.socket(colours, 1.46, 1.09, 2, (0,))
    fixtures.cable(colours, [(1.42, BACK - .03, 1.06), (1.41, BACK - .03, .99), (1.42, 1.6, .92), (1.42, 1.55, .91)])
    fixtures.socket(colours, 2.42, 1.12, 2)
    fixtures.switch(colours, -1.77, 1.2)
    fixtures.grille(colours, .28, 1.99)
    place(picture(colours, .4, .34, ('#efe3d6', '#cfc6dc', '#a99bc2', '#766b99')), (1.06, BACK, 1.68))
    stand = fixtures.shifted(exam.sink(colours), .12)
    fixtures.poster_rows(colours, .36, 1.5, list(CAPS.values()), .36, .5)
    cart = draw.draw_cart(colours, *CART)
    return fixtures.finished(
        {
            'chair': place(draw.phlebotomy_chair(colours), CHAIR['location'], CHAIR['turn']),
            'counter': counter,
            'sink': stand,
            'computer': monitor,
            'keyboard': keyboard,
            **cart,
            **counter_things(colours),
            'soap': exam.dispenser('soap', colours, (2.02, BACK, 1.32), (.11, .1, .22), colours['grey']),
            'towels': fixtures.shifted(exam.towel_dispenser(colours), .04, 0, .02),
            'rub': fixtures.rub(colours, -1.86, 1.42),
            'gloves': fixtures.shifted(exam.glove_boxes(), -.0, 0, -.02),
            'clock': place(clock(colours, .13, (9, 34)), (-.3, BACK, 1.82)),
            'door': place(door(colours), (-2.03, .98, 0), 90),
            'stool': place(exam.stool(colours), (1.02, .36, 0)),
            'bin': place(pedal_bin(colours), (2.24, .9, 0)),
            'redBin': draw.waste_bin(colours, (-1.42, 1.3, 0)),
        }
    )
