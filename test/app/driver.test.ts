/** Real time becomes simulated time as the settings say, and nothing is drawn before it is kept. */
import { describe, expect, it } from 'vitest';
import { Driver } from '../../src/app/driver.ts';
import type { Session } from '../../src/core/session/port.ts';
import { replaySession } from '../../src/core/session/replay.ts';
import { DEFAULT_SETTINGS, type Entry, type Settings } from '../../src/core/session/types.ts';
import { FakeTime } from './support/fakeTime.ts';
import { loadRosa, openRosa } from './support/rosasVisit.ts';

interface Playing {
  readonly driver: Driver;
  readonly session: Session;
  readonly time: FakeTime;
  readonly kept: Entry[];
}

async function play(settings: Partial<Settings> = {}): Promise<Playing> {
  const session = await openRosa(settings);
  const time = new FakeTime();
  const kept: Entry[] = [];
  const driver = new Driver({
    session,
    time,
    settings: { ...DEFAULT_SETTINGS, ...settings },
    keep: (entry, index) => {
      expect(index).toBe(kept.length);
      kept.push(entry);
    },
  });
  return { driver, session, time, kept };
}

/** Rosa is called and sits in the exam room; her upper arm is in front of the learner. */
async function atHerArm(settings: Partial<Settings> = {}): Promise<Playing> {
  const playing = await play(settings);
  const { driver, time } = playing;
  driver.act({ type: 'learner.walked', on: 'waiting' });
  driver.act({ type: 'line.said', on: 'rosa', with: { line: 'callTitle' } });
  time.pass(3_000);
  driver.act({ type: 'learner.walked', on: 'exam' });
  time.pass(40_000);
  expect(driver.act({ type: 'position.asked', on: 'rosa', with: { change: 'chair' } })).toEqual({ ok: true });
  time.pass(10_000);
  expect(driver.act({ type: 'station.opened', on: 'arm' })).toEqual({ ok: true });
  return playing;
}

async function withCuffInflated(settings: Partial<Settings> = {}): Promise<Playing> {
  const playing = await atHerArm(settings);
  const { driver } = playing;
  driver.act({ type: 'item.taken', on: 'cuff-large' });
  expect(driver.act({ type: 'cuff.wrapped', on: 'cuff-large', with: { fit: 'snug' } })).toEqual({ ok: true });
  expect(driver.act({ type: 'bulb.pumped', on: 'cuff-large' })).toEqual({ ok: true });
  return playing;
}

describe('simulated time', () => {
  it.each([
    [1, 8_000],
    [0.75, 6_000],
    [0.5, 4_000],
  ] as const)('runs at the pace of %s', async (pace, expected) => {
    const { driver, session, time } = await play({ pace });
    time.pass(8_000);
    expect(Math.round(driver.now())).toBe(expected);
    expect(session.now).toBeGreaterThan(expected - 260);
    expect(session.now).toBeLessThanOrEqual(expected);
  });

  it('stands while paused and goes on from there', async () => {
    const { driver, time } = await play();
    time.pass(3_000);
    driver.pause('learner');
    expect(driver.pausedBy).toBe('learner');
    time.pass(60_000);
    expect(driver.now()).toBe(3_000);
    expect(time.waiting).toBe(0);
    driver.resume();
    time.pass(2_000);
    expect(driver.now()).toBe(5_000);
  });

  it('stands while the tab is hidden, and a pause of the learner is not undone by that', async () => {
    const { driver } = await play();
    driver.pause('hidden');
    expect(driver.pausedBy).toBe('hidden');
    driver.pause('learner');
    expect(driver.pausedBy).toBe('hidden');
    driver.resume();
    expect(driver.pausedBy).toBeUndefined();
  });

  it('does not charge the learner for a laptop that slept', async () => {
    const { driver, time } = await play();
    time.pass(2_000);
    time.stall(3_600_000);
    time.pass(1_000);
    expect(driver.now()).toBeLessThanOrEqual(4_300);
  });

  it('goes on from where a deed that takes time has led', async () => {
    const { driver, session, time } = await play();
    time.pass(1_000);
    driver.act({ type: 'learner.walked', on: 'waiting' });
    expect(session.now).toBe(13_000);
    expect(driver.now()).toBe(13_000);
    time.pass(500);
    expect(driver.now()).toBe(13_500);
  });

  it('is the same seen by the second and at every frame', async () => {
    const one = await play();
    const other = await play();
    one.time.pass(30_000);
    for (let step = 0; step < 3_000; step += 1) {
      other.time.pass(10);
      other.driver.now();
    }
    expect(other.kept.map(({ at, intent }) => ({ at, intent }))).toEqual(
      one.kept.map(({ at, intent }) => ({ at, intent })),
    );
  });

  it('asks for no frame itself, and looks more often while something is watched', async () => {
    const looks = async ({ time }: Playing) => {
      const before = time.fired;
      time.pass(2_000);
      return time.fired - before;
    };
    const idle = await play();
    expect(await looks(idle)).toBeLessThanOrEqual(8);
    expect(await looks(await withCuffInflated())).toBeGreaterThanOrEqual(30);
    expect(idle.time.frames).toBe(0);
  });
});

describe('holding time', () => {
  it('waits while the learner aims, by default', async () => {
    const { driver, time } = await atHerArm();
    const before = driver.now();
    driver.hold('desk', 'aiming');
    time.pass(20_000);
    expect(driver.now()).toBe(before);
    driver.hold('desk', 'none');
    time.pass(1_000);
    expect(driver.now()).toBe(before + 1_000);
  });

  it('waits for a choice only when the setting says so', async () => {
    const usual = await play();
    usual.driver.hold('desk', 'choosing');
    usual.time.pass(5_000);
    expect(usual.driver.now()).toBe(5_000);

    const holding = await play({ hold: 'whileChoosing' });
    holding.driver.hold('desk', 'choosing');
    holding.time.pass(5_000);
    expect(holding.driver.now()).toBe(0);
  });

  it('never waits when it was asked not to, except for typing', async () => {
    const { driver, time } = await play({ hold: 'never' });
    driver.hold('stage', 'aiming');
    time.pass(5_000);
    expect(driver.now()).toBe(5_000);
    driver.hold('desk', 'writing');
    time.pass(5_000);
    expect(driver.now()).toBe(5_000);
  });

  it('never waits while the needle is up: a tight cuff goes on pressing', async () => {
    const { driver, time } = await withCuffInflated({ hold: 'whileChoosing' });
    const before = driver.now();
    driver.hold('stage', 'aiming');
    driver.hold('desk', 'choosing');
    time.pass(4_000);
    expect(driver.now()).toBe(before + 4_000);
  });

  it('never waits while a count runs', async () => {
    const { driver, time } = await atHerArm();
    expect(driver.act({ type: 'count.started', on: 'respirations' })).toEqual({ ok: true });
    const before = driver.now();
    driver.hold('desk', 'aiming');
    time.pass(4_000);
    expect(driver.now()).toBe(before + 4_000);
  });
});

describe('keeping', () => {
  it('begins before anyone who draws has heard of the entry', async () => {
    const { driver, kept } = await play();
    const seen: number[] = [];
    driver.subscribe(() => seen.push(kept.length));
    driver.act({ type: 'rub.started', on: 'rub' });
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.every((count) => count === 1)).toBe(true);
  });

  it('marks waiting every ten seconds without an entry', async () => {
    const { time, kept } = await play();
    time.pass(35_000);
    expect(kept.map(({ intent }) => intent.type)).toEqual(['time.passed', 'time.passed', 'time.passed']);
    const gaps = kept.map(({ at }, index) => at - (kept[index - 1]?.at ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(10_300);
  });

  it('does not mark the time that a deed itself takes', async () => {
    const { driver, kept } = await play();
    driver.act({ type: 'time.waited', on: 'clock', with: { minutes: '5' } });
    expect(kept.map(({ intent }) => intent.type)).toEqual(['time.waited']);
  });

  it('marks what was waited before a pause and before the end', async () => {
    const { driver, time, kept } = await play();
    time.pass(4_000);
    driver.pause('hidden');
    expect(kept.at(-1)).toMatchObject({ at: 4_000, intent: { type: 'time.passed' } });
    driver.resume();
    time.pass(3_000);
    driver.settle();
    expect(kept.at(-1)).toMatchObject({ at: 7_000, intent: { type: 'time.passed' } });
  });

  it('writes down a changed setting once, and not one that is the same', async () => {
    const { driver, kept, time } = await play();
    driver.changeSettings({ pace: 0.5, captions: false });
    driver.changeSettings({ pace: 0.5 });
    expect(kept.map(({ intent }) => intent)).toEqual([{ type: 'setting.changed', with: { pace: 0.5 } }]);
    time.pass(2_000);
    expect(driver.now()).toBe(1_000);
  });

  it('keeps a journal that replays to the same findings', async () => {
    const { session, kept, time } = await withCuffInflated();
    time.pass(20_000);
    const { scenario } = await loadRosa();
    const again = replaySession({ header: session.journal.header, entries: kept }, scenario);
    again.advanceTo(session.now);
    expect(again.findings).toEqual(session.findings);
    expect(again.journal.entries).toEqual(kept);
  });

  it('leaves no timer and no listener behind when it stops', async () => {
    const { driver, time, kept } = await play();
    let told = 0;
    driver.subscribe(() => {
      told += 1;
    });
    driver.stop();
    time.pass(60_000);
    expect(time.waiting).toBe(0);
    expect(kept).toEqual([]);
    expect(told).toBe(0);
  });
});

describe('the end of a visit', () => {
  it('is in the journal: a replay comes as far and gives the same result', async () => {
    const { session, driver, time, kept } = await atHerArm();
    driver.act({ type: 'station.left', on: 'arm' });
    driver.act({ type: 'line.said', on: 'rosa', with: { line: 'tellNextSteps' } });
    time.pass(8_000);
    driver.act({ type: 'learner.walked', on: 'waiting' });
    time.pass(60_000);
    expect(session.view().ended).toBe(true);
    driver.settle();
    const { scenario } = await loadRosa();
    const again = replaySession({ header: session.journal.header, entries: kept }, scenario);
    expect(again.view().ended).toBe(true);
    expect(again.findings).toEqual(session.findings);
    expect(again.result()).toEqual(session.result());
    driver.settle();
    expect(kept).toEqual(session.journal.entries);
  });
});
