/** What reaches the ear: the same sounds for the card, the caption and the finding; and what muffles them. */
import { describe, expect, it } from 'vitest';
import { cuesIn } from '../../../src/core/session/tracks.ts';
import type { Cue, Track } from '../../../src/core/session/types.ts';
import { cuffPressureAt } from '../../../src/core/skills/vitalSigns/cuffPressure.ts';
import { characterAt, nearness } from '../../../src/core/skills/vitalSigns/korotkoff.ts';
import { mean, plainLearner, readyAtArm, seeds } from '../../support/plainRosa.ts';
import { Learner, numberOf } from '../../support/rosa.ts';

function track(learner: Learner, model: Track['model']): Track | undefined {
  return learner.session.view().tracks.find((one) => one.model === model);
}

function numberIn(learner: Learner, model: Track['model'], name: string): number {
  return Number(track(learner, model)?.values[name]);
}

/** All cues of a deflation, asked for every 100 ms as the sound card does. */
function cuesOfFall(
  learner: Learner,
  step: number,
): { readonly cues: readonly Cue[]; readonly gaugeAt: (t: number) => number } {
  learner.opensValve(step);
  const anchor = {
    pressure: numberIn(learner, 'korotkoff', 'pressure'),
    since: numberIn(learner, 'korotkoff', 'anchorAt'),
    step,
  };
  const cues: Cue[] = [];
  while (learner.gauge > 40) {
    const korotkoff = track(learner, 'korotkoff');
    if (korotkoff) cues.push(...cuesIn(korotkoff, learner.now, learner.now + 100));
    learner.waits(100);
    if (learner.now % 1_000 === 0) learner.session.view();
    if (cuffPressureAt(anchor, learner.now) < 40) break;
  }
  return { cues, gaugeAt: (t) => 2 * Math.round(cuffPressureAt(anchor, t) / 2) };
}

const TRAVEL_MS = 20;

/** The first cue that another follows within a beat and a half. */
function firstOfTwo(cues: readonly Cue[], beatMs: number): Cue | undefined {
  return cues.find((cue, place) => (cues[place + 1]?.at ?? Number.POSITIVE_INFINITY) - cue.at < 1.5 * beatMs);
}

describe('the sounds of a deflation', () => {
  it.each(seeds(8))('begin and end where the reading says (seed %i)', (seed) => {
    const learner = readyAtArm(new Learner(seed), { restMs: 420_000 }).inflatesTo(190);
    const { cues, gaugeAt } = cuesOfFall(learner, 6);
    const heard = learner.last('pressure.heard');
    const first = firstOfTwo(cues, 60_000 / learner.rosa.pulseAt(learner.now));
    expect(gaugeAt((first?.at ?? 0) - TRAVEL_MS)).toBe(numberOf(heard, 'systolic'));
    expect(first?.at).toBe(numberOf(heard, 'firstAt'));
    expect(gaugeAt((cues.at(-1)?.at ?? 0) - TRAVEL_MS)).toBe(numberOf(heard, 'diastolic'));
  });

  it('come once for each beat, with a caption each, in the order of their phases', () => {
    const learner = readyAtArm(plainLearner(), { restMs: 420_000 }).inflatesTo(160);
    const { cues } = cuesOfFall(learner, 5);
    for (const [place, cue] of cues.entries()) {
      const next = cues[place + 1];
      if (next) expect(next.at - cue.at).toBeGreaterThan(600);
      expect(cue.caption.key).toBe(`cue.${cue.sound}`);
    }
    const at = (sound: string): number => mean(cues.filter((cue) => cue.sound === sound).map((cue) => cue.at));
    expect(at('korotkoff1')).toBeLessThan(at('korotkoff2'));
    expect(at('korotkoff2')).toBeLessThan(at('korotkoff3'));
    expect(at('korotkoff3')).toBeLessThan(at('korotkoff4'));
  });

  it('go on when the learner steps back with the stethoscope on her arm', () => {
    const learner = readyAtArm(plainLearner(), { restMs: 420_000 }).inflatesTo(160).opensValve(6).stepsBack();
    learner.waits(15_000);
    const korotkoff = track(learner, 'korotkoff');
    expect(korotkoff && cuesIn(korotkoff, learner.now, learner.now + 5_000).length).toBeGreaterThan(3);
    learner.waits(30_000);
    expect(learner.findings('pressure.heard')).toHaveLength(1);
  });
});

describe('loudness', () => {
  it('rises to a knock in the third phase and fades in the fourth, at the borders of models.md §4.2', () => {
    expect([0.81, 0.8, 0.61, 0.6, 0.26, 0.25, 0.02].map((x) => characterAt(x).phase)).toEqual([1, 2, 2, 3, 3, 4, 4]);
    expect(characterAt(0.4).loudness).toBe(1);
    expect(characterAt(0.99).loudness).toBeLessThan(characterAt(0.82).loudness);
    expect(characterAt(0.03).loudness).toBeLessThan(characterAt(0.24).loudness);
  });

  it('falls with the distance from the artery: to e⁻¹ at two centimetres', () => {
    expect(nearness(0)).toBe(1);
    expect(nearness(2)).toBeCloseTo(Math.exp(-1), 12);
    expect(nearness(4)).toBeCloseTo(Math.exp(-4), 12);
  });

  it.each([
    ['on bare skin, over the artery', (learner: Learner) => learner, 1],
    ['over the sleeve', (learner: Learner) => learner.asks('lowerSleeve'), 0.4],
    ['two centimetres off', (learner: Learner) => learner.listens(20, 0), Math.exp(-1)],
  ])('is its share %s', (_, change, share) => {
    const learner = change(readyAtArm(plainLearner(), { restMs: 60_000 })).does('bulb.squeezed', 'cuff-large');
    expect(numberIn(learner, 'korotkoff', 'share')).toBeCloseTo(share, 9);
  });

  it.each([
    [29_999, 0.6],
    [30_000, 1],
  ])('of a cuff that lay empty for %i ms is %d', (emptyMs, share) => {
    const learner = readyAtArm(plainLearner(), { restMs: 60_000 }).inflatesTo(100).emptiesCuff();
    learner.opensValve(0).session.advanceTo(learner.last('cuff.emptied').at + emptyMs);
    learner.does('bulb.squeezed', 'cuff-large');
    expect(numberIn(learner, 'korotkoff', 'share')).toBe(share);
  });
});

describe('a stethoscope off the artery', () => {
  const reading = (offMm: number) =>
    seeds(4).map((seed) => readyAtArm(plainLearner(seed), { restMs: 300_000, offMm }).takesPressure(6, { to: 160 }));
  const on = reading(0);

  it('a little more than three centimetres away hears only the loud knocks: systolic low, diastolic high', () => {
    for (const [place, off] of reading(33).entries()) {
      const good = on[place];
      if (!off || !good) throw new Error('nothing was heard');
      expect(numberOf(off, 'systolic')).toBeLessThan(numberOf(good, 'systolic') - 8);
      expect(numberOf(off, 'diastolic')).toBeGreaterThan(numberOf(good, 'diastolic') + 3);
    }
  });

  it('four centimetres away hears nothing at all', () => {
    expect(reading(40)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('lifted during the fall ends the listening without a reading', () => {
    const learner = readyAtArm(plainLearner(), { restMs: 300_000 }).inflatesTo(160).opensValve(6).waits(18_000);
    expect(learner.findings('korotkoff.began')).toHaveLength(1);
    learner.does('stethoscope.lifted', 'arm').waits(60_000);
    expect(learner.findings('pressure.heard')).toHaveLength(0);
  });
});
