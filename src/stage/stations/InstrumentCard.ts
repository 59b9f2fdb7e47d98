/** The instrument in use, on a card beside what it is used on: its name, its picture, its display, its button. */
import type { GameObjects, Scene } from 'phaser';
import { type Display, displaysInSight } from '../../core/session/displays.ts';
import type { Phrase, View } from '../../core/session/types.ts';
import { centreOf, type Rect, widened } from '../geometry.ts';
import { reachOf } from '../hideOutside.ts';
import type { ItemLook } from '../itemPictures.ts';
import { addLabel } from '../label.ts';
import type { Pictures } from '../pictures.ts';
import { CueRing } from './CueRing.ts';
import { closeupFactsOf } from './closeupFacts.ts';
import { DigitalDisplay } from './DigitalDisplay.ts';
import { cardParts } from './instrumentLayout.ts';
import { lay, scaleInto } from './Tray.ts';

export interface CardParts {
  readonly scene: Scene;
  readonly pictures: Pictures;
  readonly rect: Rect;
  labelOf(phrase: Phrase): string;
}

export class InstrumentCard {
  readonly #parts: CardParts;
  readonly #card: GameObjects.Graphics;
  readonly #button: GameObjects.Graphics;
  readonly #picture: GameObjects.Image;
  readonly #ring: CueRing;
  #title: GameObjects.Text | undefined;
  #shownTitle = '';
  #display: DigitalDisplay | undefined;
  #displayAt: Rect | undefined;

  constructor(parts: CardParts) {
    const { scene, rect } = parts;
    this.#parts = parts;
    const { x, y, w, h } = rect;
    const card = reachOf(scene.add.graphics(), widened(rect, 16));
    this.#card = card;
    card.fillStyle(0x22343a, 0.16).fillRoundedRect(x + 2, y + 8, w, h, 28);
    card.fillStyle(0xffffff, 0.97).fillRoundedRect(x, y, w, h, 26);
    this.#picture = scene.add.image(0, 0, '__DEFAULT').setVisible(false);
    const { button } = cardParts(rect, 'display');
    const middle = centreOf(button);
    this.#button = reachOf(scene.add.graphics(), widened(button, 8));
    this.#button.fillStyle(0x0f6b6b, 1).fillCircle(middle.x, middle.y, 40);
    this.#button.lineStyle(5, 0xffffff, 1).beginPath();
    this.#button.arc(middle.x, middle.y + 2, 17, -Math.PI * 0.3, Math.PI * 1.3, false).strokePath();
    this.#button.lineBetween(middle.x, middle.y - 20, middle.x, middle.y - 2);
    this.#ring = new CueRing(scene, { x: x + w - 54, y: y + 42 }, 16);
  }

  get display(): DigitalDisplay | undefined {
    return this.#display;
  }

  get ring(): CueRing {
    return this.#ring;
  }

  get rect(): Rect {
    return this.#parts.rect;
  }

  destroy(): void {
    for (const part of [this.#card, this.#button, this.#picture, this.#title, this.#ring, this.#display])
      part?.destroy();
  }

  show(view: View): void {
    const { item, isOn, itemLook, at } = closeupFactsOf(view.look);
    const displays = displaysInSight(view);
    this.#name(item);
    this.#drawPicture(item, itemLook, at === undefined);
    this.#drawDisplay(displays, item, isOn);
    const hasButton = view.hotspots.some(
      ({ place, enabled }) => enabled && place.picture === view.station && place.spot === 'button',
    );
    this.#button.setVisible(hasButton);
  }

  #name(item: string | undefined): void {
    const text = item === undefined ? '' : this.#parts.labelOf({ key: `item.${item}` });
    if (text === this.#shownTitle) return;
    this.#shownTitle = text;
    this.#title?.destroy();
    const { scene, rect } = this.#parts;
    const title = text.slice(0, 1).toUpperCase() + text.slice(1);
    const style = { size: 32, colour: '#1d3b3b', isBold: true, widest: rect.w - 130 };
    this.#title = addLabel(scene, { x: rect.x + 28, y: rect.y + 20 }, title, style);
  }

  #drawPicture(item: string | undefined, look: ItemLook | undefined, isBeside: boolean): void {
    const { pictures, rect } = this.#parts;
    const found = item !== undefined && isBeside ? pictures.findItem(item, look) : undefined;
    this.#picture.setVisible(found !== undefined);
    if (!found) return;
    this.#picture.setTexture(found.texture, found.frame);
    const hasWindow = item !== undefined && pictures.findItemDisplay(item) !== undefined;
    const { picture } = cardParts(rect, hasWindow ? 'whole' : 'shared');
    lay(this.#picture, picture, scaleInto(this.#picture, picture));
  }

  /** In the window of the picture where it has one, else below it. */
  #drawDisplay(displays: readonly Display[], item: string | undefined, isOn: boolean): void {
    const { scene, pictures, rect, labelOf } = this.#parts;
    const inPicture = item !== undefined && this.#picture.visible ? pictures.findItemDisplay(item) : undefined;
    const place = inPicture
      ? this.#windowAt(inPicture)
      : displayPlace(cardParts(rect, this.#picture.visible ? 'shared' : 'display').display, displays.length);
    if (displays.length === 0) return;
    if (!this.#display || JSON.stringify(place) !== JSON.stringify(this.#displayAt)) {
      this.#display?.destroy();
      this.#display = new DigitalDisplay(scene, place);
      this.#displayAt = place;
    }
    this.#display.show(displays, isOn, labelOf);
  }

  #windowAt({ x, y, w, h }: Rect): Rect {
    const { scale } = this.#picture;
    return { x: this.#picture.x + x * scale, y: this.#picture.y + y * scale, w: w * scale, h: h * scale };
  }
}

/** One line needs less room than four. */
function displayPlace(room: Rect, lines: number): Rect {
  const h = Math.min(room.h, Math.max(200, lines * 130));
  return { ...room, y: room.y + (room.h - h) / 2, h };
}
