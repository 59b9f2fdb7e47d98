/** Draws what shows one thing of the list in set.json: a picture or a place in it, a frame, a person, an icon, a sound. */

import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { INSTRUMENT_VOICES } from '../../src/app/sound/instrumentSounds.ts';
import { EFFECTS, korotkoffSound, pulseThump } from '../../src/app/sound/synthesis.ts';

const root = new URL('../../', import.meta.url);
const WHOLE = [1920, 1080];
const SIDE = 300;
/** Share of a place's size that is shown around it. */
const AROUND = 0.18;
const FILLED = 0.82;
const ICON_SIZE = 56;

const read = new Map();
const once = (path, load) => read.get(path) ?? read.set(path, load(new URL(`assets/${path}`, root))).get(path);

const readJson = (path) => once(path, async (url) => (await fetch(url)).json());

const loadImage = (path) =>
  once(path, async (url) => {
    const image = new Image();
    image.src = url;
    await image.decode();
    return image;
  });

/** A canvas that shows a piece of a whole, as large as a card has room for. */
function canvasOf({ x, y, w, h }, draw) {
  const scale = Math.min(SIDE / w, SIDE / h, 2);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(w * scale));
  canvas.height = Math.max(1, Math.round(h * scale));
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.scale(scale, scale);
  context.translate(-x, -y);
  draw(context);
  return canvas;
}

function wider({ x, y, w, h }, [width, height]) {
  const margin = AROUND * Math.max(w, h);
  const left = Math.max(0, x - margin);
  const top = Math.max(0, y - margin);
  return { x: left, y: top, w: Math.min(width, x + w + margin) - left, h: Math.min(height, y + h + margin) - top };
}

async function place({ picture, spot, layer }) {
  const image = await loadImage(picture);
  const stem = picture.replace(/\.webp$/, '');
  const over = layer && (await findFrame(`${stem}.json`, layer));
  const side = spot && (await readJson(picture.startsWith('rooms/') ? `${stem}.json` : `${stem}.spots.json`));
  const [width, height] = over || side ? WHOLE : [image.width, image.height];
  const area = spot ? wider(side.spots[spot], WHOLE) : { x: 0, y: 0, w: width, h: height };
  return canvasOf(area, (context) => {
    context.drawImage(image, 0, 0, width, height);
    if (over) drawFrame(context, over);
  });
}

/** A frame of an atlas and the page it is on. */
async function findFrame(atlas, name) {
  const { textures } = await readJson(atlas);
  for (const { image, frames } of textures) {
    const found = frames.find(({ filename }) => filename === name);
    if (found) return { ...found, page: await loadImage(atlas.replace(/[^/]+$/, image)) };
  }
  throw new Error(`${atlas} has no ${name}`);
}

/** Draw the lower share of a frame where it belongs in its whole picture. */
function drawFrame(context, { page, frame, spriteSourceSize }, share = 1) {
  const { x, y, w, h } = frame;
  const cut = h * (1 - share);
  const { x: left, y: top } = spriteSourceSize;
  context.drawImage(page, x, y + cut, w, h - cut, left, top + cut, w, h - cut);
}

async function frame({ picture, frame: name, fill }) {
  const front = await findFrame(picture, name);
  const behind = fill && (await findFrame(picture, fill));
  return canvasOf(front.spriteSourceSize, (context) => {
    if (behind) drawFrame(context, behind, FILLED);
    drawFrame(context, front);
  });
}

/** The layers of somebody in a pose, the lowest first. */
async function layersOf({ picture, pose, face }) {
  const names = [`${pose}/body`, ...(face ? [`${pose}/face-${face}`] : [])];
  return Promise.all(names.map((name) => findFrame(picture, name)));
}

function around(boxes) {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    w: Math.max(...boxes.map((box) => box.x + box.w)) - x,
    h: Math.max(...boxes.map((box) => box.y + box.h)) - y,
  };
}

/** Somebody in their room, laid over whoever holds them. */
async function person(item) {
  const layers = [...(item.over ? await layersOf(item.over) : []), ...(await layersOf(item))];
  const { picture, pose, part } = item;
  const room = await loadImage(`rooms/${pose.split('/')[0]}.webp`);
  const spots = part && (await readJson(picture.replace(/\.json$/, '.spots.json')));
  const whole = around(layers.map(({ spriteSourceSize }) => spriteSourceSize));
  return canvasOf(part ? wider(spots[pose][part], WHOLE) : whole, (context) => {
    context.drawImage(room, 0, 0);
    for (const layer of layers) drawFrame(context, layer);
  });
}

async function icon({ icon: name }) {
  const { [name]: drawn } = await import('lucide-react');
  if (!drawn) throw new Error(`no icon ${name}`);
  const box = document.createElement('div');
  createRoot(box).render(createElement(drawn, { size: ICON_SIZE, strokeWidth: 1.5 }));
  return box;
}

const KOROTKOFF = /^korotkoff([1-4])$/;

/** The samples of a sound and how loud it is in the mix. */
function samplesOf(name, rate) {
  const [, phase] = KOROTKOFF.exec(name) ?? [];
  if (phase) return { samples: korotkoffSound(Number(phase), rate), level: 1 };
  if (name === 'pulse') return { samples: pulseThump(rate), level: 1 };
  const effect = EFFECTS[name];
  if (effect) return { samples: effect.make(rate), level: effect.level };
  return { samples: INSTRUMENT_VOICES[name](rate), level: 1 };
}

let audio;
function play(name) {
  audio ??= new AudioContext();
  const { samples, level } = samplesOf(name, audio.sampleRate);
  const source = audio.createBufferSource();
  source.buffer = audio.createBuffer(1, samples.length, audio.sampleRate);
  source.buffer.getChannelData(0).set(samples);
  const gain = audio.createGain();
  gain.gain.value = level;
  source.connect(gain).connect(audio.destination);
  source.start();
}

function sound({ label, sound: name, caption }) {
  samplesOf(name, 8_000);
  const button = document.createElement('button');
  button.textContent = `▶ “${caption}”`;
  button.setAttribute('aria-label', `Play: ${label}`);
  button.addEventListener('click', () => play(name));
  return button;
}

/** What an item of the list looks like; fails if there is no such thing. */
export async function shown(item) {
  if (item.icon) return icon(item);
  if (item.sound) return sound(item);
  if (item.pose) return person(item);
  return item.frame ? frame(item) : place(item);
}
