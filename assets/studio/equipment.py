"""Renders the loose things of blood-pressure measuring: bulb, valve and rolled cuffs, each on a clear ground."""
import math

import bpy
from mathutils import Vector

import stage
from cuff import CUFFS
from models import cloth, cylinder, lathe, material, solid, tube

ROLL_SCALE = .00078


def frame(width, height, metres_wide):
    """A picture of some pixels that shows some metres, looking slightly down along +y."""
    scene = bpy.context.scene
    scene.render.resolution_x, scene.render.resolution_y = width, height
    scene.camera.data.ortho_scale = metres_wide * max(width, height) / width


def lights():
    """Even light with a soft key from the upper left."""
    stage.daylight(.32)
    for lamp in (stage.area_light((-.35, -.45, .75), (35, 0, -38), .4, 11),
                 stage.area_light((.7, -.35, .35), (65, 0, 65), .35, 4, (1, .97, .93)),
                 stage.area_light((0, -.9, -.3), (110, 0, 0), .6, 2)):
        lamp.visible_glossy = True


def bulb(squeezed):
    """The inflation bulb lying on its side, valve end to the left."""
    rubber = material('rubber', '#2a2e33', .4, .5)
    steel = material('steel', '#c4c9cd', .25, .5, .95)
    profile = [(0, -.05)]
    for k in range(33):
        t = -1 + 2 * k / 32
        profile.append((.006 + .0245 * max(0, 1 - abs(t) ** 2.3) ** .62, t * .047))
    profile += [(0, .05)]
    body = lathe('bulb', profile, (0, 0, 0), rubber, (0, 90, 0))
    if squeezed:
        for vertex in body.data.vertices:
            dent = math.exp(-(vertex.co.z / .026) ** 2)
            vertex.co.x *= 1 - .46 * dent
            vertex.co.y *= 1 + .10 * dent
    smooth = body.modifiers.new('smooth', 'SUBSURF')
    smooth.levels = smooth.render_levels = 2
    parts = [body]
    parts.append(cylinder('collar', .0088, .014, (-.054, 0, 0), rubber, (0, 90, 0), None, .002))
    parts.append(cylinder('neck', .0062, .012, (-.064, 0, 0), steel, (0, 90, 0), None, .001))
    parts.append(cylinder('end valve', .0078, .012, (.053, 0, 0), steel, (0, 90, 0), .006, .002))
    return parts


def valve():
    """The thumb screw of the release valve from the side: knurled head, stem and tube port."""
    steel = material('steel', '#c8cdd1', .22, .5, .95)
    parts = [cylinder('head', .0128, .014, (0, 0, .014), steel, (0, 0, 0), None, .0016, 64)]
    for k in range(40):
        angle = 2 * math.pi * k / 40
        parts.append(cylinder('rib', .00085, .0108, (math.cos(angle) * .0129, math.sin(angle) * .0129, .014), steel, (0, 0, 0), None, .0004, 10))
    parts.append(cylinder('shoulder', .0075, .006, (0, 0, .0045), steel, (0, 0, 0), .009, .0008))
    parts.append(cylinder('thread', .0046, .01, (0, 0, -.002), steel))
    for k in range(4):
        parts.append(cylinder('turn', .0053, .0011, (0, 0, .001 - .0022 * k), steel, (0, 0, 0), None, .0005))
    parts.append(cylinder('body', .0085, .02, (0, 0, -.016), steel, (0, 0, 0), None, .0016))
    parts.append(cylinder('port', .0042, .016, (-.013, 0, -.016), steel, (0, 90, 0), None, .0008))
    return parts


def roll(size):
    """A cuff rolled up, lying with its end towards the viewer's right."""
    width, _, length, colour, shade = CUFFS[size]
    pitch, start = .0062, .008
    fabric = cloth(f'roll {size}', colour, shade, .2, 900)
    points, travelled, angle = [], 0.0, 0.0
    while travelled < length:
        radius = start + pitch * angle / (2 * math.pi)
        points.append((math.cos(angle) * radius, math.sin(angle) * radius))
        travelled += radius * .06
        angle += .06
    turn = math.pi * .42 - angle
    turned = [(x * math.cos(turn) - y * math.sin(turn), x * math.sin(turn) + y * math.cos(turn)) for x, y in points]

    def build(shape):
        rows = [[shape.verts.new((side * (width / 2 + .006), x, y)) for x, y in turned] for side in (-1, -.34, .34, 1)]
        for first, second in zip(rows, rows[1:]):
            for k in range(len(first) - 1):
                shape.faces.new((first[k], first[k + 1], second[k + 1], second[k]))
    sheet = solid('roll', build, (0, 0, 0), fabric)
    thick = sheet.modifiers.new('thickness', 'SOLIDIFY')
    thick.thickness, thick.offset = .0046, 0
    edge = sheet.modifiers.new('edge', 'BEVEL')
    edge.width, edge.segments, edge.angle_limit = .0018, 3, math.radians(60)
    outer = max(math.hypot(*point) for point in points)
    rubber = material('hose', '#2b2f34', .45, .4)
    hose = [tube('hose', [(width * .18 + d, -.2 * outer, outer * .9), (width * .2 + d, -outer * .9, outer * .86),
                          (width * .24 + d, -outer * 1.35, -outer * .2), (width * .1 + d * 1.6, -outer * 1.5, -outer + .005)], .0042, rubber) for d in (0, .012)]
    return [sheet, *hose]


def shoot(folder, name, parts, pixels, metres_wide, samples):
    """Render one thing alone and take it away again."""
    frame(*pixels, metres_wide)
    stage.shoot(folder, name, samples, features=False, transparent=True)
    for part in parts:
        bpy.data.objects.remove(part)


def render(folder, samples):
    """Render everything; rolled cuffs share one scale so that their sizes compare."""
    lights()
    camera = stage.camera((0, -1, 0), (90, 0, 0), orthographic=.13)
    stage.border(None)
    shoot(folder, 'bulb', bulb(False), (440, 260), .148, samples)
    shoot(folder, 'bulb-squeezed', bulb(True), (440, 260), .148, samples)
    shoot(folder, 'valve', valve(), (220, 300), .048, samples)
    camera.location, camera.rotation_euler = Vector((.62, -.8, .62)), (math.radians(60), 0, math.radians(38))
    for size in CUFFS:
        parts = roll(size)
        wide = CUFFS[size][0] + .17
        pixels = (round(wide / ROLL_SCALE), round((.1 + .34 * wide) / ROLL_SCALE))
        shoot(folder, f'roll-{size}', parts, pixels, wide, samples)
