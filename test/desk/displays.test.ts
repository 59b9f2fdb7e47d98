/** Digital displays are spoken when they have something new to say, never as fast as they run. */
import { describe, expect, it } from 'vitest';
import { errorReading, NO_READING } from '../../src/core/session/displays.ts';
import type { Track, View } from '../../src/core/session/types.ts';
import { allDisplays, displayPhrase, spokenChanges } from '../../src/desk/play/displays.ts';
import { isAnotherTen } from '../../src/desk/play/gauge.ts';
import { emptyView } from './support/views.ts';

const steps = (name: string, times: readonly number[], shown: readonly number[], decimals = 0): Track => ({
  id: `display.${name}`,
  model: 'steps',
  since: 0,
  values: { times, shown, decimals },
});

const viewWith = (...tracks: readonly Track[]): View => ({
  ...emptyView,
  look: { kind: 'face', facts: { 'unit.temperature': 'F' } },
  tracks,
});

/** Everything said while looking twice a second for so long. */
function heard(view: View, toMs: number): readonly unknown[] {
  const spoken = new Map<string, number>();
  const said: unknown[] = [];
  for (let now = 0; now <= toMs; now += 500) {
    for (const { phrase } of spokenChanges(view, now, spoken)) {
      const text = phrase.values?.['text'];
      said.push(typeof text === 'object' ? (text.values?.['number'] ?? text.values?.['code'] ?? text.key) : text);
    }
  }
  return said;
}

describe('a digital display in words', () => {
  it('names number and unit, dashes and errors', () => {
    const [display] = allDisplays(viewWith(steps('temperature', [0], [986], 1)), 0);
    expect(display?.values?.['text']).toEqual({
      key: 'display.withUnit',
      values: { number: '98.6', unit: { key: 'display.unit.F' } },
    });
    const of = (shown: number) =>
      displayPhrase({ name: 'x', track: steps('x', [0], [shown]), decimals: 0, unit: undefined }, 0).key;
    expect([of(NO_READING), of(errorReading(3)), of(12)]).toEqual([
      'display.nothing',
      'display.error',
      'display.number',
    ]);
  });

  it('says a reading once when it stands, and nothing before there is one', () => {
    expect(heard(viewWith(steps('temperature', [0, 3_000], [NO_READING, 986], 1)), 20_000)).toEqual(['98.6']);
  });

  it('says an error as one', () => {
    expect(heard(viewWith(steps('systolic', [2_000], [errorReading(2)])), 5_000)).toEqual(['E2']);
  });

  it('says a running pressure at its tens only, then where it comes to rest', () => {
    const times = Array.from({ length: 101 }, (_, n) => n * 100);
    const shown = times.map((_, n) => 150 - Math.floor(n / 2));
    const said = heard(viewWith(steps('cuff', times, shown)), 20_000);
    expect(said.length).toBeLessThanOrEqual(8);
    expect(said.at(-1)).toBe('100');
  });
});

describe('a moving needle', () => {
  it('is spoken at each ten that it passes', () => {
    const said: number[] = [160];
    for (let mm = 158; mm >= 96; mm -= 2) if (isAnotherTen(mm, said.at(-1) ?? 0)) said.push(mm);
    expect(said).toEqual([160, 158, 148, 138, 128, 118, 108, 98]);
  });
});
