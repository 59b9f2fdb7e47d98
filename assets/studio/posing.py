"""Poses a person: reaching with arms and legs, level feet, turned palms, relaxed hands."""
import math

from mathutils import Matrix, Quaternion, Vector


def between(first, second):
    """The rotation that takes one direction to another."""
    return first.rotation_difference(second).to_matrix()


def about(axis, degrees):
    """A rotation about an axis."""
    return Quaternion(axis, math.radians(degrees)).to_matrix()


def aim(person, bone, tip, target):
    """Turn a bone so that the joint tip points at target."""
    start = person.joint(bone)
    person.turn(bone, between(person.joint(tip) - start, Vector(target) - start))


def reach(person, bones, target, pole):
    """Bend a two-part limb (upper, lower, end) so that its end lies at target and its bend points to pole."""
    upper, lower, end = bones
    start, target = person.joint(upper), Vector(target)
    first = (person.joint(lower) - start).length
    second = (person.joint(end) - person.joint(lower)).length
    line = target - start
    span = min(line.length, (first + second) * .999)
    along = line.normalized()
    share = (first * first - second * second + span * span) / (2 * span)
    rise = math.sqrt(max(first * first - share * share, 0))
    side = Vector(pole) - along * Vector(pole).dot(along)
    bend = start + along * share + side.normalized() * rise
    aim(person, upper, lower, bend)
    aim(person, lower, end, start + along * span)


def arm(person, side, target, pole):
    """Bring a wrist to target."""
    reach(person, (f'upperarm01.{side}', f'lowerarm01.{side}', f'wrist.{side}'), target, pole)


def leg(person, side, target, pole=(0, -1, .3)):
    """Bring an ankle to target."""
    reach(person, (f'upperleg01.{side}', f'lowerleg01.{side}', f'foot.{side}'), target, pole)


def foot(person, side, turn=0.0, tip=0.0):
    """Hold a foot as at rest, turned outwards by degrees and tipped toes down by degrees."""
    sign = 1 if side == 'L' else -1
    name = f'foot.{side}'
    wanted = about((0, 0, 1), sign * turn) @ about((1, 0, 0), tip) @ person.rest[name].to_3x3()
    person.turn(name, wanted @ person.posed[name].to_3x3().inverted())


def hand_frame(person, side):
    """Directions of the hand: along the fingers, towards the thumb side, out of the palm."""
    along = (person.joint(f'finger3-1.{side}') - person.joint(f'wrist.{side}')).normalized()
    across = person.joint(f'finger2-1.{side}') - person.joint(f'finger5-1.{side}')
    across = (across - along * across.dot(along)).normalized()
    palm = along.cross(across) if side == 'L' else across.cross(along)
    return along, across, palm


def palm(person, side, wanted, share=(.3, .5, .2)):
    """Roll the forearm and wrist until the palm faces wanted."""
    axis = (person.joint(f'wrist.{side}') - person.joint(f'lowerarm01.{side}')).normalized()
    _, _, now = hand_frame(person, side)
    flat = (now - axis * now.dot(axis)).normalized()
    goal = Vector(wanted) - axis * Vector(wanted).dot(axis)
    angle = math.degrees(math.atan2(flat.cross(goal.normalized()).dot(axis), flat.dot(goal.normalized())))
    for bone, part in zip(('lowerarm01', 'lowerarm02', 'wrist'), share):
        person.turn(f'{bone}.{side}', about(axis, angle * part))


def point_hand(person, side, direction, amount=1.0):
    """Bend the wrist so that the fingers point in a direction."""
    along, _, _ = hand_frame(person, side)
    goal = along.lerp(Vector(direction).normalized(), amount).normalized()
    person.turn(f'wrist.{side}', between(along, goal))


def relax_hand(person, side, curl=(16, 22, 14), gather=.8, thumb=12):
    """Bring spread fingers together and curl them a little, more towards the little finger."""
    along, across, out = hand_frame(person, side)
    bend_axis = across if side == 'L' else across * -1
    middle = (person.joint(f'finger3-2.{side}') - person.joint(f'finger3-1.{side}')).normalized()
    for finger in (2, 3, 4, 5):
        first = f'finger{finger}-1.{side}'
        own = (person.joint(f'finger{finger}-2.{side}') - person.joint(first)).normalized()
        flat_own = (own - out * own.dot(out)).normalized()
        flat_middle = (middle - out * middle.dot(out)).normalized()
        goal = flat_own.lerp(flat_middle, gather if finger != 3 else 0).normalized()
        person.turn(first, between(flat_own, goal))
        for part, amount in enumerate(curl):
            more = 1 + .14 * (finger - 2)
            person.turn(f'finger{finger}-{part + 1}.{side}', about(bend_axis, -amount * more))
    for part, amount in ((1, 1.0), (2, .7), (3, .5)):
        base = person.joint(f'finger1-1.{side}')
        tip = person.joint(f'finger1-3.{side}') - base
        goal = along * .86 + out * .42 + across * .18
        axis = tip.cross(goal)
        if axis.length > 1e-5:
            person.turn(f'finger1-{part}.{side}', about(axis.normalized(), thumb * amount))


def shoulders(person, down, forward):
    """Let both shoulders sink from where arms that reach sideways have lifted them, and come forward a little (degrees)."""
    for side, sign in (('L', 1), ('R', -1)):
        person.turn(f'clavicle.{side}', about((0, 0, 1), -sign * forward) @ about((0, 1, 0), sign * down))


def lean(person, degrees, head=.7):
    """Bend the back forward (negative: backward) and let the neck take part of it back."""
    for bone in ('spine05', 'spine04', 'spine03', 'spine02'):
        person.turn(bone, about((1, 0, 0), degrees / 4))
    for bone in ('neck01', 'neck02'):
        person.turn(bone, about((1, 0, 0), -degrees * head / 2))


def look(person, turn=0.0, nod=0.0, tilt=0.0):
    """Turn the head to the person's left by degrees, nod it down and tilt it to the left."""
    for bone, part in (('neck01', .3), ('neck03', .3), ('head', .4)):
        person.turn(bone, about((0, 0, 1), turn * part) @ about((1, 0, 0), nod * part) @ about((0, 1, 0), tilt * part))


def here(person, point):
    """A point of the room in the person's own coordinates."""
    matrix = person.armature.matrix_basis
    return matrix.inverted() @ Vector(point)


def there(person, point):
    """A point of the person in the room's coordinates."""
    return person.armature.matrix_basis @ Vector(point)


def set_down(person, location, turn):
    """Put the person's origin at a place in the room, turned about the upright."""
    person.armature.matrix_basis = Matrix.Translation(Vector(location)) @ about((0, 0, 1), turn).to_4x4()


def fasten(person, item, bone):
    """Let something that was placed beside the person at rest follow a bone."""
    own = person.armature.data.bones[bone]
    item.parent, item.parent_type, item.parent_bone = person.armature, 'BONE', bone
    end = Matrix.Translation((0, own.length, 0))
    item.matrix_parent_inverse = (person.armature.matrix_world @ own.matrix_local @ end).inverted()
