"""An arm that ends below the elbow: the forearm closes softly round its end, and what lay beyond is gone."""
import math

from body_data import metres

# Depth of the rounded end as a share of the radius of the forearm there.
ROUND = 1.05


def shorten(person, side, below):
    """End an arm so many metres below the elbow; bones stay, so that every pose can still be taken."""
    elbow, wrist = (person.joints[f'{bone}.{side}____head'] for bone in ('lowerarm01', 'wrist'))
    along, whole = (wrist - elbow).normalized(), (wrist - elbow).length
    distal = ('lowerarm', 'wrist', 'finger', 'metacarpal')

    def is_distal(rows):
        return any(bone.startswith(distal) and bone.endswith(f'.{side}') for bone, _ in rows)
    places = {k: metres(corner) - elbow for k, (corner, rows) in enumerate(zip(person.corners, person.bone_weights)) if is_distal(rows)}

    def radius(level):
        near = [(p - along * p.dot(along)).length for k, p in places.items() if k < 13380 and abs(p.dot(along) - level) < .012]
        return sum(near) / len(near)
    depth = radius(below - .03) * ROUND
    first = below - depth
    start, end = radius(first), radius(whole - .02)
    for k, place in places.items():
        level = place.dot(along)
        if level <= first:
            continue
        share = min(1, (level - first) / (whole - .02 - first))
        out = (place - along * level) * (start / (start + (end - start) * share)) * max(0, math.cos(share * math.pi / 2))
        moved = elbow + along * (first + depth * math.sin(share * math.pi / 2)) + (out if share < 1 else along * 0)
        person.corners[k][:] = [moved.x * 10, moved.z * 10, -moved.y * 10]
        person.bone_weights[k] = [(f'lowerarm01.{side}', 1.0)]
        if share >= 1:
            person.gone.add(k)
