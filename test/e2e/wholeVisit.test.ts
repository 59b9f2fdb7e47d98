/** A whole visit from the first page to the debrief, once with the pointer and once by keyboard alone, every page looked at by axe. */
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/launchBrowser.ts';
import { faultsOn } from './support/faults.ts';
import { Learner } from './support/learner.ts';
import { asks, charts, cleansHands, closes, counts, measures, tidies, welcomes } from './support/visit.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser?.close());

describe.each(['pointer', 'keyboard'] as const)('a whole visit by %s', (kind) => {
  it('leads from the first page to a debrief that judges it', { timeout: 600_000 }, async () => {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'en-US' });
    const page = await context.newPage();
    const learner = new Learner(page, inject('appUrl'), kind);
    const faults: Record<string, readonly string[]> = {};
    const look = async (name: string) => {
      faults[name] = await faultsOn(page);
    };

    await learner.open();
    await page.locator('.scenario').first().waitFor();
    await look('home');
    await learner.press(/^Settings/);
    await page.locator('.settings').waitFor();
    await look('settings');
    await learner.press(/^Home/);
    await learner.press(/^Start practice: Rooming Rosa Delgado/);
    await page.locator('.prebrief').waitFor();
    await look('prebrief');
    await learner.press(/^Begin practice/);
    await learner.isPlaying();
    await look('play, exam room');

    await welcomes(learner);
    await look('play with Rosa');
    await asks(learner);
    await cleansHands(learner);
    await counts(learner);
    await look('play, arm');
    await measures(learner);
    await tidies(learner);
    await learner.openTab('chart');
    await look('play, chart');
    await charts(learner);
    await closes(learner);
    await look('debrief');
    const [note] = await Promise.all([page.waitForEvent('download'), learner.press(/^Download the visit note/)]);
    expect(JSON.parse(readFileSync(await note.path(), 'utf8'))).toMatchObject({ resourceType: 'Bundle' });

    expect(learner.complaints).toEqual([]);
    expect(await page.locator('[data-criterion]').count()).toBeGreaterThanOrEqual(25);
    expect(await page.locator('.compare, [class*=compar]').count()).toBeGreaterThan(0);
    expect(faults).toEqual(Object.fromEntries(Object.keys(faults).map((name) => [name, []])));
    await context.close();
  });
});
