/** A chart of a body's surface to aim at, for a close-up without a picture: a quiet sheet with what can be seen on the skin. */
import type { GameObjects, Scene } from 'phaser';
import type { Phrase } from '../../core/session/types.ts';
import { PICTURE_WIDTH, pixelAt, type Rect, widened } from '../geometry.ts';
import { reachOf } from '../hideOutside.ts';
import { addLabel } from '../label.ts';
import type { Skin } from '../spotBook.ts';

export interface Landmark {
  readonly label: Phrase;
  readonly x: number;
  readonly y: number;
}

const SHEET = 0xfbf6f1;
const LINE = 0xd9c8bb;
const INK = '#5b4a40';
/** A line of the sheet every five centimetres. */
const GRID_MM = 50;

interface ChartParts {
  readonly figure: Rect;
  readonly skin: Skin;
  readonly landmarks: readonly Landmark[];
  labelOf(phrase: Phrase): string;
}

/** Answers what it is made of, to be taken away again. */
export function addBodyChart(
  scene: Scene,
  { figure, skin, landmarks, labelOf }: ChartParts,
): readonly GameObjects.GameObject[] {
  const { x, y, w, h } = figure;
  const sheet = reachOf(scene.add.graphics(), widened(figure, 16));
  sheet.fillStyle(0x22343a, 0.16).fillRoundedRect(x + 2, y + 8, w, h, 28);
  sheet.fillStyle(SHEET, 1).fillRoundedRect(x, y, w, h, 26);
  sheet.lineStyle(2, LINE, 0.6);
  const step = GRID_MM / skin.mmPerPixel;
  const { rect } = skin;
  for (let at = rect.x + step; at < rect.x + rect.w; at += step)
    sheet.lineBetween(at, rect.y + 12, at, rect.y + rect.h - 12);
  for (let at = rect.y + step; at < rect.y + rect.h; at += step)
    sheet.lineBetween(rect.x + 12, at, rect.x + rect.w - 12, at);
  const labels = landmarks.map(({ label, ...place }) => {
    const at = pixelAt(skin, place);
    sheet.fillStyle(0xffffff, 1).fillCircle(at.x, at.y, 13);
    sheet.lineStyle(4, 0x0f6b6b, 1).strokeCircle(at.x, at.y, 13);
    const isLeft = at.x > PICTURE_WIDTH * 0.4;
    const style = { size: 26, colour: INK, origin: { x: isLeft ? 1 : 0, y: 0.5 }, widest: 360 };
    return addLabel(scene, { x: at.x + (isLeft ? -24 : 24), y: at.y }, labelOf(label), style);
  });
  return [sheet, ...labels];
}
