/** Turns rendered pictures into what the app ships: room pictures, atlases of layers and their side files. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtlas } from './atlas.mjs';
import { paintCards } from './cards.mjs';
import { clean } from './denoise.mjs';
import { drawEyeChart } from './eyechart.mjs';
import { drawGauge } from './gauge.mjs';
import { ASSETS, PATIENTS } from './jobs.mjs';
import { coverage, crop, layer, ovalWeight, patched } from './matte.mjs';
import { readPicture, toSharp } from './pixels.mjs';

const WITH_ALPHA = 4;
const WHOLE = { w: 1920, h: 1080 };
/** All close-ups but the arm's are kept and unpacked at two thirds; those without layers are rendered so, too. */
const SOFT = { w: 1280, h: 720 };
const ROOM_QUALITY = 90;
const FACES = ['calm', 'smile', 'worried', 'impatient', 'pain', 'blink', 'sleepy', 'angry', 'crying', 'surprised'];

const readJson = async (path) => JSON.parse(await readFile(path, 'utf8'));

async function writeJson(path, value) {
  await writeFile(path, `${JSON.stringify(value, null, 2)}\n`);
  return path;
}

/** For each room: whose pose stands for the patient where nobody else is known, and how its places are named. */
const USUAL_PATIENT = 'rosa-delgado';
const IN_EXAM = {
  pose: 'exam/chair-back-flat-desk',
  names: { patient: 'body', patientFace: 'face', patientArm: 'arm', patientWrist: 'wrist', patientChest: 'chest' },
};
const PATIENT = {
  exam: IN_EXAM,
  exam_child: IN_EXAM,
  exam_evening: IN_EXAM,
  waiting: { pose: 'waiting/seated', names: { patient: 'body', patientFace: 'face' } },
};

/** Pack one part; returns the files written. */
export function packPart(work, assets, part) {
  switch (part.kind) {
    case 'room':
      return packRoom(work, assets, part);
    case 'person':
      return packPerson(work, assets, part);
    case 'closeup':
      return packCloseup(work, assets, part);
    case 'cards':
      return paintCards(assets);
    case 'gauge':
      return packEquipment(work, assets, 'bp', drawGauge);
    default:
      return packEquipment(work, assets, part.name, part.drawn ? drawEyeChart : drawNothing);
  }
}

async function writePicture(picture, path, size = WHOLE) {
  await toSharp(picture)
    .removeAlpha()
    .resize(size.w, size.h, { kernel: 'lanczos3', fit: 'fill' })
    .webp({ quality: ROOM_QUALITY, smartSubsample: true, effort: 6 })
    .toFile(path);
  return path;
}

async function packRoom(work, assets, { name }) {
  const folder = join(assets, 'rooms');
  await mkdir(folder, { recursive: true });
  const painted = await writePicture(await clean(join(work, `room-${name}`, 'room')), join(folder, `${name}.webp`));
  const spots = await readJson(join(work, `room-${name}`, 'spots.json'));
  const usual = join(assets, 'people', `${USUAL_PATIENT}.spots.json`);
  const { pose, names } = PATIENT[name] ?? { names: {} };
  const places = pose && existsSync(usual) ? (await readJson(usual))[pose] : {};
  const patient = Object.fromEntries(Object.entries(names).map(([spot, body]) => [spot, places[body]]));
  const side = { picture: name, size: [WHOLE.w, WHOLE.h], armSide: 'left', spots: { ...patient, ...spots } };
  return [painted, await writeJson(join(folder, `${name}.json`), side)];
}

/** Every pose and face of one person in all rooms, in one atlas. */
async function packPerson(work, assets, { name, places }) {
  const layers = [];
  const spots = {};
  for (const { room, folder: source } of places) {
    const folder = join(work, source);
    const empty = await readPicture(join(assets, 'rooms', `${room}.webp`), WITH_ALPHA);
    for (const [pose, frame] of Object.entries(await readJson(join(folder, 'frames.json')))) {
      spots[pose] = whole(frame.spots);
      layers.push(...(await poseLayers(folder, pose, frame, empty)));
    }
  }
  const folder = join(assets, 'people');
  const files = await writeAtlas(folder, name, layers);
  return [...files.map((file) => join(folder, file)), await writeJson(join(folder, `${name}.spots.json`), spots)];
}

async function poseLayers(folder, pose, { area, oval, patch }, empty) {
  const outline = await coverage(join(folder, `${pose}/mask.png`));
  const cover = patch ? patched(outline, area, patch) : outline;
  const stem = join(folder, `${pose}/behind`);
  const behind = existsSync(`${stem}.png`) ? await clean(stem) : crop(empty, area);
  const body = layer(await clean(join(folder, `${pose}/body`)), behind, cover, { outline });
  const layers = [{ name: `${pose}/body`, picture: body, x: area.x, y: area.y, sourceSize: WHOLE }];
  const face = ovalArea(oval);
  const inside = { x: face.x - area.x, y: face.y - area.y, w: face.w, h: face.h };
  const faceCover = crop({ width: area.w, channels: 1, values: cover }, inside).values;
  for (const name of FACES) {
    const source = join(folder, `${pose}/face-${name}`);
    if (!existsSync(`${source}.png`)) continue;
    const soften = ovalWeight(oval, face);
    const picture = layer(await clean(source), crop(behind, inside), faceCover, { shadow: false, soften });
    layers.push({ name: `${pose}/face-${name}`, picture, x: face.x, y: face.y, sourceSize: WHOLE });
  }
  return layers;
}

/** The rectangle that people.py renders a face in. */
function ovalArea({ x, y, rx, ry }) {
  return { x: Math.trunc(x - rx) - 2, y: Math.trunc(y - ry) - 2, w: Math.trunc(2 * rx) + 5, h: Math.trunc(2 * ry) + 5 };
}

function whole(spots) {
  const rounded = (box) => Object.fromEntries(Object.entries(box).map(([key, value]) => [key, Math.round(value)]));
  return Object.fromEntries(Object.entries(spots).map(([key, box]) => [key, rounded(box)]));
}

/** A close-up of one body: its background, its layers in place, its side file, and what verdicts need of the body. */
async function packCloseup(work, assets, { name, id, isUsual }) {
  const folder = join(assets, 'closeups');
  const source = join(work, `closeup-${name}`);
  await mkdir(folder, { recursive: true });
  const base = await clean(join(source, 'base'));
  const framed = (await readdir(source)).filter((each) => each.startsWith('frames-')).sort();
  const files = [await writePicture(base, join(folder, `${name}.webp`), name.startsWith('arm') ? WHOLE : SOFT)];
  const side = await readJson(join(source, 'spots.json'));
  const layers = [];
  for (const file of framed) {
    const each = file.slice('frames-'.length, -'.json'.length);
    const { area } = await readJson(join(source, `frames-${each}.json`));
    const cover = await coverage(join(source, `${each}/mask.png`));
    const picture = layer(await clean(join(source, `${each}/body`)), crop(base, area), cover);
    layers.push({ name: each, picture, x: area.x, y: area.y, sourceSize: WHOLE });
  }
  layers.push(...sharpParts(base, side));
  if (layers.length) files.push(...(await writeAtlas(folder, name, layers)).map((file) => join(folder, file)));
  files.push(await writeJson(join(folder, `${name}.spots.json`), side));
  const surface = join(source, 'surface.json');
  if (existsSync(surface) && !isUsual && assets === ASSETS) await mergeBody(id, await readJson(surface));
  return files;
}

/** The marks of a rule keep their full size, as a layer over the picture: two halves, which need less of a page. */
function sharpParts(base, { spots: { rule } }) {
  if (!rule) return [];
  const half = Math.ceil(rule.h / 2);
  const upper = { ...rule, h: half };
  const lower = { ...rule, y: rule.y + half, h: rule.h - half };
  return Object.entries({ upper, lower }).map(([name, area]) => ({
    name: `rule-${name}`,
    picture: crop(base, area),
    x: area.x,
    y: area.y,
    sourceSize: WHOLE,
  }));
}

/** Add a close-up's surface (millimetres) to scenarios/patients/<id>.body.json; other surfaces stay. */
async function mergeBody(id, { surfaces, ...facts }) {
  const path = join(PATIENTS, `${id}.body.json`);
  const before = existsSync(path) ? await readJson(path) : { id };
  const whole = { ...before, ...facts, surfaces: { ...before.surfaces, ...surfaces } };
  const text = JSON.stringify(whole, null, 2).replace(/\[\s+(-?\d+),\s+(-?\d+)\s+\]/g, '[$1, $2]');
  await writeFile(path, `${text}\n`);
}

async function drawNothing() {
  return { pictures: [], files: [] };
}

/** Things drawn as vectors and things rendered, each its own size. */
async function packEquipment(work, assets, name, draw) {
  const folder = join(assets, 'equipment');
  const { pictures, files } = await draw(folder);
  const source = join(work, `equipment-${name}`);
  const layers = pictures.map(({ key, picture }) => loose(key, picture));
  for (const file of (await readdir(source)).filter((each) => /^[a-zA-Z0-9-]+\.png$/.test(each)).sort()) {
    layers.push(loose(file.slice(0, -4), await readPicture(join(source, file), 4)));
  }
  const written = await writeAtlas(folder, name, layers, 88);
  const displays = join(source, 'displays.json');
  if (existsSync(displays)) files.push(await addDisplays(join(folder, 'displays.json'), await readJson(displays)));
  return [...written.map((file) => join(folder, file)), ...files];
}

/** Displays of several atlases stand in one file. */
async function addDisplays(path, displays) {
  const before = existsSync(path) ? await readJson(path) : {};
  return writeJson(path, { ...before, ...displays });
}

function loose(name, picture) {
  return { name, picture, x: 0, y: 0, sourceSize: { w: picture.width, h: picture.height } };
}
