/** The picture of a close-up, which may be kept smaller than the stage. */
import type { Scene } from 'phaser';
import { PICTURE_HEIGHT, PICTURE_WIDTH } from '../geometry.ts';

export function addGround(scene: Scene, texture: string, isMirrored: boolean): void {
  scene.add.image(0, 0, texture).setOrigin(0, 0).setDisplaySize(PICTURE_WIDTH, PICTURE_HEIGHT).setFlipX(isMirrored);
}
