"""Paints a room that stands already in other colours, and makes stickers for walls out of flat shapes."""
import math

import bmesh
import bpy

from models import ball, box, cylinder, grouped, linear, material, solid, tube


def repaint(tints):
    """Give materials new colours by their names: { name: (colour, other colour of its weave or None) }."""
    for made in bpy.data.materials:
        name = made.name.split('.')[0]
        if name not in tints:
            continue
        colour, other = tints[name]
        shader = made.node_tree.nodes['Principled BSDF']
        ramps = [node for node in made.node_tree.nodes if node.type == 'VALTORGB']
        shader.inputs['Base Color'].default_value = (*linear(colour), 1)
        for ramp in ramps:
            ramp.color_ramp.elements[0].color = (*linear(colour), 1)
            ramp.color_ramp.elements[1].color = (*linear(other or colour), 1)


def removed(*groups):
    """Take groups with all their parts out of the scene."""
    for group in groups:
        for part in [*group.children_recursive, group]:
            bpy.data.objects.remove(part)


def without_lamps():
    """Take every lamp out of the scene."""
    removed(*[item for item in bpy.data.objects if item.type == 'LIGHT'])


def glowing_quietly():
    """Surfaces that glow are seen and shine, but are not searched for as lamps: less noise from the same samples."""
    for made in bpy.data.materials:
        made.cycles.sample_as_light = False


def sticker(name, outline, location, tint, deep=.003):
    """A flat shape on a wall that faces -y; outline: points (x, z) around it."""
    def build(shape):
        front = [shape.verts.new((x, 0, z)) for x, z in outline]
        back = [shape.verts.new((x, deep, z)) for x, z in outline]
        shape.faces.new(front)
        for k in range(len(outline)):
            step = (k + 1) % len(outline)
            shape.faces.new((front[k], back[k], back[step], front[step]))
        bmesh.ops.recalc_face_normals(shape, faces=shape.faces)
    return solid(name, build, location, material('sticker', tint, .8, .15))


def round_outline(wide, tall, waves=0, depth=0.0, sides=48):
    """Points of an oval whose rim swells in waves: a leaf crown, a cloud."""
    turns = [2 * math.pi * k / sides for k in range(sides)]
    return [(math.cos(a) * wide / 2 * (1 + depth * math.cos(waves * a)), math.sin(a) * tall / 2 * (1 + depth * math.cos(waves * a))) for a in turns]


def cloud(location, wide, tint='#ffffff'):
    """A cloud with a flat foot."""
    puffs = ((-.3, .0, .2), (-.08, .09, .27), (.18, .04, .23), (.36, -.02, .14))
    parts = [sticker('cloud', round_outline(wide * 2 * r, wide * 2 * r), (wide * x, -.0005 * k, wide * z), tint) for k, (x, z, r) in enumerate(puffs)]
    return grouped(parts, 'cloud', location)


def balloon(location, tall, tints):
    """A hot-air balloon: striped bag, two ropes, basket."""
    parts = []
    for k, (wide, tint) in enumerate(((1, tints[0]), (.62, tints[1]), (.24, tints[0]))):
        bag = [(x * wide, z) for x, z in ((math.sin(a) * .36 * tall * (1 if a < 2.3 or a > 3.98 else .86), .3 * tall - math.cos(a) * -.4 * tall * (1 if math.cos(a) > 0 else 1.12)) for a in [2 * math.pi * s / 56 for s in range(56)])]
        parts.append(sticker('bag', bag, (0, -.001 * k, 0), tint))
    for side in (-1, 1):
        parts.append(box('rope', (.004, .002, .2 * tall), (side * .075 * tall, -.001, -.22 * tall), material('rope', '#8b6f52', .8), 0, (0, side * 8, 0)))
    parts.append(box('basket', (.15 * tall, .004, .11 * tall), (0, -.001, -.36 * tall), material('basket', '#b98a57', .8), .003))
    return grouped(parts, 'balloon', location)


def tree(location, tall, crown, trunk='#a9835c'):
    """A tree with a round crown."""
    parts = [box('trunk', (.07 * tall, .002, .5 * tall), (0, 0, .25 * tall), material('trunk', trunk, .8), 0),
             sticker('crown', round_outline(.56 * tall, .66 * tall, 7, .05), (0, -.002, .68 * tall), crown)]
    return grouped(parts, 'tree', location)


def hills(left, right, low, y, tints, tall=.3):
    """Rolling hills along the foot of a wall, one behind the other."""
    parts = []
    for k, tint in enumerate(tints):
        level = tall * (1 - .32 * k)
        top = [(left + (right - left) * s / 60, low + level * (.68 + .22 * math.sin(s * .21 + 2.1 * k) + .1 * math.sin(s * .53 + k))) for s in range(61)]
        parts.append(sticker('hills', [(right, low), (left, low), *top], (0, y - .0015 * k, 0), tint))
    return grouped(parts, 'hills')


def bear(location, turn=0.0, size=.2):
    """A sitting soft bear."""
    fur, pale = material('fur', '#b98a5e', .95, .1), material('pale fur', '#e6cfae', .95, .1)
    eye = material('bear eye', '#2a2320', .3, .5)
    s = size
    parts = [ball('body', .3 * s, (0, 0, .3 * s), fur, (1, .9, 1.05)), ball('belly', .2 * s, (0, -.13 * s, .3 * s), pale, (1, .8, 1.1)),
             ball('head', .25 * s, (0, -.02 * s, .75 * s), fur), ball('muzzle', .11 * s, (0, -.22 * s, .69 * s), pale, (1.1, .8, .85)),
             ball('nose', .035 * s, (0, -.305 * s, .73 * s), eye, (1.3, .8, .9))]
    for side in (-1, 1):
        parts += [ball('ear', .09 * s, (side * .19 * s, .02 * s, .95 * s), fur, (1, .6, 1)), ball('eye', .026 * s, (side * .09 * s, -.235 * s, .81 * s), eye),
                  ball('arm', .1 * s, (side * .3 * s, -.1 * s, .36 * s), fur, (.8, .9, 1.7)), ball('leg', .12 * s, (side * .2 * s, -.3 * s, .12 * s), fur, (.95, 1.6, .95)),
                  ball('sole', .075 * s, (side * .2 * s, -.475 * s, .12 * s), pale, (.95, .3, .95))]
    return grouped(parts, 'bear', location, turn)


def blocks(location, tints):
    """Toy blocks, two and one on top, and a ring tower beside them."""
    places = ((0, 0, .0225, 12), (.062, -.008, .0225, -8), (.03, 0, .0685, 24))
    parts = [box('block', (.045, .045, .045), at[:3], material('block', tint, .5), .005, (0, 0, at[3])) for at, tint in zip(places, tints)]
    parts.append(cylinder('peg', .005, .11, (.16, 0, .06), material('peg', '#d3ae84', .5)))
    for k, tint in enumerate((*tints, tints[0])):
        ring = [(.16 + (.04 - .006 * k) * math.cos(a), (.04 - .006 * k) * math.sin(a), .012 + .021 * k) for a in [math.pi * s / 4 for s in range(8)]]
        parts.append(tube('ring', ring, .0105, material('ring', tint, .45), 4, True))
    return grouped(parts, 'blocks', location)
