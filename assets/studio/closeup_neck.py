"""Builds the neck close-up: the front of the neck and the left side of it, the head turned a little to the right."""
from mathutils import Vector

import figure
import poses
import posing
from closeup import Closeup

WIDE = .27


def render(name, data, folder, samples, options):
    """Render one person's neck."""
    shot = Closeup(data, name, WIDE, None, {key: value for key, value in figure.parameters(name).items() if key not in ('over', 'top')})
    person = shot.person
    poses.standing(person, (0, 0, 0), 0)
    posing.look(person, -16, -8)
    person.apply()
    notch = (shot.there('clavicle.L') + shot.there('clavicle.R')) / 2
    neck, jaw = shot.there('neck01'), shot.there('head')
    size = (jaw - neck).length / .12
    middle = Vector((.02, notch.y, notch.z + .05 * size))
    shot.look(middle, Vector((.34, -1, .1)))
    shot.lights(middle)
    shot.ground(middle)
    shot.surface()
    larynx = shot.skin(notch + Vector((0, 0, .055)) * size)
    carotid = shot.skin(notch + Vector((.036, .02, .062)) * size)
    shot.landmark('larynx', larynx)
    shot.landmark('carotidArtery', carotid)
    shot.spot('carotid', carotid, .05 * size, .07 * size)
    shot.spot('larynx', larynx, .04 * size, .05 * size)
    shot.spot('neck', carotid.lerp(larynx, .5), .12 * size, .11 * size)
    shot.spot('body', middle, .2, .17)
    shot.finish(folder, samples, options, 'neck', None, True)
