/** Short sharp text on the canvas: decoration only, since the page says the same in its own words. */
import type { GameObjects, Scene } from 'phaser';
import { PICTURE_WIDTH } from './geometry.ts';
import type { Point } from './port.ts';

export interface LabelStyle {
  /** Height of the letters, pixels of the picture. */
  readonly size: number;
  readonly colour: string;
  readonly isBold?: boolean;
  /** Shares 0–1: which point of the text lies at its place. */
  readonly origin?: Point;
  /** It is made smaller until it is no wider than this. */
  readonly widest?: number;
}

const FONT = 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

/** Made at the resolution at which it is shown, so that it is drawn pixel by pixel. */
export function addLabel(scene: Scene, at: Point, text: string, style: LabelStyle): GameObjects.Text {
  const { size, colour, isBold = false, origin = { x: 0, y: 0 }, widest } = style;
  const made = scene.add.text(at.x, at.y, text, {
    fontFamily: FONT,
    fontSize: size,
    fontStyle: isBold ? '600' : 'normal',
    color: colour,
    resolution: scene.scale.width / PICTURE_WIDTH,
  });
  made.setOrigin(origin.x, origin.y);
  if (widest !== undefined && made.width > widest) made.setFontSize(Math.floor((size * widest) / made.width));
  return made;
}
