/** The picture of the height rod: marks in true millimetres, and the headpiece with its lower edge at the height that is read. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CM_PER_INCH, LENGTHS } from '../../src/core/clinical/measuring.ts';
import { PICTURE_HEIGHT } from '../../src/stage/geometry.ts';
import { findRule, readSpots } from '../../src/stage/sideFiles.ts';
import { rowOf } from '../../src/stage/stations/rod.ts';

const folder = path.resolve(import.meta.dirname, '../../assets/closeups');
const file = (name: string) => path.join(folder, `heightRod.priya-nair${name}`);
const read = (name: string): unknown => JSON.parse(readFileSync(file(name), 'utf8'));

const side = read('.spots.json');
const found = findRule(side);
if (!found) throw new Error('the side file has no rule');
const rule = found;
const spots = readSpots(side);
/** Columns of pixels where only the marks of whole centimeters, and of whole inches, reach (closeup_rod.py). */
const CM_COLUMN = 1091;
const INCH_COLUMN = 1218;
const MM_PER_INCH = CM_PER_INCH * 10;
/** Her height by her visit, mm, and what she wears that adds to it. */
const PRIYA = { least: 1_620, most: 1_630 };

const highest = rule.zero * rule.mmPerPixel;
const lowest = (rule.zero - PICTURE_HEIGHT) * rule.mmPerPixel;

const Frame = z.object({
  filename: z.string(),
  frame: z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() }),
  spriteSourceSize: z.object({ x: z.number(), y: z.number() }),
});
const Atlas = z.object({ textures: z.array(z.object({ image: z.string(), frames: z.array(Frame) })) });
const layers = Atlas.parse(read('.json')).textures.flatMap(({ image, frames }) =>
  frames.map((each) => ({ image, ...each })),
);

/** Columns of one layer, averaged: four values by row, and the row of the picture where the layer begins. */
async function columnsOf(name: string, column: number, wide: number) {
  const layer = layers.find(({ filename }) => filename === name);
  if (!layer) throw new Error(`there is no layer ${name}`);
  const { frame, spriteSourceSize: place } = layer;
  const left = frame.x + column - place.x;
  const pixels = await sharp(path.join(folder, layer.image))
    .ensureAlpha()
    .extract({ left, top: frame.y, width: wide, height: frame.h })
    .raw()
    .toBuffer();
  const value = (row: number, channel: number) =>
    Array.from({ length: wide }, (_, k) => pixels[(row * wide + k) * 4 + channel] ?? 0).reduce((sum, v) => sum + v, 0) /
    wide;
  return { top: place.y, rows: Array.from({ length: frame.h }, (_, row) => [0, 1, 2, 3].map((c) => value(row, c))) };
}

/** Middles of dark bands in some columns of the rule, as millimetres. */
async function marksIn(column: number): Promise<readonly number[]> {
  const halves = await Promise.all(['rule-upper', 'rule-lower'].map((half) => columnsOf(half, column - 3, 7)));
  const top = halves[0]?.top ?? 0;
  const rows = halves.flatMap((half) => half.rows);
  const grey = rows.map(([r = 0, g = 0, b = 0]) => (r + g + b) / 3);
  const paper = [...grey].sort((one, other) => other - one)[Math.floor(grey.length / 4)] ?? 255;
  const depth = grey.map((value) => Math.max(0, paper - value - 20));
  const marks: number[] = [];
  for (let row = 0; row < depth.length; row++) {
    const start = row;
    while ((depth[row] ?? 0) > 0) row++;
    const dark = depth.slice(start, row);
    const weight = dark.reduce((sum, each) => sum + each, 0);
    const middle = dark.reduce((sum, each, n) => sum + each * (start + n + 0.5), 0) / weight;
    if (weight > 0) marks.push((rule.zero - top - middle) * rule.mmPerPixel);
  }
  return marks;
}

async function expectMarks(column: number, apart: number): Promise<void> {
  const marks = await marksIn(column);
  const first = Math.ceil((lowest + 2) / apart);
  const wanted = Array.from({ length: Math.floor((highest - 2) / apart) - first + 1 }, (_, n) => (first + n) * apart);
  const off = (mm: number) => Math.min(...marks.map((mark) => Math.abs(mark - mm)));
  expect(wanted.length).toBeGreaterThan(10);
  expect(wanted.filter((mm) => off(mm) > 0.25)).toEqual([]);
}

describe('the rule', () => {
  it('has every centimeter where it belongs', () => expectMarks(CM_COLUMN, 10));
  it('has every inch where it belongs', () => expectMarks(INCH_COLUMN, MM_PER_INCH));

  it('shows all heights that can be read, whatever was left out, below the raised headpiece', () => {
    const shares = [LENGTHS.slouching, LENGTHS.headTilted, LENGTHS.noDeepBreath];
    expect(PRIYA.least + shares.reduce((sum, { low }) => sum + low, 0)).toBeGreaterThan(lowest + 100);
    expect(PRIYA.most + LENGTHS.shoeSoles.high).toBeLessThan(rule.raised);
    expect(PRIYA.most + LENGTHS.shoeSoles.high).toBeLessThanOrEqual(rule.head);
  });
});

describe('the headpiece', () => {
  it('has its lower edge where it says, so that it lies at the mark that is read', async () => {
    const place = spots['headpiece'];
    if (!place) throw new Error('the headpiece has no place');
    /** In front of the rod: nothing of its shadow lies there. */
    const { top, rows } = await columnsOf('headpiece', place.x + 100, 5);
    const alpha = rows.map(([, , , a = 0]) => a / 255);
    const whole = alpha.findLastIndex((share) => share > 0.9) + 1;
    const rim = alpha[whole] ?? 0;
    const edge = top + whole + (rim > 0.25 ? rim : 0);
    expect(Math.abs(edge - rowOf(rule, rule.headpiece)) * rule.mmPerPixel).toBeLessThan(0.35);
    expect(Math.abs(place.y + place.h - rowOf(rule, rule.headpiece))).toBeLessThanOrEqual(1);
  });
});
