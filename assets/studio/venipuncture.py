"""Renders what a venipuncture needs: tubes with their caps, blood as layers of their own, needles, tourniquet, dressings, sharps container, labels."""
import math

import bmesh

from draw_things import biohazard
from glass import clear
from lettering import lettering
from models import box, cloth, cylinder, lathe, material, solid, tube
from sprites import render_all

# Name of a tube: colour of its cap, a stripe on its label, length in millimetres, whether it holds gel, whether a bare stopper closes it.
TUBES = {
    'sps': ('#f2dc4a', None, 100, False), 'lightBlue': ('#8fc7e8', None, 75, False), 'redGlass': ('#b23a33', '#c3322d', 100, False, True),
    'red': ('#c9403a', None, 100, False), 'gold': ('#c2851a', None, 100, True), 'orange': ('#e5772b', None, 100, True),
    'royalBlueSerum': ('#2b4fa8', '#c3322d', 100, False), 'green': ('#2f8f4e', None, 100, False), 'mint': ('#a4dcb5', None, 100, True),
    'lavender': ('#9d86cf', None, 75, False), 'pink': ('#ea9bb7', None, 100, False), 'pearl': ('#eceae6', None, 100, True),
    'royalBlueEdta': ('#2b4fa8', '#9d86cf', 100, False), 'tan': ('#c8a777', None, 75, False), 'gray': ('#8d9298', None, 75, False), 'yellowAcd': ('#f4e27a', '#2c3238', 100, False),
}
RADIUS = .0066


def body(length, made, radius=RADIUS):
    """The round-bottomed body of a tube standing on its end."""
    profile = [(radius * math.sin(a), radius - radius * math.cos(a)) for a in [math.pi / 2 * k / 8 for k in range(9)]]
    return lathe('tube', [*profile, (radius, length)], (0, 0, 0), made)


def open_window(label):
    """Cut a strip out of a label, in front and behind, through which a layer drawn behind the tube is seen."""
    shape = bmesh.new()
    shape.from_mesh(label.data)
    middles = [(face, face.calc_center_median()) for face in shape.faces]
    bmesh.ops.delete(shape, geom=[face for face, place in middles if abs(abs(math.atan2(place.y, place.x)) - math.pi / 2) < .4], context='FACES')
    shape.to_mesh(label.data)
    shape.free()


def blood_tube(m, cap, stripe, length, has_gel, is_stoppered=False):
    """An empty tube with its cap and a paper label that leaves a window."""
    tall = length / 1000
    rubber = material('cap', cap, .45, .35)
    parts = [body(tall, clear('glass'))]
    if is_stoppered:
        parts.append(lathe('stopper', [(0, -.008), (RADIUS - .0006, -.008), (RADIUS - .0005, .0), (.0082, .0004), (.0085, .002), (.0082, .0115), (.0074, .0135), (.004, .014), (.0035, .0132), (0, .013)], (0, 0, tall), rubber))
    else:
        parts += shielded_cap(cap, rubber, tall)
    label = lathe('label', [(RADIUS + .00025, tall * .2), (RADIUS + .00025, tall * .78)], (0, 0, 0), material('label', '#fbfaf6', .75, .15))
    open_window(label)
    parts.append(label)
    band = material('band', stripe or cap, .6, .2)
    parts.append(lathe('label band', [(RADIUS + .0004, tall * .70), (RADIUS + .0004, tall * .76)], (0, 0, 0), band))
    if has_gel:
        parts.append(body(.0125, material('gel', '#efe7cf', .25, .5), RADIUS - .0006))
    return parts, None


def shielded_cap(cap, rubber, tall):
    """The parts of a ribbed plastic cap over a stopper that a needle goes through."""
    parts = [cylinder('cap', .0085, .019, (0, 0, tall + .004), rubber, (0, 0, 0), .0083, .0016, 64),
             cylinder('dimple', .0046, .002, (0, 0, tall + .0135), material('stopper', '#7a3d3a' if cap != '#8fc7e8' else '#5d7f97', .7), (0, 0, 0), None, .0006)]
    for k in range(26):
        a = 2 * math.pi * k / 26
        parts.append(cylinder('rib', .0006, .012, (.0084 * math.cos(a), .0084 * math.sin(a), tall + .003), rubber, (0, 0, 0), None, .0003, 8))
    return parts


def column(length, colour):
    """What fills a tube: a column to be cut off at its level and drawn behind the tube."""
    def build(m):
        made = material('blood', colour, .1, .5, 0, 0, .6)
        return [body(length / 1000 - .004, made, RADIUS - .0007)], None
    return build


def bottle(cap, tint):
    """A blood-culture bottle with its broth and lines for the fill."""
    def build(m):
        ring = material('bottle cap', cap, .4, .4)
        parts = [lathe('bottle', [(0, 0), (.0175, 0), (.0185, .002), (.0185, .062), (.0165, .071), (.0085, .082), (.0085, .094)], (0, 0, 0), clear('bottle glass', '#e6dcc4', .42)),
                 lathe('broth', [(0, .002), (.0172, .002), (.0172, .034), (0, .034)], (0, 0, 0), material('broth', tint, .2, .4)),
                 cylinder('cap', .0125, .013, (0, 0, .099), ring, (0, 0, 0), .0118, .002), cylinder('flip', .0105, .003, (0, 0, .107), m['grey'], (0, 0, 0), None, .001)]
        label = lathe('label', [(.0187, .012), (.0187, .056)], (0, 0, 0), material('label', '#fbfaf6', .75, .15))
        parts += [label, lathe('label band', [(.0189, .05), (.0189, .056)], (0, 0, 0), ring)]
        for k in range(4):
            parts.append(box('mark', (.008, .0006, .0006), (.006, -.0188, .018 + .008 * k), m['dark'], 0))
        return parts, None
    return build


def tourniquet(m):
    """A flat blue band standing on its edge, rolled twice round, its end free."""
    band = material('tourniquet', '#3f6fb4', .5, .35)
    places = []
    for k in range(141):
        t = k / 140
        around, radius = 1.2 + 2.25 * math.tau * t, .027 + .022 * t
        places.append((radius * math.cos(around) * 1.25 - .016, radius * math.sin(around), .0007 * math.sin(7 * around)))
    last, before = places[-1], places[-2]
    way = math.atan2(last[1] - before[1], last[0] - before[0])
    for k in range(1, 40):
        way -= .018 * math.sin(k / 7)
        x, y, _ = places[-1]
        places.append((x + .0026 * math.cos(way), y + .0026 * math.sin(way), 0))

    def build(shape):
        rows = [[shape.verts.new((x, y, z + edge)) for x, y, z in places] for edge in (0, .008, .017, .025)]
        for low, high in zip(rows, rows[1:]):
            for k in range(len(places) - 1):
                shape.faces.new((low[k], low[k + 1], high[k + 1], high[k]))
    sheet = solid('band', build, (0, 0, 0), band)
    thick = sheet.modifiers.new('thickness', 'SOLIDIFY')
    thick.thickness, thick.offset = .0013, 0
    return [sheet], None


def needle(hub):
    """A capped multi-sample needle lying with its tip to the left."""
    def build(m):
        tint = material('hub', hub, .4, .4)
        return [cylinder('shield', .0036, .042, (-.024, 0, .0045), tint, (0, 90, 0), .0044, .001), cylinder('collar', .0056, .006, (.0, 0, .0045), m['white'], (0, 90, 0), None, .001),
                cylinder('thread', .0042, .01, (.008, 0, .0045), m['white'], (0, 90, 0), None, .001), cylinder('sleeve', .0032, .024, (.0245, 0, .0045), m['cream'], (0, 90, 0), .0026, .001)], None
    return build


def holder(m):
    """A holder with a safety needle screwed on, its shield hinged back, the sheath still over the needle."""
    plastic = clear('holder', '#d5e0e6', .8)
    tint = material('sheath', '#2f9a55', .4, .4)
    return [lathe('barrel', [(.0045, 0), (.0094, .004), (.0098, .05), (.0165, .0515), (.0165, .0535), (.0098, .0535), (.009, .052)], (0, 0, .012), plastic, (0, 90, 0)),
            cylinder('hub', .0048, .009, (-.003, 0, .012), m['white'], (0, 90, 0), None, .001), cylinder('sheath', .0033, .04, (-.028, 0, .012), tint, (0, 90, 0), .0042, .001),
            box('safety arm', (.038, .006, .0022), (-.012, 0, .0225), material('arm', '#e08a3a', .4), .001, (0, 18, 0)), box('hinge', (.008, .0065, .008), (.004, 0, .0185), material('arm', '#e08a3a', .4), .001)], None


def winged(m):
    """A winged set: wings, short needle in its sheath, coiled tubing and the sleeve for tubes."""
    wing, hose = material('wing', '#3f78c2', .4, .4), clear('hose', '#c3d6e2', .92)
    parts = [cylinder('sheath', .0026, .028, (-.092, .02, .004), m['white'], (0, 90, 0), .003, .0008), cylinder('hub', .0034, .012, (-.072, .02, .004), wing, (0, 90, 0), None, .001)]
    for side in (-1, 1):
        parts.append(box('wing', (.012, .017, .0014), (-.072, .02 + side * .0105, .0052), wing, .0006, (side * 14, 0, 0)))
    parts += [tube('hose', [(-.066, .02, .004), (-.03, .03, .004), (.03, .03, .004), (.055, -.005, .004), (.02, -.034, .004), (-.03, -.03, .004), (-.045, -.002, .006), (-.01, .018, .0085), (.04, .012, .007), (.078, -.02, .004)], .0021, hose, 24),
              cylinder('luer', .0044, .012, (.084, -.024, .005), m['white'], (0, 90, -34), None, .001), cylinder('sleeve', .0031, .022, (.0975, -.033, .005), m['grey'], (0, 90, -34), .0025, .0008)]
    return parts, None


def bandage(m):
    """An adhesive strip with its pad, and a roll of self-sticking wrap."""
    skin, wrap = material('strip', '#d9b08c', .7, .2), cloth('wrap', '#5f9d8f', '#558f82', .5, 700)
    parts = [box('strip', (.074, .019, .0012), (-.018, -.022, .0006), skin, .0005, (0, 0, 8)), box('pad', (.024, .0135, .0016), (-.018, -.022, .001), m['white'], .0005, (0, 0, 8)),
             cylinder('roll', .024, .025, (.026, .022, .024), wrap, (90, 0, 20), None, .003, 64), cylinder('core', .009, .026, (.026, .0218, .024), m['cream'], (90, 0, 20), None, .001)]
    return parts, None


def warning(x, y, z, size, turn=0):
    """The parts of a biohazard sign."""
    sign = biohazard(x, y, z, size, '#2b2320', (turn, 0, 0))
    return [*sign.children, sign]


def sharps(m):
    """A red sharps container with its lid, opening and a mark that says how full it may be."""
    red = material('sharps red', '#c8352f', .35, .45)
    red.node_tree.nodes['Principled BSDF'].inputs['Alpha'].default_value = .94
    sign = material('sign', '#f4f1ea', .6)
    parts = [box('bin', (.15, .11, .15), (0, 0, .077), red, .012), box('lid', (.158, .118, .026), (0, 0, .164), m['white'], .008), box('opening', (.09, .05, .014), (0, -.012, .178), m['dark'], .006),
             box('flap', (.1, .004, .045), (0, .022, .198), m['white'], .002, (-24, 0, 0)), box('fill mark', (.15, .0006, .0016), (0, -.0553, .118), sign, 0)]
    parts.append(box('plate', (.066, .0006, .066), (0, -.0552, .068), material('plate', '#f3ece0', .6), .001))
    arrow = material('fill line', '#f4f1ea', .6)
    parts += [box('arrow', (.012, .0006, .0016), (.055, -.0553, .124), arrow, 0, (0, 45, 0)), box('arrow', (.012, .0006, .0016), (.063, -.0553, .124), arrow, 0, (0, -45, 0))]
    return parts + warning(0, -.0562, .066, .05), None


def labels(m):
    """A strip of printed labels, one half peeled."""
    paper, ink = material('label', '#fcfbf7', .7, .15), material('ink', '#2c3238', .8)
    parts = [box('backing', (.062, .112, .0006), (0, 0, .0003), material('backing', '#d9e4ea', .5), .0002)]
    for row in range(4):
        y = .041 - .0272 * row
        parts.append(box('label', (.054, .024, .0008), (0, y, .0008), paper, .0003))
        for k, wide in enumerate((.03, .022, .026)):
            parts.append(box('line', (wide, .0014, .0003), (-.024 + wide / 2, y + .0078 - .0038 * k, .0013), ink, 0))
        for k in range(17):
            parts.append(box('bar', (.0004 + .0005 * ((k * 7) % 3), .006, .0003), (-.022 + .0026 * k, y - .0068, .0013), ink, 0))
    return parts, None


def bag(m):
    """A clear specimen bag: zip at the top, warning sign, a pocket for the requisition with a folded form in it."""
    film, fold, seam = clear('film', '#b9d3e0', .34), clear('fold', '#cfe2ec', .2), clear('seam', '#9fbccb', .6)
    red, ink = material('bag red', '#c8352f', .5), material('bag ink', '#2f3a42', .8)
    paper = material('form', '#fbfaf5', .8)
    parts = [box('bag', (.16, .22, .003), (0, 0, .0016), film, .0014), box('form', (.112, .09, .0008), (.006, -.055, .0036), paper, .0003), box('pocket', (.152, .108, .0008), (0, -.052, .0046), fold, .0003),
             lettering('BIOHAZARD', .0125, (.0, .012, .0042), red, align='CENTER')]
    for y in (.092, .0965):
        parts.append(box('zip', (.16, .0018, .0042), (0, y, .0022), red if y > .095 else material('zip', '#f3f5f6', .4), .0006))
    for x in (-.0785, .0785):
        parts.append(box('seam', (.003, .22, .0034), (x, 0, .0018), seam, .001))
    parts.append(box('pocket edge', (.152, .0016, .0012), (0, .002, .005), seam, .0004))
    parts += [box('title', (.05, .004, .0003), (-.02, -.02, .0043), ink, 0)] + [box('line', (.09 - .02 * (k % 2), .0016, .0003), (0 - .01 * (k % 2), -.033 - .0095 * k, .0043), m['grey'], 0) for k in range(6)]
    return parts + warning(0, .047, .0036, .046, -90), None


def rack(m):
    """A foam rack for ten tubes, empty."""
    foam = material('rack', '#e4e8ea', .8, .1)
    parts = [box('rack', (.19, .075, .05), (0, 0, .025), foam, .006)]
    for k in range(10):
        parts.append(cylinder('hole', .0078, .004, (-.075 + .0375 * (k % 5), -.017 + .034 * (k // 5), .0495), m['dark'], (0, 0, 0), None, .0006))
    return parts, None


UPRIGHT = 84
THINGS = {
    **{f'tube-{name}': ((lambda spec: lambda m: blood_tube(m, *spec))(spec), (110, 440), .031, (0, 0, .056), UPRIGHT) for name, spec in TUBES.items()},
    'tubeFill-75': (column(75, '#7d1218'), (110, 440), .031, (0, 0, .056), UPRIGHT), 'tubeFill-100': (column(100, '#7d1218'), (110, 440), .031, (0, 0, .056), UPRIGHT),
    'tubeSerum-75': (column(75, '#e2c376'), (110, 440), .031, (0, 0, .056), UPRIGHT), 'tubeSerum-100': (column(100, '#e2c376'), (110, 440), .031, (0, 0, .056), UPRIGHT),
    'cultureBottle-aerobic': (bottle('#4f8fc9', '#c9a45e'), (180, 420), .052, (0, 0, .054), UPRIGHT), 'cultureBottle-anaerobic': (bottle('#8d63b0', '#b98a4e'), (180, 420), .052, (0, 0, .054), UPRIGHT),
    'tourniquet': (tourniquet, (480, 320), .235, (-.03, -.004, .012), 48), 'needle-21': (needle('#2f9a55'), (340, 90), .095, (-.004, 0, .004), 30), 'needle-22': (needle('#3a3f45'), (340, 90), .095, (-.004, 0, .004), 30),
    'needle-23': (needle('#4aa3d8'), (340, 90), .095, (-.004, 0, .004), 30), 'tubeHolder': (holder, (420, 170), .13, (.004, 0, .012), 30), 'wingedSet': (winged, (520, 260), .225, (0, -.002, .004), 18),
    'bandage': (bandage, (320, 280), .115, (0, 0, .012), 32), 'sharps': (sharps, (400, 500), .2, (0, 0, .106), 72), 'tubeLabels': (labels, (230, 390), .072, (0, 0, 0), 12),
    'specimenBag': (bag, (360, 480), .178, (0, 0, 0), 8), 'tubeRack': (rack, (420, 240), .21, (0, 0, .022), 44),
}


def render(folder, samples):
    """Render everything."""
    render_all(THINGS, folder, round(samples * 1.3))
