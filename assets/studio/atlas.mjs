/** Packs layers into a Phaser 3 multiatlas of WebP pages; each frame keeps its place in the whole picture. */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import packer from 'free-tex-packer-core';
import sharp from 'sharp';
import { toSharp } from './pixels.mjs';

const PAGE = 2048;
const FAINT = 5;

/** Cut away the see-through border; says where what is left was. */
async function trimmed(picture) {
  const { width, height, values } = picture;
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (values[(y * width + x) * 4 + 3] * 255 < FAINT) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
    }
  }
  const [w, h] = [Math.max(1, right - left), Math.max(1, bottom - top)];
  const contents = await toSharp(picture).extract({ left, top, width: w, height: h }).png().toBuffer();
  return { contents, x: left, y: top, w, h };
}

function packed(images, name) {
  const options = {
    textureName: name,
    width: PAGE,
    height: PAGE,
    fixedSize: false,
    padding: 2,
    allowRotation: false,
    detectIdentical: false,
    allowTrim: false,
    exporter: 'Phaser3',
    removeFileExtension: true,
    prependFolderName: true,
    packer: 'MaxRectsPacker',
    packerMethod: 'Smart',
  };
  return new Promise((resolve, reject) => {
    packer(images, options, (files, error) => (error ? reject(error) : resolve(files)));
  });
}

/** Pack `layers` ({ name, picture, x, y, sourceSize }) as folder/name.json and folder/name-N.webp; returns the file names. */
export async function writeAtlas(folder, name, layers, quality = 82) {
  const cut = new Map();
  for (const layer of layers) cut.set(layer.name, { ...layer, ...(await place(layer)) });
  const images = [...cut].map(([key, { contents }]) => ({ path: `${key}.png`, contents }));
  const files = await packed(images, name);
  await mkdir(folder, { recursive: true });
  for (const old of await readdir(folder)) {
    if (old.startsWith(`${name}-`) && /-\d+\.webp$/.test(old)) await rm(join(folder, old));
  }
  const textures = [];
  const written = [];
  for (const file of files.filter((each) => each.name.endsWith('.png'))) {
    const page = `${name}-${textures.length}.webp`;
    const made = JSON.parse(files.find((each) => each.name === file.name.replace(/png$/, 'json')).buffer.toString());
    const [texture] = made.textures;
    texture.image = page;
    texture.frames = texture.frames.map((frame) => inPlace(frame, cut.get(frame.filename)));
    textures.push(texture);
    await sharp(file.buffer)
      .webp({ quality, alphaQuality: 88, smartSubsample: true, effort: 6 })
      .toFile(join(folder, page));
    written.push(page);
  }
  await writeFile(join(folder, `${name}.json`), `${JSON.stringify({ textures }, null, 1)}\n`);
  return [`${name}.json`, ...written];
}

async function place(layer) {
  const cut = await trimmed(layer.picture);
  return { contents: cut.contents, left: layer.x + cut.x, top: layer.y + cut.y, w: cut.w, h: cut.h };
}

function inPlace(frame, { left, top, w, h, sourceSize }) {
  return { ...frame, trimmed: true, sourceSize, spriteSourceSize: { x: left, y: top, w, h } };
}
