/** The open hand: shows what is under it, clicks, and becomes another gesture when a press turns out to be more. */
import { millimetresAt } from '../geometry.ts';
import type { Point } from '../port.ts';
import { Aiming } from './Aiming.ts';
import { Carrying } from './Carrying.ts';
import { Dialling } from './Dialling.ts';
import {
  DRAG_FROM,
  distance,
  type Gesture,
  type GestureLook,
  NO_LOOK,
  type PointerSample,
  type Reach,
  type Target,
} from './gesture.ts';
import { click, findAim, findDial, itemTaken } from './offers.ts';
import { Placing } from './Placing.ts';

interface Press {
  readonly target: Target;
  readonly at: Point;
}

export class Pointing implements Gesture {
  readonly name = 'pointing';
  readonly isBusy = false;
  readonly hold = 'none';
  readonly look: GestureLook;
  readonly #at: Point | undefined;
  readonly #pressed: Press | undefined;

  constructor(target?: Target, at?: Point, pressed?: Press) {
    this.#at = at;
    this.#pressed = pressed;
    this.look = lookOf(target, at);
  }

  pointer(sample: PointerSample, reach: Reach): Gesture {
    if (sample.kind === 'leave') return new Pointing();
    const target = reach.targetAt(sample.at);
    switch (sample.kind) {
      case 'down':
        return target ? this.#press(target, sample.at) : new Pointing();
      case 'up':
        return this.#release(target, sample.at, reach);
      case 'wheel':
        return this.#wheel(target, sample, reach);
      default:
        return this.#move(target, sample.at, reach);
    }
  }

  /** A view that changes between press and release does not undo the press. */
  interrupt(reach: Reach): Gesture {
    return new Pointing(this.#at && reach.targetAt(this.#at), this.#at, this.#pressed);
  }

  #press(target: Target, at: Point): Gesture {
    const dial = findDial(target);
    if (dial) return new Dialling(dial, target.spot, at);
    const aim = findAim(target);
    // A deed beside the aim (`count.started` at the wrist) is offered with it at the release.
    if (aim) return new Aiming(target, at);
    return new Pointing(target, at, { target, at });
  }

  #move(target: Target | undefined, at: Point, reach: Reach): Gesture {
    const pressed = this.#pressed;
    if (!pressed || distance(pressed.at, at) < DRAG_FROM) return new Pointing(target, at, pressed);
    const takes = pressed.target.hotspots.filter((hotspot) => hotspot.enabled && itemTaken(hotspot) !== undefined);
    const take = takes[0];
    const item = take && takes.length === 1 ? itemTaken(take) : undefined;
    if (take && item !== undefined)
      return reach.send(take.intent).ok ? new Carrying(item, at) : new Pointing(target, at);
    return new Pointing(target, at, pressed);
  }

  #release(target: Target | undefined, at: Point, reach: Reach): Gesture {
    if (!target || target.spot.name !== this.#pressed?.target.spot.name) return new Pointing(target, at);
    const done = click(target, at, reach);
    return done ? new Placing(done.took, at) : new Pointing(target, at);
  }

  #wheel(target: Target | undefined, sample: PointerSample, reach: Reach): Gesture {
    const dial = target && findDial(target);
    if (dial && sample.turns) reach.turnBy(dial, -Math.sign(sample.turns));
    return this;
  }
}

function lookOf(target: Target | undefined, at: Point | undefined): GestureLook {
  if (!target || !at) return NO_LOOK;
  const aim = target.surface && findAim(target);
  const cross = aim && target.surface ? { at, millimetres: millimetresAt(target.surface, at) } : undefined;
  return { ...NO_LOOK, hovered: target.spot, cross };
}
