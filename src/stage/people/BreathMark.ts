/** For those who want no motion: a mark at the chest that is full while breath goes in and hollow while it goes out. */
import type { GameObjects, Scene } from 'phaser';
import type { Point } from '../port.ts';

const RADIUS = 13;

export class BreathMark {
  readonly #mark: GameObjects.Graphics;
  #last = 0;
  #isFull: boolean | undefined;

  constructor(scene: Scene) {
    this.#mark = scene.add.graphics().setVisible(false).setDepth(5);
  }

  place(at: Point): void {
    this.#mark.setPosition(at.x, at.y);
  }

  /** `breath`: −1 to 1, or nothing to show no mark. Answers whether it looks different now. */
  tick(breath: number | undefined): boolean {
    const wasVisible = this.#mark.visible;
    this.#mark.setVisible(breath !== undefined);
    if (breath === undefined) return wasVisible;
    const isFull = breath === this.#last ? (this.#isFull ?? false) : breath > this.#last;
    this.#last = breath;
    if (isFull === this.#isFull) return !wasVisible;
    this.#isFull = isFull;
    this.#mark
      .clear()
      .fillStyle(0xffffff, isFull ? 0.95 : 0.35)
      .fillCircle(0, 0, RADIUS);
    this.#mark.lineStyle(4, 0x1d3b3b, 0.9).strokeCircle(0, 0, RADIUS);
    return true;
  }

  destroy(): void {
    this.#mark.destroy();
  }
}
