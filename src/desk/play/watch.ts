/** A running watch as words: how long it has run. Pure. */
import type { Phrase, Readout, View } from '../../core/session/types.ts';

/** When a readout's watch was started, simulated ms; nothing for one that shows no time. */
export function startOf({ text }: Pick<Readout, 'text'>): number | undefined {
  const since = text.values?.['since'];
  return typeof since === 'number' ? since : undefined;
}

/** The phrase of a watch after so many whole seconds: it takes `minutes`, `seconds` and `allSeconds`. */
export function watchPhrase({ key, values }: Phrase, allSeconds: number): Phrase {
  const minutes = Math.floor(allSeconds / 60);
  return { key, values: { ...values, minutes, seconds: String(allSeconds % 60).padStart(2, '0'), allSeconds } };
}

export function secondsSince(since: number, now: number): number {
  return Math.max(0, Math.floor((now - since) / 1000));
}

/** Every running watch in view, spoken on demand. */
export function runningWatches({ readouts }: View, now: number): readonly Phrase[] {
  return readouts.flatMap((readout) => {
    const since = startOf(readout);
    if (since === undefined) return [];
    const text = watchPhrase(readout.text, secondsSince(since, now));
    return [{ key: 'say.readout', values: { label: readout.label, text } }];
  });
}
