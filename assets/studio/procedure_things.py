"""Models what small procedures need: table, lamp on its arm, stand with a sterile field, instruments, wrapped packs, basins, kick bucket."""

import math

import bmesh
import bpy

from models import ball, box, cloth, cylinder, grouped, lathe, material, solid, tube
from stage import area_light

TABLE = (-.72, 1.0)
TABLE_TOP = .84
FIELD = .86


def drape_cloth():
    """The blue of drapes and wraps."""
    known = bpy.data.materials.get('drape')
    return known or cloth('drape', '#7fa6c9', '#7499bd', .12, 220)


def procedure_table(colours):
    """A powered table with its head at the left: three pads on a column, paper, a folded drape, a hand control on its cable."""
    x, y = TABLE
    parts = [
        box('base', (1.0, .5, .12), (x, y, .08), colours['grey'], .03),
        box('column', (.52, .34, .56), (x, y, .4), colours['cream'], .03),
        box('bellows', (.56, .38, .12), (x, y, .64), colours['dark'], .02),
        box('frame', (1.66, .5, .04), (x, y, .715), colours['dark'], .01),
        box('seat pad', (.74, .64, .1), (x + .04, y, TABLE_TOP - .05), colours['vinyl'], .035),
        box('leg pad', (.52, .64, .1), (x + .68, y, TABLE_TOP - .05), colours['vinyl'], .035),
        box('back pad', (.66, .64, .1), (x - .64, y, TABLE_TOP + .06), colours['vinyl'], .035, (0, 20, 0)),
        box('head pad', (.24, .4, .09), (x - 1.03, y, TABLE_TOP + .2), colours['vinyl'], .035, (0, 20, 0)),
        box('paper', (.72, .5, .005), (x + .04, y - .02, TABLE_TOP + .002), colours['paper'], .002),
        box('paper', (.5, .5, .005), (x + .68, y - .02, TABLE_TOP + .002), colours['paper'], .002),
        box('paper', (.64, .5, .005), (x - .655, y - .02, TABLE_TOP + .112), colours['paper'], .002, (0, 20, 0)),
        box('paper fall', (.005, .5, .1), (x + .945, y - .02, TABLE_TOP - .05), colours['paper'], .002),
    ]
    for side in (-1, 1):
        parts.append(tube('rail', [(x - .3, y + side * .34, .75), (x + .85, y + side * .34, .75)], .012, colours['metal']))
    for k in range(3):
        parts.append(box('folded drape', (.3, .36, .022), (x + .7, y - .02, TABLE_TOP + .016 + .024 * k), drape_cloth(), .01, (0, 0, 2 - 2 * k)))
    parts += [
        box('pedal', (.2, .12, .04), (x + .1, y - .42, .022), colours['dark'], .012),
        cylinder('castor', .05, .04, (x - .42, y - .2, .052), colours['dark'], (90, 0, 0), None, .01),
        cylinder('castor', .05, .04, (x + .42, y - .2, .052), colours['dark'], (90, 0, 0), None, .01),
        box('control', (.05, .03, .12), (x + .3, y - .36, .66), colours['white'], .01),
        tube('control cable', [(x + .3, y - .36, .6), (x + .28, y - .36, .48), (x + .15, y - .3, .45), (x + .1, y - .19, .5)], .005, colours['dark']),
    ]
    return grouped(parts, 'procedure table')


def lamp(colours, wall, head):
    """A procedure lamp: plate on the back wall at (x, y, z), two jointed arms, a round head that shines down at the table."""
    wx, wy, wz = wall
    hx, hy, hz = head
    glass = material('lamp glass', '#fff7e6', .3, .4, 0, 3.2)
    elbow = ((wx + hx) / 2 + .26, (wy + hy) / 2, wz + .04)
    parts = [
        box('lamp plate', (.12, .02, .2), (wx, wy - .01, wz), colours['white'], .006),
        cylinder('lamp joint', .03, .12, (wx, wy - .06, wz), colours['grey'], (0, 0, 0), None, .006),
        tube('lamp arm', [(wx, wy - .06, wz + .03), elbow], .019, colours['white']),
        cylinder('lamp joint', .032, .1, elbow, colours['grey'], (0, 0, 0), None, .006),
        tube('lamp arm', [elbow, (hx + .02, hy, hz + .16)], .016, colours['white']),
        tube('lamp fork', [(hx + .02, hy, hz + .16), (hx + .01, hy, hz + .05)], .012, colours['metal']),
    ]
    shade = [lathe('lamp head', [(0, .05), (.08, .048), (.16, .03), (.19, 0), (.185, -.02), (.17, -.02)], (0, 0, 0), colours['white'])]
    shade += [
        cylinder('lamp glass', .168, .008, (0, 0, -.016), glass, (0, 0, 0), None, .002),
        cylinder('lamp grip', .018, .09, (0, 0, -.06), colours['cream'], (0, 0, 0), .014, .006),
    ]
    for k in range(6):
        a = math.pi * k / 3
        shade.append(
            cylinder('lens', .036, .004, (.1 * math.cos(a), .1 * math.sin(a), -.0215), material('lens', '#ffffff', .1, .6, 0, 5), (0, 0, 0), None, .001, 24)
        )
    tilted = grouped(shade, 'lamp head', head)
    tilted.rotation_euler = (math.radians(14), math.radians(10), 0)
    area_light((hx, hy, hz - .05), (8, 8, 0), .3, 7, (1, .96, .88))
    return grouped([*parts, tilted], 'lamp')


def hanging(name, wide, deep, drop, location, made, folds=9):
    """A cloth over a tray, its rim hanging down in soft folds."""

    def build(shape):
        sides = 96
        rings = []
        for step, (grow, low) in enumerate(((.6, 0), (1, 0), (1.02, -.03), (1.05, -drop * .6), (1.07, -drop))):
            ring = []
            for k in range(sides):
                a = 2 * math.pi * k / sides
                c, s = math.cos(a), math.sin(a)
                corner = (abs(c) ** 8 + abs(s) ** 8) ** (-1 / 8)
                sway = 1 + (.03 * math.sin(folds * a * 2) * max(0, step - 1) / 3)
                ring.append(shape.verts.new((wide / 2 * c * corner * grow * sway, deep / 2 * s * corner * grow * sway, low * (1 + .1 * math.sin(3 * a)))))
            rings.append(ring)
        shape.faces.new(rings[0])
        for inner, outer in zip(rings, rings[1:]):
            for k in range(sides):
                shape.faces.new((inner[k], outer[k], outer[(k + 1) % sides], inner[(k + 1) % sides]))
        bmesh.ops.recalc_face_normals(shape, faces=shape.faces)

    made_object = solid(name, build, location, made)
    thick = made_object.modifiers.new('thickness', 'SOLIDIFY')
    thick.thickness = .003
    return made_object


def clamp(colours, x, y, top, long=.14, turn=.0):
    """A ringed instrument lying flat: forceps, scissors, needle holder."""
    parts = []
    for side in (-1, 1):
        parts.append(tube('shank', [(-long / 2, side * .012, .004), (long * .08, side * .004, .005), (long / 2, side * .001, .004)], .0028, colours['metal'], 6))
        ring = [(-long / 2 - .012 + .012 * math.cos(a), side * .014 + .01 * math.sin(a), .004) for a in [math.pi * s / 5 for s in range(10)]]
        parts.append(tube('finger ring', ring, .0024, colours['metal'], 3, True))
    parts.append(cylinder('joint', .005, .009, (long * .08, 0, .005), colours['metal']))
    return grouped(parts, 'clamp', (x, y, top), turn)


def scalpel(colours, x, y, top, turn=.0):
    """A disposable scalpel."""
    return grouped(
        [
            box('scalpel handle', (.12, .012, .007), (0, 0, .004), material('scalpel handle', '#7fb59a', .5), .003),
            box('blade', (.035, .008, .0015), (.075, 0, .004), colours['metal'], .0006),
        ],
        'scalpel',
        (x, y, top),
        turn,
    )


def syringe(colours, x, y, top, turn=.0):
    """A filled syringe with its capped needle, lying."""
    clear = material('syringe', '#eaf1f3', .15, .6)
    return grouped(
        [
            cylinder('barrel', .0085, .08, (0, 0, .0095), clear, (0, 90, 0), None, .002, 24),
            cylinder('plunger', .004, .05, (-.06, 0, .0095), colours['white'], (0, 90, 0), None, .001, 16),
            cylinder('thumb', .008, .004, (-.086, 0, .0095), colours['white'], (0, 90, 0), None, .001, 20),
            cylinder('needle cap', .0045, .045, (.062, 0, .0095), material('needle cap', '#d98a4a', .5), (0, 90, 0), .003, .001, 16),
        ],
        'syringe',
        (x, y, top),
        turn,
    )


def bowl(x, y, top, radius, tall, made, fill=None):
    """A round bowl or cup; fill: material of what is in it."""
    parts = [
        lathe(
            'bowl',
            [
                (0, 0),
                (radius * .62, 0),
                (radius * .86, tall * .4),
                (radius, tall),
                (radius * 1.06, tall),
                (radius * .95, tall * .94),
                (radius * .8, tall * .4),
                (0, tall * .12),
            ],
            (x, y, top),
            made,
        )
    ]
    if fill:
        parts.append(cylinder('liquid', radius * .86, .003, (x, y, top + tall * .62), fill, (0, 0, 0), None, .001))
    return grouped(parts, 'bowl')


def mayo_stand(colours, x, y):
    """A stand over the table's side with a sterile field: drape, instruments, cups, gauze; returns groups by their spot name."""
    parts = [
        tube('stand foot', [(x - .25, y - .14, .055), (x + .2, y - .14, .055)], .017, colours['metal']),
        tube('stand foot', [(x - .25, y + .14, .055), (x + .2, y + .14, .055)], .017, colours['metal']),
        tube('stand bar', [(x + .2, y - .14, .055), (x + .2, y + .14, .055)], .017, colours['metal']),
        tube('stand post', [(x + .2, y, .06), (x + .2, y, FIELD - .05)], .017, colours['metal']),
        cylinder('clamp knob', .02, .05, (x + .2, y - .03, .6), colours['dark'], (90, 0, 0), None, .005),
        tube('tray frame', [(x + .2, y, FIELD - .05), (x + .16, y, FIELD - .03), (x - .2, y, FIELD - .03)], .013, colours['metal']),
        box('tray', (.49, .35, .016), (x, y, FIELD - .016), colours['metal'], .006),
        hanging('sterile drape', .56, .42, .2, (x, y, FIELD), drape_cloth()),
    ]
    for at in (-.25, .2):
        for side in (-1, 1):
            parts.append(cylinder('castor', .026, .022, (x + at, y + side * .14, .028), colours['dark'], (90, 0, 0), None, .005))
    top, steel = FIELD + .002, material('steel', '#d3d8db', .22, .6, .9)
    items = {
        'forceps': clamp(colours, x - .1, y - .12, top, .15, 70),
        'scissors': clamp(colours, x - .04, y - .12, top, .13, 78),
        'needleHolder': clamp(colours, x + .02, y - .12, top, .15, 84),
        'scalpel': scalpel(colours, x + .1, y - .13, top, 80),
        'syringe': syringe(colours, x - .17, y - .1, top, 62),
        'bowl': bowl(x - .15, y + .1, top, .06, .06, steel, material('saline', '#dfeaee', .1, .6)),
        'cup': bowl(x - .02, y + .12, top, .028, .042, material('cup', '#f3f4f1', .4), material('povidone', '#6d3a1e', .2, .5)),
        'fieldGauze': grouped(
            [box('gauze', (.09, .09, .008), (x + .1, y + .08, top + .005 + .0085 * k), colours['paper'], .003, (0, 0, 4 * (k % 3) - 3)) for k in range(7)], 'gauze'
        ),
    }
    stand = grouped(parts, 'mayo stand')
    return {'mayoStand': stand, **items}


def wrapped_pack(x, y, foot, size=(.26, .18, .08), turn=.0, tint=None):
    """A wrapped sterile pack with folded corners and striped indicator tape."""
    wide, deep, tall = size
    wrap = material('wrap', tint, .85, .15) if tint else drape_cloth()
    parts = [
        box('pack', size, (0, 0, tall / 2), wrap, .014),
        box('pack fold', (wide * .3, .002, tall * .42), (-wide * .1, -deep / 2 - .0005, tall * .52), wrap, .001, (0, 28, 0)),
        box('pack tape', (wide * .9, deep * 1.01, .001), (0, 0, tall + .0005), material('pack tape', '#efe6cf', .7), 0),
        box('pack tape', (wide * .26, .002, .018), (wide * .22, -deep / 2 - .0016, tall * .6), material('pack tape', '#efe6cf', .7), 0),
    ]
    for k in range(4):
        parts.append(
            box('tape stripe', (.006, .001, .018), (wide * (.13 + .055 * k), -deep / 2 - .003, tall * .6), material('tape stripe', '#4a4038', .8), 0, (0, 24, 0))
        )
    return grouped(parts, 'pack', (x, y, foot), turn)


def pouch(x, y, foot, turn=.0, lean=78):
    """A peel pouch with an instrument in it, leaning."""
    parts = [
        box('pouch', (.1, .2, .004), (0, 0, 0), material('pouch paper', '#f2f1ea', .8), .001),
        box('pouch film', (.086, .17, .003), (0, -.006, .0025), material('pouch film', '#cfe3ea', .15, .6), .001),
        box('instrument', (.009, .13, .003), (.008, -.01, .005), material('instrument', '#b9c0c4', .25, .6, .9), .001),
        box('indicator', (.03, .012, .001), (-.02, .084, .003), material('indicator', '#8a5a86', .7), 0),
    ]
    made = grouped(parts, 'pouch', (x, y, foot), turn)
    made.rotation_euler[0] = math.radians(lean)
    return made


def kick_bucket(colours, x, y):
    """A steel bucket on castors with a liner."""
    steel = material('steel', '#cfd5d8', .25, .6, .9)
    parts = [
        lathe('bucket', [(0, .1), (.13, .1), (.165, .34), (.172, .345), (.16, .34), (.125, .112), (0, .112)], (x, y, 0), steel),
        cylinder('bumper', .19, .03, (x, y, .16), colours['dark'], (0, 0, 0), None, .012, 64),
        lathe('liner', [(.16, .3), (.176, .35), (.182, .32), (.18, .29)], (x, y, 0), material('liner', '#e9efe9', .5, .4)),
    ]
    for k in range(4):
        a = math.pi / 4 + math.pi * k / 2
        parts += [
            tube('bucket leg', [(x + .12 * math.cos(a), y + .12 * math.sin(a), .12), (x + .17 * math.cos(a), y + .17 * math.sin(a), .06)], .011, colours['metal']),
            ball('castor', .026, (x + .175 * math.cos(a), y + .175 * math.sin(a), .027), colours['dark']),
        ]
    return grouped(parts, 'kick bucket')
