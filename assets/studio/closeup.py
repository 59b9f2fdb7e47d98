"""What close-ups of the body share: fine skin, soft light, a plain ground, places on the picture, and one render."""
import bpy
from mathutils import Matrix, Vector
from mathutils.bvhtree import BVHTree

import figure
import posing
import stage
from closeup_arm import detailed_skin
from models import box, material


class Closeup:
    """A body in front of a camera that shows a known width; places in the scene become pixels and millimetres."""

    def __init__(self, data, name, wide, sleeve=None, wanted=None):
        self.name, self.wide = name, wide
        self.wanted = wanted or figure.parameters(name)
        self.person = figure.build(data, name, True, sleeve, self.wanted)
        detailed_skin(self.person)
        self.spots, self.landmarks = {}, {}

    def look(self, target, away, up=(0, 0, 1)):
        """Put an orthographic camera in front of a place, looking at it from the direction away."""
        away, target = Vector(away).normalized(), Vector(target)
        side = Vector(up).cross(away).normalized()
        camera = stage.camera((0, 0, 0), orthographic=self.wide)
        turned = Matrix((side, away.cross(side), away)).transposed().to_4x4()
        camera.matrix_world = Matrix.Translation(target + away * 2) @ turned
        bpy.context.view_layer.update()
        self.away, self.side, self.rise = away, side, away.cross(side)

    def lights(self, target, strength=1.0):
        """A soft key from the upper left of the picture and a warm fill from the right."""
        stage.daylight(.42)
        target = Vector(target)
        for across, up, out, size, energy, tint in ((-.9, .8, 1.1, .9, 22, (.97, .985, 1)), (.9, .3, 1.3, 1.2, 13, (1, .97, .93))):
            lamp = stage.area_light((0, 0, 0), (0, 0, 0), size, energy * strength, tint)
            place = target + self.side * across + self.rise * up + self.away * out
            lamp.location = place
            lamp.rotation_euler = (place - target).to_track_quat('Z', 'Y').to_euler()

    def surface(self):
        """Prepare to find the skin that the camera sees."""
        graph = bpy.context.evaluated_depsgraph_get()
        ready = self.person.body.evaluated_get(graph)
        matrix = ready.matrix_world
        self.tree = BVHTree.FromPolygons([matrix @ v.co for v in ready.data.vertices],
                                         [tuple(p.vertices) for p in ready.data.polygons])

    def skin(self, place):
        """The skin in front of a place, as the camera sees it."""
        hit = self.tree.ray_cast(Vector(place) + self.away * .5, -self.away, 1.0)
        return hit[0] or Vector(place)

    def there(self, bone):
        """A joint in the scene."""
        return posing.there(self.person, self.person.joint(bone))

    def spot(self, name, place, wide, tall):
        """A rectangle around a place, sizes in metres."""
        x, y = stage.pixel(place)
        scale = stage.WIDTH / self.wide
        w, h = round(wide * scale), round(tall * scale)
        self.spots[name] = {'x': max(0, round(x - w / 2)), 'y': max(0, round(y - h / 2)), 'w': w, 'h': h}

    def landmark(self, name, place):
        """A landmark on the skin, as pixels."""
        self.landmarks[name] = [round(value) for value in stage.pixel(place)]

    def side_file(self, kind, path=None):
        """The picture's side file; path is the line of spots along which skin can be aimed at."""
        found = {'picture': kind, 'person': self.name, 'size': [stage.WIDTH, stage.HEIGHT], 'spots': self.spots,
                 'mmPerPixel': round(self.wide * 1000 / stage.WIDTH, 4), 'landmarks': self.landmarks}
        if path:
            found['skinPath'] = path
        return found

    def body_surface(self, kind):
        """What verdicts need: size and landmarks in millimetres."""
        scale = self.wide * 1000 / stage.WIDTH
        places = {name: [round(value * scale) for value in place] for name, place in self.landmarks.items()}
        return {'surfaces': {kind: {'widthMm': round(stage.WIDTH * scale), 'heightMm': round(stage.HEIGHT * scale), 'landmarks': places}}}

    def ground(self, target, colour='#e3ddd2', behind=.6):
        """A plain soft wall behind the body."""
        wall = box('ground', (6, 6, .02), (0, 0, 0), material('ground', colour, .9, .1), 0)
        turned = Matrix((self.side, self.rise, self.away)).transposed().to_4x4()
        wall.matrix_world = Matrix.Translation(Vector(target) - self.away * behind) @ turned

    def finish(self, folder, samples, options, kind, path=None, has_surface=False):
        """Write the side files and the picture."""
        stage.write_json(f'{folder}/spots.json', self.side_file(kind, path))
        if has_surface:
            stage.write_json(f'{folder}/surface.json', self.body_surface(kind))
        if options.get('only') != 'spots':
            stage.border(None)
            stage.shoot(folder, 'base', samples)
