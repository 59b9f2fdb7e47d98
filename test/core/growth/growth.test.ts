/** Growth against rows of the published files and the raw formulas, written here a second time with the platform's Math. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growthOf, growthValue } from '../../../src/core/clinical/growth/growth.ts';
import { valueAt, weightZScore, zScore } from '../../../src/core/clinical/growth/lms.ts';
import { linesCrossed, notesOn } from '../../../src/core/clinical/growth/reporting.ts';
import type { GrowthMeasure, Reference, Sex } from '../../../src/core/clinical/growth/tables.ts';

interface Row {
  readonly reference: Reference;
  readonly measure: GrowthMeasure;
  readonly sex: Sex;
  readonly at: number;
  readonly lms: readonly [l: number, m: number, s: number];
}

const MEASURES: Readonly<Record<string, GrowthMeasure>> = {
  weight_kg: 'weight',
  length_cm: 'length',
  head_circumference_cm: 'head',
  bmi: 'bmi',
  weight_for_length_kg: 'weightForLength',
};

function measureOf(indicator: string, at: number): GrowthMeasure {
  return MEASURES[indicator] ?? (at < 24 ? 'length' : 'stature');
}

/** Neighbouring rows of the CDC and WHO files, as published: two lines of one table follow each other. */
const published: readonly Row[] = readFileSync(new URL('published.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [reference, indicator = '', sex, ...numbers] = line.split(',');
    const [at = 0, l = 0, m = 0, s = 0] = numbers.map(Number);
    const measure = measureOf(indicator, at);
    return { reference: reference as Reference, measure, sex: sex as Sex, at, lms: [l, m, s] };
  });

/** WHO gives a row for each month; by day that is the nearest day. */
function ageOf({ reference, measure, at }: Row): number {
  return reference === 'who' && measure !== 'weightForLength' ? Math.round(at * 30.4375) / 30.4375 : at;
}

function plainZ(value: number, [l, m, s]: Row['lms']): number {
  return Math.abs(l) < 1e-9 ? Math.log(value / m) / s : ((value / m) ** l - 1) / (l * s);
}

function plainValue(z: number, [l, m, s]: Row['lms']): number {
  return Math.abs(l) < 1e-9 ? m * Math.exp(s * z) : m * (1 + l * s * z) ** (1 / l);
}

/** WHO 2006: weight beyond 3 SD in steps of the last one. */
function expectedZ(row: Row, value: number): number {
  const z = plainZ(value, row.lms);
  if (row.reference === 'cdc' || !row.measure.startsWith('weight') || Math.abs(z) <= 3) return z;
  const side = Math.sign(z);
  const [two, three] = [plainValue(2 * side, row.lms), plainValue(3 * side, row.lms)];
  return side * 3 + (value - three) / Math.abs(three - two);
}

function errorFunction(x: number): number {
  let sum = 0;
  const steps = 2_000;
  for (let k = 0; k < steps; k++) sum += Math.exp(-(((k + 0.5) * (x / steps)) ** 2));
  return (2 / Math.sqrt(Math.PI)) * sum * (x / steps);
}

function between(low: Row, high: Row, share: number): Row {
  const mixed = low.lms.map((value, place) => value + ((high.lms[place] ?? 0) - value) * share);
  const [l = 0, m = 0, s = 0] = mixed;
  return { ...low, at: low.at + (high.at - low.at) * share, lms: [l, m, s] };
}

describe('growth by LMS', () => {
  it('agrees with the raw formulas on every published row kept here, from -4 to +4 SD', () => {
    const far = published.flatMap((row) =>
      [-4, -3.2, -2, -0.5, 0, 1, 2.5, 3.6].map((z) => {
        const value = plainValue(z, row.lms);
        if (!(value > 0)) return 0;
        const answer = growthOf({ ...row, at: ageOf(row), value });
        if ('fault' in answer) throw new Error(`${row.reference} ${row.measure} ${row.at}: ${answer.fault}`);
        return Math.abs(answer.z - expectedZ(row, value));
      }),
    );
    expect(published.length).toBeGreaterThan(250);
    expect(Math.max(...far)).toBeLessThan(0.001);
  });

  it('goes in straight lines of L, M and S between two rows', () => {
    const pairs = published.flatMap((low, place) => {
      const high = published[place + 1];
      return place % 2 === 0 && high && high.measure === low.measure ? [[low, high] as const] : [];
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...pairs),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: -2.9, max: 2.9, noNaN: true }),
        ([low, high], share, z) => {
          const row = between({ ...low, at: ageOf(low) }, { ...high, at: ageOf(high) }, share);
          const value = plainValue(z, row.lms);
          // A skewed table, such as the body mass of late adolescence, has no bodies near +2.9.
          fc.pre(value < 200);
          const answer = growthOf({ ...row, value });
          expect('fault' in answer ? Number.NaN : answer.z).toBeCloseTo(z, 3);
        },
      ),
      { numRuns: 400 },
    );
    expect(pairs.length).toBeGreaterThan(100);
  });

  it('meets the vectors of the full official tables', () => {
    const zOf = (reference: Reference, measure: GrowthMeasure, sex: Sex, at: number, value: number) => {
      const answer = growthOf({ reference, measure, sex, at, value });
      return 'fault' in answer ? Number.NaN : answer.z;
    };
    const days = (count: number) => count / 30.4375;
    expect(zOf('who', 'weight', 'm', days(183), 7)).toBeCloseTo(-1.14, 2);
    expect(zOf('who', 'weight', 'f', days(30), 3.5)).toBeCloseTo(-1.26, 2);
    expect(zOf('who', 'length', 'f', days(365), 72)).toBeCloseTo(-0.78, 2);
    expect(zOf('who', 'head', 'm', days(365), 48)).toBeCloseTo(1.51, 2);
    expect(zOf('who', 'weightForLength', 'f', 70, 7.5)).toBeCloseTo(-0.95, 2);
    expect(zOf('cdc', 'bmi', 'm', 96.5, 20)).toBeCloseTo(1.63, 2);
    expect(zOf('cdc', 'stature', 'f', 120.5, 130)).toBeCloseTo(-1.25, 2);
    expect(zOf('cdc', 'weight', 'm', 60.5, 16)).toBeCloseTo(-1.2, 2);
    const obese = growthOf({ reference: 'cdc', measure: 'bmi', sex: 'f', at: 144.5, value: 30 });
    expect('fault' in obese ? Number.NaN : obese.extended?.percentile).toBeCloseTo(98.2, 1);
    const usual = growthOf({ reference: 'cdc', measure: 'bmi', sex: 'f', at: 144.5, value: 25 });
    expect(usual).not.toHaveProperty('extended');
  });

  it('gives the percentile that belongs to the z-score, and the curve that gives it back', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 99.9, noNaN: true }),
        fc.double({ min: 0, max: 23.9, noNaN: true }),
        (percentile, at) => {
          const question = { reference: 'who', measure: 'length', sex: 'f', at } as const;
          const value = growthValue(question, percentile) ?? 0;
          const answer = growthOf({ ...question, value });
          if ('fault' in answer) throw new Error(answer.fault);
          expect(answer.percentile).toBeCloseTo(percentile, 8);
          expect(answer.percentile).toBeCloseTo(50 * (1 + errorFunction(answer.z / Math.SQRT2)), 3);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('knows length from stature at two years, 0.8 cm apart', () => {
    for (const sex of ['f', 'm'] as const) {
      const lying = growthValue({ reference: 'cdc', measure: 'length', sex, at: 24 }, 50) ?? 0;
      const standing = growthValue({ reference: 'cdc', measure: 'stature', sex, at: 24 }, 50) ?? 0;
      expect(lying - standing).toBeCloseTo(0.8, 4);
    }
  });

  it('says why there is no answer', () => {
    const asked = { reference: 'cdc', measure: 'bmi', sex: 'm', at: 60, value: 16 } as const;
    expect(growthOf({ ...asked, at: 23 })).toEqual({ fault: 'outside', from: 24, to: 240.5 });
    expect(growthOf({ ...asked, at: 241 })).toMatchObject({ fault: 'outside' });
    expect(growthOf({ ...asked, at: -1 })).toMatchObject({ fault: 'outside' });
    expect(growthOf({ ...asked, reference: 'who' })).toEqual({ fault: 'noTable' });
    for (const value of [0, -3, 1_001, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(growthOf({ ...asked, value })).toEqual({ fault: 'value' });
    }
  });
});

describe('the LMS method at its edges', () => {
  it('loses nothing where L is near 0', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e-3, max: 1e-3, noNaN: true }),
        fc.double({ min: -4, max: 4, noNaN: true }),
        (l, z) => {
          const lms = { l, m: 9.6, s: 0.11 };
          expect(zScore(valueAt(z, lms), lms)).toBeCloseTo(z, 8);
          expect(valueAt(z, { ...lms, l: 0 })).toBeCloseTo(9.6 * Math.exp(0.11 * z), 8);
        },
      ),
    );
  });

  it('counts weight beyond 3 SD in steps of the last one', () => {
    const lms = { l: -0.2, m: 9.6, s: 0.11 };
    const [two, three] = [valueAt(2, lms), valueAt(3, lms)];
    expect(weightZScore(three + 2 * (three - two), lms)).toBeCloseTo(5, 8);
    expect(weightZScore(valueAt(-3, lms) - (valueAt(-2, lms) - valueAt(-3, lms)), lms)).toBeCloseTo(-4, 8);
  });
});

describe('what about growth is told', () => {
  it('counts major lines between two visits, either way', () => {
    expect(linesCrossed(60, 20)).toEqual([50, 25]);
    expect(linesCrossed(20, 60)).toEqual([25, 50]);
    expect(linesCrossed(30, 26)).toEqual([]);
    expect(notesOn('who', 20, 60)).toEqual(['crossing']);
    expect(notesOn('who', 45, 60)).toEqual([]);
    expect(notesOn('who', 1, undefined)).toEqual(['low']);
    expect(notesOn('cdc', 3, 60)).toEqual(['crossing', 'low']);
    expect(notesOn('who', 98.5, 96)).toEqual(['high']);
  });
});
