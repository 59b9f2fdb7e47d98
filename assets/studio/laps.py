"""How clothes lie on somebody who sits: the seat under them, the lap between the thighs."""
import bmesh
from mathutils import Vector


def seat_of(person):
    """How high the seat lies under somebody who sits; far below for everybody else."""
    hip, knee = person.joint('upperleg01.L'), person.joint('lowerleg01.L')
    if person.armature.matrix_world.to_3x3()[2][2] < .5 or hip.z - knee.z > .5 * (hip - knee).length:
        return -9.0
    return hip.z - person.under - .03


def lap(person, corners, reach=.5):
    """Two faces from thigh to thigh, so that a hem lies across the lap; their corners are added to the others."""
    start, rise = len(corners), Vector((0, 0, person.thigh_front - .012))
    for side in ('R', 'L'):
        hip, knee = person.joint(f'upperleg01.{side}'), person.joint(f'lowerleg01.{side}')
        corners += [list(hip + rise), list(hip.lerp(knee, reach) + rise)]
    return [(start, start + 1, start + 3), (start, start + 3, start + 2)]


def trim(person, mesh, deep=.035):
    """Take away what hangs down between the thighs of somebody who sits: a hem ends where it leaves the lap."""
    hip = person.joint('upperleg01.L')
    top = hip.z + person.thigh_front - deep
    shape = bmesh.new()
    shape.from_mesh(mesh)
    lost = [face for face in shape.faces if all(
        abs(vert.co.x) < .8 * hip.x and vert.co.y < hip.y - .02 and vert.co.z < top for vert in face.verts)]
    bmesh.ops.delete(shape, geom=lost, context='FACES')
    shape.to_mesh(mesh)
    shape.free()
