/** Stands where somebody is of whom there is no picture: their name on a small plate, so that they can be found and spoken to. */
import type { GameObjects, Scene } from 'phaser';
import { centreOf, type Rect, widened } from '../geometry.ts';
import { reachOf } from '../hideOutside.ts';
import { addLabel } from '../label.ts';

export class NamePlate {
  readonly #plate: GameObjects.Graphics;
  readonly #name: GameObjects.Text;

  constructor(scene: Scene, rect: Rect, name: string) {
    const { x, y, w, h } = rect;
    this.#plate = reachOf(scene.add.graphics().setDepth(4), widened(rect, 12));
    this.#plate.fillStyle(0x22343a, 0.18).fillRoundedRect(x + 2, y + 5, w, h, h / 2);
    this.#plate.fillStyle(0xffffff, 0.96).fillRoundedRect(x, y, w, h, h / 2);
    this.#plate.fillStyle(0x0f6b6b, 1).fillCircle(x + h / 2, y + h * 0.38, h * 0.13);
    this.#plate.slice(x + h / 2, y + h * 0.76, h * 0.22, Math.PI, 0).fillPath();
    const middle = centreOf(rect);
    const style = { size: 28, colour: '#1d3b3b', isBold: true, origin: { x: 0, y: 0.5 }, widest: w - h - 22 };
    this.#name = addLabel(scene, { x: x + h * 0.9, y: middle.y }, name, style).setDepth(4);
  }

  destroy(): void {
    this.#plate.destroy();
    this.#name.destroy();
  }
}
