/** Turns "room with person" and "empty room" into a see-through layer of the person and the shadow they cast. */
import { blur, readPicture } from './pixels.mjs';

const SHADOW_REACH = 4;
const SHADOW_FLOOR = 0.055;
const FEATHER = 60;

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
    open[k] = cover[k] < 0.02 ? 1 : 0;
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

/** The layer that, laid over `empty`, gives `full`; `soften(x, y)` may thin it out. */
export function layer(full, empty, cover, { shadow = true, soften } = {}) {
  const { width, height } = full;
  const shade = shadow ? shadows(full, empty, cover) : new Float32Array(cover.length);
  const values = new Float32Array(cover.length * 4);
  for (let k = 0; k < cover.length; k++) {
    const solid = cover[k] > 0.985 ? 1 : cover[k];
    const alpha = solid + (1 - solid) * shade[k];
    const known = solid > 0.02;
    for (let c = 0; c < 3; c++) {
      const colour = (full.values[k * 4 + c] - (1 - alpha) * empty.values[k * 4 + c]) / Math.max(alpha, 0.02);
      values[k * 4 + c] = known ? Math.max(0, Math.min(1, colour)) : 0.05;
    }
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

/** Cover a rectangle of the picture too, softly at its rim: what changed in the room itself. */
export function patched(cover, area, patch, soft = 10) {
  for (let y = Math.max(area.y, patch.y); y < Math.min(area.y + area.h, patch.y + patch.h); y++) {
    for (let x = Math.max(area.x, patch.x); x < Math.min(area.x + area.w, patch.x + patch.w); x++) {
      const inside = Math.min(x - patch.x, y - patch.y, patch.x + patch.w - 1 - x, patch.y + patch.h - 1 - y);
      const here = (y - area.y) * area.w + x - area.x;
      cover[here] = Math.max(cover[here], Math.min(1, inside / soft));
    }
  }
}
