/** Names under which an attempt is kept: one key for its head, its result, its drafts, and one for each entry. */

export type AttemptPart = 'head' | 'result' | 'drafts' | 'notes';

const KEY = /^attempt\/([a-z0-9]{8,32})\/(?:(\d{6})|(head|result|drafts|notes))$/;

export function partKey(attempt: string, part: AttemptPart): string {
  return `attempt/${attempt}/${part}`;
}

/** Entries are numbered from 1, in six digits, so that keys sort as the journal does. */
export function entryKey(attempt: string, index: number): string {
  return `attempt/${attempt}/${String(index + 1).padStart(6, '0')}`;
}

export interface KeptKeys {
  readonly parts: ReadonlySet<string>;
  /** Indexes of kept entries, rising. */
  readonly entries: readonly number[];
}

/** Sorts the keys of a store by attempt. Keys of anything else are left out. */
export function groupKeys(keys: readonly string[]): ReadonlyMap<string, KeptKeys> {
  const groups = new Map<string, { parts: Set<string>; entries: number[] }>();
  for (const key of keys) {
    const [, attempt, digits, part] = KEY.exec(key) ?? [];
    if (attempt === undefined) continue;
    const group = groups.get(attempt) ?? { parts: new Set(), entries: [] };
    groups.set(attempt, group);
    if (digits !== undefined) group.entries.push(Number(digits) - 1);
    if (part !== undefined) group.parts.add(part);
  }
  for (const group of groups.values()) group.entries.sort((one, other) => one - other);
  return groups;
}
