/** Which growth findings a medical assistant tells the provider about: lines and limits, each with its source. */
import type { Checked } from '../limits.ts';
import type { Reference } from './tables.ts';

interface Lines {
  readonly value: readonly number[];
  readonly source: string;
  readonly checked: Checked;
}

/** Percentile lines whose crossing counts, as printed on the charts of both references. */
export const MAJOR_LINES: Lines = {
  value: [5, 10, 25, 50, 75, 90, 95],
  source: 'CDC and WHO growth charts as used in US clinics; crossing two of them is reported (AAP)',
  checked: 'memory',
};

/** Crossing so many major lines between two visits is told to the provider. */
export const LINES_TO_TELL = { value: 2, source: 'AAP growth monitoring', checked: 'memory' } as const satisfies {
  readonly value: number;
  readonly source: string;
  readonly checked: Checked;
};

/** Percentiles below the first or above the second are told to the provider. */
export const USUAL_BAND: Readonly<Record<Reference, Lines>> = {
  who: { value: [2, 98], source: 'CDC 2010 recommendation: 2nd and 98th on WHO charts', checked: 'memory' },
  cdc: { value: [5, 95], source: 'CDC 2000 growth charts: 5th and 95th', checked: 'memory' },
};

/** Major lines between two percentiles, in the direction of the change. */
export function linesCrossed(before: number, after: number): readonly number[] {
  const low = Math.min(before, after);
  const high = Math.max(before, after);
  const crossed = MAJOR_LINES.value.filter((line) => line > low && line < high);
  return after < before ? crossed.reverse() : crossed;
}

export type GrowthNote = 'crossing' | 'low' | 'high';

/** What about a percentile must be told, given the one before it if there is one. */
export function notesOn(reference: Reference, percentile: number, before: number | undefined): readonly GrowthNote[] {
  const [least = 0, most = 100] = USUAL_BAND[reference].value;
  const notes: GrowthNote[] = [];
  if (before !== undefined && linesCrossed(before, percentile).length >= LINES_TO_TELL.value) notes.push('crossing');
  if (percentile < least) notes.push('low');
  if (percentile > most) notes.push('high');
  return notes;
}
