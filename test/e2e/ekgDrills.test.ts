/** EKG drills in a real browser: calipers by keyboard, a tracing judged with the pointer, an electrode placed by arrow keys alone. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DRILLS } from '../../src/core/drills/drills.ts';
import { launchBrowser } from '../support/launchBrowser.ts';
import { answersRightly, feedback, newLearner, SEED } from './support/drilling.ts';
import { faultsOn } from './support/faults.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser?.close());

it('a tracing is enlarged, measured, read in words and judged', { timeout: 60_000 }, async () => {
  const learner = await newLearner(browser, 'pointer');
  const { page } = learner;
  await learner.open(`#/drill/ekgSwap?seed=${SEED}`);
  await page.locator('[data-task="0"] .ekgPaper').waitFor();
  await page.locator('[data-tool=calipers]').click();
  expect(await page.locator('[data-calipers]').getAttribute('data-calipers')).toBe('1000');
  await page.locator('.ekgCaliperControls input').first().press('ArrowLeft');
  expect(await page.locator('[data-calipers]').getAttribute('data-calipers')).toBe('1010');
  const paper = await page.locator('.ekgPaper').boundingBox();
  await page.locator('.ekgTools .button.icon').nth(1).click();
  const larger = await page.locator('.ekgPaper').boundingBox();
  expect((larger?.width ?? 0) / (paper?.width ?? 1)).toBeCloseTo(1.5, 1);
  await page.locator('.drillWords summary').click();
  await page.locator('[data-drill=step]').click();
  expect(await page.locator('.drillSteps li').count()).toBe(1);
  expect(await faultsOn(page)).toEqual([]);
  await page.locator(`[data-choice="${DRILLS.ekgSwap.task(SEED, 0).right}"]`).click();
  expect(await feedback(page)).toBe('right');
  expect(await faultsOn(page)).toEqual([]);
  expect(learner.complaints).toEqual([]);
  await page.context().close();
});

it('an electrode is placed to the millimeter by arrow keys alone', { timeout: 60_000 }, async () => {
  const learner = await newLearner(browser, 'keyboard');
  const { page } = learner;
  await learner.open(`#/drill/ekgPlace?seed=${SEED}`);
  await page.locator('[data-task="0"]').waitFor();
  expect(await page.locator('.placeFelt').textContent()).toContain('Under the finger: ');
  expect(await faultsOn(page)).toEqual([]);
  await answersRightly(learner, 'ekgPlace', 0);
  expect(await feedback(page)).toBe('right');
  expect(await page.locator('[data-feedback]').textContent()).toContain('Yours is 0 mm from there');
  expect(await faultsOn(page)).toEqual([]);
  expect(learner.complaints).toEqual([]);
  await page.context().close();
});
