/** Composes the pictures on the first page's cards from the rooms and people already made: needs no Blender. */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { STUDIO } from './jobs.mjs';

const CARD = { width: 640, height: 360 };
const QUALITY = 80;
/** Height of the face in a card: its middle, as a share of the card. */
const FACE_AT = 0.36;

const readJson = async (path) => JSON.parse(await readFile(path, 'utf8'));

/** One layer of a person, cut out of the atlas, and where it lies in the whole picture. */
async function layerOf(people, person, name) {
  const { textures } = await readJson(join(people, `${person}.json`));
  for (const { image, frames } of textures) {
    const found = frames.find(({ filename }) => filename === name);
    if (!found) continue;
    const { x, y, w, h } = found.frame;
    const input = await sharp(join(people, image)).extract({ left: x, top: y, width: w, height: h }).png().toBuffer();
    return { input, left: found.spriteSourceSize.x, top: found.spriteSourceSize.y };
  }
  throw new Error(`${person} has no layer ${name}`);
}

/** The window of the room that the card shows: as wide as asked, the face a third down and at a share of the width, inside the picture. */
function windowOf(face, width, at, size) {
  const height = Math.round((width * CARD.height) / CARD.width);
  const within = (value, most) => Math.round(Math.min(Math.max(value, 0), most));
  const left = within(face.x + face.w / 2 - width * at, size.width - width);
  const top = within(face.y + face.h / 2 - height * FACE_AT, size.height - height);
  return { left, top, width, height };
}

async function paint(assets, scenario, { pose, mood, people, width, at = 0.5, room = pose.split('/')[0] }) {
  const background = join(assets, 'rooms', `${room}.webp`);
  const folder = join(assets, 'people');
  const layers = [];
  for (const person of people) {
    const own = person.pose ?? pose;
    for (const part of ['body', `face-${person.mood ?? mood}`])
      layers.push(await layerOf(folder, person.id, `${own}/${part}`));
  }
  const spots = await readJson(join(folder, `${people[0].id}.spots.json`));
  const whole = await sharp(background).composite(layers).png().toBuffer();
  const part = windowOf(spots[people[0].pose ?? pose].face, width, at, await sharp(background).metadata());
  const path = join(assets, 'cards', `${scenario}.webp`);
  await sharp(whole)
    .extract(part)
    .resize(CARD.width, CARD.height, { kernel: 'lanczos3' })
    .webp({ quality: QUALITY, smartSubsample: true, effort: 6 })
    .toFile(path);
  return path;
}

/** Every card of cards.json; returns the files written. */
export async function paintCards(assets) {
  await mkdir(join(assets, 'cards'), { recursive: true });
  const cards = await readJson(join(STUDIO, 'cards.json'));
  const files = [];
  for (const [scenario, card] of Object.entries(cards)) files.push(await paint(assets, scenario, card));
  return files;
}
