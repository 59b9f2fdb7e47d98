"""Models what rooms keep for vital signs: thermometers, oximeter, pressure monitor, eye chart, wall phone, audiometer."""
import math

from models import ball, box, cylinder, grouped, material, tube

BACK = 1.7
LETTER_ROWS = ((.0887, 1), (.0444, 2), (.031, 3), (.0222, 4), (.0177, 5), (.0133, 6), (.0111, 7), (.0089, 8))


def eye_chart(colours, x, z):
    """A letter chart; at this distance each letter is a dark square of the right size."""
    parts = [box('chart', (.25, .006, .376), (x, BACK - .004, z), colours['paper'], .002)]
    level = z + .176
    for size, count in LETTER_ROWS:
        step = max(size * 2, size + .0048)
        for k in range(count):
            at = x + (k - (count - 1) / 2) * step
            for level_share, wide in ((.4, 1), (0, .9), (-.4, 1)):
                parts.append(box('bar', (size * wide, .001, size * .2), (at, BACK - .0078, level - size * (.5 - level_share)), colours['black'], 0))
            parts.append(box('stem', (size * .2, .001, size), (at - size * .4, BACK - .0078, level - size * .5), colours['black'], 0))
        level -= size + max(.0075, size * .42)
    return grouped(parts, 'eye chart')


def holder(colours, x, z, wide=.07):
    """A small white wall bracket."""
    return [box('bracket', (wide, .045, .05), (x, BACK - .0225, z - .03), colours['white'], .01)]


def thermometer_oral(colours, x, z):
    """A digital thermometer with a coiled cord, its probe, and a box of probe covers."""
    blue = material('oral', '#3f6fb0', .45)
    parts = [*holder(colours, x, z - .07, .1),
             box('body', (.075, .04, .13), (x, BACK - .045, z), colours['white'], .014),
             box('display', (.052, .004, .03), (x, BACK - .066, z + .035), colours['day'], .003),
             box('band', (.076, .041, .02), (x, BACK - .045, z - .02), blue, .004),
             cylinder('probe', .0075, .1, (x + .052, BACK - .05, z + .02), blue, (0, 0, 0), .005, .002),
             box('covers', (.05, .04, .045), (x - .066, BACK - .04, z - .05), blue, .004)]
    coil = [(x + .05 + .009 * math.sin(a), BACK - .05 + .009 * math.cos(a), z - .035 - a * .0013) for a in [i * .8 for i in range(60)]]
    parts.append(tube('cord', coil, .0022, colours['grey'], 3))
    return grouped(parts, 'oral thermometer')


def thermometer_tympanic(colours, x, z):
    """An ear thermometer in its cradle."""
    parts = [*holder(colours, x, z - .06, .08),
             box('body', (.042, .034, .12), (x, BACK - .045, z), colours['white'], .014, (0, 8, 0)),
             cylinder('head', .021, .045, (x + .012, BACK - .06, z + .06), colours['white'], (62, 0, 0), .016, .006),
             cylinder('tip', .009, .03, (x + .012, BACK - .09, z + .044), colours['grey'], (62, 0, 0), .005, .002),
             box('display', (.026, .004, .022), (x + .002, BACK - .0625, z + .018), colours['day'], .002, (0, 8, 0))]
    return grouped(parts, 'ear thermometer')


def thermometer_temporal(colours, x, z):
    """A forehead scanner in its cradle."""
    teal = material('temporal', '#2f8f88', .45)
    parts = [*holder(colours, x, z - .07, .07),
             box('body', (.036, .032, .15), (x, BACK - .045, z), colours['white'], .014),
             cylinder('cup', .02, .028, (x, BACK - .045, z + .083), teal, (0, 0, 0), .014, .004),
             box('display', (.024, .004, .02), (x, BACK - .0625, z + .03), colours['day'], .002),
             cylinder('button', .007, .005, (x, BACK - .062, z), teal, (90, 0, 0))]
    return grouped(parts, 'forehead thermometer')


def oximeter(colours, x, z):
    """A fingertip oximeter in a small tray on the wall."""
    blue = material('oximeter', '#2d6da3', .4, .4)
    parts = [box('tray', (.12, .07, .012), (x, BACK - .035, z - .03), colours['white'], .005),
             box('lip', (.12, .008, .03), (x, BACK - .068, z - .02), colours['white'], .004),
             box('upper', (.058, .034, .016), (x, BACK - .04, z + .012), blue, .007),
             box('lower', (.058, .034, .014), (x, BACK - .04, z - .008), colours['grey'], .006),
             box('display', (.03, .022, .002), (x - .006, BACK - .04, z + .0205), colours['black'], .001)]
    return grouped(parts, 'oximeter')


def monitor(colours, x, y):
    """An automated pressure monitor on a rolling stand, with its cuff and tube in a basket."""
    parts = [box('case', (.23, .1, .2), (x, y, .98), colours['white'], .02),
             box('screen', (.15, .006, .105), (x - .02, y - .051, 1.005), colours['black'], .004),
             cylinder('start', .014, .008, (x + .085, y - .052, 1.03), material('start', '#3c9a5f', .4), (90, 0, 0)),
             cylinder('stop', .011, .008, (x + .085, y - .052, .985), material('stop', '#c2524a', .4), (90, 0, 0)),
             tube('handle', [(x - .08, y, 1.08), (x - .07, y, 1.115), (x + .07, y, 1.115), (x + .08, y, 1.08)], .009, colours['grey']),
             cylinder('post', .02, .82, (x, y, .47), colours['metal']),
             box('basket', (.24, .16, .1), (x, y - .02, .8), colours['grey'], .012),
             cylinder('rolled cuff', .045, .13, (x - .03, y - .02, .86), material('monitor cuff', '#33517d', .8, .2), (0, 90, 0), None, .01)]
    for k in range(5):
        angle = math.radians(72 * k + 20)
        tip = (x + math.cos(angle) * .22, y + math.sin(angle) * .22)
        parts.append(tube('leg', [(x, y, .1), (x + math.cos(angle) * .15, y + math.sin(angle) * .15, .085), (*tip, .06)], .013, colours['metal']))
        parts.append(ball('castor', .027, (*tip, .028), colours['dark']))
    return grouped(parts, 'monitor on stand')


def wall_phone(colours, x, z):
    """The phone that calls the provider."""
    parts = [box('phone', (.11, .04, .2), (x, BACK - .02, z), colours['white'], .012),
             box('handset', (.042, .035, .19), (x - .028, BACK - .05, z), colours['dark'], .014),
             box('screen', (.038, .004, .03), (x + .026, BACK - .041, z + .06), colours['day'], .002)]
    for row in range(4):
        for column in range(3):
            parts.append(box('key', (.009, .004, .008), (x + .013 + .013 * column, BACK - .041, z + .02 - .018 * row), colours['grey'], .001))
    return grouped(parts, 'phone')


def audiometer(colours, x, y, top=.9):
    """A screening audiometer with headphones on the counter."""
    parts = [box('case', (.24, .18, .07), (x, y, top + .036), colours['cream'], .012, (8, 0, 0)),
             box('panel', (.21, .005, .045), (x, y - .091, top + .038), colours['dark'], .002),
             cylinder('dial', .019, .014, (x - .06, y - .045, top + .078), colours['dark'], (8, 0, 0), None, .003),
             cylinder('dial', .019, .014, (x + .03, y - .045, top + .078), colours['dark'], (8, 0, 0), None, .003)]
    band = [(x + .075 * math.cos(a), y + .05, top + .09 + .075 * math.sin(a)) for a in (0, .6, 1.2, 1.9, 2.5, math.pi)]
    parts.append(tube('band', band, .006, colours['black']))
    for side, tint in ((-1, '#3a6fb0'), (1, '#b8423c')):
        parts.append(cylinder('cup', .032, .028, (x + side * .068, y + .05, top + .085), material('cup', tint, .5), (0, 90, 0), None, .008))
    return grouped(parts, 'audiometer')


def infant_scale(colours, x, y, top):
    """A baby scale standing at a height: a curved tray on a base with a display; the tray's pad lies .125 m higher."""
    parts = [box('base', (.34, .26, .06), (x, y, top + .034), colours['cream'], .02),
             box('front', (.17, .012, .045), (x, y - .132, top + .036), colours['black'], .004),
             box('floor', (.64, .25, .02), (x, y, top + .102), colours['white'], .008),
             box('pad', (.58, .2, .008), (x, y, top + .116), colours['paper'], .003)]
    for side in (-1, 1):
        parts.append(box('side', (.64, .022, .055), (x, y + side * .128, top + .125), colours['white'], .01, (side * -18, 0, 0)))
        parts.append(box('end', (.022, .25, .05), (x + side * .325, y, top + .125), colours['white'], .01, (0, side * 18, 0)))
    return grouped(parts, 'infant scale')


def length_board(colours, left, y, top, long=.88):
    """A length board lying at a height: fixed headboard at the left, rule and sliding footboard."""
    x = left + long / 2 - .02
    parts = [box('board', (long, .27, .02), (x, y, top + .012), colours['wood'], .006),
             box('mat', (long - .14, .2, .006), (x - .03, y, top + .026), colours['accent'], .002),
             box('headboard', (.022, .27, .14), (left - .013, y, top + .09), colours['wood'], .006),
             box('footboard', (.022, .25, .12), (x + long / 2 - .04, y, top + .08), colours['wood'], .006),
             box('rule', (long - .08, .03, .003), (x, y - .118, top + .0235), colours['paper'], 0)]
    for k in range(int((long - .08) / .02)):
        deep = .026 if k % 5 == 0 else .014
        parts.append(box('mark', (.002, deep, .001), (left + .02 * k, y - .132 + deep / 2, top + .0255), colours['black'], 0))
    return grouped(parts, 'length board')


def cart(colours, x, y):
    """A rolling cart with two shelves, .71 m high."""
    parts = []
    for side in (-1, 1):
        for back in (-1, 1):
            at = (x + side * .37, y + back * .17)
            parts.append(tube('post', [(*at, .07), (*at, .71)], .012, colours['metal']))
            parts.append(ball('castor', .03, (*at, .032), colours['dark']))
    for height in (.3, .695):
        parts.append(box('shelf', (.8, .4, .025), (x, y, height), colours['white'], .01))
    return grouped(parts, 'cart')
