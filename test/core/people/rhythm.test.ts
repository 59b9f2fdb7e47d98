/** Pulse wave and the series of beats and breaths: golden numbers, and the same beats whoever asks. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelAt, retarget, steady } from '../../../src/core/people/effects.ts';
import { beatInterval, chestAt, PEAK_SHARE, pulseShape, riseTo, Series } from '../../../src/core/people/rhythm.ts';
import { plainLearner } from '../../support/plainRosa.ts';

describe('the pulse wave (models.md §10)', () => {
  const steps = 20_000;
  const shape = Array.from({ length: steps }, (_, step) => pulseShape(step / steps));

  it('has its mean pressure at .348 of the pulse pressure', () => {
    expect(shape.reduce((sum, height) => sum + height, 0) / steps).toBeCloseTo(0.348, 3);
  });

  it('has its peak at .224 of the beat, from nought to one', () => {
    expect(shape.indexOf(Math.max(...shape)) / steps).toBeCloseTo(0.224, 2);
    expect(PEAK_SHARE).toBe(0.224);
    expect(Math.max(...shape)).toBeCloseTo(1, 2);
    expect(Math.min(...shape)).toBeCloseTo(0, 2);
  });

  it('is reached on its rising limb where the table says', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.02, max: 0.98, noNaN: true }), (height) => {
        expect(pulseShape(riseTo(height))).toBeCloseTo(height, 2);
      }),
    );
  });
});

describe('a breath', () => {
  it('goes from empty to full in its first four tenths and back in the rest', () => {
    expect([0, 0.4, 1].map((share) => Math.round(1_000 * chestAt(share)) / 1_000)).toEqual([-1, 1, -1]);
    expect(chestAt(0.2)).toBeCloseTo(0, 9);
    expect(chestAt(0.7)).toBeCloseTo(0, 9);
  });
});

describe('a level', () => {
  it('goes towards its target with its time constant, from wherever it was', () => {
    const rising = retarget(steady(0), 1, 60_000, 1_000);
    expect(levelAt(rising, 1_000)).toBe(0);
    expect(levelAt(rising, 61_000)).toBeCloseTo(1 - Math.exp(-1), 12);
    const falling = retarget(rising, 0, 60_000, 61_000);
    expect(levelAt(falling, 61_000)).toBeCloseTo(levelAt(rising, 61_000), 12);
    expect(levelAt(falling, 121_000)).toBeCloseTo((1 - Math.exp(-1)) * Math.exp(-1), 12);
  });
});

describe('the beats of a heart', () => {
  const series = (rateAt: (t: number) => number = () => 72): Series =>
    new Series(100, (t, n) => beatInterval({ seed: 4, stream: 's', n, t, phase: 1, rate: rateAt(t), chest: 0 }));

  it('are the same whoever asks, when, and in what pieces', () => {
    const all = series().between(0, 60_000);
    fc.assert(
      fc.property(fc.array(fc.nat(60_000), { maxLength: 12 }), (cuts) => {
        const heart = series();
        const borders = [0, ...cuts.sort((a, b) => a - b), 60_000];
        const pieces = borders.slice(1).flatMap((to, place) => {
          heart.settleAt(borders[place] ?? 0);
          return heart.between(borders[place] ?? 0, to);
        });
        expect(pieces).toEqual(all);
      }),
    );
  });

  it('are the same after a change of rate, whether or not someone had looked ahead', () => {
    fc.assert(
      fc.property(fc.nat(40_000), fc.nat(60_000), (changedAt, lookedTo) => {
        let later = 72;
        const looking = series((t) => (t <= changedAt ? 72 : later));
        looking.between(0, lookedTo);
        looking.settleAt(changedAt);
        later = 110;
        const never = series((t) => (t <= changedAt ? 72 : 110)).between(0, 60_000);
        expect(looking.between(0, 60_000)).toEqual(never);
      }),
    );
  });

  it('come on average at her rate, each a little different', () => {
    const learner = plainLearner(3, { pulse: 80 }).bringsRosaIn().asks('chair').waits(900_000);
    const beats = learner.rosa.beats(learner.now - 300_000, learner.now);
    expect(Math.abs(beats.length / 5 - 80)).toBeLessThan(1);
    const lengths = beats.slice(1).map((beat, place) => beat.at - (beats[place]?.at ?? 0));
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeGreaterThan(20);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(200);
  });

  it('do not change in the past when her rate changes', () => {
    const learner = plainLearner().bringsRosaIn().asks('chair').waits(60_000);
    const before = learner.rosa.beats(learner.now - 30_000, learner.now);
    const from = learner.now - 30_000;
    const until = learner.now;
    learner.asks('stand').waits(60_000);
    expect(learner.rosa.beats(from, until)).toEqual(before);
  });
});
