/** Notes what a page sounds and what it shows of it, each with its moment, from inside the page. */
import type { BrowserContext, Page } from 'playwright-core';

interface Sound {
  /** Real ms of the page when it begins. */
  readonly at: number;
  /** Length of the sample; −1 for a loop. */
  readonly seconds: number;
  stoppedAt?: number;
}

interface Notes {
  readonly heard: Sound[];
  readonly shown: number[];
}

/** Runs in the page, before anything of it. */
function listen(): void {
  const notes: Notes = { heard: [], shown: [] };
  const sounds = new WeakMap<AudioBufferSourceNode, Sound>();
  const { start, stop } = AudioBufferSourceNode.prototype;
  AudioBufferSourceNode.prototype.start = function (when = 0) {
    const inMs = Math.max(0, when - this.context.currentTime) * 1000;
    const sound = { at: performance.now() + inMs, seconds: this.loop ? -1 : (this.buffer?.duration ?? 0) };
    notes.heard.push(sound);
    sounds.set(this, sound);
    start.call(this, when);
  };
  AudioBufferSourceNode.prototype.stop = function (when) {
    const sound = sounds.get(this);
    if (sound) sound.stoppedAt = performance.now();
    if (when === undefined) stop.call(this);
    else stop.call(this, when);
  };
  const bars = (node: Node): boolean =>
    node instanceof Element && (node.matches('.captionBars') || node.querySelector('.captionBars') !== null);
  new MutationObserver((changes) => {
    const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
    for (const node of added) if (bars(node)) notes.shown.push(performance.now());
  }).observe(document, { subtree: true, childList: true });
  Object.assign(window, { hearing: notes });
}

export async function listenTo(context: BrowserContext): Promise<void> {
  await context.addInitScript(listen);
}

/** Beats that really began, and captions that were shown. Effects of deeds are longer or loop, and have no captions. */
export async function heardAndShown(page: Page): Promise<{ heard: readonly number[]; shown: readonly number[] }> {
  const { heard, shown } = await page.evaluate(() => (window as unknown as { hearing: Notes }).hearing);
  const beats = heard.filter(
    ({ seconds, stoppedAt, at }) => seconds > 0 && seconds < 0.3 && (stoppedAt === undefined || stoppedAt > at),
  );
  return { heard: beats.map(({ at }) => at), shown };
}
