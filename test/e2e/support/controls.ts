/** Does a deed at the control that offers it, with whichever hands. What is aimed has a way of its own for each. */
import type { Locator, Page } from 'playwright-core';
import type { Hotspot, Intent } from '../../../src/core/session/types.ts';
import type { Hands } from './hands.ts';
import type { HeldClock } from './heldClock.ts';
import { writes } from './writing.ts';

export class Controls {
  readonly #page: Page;
  readonly #clock: HeldClock;
  readonly #hands: Hands;

  constructor(page: Page, clock: HeldClock, hands: Hands) {
    this.#page = page;
    this.#clock = clock;
    this.#hands = hands;
  }

  of({ id }: Hotspot): Locator {
    return this.#page.locator(`[data-hotspot="${id}"]`).first();
  }

  async does(hotspot: Hotspot, intent: Intent): Promise<void> {
    const { id, form, group } = hotspot;
    await this.opensTabOf(hotspot);
    const control = this.of(hotspot);
    switch (form.kind) {
      case 'press':
      case 'carry':
        return this.#hands.press(control);
      case 'choose': {
        const option = String(intent.with?.[form.name]);
        return group === 'talk' ? this.#hands.pick(control, option) : this.#hands.choose(control, option);
      }
      case 'dial':
        return this.#hands.turn(control, Number(intent.with?.[form.name]) - form.value);
      case 'write':
        await this.#hands.press(control);
        await this.#clock.draws();
        return writes(this.#page, this.#hands, form, intent);
      case 'aim':
        throw new Error(`${id} is aimed: there is no press for ${JSON.stringify(intent.with)}`);
    }
  }

  async opensTabOf({ group }: Hotspot): Promise<void> {
    const tab = group === 'record' || group === 'report' ? 'chart' : 'do';
    const isOpen = await this.#page.locator(`[role=tab][data-key=${tab}][aria-selected=true]`).count();
    if (isOpen > 0) return;
    await this.#hands.openTab(tab);
    await this.#clock.draws();
  }
}
