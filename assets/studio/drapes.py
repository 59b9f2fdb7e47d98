"""A patient gown open at the front, as for an electrocardiogram: both breasts covered, the left half turned up below them."""
import bmesh
import bpy
from mathutils import Vector

import garments
from body_data import metres
from models import cloth

COLOUR, SHADE = '#a9c4d4', '#9fbacb'
# Half the strip that stays bare, at the gown's lower edge, and how much wider it grows per metre above.
GAP, FLARE = .044, .07
# Corners of the skin come before those of the surface that clothes are cut from.
SKIN = 13380


def fabric():
    """The gown's plain woven cotton."""
    return cloth('gown', COLOUR, SHADE, .12, 420)


def lift(person, edge, clear=.034):
    """Breasts as a hand or the turned gown holds them for V3 to V6: flatter, and higher by what keeps them clear of an edge."""
    tip = person.joints['breast.L____tail']
    rise = max(0, min(.05, edge + clear - tip.z))
    middle = tip.z + rise * .25

    def share(place):
        reach = ((abs(place.x) - tip.x) / .14) ** 2 + ((place.z - middle) / .2) ** 2 + (max(0, place.y - tip.y) / .2) ** 2
        return max(0, 1 - reach)
    weights = {k: share(metres(corner)) * (1 - garments.arm_share(person.bone_weights[k])) ** 2
               for k, corner in enumerate(person.corners)}
    weights = {k: weight for k, weight in weights.items() if weight > 0}
    flatten(person, weights)
    for k, weight in weights.items():
        person.corners[k][1] += rise * 10 * weight * weight * (3 - 2 * weight)
        if k < SKIN:
            person.corners[k][2] -= .3 * max(0, min(1, (weight - .5) / .3))
    person.neutral = [list(corner) for corner in person.corners]
    person.expressions.clear()


def flatten(person, weights, times=14):
    """Even out the corners that have a weight, the more the heavier they are."""
    beside = {k: set() for k in weights}
    for face in person.mesh.faces:
        for k in face:
            if k in beside:
                beside[k].update(face)
    for _ in range(times):
        moved = {k: sum(person.corners[other][2] for other in others) / len(others) for k, others in beside.items()}
        for k, depth in moved.items():
            person.corners[k][2] += (depth - person.corners[k][2]) * .8 * min(1, weights[k] * 2)


def open_gown(person, edge, side, has_left_sleeve=True):
    """Two halves, a bare strip between; in front of side the left one ends at a height (edge). Without its sleeve: only the part in front of the raised arm."""
    shape, names, deform = garments.helper(person)
    planes = garments.cut_sleeves(person, shape, names, deform, .62)
    neck, hip = person.joints['neck01____head'], person.joints['upperleg01.L____head'].z
    top = neck.z + .012
    arms = {k for k, bone in enumerate(names) if bone.startswith(garments.ARM)}

    def on_arm(face, least=.5):
        return any(sum(w for k, w in vert[deform].items() if k in arms) > least for vert in face.verts)

    def is_sleeve(face):
        return all(sum(w for k, w in vert[deform].items() if k in arms) > .6 for vert in face.verts)
    for height in (hip, top):
        garments.split(shape, Vector((0, 0, height)), Vector((0, 0, 1)))
    for sign in (1, -1):
        front = [f for f in shape.faces if f.calc_center_median().y < neck.y]
        garments.split(shape, Vector((sign * GAP, 0, edge)), Vector((sign, 0, -FLARE)), front)
    for place, normal in ((Vector((0, 0, edge)), Vector((0, 0, 1))), (Vector((0, side, 0)), Vector((0, 1, 0)))):
        garments.split(shape, place, normal, [f for f in shape.faces if f.calc_center_median().x > 0 and not on_arm(f)])

    def away(face):
        place = face.calc_center_median()
        if not has_left_sleeve:
            return on_arm(face, .3) or place.y > side or not edge < place.z < top or abs(place.x) < GAP and place.z > edge + .15
        if place.z < hip or place.z > top or (place.y < neck.y + .005 and abs(place.x) < GAP + FLARE * (place.z - edge)):
            return True
        return place.x > 0 and place.z < edge and not is_sleeve(face)
    bmesh.ops.delete(shape, geom=[f for f in shape.faces if away(f)], context='FACES')
    bmesh.ops.delete(shape, geom=[v for v in shape.verts if not v.link_faces], context='VERTS')
    stretch(shape, 24, lambda p: p.z < neck.z - .05)
    garments.swell(shape, lambda p: .011 if garments.on_sleeve_end(planes, p, -.12) else .012)
    turned = turn_up(shape, edge, side)
    made = [garments.finish(person, shape, names, 'gown', fabric(), .006, .004),
            garments.finish(person, turned, names, 'gown turned up', fabric(), .006, .004)]
    for item in made:
        outside(item, person)
        ease(item, arms)


def stretch(shape, times, test):
    """Draw cloth taut over hollows: corners that pass a test move towards their neighbours, but never inwards."""
    for _ in range(times):
        shape.normal_update()
        for vert in [v for v in shape.verts if test(v.co) and not v.is_boundary]:
            others = [edge.other_vert(vert).co for edge in vert.link_edges]
            move = sum(others, Vector()) / len(others) - vert.co
            vert.co += move * .6 if move.dot(vert.normal) > 0 else (move - vert.normal * move.dot(vert.normal)) * .3


def turn_up(shape, edge, side, wide=.03):
    """The part of the left half that is turned up lies over its own edge."""
    copy = shape.copy()
    garments.remove(copy, lambda p: p.x < 0 or p.y > side or not edge - .03 < p.z < edge + wide)
    garments.swell(copy, lambda p: .005)
    return copy


def ease(item, arms):
    """Even out the cloth of the armpits, where the skin of arm and trunk push it to and fro; arms: groups of the arms' bones."""
    group = item.vertex_groups.new(name='armpit')
    for vert in item.data.vertices:
        share = sum(each.weight for each in vert.groups if each.group in arms)
        if .08 < share < .92:
            group.add([vert.index], min(1, 2 - abs(4 * share - 2)), 'REPLACE')
    smooth = item.modifiers.new('even', 'SMOOTH')
    smooth.factor, smooth.iterations, smooth.vertex_group = .6, 30, group.name
    order = [modifier.name for modifier in item.modifiers]
    bpy.context.view_layer.objects.active = item
    bpy.ops.object.modifier_move_to_index(modifier='even', index=order.index('thickness'))


def outside(item, person):
    """Keep cloth outside the skin."""
    wrap = item.modifiers.new('outside', 'SHRINKWRAP')
    wrap.target, wrap.wrap_method, wrap.wrap_mode, wrap.offset = person.body, 'NEAREST_SURFACEPOINT', 'OUTSIDE', .006
    order = [modifier.name for modifier in item.modifiers]
    bpy.context.view_layer.objects.active = item
    bpy.ops.object.modifier_move_to_index(modifier='outside', index=order.index('thickness'))
