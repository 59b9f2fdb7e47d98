/** Where a child's measurement stands among children of the same age and sex: z-score and percentile. */
import { normalQuantile, normalShare } from '../../math/normal.ts';
import { type Extended, extendedBmi, valueAt, weightZScore, zScore } from './lms.ts';
import { type GrowthMeasure, growthTable, type LmsTable, lmsAt, type Reference, type Sex } from './tables.ts';

/** WHO tables are by day, as published; a month is a twelfth of 365.25 days. */
export const DAYS_PER_MONTH = 30.4375;
/** US practice (CDC 2010): WHO standards under this age, CDC reference from it, months. */
export const CDC_FROM_MONTHS = 24;

export interface GrowthQuestion {
  readonly reference: Reference;
  readonly measure: GrowthMeasure;
  readonly sex: Sex;
  /** Age in months; for `weightForLength` the length in cm. */
  readonly at: number;
  /** cm, kg or kg/m². */
  readonly value: number;
}

export interface Growth {
  readonly z: number;
  readonly percentile: number;
  /** BMI at or above the 95th percentile only: CDC's extended method of 2022. */
  readonly extended?: Extended;
}

/** Why there is no answer. `from` and `to`: ages in months (or cm) that the table reaches. */
export type GrowthFault =
  | { readonly fault: 'noTable' }
  | { readonly fault: 'outside'; readonly from: number; readonly to: number }
  | { readonly fault: 'value' };

/** Nothing that is measured of a child is larger than this, in kg, cm or kg/m² (design; keeps the powers finite). */
const LARGEST_VALUE = 1_000;

export function referenceFor(ageMonths: number): Reference {
  return ageMonths < CDC_FROM_MONTHS ? 'who' : 'cdc';
}

function isByDay(reference: Reference, measure: GrowthMeasure): boolean {
  return reference === 'who' && measure !== 'weightForLength';
}

/** The place in the table: WHO's last day is day 730, half a day short of 24 months. */
function placeIn(table: LmsTable, { reference, measure, at }: GrowthQuestion): number {
  if (!isByDay(reference, measure)) return at;
  const days = at * DAYS_PER_MONTH;
  const last = table.x.at(-1) ?? 0;
  return days > last && days <= last + 1 ? last : days;
}

function reach(table: LmsTable, { reference, measure }: GrowthQuestion): { from: number; to: number } {
  const [from = 0, to = 0] = [table.x[0], table.x.at(-1)];
  return isByDay(reference, measure) ? { from: 0, to: CDC_FROM_MONTHS } : { from, to };
}

/** z-score and percentile (0–100), or why there are none. */
export function growthOf(question: GrowthQuestion): Growth | GrowthFault {
  const { reference, measure, sex, at, value } = question;
  const table = growthTable(reference, measure, sex);
  if (!table) return { fault: 'noTable' };
  const lms = lmsAt(table, placeIn(table, question));
  if (!lms) return { fault: 'outside', ...reach(table, question) };
  if (!(value > 0 && value <= LARGEST_VALUE)) return { fault: 'value' };
  const isWeight = measure === 'weight' || measure === 'weightForLength';
  const z = reference === 'who' && isWeight ? weightZScore(value, lms) : zScore(value, lms);
  if (!Number.isFinite(z)) return { fault: 'value' };
  const extended = measure === 'bmi' ? extendedBmi(value, lms, sex, at) : undefined;
  return { z, percentile: 100 * normalShare(z), ...(extended ? { extended } : {}) };
}

/** The value at a percentile (0–100) of an age: a point of a growth curve. Nothing outside the table. */
export function growthValue(question: Omit<GrowthQuestion, 'value'>, percentile: number): number | undefined {
  const table = growthTable(question.reference, question.measure, question.sex);
  const lms = table && lmsAt(table, placeIn(table, { ...question, value: 0 }));
  return lms ? valueAt(normalQuantile(percentile / 100), lms) : undefined;
}
