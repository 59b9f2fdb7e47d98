"""Makes the plain building blocks of every picture: materials, boxes, cylinders, lathed and swept shapes."""
import math

import bmesh
import bpy
from mathutils import Vector


def linear(hex_colour):
    """'#rrggbb' as linear red, green and blue."""
    digits = hex_colour.lstrip('#')
    values = [int(digits[i:i + 2], 16) / 255 for i in (0, 2, 4)]
    return tuple(v / 12.92 if v <= .04045 else ((v + .055) / 1.055) ** 2.4 for v in values)


def material(name, colour, roughness=.55, specular=.3, metallic=0.0, emission=0.0, clearcoat=0.0):
    """A new principled material of one colour."""
    made = bpy.data.materials.new(name)
    made.use_nodes = True
    shader = made.node_tree.nodes['Principled BSDF']
    shader.inputs['Base Color'].default_value = (*linear(colour), 1)
    shader.inputs['Roughness'].default_value = roughness
    shader.inputs['Specular'].default_value = specular
    shader.inputs['Metallic'].default_value = metallic
    shader.inputs['Clearcoat'].default_value = clearcoat
    if emission:
        shader.inputs['Emission'].default_value = (*linear(colour), 1)
        shader.inputs['Emission Strength'].default_value = emission
    return made


def varied(made, other, scale=(1, 1, 1), detail=4.0, distortion=0.0, bump=0.0, low=.35, high=.65):
    """Mix a second colour into a material along stretched noise, with an optional bump: wood, stone, cloth."""
    tree = made.node_tree
    shader = tree.nodes['Principled BSDF']
    place = tree.nodes.new('ShaderNodeTexCoord')
    mapping = tree.nodes.new('ShaderNodeMapping')
    mapping.inputs['Scale'].default_value = scale
    noise = tree.nodes.new('ShaderNodeTexNoise')
    noise.inputs['Scale'].default_value = 1
    noise.inputs['Detail'].default_value = detail
    noise.inputs['Distortion'].default_value = distortion
    ramp = tree.nodes.new('ShaderNodeValToRGB')
    ramp.color_ramp.elements[0].position, ramp.color_ramp.elements[1].position = low, high
    ramp.color_ramp.elements[0].color = shader.inputs['Base Color'].default_value[:]
    ramp.color_ramp.elements[1].color = (*linear(other), 1)
    tree.links.new(place.outputs['Object'], mapping.inputs['Vector'])
    tree.links.new(mapping.outputs['Vector'], noise.inputs['Vector'])
    tree.links.new(noise.outputs['Fac'], ramp.inputs['Fac'])
    tree.links.new(ramp.outputs['Color'], shader.inputs['Base Color'])
    if bump:
        relief = tree.nodes.new('ShaderNodeBump')
        relief.inputs['Strength'].default_value = bump
        relief.inputs['Distance'].default_value = .01
        tree.links.new(noise.outputs['Fac'], relief.inputs['Height'])
        tree.links.new(relief.outputs['Normal'], shader.inputs['Normal'])
    return made


def wood(name, light='#d3ae84', dark='#b98f63', along='x'):
    """Pale wood with its grain along one axis."""
    scale = {'x': (1.2, 22, 22), 'y': (22, 1.2, 22), 'z': (22, 22, 1.2)}[along]
    return varied(material(name, light, .42, .35), dark, scale, 6, .6)


def cloth(name, colour, shade, bump=.25, scale=260):
    """Woven cloth: a fine two-tone weave with a slight bump."""
    return varied(material(name, colour, .85, .15), shade, (scale, scale, scale), 2, 0, bump, .3, .7)


def solid(name, build, location, made, bevel=0.0, turn=(0, 0, 0), segments=3):
    """An object from a bmesh-building function, with softened edges."""
    mesh = bpy.data.meshes.new(name)
    shape = bmesh.new()
    build(shape)
    shape.to_mesh(mesh)
    shape.free()
    made_object = bpy.data.objects.new(name, mesh)
    made_object.location = location
    made_object.rotation_euler = [math.radians(angle) for angle in turn]
    bpy.context.collection.objects.link(made_object)
    mesh.materials.append(made)
    mesh.use_auto_smooth = True
    mesh.auto_smooth_angle = math.radians(40)
    for polygon in mesh.polygons:
        polygon.use_smooth = True
    if bevel:
        modifier = made_object.modifiers.new('bevel', 'BEVEL')
        modifier.width, modifier.segments = bevel, segments
        modifier.harden_normals = True
    return made_object


def box(name, size, location, made, bevel=.006, turn=(0, 0, 0)):
    """A box by its full size and its middle."""
    def build(shape):
        bmesh.ops.create_cube(shape, size=1)
        for vertex in shape.verts:
            vertex.co = Vector([vertex.co[k] * size[k] for k in range(3)])
    return solid(name, build, location, made, min(bevel, min(size) * .45), turn)


def cylinder(name, radius, height, location, made, turn=(0, 0, 0), top=None, bevel=.003, sides=48):
    """A cylinder or cone frustum along its own z."""
    def build(shape):
        bmesh.ops.create_cone(shape, cap_ends=True, segments=sides, radius1=radius,
                              radius2=radius if top is None else top, depth=height)
    return solid(name, build, location, made, bevel, turn)


def ball(name, radius, location, made, scale=(1, 1, 1)):
    """A sphere, stretched by scale."""
    def build(shape):
        bmesh.ops.create_uvsphere(shape, u_segments=40, v_segments=24, radius=radius)
        for vertex in shape.verts:
            vertex.co = Vector([vertex.co[k] * scale[k] for k in range(3)])
    return solid(name, build, location, made)


def lathe(name, profile, location, made, turn=(0, 0, 0), sides=64):
    """A turned shape: profile is a list of (radius, height)."""
    def build(shape):
        rings = []
        for radius, height in profile:
            rings.append([shape.verts.new((radius * math.cos(2 * math.pi * k / sides),
                                           radius * math.sin(2 * math.pi * k / sides), height)) for k in range(sides)])
        for lower, upper in zip(rings, rings[1:]):
            for k in range(sides):
                shape.faces.new((lower[k], lower[(k + 1) % sides], upper[(k + 1) % sides], upper[k]))
        bmesh.ops.remove_doubles(shape, verts=shape.verts, dist=1e-6)
        bmesh.ops.recalc_face_normals(shape, faces=shape.faces)
    return solid(name, build, location, made, 0, turn)


def tube(name, points, radius, made, resolution=12, cyclic=False):
    """A round tube along a smooth curve through the points."""
    curve = bpy.data.curves.new(name, 'CURVE')
    curve.dimensions = '3D'
    curve.bevel_depth, curve.bevel_resolution, curve.resolution_u = radius, 6, resolution
    curve.use_fill_caps = True
    spline = curve.splines.new('BEZIER')
    spline.bezier_points.add(len(points) - 1)
    spline.use_cyclic_u = cyclic
    for knot, point in zip(spline.bezier_points, points):
        knot.co = point
        knot.handle_left_type = knot.handle_right_type = 'AUTO'
    made_object = bpy.data.objects.new(name, curve)
    bpy.context.collection.objects.link(made_object)
    curve.materials.append(made)
    return made_object


def grouped(parts, name, location=(0, 0, 0), turn=0.0):
    """Put parts made around the origin under one parent, and place that."""
    parent = bpy.data.objects.new(name, None)
    bpy.context.collection.objects.link(parent)
    for part in parts:
        part.parent = part.parent or parent
    parent.location = location
    parent.rotation_euler = (0, 0, math.radians(turn))
    return parent
