"""Builds one of the clinic's people from their few lines of parameters in patients/<id>.json."""
import json
import os

from mathutils import Vector

import complexion
import garments
import hair
import overlays
from body_data import metres
from models import cloth, material
from person import Person

HERE = os.path.dirname(os.path.abspath(__file__))
BOTH = ('left', 'right')


def pair(unit, amount):
    """The same unit on both sides of the face."""
    return {unit.format(side): amount for side in BOTH}


def face(*parts):
    """One expression from several parts."""
    return {unit: amount for part in parts for unit, amount in part.items()}


INNER, DOWN, RISE = 'eyebrows-{}-inner-up', 'eyebrows-{}-down', 'eyebrows-{}-up'
WIDE, SLIT, SHUT = 'eye-{}-opened-up', 'eye-{}-slit', 'eye-{}-closure'
FACES = {
    'calm': face({'mouth-corner-puller': .36}, pair(INNER, .3), pair(RISE, .2), pair(WIDE, .14)),
    'smile': face({'mouth-corner-puller': .78, 'mouth-upward-retraction': .15}, pair(RISE, .3), pair(SLIT, .1)),
    'worried': face({'mouth-depression': .46, 'mouth-compression': .2}, pair(INNER, 1.25), pair(WIDE, .15)),
    'impatient': face({'mouth-compression': .5, 'mouth-depression': .28}, pair(DOWN, .55), pair(SLIT, .28)),
    'pain': face({'mouth-compression': .35, 'mouth-retraction': .6, 'mouth-depression': .5, 'nose-compression': .8},
                 pair(INNER, .95), pair(DOWN, .4), pair(SLIT, .85)),
    'blink': face({'mouth-corner-puller': .12}, pair(SHUT, 1.0)),
}


# What every pose has; more are asked for by name in a person's `faces`.
USUAL = tuple(FACES)
FACES.update({
    'sleepy': face({'mouth-depression': .12}, pair(INNER, .3), pair(SHUT, .5)),
    'angry': face({'mouth-compression': .75, 'mouth-depression': .3, 'nose-compression': .3}, pair(DOWN, 1.0), pair(SLIT, .4)),
    'crying': face({'mouth-open': .12, 'mouth-depression-retraction': .7, 'mouth-retraction': .5, 'nose-compression': .6}, pair(INNER, 1.0), pair(DOWN, .25), pair(SLIT, .9)),
    'surprised': face({'mouth-open': .07, 'mouth-part-later': .12}, pair('eyebrows-{}-up', .75), pair('eye-{}-opened-up', .4)),
    'unconscious': face({'mouth-open': .03, 'mouth-depression': .2}, pair(SHUT, 1.0)),
})


def parameters(name):
    """The parameters of a person."""
    with open(os.path.join(HERE, 'patients', f'{name}.json'), encoding='utf-8') as file:
        return json.load(file)


def fuller_arms(person, amount):
    """Make the upper arms rounder (or thinner) by a share of their thickness."""
    for side in ('L', 'R'):
        start = person.joints[f'upperarm01.{side}____head']
        end = person.joints[f'lowerarm01.{side}____head']
        along = (end - start).normalized()
        for corner, rows in zip(person.corners, person.bone_weights):
            share = sum(w for bone, w in rows if bone in (f'upperarm01.{side}', f'upperarm02.{side}'))
            if not share:
                continue
            away = metres(corner) - start
            low = max(0, min(1, (end - start).length - away.dot(along) + .02) / .09) if away.dot(along) > 0 else 1
            move = (away - along * away.dot(along)) * amount * share * min(1, low)
            corner[0], corner[1], corner[2] = corner[0] + move.x * 10, corner[1] + move.z * 10, corner[2] - move.y * 10


def push(person, centre, radius, move):
    """Move the corners around a place, the more the nearer; radius may differ by axis (all in metres)."""
    for corner, rows in zip(person.corners, person.bone_weights):
        if garments.arm_share(rows) > .3:
            continue
        away = metres(corner) - centre
        reach = sum((away[k] / radius[k]) ** 2 for k in range(3))
        if reach < 1:
            share = (1 - reach) ** 2 * (3 - 2 * (1 - reach))
            corner[0] += move.x * 10 * share
            corner[1] += move.z * 10 * share
            corner[2] -= move.y * 10 * share


def pregnant(person, amount):
    """A belly of the last three months (or, less, of plenty), amount metres forward."""
    hip, chest = person.joints['upperleg01.L____head'], person.joints['spine02____head']
    front = min(metres(c).y for c, rows in zip(person.corners[:13380], person.bone_weights)
                if abs(metres(c).z - hip.z - .16) < .05 and garments.arm_share(rows) < .2)
    middle = Vector((0, front + .03, hip.z + (chest.z - hip.z) * .42))
    push(person, middle, (.27, .24, .29), Vector((0, -amount, 0)))


def bust(person, amount):
    """Fuller breasts, amount metres forward."""
    tip = person.joints['breast.L____tail']
    for side in (1, -1):
        push(person, Vector((side * (tip.x + .012), tip.y + .03, tip.z - .012)), (.1, .12, .115), Vector((side * .25, -1, -.3)) * amount)


def reshape(person, wanted):
    """Changes that the body data has no target for."""
    person.fuller = max(0, wanted.get('arms', 0))
    person.gone = set()
    person.pregnancy = 1 if wanted.get('pregnant') else 0
    if 'stump' in wanted:
        import limbs
        limbs.shorten(person, **wanted['stump'])
    if wanted.get('arms'):
        fuller_arms(person, wanted['arms'])
    if wanted.get('bust'):
        bust(person, wanted['bust'])
    if wanted.get('pregnant') or wanted.get('belly'):
        pregnant(person, wanted.get('pregnant') or wanted['belly'])
    person.neutral = [list(corner) for corner in person.corners]


def fabric(spec):
    """Plain cloth from {colour, shade}."""
    return cloth(spec['colour'], spec['colour'], spec.get('shade', spec['colour']), .12, spec.get('weave', 420))


def dress(person, wanted, sleeve=None):
    """Put on top, trousers and whatever lies over them; returns the skin corners they hide."""
    if wanted.get('diaper'):
        import diaper
        return diaper.put_on(person)
    if 'romper' in wanted:
        suit = wanted['romper']
        overlays.romper(person, fabric(suit))
        return garments.hidden_skin(person, .55, .28)
    below = wanted['trousers']
    length = below.get('length', 1.0)
    if 'top' not in wanted:
        garments.trousers(person, fabric(below), length=length)
        return garments.hidden_skin(person, 0, length, False)
    spec = dict(wanted['top'])
    made = fabric(spec)
    share = sleeve if sleeve is not None else spec.get('sleeve', .4)
    hem, ease = spec.get('hem', -.05), spec.get('ease', 1.0)
    garments.top(person, made, spec.get('neck', 'v'), share, hem, ease, 0.0, spec.get('placket', False), 'coat' not in wanted)
    if spec.get('collar'):
        overlays.collar(person, made)
    hidden = share
    if 'over' in wanted and sleeve is None:
        over = wanted['over']
        hidden = over.get('sleeve', 1.85)
        overlays.cardigan(person, fabric(over), hidden, over.get('hem', -.1))
    if 'coat' in wanted and sleeve is None:
        import uniforms
        hidden = uniforms.coat(person, fabric(wanted['coat']))
    if 'gown' in wanted.get('protected', {}) and sleeve is None:
        import protective
        hidden = protective.gown(person, wanted['protected']['gown'])
    garments.trousers(person, fabric(below), below.get('ease', 1.0), below.get('rise', .05), length)
    return garments.hidden_skin(person, hidden, length)


def build(data, name, dressed=True, sleeve=None, wanted=None):
    """A person at rest, facing -y, with the calm face."""
    wanted = wanted or parameters(name)
    skin = wanted['skin']
    person = Person(name, data, wanted['body'], skin['picture'], skin.get('tint'))
    reshape(person, wanted)
    person.faces = {key: {**wanted.get('face', {}), **units} for key, units in FACES.items()
                    if key in USUAL + tuple(wanted.get('faces', ()))}
    complexion.eyes(person, wanted.get('eyes', '#3a2416'))
    if wanted.get('brow', 'eyebrow006') != 'none':
        complexion.hang(person, f'brows/{wanted.get("brow", "eyebrow006")}', wanted.get('browTint', '#6a584e'))
    complexion.hang(person, 'lashes/eyelashes02', '#4a3a32')
    above = hair.give(person, **wanted['hair'])
    if wanted.get('shoes') != 'none':
        spec = wanted.get('shoes', {})
        person.wear(f'clothes/{spec.get("style", "shoes02")}', material=material('shoe', spec.get('colour', '#33302f'), .55, .3))
    person.bare((dress(person, wanted, sleeve) if dressed else set()) | person.gone)
    complexion.skin(person, .85 if wanted['body']['gender'] == 'female' else .35)
    hair.on_scalp(person, above, **wanted['hair'])
    if 'scarf' in wanted:
        import scarf
        scarf.wrap(person, fabric(wanted['scarf']))
    if 'protected' in wanted:
        import protective
        protective.put_on(person, wanted['protected'])
    elif 'badge' in wanted:
        import uniforms
        uniforms.badge(person, wanted['badge'], .044 if 'over' in wanted else .028)
    if wanted.get('hearingAid'):
        import aids
        aids.hearing_aid(person)
    person.express(person.faces['calm'])
    measure(person)
    return person


def measure(person):
    """Sizes that poses need: how far flesh lies from the hip joint and the middle of the thigh, in metres."""
    hip, knee = person.joints['upperleg01.L____head'], person.joints['lowerleg01.L____head']
    thigh = hip.lerp(knee, .5)
    places = [(metres(c), rows) for c, rows in zip(person.corners[:13380], person.bone_weights[:13380])
              if garments.arm_share(rows) < .2]

    def near(level, half):
        return [p for p, _ in places if abs(p.z - level) < half]
    tall = (hip.z - person.joints['foot.L____head'].z) / .8
    person.thigh_front = thigh.y - min(p.y for p in near(thigh.z, .02 * tall))
    person.behind = max(p.y for p in near(hip.z - .02 * tall, .05 * tall)) - hip.y
    person.under = max(p.y for p in near(hip.z - .13 * tall, .03 * tall)) - hip.lerp(knee, .3).y
    person.belly = hip.y - min(p.y for p in near(hip.z + .1 * tall, .08 * tall))
    person.wide = max(abs(p.x) for p in near(hip.z - .03 * tall, .06 * tall))
    person.tall = tall
