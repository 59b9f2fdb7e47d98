/** Three dots in a small bubble beside the head while somebody talks; their words are captions in the page. */
import type { GameObjects, Scene } from 'phaser';
import type { Rect } from '../geometry.ts';

const WIDTH = 84;
const HEIGHT = 50;
const DOT_MS = 350;

export class TalkMark {
  readonly #bubble: GameObjects.Graphics;
  #lit = -1;

  constructor(scene: Scene) {
    this.#bubble = scene.add.graphics().setVisible(false).setDepth(5);
  }

  place(head: Rect, isTalking: boolean): void {
    this.#bubble.setPosition(head.x + head.w + 34, Math.max(10, head.y - 40)).setVisible(isTalking);
    this.#lit = -1;
    if (isTalking) this.tick(0);
  }

  /** Answers whether it looks different now. */
  tick(now: number): boolean {
    const lit = Math.floor(now / DOT_MS) % 3;
    if (lit === this.#lit) return false;
    this.#lit = lit;
    const bubble = this.#bubble.clear();
    bubble.fillStyle(0xffffff, 0.94).fillRoundedRect(0, 0, WIDTH, HEIGHT, 22);
    bubble.fillTriangle(8, 36, 30, 46, 0, 60);
    for (let dot = 0; dot < 3; dot++) {
      bubble.fillStyle(0x1d3b3b, dot === lit ? 1 : 0.45).fillCircle(22 + dot * 20, HEIGHT / 2, 6);
    }
    return true;
  }

  destroy(): void {
    this.#bubble.destroy();
  }
}
