/** An infant: its heart, the little room on its chest, electrodes that touch, and V3R in place of V2. */
import { describe, expect, it } from 'vitest';
import type { Electrode } from '../../../src/core/ekg/electrodes.ts';
import { faultsOf } from '../../../src/core/ekg/faults.ts';
import { measure } from '../../../src/core/ekg/measure.ts';
import { LANDMARKS, type Wire } from '../../../src/core/ekg/sites.ts';
import { around, front, type Point, type TorsoPlan } from '../../../src/core/ekg/torso.ts';
import { recordTracing, standardOf, type TracingRecipe } from '../../../src/core/ekg/tracing.ts';

const INFANT: TorsoPlan = { sex: 'male', age: 0, statureCm: 72, bmi: 16 };
const TODDLER: TorsoPlan = { ...INFANT, age: 2, statureCm: 86 };
const MAN: TorsoPlan = { sex: 'male', age: 40, statureCm: 176, bmi: 24 };

function right(torso = INFANT, more: Partial<TracingRecipe> = {}): TracingRecipe {
  const machine = { speed: 25, gain: 10, highPass: 0.05, lowPass: 250, mains: 0 } as const;
  const bare = { seed: 5, fromMs: 60_000, isMirrored: false, electrodes: {}, wires: {}, noises: [], seconds: 10 };
  return standardOf({ ...bare, source: 'normalInfant', torso, machine, ...more });
}

const told = (recipe: TracingRecipe) => faultsOf(recipe).map(({ id }) => id);
const mark = (name: string): Point => LANDMARKS[name] ?? front(0, 0);
const highest = (row: Float64Array) => row.reduce((most, value) => Math.max(most, value), -99);
const lowest = (row: Float64Array) => row.reduce((least, value) => Math.min(least, value), 99);

/** Every electrode of an adult's size, some of them elsewhere. */
function withLarge(recipe: TracingRecipe): TracingRecipe {
  const electrodes = Object.entries(recipe.electrodes).map(([id, { isSmall: _, ...rest }]) => [id, rest] as const);
  return { ...recipe, electrodes: Object.fromEntries(electrodes) };
}

function at(recipe: TracingRecipe, wire: Wire, { x, y, z }: Point): TracingRecipe {
  const moved: Electrode = { site: [x, y, z], contact: 'prepared', isSmall: true };
  return { ...recipe, electrodes: { ...recipe.electrodes, [wire]: moved } };
}

describe('the heart of an infant', () => {
  it('beats 90 to 150 times a minute with an axis of 60°, a PR below 140 ms and a QRS below 75', () => {
    const { rate = 0, qrs = 0, axis = 0, qt = 0 } = measure(recordTracing(right()));
    expect(rate).toBeGreaterThan(90);
    expect(rate).toBeLessThan(150);
    expect(Math.abs(axis - 60)).toBeLessThan(4);
    expect(qrs).toBeLessThan(75);
    expect(qt).toBeLessThan(320);
    const { pr = 999 } = measure(recordTracing(right(INFANT, { rate: 95 })));
    expect(pr).toBeLessThan(140);
  });

  it('has T down in V1 and more of the right side in V1 than an adult has', () => {
    const { V1 } = recordTracing(right()).leads;
    const adult = recordTracing(right(MAN, { source: 'normal' })).leads.V1;
    const share = (row: Float64Array) => highest(row) / -lowest(row);
    expect(share(V1)).toBeGreaterThan(0.45);
    expect(share(adult)).toBeLessThan(0.4);
  });
});

describe('electrodes on an infant', () => {
  it('are small ones, and none touches another in its right place', () => {
    expect(told(right())).toEqual([]);
    expect(told(right(INFANT, { leadSet: 'infant' }))).toEqual([]);
  });

  it('of an adult’s size touch in their right places, and the leads of those that touch show the same', () => {
    const large = withLarge(right(INFANT, { leadSet: 'infant' }));
    const [fault] = faultsOf(large);
    expect(fault?.id).toBe('touching');
    expect(fault?.wires).toEqual(['V1', 'V2', 'V3', 'V4', 'V5', 'V6']);
    const { V1, V2, V3 } = recordTracing(large).leads;
    const apart = (one: Float64Array, other: Float64Array) =>
      highest(one.map((value, place) => Math.abs(value - (other[place] ?? 0))));
    expect(apart(V1, V2)).toBeLessThan(0.12);
    expect(apart(V1, V3)).toBeGreaterThan(0.4);
  });

  it('of either size are told to touch on an infant only', () => {
    expect(told(withLarge(right()))).toContain('touching');
    expect(told(withLarge(right(TODDLER)))).not.toContain('touching');
    expect(told(right(MAN))).not.toContain('touching');
  });

  it('touch at 13 mm, not at 15', () => {
    const cm = (mm: number) => mm / ((10 * 72) / 176);
    const beside = (mm: number) => at(right(), 'V2', front(-2.5 + cm(mm), -7.4));
    expect(told(beside(13))).toContain('touching');
    expect(told(beside(15))).not.toContain('touching');
  });

  it('may be four millimeters off, not six', () => {
    const low = (mm: number) => at(right(), 'V5', around(66, -10.4 - mm / ((10 * 72) / 176)));
    expect(told(low(3.9))).toEqual([]);
    expect(told(low(5))).toEqual(['misplaced.V5']);
  });
});

describe('V3R in place of V2', () => {
  it('under the name V2 is told, and under the name V3R at the place of V2 too', () => {
    expect(told(at(right(), 'V2', mark('V3R')))).toEqual(['unlabelled.infant']);
    expect(told(at(right(INFANT, { leadSet: 'infant' }), 'V2', mark('V2')))).toEqual(['notMoved.infant']);
  });

  it('is looked for beyond V1, so that V2 right of the breastbone is V2 out of place', () => {
    expect(told(at(right(), 'V2', front(-3.9, -7.4)))).toContain('misplaced.V2');
    expect(told(at(right(), 'V2', front(-5, -8.4)))).toContain('unlabelled.infant');
  });
});
