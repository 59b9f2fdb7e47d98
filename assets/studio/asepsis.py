"""Renders what asepsis and procedures need: sterile packs in four stages, instruments, syringes and vials, protective wear, hand hygiene."""
import math

from glass import clear
from lettering import lettering
from models import box, cloth, cylinder, lathe, material, solid, tube
from packs import drape, gown, pack
from sprites import render_all
from steel import basin, forceps, needle_holder, scalpel, scissors


def syringe(volume, radius, length):
    """A syringe with its plunger pushed in, scale up, tip to the left."""
    def build(m):
        shell, ink = clear('barrel', '#cfdde6', .6), material('ink', '#2c3238', .7)
        parts = [cylinder('barrel', radius, length, (0, 0, radius), shell, (0, 90, 0), None, .0008), cylinder('tip', .0022, .011, (-length / 2 - .0045, 0, radius), m['white'], (0, -90, 0), .0018, .0004),
                 cylinder('collar', .0042, .006, (-length / 2 - .002, 0, radius), m['white'], (0, 90, 0), None, .0006), cylinder('stopper', radius * .93, .008, (-length / 2 + .006, 0, radius), m['dark'], (0, 90, 0), None, .001),
                 box('flange', (.0022, radius * 4.2, radius * 1.5), (length / 2, 0, radius), m['white'], .0008), box('rod', (length * .98, radius * 1.1, .0014), (length * .06, 0, radius), m['white'], .0004),
                 box('rod', (length * .98, .0014, radius * 1.1), (length * .06, 0, radius), m['white'], .0004), cylinder('thumb', radius * 1.15, .0022, (length * .56, 0, radius), m['white'], (0, 90, 0), None, .0008)]
        many = max(5, min(20, volume * 5))
        for k in range(many + 1):
            wide = radius * (1.1 if k % 5 == 0 else .65)
            parts.append(box('mark', (.0004, wide, .0003), (-length / 2 + .011 + (length * .78) * k / many, radius * .35 - wide / 2, 2 * radius * .985), ink, 0))
        return parts, None
    return build


def vial(m):
    """A vial with its label and the cap on."""
    glass = clear('vial', '#dde9ee', .4)
    return [lathe('vial', [(0, 0), (.0105, 0), (.0112, .001), (.0112, .027), (.009, .032), (.0064, .034), (.0064, .038)], (0, 0, 0), glass),
            lathe('fluid', [(0, .001), (.0103, .001), (.0103, .018), (0, .018)], (0, 0, 0), clear('fluid', '#d9e7ec', .5)), lathe('label', [(.01135, .004), (.01135, .024)], (0, 0, 0), material('label', '#fbfaf6', .75)),
            lathe('label band', [(.01145, .0195), (.01145, .024)], (0, 0, 0), m['blue']), cylinder('crimp', .0082, .006, (0, 0, .0405), m['metal'], (0, 0, 0), None, .0008), cylinder('cap', .0086, .0035, (0, 0, .0452), m['red'], (0, 0, 0), None, .0008)], None


def ampule(m):
    """A glass ampule with the ring where it breaks."""
    glass = clear('ampule', '#e2c48a', .5)
    return [lathe('ampule', [(0, 0), (.0052, .0004), (.0056, .002), (.0056, .03), (.0046, .034), (.0024, .037), (.0022, .0395), (.0034, .043), (.0032, .052), (.0018, .06), (0, .0605)], (0, 0, 0), glass),
            lathe('fluid', [(0, .001), (.005, .001), (.005, .022), (0, .022)], (0, 0, 0), clear('fluid', '#efe0b4', .5)), lathe('ring', [(.0024, .0378), (.0025, .0386)], (0, 0, 0), m['blue']),
            lathe('label', [(.00572, .006), (.00572, .025)], (0, 0, 0), material('label', '#fbfaf6', .75))], None


def crumpled(lean, k, made):
    """A glove pulled half out of the box: a folded sheet, narrow where it leaves."""
    def build(shape):
        rows = []
        for step in range(13):
            far = step / 12
            half = .014 + .022 * math.sin(math.pi * min(1, .12 + .75 * far)) - .012 * far
            rows.append([shape.verts.new((lean * (1 + 1.1 * far) + half * (2 * c / 20 - 1), -.042 - .016 * far - .0055 * far * math.sin(1.1 * c + 2 * k + 2 * far) - .004 * k,
                                          .058 + .046 * far - .004 * math.cos(.55 * c + k) * far)) for c in range(21)])
        for lower, upper in zip(rows, rows[1:]):
            for c in range(20):
                shape.faces.new((lower[c], lower[c + 1], upper[c + 1], upper[c]))
    sheet = solid('glove', build, (0, 0, 0), made)
    rounded = sheet.modifiers.new('round', 'SUBSURF')
    rounded.levels = rounded.render_levels = 2
    return sheet


def glove_box(size, tint):
    """A box of gloves with two showing, its size printed in the corner."""
    def build(m):
        card = material('glove box', tint, .6, .2)
        glove, ink = material('glove', '#6f8fcf', .6, .25), material('box ink', '#33414b', .7)
        parts = [box('box', (.23, .08, .125), (0, 0, .0625), card, .003), box('panel', (.15, .002, .062), (0, -.0402, .052), m['white'], .002),
                 box('opening', (.11, .003, .022), (0, -.0412, .056), m['dark'], .0095), box('band', (.232, .082, .02), (0, 0, .109), m['white'], .001),
                 box('badge', (.026, .002, .026), (-.092, -.0406, .02), m['white'], .001), lettering(size, .026, (-.092, -.0422, .0202), ink, (90, 0, 0), 'CENTER'),
                 lettering('100', .012, (.094, -.0415, .016), ink, (90, 0, 0), 'CENTER')]
        for k in range(3):
            parts.append(box('line', (.05 - .012 * k, .0006, .0032), (-.085 + .025 - .006 * k, -.0413, .1145 - .006 * k), ink, 0))
        for k, lean in enumerate((-.012, .016)):
            parts.append(crumpled(lean, k, glove))
        return parts, None
    return build


def sterile_gloves(m):
    """Sterile gloves in their sealed paper packet, the corner for peeling turned up."""
    paper, ink = material('packet', '#f3f6f7', .6, .2), material('packet ink', '#2f6f9f', .7)
    parts = [box('packet', (.26, .16, .004), (0, 0, .002), paper, .0018), box('swell', (.22, .125, .009), (0, -.002, .0045), paper, .0044), box('band', (.222, .03, .0004), (0, .034, .0091), ink, 0),
             lettering('7 1/2', .024, (.052, -.024, .0092), ink), lettering('STERILE', .017, (-.1, .034, .0094), m['white'])]
    for k in range(2):
        parts.append(box('seam', (.26, .0018, .0006), (0, -.072 + .004 * k, .0042), m['grey'], 0))
    for k in range(4):
        parts.append(box('line', (.09 - .016 * (k % 2), .0042, .0003), (-.053 - .008 * (k % 2), -.006 - .0125 * k, .0091), material('print', '#a9b6be', .8), 0))
    return parts, None


FACING = -math.pi / 2 - .42


def arc(radius, low, high, reach, made, thick, rounded=0.0):
    """A sheet bent about the face: a part of an upright cylinder, open behind; its lower corners may be round."""
    def build(shape):
        rows = []
        for k in range(49):
            a, bottom = FACING + reach * (k / 24 - 1), low + rounded * abs(k / 24 - 1) ** 4
            rows.append([shape.verts.new((radius * math.cos(a), radius * 1.1 * math.sin(a), bottom + (high - bottom) * row / 8)) for row in range(9)])
        for first, second in zip(rows, rows[1:]):
            for row in range(8):
                shape.faces.new((first[row], second[row], second[row + 1], first[row + 1]))
    made_sheet = solid('arc', build, (0, 0, 0), made)
    bent = made_sheet.modifiers.new('thickness', 'SOLIDIFY')
    bent.thickness, bent.offset = thick, 0
    return made_sheet


def face_shield(m):
    """A face shield seen a little from its right: clear visor, foam at the forehead, elastic band."""
    foam, brow = material('foam', '#e9e4d6', .95, .05), material('brow', '#3f7fb8', .45, .35)
    reach, tall = 1.22, .205
    parts = [arc(.1, 0, tall, reach, clear('visor', '#d3e8f3', .15), .0008, .075), arc(.092, .168, .192, 1.15, foam, .014), arc(.1012, .19, .207, reach, brow, .0016)]
    edge = []
    for k in range(49):
        a = FACING + reach * (k / 24 - 1)
        edge.append((.1 * math.cos(a), .11 * math.sin(a), .075 * abs(k / 24 - 1) ** 4))
    first, last = edge[0], edge[-1]
    rim = material('visor edge', '#a9cde0', .2, .5)
    parts.append(tube('edge', [(first[0], first[1], tall), *edge, (last[0], last[1], tall)], .0011, rim, 4))
    band = [(.097 * math.cos(a), .105 * math.sin(a), .184) for a in [FACING + reach + (math.tau - 2 * reach) * k / 20 for k in range(21)]]
    parts.append(tube('band', band, .005, material('elastic', '#5d6a73', .8), 8))
    return [*parts, *[cylinder('stud', .0052, .004, (.1 * math.cos(FACING + s * 1.12), .11 * math.sin(FACING + s * 1.12), .199), m['white'], (90, 0, 90 + math.degrees(FACING + s * 1.12)), None, .001) for s in (-1, 1)]], None


def mask(m):
    """A pleated mask with its loops."""
    front, edge = cloth('mask', '#8fbbd6', '#86b2cf', .15, 700), m['white']
    parts = [box('mask', (.17, .09, .003), (0, 0, .002), front, .0014), box('nose', (.1, .004, .0012), (0, .041, .0042), m['metal'], .0005)]
    for y in (-.045, .045):
        parts.append(box('hem', (.172, .006, .0042), (0, y, .0022), edge, .0015))
    for k in range(3):
        parts.append(box('pleat', (.168, .003, .0022), (0, -.02 + .02 * k, .0038), front, .001))
    for side in (-1, 1):
        parts.append(tube('loop', [(side * .084, .04, .002), (side * .128, .034, .002), (side * .136, 0, .002), (side * .128, -.034, .002), (side * .084, -.04, .002)], .0014, edge))
    return parts, None


def pump(tint, label):
    """A bottle with a pump."""
    def build(m):
        fluid = clear('bottle', tint, .8)
        return [lathe('bottle', [(0, 0), (.036, 0), (.0385, .003), (.0385, .108), (.032, .122), (.016, .13), (.016, .138)], (0, 0, 0), fluid), lathe('label', [(.0387, .03), (.0387, .088)], (0, 0, 0), material('label', label, .7)),
                cylinder('collar', .018, .014, (0, 0, .143), m['white'], (0, 0, 0), None, .002), cylinder('stem', .005, .03, (0, 0, .163), m['white']), box('head', (.05, .024, .012), (-.012, 0, .18), m['white'], .005),
                tube('spout', [(-.034, 0, .18), (-.048, 0, .178), (-.052, 0, .168)], .0042, m['white'])], None
    return build


def rub_dispenser(m):
    """A wall dispenser of hand rub: window with what is left, push bar, drip tray."""
    shell, gel = m['white'], clear('gel', '#a9d3e6', .75)
    teal, plate = material('rub blue', '#3d86bd', .45, .35), material('plate', '#dde3e6', .5, .3)
    parts = [box('back', (.13, .012, .3), (0, .052, .16), plate, .006), box('housing', (.122, .1, .2), (0, 0, .2), shell, .022), box('window', (.05, .004, .085), (0, -.0495, .225), gel, .0019),
             box('window frame', (.056, .003, .091), (0, -.0492, .225), material('frame', '#c3ccd1', .4), .0014), box('push', (.1, .03, .052), (0, -.046, .118), teal, .012), cylinder('nozzle', .009, .018, (0, -.022, .086), shell, (0, 0, 0), .007, .002),
             box('tray', (.1, .085, .008), (0, .006, .018), plate, .0035), box('tray floor', (.088, .072, .002), (0, .004, .0225), m['grey'], .0009)]
    drop = [(.0001, .0135), (.003, .0075), (.0062, .001), (.0066, -.003), (.0045, -.0068), (0, -.0078)]
    parts.append(lathe('drop', drop, (0, -.0612, .119), m['white']))
    parts[-1].scale = (1, .12, 1)
    parts.append(box('level', (.046, .001, .05), (0, -.0518, .207), material('gel level', '#6fb2d4', .3, .4), .0004))
    return parts, None


def towels(m):
    """A stack of folded paper towels, the top one lifted."""
    paper = material('towel', '#f1ede2', .85, .1)
    parts = [box('towel', (.23, .1, .0022), (.001 * math.sin(k * 2), .001 * math.cos(k), .0012 + .0027 * k), paper, .0008, (0, 0, .6 * math.sin(k))) for k in range(14)]
    return [*parts, box('top', (.23, .1, .0016), (.012, .006, .048), paper, .0006, (9, 3, 5))], None


FLAT = 40
THINGS = {
    **{f'sterilePack-{k}': (pack(k), (640, 500), .46, (0, 0, .01), FLAT) for k in range(5)},
    'forceps': (forceps, (520, 130), .14, (0, 0, 0), 20), 'scissors': (scissors, (520, 240), .155, (-.005, 0, 0), 20), 'needleDriver': (needle_holder, (520, 270), .14, (-.014, 0, 0), 20), 'scalpel': (scalpel, (520, 110), .155, (-.004, 0, 0), 20),
    'syringe-1': (syringe(1, .0028, .07), (400, 100), .12, (.006, 0, .003), 20), 'syringe-3': (syringe(3, .0048, .064), (400, 120), .12, (.006, 0, .005), 20), 'syringe-5': (syringe(5, .0065, .066), (400, 150), .12, (.006, 0, .006), 20),
    'syringe-10': (syringe(10, .0082, .08), (440, 150), .14, (.008, 0, .008), 20), 'vial': (vial, (150, 270), .033, (0, 0, .024), 80), 'ampule': (ampule, (90, 300), .02, (0, 0, .031), 82),
    'basin': (basin, (420, 300), .2, (0, 0, .026), 58), 'sterileDrape': (drape, (460, 340), .28, (0, 0, .02), 44),
    **{f'gloveBox-{size.lower()}': (glove_box(size, tint), (440, 300), .26, (0, 0, .058), 76) for size, tint in (('S', '#a9c7b4'), ('M', '#8fb8d8'), ('L', '#b7a9d0'))},
    'sterileGloves': (sterile_gloves, (460, 300), .28, (0, 0, 0), 20), 'mask': (mask, (460, 200), .3, (0, 0, 0), 24), 'faceShield': (face_shield, (400, 440), .25, (0, 0, .1), 72),
    'sterileGown': (gown, (460, 380), .3, (0, 0, .025), 44), 'soap': (pump('#e3ece6', '#7fb3a8'), (250, 430), .118, (-.007, 0, .092), 80), 'rub': (rub_dispenser, (280, 500), .19, (0, 0, .163), 78),
    'paperTowels': (towels, (420, 240), .27, (.004, 0, .02), 52),
}


def render(folder, samples):
    """Render everything."""
    render_all(THINGS, folder, round(samples * 1.3))
