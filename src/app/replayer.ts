/** Plays a finished attempt again: any moment, forwards and backwards, at several speeds. Writes nothing. */
import type { Entry, Journal, View } from '../core/session/types.ts';
import type { ReplaySpeed } from '../desk/ports.ts';
import type { RealTime } from './realTime.ts';

/** What the replayer needs of a session. */
export interface ReplayedSession {
  act(intent: Entry['intent'], real?: number): unknown;
  mark(intent: Entry['intent'], real?: number): void;
  advanceTo(ms: number): void;
  view(): View;
  readonly now: number;
}

export interface ReplayerParts {
  readonly journal: Journal;
  readonly endMs: number;
  readonly time: RealTime;
  /** A session at its very beginning. */
  open(): ReplayedSession;
  isMark(entry: Entry): boolean;
}

export class Replayer {
  readonly endMs: number;
  readonly #parts: ReplayerParts;
  readonly #listeners = new Set<() => void>();
  #session: ReplayedSession;
  #next = 0;
  #wanted: number | undefined;
  #at = 0;
  #speed: ReplaySpeed = 1;
  #isPlaying = false;
  #realMs = 0;
  #cancelFrame: (() => void) | undefined;

  constructor(parts: ReplayerParts) {
    this.#parts = parts;
    this.endMs = parts.endMs;
    this.#session = parts.open();
  }

  view(): View {
    return this.#session.view();
  }

  at(): number {
    return Math.floor(this.#wanted ?? this.#at);
  }

  /** Simulated ms at this very moment, for what moves. */
  now(): number {
    if (!this.#isPlaying) return this.#at;
    return Math.min(this.endMs, this.#at + (this.#parts.time.now() - this.#realMs) * this.#speed);
  }

  isPlaying(): boolean {
    return this.#isPlaying;
  }

  speed(): ReplaySpeed {
    return this.#speed;
  }

  subscribe(onChange: () => void): () => void {
    this.#listeners.add(onChange);
    return () => this.#listeners.delete(onChange);
  }

  /** Goes to a moment at the next frame; of many wishes within one frame only the last is carried out. */
  seek(ms: number): void {
    this.#wanted = Math.min(Math.max(0, ms), this.endMs);
    this.#askFrame();
  }

  play(speed: ReplaySpeed): void {
    this.#speed = speed;
    if (this.#at >= this.endMs && this.#wanted === undefined) this.#wanted = 0;
    this.#at = this.now();
    this.#isPlaying = true;
    this.#realMs = this.#parts.time.now();
    this.#askFrame();
    this.#tell();
  }

  stop(): void {
    if (!this.#isPlaying) return;
    this.#at = this.now();
    this.#isPlaying = false;
    this.#tell();
  }

  /** Ends it: no frame and no subscriber is left. */
  close(): void {
    this.#isPlaying = false;
    this.#cancelFrame?.();
    this.#cancelFrame = undefined;
    this.#listeners.clear();
  }

  #askFrame(): void {
    this.#cancelFrame ??= this.#parts.time.onFrame(() => this.#frame());
  }

  #frame(): void {
    this.#cancelFrame = undefined;
    this.#at = this.#wanted ?? this.now();
    this.#wanted = undefined;
    this.#realMs = this.#parts.time.now();
    this.#runTo(Math.floor(this.#at));
    if (this.#at >= this.endMs) this.#isPlaying = false;
    if (this.#isPlaying) this.#askFrame();
    this.#tell();
  }

  /** Backwards is forwards from the start. */
  #runTo(ms: number): void {
    if (ms < this.#session.now) {
      this.#session = this.#parts.open();
      this.#next = 0;
    }
    const { entries } = this.#parts.journal;
    for (let entry = entries[this.#next]; entry !== undefined && entry.at <= ms; entry = entries[this.#next]) {
      this.#session.advanceTo(entry.at);
      if (this.#parts.isMark(entry)) this.#session.mark(entry.intent, entry.real);
      else this.#session.act(entry.intent, entry.real);
      this.#next += 1;
    }
    if (ms > this.#session.now) this.#session.advanceTo(ms);
    // A deed that takes time jumps ahead here as it did for the learner.
    this.#at = Math.min(this.endMs, Math.max(this.#at, this.#session.now));
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
