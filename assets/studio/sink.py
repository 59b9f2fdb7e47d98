"""Models a wash basin in a counter, its tap off or running."""
import math

from glass import clear
from models import ball, box, cylinder, lathe, material, solid, tube


def ring(wide, deep, corner, height, middle):
    """Points of a rounded rectangle at a height."""
    points = []
    for k, (x, y) in enumerate(((1, 1), (-1, 1), (-1, -1), (1, -1))):
        for step in range(9):
            a = math.pi / 2 * (k + step / 8)
            points.append((x * (wide / 2 - corner) + corner * math.cos(a), middle + y * (deep / 2 - corner) + corner * math.sin(a), height))
    return points


def stacked(rings):
    """A builder that joins rings of points, each to the next."""
    def build(shape):
        rows = [[shape.verts.new(point) for point in each] for each in rings]
        for upper, lower in zip(rows, rows[1:]):
            for k in range(len(upper)):
                shape.faces.new((upper[k], upper[(k + 1) % len(upper)], lower[(k + 1) % len(upper)], lower[k]))
    return build


def basin_bowl(made, middle):
    """A deep bowl with round corners and a rim that lies on the counter."""
    rings = [ring(.46, .33, .05, .0, middle), ring(.455, .325, .05, .005, middle), ring(.425, .295, .05, .005, middle), ring(.415, .285, .05, -.004, middle),
             ring(.4, .27, .055, -.09, middle), ring(.37, .24, .06, -.128, middle), ring(.3, .17, .06, -.14, middle), ring(.05, .05, .0249, -.146, middle)]
    return solid('bowl', stacked(rings), (0, 0, 0), made)


def sink(running):
    """A wash basin with a curved tap and two long handles."""
    def build(m):
        steel = material('sink steel', '#dfe4e7', .26, .5, .75)
        bowl = material('bowl steel', '#c3cacf', .38, .5, .45)
        middle, drop = -.03, .02
        parts = [*slab(m), basin_bowl(bowl, middle),
                 cylinder('drain', .026, .004, (0, middle, -.1455), steel, (0, 0, 0), None, .001), cylinder('drain hole', .018, .004, (0, middle, -.1445), m['dark'], (0, 0, 0), None, .001),
                 tube('tap', [(0, .185, 0), (0, .185, .19), (0, .15, .24), (0, .085, .24), (0, .048, .205), (0, drop + .018, .165)], .0125, steel, 24),
                 cylinder('aerator', .0138, .018, (0, drop + .016, .162), steel, (-14, 0, 0), None, .002), cylinder('foot', .026, .014, (0, .185, .007), steel, (0, 0, 0), None, .003)]
        for side in (-1, 1):
            parts += [cylinder('handle foot', .017, .034, (side * .115, .19, .017), steel, (0, 0, 0), .013, .002), box('blade', (.018, .1, .009), (side * .115, .15, .04), steel, .0044)]
        if running:
            parts += water(drop, middle)
        return parts, None
    return build


def slab(m):
    """The counter's top, with the opening under the rim of the bowl."""
    rings = [ring(.68, .46, .012, -.05, 0), ring(.68, .46, .012, -.006, 0), ring(.672, .452, .012, 0, 0), ring(.43, .3, .05, 0, -.03), ring(.43, .3, .05, -.03, -.03)]
    return [solid('slab', stacked(rings), (0, 0, 0), m['cream'])]


def water(y, middle):
    """A stream that breaks on the floor of the bowl and runs to the drain, with a few drops."""
    made = clear('water', '#e6f4fb', .7)
    thin = clear('film of water', '#e3f1f8', .5)
    stream = lathe('stream', [(.0088, .157), (.0072, .12), (.0062, .06), (.006, 0), (.0066, -.07), (.0078, -.13), (.012, -.143)], (0, y, 0), made)
    film = [lathe('film', [(.0, .0035), (.03, .003), (.034, .0045), (.037, .0015)], (0, y - .005, -.1445), thin), lathe('film', [(0, .002), (.058, .0018), (.066, .0032), (.07, 0)], (0, middle + .015, -.1445), thin)]
    drops = [ball('drop', size, (dx, y + dy, dz), made) for dx, dy, dz, size in ((.035, -.02, -.118, .004), (-.03, .012, -.125, .0034), (.018, .03, -.11, .0028), (-.048, -.022, -.13, .0038), (.052, .02, -.132, .003))]
    return [stream, *film, *drops]
