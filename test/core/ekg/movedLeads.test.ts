/** Wires moved to the right side or to the back: what is told when the paper does not say so, or says so and is wrong. */

import { describe, expect, it } from 'vitest';
import type { Electrode } from '../../../src/core/ekg/electrodes.ts';
import { faultsOf } from '../../../src/core/ekg/faults.ts';
import type { LeadSet } from '../../../src/core/ekg/leadSets.ts';
import { LANDMARKS, type Wire } from '../../../src/core/ekg/sites.ts';
import { around, front, type Point, type TorsoPlan } from '../../../src/core/ekg/torso.ts';
import { recordTracing, standardOf, type TracingRecipe } from '../../../src/core/ekg/tracing.ts';

const MAN: TorsoPlan = { sex: 'male', age: 61, statureCm: 176, bmi: 24 };
const BOY: TorsoPlan = { sex: 'male', age: 7, statureCm: 122, bmi: 15.5 };

const bare = { seed: 5, fromMs: 60_000, isMirrored: false, electrodes: {}, wires: {}, noises: [], seconds: 4 } as const;

function rightAs(source: TracingRecipe['source'], leadSet?: LeadSet, torso = MAN): TracingRecipe {
  const machine = { speed: 25, gain: 10, highPass: 0.05, lowPass: 150, mains: 0 } as const;
  return standardOf({ ...bare, source, torso, machine, ...(leadSet ? { leadSet } : {}) });
}

function at(recipe: TracingRecipe, places: Readonly<Partial<Record<Wire, Point>>>): TracingRecipe {
  const moved = Object.entries(places).map(([wire, { x, y, z }]): [string, Electrode] => {
    return [wire, { site: [x, y, z], contact: 'prepared' }];
  });
  return { ...recipe, electrodes: { ...recipe.electrodes, ...Object.fromEntries(moved) } };
}

const mark = (name: string): Point => LANDMARKS[name] ?? front(0, 0);
const told = (recipe: TracingRecipe) => faultsOf(recipe).map(({ id, mm }) => (mm === undefined ? id : `${id} ${mm}`));
const mistaken = (recipe: TracingRecipe) => faultsOf(recipe).flatMap(({ mistakenFor }) => mistakenFor);
const onBack = { V4: mark('V7'), V5: mark('V8'), V6: mark('V9') };
const higher = { V4: around(112, -7.4), V5: around(140, -7.4), V6: around(165, -7.4) };

describe('a print of moved wires', () => {
  it.each(['rightSided', 'posterior', 'child'] as const)(
    'has no fault when its names are %s and so are its places',
    (set) => {
      expect(told(rightAs('normal', set))).toEqual([]);
    },
  );

  it('whose paper still says V4 is told, with what V4R would be taken for', () => {
    const unlabelled = at(rightAs('inferiorStemi'), { V4: mark('V4R') });
    expect(told(unlabelled)).toEqual(['unlabelled.rightSided']);
    expect(mistaken(unlabelled)).toEqual(['anteriorInfarction', 'stElevation', 'poorProgression']);
    expect(told(at(rightAs('normal'), { V3: mark('V4R') }))).toEqual(['unlabelled.child']);
  });

  it('whose paper says V4R while the wire is left of the breastbone is told in mm, and as what is missed', () => {
    for (const place of [mark('V4'), front(2.5, -10.4)]) {
      const [fault] = faultsOf(at(rightAs('inferiorStemi', 'rightSided'), { V4: place }));
      expect(fault?.id).toBe('notMoved.rightSided');
      expect(fault?.mm).toBeGreaterThan(110);
      expect(fault?.mistakenFor).toEqual(['missedRightInfarction']);
    }
  });

  it('has V4R within ten millimeters of its landmark, and is told at twelve', () => {
    expect(told(at(rightAs('normal', 'rightSided'), { V4: front(-9.5, -11.3) }))).toEqual([]);
    expect(told(at(rightAs('normal', 'rightSided'), { V4: front(-9.5, -11.6) }))).toEqual(['misplaced.V4R 12']);
  });

  it('has V7 to V9 level with V6: three centimeters too high are told together', () => {
    expect(told(at(rightAs('normal', 'posterior'), onBack))).toEqual([]);
    expect(told(at(rightAs('normal', 'posterior'), higher))).toEqual(['v789High 30']);
    expect(mistaken(at(rightAs('normal', 'posterior'), higher))).toContain('missedPosteriorInfarction');
    expect(told(at(rightAs('normal', 'posterior'), { V5: around(140, -8.9) }))).toEqual(['misplaced.V8 15']);
  });

  it('says V7 to V9 while the wires are on the front: told', () => {
    const front456 = { V4: mark('V4'), V5: mark('V5'), V6: mark('V6') };
    expect(told(at(rightAs('normal', 'posterior'), front456))[0]).toMatch(/^notMoved.posterior \d+$/);
  });
});

const stOf = (recipe: TracingRecipe, lead: 'V4' | 'V5') => {
  const { leads } = recordTracing({ ...recipe, seconds: 10 });
  return leads[lead];
};
const highest = (row: Float64Array) => row.reduce((most, value) => Math.max(most, value), 0);

it('V4R of an inferior infarction has hardly any R where V4 has a tall one', () => {
  expect(highest(stOf(rightAs('inferiorStemi'), 'V4'))).toBeGreaterThan(1);
  expect(highest(stOf(rightAs('inferiorStemi', 'rightSided'), 'V4'))).toBeLessThan(0.5);
});

describe('a child', () => {
  it('is allowed less, as its electrodes are smaller: six millimeters, not eight', () => {
    const scale = 122 / 176;
    const low = (mm: number) => at(rightAs('normalChild', undefined, BOY), { V4: front(9.5, -10.4 - mm / 10 / scale) });
    expect(told(low(6))).toEqual([]);
    expect(told(low(8))).toEqual(['misplaced.V4 8']);
  });

  it('is recorded up to 250 Hz: 150 is told, and is no fault in an adult', () => {
    const slower = (torso: TorsoPlan) => {
      const recipe = rightAs('normalChild', undefined, torso);
      return { ...recipe, machine: { ...recipe.machine, lowPass: 150 as const } };
    };
    expect(told(rightAs('normalChild', undefined, BOY))).toEqual([]);
    expect(told(slower(BOY))).toEqual(['lowPass150']);
    expect(told(slower(MAN))).toEqual([]);
  });
});
