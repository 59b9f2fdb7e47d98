/** What happens around a visit: reloading, another language, a hidden tab, a second tab, storage that refuses. */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/launchBrowser.ts';
import { heardAndShown, listenTo } from './support/hearing.ts';
import { keptEntries } from './support/keptEntries.ts';
import { artery, Learner } from './support/learner.ts';

const url = inject('appUrl');

let browser: Browser;
let context: BrowserContext;
let page: Page;
let learner: Learner;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser?.close());

beforeEach(async () => {
  context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'en-US',
    acceptDownloads: true,
  });
  page = await context.newPage();
  learner = new Learner(page, url);
});

afterEach(() => context?.close());

/** What is offered just now and what was said, as the page shows it. */
async function state(of: Page): Promise<unknown> {
  return of.evaluate(() => ({
    hotspots: [...document.querySelectorAll('.doPanel [data-hotspot]')].map((control) => [
      control.getAttribute('data-hotspot'),
      control.getAttribute('aria-disabled'),
    ]),
    room: document.querySelector('.play')?.getAttribute('data-room'),
    said: document.querySelectorAll('.transcript li').length,
  }));
}

async function callsRosa(): Promise<void> {
  await learner.begin(7);
  await learner.does('item.taken@stethoscope');
  await learner.does('learner.walked@waiting');
  await learner.says('callTitle');
  await page.locator('.transcript li').nth(1).waitFor();
}

/** What a tab that is left for another looks like to its page. */
async function hides(of: Page, isHidden: boolean): Promise<void> {
  await of.evaluate((hidden) => {
    Object.defineProperty(document, 'visibilityState', {
      configurable: true,
      get: () => (hidden ? 'hidden' : 'visible'),
    });
    document.dispatchEvent(new Event('visibilitychange'));
  }, isHidden);
}

describe('reloading in the middle', () => {
  it('goes on in the same room, with the same things in hand and the same words said', async () => {
    await callsRosa();
    await learner.waits(1_500);
    const before = await state(page);
    const secondsBefore = await learner.secondsGone();
    await page.reload();
    await learner.isPlaying();
    expect(await state(page)).toEqual(before);
    expect(await learner.secondsGone()).toBeGreaterThanOrEqual(secondsBefore - 1);
    expect(learner.complaints).toEqual([]);
  });

  it('keeps what was typed and not yet saved', async () => {
    await learner.begin(7);
    await learner.does('record.charted@reason');
    await page.locator('form.written .input[name=text]').fill('Here for her blood pressure');
    await page.reload();
    await learner.isPlaying();
    await learner.does('record.charted@reason');
    expect(await page.locator('form.written .input[name=text]').inputValue()).toBe('Here for her blood pressure');
  });

  it('is offered on the first page', async () => {
    await callsRosa();
    await learner.open();
    await page.reload();
    await learner.press(/^Resume/);
    await learner.isPlaying();
    expect(await page.locator('.transcript li').count()).toBeGreaterThanOrEqual(2);
  });
});

describe('another language in the middle', () => {
  it('changes every word and nothing else', async () => {
    await callsRosa();
    const before = await state(page);
    const attempt = learner.attempt();
    const spoken = await page.locator('.transcript li').first().textContent();
    await learner.press('Español');
    await page.locator('html[lang=es]').waitFor();
    await page.getByRole('button', { name: 'Pausa' }).waitFor();
    expect(await state(page)).toEqual(before);
    expect(await page.locator('.transcript li').first().textContent()).not.toBe(spoken);
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).not.toMatch(/\b[a-z]+\.[a-z]+[A-Z]?\w*\.[a-z]\w*\b|\{\{/);
    await learner.press('English');
    await page.locator('html[lang=en]').waitFor();
    expect(await state(page)).toEqual(before);
    const entries = await keptEntries(page, attempt);
    expect(entries.map(({ type }) => type).filter((type) => type === 'setting.changed')).toEqual([]);
  });
});

describe('a hidden tab', () => {
  it('stops the clock until the learner goes on', async () => {
    await learner.begin(7);
    await learner.waits(1_200);
    await hides(page, true);
    const before = await learner.secondsGone();
    await learner.waits(3_000);
    expect(await learner.secondsGone()).toBe(before);
    await hides(page, false);
    await learner.waits(1_500);
    expect(await learner.secondsGone()).toBe(before);
    await learner.hands.press(page.locator('[data-action=resume]'));
    await learner.waits(2_200);
    expect(await learner.secondsGone()).toBeGreaterThan(before);
  });
});

describe('two tabs on one attempt', () => {
  it('tells the second one, which writes nothing; the first goes on', async () => {
    await callsRosa();
    const attempt = learner.attempt();
    const other = new Learner(await context.newPage(), url);
    await other.open(`#/play/${attempt}`);
    await other.page.getByText('Open in another tab').waitFor();
    const before = await keptEntries(page, attempt);
    await other.waits(1_000);
    await learner.does('learner.walked@exam');
    const after = await keptEntries(page, attempt);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.map(({ number }) => number)).toEqual(after.map((_, place) => place + 1));
    await page.close();
    await other.page.reload();
    await other.isPlaying();
  });
});

describe('storage', () => {
  it('that refuses is told at once; the visit goes on and can be downloaded', async () => {
    await context.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('The user denied permission', 'SecurityError');
      };
    });
    await learner.begin(7);
    await page
      .getByText(/only in memory/)
      .first()
      .waitFor();
    await learner.does('item.taken@stethoscope');
    const [download] = await Promise.all([page.waitForEvent('download'), learner.press(/^Download this attempt$/)]);
    const file = JSON.parse(readFileSync(await download.path(), 'utf8'));
    expect(file.format).toBe('practicum-attempt');
    expect(file.journal.entries.map((entry: { intent: { type: string } }) => entry.intent.type)).toContain(
      'item.taken',
    );
  });

  it('that is full is told, and nothing done is lost', async () => {
    await context.addInitScript(() => {
      const put = IDBObjectStore.prototype.put;
      let left = 6;
      IDBObjectStore.prototype.put = function (...given: Parameters<typeof put>) {
        if (!String(given[1]).startsWith('attempt/')) return put.apply(this, given);
        left -= 1;
        if (left < 0) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
        return put.apply(this, given);
      };
    });
    await learner.begin(7);
    for (let time = 0; time < 4; time += 1) {
      await learner.does('item.taken@stethoscope');
      await learner.puts('stethoscope');
    }
    await page
      .getByText(/storage is full/)
      .first()
      .waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), learner.press(/^Download this attempt$/)]);
    const { journal } = JSON.parse(readFileSync(await download.path(), 'utf8'));
    const deeds = journal.entries.filter((entry: { intent: { type: string } }) =>
      entry.intent.type.startsWith('item.'),
    );
    expect(deeds).toHaveLength(8);
  });
});

describe('sounds and their captions', () => {
  it('are the same beats at the same moments', async () => {
    await listenTo(context);
    await learner.open('#/settings');
    await page
      .getByRole('switch', { name: /^Captions/ })
      .or(page.getByLabel(/^Captions/))
      .first()
      .press('Space');
    await callsRosa();
    await learner.waits(2_000);
    await learner.does('learner.walked@exam');
    await learner.canDo('position.asked@rosa');
    await learner.chooses('position.asked@rosa', 'chair');
    await learner.does('station.opened@arm');
    await learner.places('fingers.placed@arm', artery('radial'));
    await learner.waits(12_000);
    await learner.does('fingers.lifted@arm');
    const { heard, shown } = await heardAndShown(page);
    expect(shown.length).toBeGreaterThan(10);
    for (const at of shown) expect(heard.some((beat) => Math.abs(beat - at) < 120)).toBe(true);
    const whileShown = heard.filter((at) => at > (shown[0] ?? 0) - 120 && at < (shown.at(-1) ?? 0) + 120);
    expect(whileShown).toHaveLength(shown.length);
  });
});
