"""Sets camera, daylight and renderer, and turns objects in the scene into rectangles of pixels."""
import json
import math
import os

import bpy
from bpy_extras.object_utils import world_to_camera_view
from mathutils import Vector

WIDTH, HEIGHT = 1920, 1080


def clear():
    """Start from an empty scene."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    world = bpy.data.worlds.new('world')
    bpy.context.scene.world = world
    world.use_nodes = True


def daylight(strength=.5, colour=(.93, .96, 1)):
    """Even light from all around."""
    background = bpy.context.scene.world.node_tree.nodes['Background']
    background.inputs[0].default_value = (*colour, 1)
    background.inputs[1].default_value = strength


def area_light(location, turn, size, energy, colour=(1, 1, 1), tall=None):
    """A large soft lamp; it cannot be seen by the camera."""
    lamp = bpy.data.lights.new('lamp', 'AREA')
    lamp.energy, lamp.size, lamp.color = energy, size, colour
    if tall:
        lamp.shape, lamp.size_y = 'RECTANGLE', tall
    made = bpy.data.objects.new('lamp', lamp)
    made.location = location
    made.rotation_euler = [math.radians(angle) for angle in turn]
    made.visible_camera = False
    made.visible_glossy = False
    bpy.context.collection.objects.link(made)
    return made


def camera(location, turn=(90, 0, 0), lens=40, shift=(0, 0), orthographic=None):
    """The scene's camera."""
    data = bpy.data.cameras.new('camera')
    made = bpy.data.objects.new('camera', data)
    bpy.context.collection.objects.link(made)
    made.location = location
    made.rotation_euler = [math.radians(angle) for angle in turn]
    data.lens, data.shift_x, data.shift_y = lens, *shift
    if orthographic:
        data.type, data.ortho_scale = 'ORTHO', orthographic
    bpy.context.scene.camera = made
    return made


def renderer(samples, exposure=.25):
    """Renderer settings shared by every picture."""
    scene = bpy.context.scene
    scene.render.engine = 'CYCLES'
    scene.cycles.samples = samples
    scene.cycles.use_denoising = False
    scene.cycles.use_adaptive_sampling = False
    scene.cycles.max_bounces = 4
    scene.cycles.diffuse_bounces = 2
    scene.cycles.glossy_bounces = 2
    scene.cycles.transparent_max_bounces = 24
    scene.cycles.sample_clamp_indirect = 2.5
    scene.cycles.blur_glossy = 1
    scene.cycles.caustics_reflective = scene.cycles.caustics_refractive = False
    scene.cycles.filter_width = 1.3
    scene.render.threads_mode = 'FIXED'
    scene.render.threads = int(os.environ.get('STUDIO_THREADS', '1'))
    scene.render.use_persistent_data = True
    scene.render.resolution_x, scene.render.resolution_y = WIDTH, HEIGHT
    scene.render.resolution_percentage = 100
    scene.view_settings.view_transform = 'Filmic'
    scene.view_settings.look = 'Medium High Contrast'
    scene.view_settings.exposure = exposure
    settings = scene.render.image_settings
    settings.file_format, settings.color_mode, settings.color_depth = 'PNG', 'RGBA', '16'
    settings.compression = 15


def feature_passes(folder, stem):
    """Also write base colour and surface direction beside the picture: the denoiser reads them."""
    scene = bpy.context.scene
    layer = bpy.context.view_layer
    layer.use_pass_normal = layer.use_pass_diffuse_color = True
    scene.use_nodes = True
    tree = scene.node_tree
    tree.nodes.clear()
    source = tree.nodes.new('CompositorNodeRLayers')
    final = tree.nodes.new('CompositorNodeComposite')
    tree.links.new(source.outputs['Image'], final.inputs['Image'])
    tree.links.new(source.outputs['Alpha'], final.inputs['Alpha'])
    for socket, name in (('DiffCol', 'base'), ('Normal', 'direction')):
        output = tree.nodes.new('CompositorNodeOutputFile')
        output.base_path = folder
        output.file_slots[0].path = f'{stem}.{name}.'
        output.format.file_format, output.format.color_mode, output.format.color_depth = 'PNG', 'RGB', '8'
        value = source.outputs[socket]
        if name == 'direction':
            half = tree.nodes.new('CompositorNodeMixRGB')
            half.blend_type = 'ADD'
            half.inputs[2].default_value = (1, 1, 1, 1)
            scale = tree.nodes.new('CompositorNodeMixRGB')
            scale.blend_type = 'MULTIPLY'
            scale.inputs[2].default_value = (.35, .35, .35, 1)
            tree.links.new(value, half.inputs[1])
            tree.links.new(half.outputs[0], scale.inputs[1])
            value = scale.outputs[0]
        tree.links.new(value, output.inputs[0])


def border(rectangle):
    """Render only a rectangle of pixels, as a picture of that size (None: the whole picture)."""
    render = bpy.context.scene.render
    render.use_border = rectangle is not None
    render.use_crop_to_border = rectangle is not None
    if rectangle:
        render.border_min_x = (rectangle['x'] + .3) / WIDTH
        render.border_max_x = (rectangle['x'] + rectangle['w'] + .3) / WIDTH
        render.border_min_y = (HEIGHT - rectangle['y'] - rectangle['h'] + .3) / HEIGHT
        render.border_max_y = (HEIGHT - rectangle['y'] + .3) / HEIGHT


def shoot(folder, stem, samples=None, features=True, transparent=False):
    """Render to folder/stem.png, with feature pictures folder/stem.base.png and .direction.png."""
    scene = bpy.context.scene
    scene.render.film_transparent = transparent
    kept = scene.cycles.samples
    scene.cycles.samples = samples or kept
    if features:
        feature_passes(folder, stem)
    else:
        scene.use_nodes = False
    scene.render.filepath = os.path.join(folder, f'{stem}.png')
    bpy.ops.render.render(write_still=True)
    scene.cycles.samples = kept
    for name in ('base', 'direction'):
        numbered = os.path.join(folder, f'{stem}.{name}.{scene.frame_current:04d}.png')
        if os.path.exists(numbered):
            os.replace(numbered, os.path.join(folder, f'{stem}.{name}.png'))


def pixel(point):
    """A point in the scene as pixels of the picture, from its top left."""
    view = world_to_camera_view(bpy.context.scene, bpy.context.scene.camera, Vector(point))
    return view.x * WIDTH, (1 - view.y) * HEIGHT


def rectangle_of(points, margin=0):
    """The rectangle of whole pixels around points in the scene, kept inside the picture."""
    places = [pixel(point) for point in points]
    left = max(0, math.floor(min(p[0] for p in places) - margin))
    top = max(0, math.floor(min(p[1] for p in places) - margin))
    right = min(WIDTH, math.ceil(max(p[0] for p in places) + margin))
    bottom = min(HEIGHT, math.ceil(max(p[1] for p in places) + margin))
    return {'x': left, 'y': top, 'w': max(1, right - left), 'h': max(1, bottom - top)}


def mesh_points(objects):
    """Every vertex, after modifiers and in the scene's coordinates, of objects and their children."""
    points = []
    graph = bpy.context.evaluated_depsgraph_get()
    waiting = list(objects)
    while waiting:
        item = waiting.pop()
        waiting += item.children
        if item.type in ('MESH', 'CURVE') and not item.hide_render:
            ready = item.evaluated_get(graph)
            mesh = ready.to_mesh()
            points += [ready.matrix_world @ vertex.co for vertex in mesh.vertices]
            ready.to_mesh_clear()
    return points


def spot(*objects, margin=0):
    """The pixels that objects and their children cover."""
    bpy.context.view_layer.update()
    return rectangle_of(mesh_points(objects), margin)


def write_json(path, value):
    """Write one side file."""
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(value, file, indent=2, ensure_ascii=False)
        file.write('\n')
