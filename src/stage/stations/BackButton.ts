/** The way back from a close-up, in its corner. */
import type { Scene } from 'phaser';
import { centreOf, type Rect, widened } from '../geometry.ts';
import { reachOf } from '../hideOutside.ts';

const INK = 0x1d3b3b;

export function addBackButton(scene: Scene, rect: Rect): void {
  const { x, y } = centreOf(rect);
  const radius = rect.w / 2;
  const button = reachOf(scene.add.graphics().setDepth(6), widened(rect, 8));
  button.fillStyle(0x22343a, 0.2).fillCircle(x + 1, y + 4, radius);
  button.fillStyle(0xffffff, 0.96).fillCircle(x, y, radius);
  button.lineStyle(6, INK, 1).lineBetween(x - 14, y, x + 16, y);
  button
    .beginPath()
    .moveTo(x - 2, y - 13)
    .lineTo(x - 15, y)
    .lineTo(x - 2, y + 13)
    .strokePath();
}
