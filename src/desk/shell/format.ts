/** Times and dates as text. */
import type { Language } from '../ports.ts';

/** Simulated time as minutes and seconds: `4:07`. */
export function clockText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** A real day and hour in the learner's language and zone. */
export function dayText(sinceEpochMs: number, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(sinceEpochMs);
}

/** A calendar date of the record (`1974-03-02`), without any zone. Anything else is shown as it is. */
export function dateText(iso: string, language: Language): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return iso;
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(date);
}

const PRINTED_DAY = { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: 'UTC' } as const;

/** Day and hour of a clinic's clock (`2026-03-24T10:52:07`, whatever zone follows), as a machine prints them. */
export function clockDateText(iso: string, language: Language): string {
  const [day = '', hour = ''] = iso.split('T');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return iso;
  const date = new Date(`${day}T00:00:00Z`);
  const shown = new Intl.DateTimeFormat(language, PRINTED_DAY).format(date);
  return `${shown} ${hour.slice(0, 8)}`.trimEnd();
}
