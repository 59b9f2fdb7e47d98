/** The kit that lies ready beside the arm: each item shows as long as it can be taken from there. */
import type { GameObjects, Scene } from 'phaser';
import type { Id, View } from '../../core/session/types.ts';
import { centreOf, type Rect, widened } from '../geometry.ts';
import { reachOf } from '../hideOutside.ts';
import { frameOfItem } from '../itemPictures.ts';
import type { Pictures } from '../pictures.ts';

const KIT = 'equipment/bp';
const ARM = 'closeups/arm';
const ROLL = 'roll-';
/** The largest roll may stand out of its place a little. */
const OVER = 1.25;

export class Tray {
  readonly #items = new Map<Id, GameObjects.Image>();

  constructor(scene: Scene, pictures: Pictures, spots: Readonly<Record<string, Rect>>) {
    const { tray, trayStethoscope } = spots;
    if (tray) drawTray(scene, tray);
    const rolls: { readonly image: GameObjects.Image; readonly rect: Rect }[] = [];
    for (const [name, rect] of Object.entries(spots)) {
      const item = name.slice(ROLL.length);
      const frame = frameOfItem(item);
      if (!name.startsWith(ROLL) || !pictures.hasFrame(KIT, frame)) continue;
      const image = scene.add.image(0, 0, KIT, frame);
      rolls.push({ image, rect });
      this.#items.set(item, image);
    }
    // One scale for all: which cuff is the larger is there to be seen.
    const scale = OVER * Math.min(...rolls.map(({ image, rect }) => scaleInto(image, rect)));
    for (const { image, rect } of rolls) lay(image, rect, scale);
    if (!trayStethoscope || !pictures.hasFrame(ARM, 'stethoscope')) return;
    const stethoscope = scene.add.image(0, 0, ARM, 'stethoscope');
    lay(stethoscope, trayStethoscope, scaleInto(stethoscope, trayStethoscope));
    this.#items.set('stethoscope', stethoscope);
  }

  show(view: View): void {
    const takes = view.hotspots.filter(({ form }) => form.kind === 'carry' && form.role === 'take');
    const lying = new Set(takes.map(({ intent }) => intent.on));
    for (const [item, image] of this.#items) image.setVisible(lying.has(item));
  }
}

/** A steel tray. */
export function drawTray(scene: Scene, { x, y, w, h }: Rect): GameObjects.Graphics {
  const tray = reachOf(scene.add.graphics(), widened({ x, y, w, h }, 12));
  tray.fillStyle(0x22343a, 0.16).fillRoundedRect(x + 5, y + 9, w, h, 30);
  tray.fillStyle(0xbfc9cb, 1).fillRoundedRect(x, y, w, h, 28);
  tray.fillStyle(0xe6ecec, 1).fillRoundedRect(x + 5, y + 5, w - 10, h - 10, 24);
  return tray.fillStyle(0xd6dfe0, 1).fillRoundedRect(x + 12, y + 12, w - 24, h - 24, 20);
}

/** The largest scale at which the painted part of the frame fits. */
export function scaleInto({ frame }: GameObjects.Image, rect: Rect): number {
  return Math.min(rect.w / frame.cutWidth, rect.h / frame.cutHeight);
}

/** In the middle of a rectangle, whatever empty margin the frame was trimmed of. */
export function lay(image: GameObjects.Image, rect: Rect, scale: number): void {
  const { frame } = image;
  const middle = centreOf(rect);
  image
    .setOrigin(0, 0)
    .setScale(scale)
    .setPosition(middle.x - (frame.x + frame.cutWidth / 2) * scale, middle.y - (frame.y + frame.cutHeight / 2) * scale);
}
