/** What a recording worn at home will be follows from hook-up and teaching; both sides of each limit. */
import { describe, expect, it } from 'vitest';
import { DIARY_WITHIN_MINUTES, LESSONS, outlookOf, type Wearing } from '../../../src/core/ekg/ambulatory.ts';

const good = { contact: 'prepared', isOverBone: true } as const;
const whole: Wearing = {
  hours: 24,
  channels: [{ plus: good, minus: good }],
  ground: good,
  hasLoops: true,
  batteryHours: 24,
  memoryHours: 24,
  returnHours: 24,
  clockOffMinutes: 0,
  taught: new Set(LESSONS),
  showerAfterHours: 10,
  symptoms: [3, 11, 21],
  keepsEventsOnly: false,
};

const outlook = (changes: Partial<Wearing>) => outlookOf({ ...whole, ...changes });
const without = (...lessons: readonly string[]) => new Set(LESSONS.filter((lesson) => !lessons.includes(lesson)));
const hoursOf = (changes: Partial<Wearing>) => outlook(changes).channels[0]?.hours ?? 0;

describe('a recording with nothing wrong', () => {
  it('can be read all day, and every symptom be told from it', () => {
    const { hours, channels, felt, recorded, matched } = outlook({});
    expect(hours).toBe(24);
    expect(channels[0]?.hours).toBeGreaterThan(23.9);
    expect([felt, recorded, matched]).toEqual([3, 3, 3]);
  });
});

describe('hours', () => {
  it('end with the battery, the memory, the return or the first shower, whichever is first', () => {
    expect(outlook({ batteryHours: 9 }).hours).toBe(9);
    expect(outlook({ batteryHours: 9, memoryHours: 6 }).hours).toBe(6);
    expect(outlook({ returnHours: 18 }).hours).toBe(18);
    expect(outlook({ taught: without('water') }).hours).toBe(10);
  });

  it.each(['unprepared', 'lotion', 'hair', 'dry', 'loose'] as const)('are lost to a %s electrode', (contact) => {
    const channels = [{ plus: { contact, isOverBone: true }, minus: good }];
    expect(hoursOf({ channels })).toBeLessThan(hoursOf({}));
    expect(hoursOf({ channels, taught: without('loosePatch') })).toBeLessThan(hoursOf({ channels }));
  });

  it('are lost without loops, over muscle and beside an electric blanket', () => {
    expect(hoursOf({ hasLoops: false })).toBeLessThan(hoursOf({}));
    expect(hoursOf({ channels: [{ plus: { ...good, isOverBone: false }, minus: good }] })).toBeLessThan(21);
    expect(hoursOf({ taught: without('interference') })).toBeLessThan(21);
  });

  it('are none where a wire or the ground hangs free', () => {
    expect(hoursOf({ channels: [{ plus: undefined, minus: good }] })).toBe(0);
    expect(hoursOf({ ground: undefined })).toBe(0);
  });

  it('and what took them add up to the hours ordered', () => {
    const channels = [{ plus: { contact: 'dry', isOverBone: false } as const, minus: good }];
    const [channel] = outlook({ channels, batteryHours: 20, taught: without('water', 'interference') }).channels;
    const lost = Object.values(channel?.lost ?? {}).reduce((sum, hours) => sum + hours, 0);
    expect(lost + (channel?.hours ?? 0)).toBeCloseTo(24, 9);
  });
});

describe('symptoms', () => {
  it('after the end are not on the recording', () => {
    expect(outlook({ batteryHours: 11 }).recorded).toBe(1);
    expect(outlook({ batteryHours: 12 }).recorded).toBe(2);
  });

  it('are matched by the button, or by a diary within five minutes of the recorder', () => {
    const matched = (minutes: number, ...untaught: readonly string[]) =>
      outlook({ clockOffMinutes: minutes, taught: without(...untaught) }).matched;
    expect(matched(60, 'deviceClock')).toBe(3);
    expect(matched(60, 'button')).toBe(3);
    expect(matched(DIARY_WITHIN_MINUTES, 'button', 'deviceClock')).toBe(3);
    expect(matched(DIARY_WITHIN_MINUTES + 1, 'button', 'deviceClock')).toBe(0);
    expect(matched(0, 'diary')).toBe(0);
  });

  it('are on an event monitor only if the button is pressed', () => {
    expect(outlook({ keepsEventsOnly: true }).recorded).toBe(3);
    expect(outlook({ keepsEventsOnly: true, taught: without('button') }).recorded).toBe(0);
    expect(outlook({ taught: without('button') }).recorded).toBe(3);
  });
});
