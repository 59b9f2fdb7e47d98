/** Does a deed by keyboard alone, through the control that offers it. */
import type { Locator, Page } from 'playwright-core';
import type { Form, Hotspot, Intent } from '../../../src/core/session/types.ts';
import { type DeftHands, deftHands } from './deftHands.ts';
import type { HeldClock } from './heldClock.ts';
import { writes } from './writing.ts';

type AimForm = Extract<Form, { kind: 'aim' }>;

export class ByKeyboard {
  readonly kind = 'keyboard';
  readonly #page: Page;
  readonly #clock: HeldClock;
  readonly #hands: DeftHands;
  /** Where each surface was last aimed at: the pad goes on from there. */
  readonly #aims = new Map<string, { x: number; y: number }>();

  constructor(page: Page, clock: HeldClock) {
    this.#page = page;
    this.#clock = clock;
    this.#hands = deftHands(page, () => clock.draws());
  }

  /** Keys pressed for all deeds so far. */
  keysPressed(): number {
    return this.#hands.keysPressed();
  }

  async press(target: Locator): Promise<void> {
    await this.#hands.press(target);
  }

  async does({ id, form, group }: Hotspot, intent: Intent): Promise<void> {
    const control = this.#page.locator(`[data-hotspot="${id}"]`).first();
    await this.#opensTab(group === 'record' || group === 'report' ? 'chart' : 'do');
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
      case 'aim':
        return this.#aimsAt(control, form, intent);
      case 'write':
        await this.#hands.press(control);
        await this.#clock.draws();
        return writes(this.#page, this.#hands, form, intent);
    }
  }

  async #opensTab(tab: 'do' | 'chart'): Promise<void> {
    const isOpen = await this.#page.locator(`[role=tab][data-key=${tab}][aria-selected=true]`).count();
    if (isOpen > 0) return;
    await this.#hands.openTab(tab);
    await this.#clock.draws();
  }

  async #aimsAt(control: Locator, form: AimForm, intent: Intent): Promise<void> {
    const to = { x: Number(intent.with?.['x']), y: Number(intent.with?.['y']) };
    const from = this.#aims.get(form.surface) ?? { x: Math.floor(form.widthMm / 2), y: Math.floor(form.heightMm / 2) };
    await this.#hands.press(control);
    await this.#clock.draws();
    let [across, down] = [to.x - from.x, to.y - from.y];
    for (const size of [20, 5, 1]) {
      const steps = [Math.round(across / size), Math.round(down / size)] as const;
      await this.#hands.key(steps[0] > 0 ? 'ArrowRight' : 'ArrowLeft', Math.abs(steps[0]));
      await this.#hands.key(steps[1] > 0 ? 'ArrowDown' : 'ArrowUp', Math.abs(steps[1]));
      across -= steps[0] * size;
      down -= steps[1] * size;
      if (across === 0 && down === 0) break;
      await this.#hands.key('PageDown');
    }
    this.#aims.set(form.surface, to);
    await this.#hands.press(this.#page.locator('.aimPad [data-aim=place]'));
  }
}
