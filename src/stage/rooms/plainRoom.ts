/** A calm wall and floor for a room whose picture did not arrive. */
import type { GameObjects } from 'phaser';
import { PICTURE_HEIGHT, PICTURE_WIDTH } from '../geometry.ts';

const FLOOR_FROM = 760;

export function drawPlainRoom(lines: GameObjects.Graphics): GameObjects.Graphics {
  lines.fillStyle(0xe6e8e3, 1).fillRect(0, 0, PICTURE_WIDTH, FLOOR_FROM);
  lines.fillStyle(0xd3e0db, 1).fillRect(0, 430, PICTURE_WIDTH, FLOOR_FROM - 430);
  lines
    .fillStyle(0xf7f8f6, 1)
    .fillRect(0, 418, PICTURE_WIDTH, 12)
    .fillRect(0, FLOOR_FROM - 34, PICTURE_WIDTH, 34);
  return lines.fillStyle(0xcfcbc1, 1).fillRect(0, FLOOR_FROM, PICTURE_WIDTH, PICTURE_HEIGHT - FLOOR_FROM);
}
