/** Smooths render noise: averages neighbours that share base colour, surface direction and nearly the same light. */
import { existsSync, statSync } from 'node:fs';
import { readPicture, toSharp } from './pixels.mjs';

/** Brightens middle tones of every picture alike. */
const LIFT = 0.88;
const KERNEL = [1 / 16, 1 / 4, 3 / 8, 1 / 4, 1 / 16];
const BASE_SPREAD = 0.06;
const DIRECTION_SPREAD = 0.05;
const COLOUR_SPREADS = [0.14, 0.09, 0.05, 0.03];

/** The picture at `stem`.png with its noise smoothed by the feature pictures beside it; kept as `stem`.clean.png. */
export async function denoise(stem) {
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
  COLOUR_SPREADS.forEach((spread, level) => {
    values = pass({ ...picture, values }, features, 1 << level, spread);
  });
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
