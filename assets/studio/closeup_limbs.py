"""Builds the limbs close-up: somebody on the EKG table from above, forearms and lower legs bare for the limb electrodes."""
import math

import babies
import figure
import posing
import sheets
from closeup import Closeup
from models import box, cloth, material

WIDE = 1.66
# Children are shown nearer: the picture is this much wider than the width that suits their size.
ROOM = 1.2
# Half the width of a child's sheet, as a share of their size: the forearms stay out.
NARROW = .15
# Babies stretch their arms out and are seen whole.
BABY = 1.25
# Share of the way from the first joint to the second where an electrode goes.
SITES = {'Wrist': ('wrist', 'lowerarm01', .16), 'Forearm': ('lowerarm01', 'wrist', .3), 'UpperArm': ('upperarm01', 'lowerarm01', .62), 'Shoulder': ('upperarm01', 'lowerarm01', .06),
         'Ankle': ('foot', 'lowerleg01', .2), 'Thigh': ('upperleg01', 'lowerleg01', .6), 'Hip': ('upperleg01', 'lowerleg01', .02)}


def wanted_for(name):
    """What is worn for an electrocardiogram, the trousers rolled up to below the knee."""
    wanted = sheets.dressed(figure.parameters(name))
    if wanted.get('held'):
        return wanted
    short = {'top': {**wanted['top'], 'hem': -.03}} if 'top' in wanted else {}
    return {**wanted, **short, 'trousers': {**wanted['trousers'], 'length': .56}}


def table():
    """The table's pad with its paper strip, and the floor beside it."""
    box('floor', (6, 6, .02), (0, 0, -.82), material('floor', '#c9c2b6', .7, .2), 0)
    box('pad', (3.2, .72, .11), (0, 0, -.058), material('pad', '#4b76a6', .45, .4), .04)
    box('paper', (3.2, .56, .004), (0, 0, -.0025), cloth('paper', '#f6f5f0', '#efede6', .05, 60), .002)


def apart(person):
    """Arms a little away from the trunk and legs from each other, so that every limb can be reached."""
    for side, sign in (('L', 1), ('R', -1)):
        shoulder = person.joint(f'upperarm01.{side}')
        posing.aim(person, f'upperarm01.{side}', f'lowerarm01.{side}', shoulder + (person.joint(f'lowerarm01.{side}') - shoulder))
        posing.relax_hand(person, side, (10, 14, 10), gather=.9, thumb=8)
    person.apply()


def render(name, data, folder, samples, options):
    """Render one person's limbs."""
    shot = Closeup(data, name, WIDE, None, wanted_for(name))
    person = shot.person
    size = min(1, person.tall * ROOM)
    is_baby = bool(shot.wanted.get('held'))
    shot.wide = round(WIDE * size * (BABY if is_baby else 1), 2)
    if is_baby:
        babies.lying_baby(person, (-1.0, 0), 0, -30)
    else:
        sheets.lying(person, (-1.0, 0), 0)
        apart(person)
        sheets.blanket(person, 0, 0, (.2 if size == 1 else NARROW) * size, -.001, .15 * size, .36)
    shoulder, toes = shot.there('upperarm01.L'), shot.there('toe2-1.L')
    target = shoulder.lerp(toes, .5)
    share = .62 if is_baby else .47
    target.x, target.y, target.z = shoulder.x * share + toes.x * (1 - share), 0, 0
    shot.look(target, (0, -.2, 1), (0, 1, 0))
    shot.lights(target, 1.5)
    table()
    shot.surface()
    for site, (first, second, share) in SITES.items():
        for side, word in (('L', 'left'), ('R', 'right')):
            if site == 'Wrist' and shot.wanted.get('stump', {}).get('side') == side:
                continue
            place = shot.skin(shot.there(f'{first}.{side}').lerp(shot.there(f'{second}.{side}'), share))
            shot.landmark(word + site, place)
            if site in ('Wrist', 'Ankle'):
                shot.spot(word + site, place, .12, .1)
    hips = shot.there('upperleg01.L').lerp(shot.there('upperleg01.R'), .5)
    shot.spot('body', hips, min(1.5, math.dist(shoulder, toes)), min(.56, shot.wide * .5625))
    shot.finish(folder, samples, options, 'limbs')
