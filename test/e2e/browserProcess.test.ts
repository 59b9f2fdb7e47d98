/** The means of the durability tests: what a page has stored outlives the end of the browser process. */
import { afterAll, expect, inject, it } from 'vitest';
import { makeProfile, startBrowserProcess } from '../support/launchBrowser.ts';

const profile = makeProfile();
afterAll(() => profile.remove());

it('comes back with what was stored before it was killed', async () => {
  const first = await startBrowserProcess(profile.folder);
  const page = await first.context.newPage();
  await page.goto(inject('appUrl'));
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('kept', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('entries');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const change = opening.result.transaction('entries', 'readwrite', { durability: 'strict' });
          change.objectStore('entries').put('here', 1);
          change.oncomplete = () => resolve();
        };
      }),
  );
  await first.kill();

  const second = await startBrowserProcess(profile.folder);
  const again = await second.context.newPage();
  await again.goto(inject('appUrl'));
  const kept = await again.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('kept', 1);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('entries').objectStore('entries').get(1);
          reading.onsuccess = () => resolve(reading.result);
        };
      }),
  );
  await second.kill();
  expect(kept).toBe('here');
  expect(second.pid).not.toBe(first.pid);
});
