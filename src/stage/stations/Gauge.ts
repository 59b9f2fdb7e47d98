/** The aneroid gauge: its face and a needle that the track moves. Marks every 2 mmHg are in the picture of the face. */
import type { GameObjects, Scene } from 'phaser';
import type { Rect } from '../geometry.ts';
import type { Pictures } from '../pictures.ts';
import type { Dial } from '../sideFiles.ts';
import { CueRing } from './CueRing.ts';

const KIT = 'equipment/bp';

/** Degrees of the needle at a pressure; the needle's picture points up, clockwise is positive. */
export function needleAngle(dial: Pick<Dial, 'angleAtZero' | 'degreesPerMmHg'>, mmHg: number): number {
  return dial.angleAtZero + dial.degreesPerMmHg * Math.max(0, mmHg);
}

/** For a face without its side file: zero at the lower left. */
const PLAIN: Dial = {
  centre: { x: 0, y: 0 },
  radius: 100,
  pivot: { x: 0.5, y: 0.5 },
  angleAtZero: -150,
  degreesPerMmHg: 1,
};

export class Gauge {
  readonly #needle: GameObjects.Image;
  readonly #dial: Dial;
  readonly #ring: CueRing;
  #angle = Number.NaN;

  constructor(scene: Scene, pictures: Pictures, rect: Rect) {
    const face = scene.add.image(rect.x, rect.y, KIT, pictures.frameOr(KIT, 'gauge-face')).setOrigin(0, 0);
    const scale = rect.w / face.width;
    face.setScale(scale);
    const dial = pictures.findDial() ?? { ...PLAIN, centre: { x: face.width / 2, y: face.height / 2 } };
    this.#dial = dial;
    const middle = { x: rect.x + dial.centre.x * scale, y: rect.y + dial.centre.y * scale };
    this.#needle = scene.add.image(middle.x, middle.y, KIT, pictures.frameOr(KIT, 'gauge-needle'));
    this.#needle.setOrigin(dial.pivot.x, dial.pivot.y).setScale(scale);
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
