/** The real clock held in the test's hand: timers and frames fire in order as it is moved. */
import type { RealTime } from '../../../src/app/realTime.ts';

const FRAME_MS = 16;

interface Waiting {
  readonly at: number;
  readonly order: number;
  readonly callback: () => void;
}

export class FakeTime implements RealTime {
  #now = 1000;
  #order = 0;
  readonly #waiting = new Set<Waiting>();
  frames = 0;
  /** Timers and frames that have fired. */
  fired = 0;

  now(): number {
    return this.#now;
  }

  onFrame(callback: () => void): () => void {
    return this.onTimer(FRAME_MS, () => {
      this.frames += 1;
      callback();
    });
  }

  onTimer(ms: number, callback: () => void): () => void {
    this.#order += 1;
    const waiting = { at: this.#now + ms, order: this.#order, callback };
    this.#waiting.add(waiting);
    return () => this.#waiting.delete(waiting);
  }

  /** Lets time pass as on a machine that keeps up. */
  pass(ms: number): void {
    const until = this.#now + ms;
    for (let next = this.#next(until); next !== undefined; next = this.#next(until)) {
      this.#waiting.delete(next);
      this.#now = Math.max(this.#now, next.at);
      this.fired += 1;
      next.callback();
    }
    this.#now = until;
  }

  /** The machine stands still: nothing fires until it comes back. */
  stall(ms: number): void {
    this.#now += ms;
  }

  /** Timers and frames still asked for. */
  get waiting(): number {
    return this.#waiting.size;
  }

  #next(until: number): Waiting | undefined {
    return [...this.#waiting]
      .filter(({ at }) => at <= until)
      .sort((one, other) => one.at - other.at || one.order - other.order)[0];
  }
}
