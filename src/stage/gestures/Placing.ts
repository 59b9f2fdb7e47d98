/** The item is in the hand and follows it, no button held: the next click over a place that takes it puts it there. */
import type { Id } from '../../core/session/types.ts';
import { millimetresAt } from '../geometry.ts';
import type { Point } from '../port.ts';
import { type Gesture, type GestureLook, NO_LOOK, type PointerSample, type Reach, type Target } from './gesture.ts';
import { click, isAbout } from './offers.ts';

/** Lets go of the item over a place that takes it: does the deed, or asks which. */
export function dropItem(item: Id, target: Target, at: Point, reach: Reach): Gesture {
  const done = click(target, at, reach, item);
  return done ? new Placing(done.took, at) : reach.open(target, at);
}

export class Placing implements Gesture {
  readonly name = 'placing';
  readonly isBusy = false;
  readonly hold = 'aiming';
  readonly look: GestureLook;
  readonly #item: Id;
  readonly #pressed: string | undefined;

  constructor(item: Id, at: Point, target?: Target, pressed?: string) {
    this.#item = item;
    this.#pressed = pressed;
    const surface = target?.surface;
    const isAimed = target?.hotspots.some((hotspot) => hotspot.form.kind === 'aim' && isAbout(hotspot, item));
    const cross = surface && isAimed ? { at, millimetres: millimetresAt(surface, at) } : undefined;
    this.look = { ...NO_LOOK, carried: { item, at }, hovered: target?.spot, cross };
  }

  pointer(sample: PointerSample, reach: Reach): Gesture {
    const { kind, at } = sample;
    if (kind === 'leave') return reach.open();
    if (kind === 'wheel') return this;
    const target = reach.targetAt(at);
    if (kind === 'move') return new Placing(this.#item, at, target, this.#pressed);
    if (kind === 'down') return new Placing(this.#item, at, target, target?.spot.name);
    if (!target || target.spot.name !== this.#pressed) return new Placing(this.#item, at, target);
    if (target.hotspots.some((hotspot) => isAbout(hotspot, this.#item))) return dropItem(this.#item, target, at, reach);
    // Something else was clicked: the item stays in the hand, and the click does what it does for an open hand.
    const done = click(target, at, reach);
    return done ? new Placing(done.took, at) : reach.open(target, at);
  }

  interrupt(reach: Reach): Gesture {
    return reach.isHolding(this.#item) ? this : reach.open();
  }
}
