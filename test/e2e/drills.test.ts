/** Drills in a real browser: each with the pointer, each by keyboard with the screen off, sounds as lights, progress that stays. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DRILLS } from '../../src/core/drills/drills.ts';
import { DRILL_IDS, type DrillId } from '../../src/core/drills/ids.ts';
import type { Task } from '../../src/core/drills/task.ts';
import { cuesIn } from '../../src/core/session/tracks.ts';
import { launchBrowser } from '../support/launchBrowser.ts';
import { answersRightly, feedback, hearsWords, lightsSeen, newLearner, SEED } from './support/drilling.ts';
import { faultsOn } from './support/faults.ts';
import type { Learner } from './support/learner.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser?.close());

/** Arms, findings and a bare chest are in words already; everything else is told step by step. */
const isToldInSteps = ({ setup }: Task) =>
  !['arm', 'findings'].includes(setup.kind) && !(setup.kind === 'chest' && setup.placed.length === 0);

describe.each(['pointer', 'keyboard'] as const)('by %s', (kind) => {
  let learner: Learner;

  beforeAll(async () => {
    learner = await newLearner(browser, kind);
  });

  it.each(DRILL_IDS)('%s is answered', { timeout: 60_000 }, async (drill) => {
    const { page } = learner;
    const task = DRILLS[drill].task(SEED, 0);
    await learner.open(`#/drill/${drill}?seed=${SEED}`);
    await page.locator('[data-task="0"]').waitFor();
    if (kind === 'keyboard' && isToldInSteps(task)) {
      const said = await hearsWords(learner);
      expect(said.length).toBe(task.steps.length);
      expect(said.join('\n')).not.toMatch(/^$|\b(drills|cue)\.[a-z]|\{\{/m);
    }
    await answersRightly(learner, drill, 0);
    expect(await feedback(page)).toBe('right');
    if (kind === 'keyboard') expect(await faultsOn(page)).toEqual([]);
    await learner.press(/^Next task/);
    await page.locator('[data-task="1"]').waitFor();
    expect(learner.complaints).toEqual([]);
  });
});

it('is done with the pointer, and what was done stays', { timeout: 60_000 }, async () => {
  const learner = await newLearner(browser, 'pointer');
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

/** The first of the tasks that is heard and has a choice for an answer. */
function choiceOf(drill: DrillId): number {
  return [0, 1, 2, 3, 4, 5, 6].find((n) => DRILLS[drill].task(SEED, n).form.kind === 'choice') ?? 0;
}

/** Sounds of a task, first to last. */
function soundsOf({ setup }: Task): readonly string[] {
  if (!('tracks' in setup)) throw new Error('nothing to hear');
  const cues = setup.tracks.flatMap((track) => cuesIn(track, 0, setup.ms));
  return cues.map(({ sound }) => sound);
}

const SHOWN: Readonly<Record<string, RegExp>> = {
  pulse: /^Each beat lights up here\.$/,
  korotkoff1: /tap/i,
  korotkoff2: /swish/i,
  korotkoff3: /knock/i,
  korotkoff4: /muffled/i,
};

describe('with the sound off, by keyboard alone', () => {
  it.each(['pulse', 'phases'] as const)(
    'the sounds of %s are seen, each in its turn',
    { timeout: 60_000 },
    async (drill) => {
      const learner = await newLearner(browser, 'keyboard');
      const { page } = learner;
      const n = choiceOf(drill);
      await learner.open(`#/drill/${drill}?seed=${SEED}`);
      for (let before = 0; before < n; before += 1) {
        await answersRightly(learner, drill, before);
        await page.keyboard.press('Enter');
      }
      const task = DRILLS[drill].task(SEED, n);
      await page.locator(`[data-task="${n}"]`).waitFor();
      await learner.hands.press(page.getByRole('switch'));
      await page.keyboard.press('Space');
      await learner.hands.press(page.locator('[data-drill=play]'));
      const lights = await lightsSeen(page);
      const sounds = soundsOf(task);
      expect(lights).toHaveLength(sounds.length);
      sounds.forEach((sound, place) => {
        expect(lights[place]).toMatch(SHOWN[sound] ?? /^$/);
      });
      const options = task.form.kind === 'choice' ? task.form.options : [];
      await page.keyboard.press(String(1 + options.findIndex(({ value }) => value === task.right)));
      expect(await feedback(page)).toBe('right');
      expect(await faultsOn(page)).toEqual([]);
      expect(learner.complaints).toEqual([]);
      await page.context().close();
    },
  );
});
