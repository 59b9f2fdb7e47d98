"""Prints words and numbers on things."""
import math

import bpy


def lettering(words, size, location, made, turn=(0, 0, 0), align='LEFT'):
    """Flat words of some height, lying face up where they are not turned."""
    curve = bpy.data.curves.new('lettering', 'FONT')
    curve.body, curve.size, curve.align_x, curve.align_y = words, size, align, 'CENTER'
    curve.materials.append(made)
    item = bpy.data.objects.new('lettering', curve)
    item.location = location
    item.rotation_euler = [math.radians(angle) for angle in turn]
    bpy.context.collection.objects.link(item)
    return item
