/** The announcer says what changed and nothing else; fast values replace themselves, danger goes first. */
import { describe, expect, it } from 'vitest';
import type { View } from '../../src/core/session/types.ts';
import { type Announcement, changesBetween } from '../../src/desk/play/announcer/changes.ts';
import { SpeechQueue, speechMs } from '../../src/desk/play/announcer/SpeechQueue.ts';
import { emptyView } from './support/views.ts';

const keys = (before: View, after: View) => changesBetween(before, after).map(({ phrase }) => phrase.key);

describe('what changed', () => {
  it('is nothing when only time went on', () => {
    expect(keys(emptyView, { ...emptyView, revision: 2, at: 5000 })).toEqual([]);
  });

  it('names the hand that took something, and what was put down', () => {
    const holding = { ...emptyView, hands: { ...emptyView.hands, right: 'cuff-adult' } };
    expect(keys(emptyView, holding)).toEqual(['say.taken.right']);
    expect(keys(holding, emptyView)).toEqual(['say.put']);
  });

  it('says what she says, and not what the learner said', () => {
    const lines = [
      { at: 1, who: 'learner', phrase: { key: 'line.greet' } },
      { at: 2, who: 'rosa', phrase: { key: 'reply.greet' } },
    ];
    const after = { ...emptyView, lines };
    expect(changesBetween(emptyView, after).map(({ phrase }) => phrase.values?.['text'])).toEqual([
      { key: 'reply.greet' },
    ]);
    expect(keys(after, { ...after, lines: [...lines] })).toEqual([]);
  });

  it('tells of a pulse felt under the fingers', () => {
    expect(keys(emptyView, { ...emptyView, summary: [{ key: 'summary.pulseFelt' }] })).toEqual(['summary.pulseFelt']);
  });

  it('leaves clocks and the gauge to those who ask for them', () => {
    const readout = { id: 'gauge', label: { key: 'readout.gauge' }, text: { key: 'readout.gaugeText' } };
    expect(keys(emptyView, { ...emptyView, readouts: [readout] })).toEqual([]);
    expect(keys(emptyView, { ...emptyView, readouts: [{ ...readout, id: 'valve' }] })).toEqual(['say.readout']);
  });

  it('is only the fault when the attempt stopped', () => {
    const after = { ...emptyView, room: 'waiting', fault: 'broken' };
    expect(changesBetween(emptyView, after)).toEqual([{ phrase: { key: 'say.fault' }, isDanger: true }]);
  });
});

describe('the queue', () => {
  function startQueue() {
    const said: string[] = [];
    const timers: (() => void)[] = [];
    const queue = new SpeechQueue(
      ({ phrase }: Announcement) => {
        said.push(phrase.key);
        return 1_000;
      },
      (run) => timers.push(run),
    );
    const pass = () => timers.splice(0).forEach((run) => void run());
    return { queue, said, timers, pass };
  }

  it('says one sentence after the other', () => {
    const { queue, said, pass } = startQueue();
    queue.add({ phrase: { key: 'a' } });
    queue.add({ phrase: { key: 'b' } });
    expect(said).toEqual(['a']);
    pass();
    expect(said).toEqual(['a', 'b']);
  });

  it('says only the newest of values that change fast', () => {
    const { queue, said, pass } = startQueue();
    queue.add({ phrase: { key: 'a' } });
    for (const key of ['160', '158', '156']) queue.add({ phrase: { key }, slot: 'gauge' });
    pass();
    pass();
    expect(said).toEqual(['a', '156']);
  });

  it('lets danger go first and drops the rest', () => {
    const { queue, said, pass } = startQueue();
    queue.add({ phrase: { key: 'a' } });
    queue.add({ phrase: { key: 'b' } });
    queue.add({ phrase: { key: 'stop' }, isDanger: true });
    pass();
    expect(said).toEqual(['a', 'stop']);
  });

  it('says nothing over a danger until that has been said', () => {
    const { queue, said, timers } = startQueue();
    queue.add({ phrase: { key: 'a' } });
    queue.add({ phrase: { key: 'stop' }, isDanger: true });
    queue.add({ phrase: { key: 'b' } });
    timers.shift()?.();
    expect(said).toEqual(['a', 'stop']);
    timers.shift()?.();
    expect(said).toEqual(['a', 'stop', 'b']);
  });

  it('gives a long sentence more time than a short one, and no sentence for ever', () => {
    expect(speechMs('86')).toBe(900);
    expect(speechMs('x'.repeat(40))).toBe(2_000);
    expect(speechMs('x'.repeat(500))).toBe(4_000);
  });
});
