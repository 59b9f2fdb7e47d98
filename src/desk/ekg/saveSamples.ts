/** Hands the samples of a tracing to the learner as a file. */
import type { LeadSet } from '../../core/ekg/leadSets.ts';
import type { Recording } from '../../core/ekg/recording.ts';
import { csvOf } from './csv.ts';

export function saveSamples(recording: Recording, leadSet?: LeadSet): void {
  const url = URL.createObjectURL(new Blob([csvOf(recording, leadSet)], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'ekg.csv';
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
