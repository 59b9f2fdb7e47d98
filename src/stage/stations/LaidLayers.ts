/** Layers of a close-up's own atlas, laid over its picture where they are painted, or lower. */
import type { GameObjects, Scene } from 'phaser';
import type { Closeup, Laid } from '../closeup.ts';
import type { Pictures } from '../pictures.ts';

export class LaidLayers {
  readonly #scene: Scene;
  readonly #pictures: Pictures;
  readonly #layer: GameObjects.Layer;
  #shown = '';

  /** They lie where the layer is made: above what was there before, below what comes after. */
  constructor(scene: Scene, pictures: Pictures) {
    this.#scene = scene;
    this.#pictures = pictures;
    this.#layer = scene.add.layer();
  }

  /** The lowest first; what the atlas does not have is left out. */
  show({ texture, atlas, isMirrored }: Closeup, laid: readonly Laid[]): void {
    const shown = JSON.stringify(laid);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#layer.removeAll(true);
    if (texture === undefined || atlas === undefined) return;
    const painted = laid.filter(({ frame }) => this.#pictures.hasFrame(atlas, frame));
    const image = ({ frame, lower }: Laid) =>
      this.#scene.add.image(0, lower, atlas, frame).setOrigin(0, 0).setFlipX(isMirrored);
    this.#layer.add(painted.map(image));
  }
}
