"""Builds the room for electrocardiograms and names the things in it that a learner can touch."""
import bpy

import ekg_things
import room_exam as exam
import vitals_things as things
from furniture import armchair, clock, door, palette, pedal_bin, picture, place, shell
from models import box, cloth, grouped
from stage import camera
from windows import room_light, window

BACK = exam.BACK
TABLE_TOP, FLAT_HEAD = exam.TABLE_TOP, exam.FLAT_HEAD
RECORDER = (.36, .98)


def table(colours):
    """The exam table, flat: pillow, paper, and a folded drape at its foot."""
    made = exam.exam_table(colours)
    bpy.context.view_layer.update()
    raised, flat, _ = exam.flatten()
    for item in raised:
        bpy.data.objects.remove(item)
    for item in flat:
        item.parent = made
    return made


def moved(group, x, z=0.0):
    """Shift a group along the wall."""
    group.location = (x, 0, z)
    return group


def build():
    """Build everything; returns the objects by their spot name."""
    colours = palette('#5f7fa8', '#56759d', '#d3dae2')
    shell(colours)
    room_light(-1.14)
    camera((0, -4.17, 1.30), lens=40, shift=(0, -.132))
    window(colours, -1.14, 1.58, 1.0, 1.05, seed=8)
    place(picture(colours, .5, .36, ('#eee4d2', '#c2cdd8', '#8fa6bf', '#5f7fa8')), (1.08, BACK, 1.7))
    ekg_things.curtain(cloth('curtain', '#c9d6df', '#bccbd6', .1, 300), -.29, 1.44, .34, 2.2, .28)
    gauge, cuffs = exam.wall_gauge(colours)
    monitor, keyboard = exam.computer(colours)
    exam.upper_cabinet(colours)
    things.cart(colours, *exam.CART)
    exam.sharps(colours)
    exam.dispenser('soap', colours, (1.86, BACK, 1.3), (.11, .1, .22), colours['grey'])
    desk = grouped([box('desk pad', (.34, .3, .008), (.93, 1.3, .904), colours['vinyl'], .003)], 'desk')
    cart, wires = ekg_things.cart(colours, *RECORDER)
    return {
        'chair': place(armchair(colours, arms=False), (.86, .26, 0), 20),
        'table': table(colours),
        'desk': desk,
        'counter': exam.counter(colours),
        'sink': exam.sink(colours),
        'rub': exam.dispenser('rub', colours, (-1.86, BACK, 1.32), (.12, .1, .26), colours['vinyl']),
        'towels': exam.towel_dispenser(colours),
        'computer': monitor,
        'keyboard': keyboard,
        'cuffs': moved(cuffs, .1, .1),
        'gauge': moved(gauge, .1, .1),
        'stethoscope': moved(exam.stethoscope(colours), 0, .1),
        'clock': place(clock(colours, .15, (10, 48)), (.46, BACK, 1.9)),
        'door': place(door(colours), (-2.03, .98, 0), 90),
        'stool': place(exam.stool(colours), (-.42, .36, 0)),
        'wipes': place(exam.wipes(colours), (1.55, 1.28, .9)),
        'bin': place(pedal_bin(colours), (2.2, .88, 0)),
        'gloves': exam.glove_boxes(),
        'drawer': bpy.data.objects['drawer.003'],
        'thermometer-oral': things.thermometer_oral(colours, .18, 1.56),
        'thermometer-tympanic': things.thermometer_tympanic(colours, .05, 1.56),
        'thermometer-temporal': things.thermometer_temporal(colours, -.06, 1.56),
        'oximeter': things.oximeter(colours, .2, 1.38),
        'monitor': things.monitor(colours, -1.93, 1.5),
        'eyeChart': things.eye_chart(colours, .08, 1.88),
        'infantScale': things.infant_scale(colours, *exam.CART, .345),
        'lengthBoard': things.length_board(colours, exam.CART[0] - .355, exam.CART[1], .313, .74),
        'provider': things.wall_phone(colours, .86, 1.42),
        'audiometer': things.audiometer(colours, 2.42, 1.38),
        **ekg_things.supplies(colours, *exam.CART, .708),
        'ekgMachine': cart,
        'ekgWires': wires,
        'linen': ekg_things.linen(colours, 1.28, 1.44, .9),
    }
