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
  for (const [name, spread] of [['base', BASE_SPREAD], ['direction', DIRECTION_SPREAD]]) {
    if (existsSync(`${stem}.${name}.png`)) features.push({ ...(await readPicture(`${stem}.${name}.png`)), spread });
  }
  const area = { x: 0, y: 0, w: picture.width, h: picture.height };
  let values = tame(picture, features, area);
  COLOUR_SPREADS.forEach((spread, level) => {
    values = pass({ ...picture, values }, features, area, 1 << level, spread);
  });
  const clean = { ...picture, values: values.map((value, k) => (k % 4 === 3 ? value : value ** LIFT)) };
  await toSharp(clean).png().toFile(kept);
  return clean;
}

/** Pull single stray pixels to what their neighbours on the same surface show. */
function tame(picture, features, area) {
  const { width, height, values } = picture;
  const target = new Float32Array(values);
  const right = Math.min(width, area.x + area.w) - 1;
  const bottom = Math.min(height, area.y + area.h) - 1;
  const ring = [-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1];
  const seen = new Float32Array(8);
  for (let y = area.y + 1; y < bottom; y++) {
    for (let x = area.x + 1; x < right; x++) {
      const here = y * width + x;
      const alike = ring.every((step) =>
        features.every(({ values: plane, spread }) => distanceOf(plane, here * 3, (here + step) * 3) < spread * spread * 9),
      );
      if (!alike) continue;
      for (let c = 0; c < 3; c++) {
        for (let k = 0; k < 8; k++) seen[k] = values[(here + ring[k]) * 4 + c];
        seen.sort();
        target[here * 4 + c] = Math.max(seen[2], Math.min(seen[5], values[here * 4 + c]));
      }
    }
  }
  return target;
}

function pass(picture, features, area, step, spread) {
  const { width, height, values } = picture;
  const target = new Float32Array(values);
  const colourScale = 1 / (2 * spread * spread);
  const right = Math.min(width, area.x + area.w);
  const bottom = Math.min(height, area.y + area.h);
  for (let y = area.y; y < bottom; y++) {
    for (let x = area.x; x < right; x++) {
      smoothPixel(target, values, features, { x, y, width, area, right, bottom }, step, colourScale);
    }
  }
  return target;
}

function smoothPixel(target, values, features, place, step, colourScale) {
  const { x, y, width, area, right, bottom } = place;
  const here = (y * width + x) * 4;
  let total = 0;
  let red = 0;
  let green = 0;
  let blue = 0;
  for (let j = -2; j <= 2; j++) {
    const row = y + j * step;
    if (row < area.y || row >= bottom) continue;
    for (let i = -2; i <= 2; i++) {
      const column = x + i * step;
      if (column < area.x || column >= right) continue;
      const there = row * width + column;
      let distance = distanceOf(values, here, there * 4) * colourScale;
      for (const { values: plane, spread } of features) {
        distance += distanceOf(plane, (y * width + x) * 3, there * 3) / (2 * spread * spread);
      }
      if (distance > 12) continue;
      const weight = KERNEL[i + 2] * KERNEL[j + 2] * Math.exp(-distance);
      total += weight;
      red += weight * values[there * 4];
      green += weight * values[there * 4 + 1];
      blue += weight * values[there * 4 + 2];
    }
  }
  target[here] = red / total;
  target[here + 1] = green / total;
  target[here + 2] = blue / total;
}

function distanceOf(plane, a, b) {
  const red = plane[a] - plane[b];
  const green = plane[a + 1] - plane[b + 1];
  const blue = plane[a + 2] - plane[b + 2];
  return red * red + green * green + blue * blue;
}
