"""Draws creases and paler places on skin in the picture's own pixels, for close-ups that are seen straight from a camera that stands still."""
import bpy
import numpy
from mathutils import Vector

import stage


def between(points, parts=10):
    """A smooth line through points of the picture."""
    ends = [points[0], *points, points[-1]]
    line = []
    for k in range(len(points) - 1):
        a, b, c, d = (numpy.array(each, float) for each in ends[k:k + 4])
        for step in range(parts):
            t = step / parts
            line.append(.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t ** 3))
    return [*line, numpy.array(points[-1], float)]


def draw(values, points, width, strength, has_thin_ends=True):
    """Lay one soft line over the values, thinner towards its ends."""
    line = between(points)
    reach = int(width * 3) + 2
    for k, (first, second) in enumerate(zip(line, line[1:])):
        share = (k + .5) / (len(line) - 1)
        full = strength * (min(1, 5 * share, 5 * (1 - share)) if has_thin_ends else 1)
        left, right = sorted((first[0], second[0]))
        top, bottom = sorted((first[1], second[1]))
        x0, x1 = max(0, int(left) - reach), min(stage.WIDTH, int(right) + reach)
        y0, y1 = max(0, int(top) - reach), min(stage.HEIGHT, int(bottom) + reach)
        if x0 >= x1 or y0 >= y1:
            continue
        x, y = numpy.meshgrid(numpy.arange(x0, x1) + .5, numpy.arange(y0, y1) + .5)
        along = second - first
        t = numpy.clip(((x - first[0]) * along[0] + (y - first[1]) * along[1]) / max(1e-6, along @ along), 0, 1)
        away = (x - first[0] - t * along[0]) ** 2 + (y - first[1] - t * along[1]) ** 2
        part = values[y0:y1, x0:x1]
        numpy.maximum(part, full * numpy.exp(-away / width ** 2), out=part)


def picture(creases, pale):
    """Creases in red, pale places in green, as an image that covers the whole picture."""
    layers = []
    for marks in (creases, pale):
        values = numpy.zeros((stage.HEIGHT, stage.WIDTH), numpy.float32)
        for points, width, strength in marks:
            draw(values, points, width, strength, marks is creases)
        layers.append(values)
    whole = numpy.dstack((*layers, numpy.zeros_like(layers[0]), numpy.ones_like(layers[0])))
    made = bpy.data.images.new('skin lines', stage.WIDTH, stage.HEIGHT, float_buffer=True)
    made.colorspace_settings.name = 'Non-Color'
    made.pixels.foreach_set(whole[::-1].astype(numpy.float32).ravel())
    return made


def mark(person, creases, pale=(), depth=.0012, shade=(.58, .4, .34)):
    """Draw (points in pixels, width, strength) on a person's skin: creases darker and sunken, pale places lighter."""
    tree = person.skin.node_tree
    shader = tree.nodes['Principled BSDF']
    place, image, parts = (tree.nodes.new(kind) for kind in ('ShaderNodeTexCoord', 'ShaderNodeTexImage', 'ShaderNodeSeparateRGB'))
    image.image, image.extension = picture(creases, pale), 'EXTEND'
    tree.links.new(place.outputs['Window'], image.inputs['Vector'])
    tree.links.new(image.outputs['Color'], parts.inputs[0])
    colour = shader.inputs['Base Color'].links[0].from_socket
    for part, blend, tint in (('G', 'SCREEN', (.3, .2, .16)), ('R', 'MULTIPLY', shade)):
        mix = tree.nodes.new('ShaderNodeMixRGB')
        mix.blend_type = blend
        mix.inputs[2].default_value = (*tint, 1)
        tree.links.new(parts.outputs[part], mix.inputs[0])
        tree.links.new(colour, mix.inputs[1])
        colour = mix.outputs[0]
    tree.links.new(colour, shader.inputs['Base Color'])
    relief = tree.nodes.new('ShaderNodeBump')
    relief.invert = True
    relief.inputs['Strength'].default_value, relief.inputs['Distance'].default_value = .8, depth
    before = shader.inputs['Normal'].links
    if before:
        tree.links.new(before[0].from_socket, relief.inputs['Normal'])
    tree.links.new(parts.outputs['R'], relief.inputs['Height'])
    tree.links.new(relief.outputs['Normal'], shader.inputs['Normal'])


def pixels(places):
    """Places in the scene as points of the picture."""
    return [stage.pixel(Vector(place)) for place in places]
