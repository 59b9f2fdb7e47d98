/** What is printed beside the waves, as lines of the paper and as sentences for whoever does not see it. Pure. */
import type { PaperForm, PaperHead } from '../../core/ekg/paper.ts';
import type { Phrase } from '../../core/session/types.ts';
import { type PaperScale, pulseSize } from './paperLayout.ts';

/** Filters as the machine states them, Hz; `mains` 0 is off. */
export interface PaperFilters {
  readonly highPass: number;
  readonly lowPass: number;
  readonly mains: number;
}

interface Printed {
  readonly head: PaperHead;
  readonly scale: PaperScale;
  readonly filters: PaperFilters;
}

function valuesOf({ name, birthDate, number }: PaperHead, blankKey: string): NonNullable<Phrase['values']> {
  const blank: Phrase = { key: blankKey };
  return { name: name ?? blank, birthDate: birthDate ?? blank, number: number ?? blank };
}

function settingsOf({ speed, gain }: PaperScale, filters: PaperFilters): NonNullable<Phrase['values']> {
  const { highPass, lowPass } = filters;
  const mains: Phrase =
    filters.mains === 0 ? { key: 'ekgTrace.paper.off' } : { key: 'ekgTrace.paper.hz', values: { hz: filters.mains } };
  return { speed, gain, highPass, lowPass, mains };
}

export function headLines(head: PaperHead, form: PaperForm): readonly [Phrase, Phrase] {
  return [
    { key: 'ekgTrace.paper.who', values: valuesOf(head, 'ekgTrace.paper.blank') },
    { key: `ekgTrace.paper.${form}`, values: { at: head.at ?? '' } },
  ];
}

export function footLine({ scale, filters }: Omit<Printed, 'head'>): Phrase {
  return { key: 'ekgTrace.paper.settings', values: settingsOf(scale, filters) };
}

/** Who, when, how the machine was set, and the calibration pulse: what is checked before a tracing is sent. */
export function printedInWords({ head, scale, filters }: Printed): readonly Phrase[] {
  return [
    { key: 'ekgTrace.printed.who', values: valuesOf(head, 'ekgTrace.printed.blank') },
    ...(head.at === undefined ? [] : [{ key: 'ekgTrace.printed.at', values: { at: head.at } }]),
    { key: 'ekgTrace.printed.settings', values: settingsOf(scale, filters) },
    { key: 'ekgTrace.printed.pulse', values: { ...pulseSize(scale) } },
  ];
}
