/** Patterns of breathing: how far the chest goes, and the pauses of Cheyne–Stokes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BREATHING_FACTS, BREATHINGS, breathLength, excursionAt } from '../../../src/core/people/breathing.ts';

describe('breathing', () => {
  it('moves the chest less when shallow and more when laboured or deep, the same at all times', () => {
    for (const breathing of BREATHINGS.filter((each) => each !== 'cheyneStokes')) {
      expect(excursionAt(breathing, 0)).toBe(excursionAt(breathing, 34_567));
      expect(excursionAt(breathing, 0)).toBe(BREATHING_FACTS[breathing].excursion);
    }
    expect(excursionAt('shallow', 0)).toBeLessThan(excursionAt('quiet', 0));
    expect(excursionAt('kussmaul', 0)).toBe(2 * excursionAt('quiet', 0));
  });

  it('of Cheyne and Stokes waxes and wanes for 40 s and stands still for 20 s', () => {
    expect(excursionAt('cheyneStokes', 20_000)).toBeCloseTo(1.6, 9);
    expect(excursionAt('cheyneStokes', 5_000)).toBeCloseTo(excursionAt('cheyneStokes', 35_000), 9);
    expect(excursionAt('cheyneStokes', 45_000)).toBe(0);
    expect(excursionAt('cheyneStokes', 80_000)).toBeCloseTo(1.6, 9);
  });

  it('never begins a breath in a pause, and otherwise keeps its length', () => {
    fc.assert(
      fc.property(fc.nat(600_000), fc.integer({ min: 1_500, max: 6_000 }), (t, ms) => {
        expect(breathLength('quiet', t, ms)).toBe(ms);
        const next = t + breathLength('cheyneStokes', t, ms);
        expect(next % 60_000).toBeLessThan(40_000);
        expect(next - t).toBeLessThan(ms + 20_001);
      }),
    );
  });
});
