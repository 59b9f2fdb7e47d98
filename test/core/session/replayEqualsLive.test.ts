/** Whatever is done, and however often the screen looks: the journal replayed gives the same visit, bit for bit. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeAttempt } from '../../../src/core/session/attempt.ts';
import type { Session } from '../../../src/core/session/port.ts';
import { replaySession } from '../../../src/core/session/replay.ts';
import { cuesIn } from '../../../src/core/session/tracks.ts';
import type { Cue, Journal } from '../../../src/core/session/types.ts';
import { verifyAttempt } from '../../../src/core/session/verify.ts';
import { type Learner, rosaScenario } from '../../support/rosa.ts';
import { BEGINNINGS, begin, pickFrom, type Step, takesStep } from '../../support/walk.ts';

/** Walks per property; more when asked for: `WALKS=500`. */
const numRuns = Number(process.env['WALKS'] ?? 12);

const step: fc.Arbitrary<Step> = fc.record({
  spot: fc.nat(),
  value: fc.nat(),
  waitMs: fc.oneof(fc.constant(0), fc.nat(2_000), fc.nat(30_000)),
});

const walk = fc.record({
  beginning: fc.constantFrom(...Object.keys(BEGINNINGS)),
  seed: fc.nat(4_294_967_295),
  steps: fc.array(step, { maxLength: 20 }),
});

interface Walk {
  readonly beginning: string;
  readonly seed: number;
  readonly steps: readonly Step[];
}

function play({ beginning, seed, steps }: Walk, advance?: (session: Session, ms: number) => void): Session {
  const { session } = begin(beginning, seed);
  for (const one of steps) takesStep(session, one, advance);
  session.mark({ type: 'time.passed' });
  return session;
}

/** Looks at the visit in frames of 1 to 5000 ms, as a screen would. */
function inFrames(frames: number): (session: Session, ms: number) => void {
  const pick = pickFrom(frames);
  return (session, ms) => {
    while (session.now < ms && !session.view().ended) {
      const before = session.now;
      session.advanceTo(Math.min(ms, before + 1 + pick(5_000)));
      session.view();
    }
  };
}

/** All that is drawn of a moment, but for tracks, which run from when they were made. */
function shownIn(session: Session) {
  const { room, station, people, look, hands, hotspots, lines, summary, hint, ended } = session.view();
  return { room, station, people, look, hands, hotspots, lines, summary, hint, ended };
}

const stored = (journal: Journal): Journal => JSON.parse(JSON.stringify(journal));

describe('a random visit', () => {
  it('replayed from its stored journal has the same findings, result, hashes and view', () => {
    fc.assert(
      fc.property(walk, (drawn) => {
        const live = play(drawn);
        expect(live.fault).toBeUndefined();
        const replayed = replaySession(stored(live.journal), rosaScenario());
        expect(replayed.findings).toEqual(live.findings);
        expect(replayed.result()).toEqual(live.result());
        expect(replayed.journal.entries).toEqual(live.journal.entries);
        expect(shownIn(replayed)).toEqual(shownIn(live));
        expect(verifyAttempt(makeAttempt(stored(live.journal), live.result()), rosaScenario()).kind).toBe('same');
      }),
      { numRuns },
    );
  });

  it('is the same however often the screen looks', () => {
    fc.assert(
      fc.property(walk, fc.nat(), (drawn, frames) => {
        const once = play(drawn);
        const often = play(drawn, inFrames(frames));
        expect(often.findings).toEqual(once.findings);
        expect(often.journal.entries).toEqual(once.journal.entries);
        expect(often.result()).toEqual(once.result());
      }),
      { numRuns },
    );
  });

  it('is scored within its bounds at every step', () => {
    fc.assert(
      fc.property(walk, ({ beginning, seed, steps }) => {
        const { session } = begin(beginning, seed);
        for (const one of steps) {
          takesStep(session, one);
          const { points, possible, percent, criteria, missedGates, outcome } = session.result();
          expect(points).toBeGreaterThanOrEqual(0);
          expect(points).toBeLessThanOrEqual(possible);
          expect(percent).toBeLessThanOrEqual(100);
          expect(criteria.every((line) => line.points === 0 || line.points === line.criterion.points)).toBe(true);
          expect(outcome === 'passed' && missedGates.length > 0).toBe(false);
          const { entries } = session.journal;
          const proofs = criteria.flatMap(({ evidence }) => evidence);
          expect(proofs.every((proof) => proof.entries.every((place) => place < entries.length))).toBe(true);
          expect(proofs.every((proof) => proof.findings.every((place) => place < session.findings.length))).toBe(true);
        }
      }),
      { numRuns: Math.ceil(numRuns / 3) },
    );
  });
});

/** All cues up to `until` as the sound card would get them: asked for frame by frame, anew at each revision. */
function cuesHeard(learner: Learner, until: number, frameMs: () => number): readonly Cue[] {
  const { session } = learner;
  const cues: Cue[] = [];
  let view = session.view();
  let from = session.now;
  const hear = (): void => {
    cues.push(...view.tracks.flatMap((track) => cuesIn(track, from, session.now)));
    from = session.now;
    view = session.view();
  };
  const leave = session.subscribe(hear);
  while (session.now < until) {
    session.advanceTo(Math.min(until, session.now + frameMs()));
    hear();
  }
  leave();
  return cues;
}

describe('the sounds of a deflation', () => {
  const beginnings = ['listening, cuff falling', 'pulse gone under the cuff'];

  it.each(beginnings)('are the same for frames of any size: %s', (name) => {
    const heard = (frameMs: () => number): readonly Cue[] => {
      const learner = begin(name, 7);
      learner.opensValve(6);
      return cuesHeard(learner, learner.now + 45_000, frameMs);
    };
    const smooth = heard(() => 16);
    expect(smooth.length).toBeGreaterThanOrEqual(15);
    const pick = pickFrom(3);
    for (const frameMs of [() => 1_000, () => 5_000, () => 1 + pick(5_000)]) expect(heard(frameMs)).toEqual(smooth);
  });
});
