"""Wraps blood-pressure cuffs round a posed arm: sheet, bladder bulge, printed marks and tube ports."""
import math

import bpy
from mathutils import Vector
from mathutils.bvhtree import BVHTree

from models import cloth, material, tube

# name: bladder width and length, whole sheet length (metres), colour, shade
CUFFS = {
    'child': (.09, .18, .325, '#5f9a5a', '#54904f'),
    'smallAdult': (.12, .22, .364, '#4b93b5', '#4187a9'),
    'adult': (.16, .30, .46, '#2c4f86', '#26477b'),
    'large': (.16, .36, .56, '#7e2f4c', '#732844'),
    'thigh': (.20, .42, .68, '#6b5a4a', '#615142'),
}
SEAM = .0045
SEAM_ANGLE = .42
AROUND, ALONG = 120, 28


class Limb:
    """The surface of an upper arm, asked by distance from the elbow crease and angle about the bone."""

    def __init__(self, body, elbow, shoulder, floor):
        graph = bpy.context.evaluated_depsgraph_get()
        ready = body.evaluated_get(graph)
        matrix = ready.matrix_world
        self.tree = BVHTree.FromPolygons([matrix @ v.co for v in ready.data.vertices],
                                         [tuple(p.vertices) for p in ready.data.polygons])
        self.elbow, self.axis, self.floor = elbow, (shoulder - elbow).normalized(), floor
        self.up = (Vector((0, 0, 1)) - self.axis * self.axis.z).normalized()
        self.side = self.axis.cross(self.up)
        self.known = {}

    def direction(self, angle):
        """Away from the bone: 0 is up, a quarter turn is towards the body's back."""
        return self.up * math.cos(angle) + self.side * math.sin(angle)

    def radius(self, distance, angle):
        """From the bone to the skin, evened out."""
        key = (round(distance * 1000), round(angle % (2 * math.pi) * 120))
        if key not in self.known:
            found = []
            for step in (-.012, -.006, 0, .006, .012):
                for turn in (-.12, -.06, 0, .06, .12):
                    away = self.direction(angle + turn)
                    start = self.elbow + self.axis * (distance + step)
                    hit = self.tree.ray_cast(start + away * .16, -away, .16)
                    if hit[0] is not None:
                        found.append((hit[0] - start).length)
            self.known[key] = sum(found) / len(found) if found else .05
        return self.known[key]

    def girth(self, distance):
        """The length of the skin's outline round the limb."""
        ring = [self.elbow + self.direction(a * math.pi / 16) * self.radius(distance, a * math.pi / 16) for a in range(33)]
        return sum((b - a).length for a, b in zip(ring, ring[1:]))

    def place(self, distance, angle, off):
        """A place off the skin, kept above the desk."""
        spot = self.elbow + self.axis * distance + self.direction(angle) * (self.radius(distance, angle) + off)
        spot.z = max(spot.z, self.floor + .002)
        return spot


def patch(limb, name, span, turn, off, made, thickness=0.0):
    """A piece of sheet over the limb: span along it, turn about it, off(distance, angle) above the skin."""
    points, faces = [], []
    for i in range(ALONG + 1):
        for k in range(AROUND + 1):
            distance = span[0] + (span[1] - span[0]) * i / ALONG
            angle = turn[0] + (turn[1] - turn[0]) * k / AROUND
            points.append(limb.place(distance, angle, off(distance, angle)))
    for i in range(ALONG):
        for k in range(AROUND):
            a = i * (AROUND + 1) + k
            faces.append((a, a + 1, a + AROUND + 2, a + AROUND + 1))
    mesh = bpy.data.meshes.new(name)
    mesh.from_pydata(points, [], faces)
    for polygon in mesh.polygons:
        polygon.use_smooth = True
    mesh.materials.append(made)
    item = bpy.data.objects.new(name, mesh)
    bpy.context.collection.objects.link(item)
    if thickness:
        solid = item.modifiers.new('thickness', 'SOLIDIFY')
        solid.thickness, solid.offset = thickness, 0
        edge = item.modifiers.new('edge', 'BEVEL')
        edge.width, edge.segments, edge.angle_limit = thickness * .45, 3, math.radians(50)
    return item


def bulge(value, half, soft):
    """1 inside half, falling softly to 0."""
    return max(0, min(1, (half - abs(value)) / soft + .5))


def wrap(limb, size, lower, artery):
    """A cuff whose lower edge is at a distance above the elbow, its bladder over the artery's angle."""
    width, bladder, sheet, colour, shade = CUFFS[size]
    outer = width + .012
    girth = limb.girth(lower + outer / 2)
    around = sheet / (girth + .018) * 2 * math.pi
    half = bladder / girth * math.pi
    start = SEAM_ANGLE - around
    fabric = cloth(f'cuff {size}', colour, shade, .2, 900)
    middle = lower + outer / 2

    def off(distance, angle):
        layer = SEAM * max(0, (angle - start) / (2 * math.pi))
        puff = .0045 * bulge(distance - middle, width / 2 - .004, .008) * bulge(angle - artery, half, .1)
        fold = .0005 * math.sin(angle * 7 + distance * 40)
        return .0035 + layer + puff + fold
    parts = [patch(limb, f'cuff {size}', (lower, lower + outer), (start, start + around), off, fabric, .0035)]
    white = material('print', '#f1f1ec', .7)

    def printed(distance, angle):
        return off(distance, angle) + .0026
    end = start + around
    for span, turn in (((lower + .006, lower + .022), (artery - .035, artery + .035)),
                       ((lower + .012, lower + outer - .012), (end - .17, end - .145)),
                       ((lower + outer * .3, lower + outer * .3 + .004), (end - .72, end - .3)),
                       ((lower + outer * .62, lower + outer * .62 + .004), (end - .72, end - .3))):
        parts.append(patch(limb, 'print', span, turn, printed, white))
    grey = material('port', '#2d3136', .4, .4)
    for turn in (-.02, .2):
        base = limb.place(lower + .02, PORT + turn, off(lower + .02, PORT + turn) + .002)
        exit_ = limb.place(lower - .008, PORT + turn, off(lower, PORT + turn) + .008)
        parts.append(tube('port', [base, base.lerp(exit_, .5) + Vector((0, 0, .003)), exit_], .0048, grey))
    return parts


PORT = .95


def port_places(limb, lower):
    """Where the two tubes leave any cuff."""
    return [limb.place(lower - .006, PORT + turn, .013) for turn in (-.02, .2)]
