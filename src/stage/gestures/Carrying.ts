/** The hand drags an item with the button held: let go over a place that takes it, or keep it in the hand. */
import type { Id } from '../../core/session/types.ts';
import type { Point } from '../port.ts';
import { type Gesture, type GestureLook, NO_LOOK, type PointerSample, type Reach } from './gesture.ts';
import { isAbout } from './offers.ts';
import { dropItem, Placing } from './Placing.ts';

export class Carrying implements Gesture {
  readonly name = 'carrying';
  readonly isBusy = true;
  readonly hold = 'aiming';
  readonly look: GestureLook;
  readonly #item: Id;

  constructor(item: Id, at: Point, look?: Partial<GestureLook>) {
    this.#item = item;
    this.look = { ...NO_LOOK, ...look, carried: { item, at } };
  }

  pointer(sample: PointerSample, reach: Reach): Gesture {
    if (sample.kind === 'leave') return reach.open();
    const target = reach.targetAt(sample.at);
    const takes = target?.hotspots.some((hotspot) => isAbout(hotspot, this.#item)) ? target : undefined;
    if (sample.kind !== 'up') return new Carrying(this.#item, sample.at, takes && { hovered: takes.spot });
    return takes ? dropItem(this.#item, takes, sample.at, reach) : new Placing(this.#item, sample.at);
  }

  interrupt(reach: Reach): Gesture {
    return reach.isHolding(this.#item) ? this : reach.open();
  }
}
