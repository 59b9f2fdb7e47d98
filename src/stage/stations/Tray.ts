/** The kit that lies ready beside the arm: each item shows as long as it can be taken from there. */
import type { GameObjects, Scene } from 'phaser';
import type { Id, View } from '../../core/session/types.ts';
import { centreOf, type Rect } from '../geometry.ts';
import type { Pictures } from '../pictures.ts';
import { rollFrame, STETHOSCOPE_SLOT } from './armPlaces.ts';

const KIT = 'equipment/bp';
const ARM = 'closeups/arm';

export class Tray {
  readonly #items = new Map<Id, GameObjects.Image>();

  constructor(scene: Scene, pictures: Pictures, spots: Readonly<Record<string, Rect>>) {
    const { tray } = spots;
    if (tray) drawTray(scene, tray);
    for (const [name, rect] of Object.entries(spots)) {
      if (!name.startsWith('roll-')) continue;
      const item = name.slice('roll-'.length);
      const frame = rollFrame(item);
      if (pictures.hasFrame(KIT, frame)) this.#items.set(item, fitted(scene.add.image(0, 0, KIT, frame), rect));
    }
    if (tray && pictures.hasFrame(ARM, 'stethoscope')) {
      this.#items.set('stethoscope', fitted(scene.add.image(0, 0, ARM, 'stethoscope'), STETHOSCOPE_SLOT));
    }
  }

  show(view: View): void {
    const takes = view.hotspots.filter(({ form }) => form.kind === 'carry' && form.role === 'take');
    const lying = new Set(takes.map(({ intent }) => intent.on));
    for (const [item, image] of this.#items) image.setVisible(lying.has(item));
  }
}

function drawTray(scene: Scene, { x, y, w, h }: Rect): void {
  const tray = scene.add.graphics();
  tray.fillStyle(0x22343a, 0.16).fillRoundedRect(x + 5, y + 9, w, h, 30);
  tray.fillStyle(0xbfc9cb, 1).fillRoundedRect(x, y, w, h, 28);
  tray.fillStyle(0xe6ecec, 1).fillRoundedRect(x + 5, y + 5, w - 10, h - 10, 24);
  tray.fillStyle(0xd6dfe0, 1).fillRoundedRect(x + 12, y + 12, w - 24, h - 24, 20);
}

/** Inside a rectangle, as large as fits, whatever empty margin the frame was trimmed of. */
function fitted(image: GameObjects.Image, rect: Rect): GameObjects.Image {
  const { frame } = image;
  const scale = Math.min(rect.w / frame.cutWidth, rect.h / frame.cutHeight);
  const middle = centreOf(rect);
  image.setOrigin(0, 0).setScale(scale);
  return image.setPosition(
    middle.x - (frame.x + frame.cutWidth / 2) * scale,
    middle.y - (frame.y + frame.cutHeight / 2) * scale,
  );
}
