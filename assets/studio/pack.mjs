/** Turns rendered pictures into what the app ships: room pictures, atlases of layers and their side files. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtlas } from './atlas.mjs';
import { denoise } from './denoise.mjs';
import { coverage, crop, layer, ovalWeight } from './matte.mjs';
import { readPicture, toSharp } from './pixels.mjs';

const WHOLE = { w: 1920, h: 1080 };
const ROOM_QUALITY = 90;
const FACES = ['calm', 'smile', 'worried', 'impatient', 'blink'];

const readJson = async (path) => JSON.parse(await readFile(path, 'utf8'));
const writeJson = (path, value) => writeFile(path, `${JSON.stringify(value, null, 2)}\n`);

/** For each room: the pose whose places stand for the patient, and how they are named in the room's side file. */
const PATIENT = {
  exam: {
    pose: 'exam/chair-back-flat-desk',
    names: { patient: 'body', patientFace: 'face', patientArm: 'arm', patientWrist: 'wrist', patientChest: 'chest' },
  },
  waiting: { pose: 'waiting/seated', names: { patient: 'body', patientFace: 'face' } },
};

/** One background picture and its side file. */
export async function packRoom(work, assets, name) {
  const folder = join(assets, 'rooms');
  await mkdir(folder, { recursive: true });
  const picture = await denoise(join(work, `room-${name}`, 'room'));
  await toSharp(picture)
    .removeAlpha()
    .webp({ quality: ROOM_QUALITY, smartSubsample: true, effort: 6 })
    .toFile(join(folder, `${name}.webp`));
  const spots = await readJson(join(work, `room-${name}`, 'spots.json'));
  const frames = join(work, `people-${name}`, 'frames.json');
  const { pose, names } = PATIENT[name];
  const places = existsSync(frames) ? whole((await readJson(frames))[pose].spots) : {};
  const patient = Object.fromEntries(Object.entries(names).map(([spot, part]) => [spot, places[part]]));
  await writeJson(join(folder, `${name}.json`), {
    picture: name,
    size: [WHOLE.w, WHOLE.h],
    armSide: 'left',
    spots: { ...patient, ...spots },
  });
}

/** Every pose and face of one person in all rooms, in one atlas. */
export async function packPerson(work, assets, name, rooms) {
  const layers = [];
  const spots = {};
  for (const room of rooms) {
    const folder = join(work, `people-${room}`);
    if (!existsSync(join(folder, 'frames.json'))) continue;
    const empty = await denoise(join(work, `room-${room}`, 'room'));
    for (const [pose, frame] of Object.entries(await readJson(join(folder, 'frames.json')))) {
      spots[pose] = whole(frame.spots);
      layers.push(...(await poseLayers(folder, pose, frame, empty)));
    }
  }
  const files = await writeAtlas(join(assets, 'people'), name, layers);
  await writeJson(join(assets, 'people', `${name}.spots.json`), spots);
  return { files, spots };
}

async function poseLayers(folder, pose, { area, oval }, empty) {
  const cover = await coverage(join(folder, `${pose}/mask.png`));
  const behind = crop(empty, area);
  const body = layer(await denoise(join(folder, `${pose}/body`)), behind, cover);
  const layers = [{ name: `${pose}/body`, picture: body, x: area.x, y: area.y, sourceSize: WHOLE }];
  const face = ovalArea(oval);
  const inside = { x: face.x - area.x, y: face.y - area.y, w: face.w, h: face.h };
  const faceCover = crop({ width: area.w, channels: 1, values: cover }, inside).values;
  for (const name of FACES) {
    const stem = join(folder, `${pose}/face-${name}`);
    if (!existsSync(`${stem}.png`)) continue;
    const soften = ovalWeight(oval, face);
    const picture = layer(await denoise(stem), crop(empty, face), faceCover, { shadow: false, soften });
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

/** The arm close-up: its background, its layers in place and its side file. */
export async function packCloseup(work, assets, name) {
  const folder = join(assets, 'closeups');
  const source = join(work, `closeup-${name}`);
  await mkdir(folder, { recursive: true });
  const base = await denoise(join(source, 'base'));
  await toSharp(base)
    .removeAlpha()
    .webp({ quality: ROOM_QUALITY, smartSubsample: true, effort: 6 })
    .toFile(join(folder, `${name}.webp`));
  const layers = [];
  for (const file of (await readdir(source)).filter((each) => each.startsWith('frames-')).sort()) {
    const each = file.slice('frames-'.length, -'.json'.length);
    const { area } = await readJson(join(source, `frames-${each}.json`));
    const cover = await coverage(join(source, `${each}/mask.png`));
    const picture = layer(await denoise(join(source, `${each}/body`)), crop(base, area), cover);
    layers.push({ name: each, picture, x: area.x, y: area.y, sourceSize: WHOLE });
  }
  await writeJson(join(folder, `${name}.spots.json`), await readJson(join(source, `${name}.spots.json`)));
  return writeAtlas(folder, name, layers);
}

/** The gauge drawn as vectors and the rendered bulb, valve and rolled cuffs, each its own size. */
export async function packEquipment(work, assets, drawn) {
  const source = join(work, 'equipment');
  const layers = drawn.map(({ key, picture }) => loose(key, picture));
  for (const file of (await readdir(source)).filter((each) => /^[a-z-]+[a-zA-Z]*\.png$/.test(each)).sort()) {
    layers.push(loose(file.slice(0, -4), await readPicture(join(source, file), 4)));
  }
  return writeAtlas(join(assets, 'equipment'), 'bp', layers, 88);
}

function loose(name, picture) {
  return { name, picture, x: 0, y: 0, sourceSize: { w: picture.width, h: picture.height } };
}
