"""What makes a face alive: eyes with a white, an iris and a catch light; the redder parts of skin; soft lips."""
import gzip

from mathutils import Vector

from body_data import metres
from models import linear

# Where the two eyes lie on their picture, and how large the iris is there.
MIDDLES, IRIS = ((.29, .2925), (.7075, .7025)), .115
LIGHT_AT, LIGHT_SIZE = (-.04, .042), .026


def node(tree, kind, inputs=(), **settings):
    """A shader node; inputs are links (sockets) or plain values, in the node's own order (None: as it is)."""
    made = tree.nodes.new(f'ShaderNode{kind}')
    for key, value in settings.items():
        setattr(made, key, value)
    for socket, value in zip(made.inputs, inputs):
        if hasattr(value, 'node'):
            tree.links.new(value, socket)
        elif value is not None:
            socket.default_value = value
    return made


def ramp(tree, value, *stops):
    """Colours along a value: (position, (red, green, blue))."""
    made = node(tree, 'ValToRGB', (value,))
    steps = made.color_ramp.elements
    for k, (position, colour) in enumerate(stops):
        step = steps[k] if k < 2 else steps.new(position)
        step.position, step.color = position, (*colour, 1)
    return made.outputs[0]


def mixed(tree, share, first, second, blend='MIX'):
    """Two colours mixed by a share."""
    return node(tree, 'MixRGB', (share, first, second), blend_type=blend).outputs[0]


def nearest(tree, place, shift=(0, 0)):
    """How far a place on the picture of the eyes is from the middle of its eye (or from beside it)."""
    away = [node(tree, 'VectorMath', (place, (x + shift[0], y + shift[1], 0)), operation='DISTANCE').outputs['Value']
            for x, y in MIDDLES]
    return node(tree, 'Math', away, operation='MINIMUM').outputs[0]


def eyes(person, colour):
    """Eyes with a clear white, an iris of the colour wanted and a small light in it."""
    worn = person.wear('eyes/high-poly', image='eyes/brown_eye.png', roughness=.12)
    tree = worn.data.materials[0].node_tree
    shader = tree.nodes['Principled BSDF']
    picture = shader.inputs['Base Color'].links[0].from_socket
    place = node(tree, 'TexCoord').outputs['UV']
    away = nearest(tree, place)
    white = mixed(tree, 1, node(tree, 'HueSaturation', (None, .45, 1.15, None, picture)).outputs[0], (1, .99, .98, 1), 'MULTIPLY')
    inner, own = tuple(min(1, 1.3 * c) for c in linear(colour)), linear(colour)
    iris = ramp(tree, away, (.034, (.004, .004, .004)), (.046, inner), (.088, own), (IRIS, tuple(.25 * c for c in own)))
    inside = ramp(tree, away, (IRIS - .008, (1, 1, 1)), (IRIS + .008, (0, 0, 0)))
    base = mixed(tree, inside, white, iris)
    light = ramp(tree, nearest(tree, place, LIGHT_AT), (LIGHT_SIZE * .55, (1, 1, 1)), (LIGHT_SIZE, (0, 0, 0)))
    tree.links.new(base, shader.inputs['Base Color'])
    glow = mixed(tree, 1, mixed(tree, .06, (0, 0, 0, 1), base), light, 'ADD')
    tree.links.new(glow, shader.inputs['Emission'])
    shader.inputs['Emission Strength'].default_value = .9
    worn.data.materials[0].cycles.sample_as_light = False


def hang(person, path, tint):
    """Brows or lashes, which throw no shadow: at this size it would only darken the eye."""
    worn = person.wear(path, tint=tint)
    worn.visible_shadow = False
    return worn


def redness(person):
    """For each body corner, how much redder it is (cheeks, nose, ears, chin) and how much it is lip."""
    left, right = person.joints['eye.L____head'], person.joints['eye.R____head']
    middle, size = left.lerp(right, .5), (left - right).length / .0625
    lips = [0.0] * len(person.corners)
    path = f'{person.data}/targets/expression/units/caucasian/mouth-eversion.target.gz'
    with gzip.open(path, 'rt', encoding='utf-8') as file:
        for words in map(str.split, file):
            if len(words) == 4 and words[0].isdigit():
                moved = Vector(float(word) for word in words[1:]).length
                lips[int(words[0])] = max(0, min(1, (moved - .010) / .012))
    soft = [(Vector((side * .038, 0, -.042)), .017, .8) for side in (1, -1)]
    soft += [(Vector((0, 0, -.043)), .011, .75), (Vector((0, 0, -.098)), .012, .3)]
    found = []
    for corner, lip in zip(person.corners, lips):
        place = (metres(corner) - middle) / size
        red = 0.0
        if place.y < .035:
            red = sum(share * 2.718 ** (-((place.x - at.x) ** 2 + (place.z - at.z) ** 2) / (2 * wide * wide)) for at, wide, share in soft)
        elif abs(place.x) > .068 and -.06 < place.z < .03:
            red = .7
        found.append((red, lip))
    return found


def skin(person, lips):
    """Redder parts, lips as strong as wanted, and a slight unevenness; call it after the skin was made."""
    layer = person.body.data.color_attributes.new('red', 'FLOAT_COLOR', 'POINT')
    shares = redness(person)
    for k, corner in enumerate(person.body_corners):
        layer.data[k].color = (*shares[corner], 0, 1)
    tree = person.skin.node_tree
    shader = tree.nodes['Principled BSDF']
    colour = shader.inputs['Base Color'].links[0].from_socket
    parts = node(tree, 'SeparateXYZ', (node(tree, 'VertexColor', layer_name='red').outputs['Color'],))
    uneven = node(tree, 'TexNoise', (node(tree, 'TexCoord').outputs['UV'], None, 190, 4))
    spots = ramp(tree, uneven.outputs['Fac'], (.34, (.95, .925, .915)), (.64, (1.03, 1.035, 1.03)))
    colour = mixed(tree, 1, colour, spots, 'MULTIPLY')
    colour = node(tree, 'HueSaturation', (.501, .9, 1, None, colour)).outputs[0]
    colour = mixed(tree, parts.outputs[0], colour, mixed(tree, 1, colour, (1, .77, .74, 1), 'MULTIPLY'))
    lips = node(tree, 'Math', (parts.outputs[1], lips), operation='MULTIPLY').outputs[0]
    colour = mixed(tree, lips, colour, mixed(tree, 1, colour, (.95, .66, .68, 1), 'MULTIPLY'))
    tree.links.new(colour, shader.inputs['Base Color'])
    tree.links.new(mixed(tree, 1, colour, (1, .5, .36, 1), 'MULTIPLY'), shader.inputs['Emission'])
    shader.inputs['Emission Strength'].default_value = .05
    person.skin.cycles.sample_as_light = False
    shader.inputs['Roughness'].default_value, shader.inputs['Specular'].default_value = .47, .38
