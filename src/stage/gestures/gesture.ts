/** The words of gestures: what a pointer does, what is under it, and what a hand may do about it. */
import type { ActAnswer, Hotspot, Id, Intent } from '../../core/session/types.ts';
import type { Rect, Surface } from '../geometry.ts';
import type { Offer, Point, StageHold } from '../port.ts';

/** One movement of mouse, finger or pen, on the 1920 × 1080 picture. `turns`: notches of the wheel, down is positive. */
export interface PointerSample {
  readonly kind: 'move' | 'down' | 'up' | 'leave' | 'wheel';
  readonly at: Point;
  readonly turns?: number;
}

/** A named place of the picture and the deeds bound to it. */
export interface Spot {
  readonly name: string;
  readonly rect: Rect;
  readonly hotspots: readonly Hotspot[];
}

/** What lies under the pointer: the smallest spot, and what can be aimed at on the body surface beneath. */
export interface Target {
  readonly spot: Spot;
  readonly hotspots: readonly Hotspot[];
  readonly surface: Surface | undefined;
}

/** What a gesture may ask for. It never makes an intent of its own: only those of hotspots, with the form's values added. */
export interface Reach {
  targetAt(point: Point): Target | undefined;
  isHolding(item: Id): boolean;
  send(intent: Intent): ActAnswer;
  setHold(hold: StageHold): void;
  ask(offers: readonly Offer[], at: Point): void;
  askChoice(hotspot: Hotspot, at: Point): void;
  openForm(hotspot: Hotspot): void;
  /** Wants a dial at a step; written at most once per `everyMs`, and always the last. */
  turn(hotspot: Hotspot, step: number): void;
  turnBy(hotspot: Hotspot, steps: number): void;
  /** The open hand again, over a target or over nothing. */
  open(target?: Target, at?: Point): Gesture;
}

/** What the scene draws of a gesture. */
export interface GestureLook {
  readonly hovered: Spot | undefined;
  readonly carried: { readonly item: Id; readonly at: Point } | undefined;
  /** Live cross-hair with its millimetres. */
  readonly cross: { readonly at: Point; readonly millimetres: Point } | undefined;
  /** Spot of the dial being turned. */
  readonly turning: Spot | undefined;
}

export const NO_LOOK: GestureLook = { hovered: undefined, carried: undefined, cross: undefined, turning: undefined };

/** One state of the hand. Each answers with the state that follows. */
export interface Gesture {
  readonly name: 'pointing' | 'carrying' | 'placing' | 'aiming' | 'dialling';
  /** While busy the stage draws at the screen's rate. */
  readonly isBusy: boolean;
  readonly hold: StageHold;
  readonly look: GestureLook;
  pointer(sample: PointerSample, reach: Reach): Gesture;
  /** The view changed under the hand. */
  interrupt(reach: Reach): Gesture;
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** A press becomes a drag beyond this many pixels of the picture. */
export const DRAG_FROM = 14;
