"""A baby's diaper, cut from the body itself."""
from mathutils import Vector

import garments
from models import cloth


def put_on(person):
    """Cover the seat and hips; the chest stays bare. Returns the skin corners that it hides."""
    shape, names, _ = garments.helper(person)
    hip, knee = person.joints['upperleg01.L____head'], person.joints['lowerleg01.L____head']
    tall = (hip.z - person.joints['foot.L____head'].z) / .3
    upper, lower = hip.z + .055 * tall, hip.z - (hip.z - knee.z) * .3
    garments.split(shape, Vector((0, 0, upper)), Vector((0, 0, 1)))
    for sign in (1, -1):
        garments.split(shape, Vector((sign * .02, 0, lower)), Vector((-sign * .5, 0, 1)),
                       [f for f in shape.faces if f.calc_center_median().x * sign > 0 and f.calc_center_median().z < upper])

    def away(place):
        below = (place.z - lower) - .5 * (abs(place.x) - .02)
        return place.z > upper or below < 0 or abs(place.x) > person_wide
    person_wide = max(abs(vert.co.x) for vert in shape.verts if abs(vert.co.z - hip.z) < .03 * tall) + .01
    garments.remove(shape, away)
    garments.smooth(shape, 3)
    garments.swell(shape, lambda place: .007 + .007 * max(0, min(1, (upper - place.z) / (.05 * tall))))
    garments.finish(person, shape, names, 'diaper', cloth('diaper', '#f4f2ec', '#ece9e2', .15, 300), .003, .004)
    return set()
