"""Paints what is seen through windows and frosted glass, and landscapes for frames: soft pictures made of numbers."""
import bpy
import numpy

SIZE = 560


def tint(colour):
    """'#rrggbb' as three shares."""
    return numpy.array([int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5)])


def blurred(values, radius):
    """Out of focus: a Gaussian along both sides."""
    reach = int(radius * 3)
    weights = numpy.exp(-.5 * (numpy.arange(-reach, reach + 1) / radius) ** 2)
    weights /= weights.sum()
    for axis in (0, 1):
        padded = numpy.pad(values, [(reach, reach) if k == axis else (0, 0) for k in range(values.ndim)], 'edge')
        values = numpy.apply_along_axis(lambda row: numpy.convolve(row, weights, 'valid'), axis, padded)
    return values


def run(stops, size=SIZE):
    """A smooth run of colours from the foot to the top; stops: (share of height, colour)."""
    at = numpy.linspace(0, 1, size)
    colours = numpy.array([tint(colour) for _, colour in stops])
    rows = numpy.stack([numpy.interp(at, [share for share, _ in stops], colours[:, k]) for k in range(3)], 1)
    return numpy.repeat(rows[:, None, :], size, 1)


def dab(canvas, x, z, radius, colour, cover=1.0):
    """Lay a round dab on the canvas; places and radius as shares of its side."""
    size = canvas.shape[0]
    left, right = (int(min(max((x + side * radius) * size, 0), size)) for side in (-1, 1))
    low, high = (int(min(max((z + side * radius) * size, 0), size)) for side in (-1, 1))
    rows, columns = numpy.mgrid[low:high, left:right]
    inside = ((columns / size - x) ** 2 + (rows / size - z) ** 2 < radius ** 2)[..., None] * cover
    canvas[low:high, left:right] = canvas[low:high, left:right] * (1 - inside) + colour * inside


def crown(canvas, chance, at, wide, tall, shades):
    """A tree's crown: many leaves' worth of dabs, darker below and on the right, lit from the upper left."""
    x, z = at
    for _ in range(260):
        turn, reach = chance.uniform(0, 2 * numpy.pi), chance.uniform(0, 1) ** .5
        dx, dz = numpy.cos(turn) * reach, numpy.sin(turn) * reach
        light = numpy.clip(.5 + .38 * dz - .22 * dx + chance.normal(0, .16), 0, 1)
        dab(canvas, x + dx * wide / 2, z + dz * tall / 2, chance.uniform(.012, .03), shades[0] * (1 - light) + shades[1] * light)


def meadow(canvas, chance, level, shades):
    """Lawn with bands of light, up to a level that waves a little."""
    size = canvas.shape[0]
    rows, columns = numpy.mgrid[0:size, 0:size] / size
    edge = level + .014 * numpy.sin(columns * 5 + 1)
    band = numpy.clip(.5 + .32 * numpy.sin(rows * 46 + 3.2 * numpy.sin(columns * 4)) * (rows / level) + .3 * (rows / level), 0, 1)[..., None]
    grass = shades[0] * (1 - band) + shades[1] * band
    inside = (rows < edge)[..., None]
    canvas[:] = numpy.where(inside, grass, canvas)


TREES = ((.05, .52, .36, .5), (.93, .56, .42, .62), (.34, .42, .22, .26), (.66, .4, .24, .24), (.5, .36, .16, .16))


def garden(seed=1):
    """A garden by day, out of focus: sky with a few clouds, far hills, trees, hedge, lawn."""
    chance = numpy.random.default_rng(seed)
    canvas = run(((0, '#f2f6f2'), (.45, '#eaf3f6'), (1, '#b9d8ee')))
    for x, z, wide in ((.3, .86, .3), (.75, .78, .24)):
        for _ in range(26):
            dab(canvas, x + chance.normal(0, wide / 3), z + chance.normal(0, .02), chance.uniform(.02, .05), tint('#ffffff'), .4)
    canvas = blurred(canvas, 9)
    for k in range(60):
        x = k / 59
        dab(canvas, x, .3 + .05 * numpy.sin(3 * x + seed) + .02 * numpy.sin(11 * x), .1, tint('#b3cbc6'))
    canvas = blurred(canvas, 6)
    dark, pale = tint('#4f7d4f'), tint('#b6cf86')
    for k, (x, z, wide, tall) in enumerate(TREES[::-1]):
        far = .5 - .12 * k
        shades = [shade * (1 - max(far, 0)) + tint('#bcd2c4') * max(far, 0) for shade in (dark, pale)]
        x = (x + .13 * (seed - 1)) % 1.05
        for _ in range(14):
            dab(canvas, x + chance.normal(0, .004), z - tall / 2 + .012 * chance.integers(-8, 2), .011, tint('#6e5f4e'))
        crown(canvas, chance, (x, z), wide, tall, shades)
        crown(canvas, chance, (x - wide * .2, z - tall * .16), wide * .7, tall * .6, shades)
    meadow(canvas, chance, .2, (tint('#86b06a'), tint('#c3d995')))
    for k in range(150):
        x = chance.uniform(0, 1)
        light = chance.uniform(0, 1)
        dab(canvas, x, .2 + chance.uniform(-.015, .045), .022, tint('#52804f') * (1 - light) + tint('#93b873') * light)
    canvas = blurred(canvas, 5)
    for _ in range(46):
        dab(canvas, chance.uniform(0, 1), chance.uniform(.24, .75), chance.uniform(.008, .016), tint('#f4f7d8'), .16)
    return blurred(canvas, 2)


def dusk():
    """The same garden when it gets dark: afterglow, black trees, a house with lit windows, lamps out of focus."""
    chance = numpy.random.default_rng(4)
    canvas = run(((0, '#c79b86'), (.3, '#b3919a'), (.5, '#6f709a'), (1, '#24386a')))
    for k in range(60):
        dab(canvas, k / 59, .24 + .04 * numpy.sin(k * .1), .1, tint('#4a4c6b'))
    canvas = blurred(canvas, 7)
    for x, z, wide, tall in TREES[::-1]:
        crown(canvas, chance, (x, z), wide, tall, (tint('#10182a'), tint('#2b3a4d')))
        crown(canvas, chance, (x, z - tall * .25), wide * .7, tall * .6, (tint('#10182a'), tint('#202d3f')))
    size = SIZE
    canvas[int(.1 * size):int(.3 * size), int(.55 * size):int(.78 * size)] = tint('#2a2c3c')
    for k in range(int(.1 * size)):
        canvas[int(.3 * size) + k, int((.53 + k / size * 1.2) * size):int((.80 - k / size * 1.2) * size)] = tint('#1d2030')
    for x, z in ((.6, .15), (.67, .15), (.73, .15), (.67, .23)):
        canvas[int(z * size):int((z + .05) * size), int((x - .017) * size):int((x + .017) * size)] = tint('#ffd48c')
    meadow(canvas, chance, .12, (tint('#141d2a'), tint('#243142')))
    canvas = blurred(canvas, 4)
    for x, z, radius, cover in ((.43, .46, .02, .95), (.3, .2, .011, .6), (.25, .19, .008, .5), (.86, .17, .012, .55)):
        dab(canvas, x, z, radius, tint('#ffdf9f'), cover)
    return blurred(canvas, 2)


def landscape(tints, seed=1):
    """A quiet picture for a frame: a sky and hills in a few tints, as if washed on paper; tints from the sky to the nearest hill."""
    chance = numpy.random.default_rng(seed)
    size = SIZE
    rows, columns = numpy.mgrid[0:size, 0:size] / size
    canvas = run(((0, '#fbf6ec'), (.45, '#fbf6ec'), (1, tints[0])))
    dab(canvas, .68, .7, .07, tint('#fff7e0'), .8)
    canvas = blurred(canvas, 6)
    for k, colour in enumerate(tints[1:]):
        phase = chance.uniform(0, 6)
        ridge = .58 - .2 * k + .07 * numpy.sin(columns * (4 + k) + phase) + .025 * numpy.sin(columns * 13 + 2 * phase)
        wash = numpy.clip(1 - (ridge - rows) * 2.2, .35, 1)[..., None]
        grain = blurred(chance.normal(0, 1, (size, size)), 3)[..., None] * .06
        inside = numpy.clip((ridge - rows) * size / 3, 0, 1)[..., None] * (.62 + .3 * wash)
        canvas = canvas * (1 - inside) + (tint(colour) + grain) * inside
    return canvas


def frosted():
    """A lit corridor behind frosted glass: pale lamps above, soft shapes below."""
    canvas = run(((0, '#a9b3b0'), (.3, '#b9c3c1'), (.62, '#dfe7e6'), (1, '#cfdadc')))
    dab(canvas, .35, .86, .16, tint('#f6faf6'), .8)
    dab(canvas, .8, .3, .24, tint('#8fa09d'), .45)
    return blurred(canvas, 26)


def image(name, canvas):
    """Hand a painted canvas to the renderer as a picture."""
    size = canvas.shape[0]
    made = bpy.data.images.new(name, size, size)
    flat = numpy.concatenate([numpy.clip(canvas, 0, 1), numpy.ones((size, size, 1))], 2)
    made.pixels.foreach_set(flat.astype(numpy.float32).ravel())
    made.pack()
    return made


def painted(made, canvas, glow=0.0):
    """Show a canvas on the front of an object's material, from its left to its right and foot to top; glow: it shines by itself."""
    tree = made.node_tree
    shader = tree.nodes['Principled BSDF']
    place, split, join = (tree.nodes.new(f'ShaderNode{kind}') for kind in ('TexCoord', 'SeparateXYZ', 'CombineXYZ'))
    picture = tree.nodes.new('ShaderNodeTexImage')
    picture.image, picture.extension = image(made.name, canvas), 'EXTEND'
    tree.links.new(place.outputs['Generated'], split.inputs['Vector'])
    tree.links.new(split.outputs['X'], join.inputs['X'])
    tree.links.new(split.outputs['Z'], join.inputs['Y'])
    tree.links.new(join.outputs['Vector'], picture.inputs['Vector'])
    tree.links.new(picture.outputs['Color'], shader.inputs['Emission' if glow else 'Base Color'])
    shader.inputs['Emission Strength'].default_value = glow
    made.cycles.sample_as_light = False
    return made
