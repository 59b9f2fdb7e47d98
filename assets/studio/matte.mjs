/** Turns "room with person" and "empty room" into a see-through layer of the person and the shadow they cast. */
import { blur, readPicture } from './pixels.mjs';

const SHADOW_REACH = 4;
const SHADOW_FLOOR = 0.055;
const FEATHER = 60;
/** From this share on a pixel is covered whole, up to that one not at all. */
const WHOLE = 0.985;
const NONE = 0.02;

/** Part of a picture. */
export function crop(picture, area) {
  const { width, channels, values } = picture;
  const cut = new Float32Array(area.w * area.h * channels);
  for (let y = 0; y < area.h; y++) {
    const from = ((area.y + y) * width + area.x) * channels;
    cut.set(values.subarray(from, from + area.w * channels), y * area.w * channels);
  }
  return { width: area.w, height: area.h, channels, values: cut };
}

/** The alpha channel of a picture file. */
export async function coverage(path) {
  const picture = await readPicture(path, 4);
  const plane = new Float32Array(picture.width * picture.height);
  for (let k = 0; k < plane.length; k++) plane[k] = picture.values[k * 4 + 3];
  return plane;
}

const brightness = (values, k) => 0.3 * values[k] + 0.59 * values[k + 1] + 0.11 * values[k + 2];

/** How much darker the room is where the person does not cover it, smoothed and faded at the edges. */
function shadows(full, empty, cover) {
  const { width, height } = full;
  const dark = new Float32Array(cover.length);
  const open = new Float32Array(cover.length);
  for (let k = 0; k < cover.length; k++) {
    open[k] = cover[k] < NONE ? 1 : 0;
    const before = Math.max(brightness(empty.values, k * 4), 0.02);
    dark[k] = open[k] * Math.max(0, Math.min(0.85, 1 - brightness(full.values, k * 4) / before));
  }
  const sums = blur(dark, width, height, SHADOW_REACH);
  const counts = blur(open, width, height, SHADOW_REACH);
  const shade = new Float32Array(cover.length);
  for (let k = 0; k < cover.length; k++) {
    const x = k % width;
    const y = (k - x) / width;
    const edge = Math.min(1, Math.min(x, y, width - 1 - x, height - 1 - y) / FEATHER);
    const value = counts[k] > 0.001 ? sums[k] / counts[k] : 0;
    shade[k] = Math.max(0, value - SHADOW_FLOOR) * edge;
  }
  return shade;
}

/** Pixels looked at around one of the outline. */
const NEAR = Array.from({ length: 25 }, (_, k) => ({ i: (k % 5) - 2, j: Math.floor(k / 5) - 2 }))
  .map(({ i, j }) => ({ i, j, weight: Math.exp(-(i * i + j * j) / 2) }))
  .filter(({ i, j }) => i !== 0 || j !== 0);

/** The colour of the covered pixels around one of the outline; nothing where there are none, as in single hairs. */
function colourBeside({ values, width, height }, cover, here) {
  const x = here % width;
  const y = (here - x) / width;
  const sum = [0, 0, 0];
  let total = 0;
  for (const { i, j, weight } of NEAR) {
    if (x + i < 0 || x + i >= width || y + j < 0 || y + j >= height) continue;
    const there = here + j * width + i;
    if (cover[there] <= WHOLE) continue;
    total += weight;
    for (let c = 0; c < 3; c++) sum[c] += weight * values[there * 4 + c];
  }
  return total > 0 ? sum.map((value) => value / total) : undefined;
}

/** The colour that, laid over `empty` with this alpha, gives `full`. */
function unmixed(full, empty, here, alpha) {
  return [0, 1, 2].map((c) => {
    const behind = (1 - alpha) * empty.values[here * 4 + c];
    return Math.max(0, Math.min(1, (full.values[here * 4 + c] - behind) / Math.max(alpha, NONE)));
  });
}

const SHADE = [0.05, 0.05, 0.05];

/**
 * The layer that, laid over `empty`, gives `full`; `soften(x, y)` may thin it out. The outline's own pixels take their
 * colour from inside: what is left of the ground in them would show as a seam.
 */
export function layer(full, empty, cover, { shadow = true, soften, outline = cover } = {}) {
  const { width, height } = full;
  const shade = shadow ? shadows(full, empty, cover) : new Float32Array(cover.length);
  const values = new Float32Array(cover.length * 4);
  for (let k = 0; k < cover.length; k++) {
    const solid = cover[k] > WHOLE ? 1 : cover[k];
    const alpha = solid + (1 - solid) * shade[k];
    const beside = solid > NONE && solid < 1 && outline[k] === cover[k] ? colourBeside(full, outline, k) : undefined;
    values.set(solid > NONE ? (beside ?? unmixed(full, empty, k, alpha)) : SHADE, k * 4);
    values[k * 4 + 3] = alpha * (soften ? soften(k % width, Math.floor(k / width)) : 1);
  }
  return { width, height, channels: 4, values };
}

/** A weight that is 1 inside an oval and fades to 0 at its rim. */
export function ovalWeight(oval, area) {
  return (x, y) => {
    const across = Math.abs((area.x + x + 0.5 - oval.x) / oval.rx);
    const down = Math.abs((area.y + y + 0.5 - oval.y) / oval.ry);
    const reach = across ** 3 + down ** 3;
    return Math.max(0, Math.min(1, (1 - reach) / 0.28));
  };
}

/** The cover with a rectangle of the picture, softly at its rim: what changed in the room itself. */
export function patched(outline, area, patch, soft = 10) {
  const cover = new Float32Array(outline);
  for (let y = Math.max(area.y, patch.y); y < Math.min(area.y + area.h, patch.y + patch.h); y++) {
    for (let x = Math.max(area.x, patch.x); x < Math.min(area.x + area.w, patch.x + patch.w); x++) {
      const inside = Math.min(x - patch.x, y - patch.y, patch.x + patch.w - 1 - x, patch.y + patch.h - 1 - y);
      const here = (y - area.y) * area.w + x - area.x;
      cover[here] = Math.max(cover[here], Math.min(1, inside / soft));
    }
  }
  return cover;
}
