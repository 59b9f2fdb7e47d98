/** A learner at the drills: reads their words, answers by pointer or by keyboard, watches their lights. */
import type { Browser, Page } from 'playwright-core';
import { inject } from 'vitest';
import { DRILLS } from '../../../src/core/drills/drills.ts';
import { readSpot, sizeOf, startOf } from '../../../src/core/drills/ekg/place.ts';
import type { DrillId } from '../../../src/core/drills/ids.ts';
import type { ChestSetup } from '../../../src/core/drills/task.ts';
import type { Hands } from './hands.ts';
import { Learner } from './learner.ts';

export const SEED = 7;

export async function newLearner(browser: Browser, kind: Hands['kind']): Promise<Learner> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'en-US' });
  return new Learner(await context.newPage(), inject('appUrl'), kind);
}

export const feedback = (page: Page) => page.locator('[data-feedback]').getAttribute('data-feedback');

/** Gives the right answer to task `n` of a drill that is open. */
export async function answersRightly(learner: Learner, drill: DrillId, n: number): Promise<void> {
  const { page, hands } = learner;
  const { form, right, setup } = DRILLS[drill].task(SEED, n);
  await page.locator(`[data-task="${n}"]`).waitFor();
  if (form.kind === 'choice') return hands.press(page.locator(`[data-choice="${right}"]`));
  if (form.kind === 'number') {
    await hands.type(page.locator('.drillNumber input'), String(right));
    return hands.press(page.locator('.drillNumber button'));
  }
  if (setup.kind !== 'chest') throw new Error(`${drill} asks for a place on nothing`);
  await (hands.kind === 'pointer' ? pointsTo(page, setup, right) : walksTo(learner, setup, right));
  await hands.press(page.locator('[data-place=put]'));
}

/** Opens the words of a task and has them said one by one; the last of them is on the page. */
export async function hearsWords({ page, hands }: Learner): Promise<readonly string[]> {
  const said: string[] = [];
  await hands.press(page.locator('.drillWords summary'));
  const step = page.locator('[data-drill=step]');
  await hands.press(step);
  for (;;) {
    said.push((await page.locator('.drillWords [role=status]').textContent()) ?? '');
    const [shown, all] = ((await step.locator('.tabular').textContent()) ?? '').split(' of ');
    if (shown === all) return said;
    await hands.press(step);
  }
}

/** What the lights of the sounds said, each once, until the playing ends. */
export function lightsSeen(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    () =>
      new Promise<readonly string[]>((resolve) => {
        const lights: string[] = [];
        const light = document.querySelector('.cueLight');
        const watch = new MutationObserver(() => {
          if (light?.getAttribute('data-lit') === 'true') lights.push(light.textContent ?? '');
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

async function pointsTo(page: Page, setup: ChestSetup, right: number | string): Promise<void> {
  const { widthMm, heightMm } = sizeOf(setup);
  const { x, y } = readSpot(right) ?? { x: 0, y: 0 };
  const drawing = page.locator('.chestFigure svg');
  await drawing.scrollIntoViewIfNeeded();
  const box = await drawing.boundingBox();
  if (box === null) throw new Error('There is no chest');
  await page.mouse.click(box.x + (x / widthMm) * box.width, box.y + (y / heightMm) * box.height);
}

/** By the largest steps first; Page Down makes them smaller. */
async function walksTo({ page, hands }: Learner, setup: ChestSetup, right: number | string): Promise<void> {
  const to = readSpot(right) ?? { x: 0, y: 0 };
  const from = startOf(setup);
  let [across, down] = [to.x - from.x, to.y - from.y];
  await hands.press(page.locator('.stepSizes button').first());
  for (const size of [20, 5, 1]) {
    const steps = [Math.round(across / size), Math.round(down / size)] as const;
    for (let step = 0; step < Math.abs(steps[0]); step += 1)
      await page.keyboard.press(steps[0] > 0 ? 'ArrowRight' : 'ArrowLeft');
    for (let step = 0; step < Math.abs(steps[1]); step += 1)
      await page.keyboard.press(steps[1] > 0 ? 'ArrowDown' : 'ArrowUp');
    across -= steps[0] * size;
    down -= steps[1] * size;
    await page.keyboard.press('PageDown');
  }
}
