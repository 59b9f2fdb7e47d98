/** What does not fit on a page as it stands: too wide, cut off, covered, or too small to hit. One line each. */
import type { Page } from 'playwright-core';

/** CSS pixels: a Chromebook, a tablet held sideways, and a Chromebook's screen at 200 %. */
const SIZES = [
  { width: 1366, height: 768 },
  { width: 1024, height: 768 },
  { width: 683, height: 384 },
] as const;

/** So long a page takes to settle after it changed its size, real ms. */
const SETTLING_MS = 250;

/** With a folder here, a picture of everything is left in it, to be looked at. */
const PICTURES = process.env['PICTURES'];

/* The functions below run in the page and can use nothing from outside. */

function overflow(): readonly string[] {
  const { scrollWidth, clientWidth } = document.scrollingElement ?? document.documentElement;
  return scrollWidth > clientWidth ? [`the page is ${scrollWidth - clientWidth} px too wide`] : [];
}

interface ControlFaults {
  readonly what: string;
  readonly isTooSmall: boolean;
  readonly hasCutWords: boolean;
  readonly isCutOff: boolean;
  readonly isCovered: boolean;
}

function controls(): readonly ControlFaults[] {
  const wanted = 'button, a.button, [role=tab], [role=option], label.option, input.input, textarea';
  const seen = [...document.querySelectorAll<HTMLElement>(wanted)].filter(
    (each) =>
      each.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true }) &&
      !each.closest('.unseen'),
  );
  /** The part that scrolling or clipping ancestors leave to be seen. */
  const partOf = (element: Element) => {
    const boxes: DOMRect[] = [element.getBoundingClientRect()];
    for (let at = element.parentElement; at !== null; at = at.parentElement)
      if (getComputedStyle(at).overflow !== 'visible') boxes.push(at.getBoundingClientRect());
    return {
      left: Math.max(...boxes.map(({ left }) => left)),
      right: Math.min(...boxes.map(({ right }) => right)),
      top: Math.max(0, ...boxes.map(({ top }) => top)),
      bottom: Math.min(innerHeight, ...boxes.map(({ bottom }) => bottom)),
    };
  };
  return seen.map((control) => {
    const box = control.getBoundingClientRect();
    const part = partOf(control);
    const isWholeInSight = part.top <= box.top + 1 && part.bottom >= box.bottom - 1;
    const top = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    return {
      what: `${control.tagName.toLowerCase()}.${[...control.classList].join('.')} "${(control.textContent ?? '').trim().slice(0, 40)}"`,
      isTooSmall: box.width < 24 || box.height < 24,
      hasCutWords: control.scrollWidth > control.clientWidth + 1 && control.tagName !== 'TEXTAREA',
      isCutOff: part.right < box.right - 1 || part.left > box.left + 1,
      isCovered: isWholeInSight && top !== null && !control.contains(top) && !top.contains(control),
    };
  });
}

function words(): readonly string[] {
  const seen = [
    ...document.querySelectorAll<HTMLElement>('p, h1, h2, h3, dt, dd, td, th, li, span, legend, label'),
  ].filter(
    (each) =>
      each.childElementCount === 0 &&
      each.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
      !each.closest('.unseen, svg'),
  );
  const isCut = (text: HTMLElement) =>
    getComputedStyle(text).overflowX !== 'visible' && text.scrollWidth > text.clientWidth + 1;
  const isOutside = (text: HTMLElement) => {
    const { left, right, width } = text.getBoundingClientRect();
    return width > 0 && (left < -1 || right > innerWidth + 1);
  };
  return seen
    .filter((text) => isCut(text) || isOutside(text))
    .map(
      (text) => `words are cut: ${text.tagName.toLowerCase()}.${text.className} "${text.textContent?.slice(0, 40)}"`,
    );
}

async function misfitsOn(page: Page): Promise<readonly string[]> {
  const faults = (await page.evaluate(controls)).flatMap(({ what, isTooSmall, hasCutWords, isCutOff, isCovered }) => [
    ...(isTooSmall ? [`too small to hit: ${what}`] : []),
    ...(hasCutWords ? [`its words do not fit: ${what}`] : []),
    ...(isCutOff ? [`cut off at the side: ${what}`] : []),
    ...(isCovered ? [`covered: ${what}`] : []),
  ]);
  return [...new Set([...(await page.evaluate(overflow)), ...faults, ...(await page.evaluate(words))])];
}

/** What does not fit at one of the sizes; the page has its own size again afterwards. */
export async function misfitsAtAllSizes(page: Page, name: string): Promise<readonly string[]> {
  const found: string[] = [];
  const before = page.viewportSize() ?? SIZES[0];
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.waitForTimeout(SETTLING_MS);
    if (PICTURES !== undefined)
      await page.screenshot({ path: `${PICTURES}/${name}.${size.width}.png`, fullPage: true });
    found.push(...(await misfitsOn(page)).map((misfit) => `${name} at ${size.width}: ${misfit}`));
  }
  await page.setViewportSize(before);
  return found;
}
