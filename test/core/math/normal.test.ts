import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pow } from '../../../src/core/math/functions.ts';
import { normalQuantile, normalShare } from '../../../src/core/math/normal.ts';

describe('the normal distribution', () => {
  it('gives the shares of the printed tables', () => {
    const known: readonly (readonly [number, number])[] = [
      [-8, 6.220960574271785e-16],
      [-5, 2.866515718791939e-7],
      [-3, 0.0013498980316300933],
      [-1.96, 0.024997895148220435],
      [0, 0.5],
      [1, 0.8413447460685429],
      [2.5, 0.9937903346742238],
      [4, 0.9999683287581669],
    ];
    for (const [z, share] of known) expect(Math.abs(normalShare(z) / share - 1)).toBeLessThan(1e-12);
    expect([normalShare(-50), normalShare(50)]).toEqual([0, 1]);
  });

  it('is the sum of its two halves and rises everywhere, also where the method changes', () => {
    fc.assert(
      fc.property(fc.double({ min: -7, max: 7, noNaN: true }), (z) => {
        expect(normalShare(z) + normalShare(-z)).toBeCloseTo(1, 13);
        expect(normalShare(z + 1e-3)).toBeGreaterThanOrEqual(normalShare(z));
      }),
    );
    expect(normalShare(3.0000001) - normalShare(2.9999999)).toBeCloseTo(8.86e-10, 11);
  });

  it('finds the z-score of a share', () => {
    expect(normalQuantile(0.95)).toBeCloseTo(1.6448536269514722, 11);
    expect(normalQuantile(0.02)).toBeCloseTo(-2.0537489106318225, 11);
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (share) => {
        expect(normalShare(normalQuantile(share))).toBeCloseTo(share, 11);
      }),
    );
    expect(normalQuantile(0)).toBeNaN();
    expect(normalQuantile(1)).toBeNaN();
  });
});

it('raises to a power within 1e-12', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
      fc.double({ min: -4, max: 4, noNaN: true }),
      (x, y) => {
        expect(Math.abs(pow(x, y) / x ** y - 1)).toBeLessThan(1e-12);
      },
    ),
  );
});
