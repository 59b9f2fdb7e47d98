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
const hasBeenDrawn = (page: Page) =>
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

/** Further than any page has places for the focus. */
const MOST_STEPS = 250;

export function keyboardHands(page: Page): Hands {
  const press = (key: string) => page.keyboard.press(key);

  /** Goes on with Tab, forwards or backwards as the page lies, until the focus is on the target or inside it. */
  const reach = async (target: Locator): Promise<void> => {
    await target.waitFor();
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const where = await target.evaluate((element) => {
        const active = document.activeElement ?? document.body;
        if (element.contains(active) && active !== document.body) return 'here';
        return active.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING ? 'before' : 'after';
      });
      if (where === 'here') return;
      await press(where === 'after' ? 'Tab' : 'Shift+Tab');
    }
    throw new Error(`The keyboard does not reach ${target}`);
  };
  const arrowTo = async (isThere: () => Promise<boolean>, what: string): Promise<void> => {
    for (let step = 0; step < MOST_STEPS; step += 1) {
      if (await isThere()) return;
      await press('ArrowDown');
    }
    throw new Error(`The arrow keys do not reach ${what}`);
  };
  const isOnOption = (option: string) => () =>
    page.evaluate((name) => document.activeElement?.querySelector(`[data-option="${name}"]`) !== null, option);
  const isTyping = () =>
    page.evaluate(() => document.activeElement?.closest('input, textarea, [role=dialog], [role=menu]') !== null);

  return {
    kind: 'keyboard',
    async press(target) {
      await reach(target);
      await press('Enter');
    },
    async choose(button, option) {
      await reach(button);
      await press('Enter');
      await optionIn(page.locator('.popover'), option).waitFor();
      await arrowTo(isOnOption(option), option);
      await press('Enter');
    },
    async pick(list, option) {
      await reach(list);
      await press('Home');
      await arrowTo(isOnOption(option), option);
      await press('Enter');
    },
    async tick(box) {
      const isRadio = (await box.getAttribute('type')) === 'radio';
      if (!isRadio) {
        await reach(box);
        if (!(await box.isChecked())) await press('Space');
        return;
      }
      await reach(box.locator('xpath=ancestor::*[contains(@class,"options")]'));
      await press('Space');
      await arrowTo(() => box.isChecked(), 'the choice');
    },
    async type(field, text) {
      await reach(field);
      await press('ControlOrMeta+A');
      await page.keyboard.type(text);
    },
    async turn(dial, by) {
      const thumb = dial.locator('input').or(dial).first();
      await reach(thumb);
      for (let step = 0; step < Math.abs(by); step += 1) await press(by > 0 ? 'ArrowRight' : 'ArrowLeft');
    },
    async openTab(tab) {
      if (await isTyping()) throw new Error('A letter would be typed, not heard as a shortcut');
      await press(tab === 'do' ? 'd' : 'c');
    },
  };
}
