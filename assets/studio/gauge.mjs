/** Draws the aneroid dial and its needle exactly, and writes the geometry that lets a needle point right. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

const SIZE = 640;
const CENTRE = SIZE / 2;
const MARKS = 262;
const TOP = 300;
const ANGLE_AT_ZERO = -150;
const DEGREES_PER_MMHG = 1;
const NEEDLE = { width: 72, height: 330, pivot: [36, 258] };

const point = (pressure, radius) => {
  const angle = ((ANGLE_AT_ZERO + pressure * DEGREES_PER_MMHG) * Math.PI) / 180;
  return [CENTRE + Math.sin(angle) * radius, CENTRE - Math.cos(angle) * radius].map((value) => value.toFixed(2));
};

function mark(pressure) {
  const [length, width] = pressure % 20 === 0 ? [34, 3.6] : pressure % 10 === 0 ? [28, 3] : [17, 1.9];
  const [x1, y1] = point(pressure, MARKS);
  const [x2, y2] = point(pressure, MARKS - length);
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="#16191c" stroke-width="${width}"/>`;
}

function number(pressure) {
  const angle = ((ANGLE_AT_ZERO + pressure * DEGREES_PER_MMHG) * Math.PI) / 180;
  const [x, y] = point(pressure, MARKS - 57 - 15 * Math.abs(Math.sin(angle)));
  return `<text x="${x}" y="${y}" dy="0.36em" text-anchor="middle" font-size="27" font-weight="600">${pressure}</text>`;
}

function face() {
  const marks = Array.from({ length: TOP / 2 + 1 }, (_, k) => mark(k * 2)).join('');
  const numbers = Array.from({ length: TOP / 20 + 1 }, (_, k) => number(k * 20)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}" font-family="DejaVu Sans, sans-serif" fill="#16191c">
  <defs>
    <linearGradient id="ring" x1="0" y1="0" x2="1" y2="1">
      <stop offset="0" stop-color="#f7f8f9"/><stop offset="0.3" stop-color="#aeb5ba"/><stop offset="0.52" stop-color="#e4e7e9"/>
      <stop offset="0.75" stop-color="#8b9399"/><stop offset="1" stop-color="#d3d7da"/>
    </linearGradient>
    <linearGradient id="inner" x1="1" y1="1" x2="0" y2="0">
      <stop offset="0" stop-color="#eef0f1"/><stop offset="0.5" stop-color="#8f979c"/><stop offset="1" stop-color="#5f676c"/>
    </linearGradient>
    <radialGradient id="paper" cx="0.46" cy="0.42" r="0.62">
      <stop offset="0" stop-color="#fffffd"/><stop offset="0.8" stop-color="#f8f8f4"/><stop offset="1" stop-color="#dfe1de"/>
    </radialGradient>
    <linearGradient id="glass" x1="0.2" y1="0" x2="0.6" y2="1">
      <stop offset="0" stop-color="#ffffff" stop-opacity="0.2"/><stop offset="0.5" stop-color="#ffffff" stop-opacity="0"/>
    </linearGradient>
  </defs>
  <circle cx="${CENTRE}" cy="${CENTRE}" r="317" fill="#31373c"/>
  <circle cx="${CENTRE}" cy="${CENTRE}" r="313" fill="url(#ring)"/>
  <circle cx="${CENTRE}" cy="${CENTRE}" r="287" fill="url(#inner)"/>
  <circle cx="${CENTRE}" cy="${CENTRE}" r="279" fill="url(#paper)"/>
  ${marks}${numbers}
  <text x="${CENTRE}" y="${CENTRE + 96}" text-anchor="middle" font-size="25" fill="#40474c">mmHg</text>
  <circle cx="${CENTRE}" cy="${CENTRE}" r="21" fill="#c9ced1"/><circle cx="${CENTRE}" cy="${CENTRE}" r="21" fill="none" stroke="#8b9399" stroke-width="2"/>
  <path d="M 76 250 A 254 254 0 0 1 470 116 A 330 330 0 0 0 76 250 Z" fill="url(#glass)"/>
</svg>`;
}

function needle() {
  const [x, y] = NEEDLE.pivot;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${NEEDLE.width}" height="${NEEDLE.height}">
  <defs><radialGradient id="hub" cx="0.4" cy="0.35" r="0.7"><stop offset="0" stop-color="#5b646a"/><stop offset="1" stop-color="#1d2124"/></radialGradient></defs>
  <path d="M ${x} ${y - 252} L ${x + 6.5} ${y} L ${x + 9} ${y + 62} L ${x - 9} ${y + 62} L ${x - 6.5} ${y} Z" fill="#000000" opacity="0.16" transform="translate(4 5)"/>
  <path d="M ${x} ${y - 252} L ${x + 6.5} ${y} L ${x + 9} ${y + 62} L ${x - 9} ${y + 62} L ${x - 6.5} ${y} Z" fill="#17191b"/>
  <circle cx="${x}" cy="${y}" r="17" fill="url(#hub)"/><circle cx="${x}" cy="${y}" r="4.5" fill="#b7bec2"/>
</svg>`;
}

async function rasterise(svg) {
  const { data, info } = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return {
    width: info.width,
    height: info.height,
    channels: 4,
    values: Float32Array.from(data, (value) => value / 255),
  };
}

/** The dial and needle as pictures; writes gauge.json into the folder. */
export async function drawGauge(folder) {
  await mkdir(folder, { recursive: true });
  const geometry = {
    face: { frame: 'gauge-face', size: [SIZE, SIZE], centre: [CENTRE, CENTRE], radius: MARKS },
    needle: { frame: 'gauge-needle', size: [NEEDLE.width, NEEDLE.height], pivot: NEEDLE.pivot },
    angleAtZero: ANGLE_AT_ZERO,
    degreesPerMmHg: DEGREES_PER_MMHG,
    direction: 'clockwise from straight up',
    range: [0, TOP],
    markEvery: 2,
  };
  const path = join(folder, 'gauge.json');
  await writeFile(path, `${JSON.stringify(geometry, null, 2)}\n`);
  const pictures = [
    { key: 'gauge-face', picture: await rasterise(face()) },
    { key: 'gauge-needle', picture: await rasterise(needle()) },
  ];
  return { pictures, files: [path] };
}
