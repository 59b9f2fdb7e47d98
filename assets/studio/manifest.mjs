/** Input and output hashes of every picture, and the check that needs neither Blender nor the body data. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ASSETS, filesOf, STUDIO } from './jobs.mjs';

const FOLDERS = ['rooms', 'people', 'closeups', 'equipment', 'cards'];

const sha = (data) => createHash('sha256').update(data).digest('hex').slice(0, 32);

/** Hash of everything a render job is made from, apart from the body data. */
export function hashOf(job) {
  const hash = createHash('sha256').update(`${job.job} ${job.samples}`);
  for (const file of filesOf(job)) hash.update(`\n${file}\n`).update(readFileSync(join(STUDIO, file)));
  return hash.digest('hex').slice(0, 32);
}

/** Hashes of the files that a part is composed of. */
export function hashesOf({ from = [] }) {
  return Object.fromEntries(from.map((file) => [file, sha(readFileSync(join(ASSETS, file)))]));
}

const pathOf = (assets) => join(assets, 'manifest.json');

export function readManifest(assets) {
  return existsSync(pathOf(assets)) ? JSON.parse(readFileSync(pathOf(assets), 'utf8')) : { parts: {} };
}

/** Note what a part was made from and what came out; `files` are absolute. A file that two parts write belongs to the last. */
export function noteMade(assets, name, inputs, files, seconds = {}) {
  const { parts } = readManifest(assets);
  const root = dirname(assets);
  const outputs = Object.fromEntries(files.sort().map((file) => [relative(root, file), sha(readFileSync(file))]));
  for (const part of Object.values(parts)) for (const file of Object.keys(outputs)) delete part.outputs[file];
  const known = { ...parts[name]?.seconds, ...seconds };
  const all = { ...parts, [name]: { inputs, outputs, ...(Object.keys(known).length ? { seconds: known } : {}) } };
  const sorted = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(pathOf(assets), `${JSON.stringify({ parts: sorted }, null, 1)}\n`);
}

/** Lines of a table: minutes that rendering took, by part, where they are known. People's rooms count for the rooms. */
export function timesOf(assets) {
  const made = Object.entries(readManifest(assets).parts).filter(([, { seconds }]) => seconds);
  const minutes = made.map(([name, { seconds }]) => {
    const jobs = Object.entries(seconds);
    const own = jobs.filter(([job]) => jobs.length === 1 || !job.startsWith('room-'));
    return [name, own.reduce((sum, [, each]) => sum + each, 0) / 60];
  });
  const whole = minutes.reduce((sum, [, each]) => sum + each, 0);
  const rows = minutes.map(([name, each]) => `| ${name} | ${each.toFixed(1)} |`);
  return ['| Part | Minutes |', '|---|---|', ...rows, `| together | ${whole.toFixed(1)} |`].join('\n');
}

/** Files that are missing or not what was made. */
function compare(root, parts) {
  const wrong = [];
  for (const [name, { outputs }] of Object.entries(parts)) {
    for (const [file, hash] of Object.entries(outputs)) {
      const path = join(root, file);
      if (!existsSync(path)) wrong.push(`${name}: ${file} is missing`);
      else if (sha(readFileSync(path)) !== hash) wrong.push(`${name}: ${file} is not what was made`);
    }
  }
  return wrong;
}

/** Files in the asset folders that no part has made. */
function strays(assets, parts) {
  const known = new Set(Object.values(parts).flatMap(({ outputs }) => Object.keys(outputs)));
  return FOLDERS.filter((folder) => existsSync(join(assets, folder)))
    .flatMap((folder) => readdirSync(join(assets, folder)).map((file) => `assets/${folder}/${file}`))
    .filter((file) => !known.has(file))
    .map((file) => `${file} belongs to nothing`);
}

function ageOf(part, made) {
  if (!made) return `${part.name}: never made`;
  const now = { ...hashesOf(part), ...Object.fromEntries(part.jobs.map((job) => [job.name, hashOf(job)])) };
  const isNew = Object.entries(now).every(([name, hash]) => made.inputs[name] === hash);
  return isNew ? undefined : `${part.name}: made from older scripts`;
}

/** Differences between the manifest and the files: `wrong` must be mended, `older` were made from other scripts than today's. */
export function check(assets, parts) {
  const made = readManifest(assets).parts;
  const older = parts.map((part) => ageOf(part, made[part.name])).filter(Boolean);
  return { wrong: [...compare(dirname(assets), made), ...strays(assets, made)], older };
}
