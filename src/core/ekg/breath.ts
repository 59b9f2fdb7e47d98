/** Breathing as an EKG sees it: the chest's movement, which wanders the line, and the heart's turning with it (models.md §1.4). */
import { cos, sin } from '../math/functions.ts';
import { u } from '../math/random.ts';
import type { Vectors } from './heart.ts';

const TAU = 2 * Math.PI;
/** Breaths a second, for whoever's heart it is (design). */
export const BREATH_HZ = 0.25;

/** Share of a breath that was over at 0, 0 to 1. */
export function breathPhase(seed: number): number {
  return u(seed, 'ekg.breath', 0);
}

const DEGREE = TAU / 360;
/** The heart turns so far about X, Y and Z at the height of a quiet breath (design; deep breaths by 2.5 times as much). */
const TURN = { x: 4 * DEGREE, y: 3 * DEGREE, z: 3 * DEGREE } as const;
const DEEP = 2.5;

/** So many samples are taken alike: 20 ms, in which a breath moves the heart by less than a sixth of a degree. */
export const ALIKE = 10;

/** Where in its breath somebody is at a moment, s: from −1, breathed out, to 1, breathed in. */
export function breathAt(seconds: number, seed: number): number {
  return sin(TAU * (BREATH_HZ * seconds + breathPhase(seed)));
}

/** Turns each sample as the breath of its moment does: breathing in sets the heart more upright. */
export function turnWithBreath({ from, stepMs, x, y, z }: Vectors, seed: number, isDeep: boolean): void {
  for (let first = 0; first < x.length; first += ALIKE) {
    const breath = (isDeep ? DEEP : 1) * breathAt((from + first * stepMs) / 1_000, seed);
    const end = Math.min(x.length, first + ALIKE);
    turn(y, z, TURN.x * breath, first, end);
    turn(z, x, TURN.y * breath, first, end);
    turn(x, y, TURN.z * breath, first, end);
  }
}

/** Turns `one` towards `other`. */
function turn(one: Float64Array, other: Float64Array, angle: number, first: number, end: number): void {
  const [c, s] = [cos(angle), sin(angle)];
  for (let place = first; place < end; place++) {
    const [a, b] = [one[place] ?? 0, other[place] ?? 0];
    one[place] = a * c - b * s;
    other[place] = a * s + b * c;
  }
}
