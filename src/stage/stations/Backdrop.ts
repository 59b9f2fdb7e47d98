/** Behind a close-up without a picture: the room, out of focus and pale, painted once. */
import type { Scene, Textures } from 'phaser';
import { PICTURE_HEIGHT, PICTURE_WIDTH } from '../geometry.ts';

const KEY = 'backdrop';
/** From small to large: each step is smoothed by the browser, so that nothing of the grain is left. */
const WIDTHS = [40, 80, 160, 480];
const VEIL = 'rgba(244, 247, 246, 0.5)';
const PLAIN = '#dfe8e5';

function resized(image: CanvasImageSource, width: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = Math.round((width * PICTURE_HEIGHT) / PICTURE_WIDTH);
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** `room`: key of the room's picture; without it the ground is plain. */
export function addBackdrop(scene: Scene, room: string): void {
  const width = WIDTHS.at(-1) ?? 480;
  if (scene.textures.exists(KEY)) scene.textures.remove(KEY);
  const texture = scene.textures.createCanvas(KEY, width, Math.round((width * PICTURE_HEIGHT) / PICTURE_WIDTH));
  if (!texture) return;
  const { context } = texture;
  context.fillStyle = PLAIN;
  context.fillRect(0, 0, texture.width, texture.height);
  const image = scene.textures.exists(room) ? findImage(scene.textures.get(room)) : undefined;
  if (image) {
    const blurred = WIDTHS.reduce<CanvasImageSource>((last, step) => resized(last, step), image);
    context.drawImage(blurred, 0, 0, texture.width, texture.height);
  }
  context.fillStyle = VEIL;
  context.fillRect(0, 0, texture.width, texture.height);
  texture.refresh();
  scene.add.image(0, 0, KEY).setOrigin(0, 0).setDisplaySize(PICTURE_WIDTH, PICTURE_HEIGHT);
}

function findImage(texture: Textures.Texture): CanvasImageSource | undefined {
  const image: unknown = texture.getSourceImage();
  return image instanceof HTMLImageElement || image instanceof HTMLCanvasElement ? image : undefined;
}
