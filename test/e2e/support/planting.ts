/** Puts an attempt into the browser as the app keeps it, up to any entry of a golden one: it is then resumed as after a crash. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

export interface GoldenEntry {
  readonly at: number;
  readonly intent: {
    readonly type: string;
    readonly on?: string;
    readonly with?: Readonly<Record<string, unknown>>;
  };
}

export interface GoldenJournal {
  readonly header: unknown;
  readonly entries: readonly GoldenEntry[];
}

export function goldenJournal(scenario: string, style = 'perfect'): GoldenJournal {
  const file = new URL(`../../golden/${scenario}/${style}.attempt.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { journal: GoldenJournal }).journal;
}

/** Keeps the first `count` entries of the journal under `attempt`: eight to thirty-two small letters and digits. */
export async function plants(page: Page, attempt: string, journal: GoldenJournal, count: number): Promise<void> {
  const entries = journal.entries
    .slice(0, count)
    .map((entry, index) => [`attempt/${attempt}/${String(index + 1).padStart(6, '0')}`, entry] as const);
  const head = { startedAt: Date.now(), header: journal.header };
  await page.evaluate(
    (rows) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('practicum');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('kept', 'readwrite');
          for (const [key, value] of rows) writing.objectStore('kept').put(value, key);
          writing.onerror = () => reject(writing.error);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    [[`attempt/${attempt}/head`, head] as const, ...entries],
  );
}
