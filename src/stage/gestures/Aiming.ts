/** The hand pressed down over skin: moves until it lets go; only then is the place written. */
import { isOnSurface, millimetresAt } from '../geometry.ts';
import type { Point } from '../port.ts';
import { type Gesture, type GestureLook, NO_LOOK, type PointerSample, type Reach, type Target } from './gesture.ts';
import { click } from './offers.ts';
import { Placing } from './Placing.ts';

export class Aiming implements Gesture {
  readonly name = 'aiming';
  readonly isBusy = true;
  readonly hold = 'aiming';
  readonly look: GestureLook;
  readonly #target: Target;
  /** The item in the hand, when it is being put to use on the skin. */
  readonly #item: string | undefined;

  constructor(target: Target, at: Point, item?: string) {
    this.#target = target;
    this.#item = item;
    const cross = target.surface && { at, millimetres: millimetresAt(target.surface, at) };
    this.look = { ...NO_LOOK, hovered: target.spot, cross };
  }

  pointer(sample: PointerSample, reach: Reach): Gesture {
    switch (sample.kind) {
      case 'leave':
        return reach.open();
      case 'up':
        return this.#release(sample.at, reach);
      case 'wheel':
        return this;
      default:
        return this.#isOn(sample.at) ? new Aiming(this.#target, sample.at, this.#item) : this;
    }
  }

  interrupt(reach: Reach): Gesture {
    const at = this.look.cross?.at;
    const target = at && reach.targetAt(at);
    return at && target?.surface ? new Aiming(target, at, this.#item) : reach.open();
  }

  #isOn(at: Point): boolean {
    return this.#target.surface !== undefined && isOnSurface(this.#target.surface, at);
  }

  #release(at: Point, reach: Reach): Gesture {
    const target = reach.targetAt(at);
    if (!target?.surface) return reach.open(target, at);
    const done = click(target, at, reach, this.#item);
    return done ? new Placing(done.took, at) : reach.open(target, at);
  }
}
