/** EKG drills in a real browser: calipers by keyboard, a tracing judged with the pointer, an electrode placed by arrow keys alone. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { DRILLS } from '../../src/core/drills/drills.ts';
import { readSpot, startOf } from '../../src/core/drills/ekg/place.ts';
import { launchBrowser } from '../support/launchBrowser.ts';
import { faultsOn } from './support/faults.ts';
import { Learner } from './support/learner.ts';

const SEED = 7;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser?.close());

async function newLearner(kind: 'pointer' | 'keyboard'): Promise<Learner> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'en-US' });
  return new Learner(await context.newPage(), inject('appUrl'), kind);
}

const feedback = (page: Page) => page.locator('[data-feedback]').getAttribute('data-feedback');

it('a tracing is enlarged, measured, read in words and judged', { timeout: 60_000 }, async () => {
  const learner = await newLearner('pointer');
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
  const learner = await newLearner('keyboard');
  const { page } = learner;
  await learner.open(`#/drill/ekgPlace?seed=${SEED}`);
  await page.locator('[data-task="0"]').waitFor();
  const { setup, right } = DRILLS.ekgPlace.task(SEED, 0);
  const target = readSpot(right);
  if (setup.kind !== 'chest' || !target) throw new Error('no chest');
  const from = startOf(setup);
  await walk(page, learner, target.x - from.x, ['ArrowLeft', 'ArrowRight']);
  await walk(page, learner, target.y - from.y, ['ArrowUp', 'ArrowDown']);
  expect(await page.locator('.placeFelt').textContent()).toContain('Under the finger: ');
  expect(await faultsOn(page)).toEqual([]);
  await learner.hands.press(page.locator('[data-place=put]'));
  expect(await feedback(page)).toBe('right');
  expect(await page.locator('[data-feedback]').textContent()).toContain('Yours is 0 mm from there');
  expect(await faultsOn(page)).toEqual([]);
  expect(learner.complaints).toEqual([]);
  await page.context().close();
});

/** So many millimeters by the largest steps that fit. */
async function walk(
  page: Page,
  { hands }: Learner,
  mm: number,
  [less, more]: readonly [string, string],
): Promise<void> {
  let left = Math.abs(mm);
  for (const [place, step] of [20, 5, 1].entries()) {
    await hands.press(page.locator('.placePad .button.small').nth(place));
    for (; left >= step; left -= step) await page.keyboard.press(mm < 0 ? less : more);
  }
}
