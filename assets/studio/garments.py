"""Cuts a blouse and trousers from the body's helper surface, so that plain clothes fit any shape and pose."""
import bmesh
import bpy
from mathutils import Vector

from body_data import metres

ARM = ('upperarm', 'lowerarm', 'wrist', 'finger', 'metacarpal')


def arm_share(rows):
    """How much of a corner's weight lies on arm bones."""
    return sum(weight for bone, weight in rows if bone.startswith(ARM))


def helper(person):
    """The helper surface as a bmesh with bone weights, in metres; returns it with the bones' names."""
    mesh = person.mesh
    faces = [mesh.faces[k] for k in mesh.groups['helper-tights']]
    used = sorted({i for face in faces for i in face})
    names = sorted({bone for i in used for bone, _ in person.bone_weights[i]})
    shape = bmesh.new()
    deform = shape.verts.layers.deform.verify()
    made = {}
    for i in used:
        made[i] = shape.verts.new(metres(person.corners[i]))
        for bone, weight in person.bone_weights[i]:
            made[i][deform][names.index(bone)] = made[i][deform].get(names.index(bone), 0) + weight
    for face in faces:
        shape.faces.new([made[i] for i in face])
    bmesh.ops.recalc_face_normals(shape, faces=shape.faces)
    return shape, names, deform


def split(shape, point, normal, faces=None):
    """Cut edges where a plane passes, keeping both sides."""
    faces = faces if faces is not None else list(shape.faces)
    edges = list({edge for face in faces for edge in face.edges})
    verts = list({vert for face in faces for vert in face.verts})
    bmesh.ops.bisect_plane(shape, geom=verts + edges + faces, plane_co=point, plane_no=normal, dist=1e-5)


def remove(shape, test):
    """Delete the faces whose middle passes a test."""
    bmesh.ops.delete(shape, geom=[face for face in shape.faces if test(face.calc_center_median())], context='FACES')
    bmesh.ops.delete(shape, geom=[vert for vert in shape.verts if not vert.link_faces], context='VERTS')


def swell(shape, amount):
    """Push every corner out along its normal by amount(corner)."""
    shape.normal_update()
    moves = [(vert, vert.normal * amount(vert.co)) for vert in shape.verts]
    for vert, move in moves:
        vert.co += move


def smooth(shape, times, test=lambda place: True):
    """Even out corners that pass a test, leaving the cut edges."""
    for _ in range(times):
        verts = [vert for vert in shape.verts if test(vert.co) and not vert.is_boundary]
        bmesh.ops.smooth_vert(shape, verts=verts, factor=.5, use_axis_x=True, use_axis_y=True, use_axis_z=True)


def finish(person, shape, names, name, material, wrinkle, thickness=.003):
    """Turn the bmesh into a garment that follows the skeleton."""
    mesh = bpy.data.meshes.new(f'{person.name} {name}')
    for face in shape.faces:
        face.smooth = True
    shape.to_mesh(mesh)
    shape.free()
    mesh.materials.append(material)
    made = bpy.data.objects.new(mesh.name, mesh)
    bpy.context.collection.objects.link(made)
    made.parent = person.armature
    for bone in names:
        made.vertex_groups.new(name=bone)
    made.modifiers.new('skeleton', 'ARMATURE').object = person.armature
    rounding = made.modifiers.new('rounding', 'SUBSURF')
    rounding.levels = rounding.render_levels = 2
    if wrinkle:
        clouds = bpy.data.textures.new(f'{name} folds', 'CLOUDS')
        clouds.noise_scale, clouds.noise_depth = .09, 1
        folds = made.modifiers.new('folds', 'DISPLACE')
        folds.texture, folds.strength, folds.mid_level = clouds, wrinkle, .5
        folds.texture_coords = 'LOCAL'
    thick = made.modifiers.new('thickness', 'SOLIDIFY')
    thick.thickness, thick.offset = thickness, -1
    return made


def sleeve_planes(person, share):
    """For each arm: a point and direction where the sleeve ends, at a share of the upper arm."""
    planes = {}
    for side in ('L', 'R'):
        start, end = person.joints[f'upperarm01.{side}____head'], person.joints[f'lowerarm01.{side}____head']
        planes[side] = (start.lerp(end, share), (end - start).normalized())
    return planes


def on_sleeve_end(planes, place, margin=0.0):
    """Whether a place of the arm lies beyond its sleeve."""
    point, along = planes['L' if place.x > 0 else 'R']
    return (place - point).dot(along) > margin


def blouse(person, material, sleeve=.4, hem=-.05):
    """A short-sleeved V-neck blouse; hem is above (or below) the hip joint."""
    shape, names, deform = helper(person)
    arm_bones = {k for k, bone in enumerate(names) if bone.startswith(ARM)}
    planes = sleeve_planes(person, sleeve)
    for side, (point, along) in planes.items():
        def on_arm(face, sign=1 if side == 'L' else -1):
            return face.calc_center_median().x * sign > 0 and all(
                sum(w for k, w in vert[deform].items() if k in arm_bones) > .5 for vert in face.verts)
        split(shape, point, along, [face for face in shape.faces if on_arm(face)])
    beyond = [face for face in shape.faces if on_sleeve_end(planes, face.calc_center_median())
              and all(sum(w for k, w in vert[deform].items() if k in arm_bones) > .45 for vert in face.verts)]
    bmesh.ops.delete(shape, geom=beyond, context='FACES')
    hip = person.joints['upperleg01.L____head'].z
    split(shape, Vector((0, 0, hip + hem)), Vector((0, 0, 1)))
    neck = person.joints['neck01____head']
    bottom, back, rise = neck.z - .085, neck.z + .035, 1.55
    for normal in (Vector((-rise, 0, 1)), Vector((rise, 0, 1))):
        split(shape, Vector((0, 0, bottom)), normal, [f for f in shape.faces if f.calc_center_median().z > bottom - .06])
    split(shape, Vector((0, 0, back)), Vector((0, 0, 1)))
    split(shape, Vector((0, neck.y, 0)), Vector((0, 1, 0)), [f for f in shape.faces if f.calc_center_median().z > bottom])

    def cut(place):
        if place.z < hip + hem or place.z > back:
            return True
        return place.y < neck.y and place.z > bottom + abs(place.x) * rise
    remove(shape, cut)
    waist = hip + .12
    smooth(shape, 8, lambda place: hip + .04 < place.z < neck.z - .06 and abs(place.x) < .2)

    def loose(place):
        if on_sleeve_end(planes, place, -.12):
            return .009
        return .011 + .019 * max(0, min(1, (waist + .1 - place.z) / .2))
    swell(shape, loose)
    return finish(person, shape, names, 'blouse', material, .007)


def trousers(person, material):
    """Straight plain trousers from the waist to the ankle."""
    shape, names, _ = helper(person)
    hip, ankle = person.joints['upperleg01.L____head'].z, person.joints['foot.L____head'].z
    top, foot = hip + .05, ankle - .012
    split(shape, Vector((0, 0, top)), Vector((0, 0, 1)))
    split(shape, Vector((0, 0, foot)), Vector((0, 0, 1)))
    remove(shape, lambda place: place.z > top or place.z < foot or abs(place.x) > .36)
    smooth(shape, 3)

    def loose(place):
        knee = person.joints['lowerleg01.L____head'].z
        return .002 + .026 * max(0, min(1, (hip - .1 - place.z) / (hip - knee + .12)))
    swell(shape, loose)
    return finish(person, shape, names, 'trousers', material, .011)


def hidden_skin(person, sleeve=.4):
    """Skin corners that blouse and trousers cover with some margin."""
    planes = sleeve_planes(person, sleeve)
    neck = person.joints['neck01____head']
    ankle = person.joints['foot.L____head'].z
    hidden = set()
    for k in {i for face in person.mesh.groups['body'] for i in person.mesh.faces[face]}:
        place = metres(person.corners[k])
        if arm_share(person.bone_weights[k]) > .5:
            if not on_sleeve_end(planes, place, -.055):
                hidden.add(k)
        elif ankle + .04 < place.z < neck.z - .13:
            hidden.add(k)
        elif place.z > ankle and place.z < neck.z - .02 and (abs(place.x) > .09 or place.y > neck.y + .03):
            hidden.add(k)
    return hidden
