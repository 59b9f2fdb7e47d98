"""Renders one job inside Blender: blender -b -P render.py -- <job> <output folder> <samples> [option=value…]."""
import importlib
import os
import sys

import bpy

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import stage  # noqa: E402


def room(name, folder, samples):
    """An empty room."""
    named = importlib.import_module(f'room_{name}').build()
    stage.renderer(samples)
    spots = {spot: stage.spot(item) for spot, item in named.items()}
    stage.write_json(os.path.join(folder, 'spots.json'), spots)
    stage.shoot(folder, 'room')


def people(name, folder, samples, options):
    """A person in a room; the name is <room>/<person>."""
    place, _, who = name.partition('/')
    importlib.import_module(f'room_{place}').build()
    stage.renderer(samples)
    bpy.context.scene.render.resolution_percentage = int(options.get('scale', 100))
    import people as module
    module.render(place, who, options['data'], folder, samples, options)


def main():
    """Read the job from the command line and do it."""
    job, folder, samples, *pairs = sys.argv[sys.argv.index('--') + 1:]
    options = dict(pair.split('=', 1) for pair in pairs)
    options.setdefault('data', os.environ.get('MAKEHUMAN_DATA', ''))
    stage.clear()
    kind, _, name = job.partition('/')
    if kind == 'room':
        room(name, folder, int(samples))
    elif kind == 'closeup':
        stage.renderer(int(samples))
        bpy.context.scene.render.resolution_percentage = int(options.get('scale', 100))
        what, _, who = name.partition('/')
        importlib.import_module(f'closeup_{what}').render(who, options['data'], folder, int(samples), options)
    elif kind == 'equipment':
        stage.renderer(int(samples))
        importlib.import_module({'bp': 'equipment'}.get(name, name)).render(folder, int(samples))
    elif kind == 'people':
        people(name, folder, int(samples), options)


main()
