"""Models what is sterile and folded: the wrapped pack from closed to open, the drape, the gown."""
import math

from linen import plies, sheet
from mathutils import Vector
from models import box, cloth, cylinder, lathe, material, tube
from steel import forceps, scissors

# Half the pack's width, its height, and how far the corners of its square wrap reach from the middle, in metres.
HALF, HIGH, REACH = .075, .032, .21
WING = REACH - HALF
OPENED = {
    'away': [(-HALF, HALF), (HALF, HALF), (HALF, WING), (0, REACH), (-HALF, WING)],
    'left': [(-HALF, -HALF), (-WING, -HALF), (-REACH, 0), (-HALF, WING)],
    'right': [(HALF, -HALF), (WING, -HALF), (REACH, 0), (HALF, WING)],
    'near': [(-WING, -HALF), (WING, -HALF), (0, -REACH)],
}
ORDER = ['near', 'right', 'left', 'away']


def wrap_cloth():
    """The blue wrap of a sterile pack."""
    return cloth('wrap', '#6f9ec2', '#6797bb', .18, 420)


def on_pack(level):
    """Height of a flap that lies folded over the pack and hangs down where it goes beyond."""
    def height(x, y):
        beyond = max(abs(x) - HALF - .002, abs(y) - HALF - .002, 0)
        wave = .0009 * math.sin(46 * x + 2 * level * 900) * math.sin(41 * y)
        return max(.003 + level * .4, HIGH + level + wave - 3.4 * beyond)
    return height


def on_table(x, y):
    """Height of a flap that lies open: a crease where it was folded, small waves, its tip a little up."""
    far = abs(x) + abs(y)
    crease = .0022 * math.exp(-((max(abs(x), abs(y)) - HALF - .034) / .006) ** 2)
    return .0022 + crease + .0011 * math.sin(38 * x + 1.3) * math.sin(33 * y) + .0075 * max(0, far / REACH - .86) / .14 * max(0, max(abs(x), abs(y)) / REACH - .55)


def folded(way, is_left_open, is_right_open):
    """Corners of a flap that is folded over the pack."""
    if way == 'near':
        left, right = (-WING if is_left_open else -HALF), (WING if is_right_open else HALF)
        ends = [(left, -HALF), (right, -HALF)]
        ends += [(HALF, -2 * HALF + WING)] if not is_right_open else []
        return [*ends, (0, REACH - 2 * HALF), *([(-HALF, -2 * HALF + WING)] if not is_left_open else [])]
    if way == 'away':
        return [(-HALF, HALF), (-HALF, 2 * HALF - WING), (0, 2 * HALF - REACH), (HALF, 2 * HALF - WING), (HALF, HALF)]
    side = 1 if way == 'right' else -1
    return [(side * HALF, -HALF), (side * (2 * HALF - WING), -HALF), (side * (2 * HALF - REACH), 0), (side * HALF, WING)]


def flaps(stage, made):
    """The flaps of the wrap: as many opened as the stage says, the others folded over the pack."""
    opened = ['away', 'left', 'right', 'near'][:stage]
    parts = []
    for k, way in enumerate(ORDER):
        if way in opened:
            parts.append(sheet(way, OPENED[way], on_table, made))
        else:
            corners = folded(way, 'left' in opened, 'right' in opened)
            if way in ('left', 'right') and stage == 0:
                side = 1 if way == 'right' else -1
                corners = [*corners[:3], (side * (2 * HALF - WING), HALF), (side * HALF, HALF)]
            parts.append(sheet(way, corners, on_pack(.0012 + .0017 * k), made))
    return parts


def tape(m):
    """Indicator tape over the last flap, its stripes dark."""
    paper, dark = material('tape', '#e9dfc0', .7, .1), material('stripe', '#3c3a36', .7)
    top = HIGH + .0092
    parts = [box('tape', (.1, .02, .0008), (.006, -.05, top), paper, .0003)]
    for k in range(9):
        parts.append(box('stripe', (.0036, .0205, .0004), (-.036 + .0105 * k, -.05, top + .0004), dark, 0, (0, 0, -24)))
    return parts


def inside(m):
    """What an opened pack holds: a towel, forceps, scissors, gauze, a cup."""
    towel = cloth('towel', '#dfe9e4', '#d3dfd9', .4, 500)
    parts = [box('field', (2 * HALF, 2 * HALF, .016), (0, 0, .01), towel, .007), cylinder('cup', .017, .022, (.044, .042, .029), m['white'], (0, 0, 0), .02, .002), cylinder('cup inside', .0185, .001, (.044, .042, .0402), m['grey'], (0, 0, 0), None, 0)]
    for build, at in ((forceps, (-.004, .03)), (scissors, (.008, -.006))):
        for item in build(m)[0]:
            item.location = item.location + Vector((*at, .0182))
            parts.append(item)
    for k in range(4):
        parts.append(box('gauze', (.045, .04, .0036), (.032 + .001 * k, -.046, .0198 + .0036 * k), cloth('gauze', '#fbfaf6', '#ecebe4', .4, 900), .0015, (0, 0, 3 * k)))
    return parts


def pack(stage):
    """A wrapped pack with its flaps opened away, to the left, to the right and towards the learner: stage 0 (closed) to 4 (open)."""
    def build(m):
        made = wrap_cloth()
        if stage == 4:
            under = sheet('under', [(-HALF, -HALF), (HALF, -HALF), (HALF, HALF), (-HALF, HALF)], lambda x, y: .002, made)
            return [under, *flaps(4, made), *inside(m)], None
        lining = cloth('lining', '#cfdde6', '#c5d5df', .3, 420)
        parts = [box('pack', (2 * HALF, 2 * HALF, HIGH), (0, 0, HIGH / 2), made, .007), box('top', (2 * HALF - .012, 2 * HALF - .012, .001), (0, 0, HIGH + .0002), lining, 0)]
        return [*parts, *flaps(stage, made), *(tape(m) if stage == 0 else [])], None
    return build


def drape(m):
    """A fenestrated drape folded in a pile, its window with the adhesive edge on top."""
    made, shade = cloth('drape', '#7fb0c9', '#77a8c2', .2, 420), cloth('under', '#628fa8', '#5b87a0', .2, 420)
    parts = [plies('drape', (.25, .18), 7, .0058, made)]
    top = 7 * .0058
    return [*parts, cylinder('window', .031, .0004, (0, 0, top + .0012), shade, (0, 0, 0), None, 0, 96),
            lathe('edge', [(.03, 0), (.03, .0012), (.044, .0012), (.044, 0)], (0, 0, top + .0008), material('edge', '#eef3f4', .45, .4), (0, 0, 0), 96)], None


def gown(m):
    """A surgical gown folded inside out, its white cuffs and its ties showing."""
    made, cuff = cloth('surgical gown', '#4f86b5', '#487fae', .16, 420), cloth('cuff', '#f0f1ee', '#dfe1dd', .5, 700)
    top = 9 * .006
    parts = [plies('gown', (.27, .21), 9, .006, made)]
    for side in (-1, 1):
        sleeve = plies('sleeve', (.078, .17), 1, .006, made, 0, side + 2)
        end = plies('cuff', (.066, .036), 1, .0062, cuff, 0, side + 3)
        for item, y in ((sleeve, .008), (end, -.084)):
            item.location = Vector((side * .074, y, top + (.002 if item is sleeve else .0024)))
            item.rotation_euler = (0, 0, side * -.05)
            parts.append(item)
    for k, shift in enumerate((-.012, .012)):
        parts.append(tube('tie', [(shift, .09, top + .002), (shift + .012, .045, top + .005), (shift - .01, .0, top + .003), (shift + .006 - .02 * k, -.05, top + .005), (shift, -.098, top + .002), (shift + .004, -.114, top - .012)], .0026, made, 16))
    return parts, None
