"""Renders the loose things of electrocardiography, each alone on a clear ground, and says where the recorder's screen is."""
import math

import bpy
from mathutils import Vector

import ekg_things
import stage
from equipment import frame, lights
from instruments import plastics
from linen import plies
from models import box, cloth, cylinder, lathe, material, tube


def electrode(m):
    """A stuck electrode from above: white foam, clear gel edge, steel snap."""
    foam = material('foam', '#f4f2ec', .8, .15)
    return [cylinder('foam', .021, .0016, (0, 0, 0), foam, (0, 0, 0), None, .0006, 64),
            box('tab', (.016, .016, .0015), (0, -.024, 0), foam, .005),
            cylinder('ring', .0075, .0012, (0, 0, .0012), m['cream'], (0, 0, 0), None, .0004),
            lathe('snap', [(0, .0058), (.0016, .0056), (.0024, .0046), (.0018, .003), (.0034, .0018), (.005, .0014), (.005, .001)], (0, 0, 0), m['metal'])], None


def tab_electrode(m):
    """A tab electrode from above: the square gel part and the bare tab for a clip."""
    silver = material('silver', '#c9cccb', .5, .4, .3)
    return [box('film', (.022, .032, .0012), (0, 0, 0), material('film', '#e9e6df', .6, .3), .002),
            box('tab', (.02, .0085, .0013), (0, -.0118, .0002), silver, .0012),
            box('edge', (.0222, .0008, .0014), (0, -.0068, .0002), m['grey'], 0)], None


def clip(colour):
    """A lead wire's clip seen from above, jaws down, with a short piece of its wire."""
    body = material('clip', colour, .4, .4)
    grey = material('wire', '#a3a9ae', .5, .3)
    return [box('jaw', (.011, .02, .006), (0, -.008, .0008), body, .0024),
            box('body', (.0135, .022, .009), (0, .008, .001), body, .004),
            box('grip', (.0142, .009, .0096), (0, .009, .001), body, .003),
            cylinder('neck', .0034, .01, (0, .0235, .001), grey, (90, 0, 0), .0024, .0008),
            tube('wire', [(0, .027, .001), (.0005, .034, .001), (0, .04, .001)], .0017, grey),
            box('letter plate', (.0075, .0075, .001), (0, .008, .0058), material('plate', '#f6f5f1', .6, .2), .001)]


def card(m):
    """A card with ten electrodes on their liner from above."""
    liner = material('liner', '#dfe9ee', .4, .4)
    parts = [box('card', (.13, .085, .001), (0, 0, -.002), liner, .004)]
    for k in range(10):
        x, y = -.05 + .025 * (k % 5), .019 - .038 * (k // 5)
        for item in tab_electrode(m)[0]:
            item.location = item.location + Vector((x, y, .0006))
            parts.append(item)
    return parts, None


def pack(m):
    """A sealed pouch of electrodes."""
    whole = ekg_things.pouch((0, 0, 0))
    return [*whole.children, whole], None


def recorder(m):
    """The twelve-lead recorder from the front and above, paper in its slot."""
    parts, screen = ekg_things.machine({'white': m['white'], 'black': m['glass'], 'grey': m['grey']}, 0, 0, 0)
    bare = [item for item in parts if item.name.startswith('trace')]
    for item in bare:
        parts.remove(item)
        bpy.data.objects.remove(item)
    parts.append(tube('port', [(-.12, .14, .05), (-.16, .2, .05), (-.24, .2, .04)], .006, m['grey']))
    return parts, screen


def paper(m):
    """A folded pack of grid paper, its first sheet a little askew."""
    grid = material('grid', '#f6dcd7', .75, .1)
    parts = [box('pack', (.15, .11, .016), (0, 0, 0), material('pack', '#fbf7f2', .8, .1), .002),
             box('sheet', (.15, .11, .0012), (.004, -.003, .0115), grid, .0006, (0, 0, 2))]
    for k in range(28):
        parts.append(box('line', (.0004, .108, .0002), (-.067 + .0052 * k, -.003, .0124), material('line', '#ebb9b1', .8), 0, (0, 0, 2)))
    for k in range(20):
        parts.append(box('line', (.146, .0004, .0002), (.004, -.053 + .0052 * k, .0124), material('line', '#ebb9b1', .8), 0, (0, 0, 2)))
    return parts, None


def clippers(m):
    """Electric clippers lying with the blade to the left."""
    parts = [box('body', (.13, .036, .03), (.02, 0, 0), m['white'], .014), box('grip', (.085, .0365, .02), (.03, 0, -.003), m['blue'], .009),
             box('head', (.03, .034, .02), (-.05, 0, .001), m['grey'], .006, (0, 8, 0)), box('blade', (.014, .036, .006), (-.069, 0, .002), m['metal'], .001),
             box('switch', (.018, .012, .005), (.02, -.004, .016), m['dark'], .003)]
    for k in range(15):
        parts.append(box('tooth', (.008, .0011, .003), (-.079, -.0165 + .00236 * k, .002), m['metal'], .0003))
    return parts, None


def gauze(m):
    """Two folded gauze squares, one on the other."""
    weave = cloth('gauze', '#fbfaf6', '#e9e7df', .5, 900)
    return [box('square', (.075, .075, .005), (.004 * k, .003 * k, .0055 * k), weave, .0022, (0, 0, 6 * k)) for k in range(2)] + \
        [box('fold', (.0745, .0006, .0055), (.004, -.02, .006), material('fold', '#e2e0d6', .9), 0, (0, 0, 6))], None


def alcohol_wipe(m):
    """A sealed sachet with a blue band."""
    foil = material('sachet', '#f2f5f6', .35, .5)
    parts = [box('sachet', (.05, .05, .0022), (0, 0, 0), foil, .001), box('swell', (.038, .038, .0044), (0, 0, 0), foil, .0021),
             box('band', (.038, .0105, .0046), (0, .003, 0), m['blue'], .0004)]
    for side in (-1, 1):
        parts.append(box('seal', (.05, .0035, .0026), (0, side * .0225, 0), m['grey'], .0005))
    return parts, None


def folded(colour, shade, layers, wide=.27, deep=.2):
    """Linen folded to and fro into a pile with soft edges, its last ply turned over once more."""
    cotton = cloth('linen', colour, shade, .15, 300)
    thick = .0068
    last = plies('ply', (wide * .52, deep - .004), 2, thick, cotton, 0, 4)
    last.location = (wide * .235, 0, thick * (layers - 2))
    return [plies('pile', (wide, deep), layers - 2, thick, cotton), last], None


# Name: builder, pixels, metres across the picture, height of the picture's middle, tilt of the camera (0: straight from above).
THINGS = {
    'electrode': (electrode, (200, 220), .056, (0, -.004, 0), 0),
    'electrode-tab': (tab_electrode, (150, 190), .036, (0, 0, 0), 0),
    'electrodeCard': (card, (560, 380), .14, (0, 0, 0), 0),
    'electrodePack': (pack, (440, 340), .142, (0, 0, .006), 16),
    'ekgMachine': (recorder, (900, 640), .47, (-.03, .02, .05), 48),
    'ekgPaper': (paper, (460, 360), .19, (0, 0, .004), 32),
    'clippers': (clippers, (460, 180), .19, (-.002, 0, 0), 20),
    'gauze': (gauze, (300, 280), .098, (0, 0, 0), 28),
    'alcoholWipe': (alcohol_wipe, (230, 220), .062, (0, 0, 0), 18),
    'drape': (lambda m: folded('#efece2', '#e3dfd2', 7), (560, 400), .32, (0, 0, .03), 48),
    'gown': (lambda m: folded('#a9c4d4', '#9fbacb', 7), (560, 400), .32, (0, 0, .03), 48),
    'blanket': (lambda m: folded('#e6d9c2', '#dacbb0', 9, .3, .24), (620, 460), .36, (0, 0, .035), 48),
}


def shoot(folder, name, parts, samples):
    """Render one thing and take it away again."""
    stage.shoot(folder, name, samples, features=False, transparent=True)
    for part in parts:
        bpy.data.objects.remove(part)


def render(folder, samples):
    """Render everything; the clips share one scale with the electrodes."""
    lights()
    camera = stage.camera((0, 0, 1), (0, 0, 0), orthographic=.13)
    stage.border(None)
    m = plastics()
    displays = {}
    for name, (build, pixels, wide, middle, tilt) in THINGS.items():
        frame(*pixels, wide)
        turn = math.radians(tilt)
        camera.rotation_euler = (turn, 0, 0)
        camera.location = Vector(middle) + Vector((0, -math.sin(turn), math.cos(turn)))
        parts, screen = build(m)
        if screen:
            stage.WIDTH, stage.HEIGHT = pixels
            displays[name] = stage.spot(screen)
        shoot(folder, name, parts, round(samples * .75))
    camera.rotation_euler, camera.location = (0, 0, 0), Vector((0, .01, 1))
    frame(96, 240, .0255)
    for wire, colour in {**ekg_things.WIRES, 'clip': '#e4e3df'}.items():
        shoot(folder, f'wire-{wire}' if wire != 'clip' else 'wire', clip(colour), round(samples * .6))
    stage.write_json(f'{folder}/displays.json', displays)
