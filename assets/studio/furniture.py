"""Models the furniture that more than one room uses: shell, window, door, chairs, clock, plant, picture, bin."""
import math

from mathutils import Vector

from models import ball, box, cloth, cylinder, grouped, material, tube, varied, wood
from outdoors import frosted, landscape, painted


def floor(tiles):
    """A vinyl floor in large tiles, or in planks that run towards who looks."""
    made = varied(material('floor', '#c9c2b6', .3, .4), '#bfb7aa', (5, 40, 1), 5, .4)
    tree = made.node_tree
    shader = tree.nodes['Principled BSDF']
    ramp = shader.inputs['Base Color'].links[0].from_socket
    joints, place, turned, tone = (tree.nodes.new(f'ShaderNode{kind}') for kind in ('TexBrick', 'TexCoord', 'Mapping', 'MixRGB'))
    wide, deep = (.61, .61) if tiles else (1.52, .2)
    turned.inputs['Rotation'].default_value = (0, 0, math.pi / 2)
    joints.offset = 0 if tiles else .37
    for name, value in (('Scale', 1), ('Brick Width', wide), ('Row Height', deep), ('Mortar Size', .0038), ('Mortar Smooth', .2), ('Bias', 0)):
        joints.inputs[name].default_value = value
    for name, shade in (('Color1', 1), ('Color2', .96 if tiles else .9), ('Mortar', .66)):
        joints.inputs[name].default_value = (shade, shade, shade, 1)
    tone.blend_type = 'MULTIPLY'
    tone.inputs['Fac'].default_value = 1
    tree.links.new(place.outputs['Object'], turned.inputs['Vector'])
    tree.links.new(turned.outputs['Vector'], joints.inputs['Vector'])
    tree.links.new(ramp, tone.inputs[1])
    tree.links.new(joints.outputs['Color'], tone.inputs[2])
    tree.links.new(tone.outputs['Color'], shader.inputs['Base Color'])
    return made


def palette(accent, accent_shade, band='#cfdcd6', tiles=True):
    """The materials of a room: quiet neutrals, pale wood and one accent colour; the floor in tiles or in planks."""
    return {
        'wall': varied(material('wall', '#e6e2d8', .92, .1), '#e2ddd2', (3, 3, 3)),
        'band': material('band', band, .8, .2),
        'floor': floor(tiles),
        'white': material('white', '#f3f3f0', .38, .4),
        'cream': material('cream', '#ebe7df', .5, .3),
        'wood': wood('wood'),
        'upright': wood('upright', along='z'),
        'accent': cloth('accent', accent, accent_shade, .15),
        'vinyl': material('accent vinyl', accent, .45, .4),
        'dark': material('dark', '#363d45', .5, .4),
        'black': material('black', '#1f2327', .4, .4),
        'metal': material('metal', '#c3c8cc', .28, .5, .9),
        'grey': material('grey', '#a9afb4', .45, .4),
        'paper': material('paper', '#fafaf6', .85, .1),
        'leaf': varied(material('leaf', '#4d7a4a', .5, .35), '#6a9a5c', (14, 14, 14)),
        'clay': material('clay', '#d9d3c8', .7, .2),
        'soil': material('soil', '#4b3a2d', .95, .1),
        'day': material('day', '#dcebee', .3, .4, 0, .5),
    }


def shell(colours, left=-2.05, right=3.2, back=1.7, tall=2.8):
    """Floor, back wall, side walls, skirting and a chair rail band."""
    middle, width = (left + right) / 2, right - left
    box('floor', (width + 4, 12, .1), (middle, -2.5, -.05), colours['floor'], 0)
    box('back wall', (width, .1, tall), (middle, back + .05, tall / 2), colours['wall'], 0)
    box('left wall', (.1, 12, tall), (left - .05, back - 6, tall / 2), colours['wall'], 0)
    box('right wall', (.1, 12, tall), (right + .05, back - 6, tall / 2), colours['wall'], 0)
    box('back band', (width, .012, .82), (middle, back - .004, .5), colours['band'], 0)
    box('left band', (.012, 3, .82), (left + .004, back - 1.5, .5), colours['band'], 0)
    box('back rail', (width, .03, .045), (middle, back - .012, .93), colours['white'], .006)
    box('left rail', (.03, 3, .045), (left + .012, back - 1.5, .93), colours['white'], .006)
    box('back skirting', (width, .02, .1), (middle, back - .01, .05), colours['white'], .004)
    box('left skirting', (.02, 3, .1), (left + .01, back - 1.5, .05), colours['white'], .004)


def door(colours, width=.86, tall=2.03, glazed=False):
    """A door standing in the xz plane, its foot at the origin, hinges on the left."""
    parts = [box('leaf', (width, .045, tall), (0, 0, tall / 2), colours['upright'], .004)]
    for x in (-width / 2 - .045, width / 2 + .045):
        parts.append(box('frame', (.085, .09, tall), (x, -.01, tall / 2), colours['white'], .005))
    parts.append(box('frame', (width + .19, .1, .085), (0, -.01, tall + .043), colours['white'], .005))
    parts.append(box('kick plate', (width - .08, .006, .22), (0, -.025, .15), colours['metal'], .002))
    if glazed:
        parts.append(box('pane frame', (.22, .055, .74), (width * .2, -.003, 1.4), colours['white'], .006))
        pane = painted(material('pane', '#000000', .25, .4), frosted(), .8)
        parts.append(box('pane', (.17, .06, .69), (width * .2, -.004, 1.4), pane, .002))
    parts.append(cylinder('rose', .028, .012, (width / 2 - .075, -.03, 1.0), colours['metal'], (90, 0, 0)))
    parts.append(cylinder('neck', .011, .05, (width / 2 - .075, -.05, 1.0), colours['metal'], (90, 0, 0)))
    parts.append(cylinder('lever', .011, .13, (width / 2 - .13, -.072, 1.0), colours['metal'], (0, 90, 0), None, .005))
    return grouped(parts, 'door')


def armchair(colours, arms=True):
    """A clinic chair facing -y: padded seat and back rest on a steel frame; its seat top is at 0.46 m."""
    parts = [
        box('seat', (.5, .47, .075), (0, 0, .425), colours['vinyl'], .03, (1.5, 0, 0)),
        box('back rest', (.48, .06, .44), (0, .262, .75), colours['vinyl'], .028, (-9, 0, 0)),
        box('underframe', (.46, .44, .025), (0, 0, .378), colours['dark'], .008),
    ]
    for x in (-.235, .235):
        parts.append(tube('rear leg', [(x, .3, .014), (x, .235, .4), (x, .255, .62), (x, .305, .93)], .0125, colours['metal']))
        parts.append(tube('front leg', [(x, -.21, .014), (x, -.195, .38)], .0125, colours['metal']))
        parts.append(tube('side', [(x, -.2, .385), (x, .235, .385)], .0125, colours['metal']))
        if arms:
            parts.append(tube('arm post', [(x * 1.13, -.15, .385), (x * 1.13, -.15, .63)], .011, colours['metal']))
            parts.append(box('arm', (.05, .36, .03), (x * 1.13, .02, .645), colours['dark'], .012))
            parts.append(tube('arm post', [(x * 1.13, .18, .385), (x * 1.13, .18, .63)], .011, colours['metal']))
    return grouped(parts, 'chair')


def clock(colours, radius=.15, time=(10, 9)):
    """A round wall clock showing a time (hour, minute), facing -y, its back on the xz plane."""
    parts = [
        cylinder('case', radius, .035, (0, -.018, 0), colours['dark'], (90, 0, 0), None, .008, 64),
        cylinder('face', radius * .9, .006, (0, -.035, 0), colours['paper'], (90, 0, 0), None, .001, 64),
    ]
    for hour in range(12):
        angle = math.radians(hour * 30)
        size = (.009, .002, .03) if hour % 3 == 0 else (.005, .002, .018)
        place = (math.sin(angle) * radius * .76, -.0392, math.cos(angle) * radius * .76)
        parts.append(box('mark', size, place, colours['black'], 0, (0, math.degrees(angle), 0)))
    hour, minute = time
    for angle, reach, width in ((30 * hour + minute / 2, .5, .011), (6 * minute, .7, .007)):
        turn = math.radians(angle)
        place = (math.sin(turn) * radius * reach / 2, -.042, math.cos(turn) * radius * reach / 2)
        parts.append(box('hand', (width, .002, radius * reach), place, colours['black'], 0, (0, angle, 0)))
    parts.append(cylinder('hub', .008, .01, (0, -.043, 0), colours['black'], (90, 0, 0)))
    return grouped(parts, 'clock')


def picture(colours, width, tall, tints):
    """A framed landscape in a few tints, facing -y."""
    parts = [
        box('frame', (width, .025, tall), (0, -.0125, 0), colours['upright'], .004),
        box('mount', (width - .05, .006, tall - .05), (0, -.025, 0), colours['paper'], .001),
    ]
    inner, high = width - .17, tall - .17
    seed = sum(int(tint[1:], 16) for tint in tints) % 97
    parts.append(box('painting', (inner, .004, high), (0, -.0275, 0), painted(material('painting', '#ffffff', .8, .1), landscape(tints, seed)), 0))
    return grouped(parts, 'picture')


def plant(colours, tall=1.0, leaves=26):
    """A leafy plant in a clay pot, standing on the origin."""
    parts = [cylinder('pot', .13, .32, (0, 0, .16), colours['clay'], (0, 0, 0), .17, .012),
             cylinder('soil', .155, .01, (0, 0, .315), colours['soil'])]
    for k in range(leaves):
        turn = k * 2.399
        lean = .12 + .5 * ((k * 7) % leaves) / leaves
        reach = tall - .35 - .25 * lean + .07 * math.sin(k * 1.7)
        tip = Vector((math.cos(turn) * lean * .62, math.sin(turn) * lean * .62, .3 + reach))
        parts.append(tube('stem', [(0, 0, .3), (tip.x * .3, tip.y * .3, .3 + reach * .55), tuple(tip)], .0035, colours['leaf'], 6))
        blade = ball('leaf', .105, tip, colours['leaf'], (1.15, .42, .05))
        blade.rotation_euler = (0, math.radians(28 + 35 * lean), turn)
        parts.append(blade)
    return grouped(parts, 'plant')


def pedal_bin(colours):
    """A pedal bin, standing on the origin."""
    parts = [cylinder('body', .14, .42, (0, 0, .22), colours['white'], (0, 0, 0), .155, .012),
             cylinder('lid', .16, .05, (0, 0, .455), colours['grey'], (0, 0, 0), .13, .015),
             box('pedal', (.08, .06, .015), (0, -.165, .03), colours['dark'], .006)]
    return grouped(parts, 'bin')


def magazines(colours, location, tints):
    """A few magazines lying on one another."""
    for k, tint in enumerate(tints):
        box('magazine', (.21, .28, .008), (location[0] + .012 * k, location[1] - .01 * k, location[2] + .004 + .009 * k),
            material('cover', tint, .35, .4), .002, (0, 0, 12 * k - 9))


def place(item, location, turn=0.0):
    """Move a group and turn it about the upright axis."""
    item.location = location
    item.rotation_euler = (0, 0, math.radians(turn))
    return item
