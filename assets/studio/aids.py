"""Things that people bring with them: a walking frame."""
from models import cylinder, grouped, material, tube


def walker(location, turn):
    """A folding walking frame standing on the floor, open towards +y, 0.86 m high."""
    metal, grip, foot = (material('frame', '#b9bec3', .3, .5, .9), material('grip', '#3d4247', .6, .3), material('ferrule', '#6d7276', .7, .2))
    parts = []
    for side in (-1, 1):
        x = side * .27
        parts.append(tube('side', [(x * 1.08, -.2, .03), (x, -.17, .8), (x, -.13, .855), (x, .12, .86), (x, .17, .8), (x * 1.08, .22, .03)], .0125, metal))
        parts.append(tube('handle', [(x, -.1, .862), (x, .09, .864)], .0175, grip))
        parts.append(tube('brace', [(x * 1.03, -.19, .42), (x * 1.03, .195, .42)], .009, metal))
        for y in (-.2, .22):
            parts.append(cylinder('ferrule', .017, .05, (x * 1.08, y, .025), foot, (0, 0, 0), None, .004))
    for height in (.36, .62):
        parts.append(tube('cross', [(-.28, -.19 + .02 * (height - .36), height), (.28, -.19 + .02 * (height - .36), height)], .0115, metal))
    return grouped(parts, 'walker', location, turn)
