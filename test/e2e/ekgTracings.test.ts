/** Tracings on the page: a print and an earlier EKG of the chart side by side in play, and prints in the debrief; axe looks at each. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/launchBrowser.ts';
import { faultsOn } from './support/faults.ts';
import { Learner } from './support/learner.ts';
import { goldenJournal, plants } from './support/planting.ts';

const PICTURES = process.env['PICTURES'];

let browser: Browser;
let page: Page;
let learner: Learner;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'en-US' })).newPage();
  learner = new Learner(page, inject('appUrl'), 'keyboard');
  await learner.open('#/settings');
});

afterAll(() => browser?.close());

async function sees(name: string): Promise<void> {
  if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/${name}.png` });
  expect(await faultsOn(page), name).toEqual([]);
  expect(learner.complaints, name).toEqual([]);
}

const journal = goldenJournal('ekg-novak');

it('a print opens on paper, with name, number, day and hour', { timeout: 120_000 }, async () => {
  const count = journal.entries.findIndex(({ intent }) => intent.type === 'tracing.judged');
  await plants(page, 'printopened1', journal, count);
  await learner.open('#/play/printopened1');
  await learner.isPlaying();
  await learner.hands.press(page.locator('[data-print=print1]'));
  await page.locator('.overlayBox .ekgPaper').waitFor();
  expect(await page.locator('.overlayBox .ekgPrint').first().textContent()).toMatch(/03\/24\/2026 1[01]:\d\d:\d\d/);
  await sees('print');
});

it('all that is checked on a print is told in words, too', { timeout: 120_000 }, async () => {
  const words = page.locator('.overlayBox .ekgWords details').first();
  await learner.hands.press(words.locator('summary'));
  const said = await words.locator('li').allTextContents();
  expect(said[0]).toBe('Printed at the top: name Edith Novak, born 1944-11-30, number left blank.');
  expect(said[1]).toMatch(/03\/24\/2026 1[01]:\d\d/);
  expect(said[3]).toBe('The calibration pulse is 10 mm high and 5 mm wide.');
  const leads = ['I', 'II', 'III', 'aVR', 'aVL', 'aVF', 'V1', 'V2', 'V3', 'V4', 'V5', 'V6'];
  expect(leads.filter((lead) => !said.some((sentence) => sentence.startsWith(`${lead}: `)))).toEqual([]);
  await sees('printInWords');
});

it('an earlier EKG opens from the chart and stands beside the new one when asked', { timeout: 120_000 }, async () => {
  const count = journal.entries.findIndex(({ intent }) => intent.type === 'record.charted' && intent.on === 'ekg');
  await plants(page, 'earlieropen1', journal, count);
  await learner.open('#/play/earlieropen1');
  await learner.isPlaying();
  await learner.does('record.opened@tracings');
  await learner.hands.press(page.locator('[data-earlier]'));
  await page.locator('.overlayBox .ekgPaper').waitFor();
  await learner.hands.press(page.locator('[data-beside]'));
  await page.locator('[data-today] .ekgPaper').waitFor();
  expect(await page.locator('.overlayBox .ekgPaper').count()).toBe(2);
  await sees('earlier');
});

it('the debrief shows each print beside the right one', { timeout: 120_000 }, async () => {
  await plants(page, 'debriefprints', journal, journal.entries.length);
  await learner.open('#/play/debriefprints');
  await learner.hands.press(page.locator('[data-action=finish]'));
  await page.locator('[data-tracing=print1] .ekgPaper').first().waitFor();
  await page.locator('[data-tracing=print1]').scrollIntoViewIfNeeded();
  await sees('debrief');
});
