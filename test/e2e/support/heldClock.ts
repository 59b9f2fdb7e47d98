/** A page's clock in the test's hand: it stands while a control is looked for, and hours can pass in seconds. */
import type { Page } from 'playwright-core';

/** The app lets no look at the clock be longer than a second: a tab that slept costs the learner no more (`app/pacing.ts`). */
const LONGEST_STEP_MS = 900;

/** The clock can only be held a little ahead of where it is. */
const READY_MS = [500, 2_000, 8_000, 30_000];

export class HeldClock {
  readonly #page: Page;
  #passedMs = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Before the page is opened. Time still passes by itself. */
  async install(): Promise<void> {
    await this.#page.clock.install();
  }

  /** From now on time passes only by the test. */
  async hold(): Promise<void> {
    for (const [tries, readyMs] of READY_MS.entries()) {
      const at = (await this.#now()) + readyMs;
      const held = this.#page.clock.pauseAt(at);
      // A busy machine may be there later than it was asked to.
      const isLast = tries === READY_MS.length - 1;
      if (
        await held.then(
          () => true,
          (error: Error) => (isLast ? Promise.reject(error) : false),
        )
      )
        return;
    }
  }

  /** Lets time pass by itself while something is done that needs it, and holds it again. */
  async during(work: () => Promise<void>): Promise<void> {
    const before = await this.#now();
    await this.flows();
    await work();
    await this.hold();
    this.#passedMs += (await this.#now()) - before;
  }

  /** Time passes by itself again. */
  async flows(): Promise<void> {
    await this.#page.clock.resume();
  }

  get passedMs(): number {
    return this.#passedMs;
  }

  /** Waiting: whatever was due meanwhile happens, frames are drawn once a second. */
  async waits(ms: number): Promise<void> {
    for (let left = Math.round(ms); left > 0; left -= LONGEST_STEP_MS) {
      const step = Math.min(left, LONGEST_STEP_MS);
      await this.#page.clock.fastForward(step);
      this.#passedMs += step;
    }
  }

  /** A moment in which every frame is drawn: menus open, lists scroll, the focus goes where it is led. */
  async draws(ms = 34): Promise<void> {
    await this.#page.clock.runFor(ms);
    this.#passedMs += ms;
  }

  #now(): Promise<number> {
    return this.#page.evaluate(() => Date.now());
  }
}
