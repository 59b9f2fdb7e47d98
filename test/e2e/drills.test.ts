/** Drills in a real browser: one with the pointer, one by keyboard alone with sound off, progress that stays, no fault for axe. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { DRILLS } from '../../src/core/drills/drills.ts';
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

it('is done with the pointer, and what was done stays', { timeout: 60_000 }, async () => {
  const learner = await newLearner('pointer');
  const { page } = learner;
  await learner.open(`#/drill/report?seed=${SEED}`);
  for (const n of [0, 1, 2]) {
    const { right, form } = DRILLS.report.task(SEED, n);
    const wrong = form.kind === 'choice' ? form.options.find(({ value }) => value !== right)?.value : undefined;
    await page.locator(`[data-task="${n}"]`).waitFor();
    await page.locator(`[data-choice="${n === 1 ? wrong : right}"]`).click();
    expect(await feedback(page)).toBe(n === 1 ? 'wrong' : 'right');
    if (n === 1) expect(await faultsOn(page)).toEqual([]);
    await learner.press(/^Next task/);
  }
  await learner.press(/^Finish/);
  expect(await page.locator('.drillSummary').textContent()).toContain('2 of 3 tasks right');
  expect(await faultsOn(page)).toEqual([]);
  await learner.open();
  const score = page.locator('[data-drill-link=report] .drillLinkScore');
  await score.waitFor();
  expect(await score.textContent()).toBe('2 of 3 right · best streak 1');
  await page.reload();
  await score.waitFor();
  expect(await score.textContent()).toBe('2 of 3 right · best streak 1');
  expect(learner.complaints).toEqual([]);
  await page.context().close();
});

it('is done by keyboard alone, watching the lights of a pulse', { timeout: 60_000 }, async () => {
  const learner = await newLearner('keyboard');
  const { page } = learner;
  const n = [0, 1, 2, 3, 4].find((place) => DRILLS.pulse.task(SEED, place).form.kind === 'choice') ?? 0;
  await learner.open(`#/drill/pulse?seed=${SEED}`);
  for (let place = 0; place < n; place += 1) {
    await page.locator(`[data-task="${place}"]`).waitFor();
    const beats = DRILLS.pulse.task(SEED, place).right;
    await learner.hands.type(page.locator('.drillNumber input'), String(beats));
    await page.keyboard.press('Enter');
    expect(await feedback(page)).toBe('right');
    await page.keyboard.press('Enter');
  }
  const task = DRILLS.pulse.task(SEED, n);
  await page.locator(`[data-task="${n}"]`).waitFor();
  await learner.hands.press(page.getByRole('switch'));
  await page.keyboard.press('Space');
  await learner.hands.press(page.locator('[data-drill=play]'));
  const beats = task.setup.kind === 'pulse' ? Object(task.setup.tracks[0]?.values['times']).length : 0;
  expect(await lightsSeen(page)).toBe(beats);
  await page.keyboard.press(String(1 + ['15', '30', '60'].indexOf(String(task.right))));
  expect(await feedback(page)).toBe('right');
  expect(await faultsOn(page)).toEqual([]);
  expect(learner.complaints).toEqual([]);
  await page.context().close();
});

/** Lights of the sounds until the playing ends. */
function lightsSeen(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let lights = 0;
        const light = document.querySelector('.cueLight');
        const watch = new MutationObserver(() => {
          if (light?.getAttribute('data-lit') === 'true') lights += 1;
        });
        if (light) watch.observe(light, { attributeFilter: ['data-lit'] });
        const timer = setInterval(() => {
          if (document.querySelector('[data-drill=play] .lucide-square') !== null) return;
          clearInterval(timer);
          watch.disconnect();
          resolve(lights);
        }, 100);
      }),
  );
}
