"""Builds the foot close-up: a bare left foot on the exam table's paper, seen from its inner side and above."""
import bpy
from mathutils import Vector

import figure
import poses
from closeup import Closeup
from models import box, material

WIDE = .46


def render(name, data, folder, samples, options):
    """Render one person's foot."""
    wanted = figure.parameters(name)
    wanted = {**wanted, 'shoes': 'none', 'trousers': {**wanted['trousers'], 'length': .74}}
    shot = Closeup(data, name, WIDE, None, wanted)
    person = shot.person
    poses.standing(person, (0, 0, 0), 0)
    ankle, toe = shot.there('foot.L'), shot.there('toe2-1.L')
    middle = ankle.lerp(toe, .55)
    for item in person.armature.children:
        if any(part in item.name for part in ('blouse', 'collar', 'placket', 'cardigan')):
            item.hide_render = True
    shot.look(middle + Vector((0, 0, .01)), Vector((-.82, -.42, .95)))
    shot.lights(middle, .8)
    box('paper', (3, 3, .01), (0, 0, -.0055), material('paper', '#f4f3ee', .85, .1), 0)
    hide_right_leg(person)
    bpy.context.view_layer.update()
    shot.surface()
    inner = Vector((-1, 0, 0))
    size = (toe - ankle).length / .13
    dorsal = shot.skin(ankle.lerp(shot.there('toe1-1.L'), .55) + Vector((.012, 0, .02)) * size)
    tibial = shot.skin(ankle + inner * .034 * size + Vector((0, .03, -.012)) * size)
    shot.spot('dorsum', dorsal, .09, .08)
    shot.spot('ankle', tibial, .06, .06)
    shot.spot('toes', shot.skin(shot.there('toe2-2.L')), .1, .06)
    shot.spot('toe', shot.skin(shot.there('toe1-2.L')), .035, .035)
    shot.spot('body', middle, .3, .2)
    shot.landmark('dorsalisPedisArtery', dorsal)
    shot.landmark('posteriorTibialArtery', tibial)
    shot.finish(folder, samples, options, 'foot', ['ankle', 'dorsum', 'toes'], True)


def hide_right_leg(person):
    """Leave the other leg out of the picture."""
    for item in person.armature.children:
        if item.hide_render or item.type != 'MESH':
            continue
        group = item.vertex_groups.new(name='kept')
        kept = [vertex.index for vertex in item.data.vertices if vertex.co.x > .004]
        group.add(kept, 1, 'REPLACE')
        mask = item.modifiers.new('kept', 'MASK')
        mask.vertex_group = 'kept'
        bpy.context.view_layer.objects.active = item
        bpy.ops.object.modifier_move_to_index(modifier='kept', index=0)
