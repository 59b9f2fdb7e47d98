"""Builds the close-ups of the infant scale and the length board from the front and above, with what lies on them as layers."""
import math

import bpy
from mathutils import Matrix, Vector

import babies
import diaper as diapers
import figure
import furniture
import people
import poses
import posing
import stage
import vitals_things as things
from models import box, cloth, cylinder, material

LAYER_SAMPLES = 10
WIDE = {'infantScale': 1.15, 'lengthBoard': 1.3}
TILT = {'infantScale': 52, 'lengthBoard': 40}
MIDDLE = {'infantScale': (.04, -.083, .06), 'lengthBoard': (.06, -.1, .03)}
# The small view of who holds the child, over the free corner.
INSET = {'x': 1530, 'y': 26, 'w': 360, 'h': 250}
HEAD, TRAY = (-.29, 0), .121
BOARD_HEAD, MAT, LONG = (-.42, 0), .03, .96


def look(kind):
    """Look down at the thing at its own tilt; one picture is a known width across."""
    turn = math.radians(TILT[kind])
    camera = stage.camera((0, 0, 0), (TILT[kind], 0, 0), orthographic=WIDE[kind])
    camera.location = Vector(MIDDLE[kind]) + Vector((0, -math.sin(turn), math.cos(turn))) * 2
    bpy.context.view_layer.update()


def light():
    """Window light from the upper left, warm fill from the right."""
    stage.daylight(.55)
    stage.area_light((-.9, -.35, 1.25), (28, -34, 0), .8, 24, (.96, .98, 1))
    stage.area_light((1.0, -.2, 1.3), (18, 36, 0), 1.1, 11, (1, .97, .93))


def surface(colours):
    """The top on which it stands, and the wall behind."""
    box('top', (4, 1.5, .04), (0, -.1, -.02), colours['wood'], .008)
    box('splash', (4, .02, .14), (0, .66, .07), colours['white'], .004)
    box('wall', (4, .02, 2), (0, .68, 1), colours['wall'], 0)


def wipes(colours, x, y):
    """A canister of wipes and a folded cloth at the side."""
    cylinder('canister', .045, .15, (x, y, .075), colours['white'], (0, 0, 0), None, .006)
    cylinder('label', .0456, .08, (x, y, .075), colours['vinyl'], (0, 0, 0), None, .001)
    cylinder('lid', .047, .026, (x, y, .16), colours['grey'], (0, 0, 0), .043, .006)
    box('wipe', (.028, .004, .032), (x, y, .185), colours['paper'], .001, (12, 0, 20))


def scale(colours):
    """The scale with a sloped console at its front; returns its places."""
    group = things.infant_scale(colours, 0, 0, 0)
    for part in group.children:
        if part.name.startswith('front'):
            part.hide_render = True
    console = box('console', (.44, .12, .05), (0, -.215, .045), colours['cream'], .016, (24, 0, 0))
    display = box('display', (.23, .075, .004), (-.07, -.225, .0705), colours['black'], .004, (24, 0, 0))
    keys = [box('key', (.056, .034, .006), (.09 + .07 * k, -.225, .0705), colours['vinyl' if k == 0 else 'grey'], .006, (24, 0, 0)) for k in range(2)]
    box('neck', (.3, .1, .05), (0, -.14, .04), colours['cream'], .012)
    pads = [part for part in group.children if part.name.startswith('pad')]
    return {'display': display, 'zero': keys[0], 'unit': keys[1], 'platform': pads[0], 'console': console}


def board(colours):
    """The board without its footboard; returns its places."""
    group = things.length_board(colours, BOARD_HEAD[0], 0, 0, LONG)
    found = {}
    for part in group.children:
        if part.name.startswith('footboard'):
            part.hide_render = True
        if part.name.startswith('headboard'):
            found['headboard'] = part
        if part.name.startswith('mat'):
            found['platform'] = part
    return found


def footboard(colours, x):
    """The sliding footboard with its pointer over the rule."""
    return [box('slide foot', (.026, .25, .12), (x + .013, 0, .085), colours['wood'], .006),
            box('slide', (.07, .275, .012), (x + .035, 0, .031), colours['wood'], .004),
            box('pointer', (.0025, .05, .002), (x, -.125, .0265), colours['red'], 0)]


def liner(colours):
    """A sheet of paper over the tray."""
    return [box('liner', (.6, .235, .0015), (0, 0, .1235), colours['paper'], .0006), box('liner fall', (.5, .0015, .03), (0, -.1185, .111), colours['paper'], .0005)]


def diaper(colours):
    """A fresh diaper laid open on the paper."""
    white, band = cloth('diaper', '#f7f7f4', '#ecece6', .2, 500), material('diaper band', '#a9d3cf', .8)
    parts = [box('diaper', (.24, .11, .008), (.05, 0, .129), white, .0038)]
    for x in (-.055, .155):
        parts.append(box('wing', (.055, .19, .0075), (x, 0, .1288), white, .0036))
    parts.append(box('band', (.016, .1, .0084), (.166, 0, .1292), band, .001))
    return parts


def baby(data, name, is_dressed):
    """The child in its suit, or in a diaper only."""
    if is_dressed:
        return figure.build(data, name)
    person = figure.build(data, name, False)
    person.bare(diapers.put_on(person))
    person.express(person.faces['calm'])
    return person


def stretch(person):
    """Hips and knees pressed straight, feet upright."""
    for side, sign in (('L', 1), ('R', -1)):
        start = person.joint(f'upperleg01.{side}')
        length = (person.joint(f'lowerleg01.{side}') - start).length + (person.joint(f'foot.{side}') - person.joint(f'lowerleg01.{side}')).length
        posing.leg(person, side, start + Vector((sign * .012, -.012, -length * .992)), (sign * .4, -1, .1))
        posing.foot(person, side, 6, -4)


def lay(person, head, top, is_straight=False):
    """Lay the child on its back, face up, the head at the left."""
    babies.lying_baby(person, head, top, -4 if is_straight else 10)
    if is_straight:
        person.armature.matrix_basis = Matrix()
        stretch(person)
        person.armature.matrix_basis = Matrix(((0, 0, -1), (1, 0, 0), (0, -1, 0))).to_4x4()
        person.apply()
        poses.rest_on(person, head, top)


def ends(person):
    """Crown and soles along the board."""
    xs = [p.x for p in stage.mesh_points([person.armature])]
    return min(xs), max(xs)


def against(person, left):
    """Move the child until its crown touches a place on the left."""
    person.armature.matrix_basis = Matrix.Translation(Vector((left - ends(person)[0], 0, 0))) @ person.armature.matrix_basis
    bpy.context.view_layer.update()


class Shot:
    """Renders the base and, one by one, what is laid over it."""

    def __init__(self, folder, samples):
        self.folder, self.samples = folder, samples

    def base(self):
        stage.border(None)
        stage.shoot(self.folder, 'base', self.samples)

    def layer(self, name, objects):
        area = people.widen(stage.spot(*objects), 40)
        stage.border(area)
        stage.shoot(self.folder, f'{name}/body', LAYER_SAMPLES)
        people.mask(objects, self.folder, f'{name}/mask')
        stage.write_json(f'{self.folder}/frames-{name}.json', {'area': area})
        return stage.spot(*objects)


def remove(objects):
    """Take things away again."""
    for item in list(people.family(objects)):
        bpy.data.objects.remove(item)


def scale_layers(shot, colours, data, name):
    """Paper, diaper, the child dressed and in its diaper."""
    found = {}
    for layer, build in (('paper', liner), ('diaper', diaper)):
        parts = build(colours)
        shot.layer(layer, parts)
        remove(parts)
    for layer, is_dressed in (('child', True), ('child-diaper', False)):
        person = baby(data, name, is_dressed)
        lay(person, HEAD, TRAY + .004)
        found[layer] = shot.layer(layer, [person.armature])
        found['face'] = people.spots(person, found[layer])['face']
        remove([person.armature])
    return found


def board_layers(shot, colours, data, name):
    """The child with bent and with straight legs, and the footboard away and at the soles."""
    found = {}
    for layer, is_straight in (('child', False), ('child-straight', True)):
        person = baby(data, name, False)
        lay(person, (BOARD_HEAD[0] + .03, 0), MAT + .002, is_straight)
        against(person, BOARD_HEAD[0] + .004)
        found[layer] = shot.layer(layer, [person.armature])
        end = ends(person)[1]
        foot = footboard(colours, end + .001)
        found[f'footboard-{layer}'] = shot.layer(f'footboard-{layer}', foot)
        remove(foot)
        found['face'] = people.spots(person, found[layer])['face']
        remove([person.armature])
    foot = footboard(colours, BOARD_HEAD[0] + LONG - .075)
    found['footboard'] = shot.layer('footboard', foot)
    remove(foot)
    return found


def render(what, data, folder, samples, options):
    """Render one of the two with one child; what is <kind>/<person>."""
    kind, _, name = what.partition('/')
    colours = {**furniture.palette('#4f9490', '#468682'), 'red': material('pointer', '#c2524a', .5)}
    surface(colours)
    light()
    look(kind)
    wipes(colours, .46 if kind == 'infantScale' else .6, .12)
    places = (scale if kind == 'infantScale' else board)(colours)
    bpy.context.view_layer.update()
    spots = {'inset': INSET, **{spot: stage.spot(item) for spot, item in places.items()}}
    shot = Shot(folder, samples)
    shot.base()
    spots.update((scale_layers if kind == 'infantScale' else board_layers)(shot, colours, data, name))
    stage.write_json(f'{folder}/spots.json', {'picture': kind, 'person': name, 'size': [stage.WIDTH, stage.HEIGHT], 'spots': spots})
