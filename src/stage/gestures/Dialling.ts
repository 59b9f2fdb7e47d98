/** The hand turns a screw or knob: the way round its middle becomes whole steps. The path itself is written nowhere. */
import type { Hotspot } from '../../core/session/types.ts';
import { centreOf, clamp } from '../geometry.ts';
import type { Point } from '../port.ts';
import { type Gesture, type GestureLook, NO_LOOK, type PointerSample, type Reach, type Spot } from './gesture.ts';

export const DEGREES_PER_STEP = 15;

/** Angle of a place around a middle, degrees, clockwise on the screen. */
export function angleAround(middle: Point, at: Point): number {
  return (Math.atan2(at.y - middle.y, at.x - middle.x) * 180) / Math.PI;
}

/** The shorter way from one angle to another, −180 to 180. */
export function turnBetween(from: number, to: number): number {
  return ((((to - from + 180) % 360) + 360) % 360) - 180;
}

/** The step after turning by some degrees from where the hand took hold. Opening is anticlockwise, as on a real valve. */
export function stepAfter(start: number, degrees: number, min: number, max: number): number {
  return clamp(start + Math.round(-degrees / DEGREES_PER_STEP), min, max);
}

interface Hold {
  readonly start: number;
  readonly degrees: number;
  readonly angle: number;
}

export class Dialling implements Gesture {
  readonly name = 'dialling';
  readonly isBusy = true;
  readonly hold = 'none';
  readonly look: GestureLook;
  readonly #hotspot: Hotspot;
  readonly #spot: Spot;
  readonly #held: Hold;

  constructor(hotspot: Hotspot, spot: Spot, at: Point, held?: Hold) {
    this.#hotspot = hotspot;
    this.#spot = spot;
    const { form } = hotspot;
    this.#held = held ?? {
      start: form.kind === 'dial' ? form.value : 0,
      degrees: 0,
      angle: angleAround(centreOf(spot.rect), at),
    };
    this.look = { ...NO_LOOK, hovered: spot, turning: spot };
  }

  pointer(sample: PointerSample, reach: Reach): Gesture {
    if (sample.kind === 'leave' || sample.kind === 'up') return reach.open(reach.targetAt(sample.at), sample.at);
    const { form } = this.#hotspot;
    if (form.kind !== 'dial' || sample.kind !== 'move') return this;
    const angle = angleAround(centreOf(this.#spot.rect), sample.at);
    const { start } = this.#held;
    // Turning past an end is not stored up: the way back begins at once.
    const degrees = clamp(
      this.#held.degrees + turnBetween(this.#held.angle, angle),
      (start - form.max) * DEGREES_PER_STEP,
      (start - form.min) * DEGREES_PER_STEP,
    );
    reach.turn(this.#hotspot, stepAfter(start, degrees, form.min, form.max));
    return new Dialling(this.#hotspot, this.#spot, sample.at, { start, degrees, angle });
  }

  /** The view changes with every step; the hand lets go only when the valve is gone. */
  interrupt(reach: Reach): Gesture {
    const target = reach.targetAt(centreOf(this.#spot.rect));
    return target?.hotspots.some((hotspot) => hotspot.enabled && hotspot.id === this.#hotspot.id) ? this : reach.open();
  }
}
