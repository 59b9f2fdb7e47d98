"""Renders what an ambulatory recording needs: the recorder with its wires, pouch, battery and diary card."""
import math

from models import box, cloth, cylinder, lathe, material, tube
from sprites import render_all

# Colours of the five wires of a Holter recorder, AHA.
LEADS = ('#eceae4', '#23262a', '#c8372f', '#2f9a55', '#8a5a34')


def snap_end(tint, x, y, turn):
    """The round snap end of a wire, lying face up, its neck pointing back along the wire."""
    away = (math.cos(math.radians(turn)), math.sin(math.radians(turn)))
    return [cylinder('snap end', .0088, .0062, (x, y, .0031), tint, (0, 0, 0), .0082, .0018),
            cylinder('snap ring', .0046, .0008, (x, y, .0066), material('snap steel', '#c8cdd1', .25, .5, .95), (0, 0, 0), None, .0003),
            cylinder('snap neck', .0034, .013, (x - away[0] * .0125, y - away[1] * .0125, .0032), tint, (0, 90, turn), .0026, .0008)]


def recorder(m):
    """The recorder lying on its back, its five wires fanned out."""
    cable = material('holter cable', '#7b838a', .5, .3)
    screen = box('screen', (.046, .034, .0012), (0, .012, .0204), m['glass'], .002)
    parts = [box('case', (.068, .098, .02), (0, 0, .01), m['white'], .0085), box('front', (.056, .084, .002), (0, .001, .0194), m['grey'], .006), screen,
             cylinder('event', .0105, .0032, (0, -.026, .0212), m['teal'], (0, 0, 0), None, .0014),
             cylinder('event rim', .0126, .002, (0, -.026, .0206), m['dark'], (0, 0, 0), None, .0008),
             box('plug', (.042, .018, .014), (0, .054, .0095), m['dark'], .004), box('plug grip', (.034, .008, .0145), (0, .062, .0095), m['grey'], .002)]
    for k in (-1, 1):
        parts.append(cylinder('key', .0038, .002, (.019 * k, -.026, .0206), m['dark'], (0, 0, 0), None, .0006))
    ends = ((-.112, .05, 205), (-.084, .118, 128), (-.012, .142, 92), (.07, .122, 58), (.112, .056, -24))
    for k, (colour, (x, y, turn)) in enumerate(zip(LEADS, ends)):
        tint = material('lead', colour, .4, .4)
        away = (math.cos(math.radians(turn)), math.sin(math.radians(turn)))
        start = -.014 + .007 * k
        parts.append(tube('lead', [(start, .064, .0085), (start * 1.5, .082, .005), (x - away[0] * .05, y - away[1] * .05, .0028),
                                   (x - away[0] * .018, y - away[1] * .018, .003)], .0017, cable))
        parts += snap_end(tint, x, y, turn)
    return parts, screen


def pouch(m):
    """The cloth pouch with its strap and buckle; a window shows that nothing is in it yet."""
    weave = cloth('pouch cloth', '#2f4a63', '#29425a', .3, 700)
    edge = cloth('pouch edge', '#1f3344', '#1b2d3c', .3, 700)
    strap = cloth('strap', '#26323c', '#202b34', .4, 900)
    parts = [box('pouch', (.09, .124, .03), (0, 0, .015), weave, .012), box('flap', (.0915, .052, .006), (0, .038, .0305), weave, .0028),
             box('flap edge', (.0925, .006, .0065), (0, .0125, .0304), edge, .003), box('seam', (.082, .0012, .001), (0, -.052, .0302), edge, 0),
             box('closing', (.026, .018, .0022), (0, .021, .0342), edge, .001),
             box('buckle', (.03, .02, .006), (.128, -.052, .005), m['dark'], .003)]
    for side, path in ((-1, [(-.04, .056, .02), (-.085, .085, .012), (-.118, .03, .006), (-.104, -.05, .004), (-.02, -.086, .004), (.06, -.08, .004), (.118, -.056, .005)]),
                       (1, [(.04, .056, .02), (.09, .082, .012), (.14, .04, .006), (.142, -.02, .004), (.134, -.046, .005)])):
        ribbon = tube('strap', path, .0055, strap)
        ribbon.scale = (1, 1, .34)
        parts.append(ribbon)
    return parts, None


def battery(m):
    """A round cell lying down, its plus end to the right."""
    parts = [cylinder('cell', .00725, .047, (-.0018, 0, .00725), material('cell dark', '#24303a', .3, .5), (0, 90, 0), None, .0012),
             cylinder('band', .0073, .0125, (.0158, 0, .00725), material('cell copper', '#c98a4b', .3, .5, .6), (0, 90, 0), None, .0006),
             cylinder('plus end', .0066, .0014, (.0226, 0, .00725), m['metal'], (0, 90, 0), None, .0005), cylinder('plus', .0027, .0022, (.0244, 0, .00725), m['metal'], (0, 90, 0), None, .0007),
             cylinder('minus end', .0066, .0012, (-.0258, 0, .00725), m['metal'], (0, 90, 0), None, .0005)]
    for turn in (0, 90):
        parts.append(box('plus mark', (.0052, .0012, .0006) if not turn else (.0012, .0052, .0006), (.0092, 0, .01455), m['white'], .0002))
    parts.append(box('minus mark', (.0052, .0012, .0006), (-.018, 0, .01455), m['white'], .0002))
    return parts, None


def diary(m):
    """A folded card with ruled lines to write on, and a pencil across its corner."""
    paper, ink = material('card', '#faf8f1', .8, .1), material('rule', '#9fb4c4', .8)
    wood, tip = material('pencil', '#d9a13b', .45, .3), material('pencil wood', '#e2c79b', .7)
    parts = [box('card', (.1, .14, .0022), (0, 0, .0011), paper, .0008), box('under', (.1, .14, .0014), (.0025, -.002, -.0012), material('under', '#efece2', .85), .0006),
             box('head', (.1, .022, .0004), (0, .0585, .0024), m['teal'], 0)]
    for k in range(9):
        parts.append(box('rule', (.088, .0006, .0003), (0, .034 - .0122 * k, .00236), ink, 0))
    for x in (-.022, .01):
        parts.append(box('column', (.0006, .102, .0003), (x, -.012, .00236), ink, 0))
    turn = (0, 90, 52)
    along = (math.cos(math.radians(52)), math.sin(math.radians(52)))
    at = lambda far: (.036 + along[0] * far, -.046 + along[1] * far, .0062)
    parts += [cylinder('pencil', .0036, .088, at(.008), wood, turn, None, .0004, 6), cylinder('ferrule', .0037, .008, at(.0555), m['metal'], turn, None, .0004),
              cylinder('eraser', .0035, .009, at(.063), material('eraser', '#d98a86', .8), turn, None, .001),
              cylinder('cone', .0036, .012, at(-.0418), tip, (0, -90, 52), .0009, 0), cylinder('lead', .0009, .004, at(-.0492), m['dark'], (0, -90, 52), .0002, 0)]
    return parts, None


THINGS = {
    'holter': (recorder, (640, 560), .27, (0, .044, .005), 14),
    'holterPouch': (pouch, (620, 480), .32, (.008, -.002, .005), 20),
    'battery': (battery, (240, 120), .058, (0, 0, .006), 24),
    'diaryCard': (diary, (340, 420), .128, (.006, -.002, 0), 16),
}


def render(folder, samples):
    """Render everything."""
    render_all(THINGS, folder, round(samples * .75))
