/** Smooths render noise: averages neighbours that share base colour, surface direction and nearly the same light. */
import { existsSync, statSync } from 'node:fs';
import { calmEdges } from './edges.mjs';
import { readPicture, toSharp } from './pixels.mjs';

/** Brightens middle tones of every picture alike. */
const LIFT = 0.88;
const KERNEL = [1 / 16, 1 / 4, 3 / 8, 1 / 4, 1 / 16];
const BASE_SPREAD = 0.06;
const DIRECTION_SPREAD = 0.05;
const COLOUR_SPREADS = [0.14, 0.09, 0.05, 0.03];
const GRAINY_SPREADS = [0.24, 0.16, 0.09, 0.05];

/** The picture at `stem`.png with its noise smoothed by the feature pictures beside it; kept as `stem`.clean.png. Grainy: of few samples. */
export async function denoise(stem, { isGrainy = false } = {}) {
  const kept = `${stem}.clean.png`;
  if (existsSync(kept) && statSync(kept).mtimeMs > statSync(`${stem}.png`).mtimeMs) return readPicture(kept, 4);
  const picture = await readPicture(`${stem}.png`, 4);
  const features = [];
  for (const [name, spread] of [
    ['base', BASE_SPREAD],
    ['direction', DIRECTION_SPREAD],
  ]) {
    if (existsSync(`${stem}.${name}.png`)) features.push({ ...(await readPicture(`${stem}.${name}.png`)), spread });
  }
  let values = tame(picture, features);
  if (isGrainy) for (let round = 0; round < 2; round++) values = calm({ ...picture, values }, features);
  (isGrainy ? GRAINY_SPREADS : COLOUR_SPREADS).forEach((spread, level) => {
    values = pass({ ...picture, values }, features, 1 << level, spread);
  });
  if (isGrainy) values = calmEdges({ ...picture, values }, features);
  const clean = { ...picture, values: values.map((value, k) => (k % 4 === 3 ? value : value ** LIFT)) };
  await toSharp(clean).png().toFile(kept);
  return clean;
}

/** Pull single stray pixels to what their neighbours on the same surface show. */
function tame(picture, features) {
  const { width, height, values } = picture;
  const target = new Float32Array(values);
  const ring = [-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1];
  const seen = new Float32Array(8);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const here = y * width + x;
      if (!ring.every((step) => alike(features, here, here + step))) continue;
      for (let c = 0; c < 3; c++) {
        for (let k = 0; k < 8; k++) seen[k] = values[(here + ring[k]) * 4 + c];
        seen.sort();
        target[here * 4 + c] = Math.max(seen[2], Math.min(seen[5], values[here * 4 + c]));
      }
    }
  }
  return target;
}

/** 24 neighbours: nearer ones count as a little more alike. */
const RING = Array.from({ length: 25 }, (_, k) => ({ i: (k % 5) - 2, j: Math.floor(k / 5) - 2 }))
  .filter(({ i, j }) => i !== 0 || j !== 0)
  .map(({ i, j }) => ({ i, j, apart: (i * i + j * j) * 1e-3 }));
const KIN = 9;
const kin = { count: 0, places: new Int32Array(KIN), distances: new Float32Array(KIN), seen: new Float32Array(KIN) };

/** Pull pixels, those of edges too, to the middle of what the neighbours most like them in surface show. */
function calm(picture, features) {
  const { width, height, values } = picture;
  const target = new Float32Array(values);
  for (let y = 2; y < height - 2; y++) {
    for (let x = 2; x < width - 2; x++) {
      const here = y * width + x;
      findKin(features, here, width);
      for (let c = 0; c < 3; c++) {
        for (let k = 0; k < KIN; k++) kin.seen[k] = values[kin.places[k] * 4 + c];
        kin.seen.sort();
        target[here * 4 + c] = Math.max(kin.seen[2], Math.min(kin.seen[KIN - 3], values[here * 4 + c]));
      }
    }
  }
  return target;
}

/** The neighbours nearest in base colour and direction come into `kin.places`. */
function findKin(features, here, width) {
  kin.count = 0;
  for (const { i, j, apart } of RING) {
    const there = here + j * width + i;
    let distance = apart;
    for (const { values } of features) distance += distanceOf(values, here * 3, there * 3);
    if (kin.count < KIN || distance < kin.distances[KIN - 1]) addKin(there, distance);
  }
}

function addKin(there, distance) {
  const { places, distances } = kin;
  let at = Math.min(kin.count, KIN - 1);
  kin.count = at + 1;
  for (; at > 0 && distances[at - 1] > distance; at--) {
    distances[at] = distances[at - 1];
    places[at] = places[at - 1];
  }
  distances[at] = distance;
  places[at] = there;
}

function alike(features, a, b) {
  return features.every(({ values, spread }) => distanceOf(values, a * 3, b * 3) < spread * spread * 9);
}

/** One round of averaging with neighbours `step` pixels apart. */
function pass(picture, features, step, spread) {
  const { width, height, values } = picture;
  const target = new Float32Array(values);
  const colourScale = 1 / (2 * spread * spread);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const near = neighbours(x, y, width, height, step);
      average(target, values, features, y * width + x, near, colourScale);
    }
  }
  return target;
}

const found = { count: 0, places: new Int32Array(25), weights: new Float32Array(25) };

function neighbours(x, y, width, height, step) {
  found.count = 0;
  for (let j = -2; j <= 2; j++) {
    const row = y + j * step;
    if (row < 0 || row >= height) continue;
    for (let i = -2; i <= 2; i++) {
      const column = x + i * step;
      if (column < 0 || column >= width) continue;
      found.places[found.count] = row * width + column;
      found.weights[found.count++] = KERNEL[i + 2] * KERNEL[j + 2];
    }
  }
  return found;
}

function average(target, values, features, here, near, colourScale) {
  const sum = [0, 0, 0];
  let total = 0;
  for (let k = 0; k < near.count; k++) {
    const there = near.places[k];
    let distance = distanceOf(values, here * 4, there * 4) * colourScale;
    for (const feature of features) {
      distance += distanceOf(feature.values, here * 3, there * 3) / (2 * feature.spread * feature.spread);
    }
    if (distance > 12) continue;
    const weight = near.weights[k] * Math.exp(-distance);
    total += weight;
    for (let c = 0; c < 3; c++) sum[c] += weight * values[there * 4 + c];
  }
  for (let c = 0; c < 3; c++) target[here * 4 + c] = sum[c] / total;
}

function distanceOf(plane, a, b) {
  const red = plane[a] - plane[b];
  const green = plane[a + 1] - plane[b + 1];
  const blue = plane[a + 2] - plane[b + 2];
  return red * red + green * green + blue * blue;
}
