/** Does a deed with the pointer: in the picture where the deed has a place there, else at its control. */
import type { Locator, Page } from 'playwright-core';
import type { Hotspot, Intent, View } from '../../../src/core/session/types.ts';
import { isOnSurface, pixelAt, type Rect, windowPoint } from '../../../src/stage/geometry.ts';
import { findDial } from '../../../src/stage/gestures/offers.ts';
import type { Pictures } from '../../../src/stage/pictures.ts';
import type { Point } from '../../../src/stage/port.ts';
import { pictureOf, SpotBook } from '../../../src/stage/spotBook.ts';
import { Controls } from './controls.ts';
import { type Hands, pointerHands } from './hands.ts';
import type { HeldClock } from './heldClock.ts';
import { writes } from './writing.ts';

/** Points of a place that are tried, across and down. */
const TRIED = [0.5, 0.35, 0.65, 0.2, 0.8, 0.08, 0.92];

export class ByPointer {
  readonly kind = 'pointer';
  /** Deeds done in the picture, and at their controls. */
  readonly counts = { picture: 0, control: 0 };
  readonly #page: Page;
  readonly #clock: HeldClock;
  readonly #pictures: Pictures;
  readonly #hands: Hands;
  readonly #controls: Controls;

  constructor(page: Page, clock: HeldClock, pictures: Pictures) {
    this.#page = page;
    this.#clock = clock;
    this.#pictures = pictures;
    this.#hands = pointerHands(page, () => clock.draws(40));
    this.#controls = new Controls(page, clock, this.#hands);
  }

  keysPressed(): number {
    return 0;
  }

  press(target: Locator): Promise<void> {
    return this.#hands.press(target);
  }

  async does(hotspot: Hotspot, intent: Intent, view: View): Promise<void> {
    const at = this.#placeOf(hotspot, intent, view);
    this.counts[at === undefined ? 'control' : 'picture'] += 1;
    if (at === undefined) await this.#controls.does(hotspot, intent);
    else await this.#inPicture(hotspot, intent, at);
    // A pointer that rests on the picture with something in the hand keeps the time waiting.
    await this.#page.mouse.move(3, 3);
  }

  /** Where in the picture the deed can be done; nothing when it is not shown there. */
  #placeOf(hotspot: Hotspot, intent: Intent, view: View): Point | undefined {
    if (hotspot.place.picture !== pictureOf(view)) return undefined;
    const book = new SpotBook(view, this.#pictures.spotsFor(view));
    const rect = book.spotOf(hotspot.id)?.rect;
    if (rect === undefined) return undefined;
    const isDial = hotspot.form.kind === 'dial';
    const offers = (point: Point) => {
      const target = book.targetAt(point);
      return isDial
        ? target && findDial(target)?.id === hotspot.id
        : target?.hotspots.some(({ id }) => id === hotspot.id);
    };
    if (hotspot.form.kind !== 'aim') return pointsOf(rect).find(offers);
    const surface = book.surfaceOf(hotspot.id);
    const point = surface && pixelAt(surface, { x: Number(intent.with?.['x']), y: Number(intent.with?.['y']) });
    return point && surface && isOnSurface(surface, point) && offers(point) ? point : undefined;
  }

  async #inPicture(hotspot: Hotspot, intent: Intent, at: Point): Promise<void> {
    const box = await this.#page.locator('.stageSlot canvas').boundingBox();
    if (box === null) throw new Error('There is no picture');
    const { x, y } = windowPoint({ left: box.x, top: box.y, width: box.width, height: box.height }, at);
    const { mouse } = this.#page;
    await mouse.move(x, y);
    if (hotspot.form.kind === 'dial') {
      const by = Number(intent.with?.[hotspot.form.name]) - hotspot.form.value;
      for (let step = 0; step < Math.abs(by); step += 1) await mouse.wheel(0, by > 0 ? -100 : 100);
      return this.#clock.draws(20);
    }
    await mouse.down();
    await mouse.up();
    await this.#clock.draws(40);
    const offer = this.#page.locator(`.stageMenu [data-offer="${hotspot.id}"]`);
    if ((await offer.count()) > 0) {
      await offer.click();
      await this.#clock.draws(40);
    }
    await this.#answers(hotspot, intent);
  }

  /** What a press in the picture has opened: choices, lines or a form. */
  async #answers(hotspot: Hotspot, intent: Intent): Promise<void> {
    const { form, group } = hotspot;
    if (form.kind === 'choose') {
      const option = String(intent.with?.[form.name]);
      const list = group === 'talk' ? this.#controls.of(hotspot) : this.#page.locator('.popover');
      return this.#hands.pick(list, option);
    }
    if (form.kind !== 'write') return;
    // The panel turns to the tab of the form first, frame by frame.
    await this.#clock.draws(350);
    return writes(this.#page, this.#hands, form, intent);
  }
}

function pointsOf({ x, y, w, h }: Rect): readonly Point[] {
  return TRIED.flatMap((across) => TRIED.map((down) => ({ x: x + w * across, y: y + h * down }))).sort(
    (one, other) => offMiddle(one, { x, y, w, h }) - offMiddle(other, { x, y, w, h }),
  );
}

function offMiddle(point: Point, { x, y, w, h }: Rect): number {
  return Math.hypot(point.x - x - w / 2, point.y - y - h / 2);
}
