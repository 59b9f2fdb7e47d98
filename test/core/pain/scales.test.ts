/** Pain scales: who can use which, how they are scored. */
import { describe, expect, it } from 'vitest';
import { FLACC_ROWS, faceFor, flaccFor, flaccTotal, saidScore, suits } from '../../../src/core/skills/pain/scales.ts';

describe('which scale', () => {
  it.each([
    ['numeric', 8 * 12 - 1, false],
    ['numeric', 8 * 12, true],
    ['numeric', 68 * 12, true],
    ['faces', 35, false],
    ['faces', 36, true],
    ['flacc', 1, false],
    ['flacc', 2, true],
    ['flacc', 95, true],
    ['flacc', 96, false],
  ] as const)('%s at %i months: %s', (scale, months, expected) => {
    expect(suits(scale, months, true)).toBe(expected);
  });

  it('is FLACC for whoever cannot say it, whatever the age', () => {
    expect(suits('flacc', 30 * 12, false)).toBe(true);
    expect(suits('numeric', 30 * 12, false)).toBe(false);
  });
});

describe('the score', () => {
  it('of the faces is one of six', () => {
    const faces = Array.from({ length: 11 }, (_, pain) => faceFor(pain));
    expect(faces).toEqual([0, 2, 2, 4, 4, 6, 6, 8, 8, 10, 10]);
  });

  it('is smaller after a leading question', () => {
    expect(saidScore('numeric', 6, false)).toBe(6);
    expect(saidScore('numeric', 6, true)).toBe(4);
    expect(saidScore('numeric', 1, true)).toBe(0);
    expect(saidScore('faces', 7, false)).toBe(8);
  });
});

describe('FLACC', () => {
  it('shows in five rows of 0 to 2 that add up to the pain', () => {
    for (let pain = 0; pain <= 10; pain++) {
      for (let seed = 0; seed < 20; seed++) {
        const scores = flaccFor(pain, seed, 'mia');
        expect(flaccTotal(scores)).toBe(pain);
        for (const row of FLACC_ROWS) expect([0, 1, 2]).toContain(scores[row]);
      }
    }
  });

  it('does not show the same way in everybody', () => {
    const looks = new Set(Array.from({ length: 20 }, (_, seed) => JSON.stringify(flaccFor(5, seed, 'mia'))));
    expect(looks.size).toBeGreaterThan(5);
  });
});
