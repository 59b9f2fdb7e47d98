"""Takes the noise out of renders with a network of Open Image Denoise, run with numpy: blender -b -P denoise.py -- <weights> <file>…

Each file holds height, width and 9 (three 32-bit integers) and then, as 32-bit floats row by row, nine values of every pixel:
colour, base colour and surface direction, 0 to 1. The clean colour (three values, 0 to 1 and a little beyond) is written to <file>.out.
The network is the one for pictures in display colours with noisy base colour and direction (`rt_ldr_alb_nrm`).
"""
import struct
import sys

import numpy as np

PIXELS_AT_ONCE = 1 << 13
# Pictures are halved four times; a band of rows reaches so far beyond what is kept of it that its rim cannot be seen.
MULTIPLE = 16
BAND, RIM = 512, 96
KINDS = {'f': '<f4', 'h': '<f2'}


def tensors(path):
    """The named arrays of a weights file (tensor archive, version 2)."""
    with open(path, 'rb') as file:
        blob = file.read()
    magic, version, _, at = struct.unpack_from('<HBBQ', blob)
    if magic != 0x41d7 or version != 2:
        raise ValueError(f'{path} is not a tensor archive of version 2')
    count, = struct.unpack_from('<I', blob, at)
    at += 4
    found = {}
    for _ in range(count):
        length, = struct.unpack_from('<H', blob, at)
        name = blob[at + 2:at + 2 + length].decode()
        at += 2 + length
        rank = blob[at]
        shape = struct.unpack_from(f'<{rank}I', blob, at + 1)
        at += 1 + 5 * rank
        kind, (start,) = chr(blob[at]), struct.unpack_from('<Q', blob, at + 1)
        at += 9
        values = np.frombuffer(blob, KINDS[kind], int(np.prod(shape)), start)
        found[name] = values.reshape(shape).astype(np.float32)
    return found


def convolved(net, name, layers, is_last=False):
    """Three by three convolution of layers (depth x height x width); below zero nothing passes, except in the last one."""
    weight, bias = net[f'{name}.weight'], net[f'{name}.bias']
    depth, height, width = layers.shape
    row = width + 2
    flat = np.zeros((depth, (height + 3) * row), np.float32)
    flat[:, :(height + 2) * row].reshape(depth, height + 2, row)[:, 1:-1, 1:-1] = layers
    matrix = weight.transpose(0, 2, 3, 1).reshape(len(weight), -1)
    steps = [j * row + i for j in range(3) for i in range(3)]
    result = np.empty((len(weight), height * row), np.float32)
    stack = np.empty((len(steps) * depth, PIXELS_AT_ONCE), np.float32)
    for start in range(0, height * row, PIXELS_AT_ONCE):
        end = min(start + PIXELS_AT_ONCE, height * row)
        near = stack[:, :end - start]
        np.concatenate([flat[:, start + step:end + step] for step in steps], out=near)
        result[:, start:end] = matrix @ near
    result += bias[:, None]
    if not is_last:
        np.maximum(result, 0, out=result)
    return result.reshape(len(weight), height, row)[:, :, :width]


def halved(layers):
    """The largest value of every two by two pixels."""
    depth, height, width = layers.shape
    return layers.reshape(depth, height // 2, 2, width // 2, 2).max((2, 4))


def doubled(layers):
    """Every pixel four times."""
    return layers.repeat(2, 1).repeat(2, 2)


def cleaned(net, layers):
    """The network: down four times, up four times, with what was seen on the way down laid beside."""
    kept = [layers]
    values = convolved(net, 'enc_conv1', convolved(net, 'enc_conv0', layers))
    for name in ('enc_conv2', 'enc_conv3', 'enc_conv4'):
        kept.append(halved(values))
        values = convolved(net, name, kept[-1])
    values = convolved(net, 'enc_conv5b', convolved(net, 'enc_conv5a', halved(values)))
    for level in (4, 3, 2, 1):
        beside = np.concatenate([doubled(values), kept[level - 1]])
        values = convolved(net, f'dec_conv{level}b', convolved(net, f'dec_conv{level}a', beside))
    return convolved(net, 'dec_conv0', values, is_last=True)


def in_bands(net, layers):
    """A whole picture, a band of rows at a time, so that large ones fit into memory."""
    _, height, width = layers.shape
    rim = ((0, 0), (0, -height % MULTIPLE), (0, -width % MULTIPLE))
    padded = np.pad(layers, rim, 'reflect')
    result = np.empty((3, height, width), np.float32)
    for top in range(0, height, BAND):
        start, end = max(0, top - RIM), min(padded.shape[1], top + BAND + RIM)
        kept = min(top + BAND, height)
        result[:, top:kept] = cleaned(net, padded[:, start:end])[:, top - start:kept - start, :width]
    return result


def main():
    """Clean the files named on the command line."""
    weights, *files = sys.argv[sys.argv.index('--') + 1:]
    net = tensors(weights)
    for path in files:
        height, width, depth = np.fromfile(path, '<i4', 3)
        layers = np.fromfile(path, '<f4', offset=12).reshape(height, width, depth).transpose(2, 0, 1)
        in_bands(net, layers).transpose(1, 2, 0).astype('<f4').tofile(f'{path}.out')


main()
