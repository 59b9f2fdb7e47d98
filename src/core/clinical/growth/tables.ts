/**
 * LMS tables of the WHO (birth to 24 months) and of the CDC (2 to 20 years), in whole numbers and second differences:
 * L and M in 1/100,000, S in 1/1,000,000, ages (or lengths) in 1/`per`. Checked row by row against the published files.
 * Only what draws or asks for growth loads this file; play itself does not need it.
 */
import cdcJson from './cdc.json' with { type: 'json' };
import type { Lms } from './lms.ts';
import whoJson from './who.json' with { type: 'json' };

export type Sex = 'f' | 'm';
export type Reference = 'who' | 'cdc';
/** `weightForLength` is kept by length in cm; all others by age. */
export type GrowthMeasure = 'weight' | 'length' | 'stature' | 'head' | 'bmi' | 'weightForLength';

interface Packed {
  readonly per: number;
  readonly x: readonly number[];
  readonly m: PackedLms;
  readonly f: PackedLms;
}

interface PackedLms {
  readonly l: readonly number[];
  readonly m: readonly number[];
  readonly s: readonly number[];
}

/** Ages in months (CDC), in days (WHO), or lengths in cm, rising; and L, M, S at each. */
export interface LmsTable {
  readonly x: readonly number[];
  readonly rows: readonly Lms[];
}

const PACKED: Readonly<Record<Reference, Readonly<Partial<Record<GrowthMeasure, Packed>>>>> = {
  cdc: cdcJson.tables,
  who: whoJson.tables,
};

const unpacked = new Map<string, LmsTable>();

/** The table of a reference, or nothing when it has none for that measure. Unpacked when first asked for. */
export function growthTable(reference: Reference, measure: GrowthMeasure, sex: Sex): LmsTable | undefined {
  const name = `${reference}.${measure}.${sex}`;
  const known = unpacked.get(name);
  if (known) return known;
  const packed = PACKED[reference][measure];
  if (!packed) return undefined;
  const table = unpack(packed, sex);
  unpacked.set(name, table);
  return table;
}

function unpack(packed: Packed, sex: Sex): LmsTable {
  const l = summedTwice(packed[sex].l);
  const m = summedTwice(packed[sex].m);
  const s = summedTwice(packed[sex].s);
  return {
    x: summedTwice(packed.x).map((value) => value / packed.per),
    rows: l.map((value, place) => ({
      l: value / 100_000,
      m: (m[place] ?? 0) / 100_000,
      s: (s[place] ?? 0) / 1_000_000,
    })),
  };
}

function summedTwice(differences: readonly number[]): readonly number[] {
  return summed(summed(differences));
}

function summed(differences: readonly number[]): readonly number[] {
  let sum = 0;
  return differences.map((difference) => {
    sum += difference;
    return sum;
  });
}

/** L, M and S at x, each on the straight line between the rows around it; nothing outside the table. */
export function lmsAt({ x, rows }: LmsTable, at: number): Lms | undefined {
  const next = x.findIndex((value) => value >= at);
  const after = rows[next];
  if (!after) return undefined;
  const right = x[next] ?? at;
  if (right === at) return after;
  const before = rows[next - 1];
  const left = x[next - 1];
  if (!before || left === undefined) return undefined;
  const share = (at - left) / (right - left);
  const between = (a: number, b: number) => a + (b - a) * share;
  return { l: between(before.l, after.l), m: between(before.m, after.m), s: between(before.s, after.s) };
}
