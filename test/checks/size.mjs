/**
 * The size budget of the built app. Text is counted as gzip -9 makes it, pictures and sounds as they are.
 * "Entering the scenario" counts, for the visit that loads most, what was built of its own package, the pictures that
 * the stage chooses for it, and all that belongs to no visit (more than it loads: drills, debrief and the other language
 * too).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { runnerImport } from 'vite';

const folder = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '../../dist/app'));
const manifestFile = path.join(folder, '.vite/manifest.json');

const IS_PICTURE = /\.(avif|gif|ico|jpe?g|png|svg|webp)$/;
/** Pictures and side files of which the stage loads what a visit shows. */
const IS_CHOSEN = /^assets\/(rooms|people|closeups|equipment)\//;
const IS_TEXT = /\.(css|html|js|json|svg|txt|webmanifest)$/;

if (!existsSync(manifestFile)) {
  console.error('There is no built app to weigh: run `npm run build` first.');
  process.exit(1);
}

function weigh(file) {
  const content = readFileSync(path.join(folder, file));
  return IS_TEXT.test(file) ? gzipSync(content, { level: 9 }).length : content.length;
}

function sum(files) {
  return [...files].reduce((bytes, file) => bytes + weigh(file), 0);
}

/** Scripts and styles that the page needs before it does anything: the entry and all that it imports at once. */
function firstPage(manifest) {
  const files = new Set();
  const seen = new Set();
  const add = (key) => {
    if (seen.has(key)) return;
    seen.add(key);
    const chunk = manifest[key];
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    for (const imported of chunk.imports ?? []) add(imported);
  };
  for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry) add(key);
  return files;
}

const everything = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
  .filter((file) => !file.startsWith('.vite/') && !file.endsWith('.map'));

const { module: loaded } = await runnerImport(path.join(import.meta.dirname, '../support/loadedPictures.ts'));

const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
/** The file of the repository that each built file was made from alone. */
const sources = new Map(Object.entries(manifest).map(([source, { file }]) => [file, source]));

/** Is it of another visit, or a picture that this one does not show? */
function isElsewhere(file, id, shown) {
  const source = sources.get(file) ?? file;
  const [, visit] = /^scenarios\/([\w-]+)\//.exec(source) ?? [];
  if (visit && visit !== 'patients') return visit !== id;
  return IS_CHOSEN.test(source) && !shown.has(source);
}

function entering(pictures) {
  const visits = loaded.VISITS.map((id) => {
    const shown = new Set(loaded.picturesOf(id).map((each) => `assets/${each}`));
    const files = everything.filter((file) => !isElsewhere(file, id, shown) && (!pictures || IS_PICTURE.test(file)));
    return { id, bytes: sum(files) };
  });
  return visits.reduce((most, visit) => (visit.bytes > most.bytes ? visit : most));
}

const [whole, pictures] = [entering(false), entering(true)];
const first = firstPage(manifest);
const rows = [
  { what: 'First page: script and style', bytes: sum(first), limit: 180_000 },
  { what: 'Entering the scenario: all', bytes: whole.bytes, limit: 3_000_000 },
  { what: 'Entering the scenario: pictures', bytes: pictures.bytes, limit: 2_200_000 },
];

const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(11);
for (const { what, bytes, limit } of rows) {
  const verdict = bytes <= limit ? 'good' : 'TOO MUCH';
  console.log(`${what.padEnd(32)} ${kB(bytes)}  of ${kB(limit)}  ${verdict}`);
}
console.log('\nLargest files:');
for (const file of everything.sort((a, b) => weigh(b) - weigh(a)).slice(0, 12)) {
  console.log(`${kB(weigh(file))}  ${file}${first.has(file) ? '  (first page)' : ''}`);
}
if (first.size === 0) console.error('The manifest names no entry.');
process.exitCode = first.size > 0 && rows.every(({ bytes, limit }) => bytes <= limit) ? 0 : 1;
