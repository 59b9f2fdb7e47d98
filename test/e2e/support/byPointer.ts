/** Does a deed with the pointer: in the picture where the deed has a place there, else at its control. */
import type { Locator, Page } from 'playwright-core';
import type { Hotspot, Intent, View } from '../../../src/core/session/types.ts';
import { isOnSurface, pixelAt, type Rect, windowPoint } from '../../../src/stage/geometry.ts';
import type { Pictures } from '../../../src/stage/pictures.ts';
import type { Point } from '../../../src/stage/port.ts';
import { pictureOf, SpotBook } from '../../../src/stage/spotBook.ts';
import { pointerHands } from './hands.ts';
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
  readonly #hands;

  constructor(page: Page, clock: HeldClock, pictures: Pictures) {
    this.#page = page;
    this.#clock = clock;
    this.#pictures = pictures;
    this.#hands = pointerHands(page, () => clock.draws(40));
  }

  keysPressed(): number {
    return 0;
  }

  press(target: Locator): Promise<void> {
    return this.#hands.press(target);
  }

  async does(hotspot: Hotspot, intent: Intent, view: View): Promise<void> {
    const at = this.#placeOf(hotspot, intent, view);
    if (at === undefined) await this.#atControl(hotspot, intent);
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
    const offers = (point: Point) => book.targetAt(point)?.hotspots.some(({ id }) => id === hotspot.id) === true;
    if (hotspot.form.kind !== 'aim') return pointsOf(rect).find(offers);
    const surface = book.surfaceOf(hotspot.id);
    const point = surface && pixelAt(surface, { x: Number(intent.with?.['x']), y: Number(intent.with?.['y']) });
    return point && surface && isOnSurface(surface, point) && offers(point) ? point : undefined;
  }

  async #inPicture(hotspot: Hotspot, intent: Intent, at: Point): Promise<void> {
    this.counts.picture += 1;
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
  async #answers({ id, form, group }: Hotspot, intent: Intent): Promise<void> {
    if (form.kind === 'choose') {
      const option = String(intent.with?.[form.name]);
      const list = group === 'talk' ? this.#control(id) : this.#page.locator('.popover');
      return this.#hands.pick(list, option);
    }
    if (form.kind !== 'write') return;
    // The panel turns to the tab of the form first, frame by frame.
    await this.#clock.draws(350);
    return writes(this.#page, this.#hands, form, intent);
  }

  async #atControl(hotspot: Hotspot, intent: Intent): Promise<void> {
    this.counts.control += 1;
    const { id, form, group } = hotspot;
    await this.#opensTab(group === 'record' || group === 'report' ? 'chart' : 'do');
    const control = this.#control(id);
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
        throw new Error(`${id} is aimed, and its picture has no place for ${JSON.stringify(intent.with)}`);
    }
  }

  #control(hotspot: string): Locator {
    return this.#page.locator(`[data-hotspot="${hotspot}"]`).first();
  }

  async #opensTab(tab: 'do' | 'chart'): Promise<void> {
    const isOpen = await this.#page.locator(`[role=tab][data-key=${tab}][aria-selected=true]`).count();
    if (isOpen > 0) return;
    await this.#hands.openTab(tab);
    await this.#clock.draws();
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
