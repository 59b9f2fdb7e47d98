"""Builds a person from the MakeHuman data: shape, skeleton, skin, worn things and facial expression."""
import json
import os

import bpy
from mathutils import Matrix, Vector

from body_data import Binding, Mesh, add_target, macro_targets, metres
from models import linear

HEAD_ONLY = ('hair', 'brows', 'lashes', 'eyes')


def textured(name, path, tint=None, roughness=.55, specular=.3, clear=False):
    """A material from a picture, multiplied by a tint; clear also takes its transparency."""
    made = bpy.data.materials.new(name)
    made.use_nodes = True
    tree = made.node_tree
    shader = tree.nodes['Principled BSDF']
    shader.inputs['Roughness'].default_value, shader.inputs['Specular'].default_value = roughness, specular
    image = tree.nodes.new('ShaderNodeTexImage')
    image.image = bpy.data.images.load(path, check_existing=True)
    colour = image.outputs['Color']
    if tint:
        mix = tree.nodes.new('ShaderNodeMixRGB')
        mix.blend_type = 'MULTIPLY'
        mix.inputs[0].default_value = 1
        mix.inputs[2].default_value = (*linear(tint), 1)
        tree.links.new(colour, mix.inputs[1])
        colour = mix.outputs[0]
    tree.links.new(colour, shader.inputs['Base Color'])
    if clear:
        tree.links.new(image.outputs['Alpha'], shader.inputs['Alpha'])
    return made


class Person:
    """A person facing -y with the feet on the floor, in metres."""

    def __init__(self, name, data, shape, skin, tint=None, adjust=None):
        self.name, self.data = name, data
        self.mesh = Mesh(f'{data}/base.obj')
        self.corners = self.mesh.corners
        for path, weight in macro_targets(data, **shape):
            add_target(self.corners, path, weight)
        if adjust:
            adjust(self.corners)
        lowest = min(self.corners[i][1] for face in self.mesh.groups['body'] for i in self.mesh.faces[face])
        for corner in self.corners:
            corner[1] -= lowest
        self.neutral = [list(corner) for corner in self.corners]
        self.pieces, self.covered, self.expressions = [], set(), {}
        self.at_ease = False
        self.read_skeleton()
        self.skin = textured(f'{name} skin', f'{data}/skins/{skin}.png', tint, .52, .32)

    def read_skeleton(self):
        """Bones, their joints and the weights of every body corner."""
        with open(f'{self.data}/rig/default.mhskel', encoding='utf-8') as file:
            rig = json.load(file)
        self.bones = rig['bones']
        self.joints = {name: sum((metres(self.corners[i]) for i in ring), Vector()) / len(ring)
                       for name, ring in rig['joints'].items()}
        self.bone_weights = [[] for _ in self.corners]
        with open(f'{self.data}/rig/default_weights.mhw', encoding='utf-8') as file:
            for bone, rows in json.load(file)['weights'].items():
                for index, weight in rows:
                    self.bone_weights[index].append((bone, weight))
        armature = bpy.data.armatures.new(self.name)
        self.armature = bpy.data.objects.new(self.name, armature)
        bpy.context.collection.objects.link(self.armature)
        bpy.context.view_layer.objects.active = self.armature
        bpy.ops.object.mode_set(mode='EDIT')
        for name, bone in self.bones.items():
            edit = armature.edit_bones.new(name)
            edit.head, edit.tail = self.joints[bone['head']], self.joints[bone['tail']]
            if (edit.tail - edit.head).length < 1e-4:
                edit.tail = edit.head + Vector((0, 0, .01))
        for name, bone in self.bones.items():
            if bone['parent']:
                armature.edit_bones[name].parent = armature.edit_bones[bone['parent']]
        bpy.ops.object.mode_set(mode='OBJECT')
        self.order = [bone.name for bone in armature.bones]
        self.rest = {bone.name: bone.matrix_local.copy() for bone in armature.bones}
        self.posed = {name: matrix.copy() for name, matrix in self.rest.items()}
        self.below = {bone.name: [bone.name] + [child.name for child in bone.children_recursive] for bone in armature.bones}

    # --- pose: matrices are kept here and handed to Blender once ---------------------------------
    def joint(self, bone):
        """Where a bone begins in the present pose, in the person's own coordinates."""
        return self.posed[bone].to_translation()

    def turn(self, bone, rotation):
        """Turn a bone and all that hangs on it about the bone's beginning."""
        centre = Matrix.Translation(self.joint(bone))
        change = centre @ rotation.to_4x4() @ centre.inverted()
        for name in self.below[bone]:
            self.posed[name] = change @ self.posed[name]

    def reset(self):
        """Back to the rest pose."""
        self.posed = {name: matrix.copy() for name, matrix in self.rest.items()}

    def apply(self):
        """Hand the pose to Blender."""
        for name in self.order:
            bone = self.armature.pose.bones[name]
            parent = bone.parent
            if parent:
                local = self.posed[parent.name].inverted() @ self.posed[name]
                rest = self.rest[parent.name].inverted() @ self.rest[name]
            else:
                local, rest = self.posed[name], self.rest[name]
            bone.matrix_basis = rest.inverted() @ local
        bpy.context.view_layer.update()

    # --- surfaces --------------------------------------------------------------------------------
    def add_piece(self, name, points, weights, mesh_parts, material, smooth=0):
        """An object that follows the skeleton; mesh_parts is faces, texture places, places per face."""
        faces, places, face_places = mesh_parts
        mesh = bpy.data.meshes.new(f'{self.name} {name}')
        mesh.from_pydata(points, [], faces)
        layer = mesh.uv_layers.new()
        k = 0
        for polygon, corners in zip(mesh.polygons, face_places):
            polygon.use_smooth = True
            for place in corners:
                layer.data[k].uv = places[place] if places else (0, 0)
                k += 1
        mesh.materials.append(material)
        made = bpy.data.objects.new(mesh.name, mesh)
        bpy.context.collection.objects.link(made)
        made.parent = self.armature
        for index, rows in enumerate(weights):
            for bone, weight in rows:
                group = made.vertex_groups.get(bone) or made.vertex_groups.new(name=bone)
                group.add([index], weight, 'ADD')
        made.modifiers.new('skeleton', 'ARMATURE').object = self.armature
        if smooth:
            modifier = made.modifiers.new('smooth', 'SUBSURF')
            modifier.levels = modifier.render_levels = smooth
        return made

    def wear(self, path, material=None, tint=None, image=None, roughness=.7, reshape=None):
        """Put on anything bound by a .mhclo file; reshape may move its points."""
        whole = f'{self.data}/{path}'
        name = os.path.basename(path)
        folder = whole if os.path.isdir(whole) else os.path.dirname(whole)
        binding, mesh = Binding(f'{folder}/{name}.mhclo'), Mesh(f'{folder}/{name}.obj')
        self.covered |= binding.covered
        if path.startswith(HEAD_ONLY):
            weights = [[('head', 1.0)]] * len(binding.rows)
        else:
            weights = [self.shared_weights(indexes, shares) for indexes, shares, _ in binding.rows]
        if not material:
            found = next(file for file in sorted(os.listdir(folder)) if file.endswith('.png')) if not image else None
            picture = f'{self.data}/{image}' if image else f'{folder}/{found}'
            material = textured(f'{self.name} {name}', picture, tint, roughness, .25, path.startswith(HEAD_ONLY))

        def points():
            made = binding.points(self.corners)
            return [reshape(point) for point in made] if reshape else made
        made = self.add_piece(name, points(), weights, (mesh.faces, mesh.places, mesh.face_places), material)
        self.pieces.append((made, points))
        return made

    def shared_weights(self, indexes, shares):
        """Bone weights of a point that hangs on several body corners."""
        total = {}
        for index, share in zip(indexes, shares):
            for bone, weight in self.bone_weights[index]:
                total[bone] = total.get(bone, 0) + max(share, 0) * weight
        whole = sum(total.values()) or 1
        return [(bone, weight / whole) for bone, weight in total.items()]

    def bare(self, hidden=None, smooth=1):
        """The skin itself, less what is covered."""
        hidden = (hidden or set()) | self.covered
        kept = [k for k in self.mesh.groups['body'] if not all(i in hidden for i in self.mesh.faces[k])]
        used = sorted({i for k in kept for i in self.mesh.faces[k]})
        new = {old: k for k, old in enumerate(used)}

        def points():
            return [metres(self.corners[i]) for i in used]
        faces = [[new[i] for i in self.mesh.faces[k]] for k in kept]
        places = [self.mesh.face_places[k] for k in kept]
        self.body = self.add_piece('body', points(), [self.bone_weights[i] for i in used],
                                   (faces, self.mesh.places, places), self.skin, smooth)
        self.body_corners = used
        self.pieces.append((self.body, points))

    def express(self, units):
        """Set the face: {unit: amount} of MakeHuman's expression units."""
        key = tuple(sorted(units.items()))
        kept = self.expressions.get(key)
        if kept is None:
            self.corners[:] = [list(corner) for corner in self.neutral]
            for unit, amount in units.items():
                add_target(self.corners, f'{self.data}/targets/expression/units/caucasian/{unit}.target.gz', amount)
            kept = self.expressions[key] = [[value for point in points() for value in point] for _, points in self.pieces]
        for (made, _), values in zip(self.pieces, kept):
            made.data.vertices.foreach_set('co', values)
            made.data.update()
        bpy.context.view_layer.update()
