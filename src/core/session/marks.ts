/** Entries that no actor hears: they keep waiting, settings and hints from being lost. */
import type { Intent } from './types.ts';

export const MARKS: ReadonlySet<string> = new Set(['time.passed', 'setting.changed', 'hint.shown']);

export function isMark(intent: Intent): boolean {
  return MARKS.has(intent.type);
}
