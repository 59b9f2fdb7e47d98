/** A finished attempt can be looked at in any moment, and always looks as it did. */
import { beforeAll, describe, expect, it } from 'vitest';
import { Replayer } from '../../src/app/replayer.ts';
import { scriptedLearner } from '../../src/cli/learner/scriptedLearner.ts';
import type { Scenario } from '../../src/core/scenario/scenario.ts';
import { isMark } from '../../src/core/session/marks.ts';
import type { Session } from '../../src/core/session/port.ts';
import { sessionFor } from '../../src/core/session/replay.ts';
import { FakeTime } from './support/fakeTime.ts';
import { loadRosa } from './support/rosasVisit.ts';

let scenario: Scenario;
let played: Session;

beforeAll(async () => {
  scenario = (await loadRosa()).scenario;
  played = scriptedLearner(scenario, 7, 'perfect');
});

function replay() {
  const time = new FakeTime();
  let opened = 0;
  const replayer = new Replayer({
    journal: played.journal,
    endMs: played.now,
    time,
    open: () => {
      opened += 1;
      return sessionFor(played.journal, scenario);
    },
    isMark: (entry) => isMark(entry.intent),
  });
  return { replayer, time, opened: () => opened };
}

const seen = (replayer: Replayer) => {
  const { revision: _, hotspots, ...view } = replayer.view();
  return { ...view, hotspots: hotspots.map(({ id, enabled }) => ({ id, enabled })) };
};

describe('a replay', () => {
  it('ends where the attempt ended', () => {
    const { replayer, time } = replay();
    replayer.seek(played.now);
    time.pass(20);
    expect(replayer.view().room).toBe(played.view().room);
    expect(replayer.view().lines).toEqual(played.view().lines);
  });

  it('shows the same moment whether it comes from before or from after', () => {
    const middle = Math.floor(played.now / 2);
    const forwards = replay();
    forwards.replayer.seek(middle);
    forwards.time.pass(20);
    const backwards = replay();
    backwards.replayer.seek(played.now);
    backwards.time.pass(20);
    backwards.replayer.seek(middle);
    backwards.time.pass(20);
    expect(seen(backwards.replayer)).toEqual(seen(forwards.replayer));
  });

  it('starts again at most once per frame, however wildly it is scrubbed', () => {
    const { replayer, time, opened } = replay();
    replayer.seek(played.now);
    time.pass(20);
    const before = opened();
    for (let wish = 0; wish < 50; wish += 1) replayer.seek(played.now - wish * 1_000);
    time.pass(20);
    expect(opened() - before).toBe(1);
  });

  it.each([1, 4, 16] as const)('plays at %i×', (speed) => {
    const { replayer, time, opened } = replay();
    // A moment of waiting, so that no deed takes time of its own.
    const entry = played.journal.entries.find(({ intent, at }, index) => {
      const next = played.journal.entries[index + 1];
      return intent.type === 'time.passed' && next !== undefined && next.at - at >= 9_000;
    });
    replayer.seek((entry?.at ?? 0) + 1);
    time.pass(20);
    const from = replayer.at();
    replayer.play(speed);
    time.pass(500);
    expect(replayer.at() - from).toBeGreaterThan(500 * speed * 0.9);
    expect(replayer.at() - from).toBeLessThanOrEqual(500 * speed + 1);
    expect(opened()).toBe(1);
    replayer.stop();
    const stopped = replayer.at();
    time.pass(1_000);
    expect(replayer.at()).toBe(stopped);
  });

  it('stops by itself at the end, and begins again from the start', () => {
    const { replayer, time } = replay();
    replayer.seek(played.now - 500);
    time.pass(20);
    replayer.play(16);
    time.pass(500);
    expect(replayer.isPlaying()).toBe(false);
    expect(replayer.at()).toBe(played.now);
    replayer.play(1);
    time.pass(100);
    expect(replayer.at()).toBeLessThan(20_000);
  });

  it('leaves no frame behind when it is closed', () => {
    const { replayer, time } = replay();
    replayer.play(4);
    replayer.close();
    expect(time.waiting).toBe(0);
  });
});
