/** What clothes, stance and technique add to a weight (grams) or a length (mm): ranges with sources (models.md §5.4). */
import { u } from '../math/random.ts';
import type { Checked } from './limits.ts';

/** What a person may wear or come with that bears on a measurement. */
export const WORN = [
  'shoes',
  'coat',
  'heavyPockets',
  'hairBun',
  'outfit',
  'wetDiaper',
  'wheelchair',
  'heldByParent',
] as const;
export type Worn = (typeof WORN)[number];

export type WeightCause =
  | Exclude<Worn, 'hairBun'>
  | 'dryDiaper'
  | 'paper'
  | 'notZeroed'
  | 'support'
  | 'moving'
  | 'zeroedWithPatient';

export type LengthCause =
  | 'shoeSoles'
  | 'hairBun'
  | 'slouching'
  | 'headTilted'
  | 'noDeepBreath'
  | 'onePerson'
  | 'kneesBent'
  | 'oneLeg'
  | 'toesPointed'
  | 'tapePlacement'
  | 'tapeSlipped'
  | 'tapeLow';

/** Drawn from the seed between the two ends, both in the unit of its table. */
interface Range {
  readonly low: number;
  readonly high: number;
  readonly source: string;
  readonly checked: Checked;
}

const MODEL = 'Anthropometry teaching and device manuals';
const OWN = 'Chosen for this simulator';

/** Grams. What is not here is worked out from the others: support, motion, zeroing with the patient on. */
export const MASSES: Readonly<Record<Exclude<WeightCause, 'support' | 'moving' | 'zeroedWithPatient'>, Range>> = {
  shoes: { low: 600, high: 1_000, source: MODEL, checked: 'memory' },
  coat: { low: 1_400, high: 2_600, source: `${MODEL}: coat, bag, phone, boots together 2 to 4 kg`, checked: 'design' },
  heavyPockets: { low: 400, high: 1_200, source: `${OWN}: phone, keys, wallet`, checked: 'design' },
  outfit: { low: 200, high: 400, source: 'Infant clothes', checked: 'design' },
  wetDiaper: { low: 100, high: 200, source: 'A wet diaper', checked: 'design' },
  dryDiaper: { low: 20, high: 30, source: 'A clean dry diaper', checked: 'design' },
  paper: { low: 15, high: 30, source: 'A sheet of table paper', checked: 'design' },
  wheelchair: { low: 15_000, high: 18_000, source: 'A clinic wheelchair', checked: 'design' },
  heldByParent: { low: 58_000, high: 78_000, source: 'The adult who holds the child', checked: 'design' },
  notZeroed: { low: 200, high: 800, source: `${OWN}: what the last person left on a floor scale`, checked: 'design' },
};

/** An infant scale that nobody zeroed, grams. */
export const INFANT_NOT_ZEROED: Range = { low: 30, high: 90, source: OWN, checked: 'design' };

/** Share of the weight that a hand on a rail takes off the scale. */
export const SUPPORT: Range = { low: 0.05, high: 0.2, source: MODEL, checked: 'memory' };

/** Swing of the reading while the person moves, grams each way; `averaged` is what the scale's own averaging leaves. */
export const MOTION = {
  floor: { first: 300, averaged: 200, source: OWN, checked: 'design' },
  infant: { first: 60, averaged: 30, source: `${MODEL}: a moving infant ±60 g until averaged`, checked: 'memory' },
  infantCalmed: { first: 20, averaged: 0, source: OWN, checked: 'design' },
} as const;

/** Millimetres. */
export const LENGTHS: Readonly<Record<LengthCause, Range>> = {
  shoeSoles: { low: 20, high: 30, source: `${MODEL}: shoes +2 to +4 cm, usually 2.5`, checked: 'memory' },
  hairBun: { low: 10, high: 40, source: MODEL, checked: 'memory' },
  slouching: { low: -30, high: -10, source: `${MODEL}: knees bent or back rounded`, checked: 'memory' },
  headTilted: { low: -15, high: -5, source: `${MODEL}: head not in the Frankfort plane`, checked: 'memory' },
  noDeepBreath: { low: -6, high: -3, source: OWN, checked: 'design' },
  onePerson: { low: -20, high: -10, source: 'One person alone at the length board', checked: 'design' },
  kneesBent: { low: -30, high: -10, source: MODEL, checked: 'memory' },
  oneLeg: { low: -5, high: -5, source: `${MODEL}: one leg only extended`, checked: 'memory' },
  toesPointed: { low: 5, high: 12, source: `${OWN}: feet not flat on the footboard`, checked: 'design' },
  tapePlacement: { low: -3, high: 0, source: `${OWN}: hence three placements, the largest counts`, checked: 'design' },
  tapeSlipped: { low: -10, high: -5, source: `${MODEL}: tape not over the largest occiput`, checked: 'memory' },
  tapeLow: { low: -8, high: -4, source: `${OWN}: tape over or below the brows`, checked: 'design' },
};

/** A whole number between the ends, the same for the same seed and stream; `n` counts repeated draws. */
export function drawnWhole(range: Range, seed: number, stream: string, n = 0): number {
  return range.low + Math.floor(u(seed, stream, n) * (range.high - range.low + 1));
}

export function drawnShare(range: Range, seed: number, stream: string): number {
  return range.low + u(seed, stream, 0) * (range.high - range.low);
}

/** Kilograms in a pound and centimetres in an inch, exact by definition (1959). */
export const KG_PER_LB = 0.45359237;
export const CM_PER_INCH = 2.54;

/** kg/m². */
export function bodyMassIndex(kg: number, cm: number): number {
  return kg / ((cm / 100) * (cm / 100));
}
