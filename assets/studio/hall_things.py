"""Models what hangs in a hallway: room numbers, way signs, a fire extinguisher, corner guards."""
import math

import bpy

from models import ball, box, cylinder, grouped, material, tube
from schemes import sticker

BACK = 1.7


def lettered(text, size, location, made):
    """Figures in the renderer's own plain typeface, facing -y, their middle at a place."""
    curve = bpy.data.curves.new('figures', 'FONT')
    curve.body, curve.size, curve.extrude = text, size, .0006
    curve.align_x, curve.align_y = 'CENTER', 'CENTER'
    curve.materials.append(made)
    item = bpy.data.objects.new('figures', curve)
    bpy.context.collection.objects.link(item)
    item.location, item.rotation_euler = location, (math.radians(90), 0, 0)
    return item


def arrow(x, z, size, way, made):
    """An arrow; way: degrees, 0 points to the right."""
    shape = [(-.5, -.1), (.08, -.1), (.08, -.32), (.5, 0), (.08, .32), (.08, .1), (-.5, .1)]
    item = sticker('arrow', [(px * size, pz * size) for px, pz in shape], (x, BACK - .0175, z), '#ffffff', .0008)
    item.rotation_euler = (0, math.radians(-way), 0)
    item.data.materials[0] = made
    return item


def room_number(colours, number, x, z):
    """The number of a room beside its door, with its raised dots below."""
    white = material('sign figures', '#fbfaf5', .5)
    parts = [box('sign', (.15, .012, .19), (x, BACK - .006, z), colours['vinyl'], .004), lettered(number, .1, (x, BACK - .0128, z + .025), white)]
    for k, (column, row) in enumerate(((0, 0), (1, 0), (1, 1), (3, 0), (3, 1), (4, 1))):
        parts.append(ball('raised dot', .0035, (x - .024 + .011 * column + .004 * (column > 2), BACK - .012, z - .062 - .011 * row), white))
    return grouped(parts, 'room number')


def way_sign(colours, x, z):
    """Arrows to the numbered rooms."""
    white = material('sign figures', '#fbfaf5', .5)
    parts = [box('way sign', (.4, .014, .2), (x, BACK - .007, z), colours['vinyl'], .004), box('rule', (.34, .001, .003), (x, BACK - .0145, z), white, 0)]
    for text, up, way, at in (('1 – 4', .048, 180, -.13), ('5 – 8', -.05, 0, .13)):
        parts += [lettered(text, .07, (x - at * .35, BACK - .0148, z + up), white), arrow(x + at, z + up, .06, way, white)]
    return grouped(parts, 'way sign')


def extinguisher(colours, x, z):
    """A fire extinguisher on its bracket, with gauge, lever and hose."""
    red, y = material('extinguisher', '#c23a32', .28, .5, 0, 0, .4), BACK - .1
    parts = [
        cylinder('cylinder', .066, .36, (x, y, z), red, (0, 0, 0), None, .03),
        cylinder('shoulder', .06, .05, (x, y, z + .195), red, (0, 0, 0), .024, .008),
        cylinder('valve', .02, .05, (x, y, z + .235), colours['metal']),
        box('label', (.09, .002, .15), (x, y - .0668, z + .02), colours['paper'], .0006),
        cylinder('gauge', .017, .012, (x, y - .026, z + .235), colours['white'], (90, 0, 0)),
        tube('lever', [(x + .02, y, z + .262), (x - .03, y - .02, z + .275), (x - .085, y - .03, z + .262)], .007, colours['black']),
        tube('handle', [(x + .02, y, z + .24), (x - .03, y - .02, z + .238), (x - .085, y - .03, z + .225)], .007, colours['black']),
        tube('hose', [(x + .02, y, z + .24), (x + .085, y - .01, z + .2), (x + .09, y - .02, z + .02), (x + .078, y - .02, z - .1)], .009, colours['black']),
        box('bracket', (.1, .034, .03), (x, BACK - .017, z + .1), colours['dark'], .004),
        cylinder('strap', .068, .022, (x, y, z + .1), colours['dark'], (0, 0, 0), None, .002),
    ]
    for k in range(4):
        parts.append(box('label line', (.066 - .012 * (k % 2), .0006, .008), (x, y - .0682, z + .06 - .026 * k), colours['grey'], 0))
    return grouped(parts, 'extinguisher')
