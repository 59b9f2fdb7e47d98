/** What the browser has kept, read past the app: a test must not believe the app about itself. */
import type { Page } from 'playwright-core';
import type { Intent } from '../../../src/core/session/types.ts';

export interface KeptEntry {
  readonly number: number;
  readonly at: number;
  readonly type: string;
  readonly intent: Intent;
}

/** Entries of an attempt in the order of their numbers. */
export async function keptEntries(page: Page, attempt: string): Promise<readonly KeptEntry[]> {
  const rows = await page.evaluate(
    (prefix) =>
      new Promise<[string, { at: number; intent: Intent }][]>((resolve, reject) => {
        const opening = indexedDB.open('practicum');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const store = opening.result.transaction('kept').objectStore('kept');
          const within = IDBKeyRange.bound(`${prefix}0`, `${prefix}9`);
          const keys = store.getAllKeys(within);
          const values = store.getAll(within);
          values.onerror = () => reject(values.error);
          values.onsuccess = () => {
            opening.result.close();
            resolve(values.result.map((value, place) => [String(keys.result[place]), value]));
          };
        };
      }),
    `attempt/${attempt}/`,
  );
  return rows.map(([key, { at, intent }]) => ({
    number: Number(key.split('/').at(-1)),
    at,
    type: intent.type,
    intent,
  }));
}

const MARKS = new Set(['time.passed', 'setting.changed', 'hint.shown']);

/** Deeds among the entries: what the learner did, without marks. */
export function deedsIn(entries: readonly KeptEntry[]): readonly KeptEntry[] {
  return entries.filter(({ type }) => !MARKS.has(type));
}
