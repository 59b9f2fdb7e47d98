/** Every page fits: on a Chromebook, on a tablet held sideways, and enlarged to twice the size; in both languages. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { DRILL_IDS } from '../../src/core/drills/ids.ts';
import { launchBrowser } from '../support/launchBrowser.ts';
import { Learner } from './support/learner.ts';
import { misfitsAtAllSizes } from './support/misfits.ts';
import { goldenJournal, plants } from './support/planting.ts';

/** The places of the visits are looked at by `everyVisit.test.ts`. */
const PAGES = [
  '#/',
  '#/settings',
  '#/prebrief/rooming-delgado',
  '#/prebrief/ekg-okoro',
  ...DRILL_IDS.map((id) => `#/drill/${id}?seed=7`),
];

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser?.close());

describe.each(['en-US', 'es-MX'])('in the language of %s', (locale) => {
  let page: Page;
  let learner: Learner;

  beforeAll(async () => {
    page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, locale })).newPage();
    learner = new Learner(page, inject('appUrl'));
  });

  it.each(PAGES)('%s has room for all controls and words', { timeout: 60_000 }, async (hash) => {
    await learner.open(hash);
    const waiting = page.locator('.drillFigure .ekgPaper, .drillTask:not([data-kind=tracing])');
    if (hash.includes('drill')) await waiting.first().waitFor();
    expect(await misfitsAtAllSizes(page, `${locale}${hash.replaceAll(/[^a-zA-Z]/g, '-')}`)).toEqual([]);
  });

  it.each(['ekg-novak', 'prenatal-nair'])('the debrief of %s fits', { timeout: 60_000 }, async (visit) => {
    const journal = goldenJournal(visit);
    const attempt = `layout${visit.replaceAll('-', '')}`;
    await learner.open('#/settings');
    await plants(page, attempt, journal, journal.entries.length);
    await learner.open(`#/play/${attempt}`);
    await page.locator('[data-action=finish]').click();
    await page.locator('.debrief .comparison').first().waitFor();
    expect(await misfitsAtAllSizes(page, `${locale}-debrief-${visit}`)).toEqual([]);
  });
});
