/** When the stage draws: at the screen's rate, twelve times a second, or not at all (design §10). The only place that decides. */

export type Pace = 'full' | 'slow' | 'asleep';

/** What moves just now. */
export interface Motion {
  /** The hand carries, aims, turns or presses. */
  readonly isGesturing: boolean;
  readonly isTweening: boolean;
  /** A needle swings. */
  readonly isFast: boolean;
  /** Somebody breathes or blinks, or a needle may start to swing. */
  readonly isGentle: boolean;
  /** Simulated time passes: nothing drawn from it moves while it stands. */
  readonly isTimePassing: boolean;
}

const SLOW_FRAME_MS = 1000 / 12;

export function paceOf(motion: Motion): Pace {
  if (motion.isGesturing || motion.isTweening) return 'full';
  if (!motion.isTimePassing) return 'asleep';
  if (motion.isFast) return 'full';
  return motion.isGentle ? 'slow' : 'asleep';
}

/** The browser's clocks (a slow frame is drawn straight from a timer, which costs less than asking the screen), so that a test can turn them by hand. */
export interface FrameClock {
  requestFrame(draw: (time: number) => void): number;
  cancelFrame(request: number): void;
  /** The same clock as the time given to `draw`. */
  now(): number;
  later(then: () => void, ms: number): number;
  cancelLater(request: number): void;
}

export interface PacerParts {
  readonly clock: FrameClock;
  readonly draw: (time: number) => void;
  /** Asked before a slow frame: one that would show nothing new is left out. */
  readonly hasMoved: () => boolean;
  /** Asked after each frame. */
  readonly motion: () => Motion;
}

/** Asks for frames one at a time, as the motion of the last one demands. */
export class Pacer {
  readonly #parts: PacerParts;
  #pace: Pace = 'asleep';
  #frame: number | undefined;
  #timer: number | undefined;
  #isStopped = false;

  constructor(parts: PacerParts) {
    this.#parts = parts;
  }

  get pace(): Pace {
    return this.#pace;
  }

  /** Something changed: draws at the next frame of the screen, however sound the sleep. */
  redraw(): void {
    if (this.#isStopped || this.#frame !== undefined) return;
    this.#cancelTimer();
    this.#frame = this.#parts.clock.requestFrame((time) => this.#drawFrame(time));
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancelTimer();
    if (this.#frame !== undefined) this.#parts.clock.cancelFrame(this.#frame);
    this.#frame = undefined;
  }

  #drawFrame(time: number): void {
    this.#frame = undefined;
    this.#parts.draw(time);
    this.#goOn();
  }

  #goOn(): void {
    if (this.#isStopped) return;
    this.#pace = paceOf(this.#parts.motion());
    if (this.#pace === 'full') this.redraw();
    else if (this.#pace === 'slow') this.#drawLater();
  }

  #drawLater(): void {
    if (this.#frame !== undefined || this.#timer !== undefined) return;
    this.#timer = this.#parts.clock.later(() => {
      this.#timer = undefined;
      if (this.#parts.hasMoved()) this.#parts.draw(this.#parts.clock.now());
      this.#goOn();
    }, SLOW_FRAME_MS);
  }

  #cancelTimer(): void {
    if (this.#timer !== undefined) this.#parts.clock.cancelLater(this.#timer);
    this.#timer = undefined;
  }
}

/** Whether simulated time passes, told by looking at it: it stands when three looks in a row saw the same moment. */
export class TimeWatch {
  #last = Number.NaN;
  #same = 0;

  look(now: number): boolean {
    this.#same = now === this.#last ? this.#same + 1 : 0;
    this.#last = now;
    return this.#same < 3;
  }
}
