/**
 * The reference torso (adult male, 176 cm) and other bodies scaled to it (models.md §2.2). Centimetres; x to the
 * patient's left, y up, z to the front; origin in the midline at the height of the sternal angle, mid-depth.
 */
import { cos, pow, sin } from '../math/functions.ts';

/** A place in or on the torso, cm. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

interface Section {
  readonly a: number;
  readonly b: number;
  readonly zc: number;
  readonly n: number;
}

/** Superellipses |x/a|^n + |(z−zc)/b|^n = 1 from the neck down: y, a, b, zc, n (design, from anthropometry). */
const SECTIONS: readonly (readonly [y: number, a: number, b: number, zc: number, n: number])[] = [
  [11, 6, 6, -1.5, 2],
  [8, 7.5, 6.5, -1.5, 2],
  [6, 12, 7.3, -1.2, 2.2],
  [4, 16.5, 8.3, -0.9, 2.3],
  [2, 18, 9.4, -0.6, 2.4],
  [0, 17.6, 10.3, -0.3, 2.4],
  [-4, 16.8, 11.3, 0, 2.4],
  [-8, 16.4, 11.8, 0, 2.4],
  [-12, 16, 11.8, 0, 2.4],
  [-16, 15.6, 11.5, 0, 2.4],
  [-20, 15.2, 11, -0.1, 2.4],
  [-26, 14.8, 10.5, -0.2, 2.4],
  [-32, 15.6, 10.5, -0.3, 2.4],
  [-38, 17, 11, -0.6, 2.4],
  [-44, 17.3, 11, -0.8, 2.4],
  [-48, 16, 9.5, -0.8, 2.3],
];

/** The section at a height, linear between the rows; the outermost rows beyond the ends. */
function sectionAt(y: number): Section {
  const below = SECTIONS.findIndex((row) => row[0] <= y);
  const [first] = SECTIONS;
  const last = SECTIONS.at(-1);
  const upper = below <= 0 ? (below === 0 ? first : last) : SECTIONS[below - 1];
  const lower = below < 0 ? last : SECTIONS[below];
  if (!upper || !lower) throw new Error('the torso has no sections');
  const share = upper[0] === lower[0] ? 0 : (upper[0] - y) / (upper[0] - lower[0]);
  const mix = (place: 1 | 2 | 3 | 4) => upper[place] + share * (lower[place] - upper[place]);
  return { a: mix(1), b: mix(2), zc: mix(3), n: mix(4) };
}

/** The skin in front of a place given by x and y; `front` of a place beyond the flank is the flank itself. */
export function front(x: number, y: number): Point {
  const { a, b, zc, n } = sectionAt(y);
  const inside = Math.max(0, 1 - pow(Math.abs(x / a), n));
  return { x, y, z: zc + b * pow(inside, 1 / n) };
}

/** The skin of the left side at a depth and a height; a depth beyond front or back is the midline. */
export function leftSkin(z: number, y: number): Point {
  const { a, b, zc, n } = sectionAt(y);
  const inside = Math.max(0, 1 - pow(Math.abs((z - zc) / b), n));
  return { x: a * pow(inside, 1 / n), y, z };
}

const DEGREE = 0.017_453_292_519_943_295;

/** The skin at an angle round the body: 0° front midline, 90° left mid-axillary line, 180° spine, −90° right. */
export function around(degrees: number, y: number): Point {
  const { a, b, zc, n } = sectionAt(y);
  const [across, ahead] = [sin(degrees * DEGREE), cos(degrees * DEGREE)];
  const r = pow(pow(Math.abs(across / a), n) + pow(Math.abs(ahead / b), n), -1 / n);
  return { x: r * across, y, z: zc + r * ahead };
}

/** Whose torso it is. `age` in years. */
export interface TorsoPlan {
  readonly sex: 'male' | 'female';
  readonly age: number;
  readonly statureCm: number;
  readonly bmi: number;
}

/** From a body to the reference: divide by the scales; multiply what an electrode sees by `gain`. */
export interface Torso {
  readonly sx: number;
  readonly sy: number;
  readonly sz: number;
  readonly gain: number;
}

export const REFERENCE_TORSO: Torso = { sx: 1, sy: 1, sz: 1, gain: 1 };

/** Scales of models.md §2.2 by stature, cm: infant of 6 months, child of 8 years, adult (design). */
const INFANT = { stature: 67, sx: 0.44, sy: 0.42, sz: 0.46, gain: 1.1 };
const CHILD = { stature: 128, sx: 0.68, sy: 0.72, sz: 0.7, gain: 1.1 };
const MAN = { stature: 176, sx: 1, sy: 1, sz: 1, gain: 1 };
const WOMAN = { stature: 163, sx: 0.9, sy: 0.93, sz: 0.9, gain: 0.95 };
/** From this age on a torso is an adult's. */
export const ADULT_YEARS = 16;
/** Below this age somebody is an infant: electrodes are small, and nothing is asked of it in words (design). */
export const INFANT_YEARS = 2;
/** Body-mass index of the reference torso, kg/m². */
const REFERENCE_BMI = 24;
/** Gain lost by each point of body-mass index above the reference: 0.80 at 38 (design). */
const GAIN_PER_BMI = 0.2 / 14;

/** The scales of a body; depth and width also grow with the root of the body-mass index. */
export function torsoOf({ sex, age, statureCm, bmi }: TorsoPlan): Torso {
  const adult = sex === 'female' ? WOMAN : MAN;
  const base = age >= ADULT_YEARS ? { ...adult, sy: (adult.sy * statureCm) / adult.stature } : grown(statureCm, adult);
  const girth = age >= ADULT_YEARS ? Math.sqrt(bmi / REFERENCE_BMI) : 1;
  const fat = age >= ADULT_YEARS ? Math.max(0, bmi - REFERENCE_BMI) * GAIN_PER_BMI : 0;
  return { sx: base.sx * girth, sy: base.sy, sz: base.sz * girth, gain: base.gain * Math.max(0.5, 1 - fat) };
}

function grown(statureCm: number, adult: typeof MAN): Torso {
  const [from, to] = statureCm < CHILD.stature ? [INFANT, CHILD] : [CHILD, adult];
  const share = Math.min(1, Math.max(0, (statureCm - from.stature) / (to.stature - from.stature)));
  const mix = (name: 'sx' | 'sy' | 'sz' | 'gain') => from[name] + share * (to[name] - from[name]);
  return { sx: mix('sx'), sy: mix('sy'), sz: mix('sz'), gain: mix('gain') };
}

/** The place of the reference torso that a place of this body answers to. */
export function toReference({ sx, sy, sz }: Torso, { x, y, z }: Point): Point {
  return { x: x / sx, y: y / sy, z: z / sz };
}

/** How large a body is beside the reference: what is told in mm on an adult is so much less on a child; adults are alike. */
export function childShare({ age, statureCm }: TorsoPlan): number {
  return age >= ADULT_YEARS ? 1 : Math.min(1, statureCm / MAN.stature);
}
