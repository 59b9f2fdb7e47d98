/** From one visit to another and back: each page speaks in the words of its own visit, in both languages. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/launchBrowser.ts';
import { faultsOn } from './support/faults.ts';
import { Learner } from './support/learner.ts';

const golden = readFileSync(new URL('../golden/rooming-delgado/perfect.attempt.json', import.meta.url));

let browser: Browser;
let page: Page;
let learner: Learner;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'en-US' })).newPage();
  learner = new Learner(page, inject('appUrl'));
});

afterAll(() => browser?.close());

const prebrief = async (name: RegExp) => {
  await page.getByRole('heading', { level: 1, name }).waitFor();
  return (await page.locator('.prebrief').textContent()) ?? '';
};

/** A key that nobody has a sentence for is shown as it is. */
const KEY = /\b(criterion|prebrief|line|reply|finding)\.[a-zA-Z]/;

it('keeps the words of two visits apart', { timeout: 90_000 }, async () => {
  await learner.open('#/prebrief/rooming-delgado?mode=practice');
  expect(await prebrief(/Rosa Delgado/)).not.toMatch(KEY);
  await learner.open('#/prebrief/breathless-okoro?mode=practice');
  const other = await prebrief(/Okoro/);
  expect(other).not.toMatch(KEY);
  expect(other).not.toContain('Delgado');
  await learner.press('Español');
  await page.locator('html[lang=es]').waitFor();
  expect(await page.locator('.prebrief').textContent()).not.toMatch(KEY);
  await learner.open('#/prebrief/rooming-delgado?mode=practice');
  const spanish = await prebrief(/Rosa Delgado/);
  expect(spanish).not.toMatch(KEY);
  expect(spanish).not.toContain('Okoro,');
  await learner.press('English');
  await page.locator('html[lang=en]').waitFor();
});

it('opens the debrief of one visit after another was looked at', { timeout: 90_000 }, async () => {
  await learner.open('#/prebrief/breathless-okoro?mode=practice');
  await prebrief(/Okoro/);
  await learner.press(/^Home/);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: golden });
  await learner.press(/opened and checked/);
  await page.locator('.debrief').waitFor();
  const text = (await page.locator('.debrief').textContent()) ?? '';
  expect(text).toContain('Rosa Delgado');
  expect(text).not.toContain('Okoro,');
  expect(text).not.toMatch(/\bcriterion\.[a-zA-Z]/);
  expect(learner.complaints).toEqual([]);
});

it('finds a visit by a word typed on the home page', { timeout: 60_000 }, async () => {
  await learner.open();
  await page.getByRole('searchbox').fill('nair');
  await page.locator('[data-scenario=rooming-delgado]').waitFor({ state: 'detached' });
  expect(await page.locator('.scenario').count()).toBe(1);
  await page.getByRole('searchbox').fill('nothing of the kind');
  await learner.press('Show all visits');
  expect(await page.locator('.scenario').count()).toBeGreaterThan(3);
  expect(await faultsOn(page)).toEqual([]);
});
