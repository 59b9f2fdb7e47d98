/**
 * Every visit at each of its rooms and stations, by keyboard: its golden attempt is resumed where the learner is about to
 * go there, the real control takes the learner there, and the page must have its picture, its words and no fault.
 */
import { mkdirSync, readdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/launchBrowser.ts';
import { faultsOn } from './support/faults.ts';
import { Learner } from './support/learner.ts';
import { misfitsAtAllSizes } from './support/misfits.ts';
import { type GoldenJournal, goldenJournal, plants } from './support/planting.ts';

const visits = readdirSync(new URL('../golden/', import.meta.url));
/** With a folder here, a picture of every place is left in it, to be looked at. */
const PICTURES = process.env['PICTURES'];
const LANGUAGE = process.env['PICTURES_IN'] === 'es' ? 'es' : 'en';

/** Places that were seen to fit, on small screens too. */
const fitting = new Set<string>();

let browser: Browser;
let page: Page;
let learner: Learner;

beforeAll(async () => {
  browser = await launchBrowser();
  const [width = 1366, height = 768] = (process.env['PICTURES_AT'] ?? '1366x768').split('x').map(Number);
  const locale = LANGUAGE === 'es' ? 'es-MX' : 'en-US';
  page = await (await browser.newContext({ viewport: { width, height }, locale })).newPage();
  learner = new Learner(page, inject('appUrl'), 'keyboard');
  await learner.open('#/settings');
  if (PICTURES !== undefined) mkdirSync(PICTURES, { recursive: true });
});

afterAll(() => browser?.close());

interface Going {
  /** Entries before it. */
  readonly count: number;
  readonly hotspot: string;
  readonly name: string;
}

/** The first time the learner goes to the exam room and to each station. */
function goings({ entries }: GoldenJournal): readonly Going[] {
  const found = new Map<string, Going>();
  entries.forEach(({ intent: { type, on = '' } }, count) => {
    if (type !== 'station.opened' && !(type === 'learner.walked' && on === 'exam')) return;
    const hotspot = `${type}@${on}`;
    if (!found.has(hotspot)) found.set(hotspot, { count, hotspot, name: on });
  });
  return [...found.values()];
}

/** Moments that are only looked at, right after the deed. */
const LOOKED_AT = ['orthostatic.asked', 'cuff.wrapped', 'monitor.started', 'scale.loaded', 'line.pointed'];

function moments({ entries }: GoldenJournal): readonly Omit<Going, 'hotspot'>[] {
  const found = new Map<string, Omit<Going, 'hotspot'>>();
  entries.forEach(({ intent: { type, with: values = {} } }, place) => {
    const name = [type, ...Object.values(values)].join('-').replaceAll(/[^a-zA-Z0-9-]/g, '');
    if (LOOKED_AT.includes(type) && !found.has(name)) found.set(name, { count: place + 1, name });
  });
  return [...found.values()].slice(0, 6);
}

/** A key that nobody has a sentence for is shown as it is; so is a value that was not put in. */
const UNSAID = /\b(deed|option|item|station|summary|reason|line|reply|field|section|event|readout)\.[a-zA-Z]|\{\{/;

/** Sees the place: the scene is drawn, no picture is missing, every word is there. */
async function sees(name: string): Promise<void> {
  await page.locator('[data-stage=ready] canvas').waitFor();
  await learner.waits(300);
  if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/${name}.png` });
  expect(await page.locator('.stageSlot [role=alert]').count(), name).toBe(0);
  expect((await page.locator('main').textContent()) ?? '', name).not.toMatch(UNSAID);
  expect(learner.complaints, name).toEqual([]);
}

describe.each(visits)('the visit %s', (visit) => {
  it('shows each room and station it leads to, with words, and can be gone to by keyboard', {
    timeout: 240_000,
  }, async () => {
    const journal = goldenJournal(visit);
    const resumes = async ({ count, name }: Omit<Going, 'hotspot'>) => {
      const attempt = `${visit}${name}${count}`
        .toLowerCase()
        .replaceAll(/[^a-z0-9]/g, '')
        .slice(-32);
      await plants(page, attempt, journal, count);
      await learner.open(`#/play/${attempt}`);
      await learner.isPlaying();
    };
    for (const moment of PICTURES === undefined ? [] : moments(journal)) {
      await resumes(moment);
      await sees(`${visit}.${moment.name}`);
    }
    for (const { count, hotspot, name } of goings(journal)) {
      await resumes({ count, name });
      await learner.does(hotspot);
      await sees(`${visit}.${name}`);
      if (!fitting.has(name)) expect(await misfitsAtAllSizes(page, `${visit}.${name}`)).toEqual([]);
      fitting.add(name);
    }
    expect(await faultsOn(page)).toEqual([]);
  });
});
