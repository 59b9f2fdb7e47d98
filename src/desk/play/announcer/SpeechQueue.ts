/** One queue of sentences for the live regions: in order, fast values replace themselves, danger goes first. */
import type { Announcement } from './changes.ts';

/** Gives a sentence to the polite or the assertive live region. */
export type Say = (announcement: Announcement) => void;

/** So long a sentence stands before the next one takes its place; shorter ones are lost by some screen readers. */
const STANDS_MS = 900;

export class SpeechQueue {
  readonly #say: Say;
  readonly #later: (run: () => void, ms: number) => void;
  #waiting: Announcement[] = [];
  #isSpeaking = false;

  constructor(say: Say, later: (run: () => void, ms: number) => void = (run, ms) => setTimeout(run, ms)) {
    this.#say = say;
    this.#later = later;
  }

  add(announcement: Announcement): void {
    if (announcement.isDanger === true) {
      this.#waiting = [];
      this.#say(announcement);
      return;
    }
    const { slot } = announcement;
    const same = slot === undefined ? -1 : this.#waiting.findIndex((each) => each.slot === slot);
    if (same >= 0) this.#waiting[same] = announcement;
    else this.#waiting.push(announcement);
    this.#next();
  }

  #next(): void {
    if (this.#isSpeaking) return;
    const announcement = this.#waiting.shift();
    if (announcement === undefined) return;
    this.#isSpeaking = true;
    this.#say(announcement);
    this.#later(() => {
      this.#isSpeaking = false;
      this.#next();
    }, STANDS_MS);
  }
}
