/** Development page: everything the set is to have; then every shipped picture, every frame of every atlas, and the spots of rooms and close-ups. */
import { showSet } from './setList.mjs';

const root = new URL('../../', import.meta.url);
const sheet = document.querySelector('#sheet');

const readJson = async (path) => (await fetch(new URL(path, root))).json();

function loadImage(path) {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = reject;
    image.src = new URL(path, root);
  });
}

function section(title) {
  const heading = document.createElement('h2');
  heading.textContent = title;
  const row = document.createElement('div');
  row.className = 'row';
  sheet.append(heading, row);
  return row;
}

function show(row, caption, width, height, draw) {
  const figure = document.createElement('figure');
  const canvas = document.createElement('canvas');
  const scale = Math.min(1, 640 / width);
  canvas.width = Math.max(1, width * scale);
  canvas.height = Math.max(1, height * scale);
  const context = canvas.getContext('2d');
  context.scale(scale, scale);
  draw(context);
  const words = document.createElement('figcaption');
  words.textContent = caption;
  figure.append(canvas, words);
  row.append(figure);
}

function outline(context, spots) {
  context.lineWidth = 4;
  context.font = '28px system-ui';
  for (const [name, box] of Object.entries(spots)) {
    context.strokeStyle = context.fillStyle = '#b0305c';
    context.strokeRect(box.x, box.y, box.w, box.h);
    context.fillText(name, box.x + 6, box.y + 28);
  }
}

async function showPicture(row, path, sidePath) {
  const image = await loadImage(path);
  const side = sidePath ? await readJson(sidePath) : {};
  const [width, height] = side.size ?? [image.width, image.height];
  show(row, path, width, height, (context) => {
    context.drawImage(image, 0, 0, width, height);
    outline(context, side.spots ?? {});
  });
}

async function showAtlas(row, path) {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  for (const page of (await readJson(path)).textures) {
    const image = await loadImage(folder + page.image);
    for (const { filename, frame } of page.frames) {
      const { x, y, w, h } = frame;
      show(row, filename, w, h, (context) => context.drawImage(image, x, y, w, h, 0, 0, w, h));
    }
  }
}

await showSet(document.querySelector('#set'));
const { parts } = await readJson('assets/manifest.json');
for (const [name, { outputs }] of Object.entries(parts)) {
  const files = Object.keys(outputs);
  const row = section(name);
  const pages = new Set();
  for (const path of files.filter((file) => file.endsWith('.json') && !/spots|gauge|eyeChart|displays/.test(file))) {
    const side = await readJson(path);
    if (!side.textures) continue;
    for (const page of side.textures) pages.add(page.image);
    await showAtlas(row, path);
  }
  for (const path of files.filter((file) => file.endsWith('.webp') && !pages.has(file.split('/').pop()))) {
    const stem = path.replace(/\.webp$/, '');
    await showPicture(
      row,
      path,
      files.find((file) => file === `${stem}.json` || file === `${stem}.spots.json`),
    );
  }
}
