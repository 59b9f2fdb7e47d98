/** Makes the shipped pictures again: npm run art [-- --data=folder --weights=file --work=folder --check --seed=number --times --packed name…] */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareSome } from './compare.mjs';
import { denoiseAll, isWeights } from './denoise.mjs';
import { ASSETS, allParts, STUDIO } from './jobs.mjs';
import { writeLicences } from './licences.mjs';
import { check, hashesOf, hashOf, noteMade, readManifest, timesOf } from './manifest.mjs';
import { packPart } from './pack.mjs';

const NO_DATA =
  'The MakeHuman body data was not found. Give its folder with --data=<folder> or MAKEHUMAN_DATA; assets/studio/README.md says where it comes from.';
const NO_WEIGHTS =
  'The weights of the denoising network were not found, or are other ones. Give their file with --weights=<file> or OIDN_WEIGHTS; assets/studio/README.md says where it comes from.';
const NO_BLENDER =
  'Blender was not found. Install Blender 3.4 (Debian: apt-get install blender) or set BLENDER to its place.';

function stop(message) {
  console.error(message);
  process.exit(1);
}

function findBlender() {
  const program = process.env.BLENDER ?? 'blender';
  const tried = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return tried.status === 0 ? program : undefined;
}

const hasBodyData = (data) => Boolean(data) && existsSync(join(data, 'base.obj'));

/** Render one job unless its mark says that nothing changed. */
function render(job, { work, data, packed }) {
  const folder = join(work, job.name);
  const mark = join(folder, 'made-from.txt');
  const hash = hashOf(job);
  const made = existsSync(mark) ? readFileSync(mark, 'utf8') : undefined;
  if (made === hash) return hash;
  if (packed) return made ?? stop(`${job.name}: not rendered yet`);
  const blender = findBlender() ?? stop(NO_BLENDER);
  if (job.needsBody && !hasBodyData(data)) stop(NO_DATA);
  mkdirSync(folder, { recursive: true });
  console.log(`${job.name}: rendering`);
  const script = join(STUDIO, 'render.py');
  const threads = process.env.STUDIO_THREADS ?? '1';
  const words = [
    '-b',
    '-t',
    threads,
    '--python-exit-code',
    '1',
    '-P',
    script,
    '--',
    job.job,
    folder,
    String(job.samples),
  ];
  const began = Date.now();
  const run = spawnSync(blender, [...words, `data=${data ?? ''}`, `hash=${hash}`, `scale=${job.scale ?? 100}`], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (run.status !== 0) stop(`${job.name} failed:\n${run.stderr.trim().split('\n').slice(-12).join('\n')}`);
  writeFileSync(mark, hash);
  writeFileSync(join(folder, 'seconds.txt'), String(Math.round((Date.now() - began) / 1000)));
  return hash;
}

/** Clean what a job has rendered. */
async function cleanJob({ name }, { work, weights }) {
  if (!isWeights(weights)) stop(NO_WEIGHTS);
  await denoiseAll(join(work, name), { blender: findBlender() ?? stop(NO_BLENDER), weights });
}

function readArguments(words) {
  const { MAKEHUMAN_DATA: data, OIDN_WEIGHTS: weights } = process.env;
  const options = { seed: '1', work: join(tmpdir(), 'practicum-studio'), data, weights };
  const parts = allParts();
  const names = [];
  for (const word of words) {
    const [, key, value] = /^--(data|weights|work|seed)=(.+)$/.exec(word) ?? [];
    if (key) options[key] = value;
    else if (['--check', '--packed', '--times'].includes(word)) options[word.slice(2)] = true;
    else if (parts.some(({ name }) => name === word)) names.push(word);
    else stop(`Unknown name "${word}". Known: ${parts.map(({ name }) => name).join(', ')}.`);
  }
  return { options, parts, chosen: names.length ? parts.filter(({ name }) => names.includes(name)) : parts };
}

/** Compare the files with the manifest and, where there is everything to render with, a few parts with their render. */
async function report({ data, weights, seed }, parts) {
  const { wrong, older } = check(ASSETS, parts);
  for (const line of older) console.log(`note: ${line}`);
  for (const line of wrong) console.error(line);
  console.log(wrong.length ? `${wrong.length} files are wrong` : 'Every picture is what the manifest says.');
  const missing = [
    findBlender() ? [] : 'Blender',
    hasBodyData(data) ? [] : 'the body data (--data=<folder>)',
    isWeights(weights) ? [] : 'the weights of the denoising network (--weights=<file>)',
  ].flat();
  if (missing.length) console.log(`Nothing is rendered to compare: ${missing.join(' and ')} cannot be found.`);
  const again = async (job, work) => {
    render(job, { work, data });
    await cleanJob(job, { work, weights });
  };
  const rows = missing.length ? [] : await compareSome(ASSETS, parts, seed, again);
  for (const { file, difference, isClose } of rows) {
    console.log(`${file}: mean difference ${difference.toFixed(2)} of 255${isClose ? '' : ', too much'}`);
  }
  process.exit(wrong.length || rows.some(({ isClose }) => !isClose) ? 1 : 0);
}

/** Seconds that the last render of a job took, when it was rendered here. */
function secondsOf(work, jobs) {
  const known = jobs.map(({ name }) => [name, join(work, name, 'seconds.txt')]).filter(([, path]) => existsSync(path));
  return Object.fromEntries(known.map(([name, path]) => [name, Number(readFileSync(path, 'utf8'))]));
}

/** Before people come the rooms they are laid over, where the shipped ones are not made from today's scripts. */
function withRooms(chosen, parts) {
  const made = readManifest(ASSETS).parts;
  const isShipped = ({ name, jobs }) => jobs.every((job) => made[name]?.inputs[job.name] === hashOf(job));
  const wanted = new Set(chosen.filter(({ kind }) => kind === 'person').flatMap(({ rooms }) => rooms));
  const rooms = parts.filter((part) => part.kind === 'room' && wanted.has(part.name));
  return [...rooms.filter((part) => !chosen.includes(part) && !isShipped(part)), ...chosen];
}

const isRoomBehind = (part, job) => part.kind === 'person' && job.job.startsWith('room/');

async function main() {
  const { options, parts, chosen } = readArguments(process.argv.slice(2));
  if (options.check) await report(options, parts);
  if (options.times) return console.log(timesOf(ASSETS));
  for (const part of withRooms(chosen, parts)) {
    const inputs = {};
    for (const job of part.jobs) {
      inputs[job.name] = isRoomBehind(part, job) ? hashOf(job) : render(job, options);
      if (!isRoomBehind(part, job)) await cleanJob(job, options);
    }
    const files = await packPart(options.work, ASSETS, part);
    noteMade(ASSETS, part.name, { ...hashesOf(part), ...inputs }, files, secondsOf(options.work, part.jobs));
    console.log(`${part.name}: packed`);
  }
  await writeLicences(ASSETS);
}

await main();
