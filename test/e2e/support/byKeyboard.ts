/** Does a deed by keyboard alone, through the control that offers it. */
import type { Locator, Page } from 'playwright-core';
import type { Form, Hotspot, Intent, View } from '../../../src/core/session/types.ts';
import { Controls } from './controls.ts';
import type { HeldClock } from './heldClock.ts';
import { type KeyboardHands, keyboardHands } from './keyboardHands.ts';

type AimForm = Extract<Form, { kind: 'aim' }>;
type Point = { readonly x: number; readonly y: number };

/** Sizes of a step of the pad, mm. */
const STEPS = [20, 5, 1];

export class ByKeyboard {
  readonly kind = 'keyboard';
  readonly #page: Page;
  readonly #clock: HeldClock;
  readonly #hands: KeyboardHands;
  readonly #controls: Controls;
  /** Where each surface was last aimed at: the pad goes on from there. */
  readonly #aims = new Map<string, Point>();

  constructor(page: Page, clock: HeldClock) {
    this.#page = page;
    this.#clock = clock;
    this.#hands = keyboardHands(page, () => clock.draws());
    this.#controls = new Controls(page, clock, this.#hands);
  }

  /** Keys pressed for all deeds so far. */
  keysPressed(): number {
    return this.#hands.keysPressed();
  }

  async press(target: Locator): Promise<void> {
    await this.#hands.press(target);
  }

  async does(hotspot: Hotspot, intent: Intent, view: View): Promise<void> {
    if (hotspot.form.kind !== 'aim') return this.#controls.does(hotspot, intent);
    await this.#controls.opensTabOf(hotspot);
    return this.#aimsAt(this.#controls.of(hotspot), hotspot.form, intent, view);
  }

  async #aimsAt(control: Locator, form: AimForm, intent: Intent, { look }: View): Promise<void> {
    const to = { x: Number(intent.with?.['x']), y: Number(intent.with?.['y']) };
    const middle = { x: Math.floor(form.widthMm / 2), y: Math.floor(form.heightMm / 2) };
    await this.#hands.press(control);
    await this.#clock.draws();
    const from = await this.#goesByLandmarks(this.#aims.get(form.surface) ?? middle, to);
    // Arrows go as the picture lies: on a right arm millimetres grow to the left.
    const across = look.facts['side'] === 'right' ? from.x - to.x : to.x - from.x;
    for (const key of keysBetween(across, to.y - from.y)) await this.#hands.key(key);
    this.#aims.set(form.surface, to);
    await this.#hands.press(this.#page.locator('.aimPad [data-aim=place]'));
  }

  /** From landmark to landmark, as long as that is the shorter way. Gives where that has led. */
  async #goesByLandmarks(from: Point, to: Point): Promise<Point> {
    const next = this.#page.locator('.aimPad [data-landmark]');
    for (let here = from; ; ) {
      const [x, y] = ((await next.count()) === 0 ? '' : await next.getAttribute('data-landmark'))?.split(',') ?? [];
      const there = { x: Number(x), y: Number(y) };
      if (y === undefined || keyCount(there, to) + 1 >= keyCount(here, to)) return here;
      await this.#hands.key('l');
      await this.#clock.draws();
      here = there;
    }
  }
}

/** Arrow keys in steps of 20, 5 and 1 mm, and the key that makes the steps smaller. */
function keysBetween(across: number, down: number): readonly string[] {
  let [x, y] = [across, down];
  const keys: string[] = [];
  for (const size of STEPS) {
    const [right, below] = [Math.round(x / size), Math.round(y / size)];
    keys.push(...new Array<string>(Math.abs(right)).fill(right > 0 ? 'ArrowRight' : 'ArrowLeft'));
    keys.push(...new Array<string>(Math.abs(below)).fill(below > 0 ? 'ArrowDown' : 'ArrowUp'));
    [x, y] = [x - right * size, y - below * size];
    if (x === 0 && y === 0) break;
    keys.push('PageDown');
  }
  return keys;
}

const keyCount = (from: Point, to: Point) => keysBetween(to.x - from.x, to.y - from.y).length;
