/** Renders a few parts again and compares them with what is shipped. */
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { hashOf, readManifest } from './manifest.mjs';
import { packPart } from './pack.mjs';
import { readPicture } from './pixels.mjs';

const SOME = 3;
/** Same scripts, same seeds of the renderer: what is left comes from the processor's arithmetic and the picture format. */
const MOST = 2;

/** A number from 0 to 1 for a seed and a step. */
function chance(seed, step) {
  let state = (Number(seed) * 2654435761 + step * 40503 + 1) >>> 0;
  for (let turn = 0; turn < 4; turn++) state = (Math.imul(state ^ (state >>> 15), 2246822519) + step) >>> 0;
  return state / 2 ** 32;
}

/** Rooms, close-ups and equipment that were made from today's scripts; people share rooms and take many minutes. */
function comparable(parts, made) {
  const isNew = ({ name, jobs }) => jobs.every((job) => made[name]?.inputs[job.name] === hashOf(job));
  return parts.filter((part) => ['room', 'closeup', 'equipment'].includes(part.kind) && isNew(part));
}

function chosen(candidates, seed) {
  const left = [...candidates];
  const picked = [];
  for (let step = 0; step < SOME && left.length > 0; step++) {
    picked.push(...left.splice(Math.floor(chance(seed, step) * left.length), 1));
  }
  return picked;
}

/** Mean difference of two pictures' values, of 255. */
async function differenceOf(first, second) {
  const [a, b] = [await readPicture(first, 4), await readPicture(second, 4)];
  if (a.width !== b.width || a.height !== b.height) return 255;
  let sum = 0;
  for (let k = 0; k < a.values.length; k++) sum += Math.abs(a.values[k] - b.values[k]);
  return (255 * sum) / a.values.length;
}

/** For three parts named by the seed: every picture's difference from the shipped one. */
export async function compareSome(assets, parts, seed, render) {
  const rows = [];
  for (const part of chosen(comparable(parts, readManifest(assets).parts), seed)) {
    const [work, again] = ['work', 'assets'].map((name) => mkdtempSync(join(tmpdir(), `practicum-again-${name}-`)));
    for (const job of part.jobs) await render(job, work);
    const files = await packPart(work, again, part);
    for (const path of files.filter((file) => file.endsWith('.webp'))) {
      const file = relative(again, path);
      const isShipped = readdirSync(join(assets, file, '..')).includes(file.split('/').at(-1));
      const difference = isShipped ? await differenceOf(path, join(assets, file)) : 255;
      rows.push({ file, difference, isClose: difference <= MOST });
    }
  }
  return rows;
}
