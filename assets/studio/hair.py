"""Hair and brows: recoloured hair meshes, hair cut shorter, and close-cropped hair painted on the scalp."""
import bmesh
from body_data import metres
from models import linear
from person import textured

# How bright each style's own picture is in its brightest strands, so that any colour can be given.
BRIGHTEST = {'afro01': .05, 'bob02': .3, 'braid01': .06, 'long01': .10, 'ponytail01': .10, 'short01': .06, 'short02': .10, 'short04': .05}


def coloured(person, style, dark, light, grey=0.0):
    """The style's picture with its own colours replaced by a range from dark to light, and a share of grey strands."""
    folder = f'{person.data}/hair/{style}'
    picture = 'afro_diffuse' if style == 'afro01' else f'{style}_diffuse'
    made = textured(f'{person.name} hair', f'{folder}/{picture}.png', None, .5, .3, True)
    tree = made.node_tree
    shader = tree.nodes['Principled BSDF']
    link = shader.inputs['Base Color'].links[0].from_socket
    plain = tree.nodes.new('ShaderNodeRGBToBW')
    ramp = tree.nodes.new('ShaderNodeValToRGB')
    ramp.color_ramp.elements[1].position = BRIGHTEST[style]
    for element, colour in zip(ramp.color_ramp.elements, (dark, light)):
        element.color = (*linear(colour), 1)
    tree.links.new(link, plain.inputs[0])
    tree.links.new(plain.outputs[0], ramp.inputs['Fac'])
    tree.links.new(ramp.outputs['Color'], shader.inputs['Base Color'])
    if grey:
        streaks(tree, shader, ramp.outputs['Color'], grey)
    return made


def streaks(tree, shader, colour, share):
    """Mix grey strands into a hair colour."""
    place = tree.nodes.new('ShaderNodeTexCoord')
    stretch = tree.nodes.new('ShaderNodeMapping')
    stretch.inputs['Scale'].default_value = (90, 2.2, 1)
    noise = tree.nodes.new('ShaderNodeTexNoise')
    noise.inputs['Scale'].default_value = 1
    ramp = tree.nodes.new('ShaderNodeValToRGB')
    ramp.color_ramp.elements[0].position, ramp.color_ramp.elements[1].position = .62 - .3 * share, .95 - .3 * share
    ramp.color_ramp.elements[1].color = (.85, .85, .85, 1)
    mix = tree.nodes.new('ShaderNodeMixRGB')
    mix.inputs[2].default_value = (*linear('#8d8781'), 1)
    tree.links.new(place.outputs['UV'], stretch.inputs['Vector'])
    tree.links.new(stretch.outputs['Vector'], noise.inputs['Vector'])
    tree.links.new(noise.outputs['Fac'], ramp.inputs['Fac'])
    tree.links.new(ramp.outputs['Color'], mix.inputs[0])
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


def cropped(person, colour, receding=0.0, strength=.9):
    """Paint close-cropped hair on the scalp; call it after the skin was made."""
    mesh = person.body.data
    shares = scalp_share(person, receding)
    layer = mesh.color_attributes.new('scalp', 'FLOAT_COLOR', 'POINT')
    for k, corner in enumerate(person.body_corners):
        layer.data[k].color = (shares[corner],) * 3 + (1,)
    tree = person.skin.node_tree
    shader = tree.nodes['Principled BSDF']
    link = shader.inputs['Base Color'].links[0].from_socket
    scalp = tree.nodes.new('ShaderNodeVertexColor')
    scalp.layer_name = 'scalp'
    place = tree.nodes.new('ShaderNodeTexCoord')
    noise = tree.nodes.new('ShaderNodeTexNoise')
    noise.inputs['Scale'].default_value, noise.inputs['Detail'].default_value = 210, 3
    ramp = tree.nodes.new('ShaderNodeValToRGB')
    ramp.color_ramp.elements[0].position, ramp.color_ramp.elements[1].position = .28, .6
    ramp.color_ramp.elements[0].color = (.55, .55, .55, 1)
    amount, full = (tree.nodes.new('ShaderNodeMath') for _ in range(2))
    amount.operation = full.operation = 'MULTIPLY'
    full.inputs[1].default_value = strength
    mix = tree.nodes.new('ShaderNodeMixRGB')
    mix.inputs[2].default_value = (*linear(colour), 1)
    tree.links.new(place.outputs['UV'], noise.inputs['Vector'])
    tree.links.new(noise.outputs['Fac'], ramp.inputs['Fac'])
    tree.links.new(scalp.outputs['Color'], amount.inputs[0])
    tree.links.new(ramp.outputs['Color'], amount.inputs[1])
    tree.links.new(amount.outputs[0], full.inputs[0])
    tree.links.new(full.outputs[0], mix.inputs[0])
    tree.links.new(link, mix.inputs[1])
    tree.links.new(mix.outputs[0], shader.inputs['Base Color'])


def give(person, style='none', dark='#14100e', light='#3a2d26', grey=0.0, end=None, receding=0.0, strength=.9):
    """Give a person hair by parameters; 'cropped' paints it on the scalp."""
    if style == 'none':
        return
    if style == 'cropped':
        cropped(person, light, receding, strength)
        return
    hair = person.wear(f'hair/{style}', material=coloured(person, style, dark, light, grey))
    if end is not None:
        shorten(person, hair, end)
