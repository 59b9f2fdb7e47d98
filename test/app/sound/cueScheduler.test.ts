import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CueScheduler, type CuesIn, LOOK_EVERY_MS } from '../../../src/app/sound/CueScheduler.ts';
import { cuesIn } from '../../../src/core/session/tracks.ts';
import type { Cue, Track } from '../../../src/core/session/types.ts';

function trackOf(...times: readonly number[]): Track {
  return { id: 'pulse', model: 'pulse', since: 0, values: { times } };
}

/** A speaker and a caption line in one: what was begun, what was taken back, and what came to sound. */
function listening(ask: CuesIn = cuesIn) {
  const given: { readonly cue: Cue; readonly startsAt: number; isCancelled: boolean }[] = [];
  const state = { now: 0, real: 0, rate: 1 };
  const scheduler = new CueScheduler(ask, {
    start(cue, delayMs) {
      const entry = { cue, startsAt: state.real + delayMs, isCancelled: false };
      given.push(entry);
      return {
        cancel: () => {
          entry.isCancelled = true;
        },
      };
    },
  });
  return {
    given,
    state,
    revise: (...tracks: readonly Track[]) => scheduler.revise(tracks, { now: state.now, rate: state.rate }, state.real),
    look: () => scheduler.look({ now: state.now, rate: state.rate }, state.real),
    pass: (ms: number) => {
      state.real += ms;
      state.now += ms * state.rate;
    },
    /** Times of the cues that sounded, simulated ms. */
    heard: () => given.filter((entry) => !entry.isCancelled).map(({ cue }) => cue.at),
  };
}

describe('scheduling cues', () => {
  it('gives out the next 300 ms, each cue once', () => {
    const desk = listening();
    desk.revise(trackOf(100, 290, 310, 700));
    expect(desk.heard()).toEqual([100, 290]);
    for (let look = 0; look < 10; look++) {
      desk.pass(LOOK_EVERY_MS);
      desk.look();
    }
    expect(desk.heard()).toEqual([100, 290, 310, 700]);
    expect(desk.given.map(({ startsAt }) => startsAt)).toEqual([100, 290, 310, 700]);
  });

  it('never plays a past cue, however late it looks', () => {
    const desk = listening();
    desk.revise(trackOf(350, 500, 900));
    desk.pass(600);
    desk.look();
    expect(desk.heard()).toEqual([900]);
  });

  it('takes back what has not begun at a new revision, and asks anew', () => {
    const desk = listening();
    desk.revise(trackOf(50, 250));
    desk.pass(100);
    desk.revise(trackOf(280));
    expect(desk.given.map(({ cue, isCancelled }) => [cue.at, isCancelled])).toEqual([
      [50, false],
      [250, true],
      [280, false],
    ]);
  });

  it('does not play a cue again that has begun when the revision comes', () => {
    const desk = listening();
    desk.revise(trackOf(100));
    desk.pass(100);
    desk.revise(trackOf(100, 380));
    expect(desk.heard()).toEqual([100, 380]);
  });

  it('falls silent while time stands and goes on where it stood', () => {
    const desk = listening();
    desk.revise(trackOf(200, 400));
    desk.pass(100);
    desk.state.rate = 0;
    desk.look();
    desk.pass(5000);
    desk.look();
    expect(desk.heard()).toEqual([]);
    desk.state.rate = 1;
    desk.look();
    expect(desk.heard()).toEqual([200, 400]);
    expect(desk.given.at(-1)?.startsAt).toBe(5400);
  });

  it('stretches delays at half pace', () => {
    const desk = listening();
    desk.state.rate = 0.5;
    desk.revise(trackOf(100));
    expect(desk.given[0]?.startsAt).toBe(200);
  });

  it('takes back what a jump of simulated time has made past', () => {
    const desk = listening();
    desk.revise(trackOf(200, 5000, 5250));
    desk.state.now += 5100;
    desk.look();
    expect(desk.heard()).toEqual([5250]);
  });

  it('is the same list for ear and eye, whenever it is asked', () => {
    const times = fc.uniqueArray(fc.integer({ min: 1, max: 5000 }), { maxLength: 30 });
    const waits = fc.array(fc.integer({ min: 1, max: 140 }), { minLength: 60, maxLength: 80 });
    fc.assert(
      fc.property(times, waits, (at, waited) => {
        const desk = listening();
        const track = trackOf(...[...at].sort((a, b) => a - b));
        desk.revise(track);
        for (const [n, ms] of waited.entries()) {
          desk.pass(ms);
          if (n % 7 === 0) desk.revise(track);
          else desk.look();
        }
        expect(desk.heard()).toEqual(cuesIn(track, 0, desk.state.now + 300).map((cue) => cue.at));
      }),
    );
  });
});
