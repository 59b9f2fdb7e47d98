/** Counting: what a flawless counter gets in the learner's own window, and the patient who notices. */
import { describe, expect, it } from 'vitest';
import { mean, plainLearner, readyAtArm, seeds } from '../../support/plainRosa.ts';
import { type Learner, numberOf } from '../../support/rosa.ts';

const RADIAL_DELAY_MS = 180;

const atWrist = (seed = 7): Learner =>
  plainLearner(seed).bringsRosaIn().seatsHerWell().waits(600_000).goesClose().feels('radialArtery');

describe('a pulse count', () => {
  it.each([
    [15, 4],
    [30, 2],
    [60, 1],
  ])('of %i s goes in steps of %i and is right on average', (seconds, quantum) => {
    const rates = seeds(24).map((seed) => numberOf(atWrist(seed).counts('pulse', seconds * 1_000), 'rate'));
    for (const rate of rates) expect(rate % quantum).toBe(0);
    expect(Math.abs(mean(rates) - 70)).toBeLessThanOrEqual(1.2);
    for (const rate of rates) expect(Math.abs(rate - 70)).toBeLessThanOrEqual(quantum + 3);
  });

  it('spreads more the shorter it is', () => {
    const spread = (ms: number): number => {
      const rates = seeds(16).map((seed) => numberOf(atWrist(seed).counts('pulse', ms), 'rate'));
      return Math.sqrt(mean(rates.map((rate) => (rate - 70) ** 2)));
    };
    expect(spread(15_000)).toBeGreaterThan(spread(60_000));
  });

  it('is every beat that reached the wrist in the window', () => {
    const learner = atWrist();
    const counted = learner.counts('pulse', 30_000);
    const until = learner.now - RADIAL_DELAY_MS;
    expect(numberOf(counted, 'beats')).toBe(learner.rosa.beats(until - 30_000, until).length);
    expect(counted.numbers).toMatchObject({ ms: 30_000, feltMs: 30_000 });
  });

  it('with the thumb has the examiner\u2019s own 72 a minute in it', () => {
    const fingers = numberOf(atWrist().counts('pulse', 60_000), 'beats');
    const learner = atWrist().does('thumb.placed', 'arm', atWrist().landmark('radialArtery'));
    expect(Math.abs(numberOf(learner.counts('pulse', 60_000), 'beats') - fingers - 72)).toBeLessThanOrEqual(1);
  });

  it('has only the beats felt while the fingers lay there, whenever they came and went', () => {
    const learner = atWrist().lifts().does('count.started', 'pulse').waits(20_000).feels('radialArtery').waits(10_000);
    learner.does('count.ended', 'pulse');
    expect(learner.last('pulse.counted').numbers).toMatchObject({ ms: 30_000, feltMs: 10_000 });
    expect(Math.abs(numberOf(learner.last('pulse.counted'), 'beats') - 70 / 6)).toBeLessThanOrEqual(1.5);
    learner.does('count.started', 'pulse').waits(30_000).lifts().does('count.ended', 'pulse');
    expect(Math.abs(numberOf(learner.last('pulse.counted'), 'beats') - 35)).toBeLessThanOrEqual(2);
  });

  it('beside the artery has none', () => {
    const learner = atWrist().feels('radialArtery', 16, 0);
    expect(learner.counts('pulse', 30_000).numbers).toMatchObject({ beats: 0, rate: 0, feltMs: 0 });
  });

  it('under a cuff above systolic has none, and goes on when the air is out', () => {
    const learner = readyAtArm(plainLearner(), { restMs: 60_000 }).putsStethoscopeDown();
    learner
      .feels('radialArtery')
      .inflatesTo(180)
      .does('count.started', 'pulse')
      .waits(20_000)
      .emptiesCuff()
      .waits(20_000);
    learner.does('count.ended', 'pulse');
    const { beats = 0, ms = 0 } = learner.last('pulse.counted').numbers;
    expect(beats).toBeGreaterThan(22);
    expect(beats).toBeLessThan((70 * (ms - 20_000)) / 60_000 + 1);
  });

  it('of no time at all is nought, and does not break', () => {
    expect(atWrist().counts('pulse', 0).numbers).toMatchObject({ ms: 0, beats: 0, rate: 0 });
  });
});

/** Breaths a minute of someone who breathes 18. */
function breathing(prepare: (learner: Learner) => Learner): Learner {
  const learner = plainLearner(5, { respirations: 18 }).bringsRosaIn().seatsHerWell().waits(600_000);
  return prepare(learner);
}

describe('a count of respirations', () => {
  it('is what she breathes when her wrist is held and she thinks of her pulse', () => {
    const learner = breathing((rosa) => rosa.goesClose().feels('radialArtery'));
    const counted = learner.counts('respirations', 60_000);
    expect(Math.abs(numberOf(counted, 'rate') - 18)).toBeLessThanOrEqual(1);
    expect(counted.numbers).toMatchObject({ wasNoticed: 0 });
    expect(learner.findings('respirations.noticed')).toEqual([]);
    expect(learner.rosa.breathRateAt(learner.now)).toBeCloseTo(18, 1);
  });

  it.each([
    [7_999, 0],
    [8_000, 1],
  ])('with no hand on the wrist for %i ms is noticed %i times', (ms, times) => {
    const learner = breathing((rosa) => rosa.does('count.started', 'respirations').waits(ms));
    expect(learner.findings('respirations.noticed')).toHaveLength(times);
  });

  it.each([
    ['that was announced', (learner: Learner) => learner.says('announceBreathing')],
    ['with open stares', (learner: Learner) => learner.does('count.started', 'respirations')],
  ])('%s draws her half-way towards 14 within a minute', (_, prepare) => {
    const learner = breathing(prepare).waits(90_000);
    expect(learner.rosa.breathRateAt(learner.now)).toBeCloseTo(16, 1);
  });

  it('is noticed from the moment the fingers leave the wrist', () => {
    const learner = breathing((rosa) => rosa.goesClose().feels('radialArtery').does('count.started', 'respirations'));
    learner.waits(20_000).lifts().waits(7_999);
    expect(learner.findings('respirations.noticed')).toHaveLength(0);
    expect(learner.waits(1).findings('respirations.noticed')).toHaveLength(1);
  });

  it('is not noticed when the watch stopped in time', () => {
    const learner = breathing((rosa) => rosa.does('count.started', 'respirations').waits(7_000));
    learner.does('count.ended', 'respirations').waits(60_000);
    expect(learner.findings('respirations.noticed')).toEqual([]);
  });
});
