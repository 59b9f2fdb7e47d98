"""Renders what stands on a desk or is carried: phone, computer, keyboard, clipboard; and the sink, its tap off or running."""
import office_things
from bench import colours, whole
from models import box, cylinder, material, tube
from sink import sink
from sprites import render_all


def phone(m):
    """A desk phone."""
    return whole(office_things.desk_phone(colours(), 0, 0, 0)), None


def computer(m):
    """A computer's screen on its stand, a calm chart page open."""
    glow, page = material('screen', '#9fc3cc', .25, .5, 0, .55), material('page', '#f2f7f7', .4, .3, 0, .75)
    bar, ink, tick = material('bar', '#2f7d92', .4, .3, 0, .6), material('screen ink', '#8fa5ad', .4, .3, 0, .6), material('tick', '#57a37c', .4, .3, 0, .7)
    parts = [box('monitor', (.5, .03, .3), (0, 0, .29), m['glass'], .008), box('screen', (.475, .004, .272), (0, -.016, .292), glow, .001),
             box('top bar', (.475, .003, .026), (0, -.0178, .415), bar, 0), box('side', (.11, .003, .232), (-.174, -.0178, .277), page, 0), box('chart', (.322, .003, .232), (.068, -.0178, .277), page, 0),
             box('stand', (.05, .03, .16), (0, .025, .1), m['glass'], .006), box('foot', (.2, .15, .012), (0, .02, .007), m['glass'], .005)]
    for k in range(4):
        parts += [box('tab', (.06, .001, .009), (-.19 + .075 * k, -.0198, .415), page if k == 0 else glow, 0)]
    for k in range(6):
        parts += [box('name', (.07 - .012 * (k % 3), .001, .008), (-.186 - .006 * (k % 3), -.0198, .37 - .034 * k), ink, 0)]
        parts += [box('label', (.05 - .008 * (k % 2), .001, .008), (-.055 - .004 * (k % 2), -.0198, .37 - .034 * k), ink, 0),
                  box('entry', (.15 - .03 * (k % 3), .001, .012), (.09 - .015 * (k % 3), -.0198, .37 - .034 * k), glow, 0)]
        if k < 4:
            parts.append(box('done', (.012, .001, .012), (.205, -.0198, .37 - .034 * k), tick, 0))
    return parts, None


def keyboard(m):
    """A keyboard with single keys."""
    parts = [box('keyboard', (.42, .14, .014), (0, 0, .007), m['dark'], .005)]
    cap, pitch = material('key', '#4a525a', .55, .25), .0285

    def row_of(y, edges):
        for left, right in zip(edges, edges[1:]):
            parts.append(box('key', (right - left - .0033, .0222, .006), ((left + right) / 2, y, .0165), cap, .003))

    for row, shift in enumerate((0, .014, .021, .03)):
        edges = [-.2, *[-.2 + shift + pitch * k for k in range(1, 14 - (row > 0) - (row > 2))], .2]
        row_of(.05 - .0252 * row, edges)
    row_of(.05 - .0252 * 4, [-.2, -.163, -.126, -.09, .09, .126, .163, .2])
    return parts, None


def clipboard(m):
    """A clipboard with a form to be filled in, a pen under its clip."""
    paper, ink, faint = material('paper', '#fbfaf6', .8), material('ink', '#4a545c', .8), material('faint', '#bfc7cc', .8)
    parts = [box('board', (.23, .32, .004), (0, 0, .002), material('board', '#8a6a48', .6), .002), box('paper', (.21, .287, .0008), (0, -.008, .0046), paper, .0002),
             box('clip', (.11, .024, .008), (0, .146, .009), m['metal'], .003), cylinder('spring', .006, .07, (0, .156, .012), m['metal'], (0, 90, 0), None, .002),
             box('title', (.094, .007, .0004), (-.048, .112, .0052), ink, 0), box('logo', (.02, .02, .0004), (.084, .112, .0052), m['teal'], 0)]
    for row in range(9):
        y = .09 - .0235 * row
        wide = .028 + .008 * (row * 5 % 3)
        parts += [box('label', (wide, .0035, .0004), (-.095 + wide / 2, y, .0052), ink, 0), box('rule', (.13, .0009, .0004), (.029, y - .003, .0052), faint, 0)]
    for k in range(3):
        parts += [box('tick box', (.009, .009, .0004), (-.09 + .06 * k, -.132, .0052), faint, 0), box('inside', (.0072, .0072, .0005), (-.09 + .06 * k, -.132, .0052), paper, 0),
                  box('choice', (.03, .0032, .0004), (-.066 + .06 * k, -.132, .0052), ink, 0)]
    parts += [tube('tick', [(-.093, -.131, .0056), (-.0905, -.135, .0056), (-.085, -.127, .0056)], .0006, m['blue'], 2)]
    return parts, None


FLAT = 16
THINGS = {
    'sink': (sink(False), (640, 560), .72, (0, .0, .04), 38), 'sink-running': (sink(True), (640, 560), .72, (0, .0, .04), 38),
    'phone': (phone, (440, 380), .33, (.0, -.01, .05), 52), 'computer': (computer, (540, 460), .56, (0, 0, .215), 84),
    'keyboard': (keyboard, (600, 220), .45, (0, 0, .01), 34), 'clipboard': (clipboard, (380, 520), .25, (0, .002, 0), FLAT),
}


def render(folder, samples):
    """Render everything."""
    render_all(THINGS, folder, round(samples * 1.5))
