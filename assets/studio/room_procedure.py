"""Builds the procedure room and names the things in it."""

import draw_things as draw
import fixtures
import procedure_things as surgery
import room_exam as exam
import vitals_things as things
from furniture import clock, door, pedal_bin, place
from models import box, cylinder, grouped, material
from windows import window

BACK = exam.BACK


def opened_pack(colours, x, y, top):
    """A pack on the counter with its wrap opened to all sides."""
    cloth = surgery.drape_cloth()
    parts = [
        box('wrap', (.3, .3, .004), (x, y, top + .003), cloth, .001, (0, 0, 45)),
        box('inner', (.2, .14, .03), (x, y, top + .02), colours['paper'], .008),
        box('towel', (.17, .11, .02), (x, y, top + .045), material('towel', '#8fb7a5', .9, .1), .008),
    ]
    return grouped(parts, 'opened pack')


def counter_things(colours):
    """What stands on the counter and behind the glass; returns groups by their spot name."""
    for k in range(3):
        surgery.wrapped_pack(1.72, 1.5, .9 + .082 * k, (.28 - .02 * k, .18, .08), 3 - 3 * k)
    for k, tint in enumerate(('#e3cfa6', '#bcd0c2', '#c9bcd6')):
        cylinder('bottle', .036, .15, (2.62 + .1 * k, 1.58, .975), material('bottle', tint, .4, .4), (0, 0, 0), None, .012)
        cylinder('bottle cap', .018, .03, (2.62 + .1 * k, 1.58, 1.064), colours['white'], (0, 0, 0), None, .004)
    draw.carton(1.5, 1.56, .9, (.13, .12, .14), '#8fb8d8', 4, True)
    return {'openedPack': opened_pack(colours, 1.2, 1.36, .9), 'packs': surgery.wrapped_pack(1.72, 1.49, 1.146, (.24, .16, .06), 5)}


def build():
    """Build everything; returns the objects by their spot name."""
    colours = fixtures.scene('#4f8f7c', '#468471', '#cfddd5', (-1.02, 1.6, 1.1))
    window(colours, -1.02, 1.58, 1.1, 1.0, seed=6)
    counter = fixtures.base_run(colours, .98, 3.2, ('drawers', 'doors', 'doors'))
    fixtures.wall_run(colours, 1.0, 3.2, 1.62, .66, 4, .33, (0, 1))
    for k in range(8):
        at = (1.15 + .25 * (k % 2) + .55 * (k // 2 % 2), 1.53 - .02 * (k % 2))
        surgery.wrapped_pack(*at, (1.645, 1.965)[k // 4], (.21, .2, .1 + .03 * (k % 3)), 2 - k % 4, ('#8fb1cf', '#9cc3b4', None, '#b9c9d6')[k % 4])
    fixtures.strip_light(colours, 1.05, 3.1, BACK - .2, 1.61)
    fixtures.socket(colours, 1.28, 1.14, 2)
    fixtures.socket(colours, .62, .62, 2, (1,))
    fixtures.switch(colours, -1.78, 1.2)
    fixtures.grille(colours, .1, 1.98, .36, .13)
    fixtures.poster_hands(colours, .74, 1.5, .32, .46)
    exam.dispenser('soap', colours, (2.0, BACK, 1.3), (.11, .1, .22), colours['grey'])
    stand = things.monitor(colours, .6, 1.42)
    fixtures.cable(colours, [(.658, BACK - .035, .59), (.66, 1.62, .5), (.63, 1.55, .52), (.61, 1.44, .62)])
    return fixtures.finished(
        {
            'table': surgery.procedure_table(colours),
            'counter': counter,
            'sink': fixtures.shifted(exam.sink(colours), .14),
            'lamp': surgery.lamp(colours, (.0, BACK, 1.72), (-.5, .92, 1.5)),
            **surgery.mayo_stand(colours, .42, .3),
            **counter_things(colours),
            'monitor': stand,
            'towels': fixtures.shifted(exam.towel_dispenser(colours), .05, 0, -.02),
            'rub': fixtures.rub(colours, -1.86, 1.44),
            'clock': place(clock(colours, .12, (2, 17)), (.5, BACK, 1.87)),
            'door': place(door(colours), (-2.03, .98, 0), 90),
            'stool': place(exam.stool(colours), (-.5, .12, 0)),
            'kickBucket': surgery.kick_bucket(colours, 1.1, .56),
            'sharps': draw.sharps_box(colours, 1.36, 1.4, .9, (.15, .12, .2)),
            'redBin': draw.waste_bin(colours, (1.72, .93, 0)),
            'bin': place(pedal_bin(colours), (2.14, .92, 0)),
            'wipes': place(exam.wipes(colours), (1.98, 1.34, .9)),
        }
    )
