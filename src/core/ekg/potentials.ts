/** What each wire picks up of a beating heart that deep breaths lower (models.md §1.4). */
import { ALIKE, breathAt } from './breath.ts';
import { type HookUp, vectorsThrough } from './electrodes.ts';
import type { Vectors } from './heart.ts';
import type { LeadVector } from './leadField.ts';
import { WIRES, type Wire } from './sites.ts';

/** Breathed in deeply, the heart lies so much lower, cm; breathed out, so much higher (models.md §1.4, design). */
const LOWERED_CM = 1.5;

/** Lead vectors: as usual, and how they change with the breath and with its square. Without these the heart stays where it is. */
export interface HeartSeen {
  readonly usual: Readonly<Record<Wire, LeadVector>>;
  readonly breathing?: Readonly<Record<Wire, readonly [linear: LeadVector, square: LeadVector]>>;
}

/** A parabola through the heart at its lowest, usual and highest place. */
export function seenOf(recipe: HookUp & { readonly isBreathDeep?: true }): HeartSeen {
  const usual = vectorsThrough(recipe);
  if (!recipe.isBreathDeep) return { usual };
  const [low, high] = [vectorsThrough(recipe, LOWERED_CM), vectorsThrough(recipe, -LOWERED_CM)];
  const breathing = WIRES.map((wire) => {
    const each = (of: (axis: 0 | 1 | 2) => number): LeadVector => [of(0), of(1), of(2)];
    const linear = each((axis) => (low[wire][axis] - high[wire][axis]) / 2);
    const square = each((axis) => (low[wire][axis] + high[wire][axis]) / 2 - usual[wire][axis]);
    return [wire, [linear, square]] as const;
  });
  return { usual, breathing: Object.fromEntries(breathing) as unknown as NonNullable<HeartSeen['breathing']> };
}

type Rows = Readonly<Record<Wire, Float64Array>>;

/** Potential of each wire, mV. */
export function potentialsOf(heart: Vectors, { usual, breathing }: HeartSeen, seed: number): Rows {
  const breaths = breathing ? breathsOf(heart, seed) : [];
  const rows = WIRES.map((wire) => {
    const row = new Float64Array(heart.x.length);
    add(row, heart, usual[wire], () => 1);
    if (breathing) {
      const [linear, square] = breathing[wire];
      const breath = (span: number) => breaths[span] ?? 0;
      add(row, heart, linear, breath);
      add(row, heart, square, (span) => breath(span) * breath(span));
    }
    return [wire, row] as const;
  });
  return Object.fromEntries(rows) as unknown as Rows;
}

/** Where the breath is in each span of samples that are taken alike: the same for every wire. */
function breathsOf({ from, stepMs, x }: Vectors, seed: number): readonly number[] {
  const spans = Math.ceil(x.length / ALIKE);
  return Array.from({ length: spans }, (_, span) => breathAt((from + span * ALIKE * stepMs) / 1_000, seed));
}

function add(row: Float64Array, { x, y, z }: Vectors, by: LeadVector, shareIn: (span: number) => number): void {
  const [a, b, c] = by;
  for (let first = 0; first < row.length; first += ALIKE) {
    const share = shareIn(first / ALIKE);
    const end = Math.min(row.length, first + ALIKE);
    for (let place = first; place < end; place++) {
      const value = a * (x[place] ?? 0) + b * (y[place] ?? 0) + c * (z[place] ?? 0);
      row[place] = (row[place] ?? 0) + share * value;
    }
  }
}
