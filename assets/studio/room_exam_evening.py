"""The exam room in the evening: dusk in the window, warm lamps; the same furniture and spots as by day."""
import bpy

import room_exam as exam
import schemes
from models import ball, box, cylinder, grouped, material, tube
from outdoors import glowing_sky
from schemes import round_outline, sticker
from stage import area_light, daylight

BACK = exam.BACK
WINDOW = (-1.14, 1.58)
WARM, WARMER = (1, .86, .68), (1, .76, .5)


def dusk():
    """What is seen through the window: a fading sky over dark trees, a house with light in its windows, a street lamp."""
    x, z = WINDOW
    y = BACK - .006
    box('sky', (.97, .0006, 1.03), (x, y, z), glowing_sky(((0, '#b08f8e'), (.3, '#857c93'), (.5, '#4d5f8a'), (1, '#1f3358')), 1.03, .5), 0)
    box('ground', (.97, .0006, .09), (x, y - .004, z - .49), material('ground', '#1b2532', 1, 0), 0)
    dark = material('dark tree', '#1b2735', 1, 0, 0, .12)
    sticker('house', [(-.07, 0), (.16, 0), (.16, .19), (.045, .29), (-.07, .19)], (x + .2, y - .004, z - .5), '#1b222e', .0005)
    for dx, dz in ((.16, -.42), (.22, -.42), (.3, -.42), (.22, -.33)):
        box('lit pane', (.032, .0006, .045), (x + dx, y - .0056, z + dz), material('lit pane', '#ffcf87', 1, 0, 0, 1.1), 0)
    for k, (dx, wide, tall) in enumerate(((-.38, .3, .5), (-.2, .24, .34), (.0, .26, .27), (.42, .2, .56))):
        crown = sticker('dark tree', round_outline(wide, tall, 9, .05), (x + dx, y - .007 - .0005 * k, z - .52 + tall * .42), '#141c26', .0005)
        crown.data.materials[0] = dark
    tube('street lamp', [(x - .07, y - .01, z - .52), (x - .07, y - .01, z - .02), (x - .05, y - .01, z + .0)], .004, dark)
    ball('street light', .014, (x - .045, y - .012, z - .008), material('street light', '#ffe0ad', 1, 0, 0, 3), (1.3, .3, .8))


def blind():
    """The slats let down half way."""
    slat = next(item for item in bpy.data.objects if item.name.split('.')[0] == 'slat')
    for k in range(9, 13):
        more = slat.copy()
        more.location.z = 1.05 / 2 - .07 - k * .045
        bpy.context.collection.objects.link(more)


def desk_lamp(colours, x, y, top):
    """A small lamp with a glowing shade on the counter."""
    parts = [cylinder('lamp foot', .06, .014, (x, y, top + .008), colours('metal')), tube('lamp stem', [(x, y, top + .01), (x, y, top + .2)], .007, colours('metal')),
             cylinder('shade', .095, .13, (x, y, top + .25), material('shade', '#ffd9a0', .9, .1, 0, 1.15), (0, 0, 0), .065, .003)]
    area_light((x, y - .03, top + .17), (0, 0, 0), .12, 3.2, WARMER)
    return grouped(parts, 'desk lamp')


def strip_light(colours, left, right, y, z):
    """A light strip under the wall cabinet."""
    middle, wide = (left + right) / 2, right - left
    parts = [box('strip', (wide, .05, .018), (middle, y, z), colours('white'), .004),
             box('strip glass', (wide - .06, .03, .004), (middle, y, z - .0105), material('strip glass', '#ffe2b4', .5, .2, 0, 2.2), .001)]
    area_light((middle, y - .02, z - .025), (-12, 0, 0), wide, 9, WARM, .06)
    return grouped(parts, 'light strip')


def lights():
    """Warm ceiling lamps, hardly any light from outside."""
    daylight(.15, (.62, .72, 1))
    area_light((-.3, .2, 2.72), (0, 0, 0), 1.5, 62, WARM, .7)
    area_light((1.5, -.2, 2.72), (0, 0, 0), 1.2, 34, WARM, .6)
    area_light((.6, -3.2, 2.4), (62, 0, 8), 2.4, 40, (1, .9, .76))


def build():
    """Build everything; returns the objects by their spot name, as the exam room does."""
    found = exam.build()
    schemes.without_lamps()
    lights()
    dusk()
    blind()
    colours = bpy.data.materials.__getitem__
    desk_lamp(colours, 1.4, 1.5, .9)
    strip_light(colours, 1.75, 3.1, BACK - .18, 1.67)
    schemes.glowing_quietly()
    return found
