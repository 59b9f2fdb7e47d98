"""Renders the height rod's headpiece as a layer that can slide: the hallway around it once without and once with it."""
import bpy

import people
import room_hallway
import stage

SAMPLES = 160


def render(folder, samples):
    """Render the region around the headpiece twice, its mask, and say where both are."""
    stage.WIDTH, stage.HEIGHT = 1920, 1080
    named = room_hallway.build()
    parts = [item for item in named['heightRod'].children if item.name.startswith('headpiece')]
    bpy.context.view_layer.update()
    plate = stage.spot(*parts)
    area = people.widen(plate, 34)
    stage.border(area)
    for item in parts:
        item.hide_render = True
    stage.shoot(folder, 'without', SAMPLES)
    for item in parts:
        item.hide_render = False
    stage.shoot(folder, 'with', SAMPLES)
    people.mask(parts, folder, 'mask')
    stage.write_json(f'{folder}/area.json', {'area': area, 'plate': plate})
