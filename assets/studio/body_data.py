"""Reads the MakeHuman body data: meshes, shape targets and the rows that bind a worn thing to the body."""
import gzip
import os

from mathutils import Vector


def metres(point):
    """MakeHuman decimetres with y up, as metres with z up."""
    return Vector((point[0] * .1, -point[2] * .1, point[1] * .1))


class Mesh:
    """Corners, faces, texture places and named face groups of one .obj file."""

    def __init__(self, path):
        self.corners, self.faces, self.places, self.face_places = [], [], [], []
        self.groups = {}
        group = 'all'
        with open(path, encoding='utf-8') as file:
            for line in file:
                words = line.split()
                if not words:
                    continue
                if words[0] == 'v':
                    self.corners.append([float(word) for word in words[1:4]])
                elif words[0] == 'vt':
                    self.places.append([float(word) for word in words[1:3]])
                elif words[0] == 'g':
                    group = words[1]
                elif words[0] == 'f':
                    self.groups.setdefault(group, []).append(len(self.faces))
                    pairs = [word.split('/') for word in words[1:]]
                    self.faces.append([int(pair[0]) - 1 for pair in pairs])
                    self.face_places.append([int(pair[1]) - 1 if len(pair) > 1 and pair[1] else 0 for pair in pairs])


def add_target(corners, path, weight):
    """Move corners by a shape target."""
    if not weight:
        return
    with gzip.open(path, 'rt', encoding='utf-8') as file:
        for line in file:
            words = line.split()
            if len(words) == 4 and words[0].isdigit():
                corner = corners[int(words[0])]
                for k in range(3):
                    corner[k] += weight * float(words[k + 1])


def macro_targets(data, gender, race, age, muscle, weight, height):
    """(path, weight) of every shape target that a body's macro description calls for."""
    def split(value, low, middle, high):
        return {middle: 1 - abs(value - .5) * 2, (high if value > .5 else low): abs(value - .5) * 2}

    found = []
    for years, year_weight in age.items():
        for ancestry, part in race.items():
            found.append((f'macrodetails/{ancestry}-{gender}-{years}', year_weight * part))
        for strength, strength_weight in split(muscle, 'minmuscle', 'averagemuscle', 'maxmuscle').items():
            for mass, mass_weight in split(weight, 'minweight', 'averageweight', 'maxweight').items():
                share = year_weight * strength_weight * mass_weight
                found.append((f'macrodetails/universal-{gender}-{years}-{strength}-{mass}', share))
                for tall, tall_weight in split(height, 'minheight', '', 'maxheight').items():
                    if tall:
                        name = f'macrodetails/height/{gender}-{years}-{strength}-{mass}-{tall}'
                        found.append((name, share * tall_weight))
    paths = [(os.path.join(data, 'targets', f'{name}.target.gz'), value) for name, value in found]
    return [(path, value) for path, value in paths if value and os.path.exists(path)]


class Binding:
    """One .mhclo file: how each corner of a worn thing hangs on the body, and what skin it covers."""

    def __init__(self, path):
        self.scales, self.rows, self.covered = {}, [], set()
        section, ranges = None, []
        with open(path, encoding='utf-8') as file:
            for line in file:
                words = line.split()
                if not words or words[0].startswith('#'):
                    continue
                if words[0] in ('x_scale', 'y_scale', 'z_scale'):
                    self.scales['xyz'.index(words[0][0])] = (int(words[1]), int(words[2]), float(words[3]))
                elif words[0] in ('verts', 'delete_verts'):
                    section = words[0]
                elif section == 'verts' and words[0].isdigit():
                    self.rows.append(self.row(words))
                elif section == 'delete_verts':
                    ranges += words
        self.cover(ranges)

    @staticmethod
    def row(words):
        """Corners, their weights and an offset."""
        if len(words) == 1:
            return [int(words[0])], [1.0], [0, 0, 0]
        return [int(w) for w in words[:3]], [float(w) for w in words[3:6]], [float(w) for w in words[6:9]]

    def cover(self, words):
        """Read 'a - b' ranges and single numbers of covered skin."""
        k = 0
        while k < len(words):
            if k + 2 < len(words) and words[k + 1] == '-':
                self.covered |= set(range(int(words[k]), int(words[k + 2]) + 1))
                k += 3
            else:
                if words[k].isdigit():
                    self.covered.add(int(words[k]))
                k += 1

    def points(self, corners):
        """Where the worn corners are for these body corners, in metres."""
        scale = [1, 1, 1]
        for k, (a, b, unit) in self.scales.items():
            scale[k] = abs(corners[a][k] - corners[b][k]) / unit
        made = []
        for indexes, weights, offset in self.rows:
            point = [sum(w * corners[i][k] for i, w in zip(indexes, weights)) + offset[k] * scale[k] for k in range(3)]
            made.append(metres(point))
        return made
