/** Seven-segment digits: which bars light for a sign, and their outlines. Pure. */
import type { Rect } from '../geometry.ts';
import type { Point } from '../port.ts';

/** Bars from the top, clockwise, the middle one last: a b c d e f g. */
const LIT: Readonly<Record<string, string>> = {
  '0': 'abcdef',
  '1': 'bc',
  '2': 'abged',
  '3': 'abgcd',
  '4': 'fgbc',
  '5': 'afgcd',
  '6': 'afgedc',
  '7': 'abc',
  '8': 'abcdefg',
  '9': 'abcdfg',
  '-': 'g',
  E: 'afged',
};

/** Shares of the height of a digit. */
const WIDTH = 0.54;
const GAP = 0.16;
const POINT_WIDTH = 0.16;
const THICK = 0.115;

export interface Bars {
  readonly polygons: readonly (readonly Point[])[];
  readonly points: readonly Rect[];
  /** All that is drawn, in the same measure as `height`. */
  readonly width: number;
}

/** The bars of a text such as `98.6`, from (0, 0) down to `height`. */
export function barsOf(text: string, height: number): Bars {
  const polygons: (readonly Point[])[] = [];
  const points: Rect[] = [];
  let x = 0;
  for (const sign of text) {
    if (sign === '.') {
      const size = THICK * height * 1.15;
      points.push({ x: x - GAP * height * 0.5, y: height - size, w: size, h: size });
      x += POINT_WIDTH * height;
      continue;
    }
    for (const bar of LIT[sign] ?? '') polygons.push(barAt(bar, x, height));
    x += (WIDTH + GAP) * height;
  }
  return { polygons, points, width: Math.max(0, x - GAP * height) };
}

function barAt(bar: string, x: number, height: number): readonly Point[] {
  const thick = THICK * height;
  const w = WIDTH * height;
  const half = height / 2;
  const gap = thick * 0.14;
  switch (bar) {
    case 'a':
      return across(x, thick / 2, { w, thick, gap });
    case 'g':
      return across(x, half, { w, thick, gap });
    case 'd':
      return across(x, height - thick / 2, { w, thick, gap });
    case 'b':
      return down(x + w - thick / 2, thick / 2, { h: half - thick / 2, thick, gap });
    case 'c':
      return down(x + w - thick / 2, half, { h: half - thick / 2, thick, gap });
    case 'e':
      return down(x + thick / 2, half, { h: half - thick / 2, thick, gap });
    default:
      return down(x + thick / 2, thick / 2, { h: half - thick / 2, thick, gap });
  }
}

function across(left: number, y: number, { w, thick, gap }: { w: number; thick: number; gap: number }): Point[] {
  const r = thick / 2;
  const from = left + r + gap;
  const to = left + w - r - gap;
  return [
    { x: from, y },
    { x: from + r, y: y - r },
    { x: to - r, y: y - r },
    { x: to, y },
    { x: to - r, y: y + r },
    { x: from + r, y: y + r },
  ];
}

function down(x: number, top: number, { h, thick, gap }: { h: number; thick: number; gap: number }): Point[] {
  const r = thick / 2;
  const from = top + gap;
  const to = top + h - gap;
  return [
    { x, y: from },
    { x: x + r, y: from + r },
    { x: x + r, y: to - r },
    { x, y: to },
    { x: x - r, y: to - r },
    { x: x - r, y: from + r },
  ];
}
