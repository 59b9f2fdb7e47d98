/** Counting with the screen off: a word for each breath; without sound, words for beats and for what is heard in the arm. */
import { describe, expect, it } from 'vitest';
import type { View } from '../../src/core/session/types.ts';
import { CountWords } from '../../src/desk/play/announcer/CountWords.ts';
import { runningWatches } from '../../src/desk/play/watch.ts';
import { emptyView } from './support/views.ts';

const watching = (what: string, since = 0): View => ({
  ...emptyView,
  readouts: [{ id: 'watch', label: { key: `count.${what}` }, text: { key: 'readout.since', values: { since } } }],
});

const breathing: View = {
  ...emptyView,
  readouts: [
    {
      id: 'breathing',
      label: { key: 'readout.breathingSeen' },
      text: { key: 'readout.breathing.quiet', values: { person: 'rosa' } },
    },
  ],
  tracks: [
    { id: 'breathing.katz', model: 'breathing', since: 0, values: { starts: [1_500, 2_500], depths: [1, 1] } },
    {
      id: 'breathing.rosa',
      model: 'breathing',
      since: 0,
      values: { starts: [-3_000, 1_000, 5_000, 9_000], depths: [] },
    },
  ],
};

const keysOf = (said: readonly { phrase: { key: string } }[]) => said.map(({ phrase }) => phrase.key);
const beat = (at: number, sound = 'pulse') => ({ at, sound, loudness: 0.5, caption: { key: `cue.${sound}` } });

describe('breaths', () => {
  it('are said one by one while they are counted, of the patient and of nobody else', () => {
    const words = new CountWords();
    const said = Array.from({ length: 50 }, (_, look) => words.look(breathing, look * 200, false)).flat();
    expect(keysOf(said)).toEqual(['say.breath', 'say.breath', 'say.breath']);
  });

  it('are not said before the count, nor those that went by before it', () => {
    const words = new CountWords();
    expect(words.look({ ...breathing, readouts: [] }, 6_000, false)).toEqual([]);
    expect(words.look(breathing, 8_900, false)).toEqual([]);
    expect(keysOf(words.look(breathing, 9_000, false))).toEqual(['say.breath']);
    expect(words.look(breathing, 9_200, false)).toEqual([]);
  });
});

describe('beats', () => {
  const count = (isSilent: boolean, what = 'pulse') => {
    const words = new CountWords();
    const beats = [800, 1_700, 2_600, 3_500, 4_400, 5_000, 5_300, 6_200];
    const said = [];
    for (let now = 0; now <= 10_000; now += 100) {
      for (const at of beats) if (at > now - 100 && at <= now) said.push(...words.hear(beat(at), isSilent, undefined));
      said.push(...words.look(watching(what), now, isSilent));
    }
    return said.map(({ phrase }) => phrase);
  };

  it('are told in spans of five seconds when the sound is off', () => {
    const spans = [
      { key: 'say.beats', values: { from: 0, to: 5, count: 6 } },
      { key: 'say.beats', values: { from: 5, to: 10, count: 2 } },
    ];
    expect(count(true)).toEqual(spans);
    expect(count(true, 'apex')).toEqual(spans);
  });

  it('are the ears’ own work when there is sound, and no beats when breaths are counted', () => {
    expect(count(false)).toEqual([]);
    expect(count(true, 'respirations')).toEqual([]);
  });

  it('begin anew with each watch', () => {
    const words = new CountWords();
    words.look(watching('pulse'), 0, true);
    words.hear(beat(1_000), true, undefined);
    words.look(emptyView, 3_000, true);
    expect(words.look(watching('pulse', 4_000), 9_000, true)[0]?.phrase.values).toEqual({ from: 0, to: 5, count: 0 });
  });
});

describe('sounds in the arm', () => {
  it('are told with the gauge when they come, change and go, and the sound is off', () => {
    const words = new CountWords();
    const first = words.hear(beat(1_000, 'korotkoff1'), true, 151.2);
    expect(first[0]?.phrase).toEqual({ key: 'say.sound', values: { sound: { key: 'cue.korotkoff1' }, mm: 152 } });
    expect(words.hear(beat(1_900, 'korotkoff1'), true, 148)).toEqual([]);
    expect(keysOf(words.hear(beat(2_800, 'korotkoff2'), true, 146))).toEqual(['say.sound']);
    expect(words.look(emptyView, 5_299, true)).toEqual([]);
    expect(keysOf(words.look(emptyView, 5_300, true))).toEqual(['say.silence']);
    expect(words.look(emptyView, 9_000, true)).toEqual([]);
    expect(keysOf(words.hear(beat(9_500, 'korotkoff2'), true, 120))).toEqual(['say.sound']);
  });

  it('are left to the ears while there is sound', () => {
    const words = new CountWords();
    expect(words.hear(beat(1_000, 'korotkoff1'), false, 150)).toEqual([]);
    expect(words.look(emptyView, 9_000, false)).toEqual([]);
  });
});

it('says on demand how long the watch has run', () => {
  expect(runningWatches(watching('respirations', 2_000), 67_900)[0]?.values).toEqual({
    label: { key: 'count.respirations' },
    text: { key: 'readout.since', values: { since: 2_000, minutes: 1, seconds: '05', allSeconds: 65 } },
  });
  expect(runningWatches(emptyView, 5_000)).toEqual([]);
});
