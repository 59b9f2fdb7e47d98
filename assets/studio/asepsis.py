"""Renders what asepsis and procedures need: sterile packs in four stages, instruments, syringes and vials, protective wear, hand hygiene."""
import math

from mathutils import Vector

from models import box, cloth, cylinder, lathe, material, solid, tube
from venipuncture import clear
from sprites import render_all


def wrap_cloth():
    """The blue wrap of a sterile pack."""
    return cloth('wrap', '#6f9ec2', '#6795ba', .25, 420)


def flap(name, corners, made, lift=0.0):
    """A triangular flap from three corners; lift raises its tip."""
    def build(shape):
        first, second, tip = (Vector(corner) for corner in corners)
        rows = 10
        grid = []
        for row in range(rows + 1):
            share = row / rows
            left, right = first.lerp(tip, share), second.lerp(tip, share)
            grid.append([shape.verts.new(left.lerp(right, k / 6) + Vector((0, 0, lift * share * share + .0012 * math.sin(3 * share + k)))) for k in range(7)])
        for lower, upper in zip(grid, grid[1:]):
            for k in range(6):
                shape.faces.new((lower[k], lower[k + 1], upper[k + 1], upper[k]))
    sheet = solid(name, build, (0, 0, 0), made)
    thick = sheet.modifiers.new('thickness', 'SOLIDIFY')
    thick.thickness, thick.offset = .0016, 1
    return sheet


HALF, SIDE, HIGH = .075, .145, .03


def pack(stage):
    """A wrapped pack with its flaps opened away, to the sides and towards the learner: stage 0 (closed) to 4 (open)."""
    def build(m):
        made = wrap_cloth()
        opened = {'away': stage > 0, 'left': stage > 1, 'right': stage > 2, 'near': stage > 3}
        base, top = .002, HIGH
        parts = [box('inner', (2 * HALF, 2 * HALF, HIGH), (0, 0, HIGH / 2), made, .008)]
        ways = {'away': (0, 1), 'left': (-1, 0), 'right': (1, 0), 'near': (0, -1)}
        order = ['away', 'left', 'right', 'near']
        for k, way in enumerate(order):
            x, y = ways[way]
            side = (y, -x)
            edge = [(x * HALF + side[0] * HALF * s, y * HALF + side[1] * HALF * s) for s in (1, -1)]
            if opened[way]:
                tip = (x * (HALF + SIDE), y * (HALF + SIDE), base)
                parts.append(flap(way, [(*edge[0], HIGH * .5), (*edge[1], HIGH * .5), tip], made, -.0))
            else:
                level = top + .0012 + .0016 * k
                parts.append(flap(way, [(*edge[0], level), (*edge[1], level), (-x * HALF * .5, -y * HALF * .5, level + .001)], made))
        if stage == 0:
            tape = material('tape', '#e9dfc0', .7, .1)
            parts.append(box('tape', (.02, .085, .0008), (0, -.012, HIGH + .0088), tape, 0))
            for k in range(6):
                parts.append(box('stripe', (.021, .004, .0009), (0, -.045 + .013 * k, HIGH + .0089), material('stripe', '#3c3a36', .7), 0, (0, 0, 22)))
        if stage == 4:
            parts.append(box('field', (2 * HALF + .004, 2 * HALF + .004, .002), (0, 0, HIGH + .0012), material('towel', '#dfe9ef', .85), .001))
            for item in forceps(m)[0]:
                item.location = item.location + Vector((-.02, .022, HIGH + .003))
                parts.append(item)
            for k in range(3):
                parts.append(box('gauze', (.045, .045, .004), (.035 + .002 * k, -.03, HIGH + .004 + .004 * k), m['white'], .0015, (0, 0, 5 * k)))
        return parts, None
    return build


def blade(name, path, width, thickness, made):
    """A flat piece of steel along a path in the plane."""
    def build(shape):
        rows = []
        for k, (x, y) in enumerate(path):
            before, after = path[max(k - 1, 0)], path[min(k + 1, len(path) - 1)]
            along = Vector((after[0] - before[0], after[1] - before[1], 0)).normalized()
            out = Vector((-along.y, along.x, 0)) * width(k / (len(path) - 1)) / 2
            rows.append([shape.verts.new(Vector((x, y, z)) + out * s) for s, z in ((1, 0), (-1, 0), (-1, thickness), (1, thickness))])
        for lower, upper in zip(rows, rows[1:]):
            for k in range(4):
                shape.faces.new((lower[k], lower[(k + 1) % 4], upper[(k + 1) % 4], upper[k]))
        shape.faces.new(rows[0])
        shape.faces.new(rows[-1][::-1])
    return solid(name, build, (0, 0, 0), made, .0004)


def steel(m):
    """Surgical steel."""
    return material('surgical steel', '#c9ced2', .24, .5, .95)


def forceps(m):
    """Tissue forceps with grooved grips, points to the right."""
    made = steel(m)
    parts = []
    for side in (-1, 1):
        path = [(-.06 + .012 * k, side * (.0012 + .0058 * math.sin(math.pi * min(1, (k + .6) / 10.6)) ** .8)) for k in range(11)]
        parts.append(blade('arm', path, lambda t: .0024 + .0052 * math.sin(math.pi * (.1 + .8 * t)) * (1 - .55 * t), .0022, made))
    for k in range(6):
        parts.append(box('groove', (.0012, .02, .0006), (-.012 + .0035 * k, 0, .0023), m['grey'], 0))
    return parts, None


def ringed(m, jaw, width):
    """A ringed instrument, closed, its points to the right."""
    made = steel(m)
    parts = []
    for side in (-1, 1):
        path = [(-.048, side * .014), (-.03, side * .0085), (-.008, side * .0022), (.004, 0), (.016, side * .0006), (jaw, side * .0003)]
        arm = blade('arm', path, width, .0026, made)
        arm.location.z = .001 * (1 + side)
        parts.append(arm)
        ring = [(-.061 + .0125 * math.cos(a), side * .0165 + .0105 * math.sin(a), .0013) for a in [2 * math.pi * k / 20 for k in range(20)]]
        parts.append(tube('ring', ring, .0017, made, 6, True))
    parts += [cylinder('joint', .0034, .0052, (.004, 0, .0026), made, (0, 0, 0), None, .0006), box('slot', (.0036, .0007, .0006), (.004, 0, .0053), m['dark'], 0)]
    return parts


def scissors(m):
    """Straight operating scissors."""
    return ringed(m, .062, lambda t: .0048 if t < .55 else .0066 * (1 - t) * 2.1 + .0008), None


def needle_holder(m):
    """A needle holder: short blunt jaws, a ratchet between the rings."""
    parts = ringed(m, .036, lambda t: .0046 if t < .6 else .0052)
    return [*parts, box('ratchet', (.004, .024, .0022), (-.0375, 0, .0012), steel(m), .0006),
            box('jaw', (.016, .0056, .0052), (.03, 0, .0024), material('gold', '#c9a24e', .3, .5, .9), .0006)], None


def scalpel(m):
    """A disposable scalpel with its blade bare to the right."""
    grip = material('scalpel grip', '#3f9a8c', .45, .35)
    parts = [box('grip', (.092, .009, .0048), (-.028, 0, .0026), grip, .002), box('neck', (.02, .0052, .003), (.024, 0, .0024), grip, .001)]
    made = steel(m)
    path = [(.03 + .0042 * k, .0006 * k * .3) for k in range(8)]
    parts.append(blade('blade', path, lambda t: .0068 * (1 - t ** 2.2) + .0003, .0007, made))
    for k in range(6):
        parts.append(box('groove', (.0016, .0094, .0006), (-.012 + .0042 * k, 0, .0049), m['dark'], 0))
    return parts, None


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


def basin(m):
    """A steel basin."""
    return [lathe('basin', [(0, .002), (.05, .002), (.062, .012), (.078, .05), (.084, .053), (.085, .0515), (.0795, .048), (.0635, .009), (.05, 0), (0, 0)], (0, 0, 0), steel(m))], None


def drape(m):
    """A fenestrated drape folded in a pile, its window on top."""
    made = cloth('drape', '#7fb0c9', '#77a8c2', .2, 420)
    parts = [box('fold', (.24 - .002 * (k % 2), .17, .011), (0, .001 * k, .0055 + .011 * k), made, .005) for k in range(3)]
    return [*parts, lathe('edge', [(.03, 0), (.039, 0), (.039, .001), (.03, .001)], (0, 0, .0335), m['white']), cylinder('hole', .03, .0008, (0, 0, .0338), m['dark'], (0, 0, 0), None, 0)], None


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


def glove_box(tint):
    """A box of gloves with one showing."""
    def build(m):
        card = material('glove box', tint, .6, .2)
        glove = material('glove', '#6f8fcf', .6, .25)
        parts = [box('box', (.23, .08, .125), (0, 0, .0625), card, .003), box('panel', (.17, .002, .085), (0, -.0402, .056), m['white'], .002),
                 box('opening', (.11, .003, .02), (0, -.0412, .058), m['dark'], .0095), box('band', (.232, .082, .014), (0, 0, .112), m['white'], .001)]
        for k, lean in enumerate((-.012, .016)):
            parts.append(crumpled(lean, k, glove))
        return parts, None
    return build


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


def folded_gown(m):
    """A surgical gown folded, its ties and cuffs showing."""
    made, cuff = cloth('surgical gown', '#4f86b5', '#487fae', .2, 420), material('cuff', '#eef0ee', .85)
    parts = [box('fold', (.26, .2, .014), (0, 0, .007 + .014 * k), made, .0065) for k in range(4)]
    for side in (-1, 1):
        parts += [box('sleeve', (.07, .15, .01), (side * .075, -.012, .061), made, .0048), box('cuff', (.062, .028, .0108), (side * .075, -.082, .061), cuff, .0048)]
    return [*parts, tube('tie', [(-.02, .07, .058), (.01, .03, .0605), (-.015, -.02, .0605), (.02, -.07, .059)], .0022, made)], None


def pump(tint, label):
    """A bottle with a pump."""
    def build(m):
        fluid = clear('bottle', tint, .8)
        return [lathe('bottle', [(0, 0), (.036, 0), (.0385, .003), (.0385, .108), (.032, .122), (.016, .13), (.016, .138)], (0, 0, 0), fluid), lathe('label', [(.0387, .03), (.0387, .088)], (0, 0, 0), material('label', label, .7)),
                cylinder('collar', .018, .014, (0, 0, .143), m['white'], (0, 0, 0), None, .002), cylinder('stem', .005, .03, (0, 0, .163), m['white']), box('head', (.05, .024, .012), (-.012, 0, .18), m['white'], .005),
                tube('spout', [(-.034, 0, .18), (-.048, 0, .178), (-.052, 0, .168)], .0042, m['white'])], None
    return build


def towels(m):
    """A stack of folded paper towels, the top one lifted."""
    paper = material('towel', '#f1ede2', .85, .1)
    parts = [box('towel', (.23, .1, .0022), (.001 * math.sin(k * 2), .001 * math.cos(k), .0012 + .0027 * k), paper, .0008, (0, 0, .6 * math.sin(k))) for k in range(14)]
    return [*parts, box('top', (.23, .1, .0016), (.012, .006, .048), paper, .0006, (9, 3, 5))], None


FLAT = 40
THINGS = {
    **{f'sterilePack-{k}': (pack(k), (460, 380), .47 if k else .2, (0, .0, .01), FLAT) for k in range(5)},
    'forceps': (forceps, (400, 100), .14, (0, 0, 0), 20), 'scissors': (scissors, (400, 160), .15, (-.006, 0, 0), 20), 'needleDriver': (needle_holder, (380, 170), .13, (-.018, 0, 0), 20), 'scalpel': (scalpel, (400, 90), .15, (-.006, 0, 0), 20),
    'syringe-1': (syringe(1, .0028, .07), (400, 100), .12, (.006, 0, .003), 20), 'syringe-3': (syringe(3, .0048, .064), (400, 120), .12, (.006, 0, .005), 20), 'syringe-5': (syringe(5, .0065, .066), (400, 150), .12, (.006, 0, .006), 20),
    'syringe-10': (syringe(10, .0082, .08), (440, 150), .14, (.008, 0, .008), 20), 'vial': (vial, (150, 270), .033, (0, 0, .024), 80), 'ampule': (ampule, (90, 300), .02, (0, 0, .031), 82),
    'basin': (basin, (380, 280), .2, (0, 0, .026), 58), 'sterileDrape': (drape, (460, 340), .27, (0, 0, .014), 44),
    'gloveBox-s': (glove_box('#a9c7b4'), (440, 300), .26, (0, 0, .058), 76), 'gloveBox-m': (glove_box('#8fb8d8'), (440, 300), .26, (0, 0, .058), 76), 'gloveBox-l': (glove_box('#b7a9d0'), (440, 300), .26, (0, 0, .058), 76),
    'mask': (mask, (460, 200), .3, (0, 0, 0), 24), 'sterileGown': (folded_gown, (460, 380), .29, (0, 0, .03), 44), 'soap': (pump('#e3ece6', '#7fb3a8'), (220, 420), .106, (-.011, 0, .09), 80), 'rub': (pump('#dcebf2', '#5d93bd'), (220, 420), .106, (-.011, 0, .09), 80),
    'paperTowels': (towels, (420, 240), .27, (.004, 0, .02), 52),
}


def render(folder, samples):
    """Render everything."""
    render_all(THINGS, folder, round(samples * .5))
