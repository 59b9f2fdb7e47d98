/** Beats of atrial fibrillation: the rate on average, no pattern, and the spread of counts that follows. */
import { describe, expect, it } from 'vitest';
import { fibrillationInterval, Series } from '../../../src/core/people/rhythm.ts';
import { arrives } from '../../../src/core/skills/vitalSigns/pulseSites.ts';

const beats = (seed: number, rate: number, minutes: number): readonly number[] =>
  new Series(0, (_, n) => fibrillationInterval({ seed, stream: 'heart', n, rate }))
    .between(0, minutes * 60_000)
    .map(({ at }) => at);

const lengthsOf = (times: readonly number[]): readonly number[] =>
  times.slice(1).map((at, place) => at - (times[place] ?? 0));
const mean = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
const spread = (numbers: readonly number[]): number => {
  const middle = mean(numbers);
  return Math.sqrt(mean(numbers.map((each) => (each - middle) * (each - middle))));
};

describe('atrial fibrillation', () => {
  const lengths = lengthsOf(beats(3, 100, 40));

  it('beats at its rate on average, with a quarter of spread and none beyond .3 and 1.8 s', () => {
    expect(60_000 / mean(lengths)).toBeGreaterThan(98);
    expect(60_000 / mean(lengths)).toBeLessThan(102);
    expect(spread(lengths) / mean(lengths)).toBeCloseTo(0.24, 1);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(300);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(1_800);
  });

  it('has no pattern: one interval says nothing about the next', () => {
    const middle = mean(lengths);
    const products = lengths.slice(1).map((each, place) => (each - middle) * ((lengths[place] ?? middle) - middle));
    expect(Math.abs(mean(products)) / spread(lengths) ** 2).toBeLessThan(0.05);
  });

  it.each([
    [15, 5],
    [30, 3.5],
    [60, 2.5],
  ])('spreads a count of %i s by about %d a minute (models.md §5.1)', (seconds, expected) => {
    const times = beats(5, 100, 200);
    const windows = Math.floor((200 * 60) / seconds);
    const rates = Array.from({ length: windows }, (_, place) => {
      const [from, to] = [place * seconds * 1_000, (place + 1) * seconds * 1_000];
      return (times.filter((at) => at > from && at <= to).length * 60) / seconds;
    });
    expect(Math.abs(spread(rates) - expected)).toBeLessThan(0.15 * expected + 0.2);
  });

  it('loses beats on the way to the wrist, more the faster it is', () => {
    const lost = (rate: number): number => {
      const all = lengthsOf(beats(7, rate, 10));
      return all.filter((each) => !arrives('radial', each)).length / 10;
    };
    expect(lost(70)).toBeLessThan(3);
    expect(lost(98)).toBeGreaterThan(4);
    expect(lost(98)).toBeLessThan(14);
    expect(lost(120)).toBeGreaterThan(lost(98));
  });
});
