/** Notes from inside the page which captions were shown when, and what was announced. */
import type { BrowserContext, Page } from 'playwright-core';

export interface Noted {
  /** Captions of sounds: the name of the sound, and the page's own ms. */
  readonly captions: readonly { readonly sound: string; readonly at: number }[];
  readonly announced: readonly string[];
}

/** Runs in the page, before anything of it. */
function note(): void {
  const noted = { captions: [] as { sound: string; at: number }[], announced: [] as string[] };
  const look = (node: Node): void => {
    const element = node instanceof Element ? node : node.parentElement;
    const bars = element?.matches('.captionBars') ? element : element?.querySelector('.captionBars');
    if (bars) noted.captions.push({ sound: bars.parentElement?.dataset['cue'] ?? '', at: performance.now() });
  };
  const watch = new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'childList') for (const node of addedNodes) look(node);
      const region = (target instanceof Element ? target : target.parentElement)?.closest('[data-announcer]');
      if (region?.textContent) noted.announced.push(region.textContent);
    }
  });
  watch.observe(document, { subtree: true, childList: true, characterData: true });
  Object.assign(window, { noted });
}

export async function takesNotes(context: BrowserContext): Promise<void> {
  await context.addInitScript(note);
}

export function noted(page: Page): Promise<Noted> {
  return page.evaluate(() => (window as unknown as { noted: Noted }).noted);
}
