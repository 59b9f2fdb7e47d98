/** Makes the shipped pictures again: node assets/studio/make.mjs [--data=folder] [--work=folder] [name…] */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drawGauge } from './gauge.mjs';
import { writeLicences } from './licences.mjs';
import { packCloseup, packEquipment, packPerson, packRoom } from './pack.mjs';

const STUDIO = dirname(fileURLToPath(import.meta.url));
const ASSETS = dirname(STUDIO);
const SHARED = ['render.py', 'stage.py', 'models.py'];
const BODY = ['body_data.py', 'person.py', 'posing.py', 'garments.py', 'rosa.py', 'people.py'];
const ROOM = { exam: ['furniture.py', 'room_exam.py'], waiting: ['furniture.py', 'room_waiting.py'] };

/** Render jobs: the scripts each depends on, its samples per pixel, and whether it needs the body data. */
const JOBS = {
  'room-exam': { job: 'room/exam', scripts: ROOM.exam, samples: 24 },
  'room-waiting': { job: 'room/waiting', scripts: ROOM.waiting, samples: 24 },
  'people-exam': { job: 'people/exam', scripts: [...ROOM.exam, ...BODY], samples: 14, body: true },
  'people-waiting': { job: 'people/waiting', scripts: [...ROOM.waiting, ...BODY], samples: 14, body: true },
  'closeup-arm': { job: 'closeup/arm', scripts: ['closeup_arm.py', 'cuff.py', ...BODY], samples: 12, body: true },
  equipment: { job: 'equipment/bp', scripts: ['equipment.py', 'cuff.py'], samples: 48 },
};

/** What can be asked for by name: the jobs it needs and how it is packed. */
const PARTS = {
  rooms: { jobs: ['room-exam', 'room-waiting', 'people-exam', 'people-waiting'], pack: packRooms },
  'rosa-delgado': { jobs: ['room-exam', 'room-waiting', 'people-exam', 'people-waiting'], pack: packPeople },
  arm: { jobs: ['closeup-arm'], pack: (work) => packCloseup(work, ASSETS, 'arm') },
  bp: {
    jobs: ['equipment'],
    pack: async (work) => packEquipment(work, ASSETS, await drawGauge(join(ASSETS, 'equipment'))),
  },
};

async function packPeople(work) {
  return (await packPerson(work, ASSETS, 'rosa-delgado', ['exam', 'waiting'])).files;
}

async function packRooms(work) {
  for (const name of Object.keys(ROOM)) await packRoom(work, ASSETS, name);
}

function stop(message) {
  console.error(message);
  process.exit(1);
}

function findBlender() {
  const program = process.env.BLENDER ?? 'blender';
  const tried = spawnSync(program, ['--version'], { encoding: 'utf8' });
  if (tried.status !== 0)
    stop(
      `Blender was not found as "${program}". Install Blender 3.4 (Debian: apt-get install blender) or set BLENDER to its place.`,
    );
  return program;
}

function checkBodyData(data) {
  if (data && existsSync(join(data, 'base.obj'))) return;
  stop(
    'The MakeHuman body data was not found. Give its folder with --data=<folder> or MAKEHUMAN_DATA; assets/studio/README.md says where it comes from.',
  );
}

function hashOf({ job, scripts, samples }) {
  const hash = createHash('sha256').update(`${job} ${samples}`);
  for (const script of [...SHARED, ...scripts].sort()) hash.update(readFileSync(join(STUDIO, script)));
  return hash.digest('hex');
}

function render(name, { work, data }) {
  const job = JOBS[name];
  const folder = join(work, name);
  const mark = join(folder, 'made-from.txt');
  const hash = hashOf(job);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) {
    console.log(`${name}: nothing changed`);
    return;
  }
  const blender = findBlender();
  if (job.body) checkBodyData(data);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  console.log(`${name}: rendering`);
  const script = join(STUDIO, 'render.py');
  const made = spawnSync(
    blender,
    ['-b', '--python-exit-code', '1', '-P', script, '--', job.job, folder, String(job.samples), `data=${data ?? ''}`],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (made.status !== 0) stop(`${name} failed:\n${made.stderr.trim().split('\n').slice(-12).join('\n')}`);
  writeFileSync(mark, hash);
}

function readArguments(words) {
  const options = { work: join(tmpdir(), 'practicum-studio'), data: process.env.MAKEHUMAN_DATA };
  const names = [];
  for (const word of words) {
    const [, key, value] = /^--(data|work)=(.+)$/.exec(word) ?? [];
    if (key) options[key] = value;
    else if (PARTS[word]) names.push(word);
    else stop(`Unknown name "${word}". Known: ${Object.keys(PARTS).join(', ')}.`);
  }
  return { options, names: names.length ? names : Object.keys(PARTS) };
}

async function main() {
  const { options, names } = readArguments(process.argv.slice(2));
  for (const job of new Set(names.flatMap((name) => PARTS[name].jobs))) render(job, options);
  for (const name of names) {
    await PARTS[name].pack(options.work);
    console.log(`${name}: packed`);
  }
  await writeLicences(ASSETS);
}

await main();
