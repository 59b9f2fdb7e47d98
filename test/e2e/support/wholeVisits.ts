/** Visits played whole from prebrief to debrief, each in a page of its own. */
import { readdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { picturesOfVisit } from '../../support/picturesOfVisit.ts';
import { ByKeyboard } from './byKeyboard.ts';
import { ByPointer } from './byPointer.ts';
import { GoldenPlayer, type Watch } from './goldenPlayer.ts';
import { goldenScript } from './goldenScript.ts';
import { HeldClock } from './heldClock.ts';
import { Learner } from './learner.ts';

/** One with an EKG and one with instruments and a child; `everyVisit.test.ts` goes to the places of all others. */
const USUAL = ['ekg-delgado', 'wellchild-rivera'];

/** `VISITS=all` plays every visit that has golden attempts, `VISITS=ekg-boone,prenatal-nair` those two. */
function chosenVisits(): readonly string[] {
  const chosen = process.env['VISITS'];
  if (chosen === 'all') return readdirSync(new URL('../../golden/', import.meta.url));
  return chosen?.split(',') ?? USUAL;
}

export const VISITS = chosenVisits();

/** The golden attempts lose no point; a moment earlier or later may cost one line. */
const LEAST_PERCENT = 95;

/** With a folder here, a picture of where a visit came to a stop is left in it. */
const PICTURES = process.env['PICTURES'];

export interface Seat {
  readonly page: Page;
  readonly learner: Learner;
  readonly clock: HeldClock;
  readonly player: GoldenPlayer;
  readonly way: ByKeyboard | ByPointer;
}

/** A page of its own for one visit, with the clock in the test's hand. */
export async function takeSeat(browser: Browser, visit: string, kind: 'keyboard' | 'pointer'): Promise<Seat> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'en-US',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const clock = new HeldClock(page);
  await clock.install();
  const learner = new Learner(page, inject('appUrl'), kind);
  const script = goldenScript(visit);
  const way =
    kind === 'keyboard'
      ? new ByKeyboard(page, clock)
      : new ByPointer(page, clock, picturesOfVisit(script.scenario, script.session.world.kit));
  return { page, learner, clock, way, player: new GoldenPlayer(script, learner, clock, way) };
}

/** Plays to the end and goes to the debrief, which must say what the golden attempt's says. */
export async function playsWhole({ page, learner, player }: Seat, watch: Watch = {}): Promise<void> {
  await player.play(watch).catch(async (error: Error) => {
    if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/${player.script.visit}.stuck.png` });
    throw error;
  });
  await player.concludes();
  await page.locator('.outcome').waitFor();
  const missed = (await missedLines(page)).join(', ');
  expect(await page.locator('.outcome').getAttribute('class'), missed).toContain('passed');
  const percent = Number.parseInt((await page.locator('.score dd').first().textContent()) ?? '', 10);
  expect(percent, missed).toBeGreaterThanOrEqual(LEAST_PERCENT);
  expect(learner.complaints).toEqual([]);
}

function missedLines(page: Page): Promise<readonly string[]> {
  return page
    .locator('.criterion.missed')
    .evaluateAll((lines) => lines.map((line) => line.getAttribute('data-criterion') ?? ''));
}
