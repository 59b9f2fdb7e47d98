/** Charted values by their units: FHIR, body mass index, comparisons, and the rules that judge them. */
import { describe, expect, it } from 'vitest';
import { toBundle } from '../../../src/core/record/toBundle.ts';
import { indexed, judgeRule } from '../../../src/core/rubric/judge.ts';
import type { Value } from '../../../src/core/session/types.ts';
import { bodyRules } from '../../../src/core/skills/bodyMeasures/bodyRules.ts';
import { bodyComparisons, chartedBmi, chartedKilograms } from '../../../src/core/skills/bodyMeasures/bodySections.ts';
import { growthPoints } from '../../../src/core/skills/bodyMeasures/growthPoints.ts';
import { BodyLearner } from '../../support/bodyVisit.ts';

const INFANT = '2025-06-14';

/** Weighed well, charted in the exam room. */
function weighed(values: Readonly<Record<string, Value>>): BodyLearner {
  const learner = new BodyLearner({ birthDate: INFANT }).does('station.opened', 'infantScale');
  learner.does('tray.lined', 'infantScale', { lining: 'paper' }).does('scale.zeroed', 'infantScale');
  for (const garment of ['outfit', 'wetDiaper']) learner.does('garment.removed', 'rosa', { garment });
  learner.does('child.moved', 'rosa', { to: 'scale' }).does('child.soothed', 'infantScale').waits(11_000);
  learner.does('child.moved', 'rosa', { to: 'lap' }).does('station.left', 'infantScale');
  return learner.does('record.charted', 'weight', values);
}

function verdict(learner: BodyLearner, named: string, args: Readonly<Record<string, string | number>>): string {
  const { session } = learner;
  const input = indexed({
    journal: session.journal,
    findings: session.findings,
    charted: (field) => {
      const [section = '', name = ''] = field.split('.');
      return session.world.record.sections.get(section)?.values[name];
    },
    comparisons: [],
    measured: {},
    policies: {},
    endedAt: session.now,
  });
  return judgeRule({ named, with: args }, input, bodyRules).verdict;
}

function quantities(learner: BodyLearner): Readonly<Record<string, unknown>> {
  const { entry } = toBundle(learner.session.world.record, learner.session.world.kit.sections);
  return Object.fromEntries(
    entry
      .filter(({ resource }) => resource.resourceType === 'Observation')
      .map(({ resource }) => [resource.id, resource['valueQuantity'] ?? resource['dataAbsentReason']]),
  );
}

describe('a charted weight', () => {
  it('is sent in its own unit, and not at all without one', () => {
    const kg = { unit: 'kg', code: 'kg', system: 'http://unitsofmeasure.org' };
    expect(quantities(weighed({ value: 820, unit: 'kilograms' }))['weight']).toEqual({ ...kg, value: 8.2 });
    const pounds = quantities(weighed({ value: 1_800, unit: 'pounds', ounces: 10 }))['weight'];
    expect(pounds).toMatchObject({ value: 18.06, code: '[lb_av]' });
    expect(quantities(weighed({ value: 820 }))['weight']).not.toHaveProperty('value');
  });

  it('is honest only as a number that was read, with its own unit', () => {
    const honest = (values: Readonly<Record<string, Value>>) =>
      verdict(weighed(values), 'measureChartedHonestly', { measure: 'weight', within: 15 });
    expect(honest({ value: 820, unit: 'kilograms' })).toBe('met');
    expect(honest({ value: 1_800, unit: 'pounds', ounces: 13 })).toBe('met');
    expect(honest({ value: 1_808, unit: 'pounds' })).toBe('met');
    expect(honest({ value: 1_808, unit: 'kilograms' })).toBe('missed');
    expect(honest({ value: 820 })).toBe('missed');
    expect(honest({ value: 870, unit: 'kilograms' })).toBe('missed');
  });

  it('pounds and ounces are a sum', () => {
    expect(chartedKilograms({ value: 1_800, unit: 'pounds', ounces: 80 })).toBeCloseTo(8.3915, 4);
    expect(chartedKilograms({ unit: 'pounds' })).toBeUndefined();
  });

  it('stands beside what was true and shown, in kg, and becomes a point of today', () => {
    const learner = weighed({ value: 820, unit: 'kilograms' });
    const rows = bodyComparisons(learner.session.world);
    expect(rows.at(-1)).toMatchObject({ measure: 'weight', true: [8.2], shown: [8.2], charted: [8.2], shares: [] });
    expect(rows[0]?.shares[0]).toMatchObject({ cause: 'moving' });
    expect(growthPoints(learner.session.world.record)).toEqual([
      { measure: 'weight', date: '2026-03-09', ageMonths: expect.closeTo(8.805, 2), value: 8.2, isToday: true },
    ]);
  });
});

describe('rules', () => {
  it('of technique and of repeating judge the readings before charting', () => {
    const learner = weighed({ value: 820, unit: 'kilograms' });
    expect(verdict(learner, 'measuredWell', { measure: 'weight', within: 5 })).toBe('met');
    expect(verdict(learner, 'measuredOften', { measure: 'weight', times: 2 })).toBe('missed');
    expect(verdict(learner, 'measuredOften', { measure: 'length', times: 1 })).toBe('missed');
    expect(verdict(learner, 'withoutCause', { measure: 'weight', cause: 'outfit' })).toBe('met');
    const clothed = new BodyLearner({ birthDate: INFANT }).does('station.opened', 'infantScale');
    clothed.does('child.moved', 'rosa', { to: 'scale' }).waits(11_000);
    expect(verdict(clothed, 'withoutCause', { measure: 'weight', cause: 'outfit' })).toBe('missed');
    expect(verdict(clothed, 'measuredWell', { measure: 'weight', within: 100 })).toBe('missed');
  });

  it('of head circumference want the largest of the last three', () => {
    const read = (charted: (values: readonly number[]) => number) => {
      const learner = new BodyLearner({ birthDate: INFANT }, 3)
        .does('station.opened', 'head')
        .does('item.taken', 'headTape');
      for (const level of ['slipped', 'widest', 'widest']) learner.does('tape.wrapped', 'head', { level });
      learner.does('item.placed', 'counter', { item: 'headTape' }).does('station.left', 'head');
      const value = charted(learner.found('head.shown').map(({ numbers }) => numbers['value'] ?? 0));
      learner.does('record.charted', 'headCircumference', { value, unit: 'centimeters' });
      return verdict(learner, 'measureChartedHonestly', { measure: 'head', within: 0 });
    };
    expect(read((values) => Math.max(...values))).toBe('met');
    expect(read((values) => Math.min(...values))).toBe('missed');
  });
});

it('body mass index is worked out from both, whatever their units', () => {
  const learner = new BodyLearner().does('learner.walked', 'exam');
  expect(chartedBmi(learner.session.world.record)).toBeUndefined();
  learner.does('record.charted', 'weight', { value: 17_637, unit: 'pounds' });
  learner.does('record.charted', 'height', { value: 1_700, unit: 'centimeters' });
  expect(chartedBmi(learner.session.world.record)).toBe(27.7);
  expect(quantities(learner)['bmi']).toMatchObject({ value: 27.7, code: 'kg/m2' });
});
