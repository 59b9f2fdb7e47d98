"""Builds close-ups of the inner side of a left arm on the desk, nearer than the arm's own picture: hollow of the elbow, and forearm."""
import bpy
from mathutils import Vector

import skin_lines
import stage
from closeup_arm import ArmScene

WIDE = {'antecubital': .25, 'forearm': .40}
# Veins can be felt but not seen. Courses from above downwards: metres along the forearm from the crease (towards the hand is positive), and share of the way
# from the middle to the arm's edge (towards the thumb is positive).
VEINS = {'cephalicVein': ((-.05, .62), (-.02, .6), (.015, .58), (.05, .56), (.08, .52)),
         'basilicVein': ((-.05, -.6), (-.025, -.62), (.01, -.66), (.045, -.66), (.075, -.62)),
         'medianCubitalVein': ((-.022, -.54), (-.008, -.3), (.008, .02), (.024, .32), (.04, .53))}
# What a needle must not meet, in the same way.
AVOIDED = {'brachialArtery': ((-.05, -.36), (-.025, -.31), (0, -.26), (.02, -.2), (.035, -.12)),
           'medianNerve': ((-.05, -.46), (-.025, -.43), (0, -.4), (.02, -.34), (.04, -.24))}
EDGES = {'thumbSideEdge': 1, 'littleFingerSideEdge': -1}
CREASE = .022


class Inner(ArmScene):
    """The arm on the desk, seen from straight above at any width."""

    def look(self, place, wide):
        """Show a place in the middle of a picture that is a known width across."""
        self.wide = wide
        stage.camera((place.x, place.y, 3), (0, 0, 0), orthographic=wide)
        bpy.context.view_layer.update()
        self.found, self.marks, self.courses, self.creases, self.pale = {}, {}, {}, [], []

    def edge(self, place, sign):
        """How far the arm's edge lies from a place, towards the thumb or away from it."""
        hit = self.limb.tree.ray_cast(place + self.thumb_side * sign * .15, self.thumb_side * -sign, .15)
        return (hit[0] - place).length if hit[0] is not None else .0285 * self.wider

    def on_arm(self, along, share, start=None):
        """Skin at a way along the forearm, from the crease or another place, and a share of the way to the edge on the thumb's side."""
        middle = (start or self.elbow + self.fore * CREASE * self.reach) + self.fore * along * self.reach
        sign = 1 if share > 0 else -1
        return self.skin_at(middle + self.thumb_side * share * self.edge(middle, sign))

    def spot(self, name, place, wide, tall):
        """A rectangle around a place, sizes in metres."""
        x, y = stage.pixel(place)
        scale = stage.WIDTH / self.wide
        w, h = round(wide * scale), round(tall * scale)
        self.found[name] = {'x': max(0, round(x - w / 2)), 'y': max(0, round(y - h / 2)), 'w': w, 'h': h}

    def mark(self, name, place):
        """A landmark, as pixels."""
        self.marks[name] = [round(value) for value in stage.pixel(place)]

    def course(self, name, places):
        """What runs through several places, as pixels."""
        self.courses[name] = [[round(value) for value in stage.pixel(place)] for place in places]

    def outline(self, ways, start=None):
        """Both edges of the arm at some ways along it."""
        for name, sign in EDGES.items():
            self.course(name, [self.on_arm(along, sign * .995, start) for along in ways])

    def crease(self, places, width=.0011, strength=.8):
        """A line in the skin through places, width in metres."""
        self.creases.append((skin_lines.pixels(places), width * stage.WIDTH / self.wide, strength))

    def write(self, folder, kind, path):
        """The picture's side file."""
        scale = self.wide * 1000 / stage.WIDTH
        stage.write_json(f'{folder}/spots.json', {'picture': kind, 'person': self.name, 'size': [stage.WIDTH, stage.HEIGHT], 'spots': self.found,
                                                 'mmPerPixel': round(scale, 4), 'landmarks': self.marks, 'courses': self.courses, 'skinPath': path})


def elbow_creases(shot):
    """The lines across the hollow of the elbow."""
    for along, bend, strength in ((.002, .006, .55), (.014, .004, .3)):
        shot.crease([shot.on_arm(along + bend * (1 - (share / .7) ** 2), share) for share in (-.72, -.4, .01, .4, .7)], .0012, strength)


def wrist_creases(shot):
    """The lines across the wrist."""
    for along, strength in ((-.002, .7), (-.011, .5), (.006, .3)):
        shot.crease([shot.on_arm(along + .003 * (1 - share * share), share, shot.wrist) for share in (-.85, -.4, .01, .4, .85)], .0007, strength)


def antecubital(shot):
    """The hollow of the elbow: the courses of three veins, and of artery and nerve beside the tendon."""
    crease = shot.on_arm(0, .01)
    shot.look(crease, WIDE['antecubital'])
    for name, ways in {**VEINS, **AVOIDED}.items():
        places = [shot.on_arm(*way) for way in ways]
        shot.course(name, places)
        shot.mark(name, places[2])
        if name in VEINS:
            shot.spot(name, places[2], .03, .03)
    shot.outline([-.05, -.025, 0, .025, .05, .08])
    shot.mark('bicepsTendon', shot.on_arm(-.004, -.03))
    shot.spot('fossa', crease, .08, .075)
    shot.spot('upper', shot.on_arm(-.06, .01), .05, .07)
    shot.spot('lower', shot.on_arm(.07, .01), .05, .05)
    elbow_creases(shot)
    return ['upper', 'fossa', 'lower']


def forearm(shot):
    """From the elbow to the wrist: where a skin test is placed, the arteries and the vein at the wrist."""
    middle = shot.elbow.lerp(shot.wrist, .6)
    shot.look(middle, WIDE['forearm'])
    shot.mark('skinTest', shot.on_arm(.075, .01))
    shot.mark('radialArtery', shot.on_arm(-.024, .56, shot.wrist))
    shot.mark('ulnarArtery', shot.on_arm(-.022, -.58, shot.wrist))
    shot.mark('wristCrease', shot.on_arm(-.006, .01, shot.wrist))
    shot.course('cephalicVein', [shot.on_arm(.05, .56), shot.on_arm(.09, .62), shot.on_arm(.13, .74), shot.on_arm(-.05, .86, shot.wrist), shot.on_arm(-.02, .9, shot.wrist)])
    shot.course('basilicVein', [shot.on_arm(.045, -.66), shot.on_arm(.09, -.74), shot.on_arm(.13, -.82)])
    shot.outline([.045, .07, .1, .13, .16])
    shot.spot('fossa', shot.on_arm(0, .01), .07, .07)
    shot.spot('forearm', shot.on_arm(.09, .01), .09, .08)
    shot.spot('skinTest', shot.on_arm(.075, .01), .045, .045)
    shot.spot('wrist', shot.wrist - shot.fore * .015, .06, .06)
    elbow_creases(shot)
    wrist_creases(shot)
    return ['fossa', 'forearm', 'wrist']


KINDS = {'antecubital': antecubital, 'forearm': forearm}


def shoot(shot, kind, path, folder, samples, options):
    """Write the side file and the picture."""
    shot.write(folder, kind, path)
    if options.get('only') != 'spots':
        skin_lines.mark(shot.person, shot.creases, shot.pale)
        stage.border(None)
        stage.shoot(folder, 'base', samples)


def render(name, data, folder, samples, options):
    """Render one person's arm; the name is <kind>/<person>."""
    kind, _, who = name.partition('/')
    shot = Inner(data, who)
    shoot(shot, kind, KINDS[kind](shot), folder, samples, options)
