/** The machine measures what the library put in. */
import { describe, expect, it } from 'vitest';
import { atan2Degrees } from '../../../src/core/ekg/angle.ts';
import { STANDARD_PLACEMENT } from '../../../src/core/ekg/leads.ts';
import { measure } from '../../../src/core/ekg/measure.ts';
import { recordHeart } from '../../../src/core/ekg/recording.ts';
import { SOURCES, type SourceName } from '../../../src/core/ekg/sources.ts';

const measured = (name: SourceName, seed = 1) =>
  measure(
    recordHeart(SOURCES[name], {
      placement: STANDARD_PLACEMENT,
      filters: {},
      noise: { seed, noises: [], contacts: {} },
      rate: 500,
      seconds: 10,
    }),
  );

describe('measuring', () => {
  it.each([1, 2, 3, 4])('finds a normal axis of 47°, a narrow QRS and a normal PR (seed %i)', (seed) => {
    const { rate = 0, pr = 0, qrs = 0, qt = 0, axis = 0 } = measured('normal', seed);
    expect(Math.abs(rate - 70)).toBeLessThan(3);
    expect(Math.abs(pr - 162.5)).toBeLessThan(12);
    expect(Math.abs(qrs - 90)).toBeLessThan(10);
    expect(Math.abs(qt - 378)).toBeLessThan(25);
    expect(Math.abs(axis - 47)).toBeLessThan(1);
  });

  it('finds what is slow, fast, long or broad', () => {
    expect(measured('sinusBradycardia').rate).toBeLessThan(50);
    expect(measured('sinusTachycardia').rate).toBeGreaterThan(115);
    expect(measured('sinusTachycardia').qt).toBeLessThan(330);
    expect(measured('firstDegreeBlock').pr).toBeGreaterThan(220);
    expect(measured('leftBundleBranchBlock').qrs).toBeGreaterThan(120);
    expect(measured('leftAnteriorFascicularBlock').axis).toBeCloseTo(-55, -1);
    expect(measured('paced').axis).toBeCloseTo(-62, -1);
  });

  it.each([
    ['sinusTachycardia', 1],
    ['sinusTachycardia', 2],
    ['normalInfant', 1],
    ['normalInfant', 2],
  ] as const)('finds the P of a fast heart behind the T of the beat before: %s, seed %i', (name, seed) => {
    const { pr = 0 } = measured(name, seed);
    expect(pr).toBeGreaterThan(95);
    expect(pr).toBeLessThan(180);
  });

  it('finds no P wave where there is none, and nothing in asystole', () => {
    expect(measured('supraventricularTachycardia').pr).toBeUndefined();
    expect(measured('ventricularFibrillation').pr).toBeUndefined();
  });
});

it.each([
  [1, 0],
  [1, 1],
  [0, 1],
  [-1, 1],
  [-1, 0.3],
  [-1, -1],
  [0, -1],
  [1, -0.2],
  [0, 0],
])('the angle of (%d, %d)', (x, y) => {
  expect(atan2Degrees(y, x)).toBeCloseTo((Math.atan2(y, x) * 180) / Math.PI, 10);
});
