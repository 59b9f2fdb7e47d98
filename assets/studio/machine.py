"""Renders the EKG recorder as it looks while it is on, and when it has printed; both lie where the recorder itself does."""
import math

from mathutils import Vector

from electrodes import recorder
from ekg_things import beat
from models import box, material, solid, tube
from sprites import render_all

PIXELS, WIDE, MIDDLE, TILT = (900, 640), .47, (-.03, .02, .05), 48
# Where printed paper runs, seen from the side: out of the slot, over the front, down and a little forward.
COURSE = [(-.095, .0595), (-.118, .0605), (-.138, .0595), (-.15, .0545), (-.157, .044), (-.16, .028), (-.162, .01), (-.165, -.01), (-.17, -.03)]
ACROSS, SHEET = .1, .108


def lit(m):
    """Its screen is lit: a bar at the top, a faint grid and the names of four leads, no tracing."""
    parts, screen = recorder(m)
    screen.data.materials[0] = material('lit screen', '#0f3340', .3, .3, 0, .55)
    bar, faint, mark = (material(f'screen {k}', tint, .4, .2, 0, glow) for k, (tint, glow) in enumerate((('#2c7f92', .9), ('#1d5563', .55), ('#cfe8ee', .9))))
    pieces = [((.186, .012, .0006), (0, .052), bar), ((.05, .0034, .0008), (-.06, .052), mark), ((.016, .0034, .0008), (.078, .052), mark)]
    pieces += [((.0005, .096, .0004), (-.072 + .0165 * k, -.006), faint) for k in range(11)]
    pieces += [((.182, .0005, .0004), (0, .036 - .0165 * k), faint) for k in range(6)]
    pieces += [((.0085, .0038, .0008), (-.082, .034 - .0235 * k), mark) for k in range(4)]
    for size, (across, up), made in pieces:
        piece = box('screen line', size, (across, up, .0019), made, 0)
        piece.parent = screen
        parts.append(piece)
    key = next(item for item in parts if item.name.startswith('start key'))
    key.data.materials[0] = material('lit key', '#35b568', .4, .4, 0, .25)
    return parts, None


def on_paper(far, across, out=0.0):
    """A place on the printed paper: share of its course, metres from its middle line, metres above it."""
    where = far * (len(COURSE) - 1)
    k = min(int(where), len(COURSE) - 2)
    (y, z), (next_y, next_z) = COURSE[k], COURSE[k + 1]
    along = Vector((0, next_y - y, next_z - z))
    away = Vector((0, along.z, -along.y)).normalized()
    return Vector((ACROSS + across, y, z)) + along * (where - k) + away * out


def ribbon(shape):
    """The sheet along its course."""
    rows = [[shape.verts.new(on_paper(step / 40, side * SHEET / 2)) for side in (-1, 1)] for step in range(41)]
    for first, second in zip(rows, rows[1:]):
        shape.faces.new((first[0], second[0], second[1], first[1]))


def printed(m):
    """A sheet of grid paper with three tracings has come out of its slot, over the front."""
    parts, _ = lit(m)
    red, ink = material('printed grid', '#e3a89e', .8), material('printed line', '#33383d', .8)
    sheet = solid('sheet', ribbon, (0, 0, 0), material('printed paper', '#fdf1ee', .75, .1))
    thick = sheet.modifiers.new('thickness', 'SOLIDIFY')
    thick.thickness, thick.offset = .0006, 0
    parts.append(sheet)
    far = [step / 40 for step in range(41)]
    for k in range(13):
        parts.append(tube('grid', [on_paper(share, -.048 + .008 * k, .0004) for share in far], .00022, red, 2))
    for k in range(1, 20):
        parts.append(tube('grid', [on_paper(k / 20, side * SHEET / 2 * .98, .0004) for side in (-1, 1)], .00022, red, 2))
    for row in range(3):
        steps = [4 + k / 2 for k in range(72)]
        parts.append(tube('tracing', [on_paper(.06 + .9 * k / 71, .03 - .03 * row + beat(math.floor(step + 5 * row)) * .7, .0008) for k, step in enumerate(steps)], .00042, ink, 2))
    return parts, None


THINGS = {'ekgMachine-on': (lit, PIXELS, WIDE, MIDDLE, TILT), 'ekgMachine-printed': (printed, PIXELS, WIDE, MIDDLE, TILT)}


def render(folder, samples):
    """Render both."""
    render_all(THINGS, folder, round(samples * .6))
