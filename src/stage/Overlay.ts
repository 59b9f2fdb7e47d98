/** Drawn over every picture: what is under the hand, what has the focus, what is carried, where it aims. Redrawn on change only. */
import type { GameObjects, Scene } from 'phaser';
import { centreOf, type Rect } from './geometry.ts';
import type { GestureLook, Spot } from './gestures/gesture.ts';
import type { Picture } from './itemPictures.ts';
import type { Point } from './port.ts';
import type { Stage } from './Stage.ts';

const GLOW = 0xffffff;
const DARK = 0x0b3d3d;
const FOCUS = 0xffd24a;
const MARGIN = 8;

export class Overlay {
  readonly #stage: Stage;
  readonly #lines: GameObjects.Graphics;
  readonly #cross: GameObjects.Graphics;
  readonly #carried: GameObjects.Image;
  #drawn: readonly unknown[] = [];
  #hasCross = false;

  constructor(scene: Scene, stage: Stage) {
    this.#stage = stage;
    this.#lines = scene.add.graphics().setDepth(20);
    this.#cross = scene.add.graphics().setDepth(21);
    this.#carried = scene.add.image(0, 0, '__DEFAULT').setDepth(22).setVisible(false);
  }

  /**
   * Answers whether anything looks different now. `pictureOfItem`: the picture of the item in the hand;
   * none is drawn when there is none.
   */
  draw(pictureOfItem: (item: string) => Picture | undefined): boolean {
    const { look } = this.#stage.hand;
    const state = [
      look.hovered?.rect,
      look.turning?.rect,
      this.#stage.focusedSpot?.rect,
      this.#stage.aimedAt,
      look.cross?.at,
      look.carried?.at,
    ];
    if (this.#drawn.length > 0 && state.every((part, index) => part === this.#drawn[index])) return false;
    this.#drawn = state;
    this.#drawLines(look);
    this.#drawCross(look.cross?.at);
    this.#drawCarried(look.carried, pictureOfItem);
    return true;
  }

  #drawLines(look: GestureLook): void {
    const focused = this.#stage.focusedSpot;
    this.#lines.clear();
    if (look.turning) this.#ring(look.turning);
    else if (look.hovered && !isSkin(look.hovered)) this.#glow(look.hovered.rect);
    const aim = this.#stage.aimedAt;
    if (aim) this.#aim(aim);
    else if (focused) this.#focus(focused.rect);
  }

  /** Where the stepped controls aim. */
  #aim({ x, y }: Point): void {
    for (const { width, colour } of [
      { width: 12, colour: DARK },
      { width: 6, colour: FOCUS },
    ]) {
      this.#lines.lineStyle(width, colour, 1).strokeCircle(x, y, 34);
      this.#lines.lineBetween(x - 52, y, x - 20, y).lineBetween(x + 20, y, x + 52, y);
      this.#lines.lineBetween(x, y - 52, x, y - 20).lineBetween(x, y + 20, x, y + 52);
    }
  }

  /** A soft edge: three lines that fade outwards. */
  #glow(rect: Rect): void {
    const widths = [
      { width: 18, alpha: 0.12 },
      { width: 10, alpha: 0.25 },
      { width: 4, alpha: 0.9 },
    ];
    for (const { width, alpha } of widths) {
      this.#lines.lineStyle(width, width === 4 ? GLOW : DARK, alpha);
      strokeAround(this.#lines, rect);
    }
  }

  /** Two colours, so that it shows on any ground. */
  #focus(rect: Rect): void {
    this.#lines.lineStyle(12, DARK, 1);
    strokeAround(this.#lines, rect);
    this.#lines.lineStyle(6, FOCUS, 1);
    strokeAround(this.#lines, rect);
  }

  #ring({ rect }: Spot): void {
    const { x, y } = centreOf(rect);
    const radius = Math.max(rect.w, rect.h) / 2 + 16;
    this.#lines.lineStyle(8, DARK, 0.35).strokeCircle(x, y, radius);
    this.#lines.lineStyle(3, GLOW, 0.95).strokeCircle(x, y, radius);
  }

  #drawCross(at: Point | undefined): void {
    this.#cross.setVisible(at !== undefined);
    if (!at) return;
    if (!this.#hasCross) {
      this.#hasCross = true;
      for (const { width, colour } of [
        { width: 7, colour: DARK },
        { width: 3, colour: GLOW },
      ]) {
        this.#cross.lineStyle(width, colour, 0.9).strokeCircle(0, 0, 26);
        this.#cross.lineBetween(-46, 0, -14, 0).lineBetween(14, 0, 46, 0);
        this.#cross.lineBetween(0, -46, 0, -14).lineBetween(0, 14, 0, 46);
      }
    }
    this.#cross.setPosition(at.x, at.y);
  }

  #drawCarried(carried: GestureLook['carried'], pictureOfItem: (item: string) => Picture | undefined): void {
    const picture = carried && pictureOfItem(carried.item);
    this.#carried.setVisible(picture !== undefined);
    if (!carried || !picture) return;
    if (this.#carried.texture.key !== picture.texture || this.#carried.frame.name !== picture.frame) {
      this.#carried.setTexture(picture.texture, picture.frame);
    }
    this.#carried.setPosition(carried.at.x, carried.at.y).setAlpha(0.9);
  }
}

/** Skin is aimed at with the cross-hair; a box around it would hide what is looked for. */
function isSkin(spot: Spot): boolean {
  return spot.hotspots.some((hotspot) => hotspot.form.kind === 'aim');
}

function strokeAround(lines: GameObjects.Graphics, { x, y, w, h }: Rect): void {
  lines.strokeRoundedRect(x - MARGIN, y - MARGIN, w + 2 * MARGIN, h + 2 * MARGIN, 18);
}
