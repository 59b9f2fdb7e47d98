/** What the browser has kept, read past the app: a test must not believe the app about itself. */
import type { Page } from 'playwright-core';

export interface KeptEntry {
  readonly number: number;
  readonly at: number;
  readonly type: string;
}

/** Entries of an attempt in the order of their numbers. */
export async function keptEntries(page: Page, attempt: string): Promise<readonly KeptEntry[]> {
  const rows = await page.evaluate(
    (prefix) =>
      new Promise<[string, { at: number; intent: { type: string } }][]>((resolve, reject) => {
        const opening = indexedDB.open('practicum');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const store = opening.result.transaction('kept').objectStore('kept');
          const found: [string, { at: number; intent: { type: string } }][] = [];
          const walk = store.openCursor(IDBKeyRange.bound(`${prefix}0`, `${prefix}9`));
          walk.onerror = () => reject(walk.error);
          walk.onsuccess = () => {
            const cursor = walk.result;
            if (cursor === null) {
              opening.result.close();
              resolve(found);
              return;
            }
            found.push([String(cursor.key), cursor.value]);
            cursor.continue();
          };
        };
      }),
    `attempt/${attempt}/`,
  );
  return rows.map(([key, { at, intent }]) => ({ number: Number(key.split('/').at(-1)), at, type: intent.type }));
}

const MARKS = new Set(['time.passed', 'setting.changed', 'hint.shown']);

/** Deeds among the entries: what the learner did, without marks. */
export function deedsIn(entries: readonly KeptEntry[]): readonly KeptEntry[] {
  return entries.filter(({ type }) => !MARKS.has(type));
}
