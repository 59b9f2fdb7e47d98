/** Two ways to use a page: with a pointer, and by keyboard alone. Both can do the same things. */
import type { Locator, Page } from 'playwright-core';

export interface Hands {
  readonly kind: 'pointer' | 'keyboard';
  press(target: Locator): Promise<void>;
  /** Opens a menu and chooses from it. */
  choose(button: Locator, option: string): Promise<void>;
  /** Chooses from a list that is always open. */
  pick(list: Locator, option: string): Promise<void>;
  tick(box: Locator): Promise<void>;
  type(field: Locator, text: string): Promise<void>;
  /** Turns a dial by so many steps. */
  turn(dial: Locator, by: number): Promise<void>;
  openTab(tab: 'do' | 'chart'): Promise<void>;
}

const optionIn = (scope: Locator | Page, option: string): Locator => scope.locator(`[data-option="${option}"]`);

/** A person sees a line before pressing it: a list that is still scrolling goes back to where it last told it was. */
export const hasBeenDrawn = (page: Page) =>
  page.evaluate(() => new Promise<void>((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn()))));

/** `draws`: lets the page draw what a press has changed. */
export function pointerHands(page: Page, draws = () => hasBeenDrawn(page)): Hands {
  return {
    kind: 'pointer',
    press: (target) => target.click(),
    async choose(button, option) {
      await button.click();
      await draws();
      await optionIn(page.locator('.popover'), option).click();
    },
    async pick(list, option) {
      const line = optionIn(list, option);
      await line.scrollIntoViewIfNeeded();
      await draws();
      await line.click();
    },
    tick: (box) => box.check(),
    type: (field, text) => field.fill(text),
    async turn(dial, by) {
      const buttons = dial.locator('xpath=ancestor::*[contains(@class,"dialRow")]').locator('button');
      const button = by > 0 ? buttons.last() : buttons.first();
      for (let step = 0; step < Math.abs(by); step += 1) await button.click();
    },
    openTab: (tab) => page.locator(`[role=tab][data-key=${tab}]`).click(),
  };
}
