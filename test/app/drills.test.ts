/** The drill book keeps progress and survives bad storage; the sound of a task runs from a short silence to its end. */
import { describe, expect, it } from 'vitest';
import { DrillBook } from '../../src/app/drills/DrillBook.ts';
import { DrillSound } from '../../src/app/drills/DrillSound.ts';
import type { RealTime } from '../../src/app/realTime.ts';
import type { SoundParts } from '../../src/app/sound/SoundDesk.ts';
import type { KeyValue } from '../../src/app/storage/keyValue.ts';
import { NO_PROGRESS } from '../../src/core/drills/progress.ts';

function memory(kept: Record<string, unknown> = {}): KeyValue & { readonly kept: Record<string, unknown> } {
  return {
    kept,
    getItem: async (key) => kept[key] ?? null,
    setItem: async (key, value) => {
      kept[key] = structuredClone(value);
    },
    removeItem: async (key) => {
      delete kept[key];
    },
    keys: async () => Object.keys(kept),
  };
}

describe('the drill book', () => {
  it('has what was answered after it is opened again', async () => {
    const store = memory();
    const book = await DrillBook.open(store);
    for (const isRight of [true, true, false]) book.note('cuff', isRight);
    await Promise.resolve();
    const again = await DrillBook.open(store);
    expect(again.progress('cuff')).toEqual({ tried: 3, right: 2, streak: 0, best: 2, last: [true, true, false] });
    expect(again.progress('gauge')).toBe(NO_PROGRESS);
  });

  it('tells of every answer, and gives the same object until then', async () => {
    const book = await DrillBook.open(memory());
    const before = book.progress('pulse');
    expect(book.progress('pulse')).toBe(before);
    let told = 0;
    book.subscribe(() => {
      told += 1;
    });
    book.note('pulse', true);
    expect(told).toBe(1);
    expect(book.progress('pulse')).not.toBe(before);
  });

  it('forgets everything when it is asked to', async () => {
    const store = memory();
    const book = await DrillBook.open(store);
    book.note('cuff', true);
    book.clear();
    await Promise.resolve();
    expect(book.progress('cuff')).toEqual(NO_PROGRESS);
    expect(store.kept).toEqual({});
  });

  it.each([
    ['nothing', null],
    ['a word', 'drills'],
    ['a damaged page', { gauge: { tried: -1 } }],
    ['a page that is no drill', { constructor: { tried: 1 } }],
  ])('opens empty on %s', async (_, kept) => {
    const book = await DrillBook.open(memory({ drills: kept }));
    expect(book.progress('gauge')).toEqual(NO_PROGRESS);
  });

  it('goes on in memory when storage refuses', async () => {
    const refusing: KeyValue = {
      ...memory(),
      getItem: () => Promise.reject(new Error('refused')),
      setItem: () => Promise.reject(new Error('refused')),
    };
    const book = await DrillBook.open(refusing);
    book.note('gauge', true);
    expect(book.progress('gauge').right).toBe(1);
  });
});

/** A clock in the hand of the test. */
function handClock() {
  let now = 1_000;
  const timers: { at: number; run: () => void }[] = [];
  const time: RealTime = {
    now: () => now,
    onFrame: () => () => {},
    onTimer: (ms, run) => {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => timers.splice(timers.indexOf(timer), 1);
    },
  };
  const passes = (ms: number) => {
    now += ms;
    for (const timer of timers.filter(({ at }) => at <= now)) {
      timers.splice(timers.indexOf(timer), 1);
      timer.run();
    }
  };
  return { time, passes, timers };
}

function soundOn(time: RealTime) {
  let parts: SoundParts | undefined;
  const sound = new DrillSound(
    time,
    (given) => {
      parts = given;
      return { changed: () => {}, heard: () => {}, setVolume: () => {}, destroy: () => {} };
    },
    80,
  );
  const desk = parts;
  if (desk === undefined) throw new Error('The sound was not opened');
  return { sound, desk };
}

describe('the sound of a task', () => {
  it('begins with a short silence, runs in real time and ends by itself', () => {
    const { time, passes } = handClock();
    const { sound, desk } = soundOn(time);
    sound.load([], 5_000);
    expect([sound.isPlaying(), desk.rate()]).toEqual([false, 0]);
    sound.play();
    expect(sound.now()).toBeLessThan(0);
    expect(desk.rate()).toBe(1);
    passes(3_000);
    const before = sound.now();
    passes(1_000);
    expect(sound.now() - before).toBe(1_000);
    passes(9_000);
    expect([sound.isPlaying(), sound.now()]).toEqual([false, 5_000]);
  });

  it('can be begun again, and leaves no timer behind when it is stopped', () => {
    const { time, passes, timers } = handClock();
    const { sound } = soundOn(time);
    sound.load([], 5_000);
    sound.play();
    passes(2_000);
    sound.play();
    expect(sound.now()).toBeLessThan(0);
    expect(timers).toHaveLength(1);
    sound.stop();
    expect([timers.length, sound.isPlaying()]).toEqual([0, false]);
  });

  it('gives the sound desk a new revision for each task', () => {
    const { time } = handClock();
    const { sound, desk } = soundOn(time);
    sound.load([], 1_000);
    const { revision } = desk.view();
    sound.load([{ id: 'pulse', model: 'pulse', since: 0, values: { times: [1] } }], 1_000);
    expect(desk.view().revision).toBe(revision + 1);
    expect(desk.view().tracks).toHaveLength(1);
  });
});
