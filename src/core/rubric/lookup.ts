/** Findings and entries by name, with their places in the attempt's lists. */
import type { Entry, Finding } from '../session/types.ts';
import type { IndexedInput } from './judge.ts';

/** A fact with its place in the attempt's list. */
export interface Placed<T> {
  readonly item: T;
  readonly place: number;
}

export function findingsNamed(input: IndexedInput, name: string, about?: string): readonly Placed<Finding>[] {
  const found: Placed<Finding>[] = [];
  for (const one of input.index.all(name)) {
    const item = one.kind === 'finding' ? input.findings[one.place] : undefined;
    if (item && (about === undefined || item.about === about)) found.push({ item, place: one.place });
  }
  return found;
}

export function entriesOf(input: IndexedInput, type: string, on?: string): readonly Placed<Entry>[] {
  const found: Placed<Entry>[] = [];
  for (const one of input.index.all(type)) {
    const item = one.kind === 'entry' ? input.journal.entries[one.place] : undefined;
    if (item && (on === undefined || item.intent.on === on)) found.push({ item, place: one.place });
  }
  return found;
}
