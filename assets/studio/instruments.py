"""Renders instruments of vital signs, each alone on a clear ground, and says where their displays are."""
import math

import bpy
from mathutils import Vector

import stage
from equipment import frame, lights
from models import ball, box, cylinder, material, tube

SAMPLES_SHARE = .75


def plastics():
    """The materials that all instruments share."""
    return {'white': material('white', '#f0f1ef', .4, .4), 'grey': material('grey', '#9ba2a8', .45, .4),
            'dark': material('dark', '#2d3339', .45, .4), 'glass': material('glass', '#14181b', .5, .1),
            'blue': material('blue', '#3a6cae', .4, .4), 'teal': material('teal', '#2f8f88', .4, .4),
            'metal': material('metal', '#c8cdd1', .2, .5, .95), 'green': material('green', '#3c9a5f', .4, .4),
            'red': material('red', '#c2524a', .4, .4), 'cream': material('cream', '#e9e6dd', .45, .35)}


def oral(m):
    """A digital thermometer on a cord, its covered probe to the right; the display faces the viewer."""
    screen = box('screen', (.052, .002, .026), (0, -.0165, .03), m['glass'], .003)
    coil = [(.03 + .008 * math.sin(a), .004 * math.cos(a), -.064 - .0011 * a) for a in [k * .7 for k in range(50)]]
    parts = [box('body', (.076, .032, .13), (0, 0, 0), m['white'], .013), screen,
             box('band', (.0765, .0325, .012), (0, 0, -.004), m['blue'], .004),
             cylinder('key', .011, .004, (0, -.0165, -.032), m['blue'], (90, 0, 0), None, .0015),
             tube('cord', [*coil, (.07, 0, -.06), (.082, 0, -.04)], .002, m['grey'], 4),
             cylinder('grip', .0085, .05, (.082, 0, -.016), m['blue'], (0, 0, 0), .0065, .002),
             cylinder('probe', .0034, .075, (.082, 0, .045), m['white'], (0, 0, 0), .0022, .001),
             box('covers', (.05, .032, .04), (-.07, 0, -.045), m['blue'], .004)]
    for k in range(4):
        parts.append(cylinder('cover', .0032, .012, (-.086 + .011 * k, 0, -.02), m['white'], (0, 0, 0), None, .0008))
    return parts, screen


def tympanic(m):
    """An ear thermometer: handle, head and covered tip pointing left."""
    screen = box('screen', (.027, .002, .022), (0, -.0175, .022), m['glass'], .003)
    parts = [box('handle', (.042, .034, .125), (0, 0, -.012), m['white'], .016),
             ball('head', .025, (-.006, 0, .06), m['white'], (1.2, .8, .85)), screen,
             cylinder('cone', .0135, .03, (-.042, 0, .064), m['grey'], (0, -90, 0), .0065, .002),
             cylinder('tip', .0062, .012, (-.061, 0, .064), m['dark'], (0, -90, 0), .0042, .002),
             cylinder('key', .0085, .004, (0, -.0175, -.012), m['teal'], (90, 0, 0), None, .0015)]
    return parts, screen


def temporal(m):
    """A forehead scanner, its sensor cup up."""
    screen = box('screen', (.026, .002, .02), (0, -.0175, .026), m['glass'], .003)
    parts = [box('body', (.038, .034, .15), (0, 0, -.01), m['white'], .015), screen,
             cylinder('neck', .0135, .016, (0, 0, .07), m['grey'], (0, 0, 0), .016, .002),
             cylinder('cup', .0165, .02, (0, 0, .086), m['teal'], (0, 0, 0), .0205, .003),
             cylinder('key', .0095, .004, (0, -.0175, -.004), m['teal'], (90, 0, 0), None, .0015),
             box('grip', (.0385, .02, .05), (0, 0, -.052), m['grey'], .008)]
    return parts, screen


def oximeter(m):
    """A fingertip oximeter from above its display, the finger opening below."""
    screen = box('screen', (.024, .002, .03), (0, -.0185, .005), m['glass'], .003)
    parts = [box('upper', (.036, .016, .06), (0, -.01, 0), m['blue'], .008),
             box('lower', (.034, .014, .058), (0, .008, 0), m['grey'], .007), screen,
             box('pad', (.022, .006, .01), (0, 0, -.028), m['dark'], .002),
             cylinder('key', .0042, .002, (0, -.0185, -.018), m['white'], (90, 0, 0), None, .0008)]
    return parts, screen


def monitor(m):
    """The automated pressure monitor from the front."""
    screen = box('screen', (.15, .003, .105), (-.025, -.051, .018), m['glass'], .004)
    parts = [box('case', (.24, .1, .19), (0, 0, 0), m['white'], .018), screen,
             cylinder('start', .016, .006, (.083, -.051, .04), m['green'], (90, 0, 0), None, .002),
             cylinder('stop', .012, .006, (.083, -.051, -.005), m['red'], (90, 0, 0), None, .002),
             cylinder('port', .009, .012, (.083, -.053, -.062), m['dark'], (90, 0, 0), None, .002),
             tube('handle', [(-.08, 0, .09), (-.07, 0, .122), (.07, 0, .122), (.08, 0, .09)], .008, m['grey']),
             tube('hose', [(.083, -.06, -.062), (.1, -.1, -.09), (.16, -.09, -.1)], .0045, m['dark'])]
    for k in range(3):
        parts.append(box('key', (.034, .004, .014), (-.07 + .045 * k, -.051, -.064), m['grey'], .003))
    return parts, screen


def audiometer(m):
    """A screening audiometer with headphones from the front, red for the right ear."""
    screen = box('screen', (.075, .003, .024), (0, -.091, .014), m['glass'], .002)
    parts = [box('case', (.26, .18, .075), (0, 0, 0), m['cream'], .014), screen]
    for x in (-.085, .085):
        parts.append(cylinder('dial', .024, .012, (x, -.094, .004), m['dark'], (90, 0, 0), None, .003))
        parts.append(box('mark', (.002, .002, .012), (x, -.1015, .018), m['white'], 0))
    parts.append(box('tone', (.06, .006, .014), (0, -.091, -.02), m['grey'], .003))
    band = [(.082 * math.cos(a), .05, .06 + .1 * math.sin(a)) for a in (0, .5, 1.05, math.pi / 2, 2.1, 2.65, math.pi)]
    parts.append(tube('band', band, .006, m['dark']))
    for side, tint in ((-1, 'red'), (1, 'blue')):
        parts.append(cylinder('cup', .034, .03, (side * .076, .05, .062), m[tint], (0, 90, 0), None, .01))
    return parts, screen


def tape(m):
    """A paper tape measure, partly unrolled, marked in centimetres."""
    paper = material('tape', '#efe3b4', .7)
    parts = [cylinder('roll', .026, .014, (-.06, 0, .0), paper, (90, 0, 0), None, .001),
             box('band', (.16, .014, .0012), (.02, 0, -.0255), paper, 0)]
    for k in range(15):
        parts.append(box('mark', (.0008, .0085 if k % 5 == 0 else .005, .0004), (-.045 + .01 * k, -.003, -.0246), m['dark'], 0))
    return parts, None


# Name: builder, pixels, metres across the picture, height of the picture's middle, tilt of the camera.
THINGS = {
    'thermometer-oral': (oral, (640, 580), .25, -.008, 82),
    'thermometer-tympanic': (tympanic, (420, 560), .16, .006, 90),
    'thermometer-temporal': (temporal, (320, 640), .108, .004, 90),
    'oximeter': (oximeter, (360, 520), .05, 0, 90),
    'monitor': (monitor, (820, 680), .345, .012, 82),
    'audiometer': (audiometer, (820, 680), .32, .055, 82),
    'tapeMeasure': (tape, (560, 260), .23, 0, 55),
}


def display(screen, pixels):
    """The display's rectangle in the picture's own pixels."""
    stage.WIDTH, stage.HEIGHT = pixels
    return stage.spot(screen)


def render(folder, samples):
    """Render every instrument."""
    lights()
    camera = stage.camera((0, -1, 0), (90, 0, 0), orthographic=.13)
    stage.border(None)
    m = plastics()
    displays = {}
    for name, (build, pixels, wide, middle, tilt) in THINGS.items():
        frame(*pixels, wide)
        camera.rotation_euler = (math.radians(tilt), 0, 0)
        camera.location = Vector((0, -math.sin(math.radians(tilt)), math.cos(math.radians(tilt)))) + Vector((0, 0, middle))
        parts, screen = build(m)
        if screen:
            displays[name] = display(screen, pixels)
        stage.shoot(folder, name, round(samples * SAMPLES_SHARE), features=False, transparent=True)
        for part in parts:
            bpy.data.objects.remove(part)
    stage.write_json(f'{folder}/displays.json', displays)
