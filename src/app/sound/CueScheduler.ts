/** Decides which cues start when (design §6): asks for the next 300 ms, never plays a past cue, takes back what has not begun. */
import type { Cue, Track } from '../../core/session/types.ts';

/** A cue that was given out and may still be taken back. */
export interface Started {
  cancel(): void;
}

export interface CueSink {
  /** To begin in `delayMs` real milliseconds. */
  start(cue: Cue, delayMs: number): Started;
}

export type CuesIn = (track: Track, from: number, to: number) => readonly Cue[];

/** What the scheduler knows of time. `rate`: simulated ms per real ms, 0 while it stands. */
export interface Moment {
  readonly now: number;
  readonly rate: number;
}

export const LOOK_AHEAD_MS = 300;
export const LOOK_EVERY_MS = 100;
/** When simulated time is this far from where it was expected, the cues given out are wrong. */
const DRIFT_MS = 25;

interface Given {
  /** Real ms at which it begins. */
  readonly begins: number;
  readonly started: Started;
}

export class CueScheduler {
  readonly #cuesIn: CuesIn;
  readonly #sink: CueSink;
  #tracks: readonly Track[] = [];
  #given: readonly Given[] = [];
  /** Cues up to here have been given out, simulated ms. */
  #until = Number.NEGATIVE_INFINITY;
  #last: { readonly moment: Moment; readonly realMs: number } | undefined;

  constructor(cuesIn: CuesIn, sink: CueSink) {
    this.#cuesIn = cuesIn;
    this.#sink = sink;
  }

  /** A new revision: what has not begun is taken back, and asked for again of the new tracks. */
  revise(tracks: readonly Track[], moment: Moment, realMs: number): void {
    this.#takeBack(moment.now, realMs);
    this.#tracks = tracks;
    this.#give(moment, realMs);
  }

  /** Every 100 ms. */
  look(moment: Moment, realMs: number): void {
    if (this.#hasSlipped(moment, realMs)) this.#takeBack(moment.now, realMs);
    this.#give(moment, realMs);
  }

  stop(now: number, realMs: number): void {
    this.#takeBack(now, realMs);
    this.#tracks = [];
  }

  #give(moment: Moment, realMs: number): void {
    const { now, rate } = moment;
    this.#last = { moment, realMs };
    this.#given = this.#given.filter(({ begins }) => begins > realMs);
    if (rate <= 0) return;
    const from = Math.max(this.#until, now);
    const to = now + LOOK_AHEAD_MS * rate;
    if (to <= from) return;
    this.#until = to;
    const cues = this.#tracks.flatMap((track) => this.#cuesIn(track, from, to));
    const given = cues.map((cue) => {
      const delayMs = Math.max(0, (cue.at - now) / rate);
      return { begins: realMs + delayMs, started: this.#sink.start(cue, delayMs) };
    });
    this.#given = [...this.#given, ...given];
  }

  /** Time was stopped, held, set back or run on by a deed since the last look. */
  #hasSlipped({ now, rate }: Moment, realMs: number): boolean {
    if (!this.#last) return false;
    const { moment, realMs: before } = this.#last;
    return rate !== moment.rate || Math.abs(moment.now + (realMs - before) * moment.rate - now) > DRIFT_MS;
  }

  #takeBack(now: number, realMs: number): void {
    for (const { begins, started } of this.#given) if (begins > realMs) started.cancel();
    this.#given = [];
    this.#until = now;
  }
}
