"""Models what an electrocardiogram needs in a room: the machine on its cart with cable arm and wires, curtain, folded linen."""
import math

import bmesh
from mathutils import Vector

from models import box, cylinder, grouped, material, solid, tube

# AHA colours of the ten wires.
WIRES = {'RA': '#eceae4', 'LA': '#23262a', 'RL': '#2f9a55', 'LL': '#c8372f', 'V1': '#c8372f', 'V2': '#e6bf2e', 'V3': '#2f9a55',
         'V4': '#2f62b5', 'V5': '#e07f2a', 'V6': '#7a4aa6'}


def machine(colours, x, y, top):
    """A twelve-lead recorder standing at a height, its panel sloped towards the viewer, with a strip of paper; returns parts and screen."""
    tilt = 34
    grey = material('recorder grey', '#8f979d', .45, .4)
    screen = box('recorder screen', (.19, .12, .003), (x - .06, y - .014, top + .118), material('recorder glass', '#10202a', .3, .3, 0, .04), .003, (tilt, 0, 0))
    trace = material('recorder trace', '#7fe0b0', .4, .2, 0, 1.2)
    parts = [box('recorder base', (.36, .3, .05), (x, y, top + .03), colours['white'], .014),
             box('recorder deck', (.35, .26, .05), (x, y - .002, top + .085), colours['white'], .014, (tilt, 0, 0)),
             box('recorder band', (.362, .302, .012), (x, y, top + .018), grey, .005), screen,
             box('paper slot', (.12, .012, .006), (x + .1, y - .092, top + .058), colours['black'], .002, (tilt, 0, 0)),
             cylinder('start key', .016, .008, (x + .12, y + .03, top + .138), material('start key', '#3c9a5f', .4), (tilt, 0, 0), None, .002)]
    up = Vector((0, math.cos(math.radians(tilt)), math.sin(math.radians(tilt))))
    middle = Vector((x - .06, y - .014, top + .118)) + Vector((0, -math.sin(math.radians(tilt)), math.cos(math.radians(tilt)))) * .0022
    for row in range(4):
        points = [middle + Vector((.0046 * (k - 18), 0, 0)) + up * (.042 - .026 * row + beat(k + 7 * row)) for k in range(37)]
        parts.append(tube('trace', points, .0007, trace, 2))
    for k in range(6):
        parts.append(box('recorder key', (.017, .014, .006), (x + .07 + .024 * (k % 3), y - .03 + .024 * (k // 3), top + .096 + .0162 * (k // 3)), grey, .003, (tilt, 0, 0)))
    return parts, screen


def beat(k):
    """Height of a simple trace at a step."""
    return {4: .003, 7: -.002, 8: .014, 9: -.004, 12: .004, 13: .005, 14: .003}.get(k % 18, 0.0)


def strip(colours, x, y, top):
    """Paper that comes out of the recorder and hangs over its front."""
    grid = material('grid paper', '#f7e3df', .8, .1)
    return box('printed strip', (.11, .003, .12), (x + .1, y - .155, top + .0), grid, .0008, (-6, 0, 0))


def cart(colours, x, y):
    """The recorder on a rolling cart with a basket, a cable arm over the table, and ten wires hanging from its end."""
    top = .84
    parts, _ = machine(colours, x, y, top)
    parts += [strip(colours, x, y, top),
              box('cart top', (.46, .4, .03), (x, y, top - .012), colours['white'], .012),
              box('cart shelf', (.4, .34, .02), (x, y, .28), colours['white'], .008),
              box('cart drawer', (.4, .34, .14), (x, y, top - .1), colours['cream'], .012),
              box('drawer pull', (.14, .02, .014), (x, y - .178, top - .085), colours['metal'], .005)]
    for side in (-1, 1):
        parts.append(tube('cart post', [(x + side * .19, y + .14, .08), (x + side * .19, y + .14, top - .17)], .014, colours['metal']))
        parts.append(tube('cart foot', [(x + side * .19, y - .17, .06), (x + side * .19, y + .17, .06)], .016, colours['grey']))
        for back in (-.16, .16):
            parts.append(cylinder('castor', .03, .026, (x + side * .19, y + back, .031), colours['dark'], (0, 90, 0), None, .006))
    for k in range(3):
        parts.append(box('paper pack', (.22, .2, .03), (x - .04, y, .305 + .031 * k), colours['paper'], .003, (0, 0, 3 * k)))
    return grouped(parts, 'ekg cart'), grouped(cable_arm(colours, x, y, top), 'ekg wires')


def cable_arm(colours, x, y, top):
    """A post with a swinging arm to the left; the trunk cable runs along it and ten wires end in their coloured clips on a rail."""
    high, reach = top + .56, .62
    end = x - .16 - reach
    parts = [tube('arm post', [(x - .16, y + .16, top), (x - .16, y + .16, high)], .013, colours['metal']),
             tube('arm', [(x - .16, y + .16, high - .02), (x - .3, y + .1, high + .012), (end, y - .02, high)], .012, colours['grey']),
 box('rail', (.3, .024, .03), (end + .03, y - .02, high - .014), colours['white'], .008)]
    cable = material('cable', '#6a7177', .5, .3)
    parts.append(tube('trunk cable', [(x + .1, y + .15, top + .05), (x - .05, y + .2, top + .2), (x - .16, y + .17, high - .06),
                                      (x - .33, y + .08, high - .03), (end + .16, y - .01, high - .03)], .006, cable))
    for k, (wire, colour) in enumerate(WIRES.items()):
        at = end - .105 + .03 * k
        tint = material(f'wire {wire}', colour, .45, .35)
        low = high - .3 - .035 * ((k * 7) % 3)
        sway = .02 * math.sin(k * 2.1)
        parts.append(tube('wire', [(at, y - .034, high - .02), (at + sway, y - .045, high - .14), (at + sway * .4, y - .038, low)], .0034, cable))
        parts.append(box('clip', (.02, .014, .042), (at + sway * .4, y - .038, low - .015), tint, .005))
    return parts


def curtain(colour, x, y, wide, tall, low, folds=7):
    """A curtain drawn together, hanging in deep folds."""
    def build(shape):
        columns = folds * 12
        rows = [[shape.verts.new((wide * (k / columns - .5) + .006 * math.sin(k * .5 + step),
                                  .055 * math.sin(2 * math.pi * folds * k / columns) * (1 - .18 * step) + .01 * math.sin(k * .23),
                                  tall * (1 - step / 6))) for k in range(columns + 1)] for step in range(7)]
        for upper, lower in zip(rows, rows[1:]):
            for k in range(columns):
                shape.faces.new((upper[k], upper[k + 1], lower[k + 1], lower[k]))
        bmesh.ops.recalc_face_normals(shape, faces=shape.faces)
    made = solid('curtain', build, (x, y, low), colour)
    rounded = made.modifiers.new('round', 'SUBSURF')
    rounded.levels = rounded.render_levels = 1
    thick = made.modifiers.new('thickness', 'SOLIDIFY')
    thick.thickness = .004
    return made


def linen(colours, x, y, top):
    """Folded gowns and drapes in a stack."""
    parts = []
    for k, tint in enumerate(('#a9c4d4', '#a9c4d4', '#f1efe8', '#f1efe8')):
        cotton = material('linen', tint, .9, .1)
        parts.append(box('folded', (.27, .2, .026), (x + .004 * (k % 2), y, top + .014 + .028 * k), cotton, .012, (0, 0, 2 - 3 * (k % 2))))
        parts.append(box('fold', (.272, .004, .002), (x, y - .101, top + .014 + .028 * k), material('fold', '#8fa7b5' if k < 2 else '#d6d3c8', .9), 0))
    return grouped(parts, 'linen')


def pouch(location, turn=0.0):
    """A sealed foil pouch of electrodes lying flat, with a coloured label."""
    foil = material('pouch', '#e8ecee', .3, .5)
    parts = [box('pouch', (.13, .1, .006), (0, 0, .004), foil, .003), box('swell', (.1, .075, .014), (0, 0, .007), foil, .006),
             box('label', (.075, .04, .0148), (-.004, .004, .0072), material('label', '#3f6fb0', .5), .003),
             box('label field', (.05, .012, .0152), (-.004, .008, .0072), material('label field', '#f4f5f2', .6), .001)]
    for side in (-1, 1):
        parts.append(box('seal', (.006, .1, .007), (side * .061, 0, .004), material('seal', '#c2c9cd', .4), .001))
    return grouped(parts, 'electrode pack', location, turn)


def supplies(colours, x, y, top, tilt=38):
    """A tray, tilted to the viewer, of what the skin is prepared with and the electrodes come in; returns groups by their spot name."""
    foil, blue = material('sachet', '#f0f3f4', .35, .5), material('sachet blue', '#3a6cae', .5)
    tray = [box('tray', (.66, .3, .012), (0, 0, .006), material('tray', '#b9c4ca', .4, .4), .005),
            box('tray edge', (.66, .01, .03), (0, -.148, .016), material('tray edge', '#b9c4ca', .4, .4), .004)]
    wipe = [box('sachet box', (.11, .085, .05), (.03, .08, .037), blue, .004), box('sachet box top', (.085, .06, .004), (.03, .08, .062), colours['dark'], .001)]
    for k in range(3):
        wipe.append(box('sachet', (.05, .05, .004), (.012 + .018 * k, .084 - .01 * k, .066 + .003 * k), foil, .001, (0, 0, 5 - 6 * k)))
    gauze = [box('gauze', (.09, .09, .008), (.22, .06, .016 + .0085 * k), colours['paper'], .003, (0, 0, 3 * k)) for k in range(5)]
    card = [box('card', (.15, .1, .0015), (-.1, -.075, .014), material('liner', '#dfe9ee', .4, .4), .001)]
    for k in range(10):
        card.append(box('electrode', (.022, .034, .0015), (-.158 + .029 * (k % 5), -.052 - .045 * (k // 5), .016), colours['white'], .001))
        card.append(box('electrode tab', (.02, .01, .0018), (-.158 + .029 * (k % 5), -.065 - .045 * (k // 5), .0162), colours['grey'], .001))
    clippers = [box('clippers', (.14, .04, .03), (.17, -.09, .028), colours['white'], .014, (0, 0, 8)),
                box('clippers grip', (.08, .0405, .022), (.185, -.088, .03), blue, .009, (0, 0, 8)),
                box('clippers head', (.03, .038, .02), (.095, -.1, .026), colours['metal'], .004, (0, 0, 8))]
    found = {'electrodePack': pouch((-.23, .075, .012), 8), 'electrodeCard': grouped(card, 'electrode card'), 'clippers': grouped(clippers, 'clippers'),
             'alcoholWipe': grouped(wipe, 'alcohol wipes'), 'gauze': grouped(gauze, 'gauze')}
    stand = grouped([*tray, *found.values()], 'tray on its stand', (x, y, top + .115))
    stand.rotation_euler = (math.radians(tilt), 0, 0)
    box('tray prop', (.5, .02, .16), (x, y + .1, top + .08), colours['metal'], .004)
    return found
