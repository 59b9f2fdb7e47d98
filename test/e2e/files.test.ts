/** Opening files: a good attempt is judged again; anything else gets a plain sentence, and nothing in it is run. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/launchBrowser.ts';
import { Learner } from './support/learner.ts';

const folder = new URL('../golden/rooming-delgado/', import.meta.url);
const golden = readFileSync(
  new URL(readdirSync(folder).find((name) => name.startsWith('perfect')) ?? '', folder),
  'utf8',
);

const HOSTILE = '<img src=x onerror="document.title=\'run\'">{{constructor}}$t(app.skip)';

let browser: Browser;
let page: Page;
let learner: Learner;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await (await browser.newContext({ locale: 'en-US' })).newPage();
  learner = new Learner(page, inject('appUrl'));
  await learner.open();
});

afterAll(() => browser?.close());

async function opens(text: string | Buffer, name = 'attempt.json'): Promise<string> {
  const buffer = typeof text === 'string' ? Buffer.from(text) : text;
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer });
  const answer = page.locator('.import .notice');
  await answer.waitFor();
  return ((await answer.textContent()) ?? '').trim();
}

function altered(
  change: (file: {
    journal: { header: Record<string, unknown>; entries: { intent: Record<string, unknown> }[] };
  }) => void,
): string {
  const file = JSON.parse(golden);
  change(file);
  return JSON.stringify(file);
}

describe('a file that is no attempt', () => {
  it.each([
    ['a truncated attempt', () => golden.slice(0, golden.length / 3), /cut short/],
    ['nothing', () => '', /cut short/],
    ['10 MB of junk', () => Buffer.alloc(10_000_000, 'x'), /too large/],
    ['4 MB of brackets', () => '['.repeat(4_000_000), /cut short|not an attempt/],
    ['something else', () => '{"hello":"world"}', /not an attempt/],
    [
      'another engine',
      () => altered(({ journal }) => Object.assign(journal.header, { engine: 77 })),
      /another version/,
    ],
    ['an altered entry', () => altered(({ journal }) => journal.entries.splice(5, 1)), /altered or damaged/],
    [
      'a hostile mode',
      () => altered(({ journal }) => Object.assign(journal.header, { mode: HOSTILE })),
      /damaged or was altered/,
    ],
    [
      'a hostile scenario',
      () => altered(({ journal }) => Object.assign(journal.header, { scenario: HOSTILE })),
      /damaged or was altered/,
    ],
  ])('is told what it is: %s', async (_, text, words) => {
    expect(await opens(text())).toMatch(words);
    expect(await page.locator('.import img').count()).toBe(0);
    expect(await page.title()).toContain('Practicum');
    expect(await page.locator('.attempt').count()).toBe(0);
  });

  it('with a hostile name runs nothing', async () => {
    await opens('{}', `${HOSTILE}.json`);
    expect(await page.title()).toContain('Practicum');
    expect(learner.complaints).toEqual([]);
  });
});

describe('an attempt in a file', () => {
  it('is opened, replayed and judged again', async () => {
    expect(await opens(golden)).toMatch(/opened and checked/);
    await learner.press(/opened and checked/);
    await page.locator('.debrief').waitFor();
    expect(await page.locator('[data-criterion]').count()).toBeGreaterThanOrEqual(25);
    await learner.open();
    await page.locator('.attempt').first().waitFor();
    expect(await page.locator('.attempt').count()).toBe(1);
    expect(learner.complaints).toEqual([]);
  });
});
