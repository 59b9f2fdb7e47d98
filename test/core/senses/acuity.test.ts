/** Distance acuity: letter sizes, distance, cover, glasses, and what is charted. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  acuityOf,
  effectiveDenominator,
  type Looking,
  letterChance,
  readLine,
  rightLetters,
  thresholdOf,
} from '../../../src/core/skills/senses/acuity.ts';
import { EYE_CHART, LETTERS, letterHeightMm } from '../../../src/core/skills/senses/eyeChart.ts';

const sharp = { uncorrected: 17, corrected: 17 };
const weak = { uncorrected: 95, corrected: 22 };
const looking: Looking = {
  eyes: { right: weak, left: sharp },
  hasGlassesOn: false,
  tested: 'right',
  cover: 'occluder',
  feet: 20,
};

describe('the eye chart', () => {
  it('has letters of five minutes of arc: 8.87 mm for 20/20 and ten times that for 20/200', () => {
    expect(letterHeightMm(20)).toBe(8.87);
    expect(letterHeightMm(200)).toBe(88.7);
    const arc = (letterHeightMm(20) / (20 * 304.8)) * (180 / Math.PI) * 60;
    expect(arc).toBeCloseTo(5, 2);
  });

  it('gets smaller from line to line, with letters of one set and none twice in a line', () => {
    const sizes = EYE_CHART.map(({ denominator }) => denominator);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    for (const { letters } of EYE_CHART) {
      expect(new Set(letters).size).toBe(letters.length);
      for (const letter of letters) expect(LETTERS).toContain(letter);
    }
  });

  it.each([
    [20, 18, 22],
    [40, 18, 44],
    [20, 15, 27],
    [40, 15, 53],
    [20, 10, 40],
    [40, 10, 80],
  ])('from 20/%i at %i ft is really 20/%i', (line, feet, really) => {
    expect(Math.round(effectiveDenominator(line, feet))).toBe(really);
  });
});

describe('an eye', () => {
  it('reads half of the letters at its own size, nearly all two lines above and few two lines below', () => {
    expect(letterChance(looking, 95)).toBeCloseTo(0.545, 3);
    expect(letterChance(looking, 160)).toBeGreaterThan(0.97);
    expect(letterChance(looking, 60)).toBeLessThan(0.12);
  });

  it('reads smaller letters the nearer it is, and larger ones never worse', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 20 }), fc.integer({ min: 0, max: 7 }), (feet, place) => {
        const [larger, smaller] = EYE_CHART.slice(place, place + 2).map(({ denominator }) => denominator);
        const near = { ...looking, feet };
        expect(letterChance(near, larger ?? 0)).toBeGreaterThan(letterChance(near, smaller ?? 0));
        expect(letterChance(near, larger ?? 0)).toBeGreaterThanOrEqual(letterChance(looking, larger ?? 0));
      }),
    );
  });

  it('hides behind the other when fingers cover that one, or nothing does', () => {
    const alone = thresholdOf(looking);
    expect(thresholdOf({ ...looking, cover: 'fingers' })).toBeLessThan(alone - 0.5);
    expect(thresholdOf({ ...looking, cover: 'none' })).toBe(thresholdOf({ ...looking, tested: 'left' }));
  });

  it('sees better with its glasses, and both eyes a little better than the better one', () => {
    expect(thresholdOf({ ...looking, hasGlassesOn: true })).toBeCloseTo(Math.log10(22 / 20), 9);
    expect(thresholdOf({ ...looking, tested: 'both' })).toBeCloseTo(Math.log10(17 / 20) - 0.04, 9);
  });

  it('is charted near its own size, whoever it is', () => {
    for (let seed = 0; seed < 60; seed++) {
      const readings = EYE_CHART.map((line, place) => ({
        denominator: line.denominator,
        right: rightLetters(line, readLine({ ...looking, tested: 'left' }, line, seed, place)),
      }));
      expect([15, 20, 25]).toContain(acuityOf(readings)?.denominator);
    }
  });
});

describe('what is charted', () => {
  it('is the smallest line of which more than half was read, less the letters missed', () => {
    const readings = [
      { denominator: 50, right: 4 },
      { denominator: 40, right: 3 },
      { denominator: 30, right: 3 },
    ];
    expect(acuityOf(readings)).toEqual({ denominator: 40, missed: 2 });
    expect(acuityOf([...readings, { denominator: 30, right: 4 }])).toEqual({ denominator: 30, missed: 2 });
    expect(acuityOf([{ denominator: 200, right: 0 }])).toBeUndefined();
    expect(acuityOf([])).toBeUndefined();
  });
});
