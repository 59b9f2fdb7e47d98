/** The first page as a browser gets it: within its budget, under the security policy, without the stage. */
import { constants, gzipSync } from 'node:zlib';
import type { Browser, Page, Response } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/launchBrowser.ts';

const FIRST_PAGE_LIMIT = 180_000;

interface Loaded {
  readonly url: string;
  readonly type: string;
  readonly bytes: number;
}

let browser: Browser;
let page: Page;
let policy: string | undefined;
let title: string;
const loaded: Loaded[] = [];
const complaints: string[] = [];

async function weigh(response: Response): Promise<Loaded> {
  const bytes = gzipSync(await response.body(), { level: constants.Z_BEST_COMPRESSION }).length;
  return { url: response.url(), type: response.request().resourceType(), bytes };
}

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
  const weighing: Promise<Loaded>[] = [];
  page.on('response', (response) => weighing.push(weigh(response)));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  const answer = await page.goto(inject('appUrl'), { waitUntil: 'networkidle' });
  policy = answer?.headers()['content-security-policy'];
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  title = await page.title();
  loaded.push(...(await Promise.all(weighing)));
});

afterAll(() => browser?.close());

it('opens with a title and without a complaint', () => {
  expect(title).toContain('Practicum');
  expect(complaints).toEqual([]);
});

it('is served under a policy without inline scripts and without eval', () => {
  const scripts = /script-src ([^;]*)/.exec(policy ?? '')?.[1];
  expect(scripts).toBe("'self'");
});

it('needs at most 180 kB of script and style, gzipped', () => {
  const code = loaded.filter(({ type }) => type === 'script' || type === 'stylesheet');
  expect(code.length).toBeGreaterThan(0);
  expect(code.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(FIRST_PAGE_LIMIT);
});

it('asks nobody but its own server', () => {
  const { origin } = new URL(inject('appUrl'));
  expect(loaded.filter(({ url }) => !url.startsWith(origin) && !url.startsWith('data:'))).toEqual([]);
});

it('runs no inline script and no text as a program', async () => {
  const ran = await page.evaluate(async () => {
    const marks = document.documentElement.dataset;
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.inline = "ran"';
    document.head.append(script);
    const tryEval = new Promise<void>((resolve) => {
      setTimeout(() => {
        try {
          marks['eval'] = new Function('return "ran"')();
        } catch {
          // As it should be.
        }
        resolve();
      }, 10);
    });
    await tryEval;
    return [marks['inline'], marks['eval']];
  });
  expect(ran).toEqual([undefined, undefined]);
});
