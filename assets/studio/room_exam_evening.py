"""The exam room in the evening: dusk in the window, warm lamps; the same furniture and spots as by day."""
import bpy

import room_exam as exam
import schemes
from models import box, cylinder, grouped, material, tube
from stage import area_light, daylight

BACK = exam.BACK
WARM, WARMER = (1, .86, .68), (1, .76, .5)


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
    found = exam.build('dusk', .5, (6, 38))
    schemes.without_lamps()
    lights()
    colours = bpy.data.materials.__getitem__
    desk_lamp(colours, 1.4, 1.5, .9)
    strip_light(colours, 1.75, 3.1, BACK - .18, 1.67)
    schemes.glowing_quietly()
    return found
