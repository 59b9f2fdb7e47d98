"""Models windows with an outside behind them, and the usual light of a room by day."""
import math

import bpy

import outdoors
from models import box, grouped, material, tube
from stage import area_light, daylight

BACK = 1.7
VIEWS = {'day': (outdoors.garden, 1.5), 'dusk': (outdoors.dusk, .95)}


def cut(wall, x, y, z, width, tall):
    """An opening through a wall."""
    cutter = box('opening', (width, .6, tall), (x, y + .05, z), material('opening', '#ffffff'), 0)
    cutter.hide_render = True
    opened = bpy.data.objects[wall].modifiers.new('opening', 'BOOLEAN')
    opened.object, opened.operation, opened.solver = cutter, 'DIFFERENCE', 'EXACT'


def frame(colours, width, tall):
    """Sashes deep in the opening, a casing around it, a sill."""
    white, parts = colours['white'], []
    for x in (-width / 2 + .022, 0, width / 2 - .022):
        parts.append(box('stile', (.044, .045, tall), (x, .062, 0), white, .004))
    for side in (-1, 1):
        for z in (-tall / 2 + .03, tall / 2 - .022):
            parts.append(box('sash', (width / 2 - .05, .036, .044), (side * width / 4, .062, z), white, .004))
        parts.append(box('casing', (.065, .022, tall + .13), (side * (width / 2 + .0325), -.011, 0), white, .005))
    parts += [
        box('casing', (width - .001, .022, .065), (0, -.011, tall / 2 + .0325), white, .005),
        box('sill', (width + .18, .2, .034), (0, -.05, -tall / 2 - .013), white, .008),
        box('apron', (width + .1, .016, .06), (0, -.008, -tall / 2 - .06), white, .004),
        box('latch', (.02, .03, .09), (.0, .036, -.12), colours['metal'], .006),
    ]
    return parts


def blind(colours, width, tall, down):
    """Slats let down by a share of the height, on two cords, under a box."""
    parts = [box('blind box', (width - .012, .05, .05), (0, .026, tall / 2 - .026), colours['white'], .008)]
    count = int(tall * down / .042)
    for k in range(count):
        parts.append(box('slat', (width - .03, .036, .0025), (0, .022, tall / 2 - .07 - k * .042), colours['cream'], 0, (24, 0, 0)))
    foot = tall / 2 - .07 - count * .042
    parts.append(box('blind foot', (width - .03, .03, .014), (0, .022, foot), colours['white'], .004))
    for x in (-width * .3, width * .3):
        parts.append(tube('blind cord', [(x, .004, tall / 2 - .05), (x, .004, foot)], .0012, colours['cream'], 2))
    return parts


def window(colours, x, z, width, tall, view='day', down=.27, seed=1, wall='back wall', y=BACK):
    """A window in a wall that faces -y, looking out at a garden; x, z: its middle; down: share of the height that the blind covers."""
    cut(wall, x, y, z, width, tall)
    paint, glow = VIEWS[view]
    canvas = paint(seed) if view == 'day' else paint()
    seen = outdoors.painted(material('view', '#000000', 1, 0), canvas, glow)
    outside = box('view', (width + .7, .004, width + .7), (0, .75, .06), seen, 0)
    outside.visible_shadow = False
    return grouped([outside, *frame(colours, width, tall), *blind(colours, width, tall, down)], 'window', (x, y, z))


def sun_patch(x=-1.0, y=-.5, energy=3.4):
    """Sunlight on the floor through two panes of a window in the left wall, out of sight."""
    wide, rise, away = 1.15, 1.75, 1.0
    turn = (math.degrees(math.atan2(away, rise)), 0, -90)
    lamp = area_light((x - away, y, rise), turn, wide, energy, (1, .92, .78), .7)
    lamp.data.spread = math.radians(4)
    bar = box('glazing bar', (.09, .05, .9), (x - away * .95, y, rise * .95), material('bar', '#ffffff'), 0, (0, turn[0], 0))
    bar.visible_camera = bar.visible_glossy = False


def room_light(x=None, z=1.58, wide=1.0, warm=(1, .97, .92)):
    """Daylight from the left and from the window (its middle x, z and its width), a warm ceiling; without a window no sun either."""
    daylight(.3)
    area_light((-.1, .1, 2.75), (0, 0, 0), 2.2, 58, warm, 1.4)
    area_light((-1.95, -.9, 1.9), (78, 0, -72), 1.5, 46, (.92, .97, 1), 1.4)
    area_light((2.2, -3.2, 2.3), (66, 0, 32), 2.2, 40, (1, .98, .95))
    if x is not None:
        lamp = area_light((x, BACK - .16, z + .1), (-62, 0, 180), wide * .9, 26 * wide, (.95, .98, 1), .8)
        lamp.data.spread = math.radians(130)
        sun_patch()
