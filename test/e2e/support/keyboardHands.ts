/** The keyboard as somebody uses it who knows its keys: groups by number, topics by arrows, and not a Tab too many. */
import type { Locator, Page } from 'playwright-core';
import { type Hands, hasBeenDrawn } from './hands.ts';
import { keysToOption, type Way, wayTo } from './keysTo.ts';

const optionIn = (scope: Locator | Page, option: string): Locator => scope.locator(`[data-option="${option}"]`);

/** More times than the focus can be led astray on the way. */
const MOST_TRIES = 12;

export interface KeyboardHands extends Hands {
  /** Keys pressed so far; letters and digits written into fields are not counted. */
  keysPressed(): number;
  key(key: string, times?: number): Promise<void>;
}

/** `draws`: lets the page draw what a key has changed. */
export function keyboardHands(page: Page, draws = () => hasBeenDrawn(page)): KeyboardHands {
  let pressed = 0;
  const key = async (name: string, times = 1): Promise<void> => {
    for (let time = 0; time < times; time += 1) await page.keyboard.press(name);
    pressed += times;
  };
  const follow = async ({ tabs, group }: Way): Promise<void> => {
    const isByGroup = group !== undefined && 1 + Math.abs(group.tabs) < Math.abs(tabs);
    const steps = isByGroup ? group.tabs : tabs || 1;
    if (isByGroup) {
      await key(group.key);
      await draws();
    }
    await key(steps > 0 ? 'Tab' : 'Shift+Tab', Math.abs(steps));
  };
  /** Brings the focus to a control, by the key of its group when that is shorter. */
  const reach = async (target: Locator): Promise<void> => {
    await target.waitFor();
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const way = await target.evaluate(wayTo);
      if (way.isHere) return;
      await follow(way);
    }
    throw new Error(`The keyboard does not reach ${target}`);
  };
  const walkTo = async (option: string): Promise<void> => {
    const keys = await page.evaluate(keysToOption, option);
    if (keys === undefined) throw new Error(`The list has no ${option}`);
    for (const name of keys) await key(name);
    const here = optionIn(page.locator(':focus'), option);
    if ((await here.count()) === 0) throw new Error(`The arrow keys do not reach ${option}`);
  };
  const isTyping = () =>
    page.evaluate(() => document.activeElement?.closest('input, textarea, [role=dialog], [role=menu]') !== null);

  return {
    kind: 'keyboard',
    keysPressed: () => pressed,
    key,
    async press(target) {
      await reach(target);
      await key('Enter');
    },
    async choose(button, option) {
      await reach(button);
      await key('Enter');
      await draws();
      await optionIn(page.locator('.popover'), option).waitFor();
      await walkTo(option);
      await key('Enter');
    },
    async pick(list, option) {
      await reach(list);
      await walkTo(option);
      await key('Enter');
    },
    async tick(box) {
      if ((await box.getAttribute('type')) !== 'radio') {
        await reach(box);
        if (!(await box.isChecked())) await key('Space');
        return;
      }
      await reach(box.locator('xpath=ancestor::*[contains(@class,"options")]'));
      await key('Space');
      const steps = await box.evaluate((radio) => {
        const radios = [...(radio.closest('.options')?.querySelectorAll('input') ?? [])];
        return radios.indexOf(radio as HTMLInputElement) - radios.findIndex(({ checked }) => checked);
      });
      await key(steps > 0 ? 'ArrowDown' : 'ArrowUp', Math.abs(steps));
      if (!(await box.isChecked())) throw new Error(`The arrow keys do not reach ${box}`);
    },
    async type(field, text) {
      await reach(field);
      await key('ControlOrMeta+A');
      await page.keyboard.type(text);
    },
    async turn(dial, by) {
      await reach(dial.locator('input').or(dial).first());
      await key(by > 0 ? 'ArrowRight' : 'ArrowLeft', Math.abs(by));
    },
    async openTab(tab) {
      if (await isTyping()) throw new Error('A letter would be typed, not heard as a shortcut');
      await key(tab === 'do' ? 'd' : 'c');
    },
  };
}
