/** The visual twin of a sound: a ring that lights up as it sounds and fades. */
import type { GameObjects, Scene } from 'phaser';
import type { Rect } from '../geometry.ts';
import type { Point } from '../port.ts';

export class CueRing {
  readonly #scene: Scene;
  readonly #ring: GameObjects.Graphics;
  readonly #radius: number;

  constructor(scene: Scene, middle: Point, radius: number) {
    this.#scene = scene;
    this.#radius = radius;
    this.#ring = scene.add.graphics().setDepth(12).setPosition(middle.x, middle.y).setAlpha(0);
    this.#ring.lineStyle(16, 0x0b3d3d, 0.5).strokeCircle(0, 0, radius + 4);
    this.#ring.lineStyle(8, 0xffd24a, 1).strokeCircle(0, 0, radius + 4);
  }

  get area(): Rect {
    const reach = this.#radius + 16;
    return { x: this.#ring.x - reach, y: this.#ring.y - reach, w: 2 * reach, h: 2 * reach };
  }

  get isPulsing(): boolean {
    return this.#ring.alpha > 0;
  }

  move(middle: Point): void {
    this.#ring.setPosition(middle.x, middle.y);
  }

  /** Lights up at once. `strength` 0–1. */
  pulse(durationMs: number, strength = 1): void {
    this.#scene.tweens.killTweensOf(this.#ring);
    this.#ring.setAlpha(strength);
    this.#scene.tweens.add({ targets: this.#ring, alpha: 0, duration: durationMs });
  }

  destroy(): void {
    this.#scene.tweens.killTweensOf(this.#ring);
    this.#ring.destroy();
  }
}
