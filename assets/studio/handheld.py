"""Renders what is taken in the hand in most visits: stethoscope, headphones, head tape, rectal thermometer."""
import math

from instruments import oral
from models import ball, box, cylinder, lathe, material, solid, tube
from sprites import render_all


def ribbon(name, path, low, high, made):
    """A thin band standing on its edge along a path in the plane."""
    def build(shape):
        rows = [[shape.verts.new((x, y, z)) for x, y in path] for z in (low, high)]
        for k in range(len(path) - 1):
            shape.faces.new((rows[0][k], rows[0][k + 1], rows[1][k + 1], rows[1][k]))
    sheet = solid(name, build, (0, 0, 0), made)
    thick = sheet.modifiers.new('thickness', 'SOLIDIFY')
    thick.thickness, thick.offset = .0006, 0
    return sheet


def stethoscope(m):
    """Lying coiled once: ear tubes at the top, chest piece with its diaphragm up at the lower right."""
    steel, rubber, tip = m['metal'], material('stethoscope tubing', '#22405c', .42, .45), material('ear tip', '#2b2f34', .5, .4)
    parts = []
    for side in (-1, 1):
        parts.append(tube('ear tube', [(.004 * side, .03, .008), (.03 * side, .062, .007), (.047 * side, .1, .007), (.044 * side, .138, .008), (.028 * side, .158, .009)], .0032, steel))
        parts.append(ball('ear tip', .0074, (.0225 * side, .1632, .0095), tip, (1, 1.15, .95)))
        parts.append(tube('spring', [(.018 * side, .049, .0085), (.016 * side, .064, .0085), (0, .071, .0088)], .0021, steel))
    parts.append(tube('yoke', [(0, .036, .008), (0, .014, .008)], .0072, rubber))
    parts.append(tube('tubing', [(0, .02, .008), (-.004, -.02, .007), (-.05, -.062, .006), (-.098, -.03, .006), (-.088, .036, .006), (-.038, .05, .007),
                                 (-.012, .012, .017), (.02, -.048, .008), (.062, -.07, .007), (.094, -.047, .009)], .0057, rubber, 24))
    at = (.112, -.026, .003)
    parts += [lathe('chest piece', [(0, .013), (.009, .013), (.0115, .011), (.014, .0095), (.0232, .0078), (.0252, .0045), (.0252, 0), (0, 0)], at, steel),
              lathe('rim', [(.0238, .006), (.0258, .0066), (.0266, .004), (.0262, 0), (.024, 0)], at, tip),
              cylinder('cap', .0078, .006, (at[0], at[1], at[2] + .0155), steel, (0, 0, 0), .0068, .0016),
              tube('stem', [(.092, -.049, .0095), (.1, -.04, .0115), (.108, -.031, .0128)], .0036, steel)]
    return parts, None


def headphones(m):
    """From the front, standing on their cushions: red for the right ear, blue for the left, as seen on somebody."""
    band = [(.078 * math.cos(a), .0, .035 + .098 * math.sin(a)) for a in [math.pi * k / 12 for k in range(13)]]
    pad = [(.062 * math.cos(a), -.004, .043 + .097 * math.sin(a)) for a in [math.pi * (.28 + .44 * k / 8) for k in range(9)]]
    soft = material('cushion', '#2a2e33', .75, .2)
    parts = [tube('band', band, .0052, m['dark']), tube('band pad', pad, .0085, soft)]
    for side, tint in ((-1, 'red'), (1, 'blue')):
        x = .078 * side
        parts += [cylinder('cup', .033, .022, (x + .004 * side, 0, .006), m[tint], (0, 90 * side, 0), .03, .008),
                  lathe('cushion', [(.012, 0), (.02, .012), (.03, .014), (.0355, .008), (.036, 0)], (x - .006 * side, 0, .006), soft, (0, -90 * side, 0)),
                  box('yoke', (.008, .016, .044), (x + .009 * side, 0, .028), m['dark'], .003)]
    parts.append(tube('cord', [(-.082, 0, -.026), (-.086, -.01, -.05), (-.05, -.02, -.064), (.01, -.02, -.058), (.05, -.02, -.064), (.1, -.02, -.056)], .0024, m['dark']))
    return parts, None


def head_tape(m):
    """A tape for heads: one end drawn through the slot of the other, closed to a loop; marks every half and whole centimetre."""
    paper = material('head tape', '#f4f0e2', .55, .25)
    radius, low, high = .058, .0, .015
    loop = [(radius * math.cos(a), radius * .86 * math.sin(a)) for a in [2 * math.pi * k / 72 - math.pi * .5 for k in range(73)]]
    tail = [(.006 + .0088 * k, -radius * .86 - .0012) for k in range(13)]
    parts = [ribbon('loop', loop, low, high, paper), ribbon('tail', tail, low, high, paper),
             box('slot frame', (.022, .0022, .021), (0, -radius * .86 - .0016, .0075), m['teal'], .001),
             box('window', (.012, .003, .012), (0, -radius * .86 - .0018, .0075), paper, .0004)]
    for k in range(44):
        a = -math.pi * .5 + (k - 22) * .085
        if abs(k - 22) < 3:
            continue
        tall = .0085 if k % 5 == 0 else .0048
        parts.append(box('mark', (.0007, .0006, tall), ((radius + .0006) * math.cos(a), (radius + .0006) * .86 * math.sin(a), low + tall / 2 + .0003), m['dark'], 0, (0, 0, math.degrees(a) + 90)))
    for k in range(20):
        far = .016 + .0047 * k
        tall = .0085 if k % 5 == 0 else .0048
        parts.append(box('mark', (.0007, .0006, tall), (far, -radius * .86 - .0018, low + tall / 2 + .0003), m['dark'], 0))
    return parts, None


def rectal(m):
    """The probe thermometer whose red probe and cord say where it is used."""
    return oral({**m, 'blue': m['red']})


THINGS = {
    'stethoscope': (stethoscope, (460, 460), .285, (.004, .045, .005), 12),
    'headphones': (headphones, (420, 440), .23, (.006, 0, .036), 82),
    'headTape': (head_tape, (420, 260), .185, (.028, -.004, .006), 56),
    'thermometer-rectal': (rectal, (640, 580), .25, (0, 0, -.008), 82),
}


def render(folder, samples):
    """Render everything."""
    render_all(THINGS, folder, round(samples * .75))
