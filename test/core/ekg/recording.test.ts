/** What the machine records: the table of models.md §1.3, its axis, its filters, and the same trace whenever it is asked for. */
import { describe, expect, it } from 'vitest';
import { type FilterPlan, filter } from '../../../src/core/ekg/filters.ts';
import type { Lead } from '../../../src/core/ekg/leads.ts';
import { placedWith, STANDARD_PLACEMENT } from '../../../src/core/ekg/leads.ts';
import type { Contact, Noise } from '../../../src/core/ekg/noise.ts';
import { recordHeart } from '../../../src/core/ekg/recording.ts';
import { LANDMARKS, type Site, type Wire } from '../../../src/core/ekg/sites.ts';
import { SOURCES, type SourceName } from '../../../src/core/ekg/sources.ts';

const RATE = 500;

interface Wishes {
  readonly filters?: FilterPlan;
  readonly noises?: readonly Noise[];
  readonly electrodes?: Readonly<Record<string, Site>>;
  readonly seed?: number;
  readonly contacts?: Readonly<Partial<Record<Wire, Contact>>>;
}

function recorded(name: SourceName, { filters = {}, noises = [], electrodes, seed = 1, contacts = {} }: Wishes = {}) {
  return recordHeart(SOURCES[name], {
    placement: electrodes ? placedWith(electrodes) : STANDARD_PLACEMENT,
    filters,
    noise: { seed, noises: noises.map((noise) => ({ noise })), contacts },
    rate: RATE,
    seconds: 6,
  }).leads;
}

const highest = (row: Float64Array) => row.reduce((most, value) => Math.max(most, value), -9);
const lowest = (row: Float64Array) => row.reduce((least, value) => Math.min(least, value), 9);

describe('a normal heart', () => {
  const leads = recorded('normal');

  it.each([
    ['I', 0.59, -0.08],
    ['II', 1.01, -0.2],
    ['aVR', 0.11, -0.8],
    ['V1', 0.3, -1.01],
    ['V2', 0.41, -1.03],
    ['V3', 0.84, -0.67],
    ['V4', 1.3, -0.34],
    ['V5', 1.37, -0.15],
    ['V6', 1.12, -0.13],
  ] as const)('has in %s an R of %d and a deepest wave of %d mV', (lead, r, s) => {
    expect(Math.abs(highest(leads[lead]) - r)).toBeLessThanOrEqual(0.02);
    expect(Math.abs(lowest(leads[lead]) - s)).toBeLessThanOrEqual(0.02);
  });

  it('keeps Einthoven and Goldberger in every sample', () => {
    for (let place = 0; place < leads.I.length; place++) {
      const [i = 0, ii = 0, iii = 0] = [leads.I[place], leads.II[place], leads.III[place]];
      const augmented = (leads.aVR[place] ?? 0) + (leads.aVL[place] ?? 0) + (leads.aVF[place] ?? 0);
      expect(Math.abs(iii - (ii - i)) + Math.abs(augmented)).toBeLessThan(1e-9);
    }
  });

  it('has the same trace at 2 s whether 3 or 6 s are asked for', () => {
    const plan = { placement: STANDARD_PLACEMENT, filters: { highPass: 0.05, lowPass: 150 }, rate: RATE };
    const noise = { seed: 4, noises: [{ noise: 'wander' as const }], contacts: {} };
    const short = recordHeart(SOURCES.normal, { ...plan, noise, seconds: 3 });
    const long = recordHeart(SOURCES.normal, { ...plan, noise, seconds: 6 });
    expect(short.leads.V3.slice(900, 1_100)).toEqual(long.leads.V3.slice(900, 1_100));
  });
});

/** models.md §2.4: highest and deepest of the P, r, S and T of V1 and V2 with both at one level, mV. */
type Waves = readonly [pHigh: number, pLow: number, r: number, s: number, t: number];
const LEVELS: readonly (readonly [level: string, marks: readonly [string, string], v1: Waves, v2: Waves])[] = [
  ['the fourth space', ['V1', 'V2'], [0.03, -0.03, 0.3, -1.01, -0.01], [0.07, -0.01, 0.41, -1.03, 0.27]],
  ['the third', ['space3Right', 'space3Left'], [0, -0.06, 0.24, -1.1, -0.09], [0.02, -0.04, 0.29, -0.95, 0.13]],
  ['the second', ['space2Right', 'space2Left'], [0, -0.07, 0.16, -1.09, -0.15], [0, -0.06, 0.17, -0.84, 0.01]],
];

describe('V1 and V2', () => {
  const wavesIn = (leads: Readonly<Record<Lead, Float64Array>>, lead: 'V1' | 'V2'): Waves => {
    const beat = leads.II.indexOf(highest(leads.II.subarray(RATE, RATE * 2.2)));
    const between = (from: number, to: number) => leads[lead].subarray(beat + from * RATE, beat + to * RATE);
    const [p, qrs, t] = [between(-0.22, -0.05), between(-0.05, 0.08), between(0.1, 0.44)];
    const tLow = lowest(t);
    return [highest(p), lowest(p), highest(qrs), lowest(qrs), -tLow > highest(t) ? tLow : highest(t)];
  };

  it.each(LEVELS)('in %s have the P, r, S and T of the table', (_, [first, second], ...wanted) => {
    const [right, left] = [LANDMARKS[first], LANDMARKS[second]];
    if (!(right && left)) throw new Error('no such landmark');
    const leads = recorded('normal', { electrodes: { V1: right, V2: left } });
    for (const [place, lead] of (['V1', 'V2'] as const).entries()) {
      const found = wavesIn(leads, lead);
      for (const [wave, value] of (wanted[place] ?? []).entries()) {
        expect(Math.abs((found[wave] ?? Number.NaN) - value), `${lead}, wave ${wave}`).toBeLessThanOrEqual(0.02);
      }
    }
  });
});

describe('filters', () => {
  const impulse = (): Float64Array => {
    const row = new Float64Array(RATE * 4);
    for (let place = RATE; place < RATE + 50; place++) row[place] = 3;
    return row;
  };

  it('of 0.05 Hz leave an offset of 0.093 mV after 3 mV for 100 ms, of 0.5 Hz one of 0.80', () => {
    const slow = impulse();
    filter(slow, RATE, { highPass: 0.05 });
    expect(slow[RATE + 50]).toBeCloseTo(-0.093, 3);
    const fast = impulse();
    filter(fast, RATE, { highPass: 0.5 });
    expect(fast[RATE + 50]).toBeCloseTo(-0.8, 2);
  });

  it('keep R in V5 at 150 Hz and round it off at 40 Hz', () => {
    expect(highest(recorded('normal', { filters: { lowPass: 150 } }).V5)).toBeCloseTo(1.37, 1);
    expect(Math.abs(highest(recorded('normal', { filters: { lowPass: 40 } }).V5) - 1.33)).toBeLessThan(0.02);
  });

  it('are not needed while all electrodes sit alike: mains falls out of every lead', () => {
    const quiet = recorded('normal').II;
    const same = recorded('normal', { noises: ['mains'] }).II;
    expect(highest(same.map((value, place) => Math.abs(value - (quiet[place] ?? 0))))).toBeLessThan(1e-9);
  });

  it('take mains away, and only mains', () => {
    const quiet = recorded('normal').V4;
    const contacts = { V4: 'dry' } as const;
    const loud = recorded('normal', { noises: ['mains'], contacts }).V4;
    const cured = recorded('normal', { noises: ['mains'], contacts, filters: { mains: 60 } }).V4;
    const away = (row: Float64Array) =>
      row.reduce((sum, value, place) => sum + Math.abs(value - (quiet[place] ?? 0)), 0);
    expect(away(cured)).toBeLessThan(away(loud) / 3);
  });
});

describe('every heart of the library', () => {
  it.each(Object.keys(SOURCES) as SourceName[])('%s is finite, not flat, and the same for the same seed', (name) => {
    const leads = recorded(name, { seed: 7 });
    expect(leads.V2.every((value) => Number.isFinite(value))).toBe(true);
    expect(highest(leads.V2) - lowest(leads.V2)).toBeGreaterThan(0.02);
    expect(recorded(name, { seed: 7 }).V2).toEqual(leads.V2);
  });
});
