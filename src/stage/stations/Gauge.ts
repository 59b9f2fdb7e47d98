/** The aneroid gauge: its face and a needle that the track moves. Marks every 2 mmHg are in the picture of the face. */
import type { GameObjects, Scene } from 'phaser';
import type { Rect } from '../geometry.ts';
import type { Pictures } from '../pictures.ts';
import { CueRing } from './CueRing.ts';

const KIT = 'equipment/bp';

/** Degrees of the needle at a pressure; the needle's picture points up, clockwise is positive. */
export function needleAngle(dial: { degreesAtZero: number; degreesPerMmHg: number }, mmHg: number): number {
  return dial.degreesAtZero + dial.degreesPerMmHg * Math.max(0, mmHg);
}

export class Gauge {
  readonly #needle: GameObjects.Image;
  readonly #dial: { degreesAtZero: number; degreesPerMmHg: number };
  readonly #ring: CueRing;
  #angle = Number.NaN;

  constructor(scene: Scene, pictures: Pictures, rect: Rect) {
    const face = scene.add.image(rect.x, rect.y, KIT, pictures.frameOr(KIT, 'gauge-face')).setOrigin(0, 0);
    const scale = rect.w / face.width;
    face.setScale(scale);
    const dial = pictures.findDial() ?? {
      centre: { x: face.width / 2, y: face.height / 2 },
      radius: face.width / 2,
      degreesAtZero: 180,
      degreesPerMmHg: 1,
    };
    this.#dial = dial;
    const middle = { x: rect.x + dial.centre.x * scale, y: rect.y + dial.centre.y * scale };
    this.#needle = scene.add.image(middle.x, middle.y, KIT, pictures.frameOr(KIT, 'gauge-needle')).setScale(scale);
    this.#ring = new CueRing(scene, middle, dial.radius * scale + 10);
    this.point(0);
  }

  point(mmHg: number): void {
    const angle = needleAngle(this.#dial, mmHg);
    if (angle === this.#angle) return;
    this.#angle = angle;
    this.#needle.setAngle(angle);
  }

  get area(): Rect {
    return this.#ring.area;
  }

  get isPulsing(): boolean {
    return this.#ring.isPulsing;
  }

  pulse(durationMs: number): void {
    this.#ring.pulse(durationMs);
  }
}
