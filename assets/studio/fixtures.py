"""Models what is fixed to the walls of a room: cabinets, worktops, shelves, sockets, switches, grilles, posters, lamps; sets the usual scene."""

import math

from furniture import palette, shell
from models import ball, box, cylinder, grouped, material, tube
from schemes import glowing_quietly, round_outline, sticker
from stage import area_light, camera
from windows import room_light

BACK = 1.7


def scene(accent, shade, band, window=(-1.14, 1.58, 1.0), warm=(1, .97, .92), tiles=True):
    """An empty room with its usual camera and light: daylight from the left and the window (x, z, width), a warm ceiling; the floor in tiles or planks; returns its materials."""
    colours = palette(accent, shade, band, tiles)
    shell(colours)
    room_light(*(window or ()), warm=warm)
    camera((0, -4.17, 1.30), lens=40, shift=(0, -.132))
    return colours


def finished(spots):
    """The last step of a room: glowing things no longer count as lamps; gives the spots back."""
    glowing_quietly()
    return spots


def shifted(group, x=.0, y=.0, z=.0):
    """Move a group from where it was made."""
    group.location = (group.location.x + x, group.location.y + y, group.location.z + z)
    return group


def base_run(colours, left, right, units, top=.9, front=1.12, worktop=None, splash=True):
    """Cabinets along the back wall under a worktop; units from left to right: 'doors', 'drawers', 'single' or 'gap' (knee space)."""
    deep = BACK - front
    middle, wide, y = (left + right) / 2, right - left, front + deep / 2
    made = worktop or colours['wood']
    parts = [box('worktop', (wide, deep + .03, .04), (middle, y - .015, top - .02), made, .008)]
    if splash:
        parts.append(box('splash', (wide, .015, .1), (middle, BACK - .008, top + .05), made, .004))
    each = wide / len(units)
    for k, unit in enumerate(units):
        x = left + each * (k + .5)
        if unit == 'gap':
            for side in (-1, 1):
                parts.append(box('panel', (.025, deep - .04, top - .04), (x + side * (each / 2 - .0125), y, (top - .04) / 2), colours['white'], .004))
            continue
        parts += [
            box('carcass', (each - .002, deep - .06, top - .14), (x, y + .01, .1 + (top - .14) / 2), colours['cream'], .003),
            box('toe kick', (each, deep - .12, .1), (x, y + .02, .05), colours['dark'], .004),
        ]
        parts += fronts(colours, unit, x, each, front + .015, .11, top - .05)
    return grouped(parts, 'counter')


def fronts(colours, unit, x, wide, y, low, high):
    """Doors or drawers with their pulls, before a carcass."""
    tall = high - low
    if unit == 'drawers':
        bounds = (0, .36, .7, 1)
        pieces = [(x, wide, low + tall * (a + b) / 2, tall * (b - a)) for a, b in zip(bounds, bounds[1:])]
        pulls = [(x, z + high_ / 2 - .05, 'flat') for _, _, z, high_ in pieces]
    elif unit == 'single':
        pieces = [(x, wide, low + tall / 2, tall)]
        pulls = [(x + wide * .36, high - .13, 'up')]
    else:
        pieces = [(x + side * wide / 4, wide / 2, low + tall / 2, tall) for side in (-1, 1)]
        pulls = [(x + side * .035, high - .13, 'up') for side in (-1, 1)]
    parts = [box('front', (w - .008, .02, h - .008), (at, y, z), colours['white'], .005) for at, w, z, h in pieces]
    for at, z, way in pulls:
        size = (.13, .016, .012) if way == 'flat' else (.012, .016, .13)
        parts.append(box('pull', size, (at, y - .024, z), colours['metal'], .005))
        for end in (-.05, .05):
            foot = (at + end, y - .014, z) if way == 'flat' else (at, y - .014, z + end)
            parts.append(box('pull foot', (.009, .014, .009), foot, colours['metal'], .002))
    return parts


def wall_run(colours, left, right, low, tall, count, deep=.33, open_ones=()):
    """Wall cabinets side by side; those whose number is in open_ones have no door but a shelf in the middle."""
    each, parts = (right - left) / count, []
    for k in range(count):
        x = left + each * (k + .5)
        if k not in open_ones:
            parts += [
                box('upper', (each, deep, tall), (x, BACK - deep / 2, low + tall / 2), colours['cream'], .004),
                box('upper front', (each - .01, .02, tall - .02), (x, BACK - deep - .008, low + tall / 2), colours['white'], .005),
                box('upper pull', (.11, .018, .012), (x, BACK - deep - .026, low + .055), colours['metal'], .005),
            ]
            continue
        parts.append(box('upper back', (each, .012, tall), (x, BACK - .008, low + tall / 2), colours['cream'], 0))
        for z in (low + .011, low + tall / 2, low + tall - .011):
            parts.append(box('upper shelf', (each - .044, deep - .004, .022), (x, BACK - deep / 2, z), colours['white'], .003))
        for side in (-1, 1):
            parts.append(box('upper side', (.022, deep, tall), (x + side * (each / 2 - .011), BACK - deep / 2, low + tall / 2), colours['white'], .003))
    return grouped(parts, 'wall cabinets')


def strip_light(colours, left, right, y, z, energy=4.0, tint=(1, .95, .86)):
    """A light strip under a wall cabinet or shelf."""
    middle, wide = (left + right) / 2, right - left
    parts = [
        box('strip', (wide, .045, .016), (middle, y, z), colours['white'], .004),
        box('strip glass', (wide - .05, .028, .004), (middle, y, z - .0095), material('strip glass', '#fff4e0', .5, .2, 0, 2), .001),
    ]
    area_light((middle, y - .02, z - .022), (-10, 0, 0), wide, energy, tint, .05)
    return grouped(parts, 'light strip')


def shelf(colours, x, z, wide, deep=.26, made=None):
    """A shelf on two brackets at the back wall; its top is at z."""
    parts = [box('shelf', (wide, deep, .028), (x, BACK - deep / 2, z - .014), made or colours['wood'], .005)]
    for side in (-1, 1):
        at = x + side * (wide / 2 - .12)
        parts.append(box('bracket', (.02, deep * .8, .02), (at, BACK - deep * .4, z - .038), colours['metal'], .004))
        parts.append(box('bracket foot', (.02, .012, .13), (at, BACK - .006, z - .093), colours['metal'], .003))
    return grouped(parts, 'shelf')


def socket(colours, x, z, count=1, plugged=()):
    """Sockets in a frame; plugged: numbers of those with a plug, whose cables hang down."""
    parts = [box('socket frame', (.075 * count + .012, .008, .118), (x, BACK - .004, z), colours['white'], .004)]
    for k in range(count):
        at = x + .075 * (k - (count - 1) / 2)
        parts.append(box('socket', (.056, .004, .09), (at, BACK - .009, z), colours['cream'], .004))
        for level in (-.022, .022):
            for side in (-1, 1):
                parts.append(box('slot', (.004, .002, .013), (at + side * .008, BACK - .0112, z + level + .003), colours['dark'], 0))
        if k in plugged:
            parts.append(box('plug', (.028, .026, .034), (at, BACK - .023, z - .022), colours['dark'], .006))
    return grouped(parts, 'socket')


def cable(colours, points, radius=.0038):
    """A cable through points."""
    return tube('cable', points, radius, colours['dark'], 8)


def switch(colours, x, z):
    """A light switch."""
    return grouped(
        [
            box('switch frame', (.082, .008, .118), (x, BACK - .004, z), colours['white'], .004),
            box('rocker', (.034, .01, .066), (x, BACK - .009, z), colours['cream'], .003, (4, 0, 0)),
        ],
        'switch',
    )


def grille(colours, x, z, wide=.42, tall=.15):
    """A ventilation grille."""
    parts = [
        box('grille frame', (wide, .014, tall), (x, BACK - .007, z), colours['white'], .005),
        box('grille dark', (wide - .04, .004, tall - .04), (x, BACK - .0135, z), colours['grey'], 0),
    ]
    count = int((tall - .04) / .018)
    for k in range(count):
        parts.append(box('louvre', (wide - .04, .012, .009), (x, BACK - .018, z - (tall - .04) / 2 + .018 * (k + .5)), colours['white'], .001, (30, 0, 0)))
    return grouped(parts, 'grille')


def sheet(colours, wide, tall, frame=None):
    """A poster's paper, in a thin frame when wanted; facing -y, its back on the xz plane."""
    parts = [box('sheet', (wide, .006, tall), (0, -.004, 0), colours['paper'], .001)]
    if frame:
        for side in (-1, 1):
            parts.append(box('frame', (.014, .014, tall - .016), (side * wide / 2, -.007, 0), frame, .002))
            parts.append(box('frame', (wide + .014, .016, .014), (0, -.008, side * tall / 2), frame, .003))
    return parts


def lines(colours, x, z, wide, count, step=.02, thick=.006):
    """Rows that stand for text, ragged at the right."""
    shares = (1, .86, .94, .7, .9, .78)
    return [box('text', (wide * shares[k % 6], .001, thick), (x - wide * (1 - shares[k % 6]) / 2, -.0078, z - step * k), colours['grey'], 0) for k in range(count)]


def capsule(long, wide):
    """Points of a finger: a strip with a round tip, its foot at the origin."""
    tip = [(math.cos(math.pi * k / 12) * wide / 2, long - wide / 2 + math.sin(math.pi * k / 12) * wide / 2) for k in range(13)]
    return [(wide / 2, 0), *tip, (-wide / 2, 0)]


def drop(wide, tall):
    """Points of a drop of water."""
    turns = [2 * math.pi * k / 40 for k in range(40)]
    return [(math.sin(a) * math.sin(a / 2) ** 1.6 * wide / 1.5, math.cos(a) * tall / 2) for a in turns]


def poster_hands(colours, x, z, wide=.36, tall=.5):
    """Clean hands: an open hand on a coloured field, water, foam; rows of text below."""
    s, parts = wide / .36, sheet(colours, wide, tall, colours['grey'])
    parts.append(box('field', (wide - .03, .001, tall * .74), (0, -.0078, tall * .1), colours['vinyl'], 0))
    shapes = [('disc', round_outline(.27, .27), (0, .02), 0, '#eef5f4'), ('palm', round_outline(.108, .118, 4, -.04), (0, -.035), 0, '#dca981')]
    for long, at, up, turn in ((.1, -.04, .0, -15), (.122, -.014, .012, -5), (.114, .013, .01, 5), (.09, .039, -.004, 16), (.088, .036, -.062, 58)):
        shapes.append(('finger', capsule(long, .025), (at, up), turn, '#dca981'))
    shapes += [('drop', drop(.05, .075), (-.09, .058), 0, '#4d9fd0'), ('drop', drop(.032, .05), (-.096, -.018), 0, '#7fbde0')]
    shapes += [('foam', round_outline(r, r), at, 0, '#ffffff') for r, at in ((.05, (.02, -.07)), (.038, (-.02, -.082)), (.03, (.052, -.052)), (.024, (-.048, -.06)))]
    for k, (name, outline, (at, up), turn, tone) in enumerate(shapes):
        item = sticker(name, [(px * s, pz * s) for px, pz in outline], (at * s, -.0086 - .0005 * k, (up + .04) * s), tone, .0004)
        item.rotation_euler = (0, math.radians(turn), 0)
        parts.append(item)
    parts += lines(colours, 0, -tall * .33, wide - .08, 3, .03 * s, .009 * s)
    return grouped(parts, 'poster', (x, BACK, z))


def poster_rows(colours, x, z, tints, wide=.4, tall=.52):
    """A chart with a coloured mark and text in each row: tubes, waste, schedules."""
    parts = sheet(colours, wide, tall, colours['grey'])
    parts.append(box('bar', (wide - .04, .001, .05), (0, -.0078, tall / 2 - .045), colours['vinyl'], 0))
    step = (tall - .1) / len(tints)
    for k, tint in enumerate(tints):
        up = tall / 2 - .085 - step * (k + .4)
        parts.append(box('mark', (.055, .001, step * .62), (-wide / 2 + .06, -.0078, up), material('mark', tint, .7), .0003))
        parts += lines(colours, .045, up + step * .14, wide - .19, 2, step * .3, step * .1)
    return grouped(parts, 'poster', (x, BACK, z))


def rub(colours, x, z):
    """A hand-rub dispenser with its drip tray."""
    parts = [
        box('rub case', (.12, .1, .26), (x, BACK - .05, z), colours['white'], .022),
        box('rub window', (.06, .006, .08), (x, BACK - .1, z + .035), colours['grey'], .003),
        box('rub lever', (.074, .03, .034), (x, BACK - .08, z - .13), colours['vinyl'], .01),
        box('rub plate', (.13, .012, .36), (x, BACK - .006, z - .04), colours['cream'], .006),
        box('drip tray', (.1, .09, .012), (x, BACK - .05, z - .215), colours['white'], .005),
    ]
    return grouped(parts, 'hand rub')


def hook(colours, x, z):
    """A coat hook."""
    return [
        cylinder('hook rose', .018, .01, (x, BACK - .005, z), colours['metal'], (90, 0, 0)),
        tube('hook', [(x, BACK - .008, z), (x, BACK - .05, z - .012), (x, BACK - .06, z + .018)], .006, colours['metal']),
        ball('knob', .0085, (x, BACK - .06, z + .02), colours['metal']),
    ]
