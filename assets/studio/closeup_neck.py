"""Builds the neck close-up: throat and left side of the neck from the left front, the chin a little raised and turned away; the collar is open, beyond the picture."""
from mathutils import Vector

import figure
import poses
import posing
from closeup import Closeup

WIDE = .27
# Millimetres, in the picture: where the larynx lies, and from there the artery in the groove beside it.
LARYNX, ARTERY = (116, 72), (31, -6)
# Millimetres on a neck of middle height.
REFERENCE = .128


class Neck(Closeup):
    """A standing person, looking up and a little to the right."""

    def __init__(self, data, name):
        wanted = {key: value for key, value in figure.parameters(name).items() if key not in ('over', 'coat', 'top')}
        super().__init__(data, name, WIDE, None, wanted)
        poses.standing(self.person, (0, 0, 0), 0)
        posing.look(self.person, -16, -10)
        self.person.apply()
        self.base, self.top = self.there('neck01'), self.there('head')

    def beside(self, place, across, down):
        """The skin at some millimetres across and down the picture from a place."""
        return self.skin(Vector(place) + (self.side * across - self.rise * down) / 1000)


def render(name, data, folder, samples, options):
    """Render one person's neck."""
    shot = Neck(data, name)
    size = (shot.top - shot.base).length / REFERENCE
    shot.look(shot.base, Vector((.62, -1, .02)))
    shot.surface()
    front = shot.tree.ray_cast(shot.base.lerp(shot.top, .42) + Vector((0, -.3, 0)), Vector((0, 1, 0)))[0]
    middle = front + (shot.side * (135 - LARYNX[0]) - shot.rise * (76 - LARYNX[1])) / 1000
    shot.look(middle, Vector((.62, -1, .02)))
    shot.lights(middle)
    shot.ground(middle)
    shot.landmark('larynx', front)
    artery = shot.beside(front, *ARTERY)
    shot.landmark('carotidArtery', artery)
    shot.spot('larynx', front, .026 * size, .04 * size)
    shot.spot('carotid', artery, .03 * size, .05 * size)
    shot.spot('neck', shot.beside(front, 12, -4), .1 * size, .08 * size)
    shot.spot('body', shot.beside(front, 12, -4), .13 * size, .11 * size)
    shot.finish(folder, samples, options, 'neck', ['larynx', 'neck'], True)
