/** The kit that lies ready beside the arm: each item shows as long as it can be taken from there. */
import type { GameObjects, Scene } from 'phaser';
import type { Id, View } from '../../core/session/types.ts';
import { centreOf, type Rect } from '../geometry.ts';
import type { Pictures } from '../pictures.ts';

const KIT = 'equipment/bp';

export class Tray {
  readonly #items = new Map<Id, GameObjects.Image>();

  /** Spots are named `roll-<item>`, and so are the frames. */
  constructor(scene: Scene, pictures: Pictures, spots: Readonly<Record<string, Rect>>) {
    for (const [name, rect] of Object.entries(spots)) {
      if (!name.startsWith('roll-') || !pictures.hasFrame(KIT, name)) continue;
      const { x, y } = centreOf(rect);
      const image = scene.add.image(x, y, KIT, name);
      image.setScale(Math.min(rect.w / image.width, rect.h / image.height));
      this.#items.set(name.slice('roll-'.length), image);
    }
  }

  show(view: View): void {
    const lying = new Set(
      view.hotspots.filter(({ form }) => form.kind === 'carry' && form.role === 'take').map(({ intent }) => intent.on),
    );
    for (const [item, image] of this.#items) image.setVisible(lying.has(item));
  }
}
