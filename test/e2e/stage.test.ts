/** The scene answers the pointer as the controls do: walking, taking, choosing among deeds, aiming at the arm. Both ways of drawing show the same. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/launchBrowser.ts';
import { artery, Learner } from './support/learner.ts';

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../assets/${path}`, import.meta.url), 'utf8'));
const spotsOf = (room: string): Record<string, Rect> => read(`rooms/${room}.json`).spots;

let browser: Browser;
let page: Page;
let learner: Learner;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'en-US' })).newPage();
  learner = new Learner(page, inject('appUrl'));
  await learner.begin(7);
  await page.locator('[data-stage=ready] canvas').waitFor();
});

afterAll(() => browser?.close());

/** Presses the middle of a spot, given in the picture's own pixels. */
async function pressesOn({ x, y, w, h }: Rect): Promise<void> {
  const canvas = await page.locator('.stageSlot canvas').boundingBox();
  if (canvas === null) throw new Error('There is no scene');
  const toX = (at: number) => canvas.x + (at / 1920) * canvas.width;
  const toY = (at: number) => canvas.y + (at / 1080) * canvas.height;
  await page.mouse.move(toX(x + w / 2), toY(y + h / 2), { steps: 4 });
  await learner.waits(150);
  await page.mouse.down();
  await learner.waits(60);
  await page.mouse.up();
}

const roomIs = (room: string) => page.locator(`.play[data-room=${room}]`).waitFor({ timeout: 5_000 });

it('takes what hangs on the wall', async () => {
  await pressesOn(spotsOf('exam')['stethoscope'] as Rect);
  await learner.control('item.placed@counter').waitFor({ timeout: 5_000 });
  await learner.puts('stethoscope');
});

it('walks through the door and back', async () => {
  await pressesOn(spotsOf('exam')['door'] as Rect);
  await roomIs('waiting');
  await learner.says('callTitle');
  await learner.waits(2_500);
  await pressesOn(spotsOf('waiting')['door'] as Rect);
  await roomIs('exam');
});

it('asks what is meant where several deeds lie, and opens the control of the one chosen', async () => {
  await learner.canDo('position.asked@rosa');
  const poses: Record<string, { body: Rect }> = read('people/rosa-delgado.spots.json');
  await pressesOn(poses['exam/standing']?.body as Rect);
  const menu = page.locator('.stageMenu');
  const choices = page.locator('.popover [data-option=chair]');
  await menu.or(choices).first().waitFor({ timeout: 5_000 });
  if (await menu.isVisible()) await menu.locator('[data-offer="position.asked@rosa"]').click();
  await choices.click();
  await learner.canDo('station.opened@arm');
});

it('places the fingers where the arm is pressed', async () => {
  await learner.does('station.opened@arm');
  await learner.waits(1_000);
  const { mmPerPixel } = read('closeups/arm.spots.json');
  const { x, y } = artery('radial');
  await pressesOn({ x: x / mmPerPixel, y: y / mmPerPixel, w: 0, h: 0 });
  const menu = page.locator('.stageMenu');
  await learner.waits(400);
  if (await menu.isVisible()) await menu.locator('[data-offer="fingers.placed@arm"]').click();
  await learner.control('fingers.lifted@arm').waitFor({ timeout: 5_000 });
  expect(learner.complaints).toEqual([]);
});

/** The scene as it looks, small enough that single pixels do not count. */
async function look(of: Page): Promise<Buffer> {
  const shot = await of.locator('.stageSlot canvas').screenshot();
  return sharp(shot).removeAlpha().resize(96, 54, { fit: 'fill' }).raw().toBuffer();
}

const spread = (levels: Buffer): number => Math.max(...levels) - Math.min(...levels);

it('shows the same by WebGL as by the plain canvas', async () => {
  const looks: Buffer[] = [];
  for (const renderer of ['canvas', 'webgl'] as const) {
    // A small scene: WebGL without a graphics chip is slow.
    const context = await browser.newContext({ viewport: { width: 680, height: 560 }, locale: 'en-US' });
    const visitor = new Learner(await context.newPage(), inject('appUrl'));
    await visitor.open('#/settings');
    await visitor.page.locator(`input[type=radio][value=${renderer}]`).check({ force: true });
    await visitor.waits(300);
    await visitor.begin(7);
    await visitor.page.locator(`[data-stage=ready][data-renderer=${renderer}] canvas`).waitFor();
    await visitor.waits(500);
    looks.push(await look(visitor.page));
    expect(visitor.complaints).toEqual([]);
    await context.close();
  }
  const [plain = Buffer.alloc(0), webgl = Buffer.alloc(0)] = looks;
  expect(spread(plain)).toBeGreaterThan(100);
  const difference = plain.reduce((sum, level, at) => sum + Math.abs(level - (webgl[at] ?? 0)), 0) / plain.length;
  expect(difference).toBeLessThan(6);
});
