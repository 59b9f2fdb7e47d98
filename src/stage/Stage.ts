/** What all scenes share: port, pictures, hand, spots, focus. Joins the pointer to the hand and the view to the scene. */

import { sampleTrack } from '../core/session/tracks.ts';
import type { Cue, Hotspot, Id, Track, View } from '../core/session/types.ts';
import { pixelAt } from './geometry.ts';
import { DialThrottle } from './gestures/dialThrottle.ts';
import type { PointerSample, Reach, Spot, Target } from './gestures/gesture.ts';
import { Hand } from './gestures/Hand.ts';
import { findDial } from './gestures/offers.ts';
import { Pointing } from './gestures/Pointing.ts';
import { type Motion, TimeWatch } from './pacer.ts';
import type { Pictures } from './pictures.ts';
import type { Point, StagePort, StageSettings } from './port.ts';
import { type PictureSpots, SpotBook } from './spotBook.ts';

/** What a scene tells of its own movement. */
export interface SceneMotion {
  readonly isTweening: boolean;
  readonly isFast: boolean;
  readonly isGentle: boolean;
}

/** A scene in play: draws a view, shows a cue, says what moves. */
export interface PlayScene {
  show(view: View): void;
  showCue(cue: Cue): void;
  /** The canvas lost what it showed. */
  redrawWhole(): void;
  /** Would a frame now show anything that the last one did not? */
  hasMoved(): boolean;
  motion(): SceneMotion;
}

const AT_REST: SceneMotion = { isTweening: false, isFast: false, isGentle: false };
const NO_PLACES: PictureSpots = { rects: {} };

export interface StageParts {
  readonly port: StagePort;
  /** Asks for a frame. */
  readonly redraw: () => void;
  /** A place of the picture as a place of the window. */
  readonly toWindow: (at: Point) => Point;
  /** Whether the canvas keeps what was drawn, so that a frame need only draw what moves. */
  readonly keepsFrame: boolean;
}

export class Stage {
  readonly port: StagePort;
  readonly hand: Hand;
  readonly #parts: StageParts;
  readonly #throttle: DialThrottle;
  readonly #time = new TimeWatch();
  #pictures: Pictures | undefined;
  #book = new SpotBook({ room: '', hotspots: [] }, NO_PLACES);
  #scene: PlayScene | undefined;
  #settings: StageSettings;
  #focused: Id | undefined;
  /** Millimetres of the surface that the focused control aims at. */
  #aim: Point | undefined;
  #aimedAt: Point | undefined;
  #hovered = '';

  constructor(parts: StageParts) {
    this.#parts = parts;
    this.port = parts.port;
    this.#settings = parts.port.settings();
    this.#throttle = new DialThrottle((intent) => parts.port.send(intent));
    this.hand = new Hand(this.#reach());
  }

  get pictures(): Pictures {
    if (!this.#pictures) throw new Error('The pictures have not arrived yet');
    return this.#pictures;
  }

  get spots(): readonly Spot[] {
    return this.#book.spots;
  }

  get keepsFrame(): boolean {
    return this.#parts.keepsFrame;
  }

  /** As of the last change: asking on every frame would ask the browser each time. */
  get settings(): StageSettings {
    return this.#settings;
  }

  get isStill(): boolean {
    return this.#settings.reducedMotion;
  }

  /** The spot of the control that has the focus, when this picture shows it. */
  get focusedSpot(): Spot | undefined {
    return this.#focused === undefined ? undefined : this.#book.spotOf(this.#focused);
  }

  /** The place of the picture that the stepped controls aim at; the same object until it moves. */
  get aimedAt(): Point | undefined {
    return this.#aimedAt;
  }

  sample(track: Track): number {
    return sampleTrack(track, this.port.now());
  }

  arrived(pictures: Pictures): void {
    this.#pictures = pictures;
    this.#bind(this.port.view());
  }

  /** A scene begins; it hears of every view from now on. */
  enter(scene: PlayScene): void {
    this.#scene = scene;
    this.changed();
  }

  leave(scene: PlayScene): void {
    if (this.#scene === scene) this.#scene = undefined;
  }

  /** The view, a setting or a pause changed. */
  changed(): void {
    const view = this.port.view();
    this.#settings = this.port.settings();
    this.#bind(view);
    this.#throttle.seen(view.hotspots);
    this.hand.interrupt();
    this.#scene?.show(view);
    this.#parts.redraw();
  }

  /** Answers whether the sample was of use: a wheel over no dial scrolls the page. */
  pointer(sample: PointerSample): boolean {
    if (!this.port.isLive || !this.#pictures) return false;
    this.hand.pointer(sample);
    this.#tellHover();
    this.#parts.redraw();
    const target = sample.kind === 'wheel' ? this.#book.targetAt(sample.at) : undefined;
    return target !== undefined && findDial(target) !== undefined;
  }

  cancel(): void {
    this.hand.cancel();
    this.#tellHover();
    this.#parts.redraw();
  }

  focus(hotspot: Id | undefined, aim?: Point): void {
    this.#focused = hotspot;
    this.#aim = aim;
    this.#findAim();
    this.#parts.redraw();
  }

  showCue(cue: Cue): void {
    this.#scene?.showCue(cue);
    this.#parts.redraw();
  }

  redrawWhole(): void {
    this.#scene?.redrawWhole();
    this.#parts.redraw();
  }

  /** Before each frame. */
  tick(): void {
    if (this.#throttle.isWaiting) this.#throttle.tick(this.port.now());
  }

  hasMoved(): boolean {
    return this.#throttle.isWaiting || (this.#scene?.hasMoved() ?? true);
  }

  /** After each frame: what moves. */
  motion(): Motion {
    const scene = this.#scene?.motion() ?? AT_REST;
    return {
      ...scene,
      isGesturing: this.hand.isBusy || this.#throttle.isWaiting,
      isTimePassing: this.#time.look(this.port.now()),
    };
  }

  #bind(view: View): void {
    this.#book = new SpotBook(view, this.#pictures?.spotsFor(view) ?? NO_PLACES);
    this.#findAim();
  }

  #findAim(): void {
    const surface = this.#focused === undefined ? undefined : this.#book.surfaceOf(this.#focused);
    this.#aimedAt = this.#aim && surface && pixelAt(surface, this.#aim);
  }

  #tellHover(): void {
    const { hovered } = this.hand.look;
    const name = hovered?.name ?? '';
    if (name === this.#hovered) return;
    this.#hovered = name;
    this.port.onHover?.(hovered?.hotspots ?? []);
  }

  #reach(): Reach {
    const { port, toWindow } = this.#parts;
    return {
      targetAt: (point) => this.#book.targetAt(point),
      isHolding: (item) => port.view().hands.left === item || port.view().hands.right === item,
      send: (intent) => port.send(intent),
      setHold: (hold) => port.setHold(hold),
      ask: (offers, at) => port.askHotspot(offers, toWindow(at)),
      askChoice: (hotspot, at) => port.askChoice(hotspot, toWindow(at)),
      openForm: (hotspot) => port.openForm(hotspot),
      turn: (hotspot, step) => this.#turn(hotspot, step),
      turnBy: (hotspot, steps) => this.#turn(hotspot, this.#throttle.stepOf(hotspot) + steps),
      open: (target?: Target, at?: Point) => new Pointing(target, at),
    };
  }

  #turn(hotspot: Hotspot, step: number): void {
    this.#throttle.turn(hotspot, step, this.port.now());
  }
}
