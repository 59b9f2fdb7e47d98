/** A twelve-lead recording: the heart's vector through the wires, noise, leads, filters. */
import { type FilterPlan, filter } from './filters.ts';
import { heartVectors, type Vectors } from './heart.ts';
import { LEADS, type Lead, type Placement, sharesOf, wireVectors } from './leads.ts';
import { addNoise, type NoisePlan } from './noise.ts';
import { WIRES, type Wire } from './sites.ts';
import type { Source } from './sources.ts';

/** Twelve rows of samples in mV; the first at 0 ms. */
export interface Recording {
  readonly rate: number;
  readonly leads: Readonly<Record<Lead, Float64Array>>;
}

export interface RecordingPlan {
  readonly placement: Placement;
  readonly filters: FilterPlan;
  readonly noise: NoisePlan;
  /** Samples per second. */
  readonly rate: number;
  readonly seconds: number;
}

/** Before the first sample that is shown, so that filters have settled, ms (design: 20 s at 0.05 Hz). */
export const LEAD_IN_MS = 20_000;

/** A heart from the library. The same seed gives the same trace, whenever it is looked at. */
export function recordHeart(source: Source, plan: RecordingPlan): Recording {
  const vectors = heartVectors(source, plan.noise.seed, -LEAD_IN_MS, plan.seconds * 1_000, plan.rate);
  return recordVectors(vectors, plan, Math.round((LEAD_IN_MS / 1_000) * plan.rate));
}

/** Given vectors; the first `skip` samples are the filters' lead-in and are not kept. */
export function recordVectors(vectors: Vectors, plan: RecordingPlan, skip = 0): Recording {
  const potentials = potentialsOf(vectors, plan.placement);
  addNoise(plan.noise, potentials, vectors.from, plan.rate);
  const leads = LEADS.map((lead) => {
    const row = leadRow(lead, potentials, vectors.x.length);
    filter(row, plan.rate, plan.filters);
    return [lead, row.subarray(skip)] as const;
  });
  return { rate: plan.rate, leads: Object.fromEntries(leads) as unknown as Recording['leads'] };
}

function potentialsOf({ x, y, z }: Vectors, placement: Placement): Readonly<Record<Wire, Float64Array>> {
  const vectors = wireVectors(placement);
  const rows = WIRES.map((wire) => {
    const [a, b, c] = vectors[wire];
    return [wire, x.map((value, place) => a * value + b * (y[place] ?? 0) + c * (z[place] ?? 0))] as const;
  });
  return Object.fromEntries(rows) as unknown as Readonly<Record<Wire, Float64Array>>;
}

function leadRow(lead: Lead, potentials: Readonly<Record<Wire, Float64Array>>, length: number): Float64Array {
  const row = new Float64Array(length);
  for (const [wire, share] of sharesOf(lead)) {
    const potential = potentials[wire];
    for (let place = 0; place < length; place++) row[place] = (row[place] ?? 0) + share * (potential[place] ?? 0);
  }
  return row;
}
