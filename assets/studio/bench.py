"""Renders what a laboratory bench needs: centrifuge, test cassettes, dipstick and its chart, cup, lancet, glucose meter."""
import math

import lab_things
from glass import clear
from lettering import lettering
from models import box, cylinder, lathe, material
from sprites import render_all

# Colours of a ten-pad strip from negative to most, in the order in which the pads are read (design: near those of common
# charts), with the abbreviation, the seconds after which the pad is read, and what each colour stands for.
PADS = {
    'GLU': (30, ('#8fc9c0', '#8cb98c', '#8aa25c', '#8a7a40', '#6f5230'), ('neg', '100', '250', '500', '1000')),
    'BIL': (30, ('#f0e2c0', '#e0cfa8', '#d2b795', '#b99a86'), ('neg', '1+', '2+', '3+')),
    'KET': (40, ('#e8c3ae', '#e0a09a', '#c56f86', '#97406a', '#6a2350'), ('neg', '5', '15', '40', '80')),
    'SG': (45, ('#2d5a66', '#4d7264', '#6f8a5c', '#93994f', '#b9a540', '#cfae3a'), ('1.005', '1.010', '1.015', '1.020', '1.025', '1.030')),
    'BLO': (60, ('#e6b13c', '#c0aa48', '#8f9e52', '#5f8756', '#33654f'), ('neg', 'tr', '1+', '2+', '3+')),
    'pH': (60, ('#e3823c', '#e0a03f', '#bdae4a', '#7fa257', '#3f8a72', '#2b6b86'), ('5.0', '6.0', '6.5', '7.0', '7.5', '8.5')),
    'PRO': (60, ('#e4dc6a', '#cfd46f', '#aecb80', '#86bd92', '#5fa79a'), ('neg', 'tr', '30', '100', '300')),
    'URO': (60, ('#f2c7a4', '#eeb08f', '#e59782', '#d97a78'), ('0.2', '1', '2', '4')),
    'NIT': (60, ('#f6efe4', '#efc6cf'), ('neg', 'pos')),
    'LEU': (120, ('#efe6d2', '#d9cbc8', '#b9a3b9', '#8f6fa0', '#6b4a86'), ('neg', 'tr', '1+', '2+', '3+')),
}


def whole(group):
    """A group with everything in it, as parts."""
    return [*group.children_recursive, group]


def colours():
    """The materials of machines that rooms have too, with a calm accent."""
    return {
        'white': material('white', '#f3f3f0', .38, .4),
        'grey': material('grey', '#a9afb4', .45, .4),
        'dark': material('dark', '#363d45', .5, .4),
        'black': material('black', '#1f2327', .4, .4),
        'vinyl': material('accent vinyl', '#2f7d92', .45, .4),
    }


def centrifuge(m):
    """The centrifuge with its lid closed."""
    return whole(lab_things.centrifuge(colours(), 0, 0, 0)), None


def open_centrifuge(m):
    """The centrifuge with its lid up, six tube sleeves in its rotor."""
    group = lab_things.centrifuge(colours(), 0, 0, 0)
    for part in list(group.children):
        if part.name.startswith(('centrifuge lid', 'lid glass', 'lid grip')):
            part.hide_render = True
    shell = material('lid', '#c9d0d4', .35, .45)
    parts = [
        *whole(group),
        box('rim', (.3, .32, .012), (0, .01, .214), m['grey'], .05),
        cylinder('seal', .132, .006, (0, .01, .2205), material('seal', '#3a4046', .7), (0, 0, 0), None, .002, 96),
        cylinder('bowl', .122, .002, (0, .01, .2235), material('bowl steel', '#9aa3a9', .35, .5, .7), (0, 0, 0), None, 0, 96),
        cylinder('head', .096, .012, (0, .01, .227), material('rotor', '#5d676e', .35, .5, .6), (0, 0, 0), .088, .003, 96),
        cylinder('nut', .022, .022, (0, .01, .24), m['metal'], (0, 0, 0), .018, .003),
        box('lid', (.31, .05, .3), (0, .185, .36), shell, .022, (-12, 0, 0)),
        cylinder('lid ring', .118, .006, (0, .152, .356), m['dark'], (78, 0, 0), None, .002, 96),
        cylinder('lid glass', .09, .008, (0, .151, .356), material('lid glass', '#56656e', .12, .6), (78, 0, 0), None, .002, 96),
        box('catch', (.05, .02, .012), (0, .158, .505), m['dark'], .004, (-12, 0, 0)),
    ]
    for k in range(6):
        a = math.pi * k / 3 + .26
        at = (.066 * math.cos(a), .01 + .066 * math.sin(a))
        parts.append(cylinder('sleeve', .0155, .012, (*at, .237), m['blue'], (0, 0, 0), None, .003))
        parts.append(cylinder('hole', .0108, .002, (*at, .2432), m['glass'], (0, 0, 0), None, 0))
    return parts, None


def cassette(control, test):
    """A test cassette with its sample well; lines as the control and the test show them."""
    def build(m):
        ink, line = material('cassette ink', '#48525a', .8), material('result line', '#b04468', .75, .1)
        strip, well = material('membrane', '#fbf9f6', .85, .1), material('well', '#dfe3e5', .5)
        parts = [
            box('cassette', (.07, .022, .005), (0, 0, .0025), m['white'], .0024),
            box('window frame', (.026, .0092, .0006), (-.004, 0, .0052), m['grey'], .002),
            box('window', (.0242, .0074, .0006), (-.004, 0, .0055), strip, .0015),
            lathe('well', [(.0058, 0), (.0056, .0006), (.0042, .0006), (.0034, -.0006)], (.0225, 0, .0049), well),
            cylinder('pad', .0034, .0004, (.0225, 0, .0049), strip, (0, 0, 0), None, 0),
            lettering('C', .0034, (-.0098, .0072, .00506), ink, align='CENTER'),
            lettering('T', .0034, (.0012, .0072, .00506), ink, align='CENTER'),
            lettering('S', .003, (.0225, .0082, .00506), ink, align='CENTER'),
            lettering('ID', .0028, (-.0325, .0032, .00506), ink),
            box('line', (.0115, .00022, .0001), (-.0265, -.0022, .00505), m['grey'], 0),
        ]
        for k in range(4):
            for side in (-1, 1):
                parts.append(box('groove', (.0006, .0034, .0003), (.0298 + .0011 * k, side * .0072, .005), m['grey'], 0))
        for shown, x in ((control, -.0098), (test, .0012)):
            if shown:
                parts.append(box('line', (.0011, .0066, .0001), (x, 0, .00585), line, 0))
        return parts, None
    return build


def dipstick(m):
    """An unused strip with its ten pads, the one read first next to the handle's far end."""
    parts = [box('strip', (.082, .005, .0006), (0, 0, .0003), m['white'], .0002)]
    for k, (_, tints, _) in enumerate(PADS.values()):
        parts.append(box('pad', (.0046, .0049, .0012), (.0375 - .0066 * k, 0, .0009), material('pad', tints[0], .85, .1), .0004))
    return parts, None


def chart(m):
    """The bottle's colour chart: one row a pad, with the seconds until it is read; the first read at the bottom."""
    paper, ink, faint = material('chart', '#fbfaf5', .8), material('chart ink', '#2f3a42', .8), material('faint ink', '#7d878e', .8)
    white = material('head ink', '#f7faf9', .6, .1, 0, .4)
    parts = [box('chart', (.15, .124, .0012), (0, 0, .0006), paper, .0004), box('head', (.15, .011, .0014), (0, .0565, .0007), m['blue'], .0002),
             lettering('GLU  BIL  KET  SG  BLO  pH  PRO  URO  NIT  LEU', .0048, (0, .0565, .0016), white, align='CENTER')]
    for row, (name, (seconds, tints, values)) in enumerate(PADS.items()):
        y = -.0545 + .0109 * row
        parts += [lettering(name, .0056, (-.071, y + .0016, .0014), ink), lettering(f'{seconds} s', .0034, (-.071, y - .0028, .0014), faint)]
        if row:
            parts.append(box('rule', (.144, .0002, .0002), (0, y - .0054, .0013), faint, 0))
        for k, (tint, value) in enumerate(zip(tints, values)):
            x = -.046 + .0196 * k
            parts += [box('field', (.0142, .0058, .0006), (x, y + .0015, .0013), material('field', tint, .85, .1), .0003),
                      lettering(value, .0031, (x, y - .0032, .0014), ink, align='CENTER')]
    return parts, None


def cup(m):
    """A specimen cup with its lid, label and some urine."""
    return [
        lathe('cup', [(0, 0), (.026, 0), (.027, .002), (.031, .066)], (0, 0, 0), clear('cup', '#e2eaee', .22)),
        lathe('urine', [(0, .002), (.0258, .002), (.0282, .036), (0, .036)], (0, 0, 0), material('urine', '#e0bd4e', .15, .4)),
        cylinder('lid', .0335, .012, (0, 0, .071), material('lid', '#e0a84a', .45, .35), (0, 0, 0), None, .002),
        lathe('label', [(.0292, .024), (.0312, .056)], (0, 0, 0), m['white']),
        lathe('label band', [(.0312, .05), (.0315, .054)], (0, 0, 0), m['blue']),
    ], None


def lancet(m):
    """A safety lancet, its cap still on."""
    tint = material('lancet', '#7a5bb0', .4, .4)
    return [box('lancet', (.024, .011, .009), (0, 0, .0046), tint, .0032), box('head', (.01, .009, .0075), (.0165, 0, .0046), m['white'], .0024),
            cylinder('cap', .0021, .014, (.028, 0, .0046), tint, (0, 90, 0), .0027, .0008), cylinder('knob', .0032, .003, (.036, 0, .0046), tint, (0, 90, 0), None, .001),
            *[box('groove', (.001, .0076, .0004), (-.006 + .0034 * k, 0, .0091), m['dark'], .0001) for k in range(3)]], None


def glucose_meter(m):
    """A glucose meter with a strip in its port, a drop's place at the strip's end."""
    screen = box('screen', (.036, .03, .001), (0, .014, .0166), m['glass'], .002)
    strip = material('test strip', '#eef0ec', .5, .3)
    parts = [box('meter', (.056, .094, .016), (0, .002, .008), m['white'], .0075), box('face', (.046, .046, .001), (0, .014, .0158), m['dark'], .0004), screen,
             cylinder('key', .007, .002, (0, -.026, .0158), m['teal'], (0, 0, 0), None, .001), box('side key', (.009, .005, .0016), (-.0175, -.026, .0158), m['grey'], .0007),
             box('side key', (.009, .005, .0016), (.0175, -.026, .0158), m['grey'], .0007), box('port', (.012, .006, .006), (0, -.0455, .008), m['dark'], .002),
             box('strip', (.0065, .026, .0006), (0, -.056, .008), strip, .0002), box('window', (.0036, .005, .0003), (0, -.0635, .0084), material('strip end', '#d8b24a', .5), .0001),
             box('contact', (.0008, .012, .0002), (-.0016, -.0535, .00835), m['grey'], 0), box('contact', (.0008, .012, .0002), (.0016, -.0535, .00835), m['grey'], 0)]
    return parts, screen


FRONT, FLAT = 62, 16
RESULTS = {'blank': (0, 0), 'negative': (1, 0), 'positive': (1, 1), 'invalid': (0, 1)}
THINGS = {
    'centrifuge': (centrifuge, (480, 440), .48, (0, 0, .13), FRONT),
    'centrifuge-open': (open_centrifuge, (480, 620), .5, (0, .06, .235), FRONT),
    **{f'testCassette-{name}': (cassette(*lines), (440, 170), .078, (0, 0, 0), FLAT) for name, lines in RESULTS.items()},
    'dipstick': (dipstick, (720, 80), .086, (0, 0, 0), FLAT),
    'dipstickChart': (chart, (960, 800), .156, (0, 0, 0), 0),
    'specimenCup': (cup, (260, 310), .08, (0, 0, .039), 74),
    'lancet': (lancet, (300, 120), .062, (.0125, 0, .004), 30),
    'glucoseMeter': (glucose_meter, (340, 600), .078, (0, -.011, .006), FLAT),
}


def render(folder, samples):
    """Render everything."""
    render_all(THINGS, folder, round(samples * 1.5))
