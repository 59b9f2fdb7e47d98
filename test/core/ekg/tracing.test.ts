/** A tracing follows its recipe alone: where electrodes and wires are, how they sit, what the machine is set to, and when. */
import { describe, expect, it } from 'vitest';
import { LEADS, type Lead } from '../../../src/core/ekg/leads.ts';
import { leadsOff, recordTracing, standardOf, type TracingRecipe } from '../../../src/core/ekg/tracing.ts';

const plain: TracingRecipe = standardOf({
  source: 'normal',
  seed: 3,
  fromMs: 0,
  torso: { sex: 'male', age: 40, statureCm: 176, bmi: 24 },
  isMirrored: false,
  electrodes: {},
  wires: {},
  noises: [],
  machine: { speed: 25, gain: 10, highPass: 0.05, lowPass: 150, mains: 0 },
  seconds: 10,
});

const highest = (row: Float64Array) => row.reduce((most, value) => Math.max(most, value), -99);
const lowest = (row: Float64Array) => row.reduce((least, value) => Math.min(least, value), 99);
const spread = (row: Float64Array) => highest(row) - lowest(row);
const leadsOf = (changes: Partial<TracingRecipe>) => recordTracing({ ...plain, ...changes }).leads;

describe('a tracing', () => {
  it('is the same at a moment whenever, and from whichever moment on, it is looked at', () => {
    const fromMs = 754_318;
    const whole = leadsOf({ fromMs, seconds: 6 });
    const later = leadsOf({ fromMs: fromMs + 2_000, seconds: 1 });
    for (const lead of LEADS) {
      const same = whole[lead].subarray(1_000, 1_500);
      expect(highest(same.map((value, place) => Math.abs(value - (later[lead][place] ?? 0)))), lead).toBeLessThan(1e-9);
    }
  });

  it('keeps Einthoven and Goldberger, whatever is wrong with it', () => {
    const leads = leadsOf({ wires: { ...plain.wires, RA: 'LL', LL: 'RA' }, noises: [{ noise: 'mains', gain: 3 }] });
    for (let place = 0; place < leads.I.length; place++) {
      const at = (lead: Lead) => leads[lead][place] ?? 0;
      expect(Math.abs(at('I') + at('III') - at('II'))).toBeLessThan(1e-9);
      expect(Math.abs(at('aVR') + at('aVL') + at('aVF'))).toBeLessThan(1e-9);
    }
  });

  it('has beats at the rate of the patient, at any hour', () => {
    const { II } = leadsOf({ rate: 60, fromMs: 3_600_000, seconds: 20 });
    let beats = 0;
    for (let place = 1; place < II.length; place++) if ((II[place] ?? 0) > 0.5 && (II[place - 1] ?? 0) <= 0.5) beats++;
    expect(beats).toBeGreaterThanOrEqual(19);
    expect(beats).toBeLessThanOrEqual(21);
  });
});

describe('a wire', () => {
  const without = (wire: keyof TracingRecipe['wires']): Partial<TracingRecipe> => {
    const { [wire]: _, ...wires } = plain.wires;
    return { wires };
  };

  it.each([
    ['RA', ['I', 'II', 'aVR', 'aVL', 'aVF', 'V1', 'V2', 'V3', 'V4', 'V5', 'V6']],
    ['LA', ['I', 'III', 'aVR', 'aVL', 'aVF', 'V1', 'V2', 'V3', 'V4', 'V5', 'V6']],
    ['LL', ['II', 'III', 'aVR', 'aVL', 'aVF', 'V1', 'V2', 'V3', 'V4', 'V5', 'V6']],
    ['V3', ['V3']],
  ] as const)('%s that hangs free takes %j', (wire, lost) => {
    expect(leadsOff({ ...plain, ...without(wire) })).toEqual(lost);
    const leads = leadsOf(without(wire));
    const right = leadsOf({});
    for (const lead of LEADS) {
      const isLost = lost.some((each) => each === lead);
      const change = highest(leads[lead].map((value, place) => Math.abs(value - (right[lead][place] ?? 0))));
      if (isLost) expect(change, lead).toBeGreaterThan(2);
      else expect(change, lead).toBeLessThan(0.3);
    }
  });

  it('of the right leg that hangs free lets the mains into every lead', () => {
    const noisy = leadsOf(without('RL'));
    const right = leadsOf({});
    for (const lead of LEADS) {
      expect(
        highest(noisy[lead].map((value, place) => Math.abs(value - (right[lead][place] ?? 0)))),
        lead,
      ).toBeGreaterThan(0.02);
    }
  });
});

describe('an electrode', () => {
  it('on a breast sees less than under it', () => {
    const under = leadsOf({});
    const V4 = { site: [9.5, -10.4, 10.29] as const, contact: 'prepared' as const, breastMm: 50 };
    const on = leadsOf({ electrodes: { ...plain.electrodes, V4 } });
    expect(highest(on.V4)).toBeLessThan(highest(under.V4) - 0.2);
    expect(on.V5).toEqual(under.V5);
  });

  it('over a heart on the right side sees R fall from V1 to V6 and lead I upside down', () => {
    const { I, V1, V6 } = leadsOf({ isMirrored: true });
    expect(-lowest(I)).toBeGreaterThan(2 * highest(I));
    expect(highest(V6)).toBeLessThan(highest(V1));
  });
});

describe('artefact', () => {
  it.each([
    ['tremor', ['RA'], ['I', 'II'], ['III']],
    ['tremor', ['LA'], ['I', 'III'], ['II']],
    ['movement', ['LL'], ['II', 'III'], ['I']],
    ['muscle', ['V5'], ['V5'], ['I', 'II', 'V4', 'V6']],
    ['cough', undefined, ['V1', 'V6'], ['I', 'II']],
  ] as const)('%s of %j shows in %j, not in %j', (noise, wires, shown, clean) => {
    const leads = leadsOf({ noises: [{ noise, ...(wires ? { wires } : {}) }] });
    const right = leadsOf({});
    const change = (lead: Lead) => spread(leads[lead].map((value, place) => value - (right[lead][place] ?? 0)));
    for (const lead of shown) expect(change(lead), lead).toBeGreaterThan(0.1);
    for (const lead of clean) expect(change(lead), lead).toBeLessThan(0.011);
  });

  it.each(['dry', 'hair', 'lotion', 'loose'] as const)(
    'of a %s electrode stays in the leads that use it',
    (contact) => {
      const V2 = { site: [2.5, -7.4, 11.67] as const, contact };
      const leads = leadsOf({ electrodes: { ...plain.electrodes, V2 }, noises: [{ noise: 'mains' }] });
      const right = leadsOf({});
      const change = (lead: Lead) => spread(leads[lead].map((value, place) => value - (right[lead][place] ?? 0)));
      expect(change('V2')).toBeGreaterThan(0.5);
      expect(change('V1')).toBeLessThan(0.011);
      expect(change('II')).toBeLessThan(0.011);
    },
  );
});
