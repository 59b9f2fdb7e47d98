/** The artery under the cuff (models.md §4.3 and §10), and what a fixed-ratio device reads of it. */
import { describe, expect, it } from 'vitest';
import { cuffTrace, largestPulse, type Pressures, volumePulse } from '../../../src/core/oscillometry/artery.ts';
import { readOscillogram } from '../../../src/core/oscillometry/oscillogram.ts';

const FROM = 200;
const RATE = 4.5;

function reading({ systolic, diastolic }: Pressures, seed: number, stir = 0) {
  const beats = Array.from({ length: 60 }, (_, n) => ({ foot: n * 833, length: 833, systolic, diastolic, stir }));
  const to = (1000 * (FROM - 45)) / RATE;
  const cuffAt = (t: number) => FROM - (RATE * t) / 1000;
  return readOscillogram(cuffTrace({ beats, from: 0, to, cuffAt, height: 2.4, seed, stream: 'test' }));
}

describe('the artery', () => {
  const normal = { systolic: 120, diastolic: 80 };

  it('pulses most at 94 mmHg for 120/80, and at .49 and .78 of that at the two pressures', () => {
    const { cuff, change } = largestPulse(normal);
    expect(Math.abs(cuff - 94)).toBeLessThanOrEqual(1);
    expect(volumePulse(normal, 120) / change).toBeCloseTo(0.49, 2);
    expect(volumePulse(normal, 80) / change).toBeCloseTo(0.78, 2);
  });

  it('hardly pulses far above systolic and far below diastolic pressure', () => {
    const { change } = largestPulse(normal);
    expect(volumePulse(normal, 180) / change).toBeLessThan(0.01);
    expect(volumePulse(normal, 10) / change).toBeLessThan(0.1);
  });
});

describe('a fixed-ratio reading of it', () => {
  it.each([
    [120, 80, 119, 82],
    [160, 95, 156, 100],
    [180, 80, 173, 88],
  ])('reads %i/%i as about %i/%i', (systolic, diastolic, high, low) => {
    for (let seed = 1; seed <= 5; seed++) {
      const found = reading({ systolic, diastolic }, seed);
      if (found.kind === 'fault') throw new Error(found.fault);
      expect(Math.abs(found.value.systolic - high)).toBeLessThan(4);
      expect(Math.abs(found.value.diastolic - low)).toBeLessThan(4);
      expect(Math.abs(found.value.pulse - 72)).toBeLessThan(1);
    }
  });

  it('gives an error, not a number, when the arm is shaken', () => {
    const numbers = Array.from({ length: 20 }, (_, seed) => reading({ systolic: 120, diastolic: 80 }, seed, 5).kind);
    expect(numbers.filter((kind) => kind === 'number').length).toBeLessThanOrEqual(1);
  });
});
