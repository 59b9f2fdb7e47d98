"""Renders small things one by one on a clear ground, and says where the displays of instruments are."""
import math

import bpy
from mathutils import Vector

import stage
from equipment import frame, lights
from instruments import plastics


def aim(pixels, wide, middle, tilt):
    """Look at a place from the front and above; tilt 0 looks straight down, 90 from the front."""
    frame(*pixels, wide)
    turn = math.radians(tilt)
    camera = bpy.context.scene.camera
    camera.rotation_euler = (turn, 0, 0)
    camera.location = Vector(middle) + Vector((0, -math.sin(turn), math.cos(turn)))


def render_all(things, folder, samples, only=None):
    """Every thing by name: its builder, pixels, metres across the picture, the picture's middle, the camera's tilt."""
    lights()
    stage.camera((0, 0, 1), (0, 0, 0), orthographic=.13)
    stage.border(None)
    m = plastics()
    displays = {}
    for name, (build, pixels, wide, middle, tilt) in things.items():
        if only and name not in only:
            continue
        aim(pixels, wide, middle, tilt)
        parts, screen = build(m)
        if screen:
            stage.WIDTH, stage.HEIGHT = pixels
            displays[name] = stage.spot(screen)
        stage.shoot(folder, name, samples, features=False, transparent=True)
        for part in parts:
            bpy.data.objects.remove(part)
    if displays:
        stage.write_json(f'{folder}/displays.json', displays)
