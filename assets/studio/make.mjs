/** Makes the shipped pictures again: npm run art [-- --data=folder --work=folder --check --packed name…] */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ASSETS, allParts, STUDIO } from './jobs.mjs';
import { writeLicences } from './licences.mjs';
import { check, hashesOf, hashOf, noteMade } from './manifest.mjs';
import { packPart } from './pack.mjs';

const NO_DATA =
  'The MakeHuman body data was not found. Give its folder with --data=<folder> or MAKEHUMAN_DATA; assets/studio/README.md says where it comes from.';

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
  const blender = findBlender();
  if (!blender) {
    stop('Blender was not found. Install Blender 3.4 (Debian: apt-get install blender) or set BLENDER to its place.');
  }
  if (job.needsBody && !hasBodyData(data)) stop(NO_DATA);
  mkdirSync(folder, { recursive: true });
  console.log(`${job.name}: rendering`);
  const script = join(STUDIO, 'render.py');
  const words = ['-b', '-t', '1', '--python-exit-code', '1', '-P', script, '--', job.job, folder, String(job.samples)];
  const run = spawnSync(blender, [...words, `data=${data ?? ''}`, `hash=${hash}`, `scale=${job.scale ?? 100}`], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (run.status !== 0) stop(`${job.name} failed:\n${run.stderr.trim().split('\n').slice(-12).join('\n')}`);
  writeFileSync(mark, hash);
  return hash;
}

function readArguments(words) {
  const options = { work: join(tmpdir(), 'practicum-studio'), data: process.env.MAKEHUMAN_DATA };
  const parts = allParts();
  const names = [];
  for (const word of words) {
    const [, key, value] = /^--(data|work)=(.+)$/.exec(word) ?? [];
    if (key) options[key] = value;
    else if (word === '--check' || word === '--packed') options[word.slice(2)] = true;
    else if (parts.some(({ name }) => name === word)) names.push(word);
    else stop(`Unknown name "${word}". Known: ${parts.map(({ name }) => name).join(', ')}.`);
  }
  return { options, parts, chosen: names.length ? parts.filter(({ name }) => names.includes(name)) : parts };
}

/** Compare the files with the manifest; says what could not be compared. */
function report({ data }, parts) {
  const { wrong, older } = check(ASSETS, parts);
  for (const line of older) console.log(`note: ${line}`);
  if (!findBlender()) console.log('Blender is missing: nothing can be rendered here, hashes only.');
  if (!hasBodyData(data))
    console.log('The body data is missing (--data=<folder>): people cannot be rendered here, hashes only.');
  for (const line of wrong) console.error(line);
  console.log(wrong.length ? `${wrong.length} files are wrong` : 'Every picture is what the manifest says.');
  process.exit(wrong.length ? 1 : 0);
}

async function main() {
  const { options, parts, chosen } = readArguments(process.argv.slice(2));
  if (options.check) report(options, parts);
  for (const part of chosen) {
    const inputs = Object.fromEntries(part.jobs.map((job) => [job.name, render(job, options)]));
    const files = await packPart(options.work, ASSETS, part);
    noteMade(ASSETS, part.name, { ...hashesOf(part), ...inputs }, files);
    console.log(`${part.name}: packed`);
  }
  await writeLicences(ASSETS);
}

await main();
