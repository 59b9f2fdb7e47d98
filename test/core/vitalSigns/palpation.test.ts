/** Fingers on the arm: where a pulse is felt, and when the cuff takes it away. */
import { describe, expect, it } from 'vitest';
import { cuesIn } from '../../../src/core/session/tracks.ts';
import { plainLearner, readyAtArm, seeds } from '../../support/plainRosa.ts';
import { Learner, numberOf } from '../../support/rosa.ts';

const atArm = (): Learner => new Learner().bringsRosaIn().seatsHerWell().goesClose();

describe('a pulse', () => {
  const places = [
    [0, 0, true],
    [15, 0, true],
    [0, -15, true],
    [-9, 12, true],
    [16, 0, false],
    [0, -16, false],
    [-11, 11, false],
  ] as const;

  it.each(
    places.flatMap(
      ([dx, dy, isFelt]) =>
        [
          ['radialArtery', dx, dy, isFelt],
          ['brachialArtery', dx, dy, isFelt],
        ] as const,
    ),
  )('at the %s, %i mm along and %i mm across: felt is %s', (artery, dx, dy, isFelt) => {
    const learner = atArm().feels(artery, dx, dy);
    expect(learner.findings('pulse.felt')).toHaveLength(isFelt ? 1 : 0);
    expect(learner.findings('pulse.notFelt')).toHaveLength(isFelt ? 0 : 1);
    const pulse = learner.session.view().tracks.find(({ model }) => model === 'pulse');
    const cues = pulse ? cuesIn(pulse, learner.now, learner.now + 10_000) : [];
    if (isFelt) expect(cues.length).toBeGreaterThan(9);
    else expect(cues).toEqual([]);
  });

  it('is named by the artery under the fingers', () => {
    const learner = atArm().feels('radialArtery').feels('brachialArtery');
    expect(learner.findings('pulse.felt').map(({ about }) => about)).toEqual(['radial', 'brachial']);
  });
});

/** Squeezes, one each 1.2 s, until the pulse is gone. */
function estimate(seed: number, artery: 'radialArtery' | 'brachialArtery' = 'radialArtery'): Learner {
  const learner = readyAtArm(plainLearner(seed), { restMs: 300_000 });
  learner.putsStethoscopeDown().feels(artery);
  learner.does('valve.turned', 'cuff-large', { step: 0 });
  while (learner.findings('pulse.vanished').length === 0) learner.does('bulb.squeezed', 'cuff-large').waits(1_200);
  return learner;
}

/** One squeeze at this height, and the 3 % by which her breath moves systolic pressure. */
const SQUEEZE = 10;
const BREATH = 0.03 * 120 + 1;

describe('the estimate at the wrist', () => {
  it.each(seeds(8))('is lost at the squeeze that passes systolic (seed %i)', (seed) => {
    const above = numberOf(estimate(seed).last('pulse.vanished'), 'cuff') - 120;
    expect(above).toBeGreaterThanOrEqual(-BREATH);
    expect(above).toBeLessThanOrEqual(SQUEEZE + BREATH);
  });

  it.each(seeds(8))('comes back within a beat or two below systolic when air is let out slowly (seed %i)', (seed) => {
    const learner = estimate(seed).opensValve(5).waits(30_000);
    const back = numberOf(learner.last('pulse.returned'), 'cuff') - 120;
    expect(back).toBeLessThanOrEqual(BREATH);
    expect(back).toBeGreaterThanOrEqual(-8);
  });

  it('can be felt for in the elbow as well', () => {
    expect(numberOf(estimate(3, 'brachialArtery').last('pulse.vanished'), 'cuff')).toBeGreaterThan(110);
  });

  it('goes and comes for the ear and the caption when it does for the finding', () => {
    const learner = estimate(3);
    const vanished = learner.last('pulse.vanished').at;
    const pulse = learner
      .opensValve(5)
      .session.view()
      .tracks.find(({ model }) => model === 'pulse');
    const times = pulse ? cuesIn(pulse, vanished, vanished + 28_000).map(({ at }) => at) : [];
    learner.waits(30_000);
    const returned = learner.findings('pulse.returned')[0]?.at ?? 0;
    expect(times.filter((at) => at < returned - 700)).toEqual([]);
    expect(times.some((at) => Math.abs(at - returned) < 700)).toBe(true);
  });

  it('is not there for fingers that lie beside the artery', () => {
    const learner = readyAtArm(plainLearner(), { restMs: 60_000 }).putsStethoscopeDown();
    learner.feels('radialArtery', 16, 0).inflatesTo(200).waits(5_000);
    expect(learner.findings('pulse.vanished')).toEqual([]);
  });
});
