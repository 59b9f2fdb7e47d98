"""A headscarf: cut from the skin of head, neck and shoulders, drawn smooth over hair and ears, open round the face."""
import bmesh
from mathutils import Vector

import garments
from body_data import metres


def surface(person):
    """The skin of the head and shoulders as a bmesh with bone weights."""
    mesh, neck = person.mesh, person.joints['neck01____head']
    low = neck.z - .16
    faces = [mesh.faces[k] for k in mesh.groups['body'] if all(person.corners[i][1] * .1 > low for i in mesh.faces[k])
             and not any(garments.arm_share(person.bone_weights[i]) > .3 for i in mesh.faces[k])]
    used = sorted({i for face in faces for i in face})
    names = sorted({bone for i in used for bone, _ in person.bone_weights[i]})
    shape = bmesh.new()
    deform = shape.verts.layers.deform.verify()
    made = {i: shape.verts.new(metres(person.corners[i])) for i in used}
    for i in used:
        for bone, weight in person.bone_weights[i]:
            made[i][deform][names.index(bone)] = weight
    for face in faces:
        shape.faces.new([made[i] for i in face])
    return shape, names


def even_edges(shape, times=12):
    """Draw the cut edges into smooth lines."""
    for _ in range(times):
        moves = []
        for vert in shape.verts:
            ends = [edge.other_vert(vert).co for edge in vert.link_edges if edge.is_boundary]
            if len(ends) == 2:
                moves.append((vert, vert.co.lerp((ends[0] + ends[1]) / 2, .5)))
        for vert, place in moves:
            vert.co = place


def wrap(person, material):
    """Lay the scarf on: the face free from the hairline to below the chin."""
    shape, names = surface(person)
    left, right = person.joints['eye.L____head'], person.joints['eye.R____head']
    size = (left - right).length / .0625
    eyes = (left + right) / 2
    middle = eyes + Vector((0, 0, -.028 * size))
    chin = eyes.z - .118 * size

    def is_face(place):
        across, up = place.x / (.064 * size), (place.z - middle.z) / (.088 * size)
        return place.y < eyes.y + .062 * size and across ** 2 + up ** 2 < 1
    hem = Vector((0, 0, person.joints['neck01____head'].z - .085))
    for sign in (1, -1):
        garments.split(shape, hem + Vector((0, 0, -.05)), Vector((sign * .42, 0, 1)))
    garments.remove(shape, lambda p: p.z < hem.z - .05 + .42 * abs(p.x) or abs(p.x) > .15)
    garments.remove(shape, is_face)
    bmesh.ops.subdivide_edges(shape, edges=list(shape.edges), cuts=1, use_grid_fill=True)
    garments.remove(shape, is_face)
    garments.smooth(shape, 26, lambda p: abs(p.x) > .055 * size and p.z > chin)
    garments.smooth(shape, 30, lambda p: p.z < chin + .02)
    shape.normal_update()
    garments.swell(shape, lambda p: .011 if p.z > chin else .011 + .02 * min(1, (chin - p.z) / .06))
    garments.smooth(shape, 6)
    even_edges(shape)
    garments.finish(person, shape, names, 'scarf', material, .006, .004)
