"""Hair: recoloured hair meshes with strands and a soft hairline, hair cut shorter, and hair painted on the scalp."""
from collections import Counter

import bmesh
from mathutils.bvhtree import BVHTree

from body_data import metres
from complexion import mixed, node, ramp
from models import linear
from person import textured

# How bright each style's own picture is in its brightest strands, so that any colour can be given.
BRIGHTEST = {'afro01': .05, 'bob02': .3, 'braid01': .06, 'long01': .10, 'ponytail01': .10, 'short01': .06, 'short02': .10, 'short04': .05}
# How often the light of strands changes across and along each style's picture.
STRANDS = {'afro01': (70, 70), 'bob02': (48, 2), 'braid01': (40, 6), 'long01': (48, 2), 'ponytail01': (26, 26),
           'short01': (34, 20), 'short02': (30, 24), 'short04': (56, 7)}


def coloured(person, style, dark, light, grey=0.0):
    """The style's picture with its own colours replaced by a range from dark to light, and a share of grey strands."""
    folder = f'{person.data}/hair/{style}'
    picture = 'afro_diffuse' if style == 'afro01' else f'{style}_diffuse'
    made = textured(f'{person.name} hair', f'{folder}/{picture}.png', None, .5, .3, True)
    tree = made.node_tree
    shader = tree.nodes['Principled BSDF']
    link = shader.inputs['Base Color'].links[0].from_socket
    plain = tree.nodes.new('ShaderNodeRGBToBW')
    shades = tree.nodes.new('ShaderNodeValToRGB')
    shades.color_ramp.elements[1].position = BRIGHTEST[style]
    for element, colour in zip(shades.color_ramp.elements, (dark, light)):
        element.color = (*linear(colour), 1)
    tree.links.new(link, plain.inputs[0])
    tree.links.new(plain.outputs[0], shades.inputs['Fac'])
    tree.links.new(shades.outputs['Color'], shader.inputs['Base Color'])
    if grey:
        streaks(tree, shader, shades.outputs['Color'], grey)
    strands(tree, shader, STRANDS[style])
    return made


def strands(tree, shader, often):
    """Lighter and darker strands, and a hairline that thins out in strands where the mesh ends on the forehead."""
    place = node(tree, 'VectorMath', (node(tree, 'TexCoord').outputs['UV'], (*often, 1)), operation='MULTIPLY').outputs[0]
    noise = node(tree, 'TexNoise', (place, None, 1, 3)).outputs['Fac']
    light = ramp(tree, noise, (.32, (.5, .5, .5)), (.7, (1.6, 1.57, 1.52)))
    colour = shader.inputs['Base Color'].links[0].from_socket
    tree.links.new(mixed(tree, 1, colour, light, 'MULTIPLY'), shader.inputs['Base Color'])
    thin = node(tree, 'VertexColor', layer_name='hairline').outputs['Color']
    fine = node(tree, 'TexNoise', (place, None, 3, 2)).outputs['Fac']
    there = node(tree, 'Math', (node(tree, 'Math', (fine, thin), operation='ADD').outputs[0], .55), operation='SUBTRACT').outputs[0]
    there = node(tree, 'Math', (there, 4), operation='MULTIPLY', use_clamp=True).outputs[0]
    alpha = shader.inputs['Alpha'].links[0].from_socket
    tree.links.new(node(tree, 'Math', (alpha, there), operation='MULTIPLY').outputs[0], shader.inputs['Alpha'])


def thinned(person, hair):
    """Mark where hair begins on the forehead and temples: 0 at the edge of its mesh there, 1 elsewhere."""
    eyes, size = eyes_of(person)
    edges = Counter(key for face in hair.data.polygons for key in face.edge_keys)
    rim = {corner for key, count in edges.items() if count == 1 for corner in key}
    layer = hair.data.color_attributes.new('hairline', 'FLOAT_COLOR', 'POINT')
    for k, corner in enumerate(hair.data.vertices):
        place = (corner.co - eyes) / size
        begins = k in rim and place.z > .02 and place.y < .06
        layer.data[k].color = (0.0 if begins else 1.0,) * 3 + (1,)


def eyes_of(person):
    """The middle between the eyes, and how large the head is (an adult's: 1)."""
    left, right = person.joints['eye.L____head'], person.joints['eye.R____head']
    return left.lerp(right, .5), (left - right).length / .0625


def under_hair(person, hair):
    """For each body corner: how near hair lies above it, on the scalp only."""
    eyes, size = eyes_of(person)
    tree = BVHTree.FromPolygons([v.co for v in hair.data.vertices], [tuple(p.vertices) for p in hair.data.polygons])
    shares = []
    for corner, rows in zip(person.corners, person.bone_weights):
        place = metres(corner)
        away = (place - eyes) / size
        is_scalp = rows and away.z > .08 - 1.2 * max(0, min(.1, away.y - .035)) and not (abs(away.x) > .07 and away.z < .02)
        near = tree.find_nearest(place, .03)[3] if is_scalp else None
        shares.append(0.0 if near is None else max(0.0, min(1.0, 1.15 - near / (.008 * size))))
    return shares


def streaks(tree, shader, colour, share):
    """Mix grey strands into a hair colour."""
    place = tree.nodes.new('ShaderNodeTexCoord')
    stretch = tree.nodes.new('ShaderNodeMapping')
    stretch.inputs['Scale'].default_value = (90, 2.2, 1)
    noise = tree.nodes.new('ShaderNodeTexNoise')
    noise.inputs['Scale'].default_value = 1
    shades = tree.nodes.new('ShaderNodeValToRGB')
    shades.color_ramp.elements[0].position, shades.color_ramp.elements[1].position = .62 - .3 * share, .95 - .3 * share
    shades.color_ramp.elements[1].color = (.85, .85, .85, 1)
    mix = tree.nodes.new('ShaderNodeMixRGB')
    mix.inputs[2].default_value = (*linear('#8d8781'), 1)
    tree.links.new(place.outputs['UV'], stretch.inputs['Vector'])
    tree.links.new(stretch.outputs['Vector'], noise.inputs['Vector'])
    tree.links.new(noise.outputs['Fac'], shades.inputs['Fac'])
    tree.links.new(shades.outputs['Color'], mix.inputs[0])
    tree.links.new(colour, mix.inputs[1])
    tree.links.new(mix.outputs[0], shader.inputs['Base Color'])


def shorten(person, hair, end):
    """Cut hair off at a height above (or below) the top of the neck, in metres."""
    level = person.joints['neck02____head'].z + end
    shape = bmesh.new()
    shape.from_mesh(hair.data)
    long = [face for face in shape.faces if max(vert.co.z for vert in face.verts) < level]
    bmesh.ops.delete(shape, geom=long, context='FACES_ONLY')
    shape.to_mesh(hair.data)
    shape.free()


def scalp_share(person, receding):
    """For each body corner: 1 on the scalp, 0 on the face and neck, in between along the hairline."""
    head = person.joints['head____head']
    eyes = (person.joints['eye.L____head'] + person.joints['eye.R____head']) / 2
    top = max(metres(corner).z for corner in person.corners[:13380])
    tall = top - eyes.z
    broad = max(abs(place.x) for place in map(metres, person.corners[:13380]) if place.z > eyes.z + tall * .42)
    shares = []
    for corner, rows in zip(person.corners, person.bone_weights):
        place = metres(corner)
        is_ear = abs(place.x) > broad * .985 and place.z < eyes.z + tall * .3
        if place.z < head.z or not rows or is_ear:
            shares.append(0.0)
            continue
        back = max(0.0, min(1.0, (place.y - eyes.y) / (tall * 1.25)))
        line = eyes.z + tall * (.58 + receding * .3) - back * tall * (1.55 + receding * .3)
        side = abs(place.x) / (tall * .62)
        if .18 < back < .6 and side > .75:
            line += tall * .12
        shares.append(max(0.0, min(1.0, (place.z - line) / (tall * .16))))
    return shares


def paint(person, shares, colour, strength, stubble=.55):
    """Paint hair on the skin, by each corner's share; stubble is how full it is where it is thinnest."""
    layer = person.body.data.color_attributes.new('scalp', 'FLOAT_COLOR', 'POINT')
    for k, corner in enumerate(person.body_corners):
        layer.data[k].color = (shares[corner],) * 3 + (1,)
    tree = person.skin.node_tree
    shader = tree.nodes['Principled BSDF']
    link = shader.inputs['Base Color'].links[0].from_socket
    noise = node(tree, 'TexNoise', (node(tree, 'TexCoord').outputs['UV'], None, 210, 3)).outputs['Fac']
    dots = ramp(tree, noise, (.28, (stubble * strength,) * 3), (.6, (strength,) * 3))
    scalp = node(tree, 'VertexColor', layer_name='scalp').outputs['Color']
    amount = node(tree, 'Math', (scalp, dots), operation='MULTIPLY').outputs[0]
    tree.links.new(mixed(tree, amount, link, (*linear(colour), 1)), shader.inputs['Base Color'])


def give(person, style='none', dark='#14100e', light='#3a2d26', grey=0.0, end=None, **_):
    """Give a person hair by parameters; returns how near it lies above each corner of the body."""
    if style in ('none', 'cropped'):
        return None
    hair = person.wear(f'hair/{style}', material=coloured(person, style, dark, light, grey))
    thinned(person, hair)
    above = under_hair(person, hair)
    if end is not None:
        shorten(person, hair, end)
    return above


def on_scalp(person, above, style='none', dark='#14100e', light='#3a2d26', receding=0.0, strength=.9, **_):
    """Paint what is on the scalp itself: cropped hair, or the roots beneath longer hair; call it after the skin was made."""
    if style == 'cropped':
        paint(person, scalp_share(person, receding), light, strength)
    elif above:
        paint(person, above, dark, .8, .85)
