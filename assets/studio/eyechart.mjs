/** Draws the distance chart of src/core/skills/senses/eyeChart.ts: letters five strokes tall, five wide, each line true to its distance; and the occluder. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

/** The same lines as there (a test compares them), from the top: feet at which the line subtends five minutes of arc, and its letters. */
const LINES = [
  [200, 'D'],
  [100, 'KN'],
  [70, 'RHS'],
  [50, 'VZCO'],
  [40, 'HNDRK'],
  [30, 'SOZCVH'],
  [25, 'NKRDSZO'],
  [20, 'CVHNRKDS'],
  [15, 'ZOSKCDVNR'],
];
/** Height of the 20/200 letter at 20 feet is 88.7 mm: 20 ft × tan(50′). */
const MM_PER_FOOT = 88.7 / 200;
const PIXELS_PER_MM = 4;
const WIDTH = 1000;
const GAP = 19;

const ring = '<circle cx="2.5" cy="2.5" r="2" fill="none" stroke="#0c0d0e"/>';
const bars = (...boxes) => boxes.map(([x, y, w, h]) => `<rect x="${x}" y="${y}" width="${w}" height="${h}"/>`).join('');

/** Letters on a grid of five by five strokes. */
const LETTERS = {
  C: '<path d="M 4.32 1.64 A 2 2 0 1 0 4.32 3.36" fill="none" stroke="#0c0d0e"/>',
  D: '<path d="M .5 .5 H 2.4 A 2 2 0 0 1 2.4 4.5 H .5 Z" fill="none" stroke="#0c0d0e" stroke-linejoin="miter"/>',
  H: bars([0, 0, 1, 5], [4, 0, 1, 5], [0, 2, 5, 1]),
  K: `${bars([0, 0, 1, 5])}<polygon points="3.65,0 5,0 1,3.55 1,2.3"/><polygon points="1.9,2.7 2.75,1.95 5,5 3.7,5"/>`,
  N: `${bars([0, 0, 1, 5], [4, 0, 1, 5])}<polygon points="0,0 1.25,0 5,5 3.75,5"/>`,
  O: ring,
  R: `<path d="M .5 5 V .5 H 3.4 A 1.25 1.25 0 0 1 3.4 3 H .5" fill="none" stroke="#0c0d0e" stroke-linejoin="miter"/><polygon points="2.1,3.2 3.4,3.2 5,5 3.65,5"/>`,
  S: '<path d="M 4.35 1.45 C 4.15 .8 3.4 .5 2.5 .5 C 1.3 .5 .6 .9 .6 1.5 C .6 2.2 1.4 2.35 2.5 2.5 C 3.6 2.65 4.4 2.85 4.4 3.5 C 4.4 4.1 3.6 4.5 2.5 4.5 C 1.5 4.5 .85 4.2 .65 3.55" fill="none" stroke="#0c0d0e"/>',
  V: '<polygon points="0,0 1.15,0 2.5,3.7 3.85,0 5,0 3.05,5 1.95,5"/>',
  Z: `${bars([0, 0, 5, 1], [0, 4, 5, 1])}<polygon points="3.6,.9 5,.9 1.4,4.1 0,4.1"/>`,
};

const heightOf = (feet) => feet * MM_PER_FOOT * PIXELS_PER_MM;

/** Rectangles of the lines and the picture of the chart. */
function chart() {
  const rows = {};
  let y = 46;
  let body = '';
  LINES.forEach(([feet, letters], index) => {
    const size = heightOf(feet);
    const space = Math.max(size, GAP);
    const wide = size * letters.length + space * (letters.length - 1);
    const left = (WIDTH - wide) / 2;
    [...letters].forEach((letter, k) => {
      body += `<g transform="translate(${left + k * (size + space)} ${y}) scale(${size / 5})">${LETTERS[letter]}</g>`;
    });
    body += `<text x="46" y="${y + size / 2}" dy="0.36em" font-size="20">${index + 1}</text>`;
    body += `<text x="${WIDTH - 46}" y="${y + size / 2}" dy="0.36em" font-size="20" text-anchor="end">20/${feet}</text>`;
    rows[`line${index + 1}`] = {
      feet,
      letters,
      x: Math.round(left),
      y: Math.round(y),
      w: Math.round(wide),
      h: Math.round(size),
    };
    y += size + Math.max(30, size * 0.42);
    if (feet === 40) body += colourBar(y - 16, '#3d9a5b');
    if (feet === 25) body += colourBar(y - 16, '#c8433c');
  });
  const height = Math.round(y + 20);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" font-family="DejaVu Sans, sans-serif" fill="#0c0d0e">
  <rect width="${WIDTH}" height="${height}" rx="10" fill="#b9bec2"/><rect x="5" y="5" width="${WIDTH - 10}" height="${height - 10}" rx="7" fill="#fbfbf7"/>${body}</svg>`;
  return { svg, rows, height };
}

const colourBar = (y, tint) => `<rect x="150" y="${y}" width="${WIDTH - 300}" height="6" fill="${tint}"/>`;

const OCCLUDER = `<svg xmlns="http://www.w3.org/2000/svg" width="260" height="560">
  <defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#4a525a"/><stop offset="1" stop-color="#1f2429"/></linearGradient></defs>
  <rect x="112" y="210" width="36" height="335" rx="18" fill="url(#g)"/><ellipse cx="130" cy="126" rx="112" ry="120" fill="url(#g)"/>
  <ellipse cx="130" cy="126" rx="96" ry="104" fill="none" stroke="#5f6870" stroke-width="3"/></svg>`;

async function rasterise(svg) {
  const { data, info } = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return {
    width: info.width,
    height: info.height,
    channels: 4,
    values: Float32Array.from(data, (value) => value / 255),
  };
}

/** The chart and the occluder as pictures; writes eyeChart.json (where each line stands) into the folder. */
export async function drawEyeChart(folder) {
  await mkdir(folder, { recursive: true });
  const { svg, rows, height } = chart();
  const path = join(folder, 'eyeChart.json');
  const side = {
    frame: 'eyeChart',
    size: [WIDTH, height],
    mmPerPixel: 1 / PIXELS_PER_MM,
    distanceFeet: 20,
    lines: rows,
  };
  await writeFile(path, `${JSON.stringify(side, null, 2)}\n`);
  return {
    pictures: [
      { key: 'eyeChart', picture: await rasterise(svg) },
      { key: 'occluder', picture: await rasterise(OCCLUDER) },
    ],
    files: [path],
  };
}
