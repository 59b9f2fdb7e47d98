/** Takes the noise out of everything rendered into a folder, and reads the clean pictures. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { STUDIO } from './jobs.mjs';
import { readPicture, toSharp } from './pixels.mjs';

/** Brightens middle tones of every picture alike. */
const LIFT = 0.88;
/** The weights file that the shipped pictures were cleaned with: `rt_ldr_alb_nrm.tza` of Open Image Denoise 2. */
const WEIGHTS = 'eae7f05c02ed49c0b267454818013736a0bdd90483dae2ffd7a120acff87cc0b';
const CHANNELS = 9;
const FEATURES = ['base', 'direction'];

export const isWeights = (path) =>
  Boolean(path) && existsSync(path) && createHash('sha256').update(readFileSync(path)).digest('hex') === WEIGHTS;

const cleanOf = (stem) => `${stem}.clean.png`;
const hasClean = (stem) =>
  existsSync(cleanOf(stem)) && statSync(cleanOf(stem)).mtimeMs > statSync(`${stem}.png`).mtimeMs;

/** Stems of the pictures in a folder that have features beside them and are not clean yet. */
function noisyIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.base.png'))
    .map((file) => join(folder, file.slice(0, -'.base.png'.length)))
    .filter((stem) => !hasClean(stem))
    .sort();
}

/** Clean every picture of a folder; `blender` and `weights` are paths. */
export async function denoiseAll(folder, { blender, weights }) {
  const stems = noisyIn(folder);
  if (stems.length === 0) return;
  const sizes = [];
  for (const stem of stems) sizes.push(await writeLayers(stem));
  const script = join(STUDIO, 'denoise.py');
  const files = stems.map((stem) => `${stem}.layers`);
  const run = spawnSync(blender, ['-b', '--python-exit-code', '1', '-P', script, '--', weights, ...files], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { OPENBLAS_NUM_THREADS: process.env.STUDIO_THREADS ?? '1', ...process.env },
  });
  if (run.status !== 0) throw new Error(`${folder} could not be cleaned:\n${run.stderr.trim()}`);
  for (const [k, stem] of stems.entries()) await keepClean(stem, sizes[k]);
}

/** Colour and features side by side, as denoise.py reads them. */
async function writeLayers(stem) {
  const picture = await readPicture(`${stem}.png`);
  const features = await Promise.all(FEATURES.map((name) => readPicture(`${stem}.${name}.png`)));
  const { width, height } = picture;
  const values = new Float32Array(width * height * CHANNELS);
  [picture, ...features].forEach(({ values: from }, part) => {
    for (let k = 0; k < width * height; k++) {
      for (let c = 0; c < 3; c++) values[k * CHANNELS + part * 3 + c] = from[k * 3 + c];
    }
  });
  const head = Buffer.from(new Int32Array([height, width, CHANNELS]).buffer);
  writeFileSync(`${stem}.layers`, Buffer.concat([head, Buffer.from(values.buffer)]));
  return { width, height };
}

async function keepClean(stem, size) {
  const found = new Float32Array(new Uint8Array(readFileSync(`${stem}.layers.out`)).buffer);
  const values = found.map((value) => Math.max(0, value) ** LIFT);
  await toSharp({ ...size, channels: 3, values })
    .png()
    .toFile(cleanOf(stem));
  for (const file of [`${stem}.layers`, `${stem}.layers.out`]) rmSync(file);
}

/** The clean picture, with four channels. */
export function clean(stem) {
  return readPicture(cleanOf(stem), 4);
}
