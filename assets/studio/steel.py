"""Models surgical instruments of steel: forceps, scissors, needle holder, scalpel, basin."""
import math

from mathutils import Vector

from models import box, cylinder, lathe, material, solid, tube


def steel():
    """Surgical steel, satin."""
    return material('surgical steel', '#dde2e5', .3, .5, .8)


def blade(name, path, width, thickness, made, low=0.0):
    """A flat piece of steel along a path in the plane; its width goes with the share of the way."""
    def build(shape):
        rows = []
        for k, (x, y) in enumerate(path):
            before, after = path[max(k - 1, 0)], path[min(k + 1, len(path) - 1)]
            along = Vector((after[0] - before[0], after[1] - before[1], 0)).normalized()
            out = Vector((-along.y, along.x, 0)) * width(k / (len(path) - 1)) / 2
            rows.append([shape.verts.new(Vector((x, y, low + z)) + out * s) for s, z in ((1, 0), (-1, 0), (-1, thickness), (1, thickness))])
        for first, second in zip(rows, rows[1:]):
            for k in range(4):
                shape.faces.new((first[k], first[(k + 1) % 4], second[(k + 1) % 4], second[k]))
        shape.faces.new(rows[0])
        shape.faces.new(rows[-1][::-1])
    return solid(name, build, (0, 0, 0), made, .0005)


def smooth(points, steps=8):
    """A curve through points in the plane."""
    path = []
    for k in range(len(points) - 1):
        before, here, there, after = (Vector(points[max(0, min(len(points) - 1, k + d))]) for d in (-1, 0, 1, 2))
        for step in range(steps):
            t = step / steps
            path.append(tuple(.5 * (2 * here + (there - before) * t + (2 * before - 5 * here + 4 * there - after) * t * t + (3 * here - before - 3 * there + after) * t ** 3)))
    return [*path, tuple(points[-1])]


def forceps(_):
    """Thumb forceps lying on their side, joined at the left, their tips a little apart at the right."""
    made = steel()
    parts = []
    for side in (-1, 1):
        path = smooth([(-.062, side * .0009), (-.05, side * .0012), (-.03, side * .0062), (-.004, side * .0088), (.024, side * .0074), (.046, side * .0042), (.062, side * .0016)])
        parts.append(blade('arm', path, lambda t: .0027 - .0013 * t + .0016 * math.exp(-((t - .45) / .16) ** 2), .0075, made))
    return parts, None


def ringed(tips, width, rings=-.062):
    """A ringed instrument, closed, its points to the right: two crossing arms, a screw, two finger rings."""
    made = steel()
    parts = []
    for side in (-1, 1):
        path = smooth([(rings + .01, side * .0135), (-.034, side * .0098), (-.012, side * .0034), (.004, 0), *((x, side * y) for x, y in tips)])
        parts.append(blade('arm', path, width, .0028, made, .0007 + .0009 * (1 + side)))
        ring = [(rings + .0125 * math.cos(a), side * .0178 + .0105 * math.sin(a), .0026 + .0005 * side) for a in [math.tau * k / 24 for k in range(24)]]
        parts.append(tube('ring', ring, .0021, made, 8, True))
    return [*parts, cylinder('screw', .0034, .0064, (.004, 0, .0032), made, (0, 0, 0), None, .0008), box('slot', (.0046, .0008, .0004), (.004, 0, .0064), material('slot', '#3b4248', .5), 0, (0, 0, 35))]


def scissors(_):
    """Straight operating scissors, a little open."""
    return ringed([(.02, -.0014), (.04, -.003), (.062, -.0046)], lambda t: .0046 + .003 * math.exp(-((t - .62) / .12) ** 2) if t < .62 else .0076 * (1 - (t - .62) / .38) ** .7 + .0007), None


def needle_holder(_):
    """A needle holder: short blunt jaws with gold inserts, a ratchet between the rings."""
    made = steel()
    parts = ringed([(.016, -.0011), (.028, -.0013), (.042, -.0012)], lambda t: .0046 + .0022 * math.exp(-((t - .66) / .14) ** 2) if t < .86 else .0046 - .008 * (t - .86))
    gold = material('gold', '#c9a24e', .32, .5, .85)
    for side in (-1, 1):
        parts += [box('ratchet', (.0034, .0115, .0026), (-.0405 + .001 * side, side * .0042, .0026), made, .0006), box('insert', (.016, .0019, .0004), (.0335, side * .0012, .0054 if side > 0 else .0036), gold, .0001)]
    return parts, None


def scalpel(m):
    """A disposable scalpel with its blade bare to the right."""
    grip, made = material('scalpel grip', '#3f9a8c', .45, .35), steel()
    parts = [blade('grip', smooth([(-.075, 0), (-.03, .0003), (.004, .0001), (.03, 0)]), lambda t: .0086 - .0022 * max(0, t - .55) / .45 + .0006 * math.sin(9 * t), .0046, grip),
             box('tang', (.016, .0042, .0012), (.034, 0, .0024), made, .0003), blade('blade', smooth([(.036, 0), (.048, .0002), (.058, .0012), (.0665, .0029)]), lambda t: .0074 * max(0, 1 - t ** 2.6) + .0002, .0006, made, .0021)]
    for k in range(7):
        parts.append(box('groove', (.0012, .0074, .0004), (.002 + .0032 * k, 0, .0047), material('groove', '#2f7a6f', .5), 0))
    for k in range(5):
        parts.append(box('mark', (.0004, .0022 if k % 2 else .0036, .0003), (-.06 + .01 * k, -.0024, .0047), m['white'], 0))
    return parts, None


def basin(_):
    """A steel basin."""
    return [lathe('basin', [(0, .002), (.05, .002), (.058, .005), (.064, .014), (.078, .05), (.084, .0535), (.0868, .0528), (.0866, .0512), (.0838, .051), (.0802, .0476), (.066, .012), (.06, .0025), (.05, 0), (0, 0)], (0, 0, 0), steel(), (0, 0, 0), 128)], None
