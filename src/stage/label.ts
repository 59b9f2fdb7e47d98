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
  /** It is made smaller until it is no wider than this, or broken into lines where it may be. */
  readonly widest?: number;
  readonly isBroken?: boolean;
  /** It is made smaller until it is no taller than this. */
  readonly tallest?: number;
}

/** Smaller letters could not be read, pixels of the picture. */
const SMALLEST = 17;

const FONT = 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

/** Made at the resolution at which it is shown, so that it is drawn pixel by pixel. */
export function addLabel(scene: Scene, at: Point, text: string, style: LabelStyle): GameObjects.Text {
  const {
    size,
    colour,
    isBold = false,
    origin = { x: 0, y: 0 },
    widest = Infinity,
    tallest = Infinity,
    isBroken = false,
  } = style;
  const made = scene.add.text(at.x, at.y, text, {
    fontFamily: FONT,
    fontSize: size,
    fontStyle: isBold ? '600' : 'normal',
    color: colour,
    resolution: scene.scale.width / PICTURE_WIDTH,
  });
  made.setOrigin(origin.x, origin.y);
  if (isBroken) made.setWordWrapWidth(widest).setAlign('center').setLineSpacing(-4);
  for (let tried = size; tried > SMALLEST && (made.width > widest || made.height > tallest); tried -= 1) {
    made.setFontSize(tried - 1);
  }
  return made;
}
