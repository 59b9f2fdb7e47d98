/** The bulb and its thumb screw: the bulb is squeezed when the pressure jumps; a ring tells how far the screw is open. */
import type { GameObjects, Scene } from 'phaser';
import { centreOf, type Rect, widened } from '../geometry.ts';
import { reachOf } from '../hideOutside.ts';
import { addLabel } from '../label.ts';
import type { Pictures } from '../pictures.ts';
import { screwAngle } from './armFacts.ts';
import { fiveTimes, VALVE_RING } from './armPlaces.ts';

const KIT = 'equipment/bp';
const SQUEEZE_MS = 150;

export class Bulb {
  readonly #scene: Scene;
  readonly #bulb: GameObjects.Image;
  readonly #screw: GameObjects.Image;
  readonly #ring: GameObjects.Graphics;
  readonly #five: readonly (GameObjects.Graphics | GameObjects.Text)[];
  #shown: number | undefined;
  readonly area: Rect;
  #isSqueezed = false;
  readonly #frames: { readonly rest: string; readonly squeezed: string };

  constructor(scene: Scene, pictures: Pictures, places: { readonly bulb: Rect; readonly valve: Rect }) {
    this.#scene = scene;
    this.area = widened(places.bulb, 8);
    this.#frames = { rest: pictures.frameOr(KIT, 'bulb'), squeezed: pictures.frameOr(KIT, 'bulb-squeezed') };
    this.#bulb = fitted(scene, places.bulb, this.#frames.rest);
    this.#screw = fitted(scene, places.valve, pictures.frameOr(KIT, 'valve'));
    this.#five = addFive(scene, fiveTimes(places.bulb));
    const middle = centreOf(places.valve);
    const reach = VALVE_RING + 14;
    this.#ring = reachOf(scene.add.graphics().setPosition(middle.x, middle.y), {
      x: middle.x - reach,
      y: middle.y - reach,
      w: 2 * reach,
      h: 2 * reach,
    });
  }

  /** The bulb is being squeezed: its part of the picture changes. */
  get isSqueezed(): boolean {
    return this.#isSqueezed;
  }

  show(isThere: boolean, step: number): void {
    this.#bulb.setVisible(isThere);
    this.#screw.setVisible(isThere);
    this.#ring.setVisible(isThere);
    for (const part of this.#five) part.setVisible(isThere);
    if (step === this.#shown) return;
    this.#shown = step;
    const end = ((screwAngle(step) - 90) * Math.PI) / 180;
    const ring = this.#ring.clear();
    ring.lineStyle(10, 0xffffff, 0.55).strokeCircle(0, 0, VALVE_RING);
    ring.lineStyle(10, 0x0f6b6b, 1).beginPath();
    ring.arc(0, 0, VALVE_RING, -Math.PI / 2, end, true).strokePath();
    ring.fillStyle(0x0b3d3d, 1).fillCircle(VALVE_RING * Math.cos(end), VALVE_RING * Math.sin(end), 13);
    ring.fillStyle(0xffffff, 1).fillCircle(VALVE_RING * Math.cos(end), VALVE_RING * Math.sin(end), 6);
  }

  squeeze(times: number): void {
    const { rest, squeezed } = this.#frames;
    const press = { share: 0 };
    this.#isSqueezed = true;
    this.#scene.tweens.add({
      targets: press,
      share: 1,
      duration: SQUEEZE_MS / 2,
      yoyo: true,
      repeat: times - 1,
      onUpdate: () => this.#bulb.setFrame(press.share > 0.5 ? squeezed : rest).setOrigin(0.5, 0.5),
      onComplete: () => {
        this.#bulb.setFrame(rest).setOrigin(0.5, 0.5);
        this.#isSqueezed = false;
      },
    });
  }
}

function fitted(scene: Scene, rect: Rect, frame: string): GameObjects.Image {
  const middle = centreOf(rect);
  const image = scene.add.image(middle.x, middle.y, KIT, frame);
  return image.setScale(Math.min(rect.w / image.width, rect.h / image.height));
}

/** The button for five squeezes at once. */
function addFive(scene: Scene, rect: Rect): readonly (GameObjects.Graphics | GameObjects.Text)[] {
  const { x, y, w, h } = rect;
  const button = reachOf(scene.add.graphics(), widened(rect, 8));
  button.fillStyle(0x22343a, 0.2).fillRoundedRect(x + 1, y + 4, w, h, h / 2);
  button.fillStyle(0xffffff, 0.96).fillRoundedRect(x, y, w, h, h / 2);
  const style = { size: 34, colour: '#0f6b6b', isBold: true, origin: { x: 0.5, y: 0.5 } };
  return [button, addLabel(scene, centreOf(rect), '× 5', style)];
}
