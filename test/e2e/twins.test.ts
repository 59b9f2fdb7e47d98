/** With the sound off every sound is seen; with the screen off the needle is heard in words. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/launchBrowser.ts';
import { HeldClock } from './support/heldClock.ts';
import { Learner } from './support/learner.ts';
import { type Noted, noted, takesNotes } from './support/noting.ts';
import { goldenJournal, plants } from './support/planting.ts';
import { LISTENING_MS, type SoundMoment, soundMoments } from './support/soundMoments.ts';

/** A caption is drawn at the frame after its moment. */
const FRAMES_MS = 90;

/** Pulse and pressure by ear in one, an instrument that clicks in the other. */
const moments = ['rooming-delgado', 'breathless-okoro'].flatMap(soundMoments);

let browser: Browser;
let page: Page;
let learner: Learner;
let clock: HeldClock;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser?.close());

/** An attempt resumed at a moment of a golden one, with captions on; the clock is held. */
async function resumes(
  { visit, count }: Pick<SoundMoment, 'visit' | 'count'>,
  sound: 'with sound' | 'without sound',
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'en-US' });
  await takesNotes(context);
  page = await context.newPage();
  learner = new Learner(page, inject('appUrl'), 'keyboard');
  clock = new HeldClock(page);
  await clock.install();
  await learner.open('#/settings');
  await page.getByRole('switch', { name: /^Captions/ }).press('Space');
  if (sound === 'without sound') await page.locator('.settings input[type=range]').press('Home');
  await plants(page, 'resumedforitssounds', goldenJournal(visit), count);
  await learner.open('#/play/resumedforitssounds');
  await learner.isPlaying();
  await clock.hold();
}

/** The captions match the sounds from some moment on: none is missing and none is too many. */
function differences({ sounds }: SoundMoment, { captions }: Noted): readonly string[] {
  const tries = sounds.map((first, place) => {
    const shift = (captions[0]?.at ?? 0) - first.at;
    const expected = sounds.slice(place);
    return expected
      .slice(0, captions.length)
      .map(({ sound, at }, n) => ({ sound, at, shown: captions[n] }))
      .filter(({ sound, at, shown }) => shown?.sound !== sound || Math.abs(shown.at - at - shift) > FRAMES_MS)
      .map(
        ({ sound, at, shown }) =>
          `${sound} at ${Math.round(at)}: ${shown?.sound} at ${Math.round((shown?.at ?? 0) - shift)}`,
      );
  });
  return tries.sort((one, other) => one.length - other.length)[0] ?? ['nothing is to be heard'];
}

describe('with the sound off', () => {
  it.each(moments)('each $name in $visit has its caption in its turn', { timeout: 90_000 }, async (moment) => {
    await resumes(moment, 'without sound');
    await clock.draws(LISTENING_MS - 1_500);
    const notes = await noted(page);
    // What was due before the page was ready has passed.
    const least = moment.sounds.filter(({ at }) => at > 3_000 && at < LISTENING_MS - 2_000).length;
    expect(notes.captions.length).toBeGreaterThanOrEqual(least);
    expect(differences(moment, notes)).toEqual([]);
    expect(learner.complaints).toEqual([]);
    await page.context().close();
  });
});

describe('with the screen off', () => {
  it('a falling needle is said at each ten, and whenever it is asked for', { timeout: 120_000 }, async () => {
    const visit = 'rooming-delgado';
    const { entries } = goldenJournal(visit);
    const opened = entries.findLastIndex(({ intent }) => intent.type === 'bulb.squeezed');
    const count = entries.findIndex(({ intent }, place) => place > opened && intent.with?.['step'] === 7) + 1;
    await resumes({ visit, count }, 'with sound');
    const from = await learner.readsGauge();
    await clock.draws(14_000);
    await page.keyboard.press('g');
    await clock.draws(2_500);
    const to = await learner.readsGauge();
    const said = (await noted(page)).announced.join('\n');
    const tens = Array.from({ length: 30 }, (_, n) => n * 10).filter((ten) => ten < from - 10 && ten > to + 10);
    expect(tens.length).toBeGreaterThan(1);
    const numbers = [...said.matchAll(/Gauge: (\d+)/g)].map(([, number]) => Number(number));
    expect(tens.filter((ten) => !numbers.some((number) => Math.abs(number - ten) <= 4))).toEqual([]);
    expect(Math.abs((numbers.at(-1) ?? 0) - to)).toBeLessThan(14);
    await page.context().close();
  });
});
