"""Models what is seen through windows: a garden by day, and skies that glow in a run of colours."""
import math

from models import grouped, linear, material
from schemes import round_outline, sticker

BACK = 1.7
LAWN, LEAVES, FAR = '#a9c98b', ('#7fae76', '#93bd80', '#6d9f6e'), '#b4cfc0'


def glowing_sky(stops, tall, strength):
    """A material that glows in a smooth run of colours from the foot of an object to its top; stops: (share of height, colour)."""
    made = material('sky', '#000000', 1, 0)
    tree = made.node_tree
    shader = tree.nodes['Principled BSDF']
    place = tree.nodes.new('ShaderNodeTexCoord')
    split = tree.nodes.new('ShaderNodeSeparateXYZ')
    scale = tree.nodes.new('ShaderNodeMapRange')
    scale.inputs['From Min'].default_value, scale.inputs['From Max'].default_value = -tall / 2, tall / 2
    ramp = tree.nodes.new('ShaderNodeValToRGB')
    elements = ramp.color_ramp.elements
    while len(elements) < len(stops):
        elements.new(.5)
    for element, (share, tint) in zip(elements, stops):
        element.position, element.color = share, (*linear(tint), 1)
    tree.links.new(place.outputs['Object'], split.inputs['Vector'])
    tree.links.new(split.outputs['Z'], scale.inputs['Value'])
    tree.links.new(scale.outputs['Result'], ramp.inputs['Fac'])
    tree.links.new(ramp.outputs['Color'], shader.inputs['Emission'])
    shader.inputs['Emission Strength'].default_value = strength
    return made


def garden(x, z, width, tall, glow=1.7):
    """What is seen through a window: bright sky, far trees, a hedge and a lawn in soft focus, just before the wall."""
    y = BACK - .008
    foot = z - tall / 2
    sky = glowing_sky(((0, '#f3f7f4'), (.55, '#e8f3f8'), (1, '#c9e2f2')), tall, 2 * glow)
    light = [sky, *[material('garden', tint, 1, 0, 0, glow) for tint in (FAR, *LEAVES, LAWN)]]
    for made in light[1:]:
        made.node_tree.nodes['Principled BSDF'].inputs['Base Color'].default_value = (.02, .02, .02, 1)

    def layer(step, outline, at, made):
        item = sticker('garden', outline, (at[0], y - .0012 * step, at[1]), '#ffffff', .0004)
        item.data.materials[0] = made
        item.visible_shadow = False
        parts.append(item)
    parts = []
    flat = [(-width / 2, -tall / 2), (width / 2, -tall / 2), (width / 2, tall / 2), (-width / 2, tall / 2)]
    layer(0, flat, (x, z), light[0])
    for k in range(7):
        at = -width / 2 + width * (k + .5) / 7
        layer(2 + .1 * k, clipped(round_outline(width * .24, tall * (.36 + .12 * math.sin(k * 2.3)), 8, .03), at, width, tall * .12), (x + at, foot + tall * .34), light[1])
    for k, (at, wide, high) in enumerate(((-.4, .34, .4), (.34, .42, .5), (-.12, .3, .24), (.1, .24, .2))):
        layer(4 + .1 * k, clipped(round_outline(width * wide, tall * high, 9, .035), at * width, width, tall * .3), (x + at * width, foot + tall * .3), light[2 + k % 3])
    layer(6, [(-width / 2, 0), (width / 2, 0), (width / 2, tall * .22), (0, tall * .26), (-width / 2, tall * .22)], (x, foot), light[5])
    return grouped(parts, 'garden')


def clipped(outline, at, width, low):
    """Keep an outline inside the window's width and above a level under its middle."""
    edge = width / 2
    return [(max(-edge - at, min(edge - at, px)), max(-low, pz)) for px, pz in outline]
