"""Builds the close-up of the height rod from the side: the rule in true millimetres, and the head below it and the headpiece as layers that move along the rule."""
import bmesh
import bpy
from mathutils import Vector

import furniture
import people
import poses
import posing
import stage
from closeup import Closeup
from lettering import lettering
from models import box, cylinder, material, solid

LAYER_SAMPLES = 16
# One picture is so many metres across: a third of a millimetre for a pixel, and marks lie on whole rows of pixels.
WIDE = .64
THIN = WIDE / stage.WIDTH
# How tall people are by their visits, metres; the upper edge of the picture lies so much higher.
STATURE = {'priya-nair': 1.625}
ABOVE = .11
# From the middle of the person to the rule's front edge and across its face; half of the column's width, and its rim beside the rule.
FRONT, DEEP, HALF, RIM = .07, .066, .0375, .006
# Where the middle of the picture lies behind the person, so that the face and the inset have room.
MIDDLE = .0387
# Hair that the headpiece presses down, metres.
PRESSED = .006
# Headpiece and head are painted so far below the upper edge, metres: whole, and moved from there.
PAINTED, HEAD = .11, .075
# While nobody is measured, the headpiece is up there.
RAISED = .03
INSET = {'x': 1530, 'y': 26, 'w': 360, 'h': 250}
# Lengths of the marks, metres: of each, of the half, of the whole.
CM, INCH = (.0055, .0085, .0125), (.0045, .0075, .0115)
# From the side one would look between the lips of the calm face.
CLOSED = {'mouth-corner-puller': 0, 'mouth-open': -.05}


def strokes(name, areas, made):
    """Flat marks on the rule's face, one mesh: areas are (y, z, wide, tall) from a corner."""
    def build(shape):
        for y, z, wide, tall in areas:
            corners = [(0, y, z), (0, y + wide, z), (0, y + wide, z + tall), (0, y, z + tall)]
            shape.faces.new([shape.verts.new(corner) for corner in corners])
        bmesh.ops.recalc_face_normals(shape, faces=shape.faces)
    return solid(name, build, (HALF + .0014, 0, 0), made)


def length_of(number, lengths):
    """How long a mark is by its number: tenth, half, whole."""
    return lengths[2 if number % 10 == 0 else 1 if number % 5 == 0 else 0]


def marks(colours, low, high):
    """Centimetres from the front edge in millimetres, inches from the back edge in tenths; a mark's middle is its place."""
    areas, inches = [], []
    for mm in range(round(low * 1000), round(high * 1000) + 1):
        areas.append((FRONT + .002, mm / 1000 - THIN / 2, length_of(mm, CM), THIN))
    for tenth in range(int(low / .00254), int(high / .00254) + 1):
        long = length_of(tenth, INCH)
        inches.append((FRONT + DEEP - .002 - long, tenth * .00254 - THIN, long, 2 * THIN))
    strokes('marks', areas + inches, colours['black'])


def numerals(colours, low, high):
    """Every centimetre and every inch by its number; the tens of centimetres are red and name the unit, as every inch does; returns them."""
    face, turn, printed = HALF + .0015, (90, 0, 90), []
    for cm in range(int(low * 100) + 1, int(high * 100) + 1):
        made = colours['red'] if cm % 10 == 0 else colours['black']
        printed.append(lettering(str(cm), .0094, (face, FRONT + .0157, cm / 100), made, turn))
        if cm % 10 == 0:
            printed.append(lettering('cm', .0046, (face, FRONT + .0322, cm / 100 - .0013), made, turn))
    for inch in range(int(low / .0254) + 1, int(high / .0254) + 1):
        for words, size, lower in ((str(inch), .0115, 0), ('in', .0046, .0078)):
            printed.append(lettering(words, size, (face, FRONT + DEEP - .0153, inch * .0254 - lower), colours['black'], turn, 'RIGHT'))
    return printed


def rule(colours, low, high):
    """The column with its rule on the side that is seen; returns the column and the numerals."""
    middle, tall = (low + high) / 2, high - low + .4
    column = box('column', (2 * HALF, DEEP + 2 * RIM, tall), (0, FRONT + DEEP / 2, middle), colours['white'], .006)
    box('rule', (.001, DEEP, tall), (HALF + .0008, FRONT + DEEP / 2, middle), colours['paper'], .0004)
    marks(colours, low, high)
    return column, numerals(colours, low, high)


def headpiece(colours, level):
    """A sleeve round the column and the plate before it; its lower edge is read."""
    out, deep, front = HALF + .012, DEEP + 2 * RIM + .02, FRONT - RIM - .01
    return [box('sleeve', (2 * out, deep, .058), (0, FRONT + DEEP / 2, level + .029), colours['vinyl'], .0025),
            box('plate', (.17, .236, .016), (0, front - .117, level + .008), colours['vinyl'], .0025),
            box('rib', (.02, .12, .03), (0, front - .05, level + .028), colours['vinyl'], .006),
            cylinder('knob', .013, .016, (out + .006, FRONT + DEEP / 2, level + .033), colours['dark'], (0, 90, 0), .0115, .002),
            box('edge', (.001, deep - .001, .0016), (out + .0003, FRONT + DEEP / 2, level + .0008), colours['red'], 0)]


def stand(person, level):
    """Let the person stand straight, looking ahead, the crown at a level; returns the points of the body."""
    poses.standing(person, (0, 0, 0), 0)
    person.express({**person.faces['calm'], **CLOSED})
    crown = max(point.z for point in stage.mesh_points([person.armature]))
    posing.set_down(person, (0, 0, level + PRESSED - crown), 0)
    bpy.context.view_layer.update()
    return stage.mesh_points([person.armature])


def smooth_hair(person, style):
    """Round the flat faces of the hair: its outline is seen large."""
    for item in person.armature.children:
        if item.name.endswith(f' {style}'):
            rounded = item.modifiers.new('round', 'SUBSURF')
            rounded.levels = rounded.render_levels = 2


def layer(folder, name, objects, found, printed):
    """Render what moves along the rule where it is painted, inside its rectangle and a margin; what is printed is no part of its outline."""
    area = people.widen(found, 40)
    stage.border(area)
    stage.shoot(folder, f'{name}/body', LAYER_SAMPLES)
    people.hide(printed, True)
    people.mask(objects, folder, f'{name}/mask')
    people.hide(printed, False)
    stage.write_json(f'{folder}/frames-{name}.json', {'area': area})


def side_file(shot, top):
    """Places, and where on the rule the layers are painted, millimetres; `zero` is the row of 0 mm, below the picture."""
    levels = {'raised': top - RAISED, 'headpiece': top - PAINTED, 'head': top - HEAD}
    on_rule = {name: round(level * 1000) for name, level in levels.items()}
    return {**shot.side_file('heightRod'), 'rule': {'zero': round(top / THIN) + .5, **on_rule}}


def render(name, data, folder, samples, options):
    """Render the rod with one person's head."""
    shot = Closeup(data, name, WIDE)
    person, top = shot.person, STATURE[name] + ABOVE
    low = top - THIN * stage.HEIGHT
    target = Vector((0, MIDDLE, (low + top + THIN) / 2))
    shot.look(target, (1, 0, 0))
    shot.lights(target)
    shot.ground(target, '#d8ccb6')
    colours = {**furniture.palette('#c98a4b', '#bd7e40'), 'red': material('red', '#b23a34', .5)}
    column, printed = rule(colours, low, top)
    smooth_hair(person, shot.wanted['hair']['style'])
    people.hide([person.armature], True)
    stage.border(None)
    stage.shoot(folder, 'base', samples)
    people.hide([person.armature], False)
    points = stand(person, top - HEAD)
    head = stage.rectangle_of([point for point in points if point.z > low])
    layer(folder, 'head', [person.armature], head, printed)
    people.hide([person.armature], True)
    slid = headpiece(colours, top - PAINTED)
    shot.spots = {'inset': INSET, 'rule': people.widen(stage.spot(column), 6), 'head': head, 'headpiece': stage.spot(*slid),
                  'platform': {**head, 'y': stage.HEIGHT - 240, 'h': 240}}
    layer(folder, 'headpiece', slid, shot.spots['headpiece'], printed)
    stage.write_json(f'{folder}/spots.json', side_file(shot, top))
