/** What play costs: script time and frames on a machine four times slower, and bytes on entering the scenario. */
import { constants, gzipSync } from 'node:zlib';
import type { CDPSession, Page, Response } from 'playwright-core';
import { launchBrowser } from '../../support/launchBrowser.ts';
import { artery, Learner } from './learner.ts';
import { goldenJournal, plants } from './planting.ts';

export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly bound: number;
  readonly unit: string;
}

const SLOW_DOWN = 4;
const CUFF = 'cuff-large';

interface FrameNotes {
  /** Script time of each drawn frame, ms. */
  readonly frames: number[];
  /** The same of the callbacks alone that drew the running tracing. */
  readonly strips: number[];
}

/** Runs in the page before anything of it: adds up what all callbacks of one frame take. */
function noteFrames(): void {
  const notes: FrameNotes = { frames: [], strips: [] };
  const ask = window.requestAnimationFrame.bind(window);
  const { clearRect } = CanvasRenderingContext2D.prototype;
  let last = -1;
  let isStrip = false;
  CanvasRenderingContext2D.prototype.clearRect = function (...part) {
    isStrip ||= this.canvas.closest('.liveScreen') !== null;
    Reflect.apply(clearRect, this, part);
  };
  window.requestAnimationFrame = (callback) =>
    ask((time) => {
      isStrip = false;
      const begun = performance.now();
      callback(time);
      const spent = performance.now() - begun;
      if (isStrip) notes.strips.push(spent);
      if (time === last) notes.frames[notes.frames.length - 1] = (notes.frames.at(-1) ?? 0) + spent;
      else notes.frames.push(spent);
      last = time;
    });
  Object.assign(window, { frameNotes: notes });
}

interface Cost {
  readonly scriptMsPerSecond: number;
  readonly frames: number;
  readonly p95FrameMs: number;
}

async function scriptSeconds(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN;
}

/** The cost of doing nothing but watching: the quietest of three spans, since others use the machine too. */
async function costOf(page: Page, cdp: CDPSession, seconds: number): Promise<Cost> {
  const costs: Cost[] = [];
  for (let span = 0; span < 3; span += 1) costs.push(await costOfSpan(page, cdp, seconds));
  return costs.reduce((least, cost) => (cost.scriptMsPerSecond < least.scriptMsPerSecond ? cost : least));
}

async function costOfSpan(page: Page, cdp: CDPSession, seconds: number): Promise<Cost> {
  const clear = () => (window as unknown as { frameNotes: FrameNotes }).frameNotes.frames.splice(0);
  await page.evaluate(clear);
  const before = await scriptSeconds(cdp);
  await page.waitForTimeout(seconds * 1000);
  const after = await scriptSeconds(cdp);
  const frames = (await page.evaluate(clear)).sort((one, other) => one - other);
  return {
    scriptMsPerSecond: ((after - before) * 1000) / seconds,
    frames: frames.length,
    p95FrameMs: frames[Math.floor(frames.length * 0.95)] ?? 0,
  };
}

/** Frames of the stage, drawn at whatever beat: canvas calls that come together are one. */
async function framesDrawn(page: Page, seconds: number): Promise<number> {
  return page.evaluate(
    (ms) =>
      new Promise<number>((resolve) => {
        const { drawImage } = CanvasRenderingContext2D.prototype;
        let frames = 0;
        let last = 0;
        CanvasRenderingContext2D.prototype.drawImage = function (...given: unknown[]) {
          const now = performance.now();
          if (now - last > 6) frames += 1;
          last = now;
          Reflect.apply(drawImage, this, given);
        };
        setTimeout(() => {
          CanvasRenderingContext2D.prototype.drawImage = drawImage;
          resolve(frames);
        }, ms);
      }),
    seconds * 1000,
  );
}

/** Mean script time of a frame of the running tracing, ms: the least of three spans. */
async function stripCost(page: Page, seconds: number): Promise<number> {
  const clear = () => (window as unknown as { frameNotes: FrameNotes }).frameNotes.strips.splice(0);
  const means: number[] = [];
  for (let span = 0; span < 3; span += 1) {
    await page.evaluate(clear);
    await page.waitForTimeout(seconds * 1000);
    const frames = await page.evaluate(clear);
    if (frames.length === 0) throw new Error('The tracing does not run');
    means.push(frames.reduce((sum, spent) => sum + spent, 0) / frames.length);
  }
  return Math.min(...means);
}

interface Weight {
  readonly bytes: number;
  readonly isPicture: boolean;
}

/** Text as a server sends it, compressed; pictures as they are. */
async function weigh(response: Response): Promise<Weight> {
  const body = await response.body().catch(() => Buffer.alloc(0));
  const isPicture = /\.(webp|png|jpe?g|avif)$/.test(new URL(response.url()).pathname);
  return { isPicture, bytes: isPicture ? body.length : gzipSync(body, { level: constants.Z_BEST_COMPRESSION }).length };
}

/** Measures the app at an address; takes about two minutes. */
export async function measure(url: string): Promise<readonly Figure[]> {
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'en-US' });
    await context.addInitScript(noteFrames);
    const page = await context.newPage();
    const learner = new Learner(page, url);
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable');
    const entering = await weighEntering(learner);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
    await learner.waits(2_000);
    const drawn = await framesDrawn(page, 5);
    const empty = await costOf(page, cdp, 5);
    await seatsRosa(learner);
    const breathing = await costOf(page, cdp, 6);
    const breaths = await framesDrawn(page, 5);
    await startsDeflating(learner);
    const deflating = await costOf(page, cdp, 6);
    await watchesTracing(learner);
    const strip = await stripCost(page, 6);
    return [
      ...entering,
      { what: 'nobody in view: frames in 5 s', value: Math.max(drawn, empty.frames), bound: 0, unit: '' },
      { what: 'nobody in view: script per second', value: empty.scriptMsPerSecond, bound: 80, unit: 'ms' },
      { what: 'breathing patient: script per second', value: breathing.scriptMsPerSecond, bound: 80, unit: 'ms' },
      { what: 'breathing patient: frames per second', value: breaths / 5, bound: 14, unit: '' },
      { what: 'deflating with sound: script per second', value: deflating.scriptMsPerSecond, bound: 300, unit: 'ms' },
      { what: 'deflating with sound: p95 frame', value: deflating.p95FrameMs, bound: 12, unit: 'ms' },
      { what: 'running tracing: its script per frame', value: strip, bound: 2, unit: 'ms' },
    ];
  } finally {
    await browser.close();
  }
}

/** From the prebrief to the moment when the scene stands. */
async function weighEntering(learner: Learner): Promise<readonly Figure[]> {
  const { page } = learner;
  const weighing: Promise<Weight>[] = [];
  const onResponse = (response: Response) => weighing.push(weigh(response));
  await learner.open('#/prebrief/rooming-delgado?mode=practice&seed=7');
  page.on('response', onResponse);
  await learner.press(/^Begin practice/);
  await learner.isPlaying();
  await page.locator('[data-stage=ready]').waitFor();
  await learner.waits(1_000);
  page.off('response', onResponse);
  const weights = await Promise.all(weighing);
  const sum = (some: readonly Weight[]) => some.reduce((total, { bytes }) => total + bytes, 0) / 1_000_000;
  return [
    { what: 'entering the scenario, in all', value: sum(weights), bound: 3, unit: 'MB' },
    {
      what: 'entering the scenario, pictures',
      value: sum(weights.filter((each) => each.isPicture)),
      bound: 2.2,
      unit: 'MB',
    },
  ];
}

async function seatsRosa(learner: Learner): Promise<void> {
  await learner.does('learner.walked@waiting');
  await learner.says('callTitle');
  await learner.waits(3_000);
  await learner.does('learner.walked@exam');
  await learner.canDo('position.asked@rosa');
  await learner.chooses('position.asked@rosa', 'chair');
  await learner.waits(12_000);
}

/** Resumes an EKG at the moment when all wires are on and the machine runs. */
async function watchesTracing(learner: Learner): Promise<void> {
  const journal = goldenJournal('ekg-novak');
  const count = journal.entries.findIndex(({ intent }) => intent.type === 'recording.started');
  await plants(learner.page, 'runningtracing1', journal, count);
  await learner.open('#/play/runningtracing1');
  await learner.isPlaying();
  await learner.page.locator('[data-live]').waitFor();
  await learner.waits(4_000);
}

async function startsDeflating(learner: Learner): Promise<void> {
  await learner.chooses('position.asked@rosa', 'rollSleeve');
  await learner.does('station.opened@arm');
  await learner.does(`item.taken@${CUFF}`);
  await learner.chooses(`cuff.wrapped@${CUFF}`, 'snug');
  await learner.does('item.taken@stethoscope');
  await learner.places('stethoscope.placed@arm', artery('brachial'));
  for (let time = 0; time < 4; time += 1) await learner.does(`bulb.pumped@${CUFF}`);
  await learner.turnsValve(CUFF, 6);
  await learner.waits(4_000);
}
