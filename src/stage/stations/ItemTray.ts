/** The tray of a close-up: everything that can be taken from it, each in its slot, by picture or by name. */
import type { GameObjects, Scene } from 'phaser';
import type { Id, Phrase } from '../../core/session/types.ts';
import { centreOf, type Rect, widened } from '../geometry.ts';
import { reachOf } from '../hideOutside.ts';
import { addLabel } from '../label.ts';
import type { Pictures } from '../pictures.ts';
import { drawTray, lay, scaleInto } from './Tray.ts';

export interface ItemTrayParts {
  readonly scene: Scene;
  readonly pictures: Pictures;
  labelOf(phrase: Phrase): string;
}

export class ItemTray {
  readonly #parts: ItemTrayParts;
  #made: GameObjects.GameObject[] = [];
  #shown = '';

  constructor(parts: ItemTrayParts) {
    this.#parts = parts;
  }

  /** Laid out anew only when something was taken or put down. */
  show(tray: Rect | undefined, slots: ReadonlyMap<Id, Rect>): void {
    const shown = JSON.stringify([tray, [...slots]]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    for (const object of this.#made.splice(0)) object.destroy();
    if (!tray) return;
    this.#made.push(drawTray(this.#parts.scene, tray));
    for (const [item, rect] of slots) this.#lay(item, rect);
  }

  #lay(item: Id, slot: Rect): void {
    const { scene, pictures } = this.#parts;
    const name = this.#nameTag(item, slot);
    const found = pictures.findItem(item);
    if (!found) return;
    const image = scene.add.image(0, 0, found.texture, found.frame);
    const above = { x: slot.x + 8, y: slot.y, w: slot.w - 16, h: slot.h - name };
    lay(image, above, scaleInto(image, above));
    this.#made.push(image);
  }

  /** A label on the tray, as on the drawers of a clinic. Answers its height. */
  #nameTag(item: Id, slot: Rect): number {
    const { scene, pictures, labelOf } = this.#parts;
    const hasPicture = pictures.findItem(item) !== undefined;
    const height = hasPicture ? Math.min(72, slot.h * 0.42) : Math.min(92, slot.h);
    const y = hasPicture ? slot.y + slot.h - height : centreOf(slot).y - height / 2;
    const tag = reachOf(scene.add.graphics(), widened({ ...slot, y, h: height }, 4));
    tag.fillStyle(0xffffff, 0.94).fillRoundedRect(slot.x, y, slot.w, height, 10);
    const at = { x: slot.x + slot.w / 2, y: y + height / 2 };
    const style = {
      size: 24,
      colour: '#1d3b3b',
      isBold: true,
      origin: { x: 0.5, y: 0.5 },
      widest: slot.w - 12,
      tallest: height - 6,
    };
    this.#made.push(tag, addLabel(scene, at, labelOf({ key: `item.${item}` }), { ...style, isBroken: true }));
    return height;
  }
}
