"""Cuts plain clothes from the body's helper surface, so that they fit any shape and pose."""
import bmesh
import bpy
from mathutils import Vector

from body_data import metres
from necks import neckband

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
    middle = sum((vert.co for vert in shape.verts), Vector()) / len(shape.verts)
    if sum(face.normal.dot(face.calc_center_median() - middle) for face in shape.faces) < 0:
        bmesh.ops.reverse_faces(shape, faces=shape.faces)
    return shape, names, deform


def split(shape, point, normal, faces=None):
    """Cut edges where a plane passes, keeping both sides."""
    faces = faces if faces is not None else list(shape.faces)
    edges = list({edge for face in faces for edge in face.edges})
    verts = list({vert for face in faces for vert in face.verts})
    bmesh.ops.bisect_plane(shape, geom=verts + edges + faces, plane_co=point, plane_no=normal, dist=1e-5)


def lowest(person, shape, hem):
    """Where a hem ends: a wanted height from the hip joint, but not below the fork of the legs."""
    fork = min(vert.co.z for vert in shape.verts if abs(vert.co.x) < .004)
    return max(person.joints['upperleg01.L____head'].z + hem, fork + .035)


def span(shape, end, times=30):
    """Draw cloth straight across the hollow between the legs, from a hem upwards: it moves outwards, never inwards."""
    for _ in range(times):
        shape.normal_update()
        for vert in [v for v in shape.verts if v.co.z < end + .12]:
            others = [edge.other_vert(vert).co for edge in vert.link_edges]
            move = sum(others, Vector()) / len(others) - vert.co
            move.z = 0
            if move.dot(vert.normal) > 0:
                vert.co += move * .6


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


def finish(person, shape, names, name, material, wrinkle, thickness=.003, drapes=None):
    """Turn the bmesh into a garment that follows the skeleton; `drapes` says how drape.py lets it fall: layer, held(place), follows."""
    held = [drapes['held'](vert.co) for vert in shape.verts] if drapes and 'held' in drapes else []
    mesh = bpy.data.meshes.new(f'{person.name} {name}')
    for face in shape.faces:
        face.smooth = True
    shape.to_mesh(mesh)
    shape.free()
    mesh.materials.append(material)
    if drapes:
        mesh.materials.append(darker(material))
    made = bpy.data.objects.new(mesh.name, mesh)
    bpy.context.collection.objects.link(made)
    made.parent = person.armature
    for bone in names:
        made.vertex_groups.new(name=bone)
    if drapes:
        fall(made, name, drapes, held)
    made.modifiers.new('skeleton', 'ARMATURE').object = person.armature
    for step in ('fine', 'rounding'):
        rounding = made.modifiers.new(step, 'SUBSURF')
        rounding.levels = rounding.render_levels = 1
    if wrinkle:
        clouds = bpy.data.textures.new(f'{name} folds', 'CLOUDS')
        clouds.noise_scale, clouds.noise_depth = .09, 1
        folds = made.modifiers.new('folds', 'DISPLACE')
        folds.texture, folds.strength, folds.mid_level = clouds, wrinkle, .5
        folds.texture_coords = 'LOCAL'
    thick = made.modifiers.new('thickness', 'SOLIDIFY')
    thick.thickness, thick.offset = thickness, -1
    return made


def darker(material, share=.86):
    """The same cloth for bands and hems, a little darker."""
    made = material.copy()
    for node in made.node_tree.nodes:
        if node.type == 'VALTORGB':
            for element in node.color_ramp.elements:
                element.color = (*[value * share for value in element.color[:3]], 1)
    return made


def fall(made, name, drapes, held):
    """Note on a garment how it is to fall."""
    made['part'] = name
    for key, value in drapes.items():
        if key != 'held':
            made[key] = value
    pins = made.vertex_groups.new(name='held')
    for k, weight in enumerate(held):
        pins.add([k], weight, 'REPLACE')


def rising(value, low, high):
    """0 up to low, 1 from high on, between them in between."""
    return max(0, min(1, (value - low) / (high - low)))


def sleeve_planes(person, share):
    """For each arm: a point and direction where the sleeve ends; a share up to 1 of the upper arm, above 1 of the forearm."""
    planes = {}
    for side in ('L', 'R'):
        first, second, third = (person.joints[f'{bone}.{side}____head'] for bone in ('upperarm01', 'lowerarm01', 'wrist'))
        start, end, part = (first, second, share) if share <= 1 else (second, third, share - 1)
        planes[side] = (start.lerp(end, part), (end - start).normalized())
    return planes


def on_sleeve_end(planes, place, margin=0.0):
    """Whether a place of the arm lies beyond its sleeve."""
    point, along = planes['L' if place.x > 0 else 'R']
    return (place - point).dot(along) > margin


def cut_sleeves(person, shape, names, deform, share):
    """Cut both sleeves off at a share of the arm; returns the planes of the cuts."""
    arm_bones = {k for k, bone in enumerate(names) if bone.startswith(ARM)}
    planes = sleeve_planes(person, share)

    def on_arm(face, least):
        return all(sum(w for k, w in vert[deform].items() if k in arm_bones) > least for vert in face.verts)
    for side, (point, along) in planes.items():
        sign = 1 if side == 'L' else -1
        split(shape, point, along, [f for f in shape.faces if f.calc_center_median().x * sign > 0 and on_arm(f, .5)])
    beyond = [f for f in shape.faces if on_sleeve_end(planes, f.calc_center_median()) and on_arm(f, .45)]
    bmesh.ops.delete(shape, geom=beyond, context='FACES')
    return planes


def cut_neck(person, shape, neck_line):
    """Cut the opening for the neck: 'v', 'shallow' (a small v) or 'round'."""
    neck = person.joints['neck01____head']
    if neck_line == 'round':
        tilt = Vector((0, -.75, 1))
        middle = Vector((0, neck.y, neck.z + .012))
        split(shape, middle, tilt, [f for f in shape.faces if f.calc_center_median().z > neck.z - .12])
        remove(shape, lambda place: place.z > neck.z - .12 and (place - middle).dot(tilt) > 0)
        return
    deep, rise = {'v': (.085, 1.55), 'shallow': (.062, 1.5)}[neck_line]
    bottom, back = neck.z - deep, neck.z + .035
    for normal in (Vector((-rise, 0, 1)), Vector((rise, 0, 1))):
        split(shape, Vector((0, 0, bottom)), normal, [f for f in shape.faces if f.calc_center_median().z > bottom - .06])
    split(shape, Vector((0, 0, back)), Vector((0, 0, 1)))
    split(shape, Vector((0, neck.y, 0)), Vector((0, 1, 0)), [f for f in shape.faces if f.calc_center_median().z > bottom])
    remove(shape, lambda place: place.z > back or (place.y < neck.y and place.z > bottom + abs(place.x) * rise))


def top(person, material, neck='v', sleeve=.4, hem=-.05, ease=1.0, out=0.0, placket=False, falls=True):
    """A blouse, shirt or jersey; hem is above (or below) the hip joint, ease widens it, out lays it over another garment; under a coat it does not fall."""
    shape, names, deform = helper(person)
    if placket:
        for sign in (1, -1):
            front = [f for f in shape.faces if f.calc_center_median().y < 0 and abs(f.calc_center_median().x) < .1]
            split(shape, Vector((sign * .017, 0, 0)), Vector((1, 0, 0)), front)
    planes = cut_sleeves(person, shape, names, deform, sleeve)
    hip = person.joints['upperleg01.L____head'].z
    end = lowest(person, shape, hem)
    split(shape, Vector((0, 0, end)), Vector((0, 0, 1)))
    cut_neck(person, shape, neck)
    remove(shape, lambda place: place.z < end)
    span(shape, end)
    collar = person.joints['neck01____head'].z
    smooth(shape, 8, lambda place: hip + .04 < place.z < collar - .06 and abs(place.x) < .2)
    waist = hip + .12

    def loose(place):
        if on_sleeve_end(planes, place, -.12):
            return out + .006 + .03 * max(0, person.fuller - .3)
        seam = rising(place.z, collar - .2, collar - .1) * rising(abs(place.x), .05, .09)
        return out + .011 - .006 * seam + .019 * ease * max(0, min(1, (waist + .1 - place.z) / .2))
    swell(shape, loose)
    neckband(person, shape)
    if placket:
        strip(person, shape, names, material)

    def held(p):
        return rising(p.z, collar - .12, collar - .05) * rising(-abs(p.x), -.17, -.12)
    drapes = {'layer': 1, 'held': held, 'hangs': (hip, collar - .14)}
    return finish(person, shape, names, 'blouse', material, .007, drapes=drapes if falls else None)


def strip(person, shape, names, material, wide=.017, depth=.06, out=.002):
    """The double strip down the front of a shirt, lifted off the finished surface of the shirt itself."""
    neck = person.joints['neck01____head']
    copy = shape.copy()
    copy.verts.layers.deform.verify()
    remove(copy, lambda place: abs(place.x) > wide or place.z > neck.z - depth or place.y > neck.y)
    swell(copy, lambda place: out)
    return finish(person, copy, names, 'placket', material, .007, .002, {'layer': 2, 'follows': 'blouse'})


def trousers(person, material, ease=1.0, rise=.05, length=1.0):
    """Straight plain trousers from the waist to the ankle, or to a share of the leg."""
    shape, names, deform = helper(person)
    arm_bones = {k for k, bone in enumerate(names) if bone.startswith(ARM)}
    bmesh.ops.delete(shape, geom=[f for f in shape.faces if any(
        sum(w for k, w in v[deform].items() if k in arm_bones) > .5 for v in f.verts)], context='FACES')
    hip, ankle = person.joints['upperleg01.L____head'].z, person.joints['foot.L____head'].z
    upper, foot = hip + rise, hip - (hip - ankle + .012) * length
    split(shape, Vector((0, 0, upper)), Vector((0, 0, 1)))
    split(shape, Vector((0, 0, foot)), Vector((0, 0, 1)))
    remove(shape, lambda place: place.z > upper or place.z < foot)
    smooth(shape, 3)
    knee = person.joints['lowerleg01.L____head'].z

    def loose(place):
        return .002 + .026 * ease * max(0, min(1, (hip - .1 - place.z) / (hip - knee + .12)))
    swell(shape, loose)

    def held(p):
        return max(rising(p.z, upper - .06, upper - .02), rising(-p.z, -foot - .1, -foot - .01) * .3)
    return finish(person, shape, names, 'trousers', material, .011 * min(1, ease), drapes={'layer': 0, 'held': held, 'weight': .3, 'hangs': (knee - .2, hip)})


def hidden_skin(person, sleeve=.4, leg=1.0, has_top=True):
    """Skin corners that a top and trousers cover with some margin; leg is the share of the leg that is covered."""
    planes = sleeve_planes(person, sleeve)
    neck, hip = person.joints['neck01____head'], person.joints['upperleg01.L____head'].z
    ankle = person.joints['foot.L____head'].z
    tall = (neck.z - ankle) / 1.3
    end = ankle + .04 if leg >= 1 else hip - (hip - ankle) * leg + .03 * tall
    hidden = set()
    for k in {i for face in person.mesh.groups['body'] for i in person.mesh.faces[face]}:
        place = metres(person.corners[k])
        if not has_top:
            if end < place.z < hip - .01 and arm_share(person.bone_weights[k]) < .5:
                hidden.add(k)
        elif arm_share(person.bone_weights[k]) > .5:
            if not on_sleeve_end(planes, place, (-.055 if sleeve <= 1 else -.02) * tall):
                hidden.add(k)
        elif end < place.z < neck.z - .13 * tall:
            hidden.add(k)
        elif place.z > end and place.z < neck.z - .02 * tall and (abs(place.x) > .09 * tall or place.y > neck.y + .03 * tall):
            hidden.add(k)
    return hidden
