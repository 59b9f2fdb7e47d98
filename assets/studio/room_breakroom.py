"""Builds the break room where the team meets for its huddle, and names the things in it."""

import math

import fixtures
import lab_things as lab
import office_things as office
import room_exam as exam
from furniture import armchair, clock, door, pedal_bin, place, plant
from models import ball, box, cylinder, grouped, lathe, material, tube
from schemes import sticker
from windows import window

BACK = exam.BACK
TABLE = (-.3, .62)
TOP = .74


def table(colours):
    """An oval table on a steel foot."""
    x, y = TABLE

    def top_outline(k):
        a = 2 * math.pi * k / 64
        return (math.copysign(abs(math.cos(a)) ** .6, math.cos(a)) * .78, math.copysign(abs(math.sin(a)) ** .6, math.sin(a)) * .42)

    plate = sticker('table top', [top_outline(k) for k in range(64)], (x, y, TOP), '#ffffff', .034)
    plate.rotation_euler = (math.radians(-90), 0, 0)
    plate.data.materials[0] = colours['wood']
    plate.location.z = TOP
    edge = plate.modifiers.new('bevel', 'BEVEL')
    edge.width, edge.segments, edge.limit_method = .008, 3, 'ANGLE'
    parts = [plate]
    for side in (-.42, .42):
        parts += [
            cylinder('table post', .035, TOP - .05, (x + side, y, (TOP - .04) / 2), colours['metal']),
            tube('table foot', [(x + side, y - .32, .022), (x + side, y, .03), (x + side, y + .32, .022)], .02, colours['metal']),
        ]
    return grouped(parts, 'table')


def on_table(colours):
    """Mugs, a tablet, the huddle sheet, a bowl of fruit."""
    x, y = TABLE
    office.mug(x - .46, y - .1, TOP, '#c07a52', 200)
    office.mug(x + .5, y + .12, TOP, '#5b86a3', 30)
    office.mug(x + .3, y - .2, TOP, '#5f8f6f', -60)
    bowl = [
        lathe(
            'fruit bowl',
            [(0, 0), (.06, 0), (.12, .04), (.135, .075), (.128, .075), (.11, .04), (0, .012)],
            (x - .05, y + .06, TOP),
            material('bowl', '#f1eee6', .35, .5),
        )
    ]
    for k, (tint, radius) in enumerate((('#c9483c', .042), ('#dba03c', .04), ('#8fb04f', .041), ('#c9483c', .04), ('#dba03c', .038))):
        a = 1.3 * k
        bowl.append(
            ball(
                'fruit',
                radius,
                (x - .05 + .058 * math.cos(a) * (k > 0), y + .06 + .058 * math.sin(a) * (k > 0), TOP + (.07 if k else .105)),
                material('fruit', tint, .35, .5),
            )
        )
    sheet = [
        box('huddle sheet', (.21, .29, .003), (x - .24, y - .18, TOP + .003), colours['paper'], .0006, (0, 0, 14)),
        box('tablet', (.26, .18, .01), (x + .12, y - .22, TOP + .007), colours['black'], .006, (0, 0, -8)),
        box('tablet screen', (.235, .155, .001), (x + .12, y - .22, TOP + .0128), material('tablet screen', '#bcd6e0', .2, .5, 0, .5), 0, (0, 0, -8)),
    ]
    return grouped(bowl, 'fruit'), grouped(sheet, 'huddle sheet')


def kitchen(colours):
    """The kitchenette at the right: sink, coffee, microwave, cups on a shelf; returns groups by their spot name."""
    counter = fixtures.base_run(colours, .98, 2.06, ('doors', 'drawers'))
    fixtures.shelf(colours, 1.5, 1.52, 1.0, .24)
    for k, tint in enumerate(('#c07a52', '#e9e4d8', '#5b86a3', '#e9e4d8', '#5f8f6f')):
        office.mug(1.12 + .13 * k, 1.56, 1.52, tint, 30 * k)
    for k, tint in enumerate(('#c9a27a', '#8fa99a')):
        cylinder('jar', .05, .15, (1.8 + .13 * k, 1.57, 1.595), material('jar', tint, .25, .5), (0, 0, 0), None, .01)
        cylinder('jar lid', .052, .024, (1.8 + .13 * k, 1.57, 1.682), colours['wood'], (0, 0, 0), None, .004)
    fixtures.socket(colours, 1.32, 1.18, 2, (0, 1))
    return {
        'counter': counter,
        'coffee': office.coffee_maker(colours, 1.14, 1.44, .9),
        'microwave': office.microwave(colours, 1.66, 1.42, .9),
        'refrigerator': lab.refrigerator(colours, 2.42, 1.4, 1.7, .64, .56, False),
    }


def build():
    """Build everything; returns the objects by their spot name."""
    colours = fixtures.scene('#c07a52', '#b36f49', '#e3d9cb', (-1.46, 1.56, .9), (1, .96, .9), False)
    window(colours, -1.46, 1.56, .92, 1.05, seed=2)
    x, y = TABLE
    chairs = [
        place(armchair(colours, False), at, turn)
        for at, turn in (((x - .42, y + .62, 0), 4), ((x + .36, y + .64, 0), -6), ((x - 1.08, y + .04, 0), 82), ((x + 1.08, y - .02, 0), -86))
    ]
    place(plant(colours, 1.2, 24), (-1.5, 1.42, 0)).scale = (.78, .78, .78)
    fruit, sheet = on_table(colours)
    fixtures.switch(colours, .86, 1.2)
    fixtures.grille(colours, 1.5, 1.97, .44, .14)
    return fixtures.finished(
        {
            'table': table(colours),
            'chair': chairs[0],
            'whiteboard': office.whiteboard(colours, -.1, 1.5, 1.36, .78),
            'fruit': fruit,
            'huddleSheet': sheet,
            **kitchen(colours),
            'clock': place(clock(colours, .12, (7, 52)), (.8, BACK, 1.8)),
            'door': place(door(colours, glazed=True), (-2.03, .98, 0), 90),
            'bin': place(pedal_bin(colours), (.82, 1.42, 0)),
        }
    )
