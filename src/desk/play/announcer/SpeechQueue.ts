/** One queue of sentences for the live regions: in order, fast values replace themselves, danger goes first. */
import type { Announcement } from './changes.ts';

/** Gives a sentence to the polite or the assertive live region, and answers how long saying it takes, ms. */
export type Say = (announcement: Announcement) => number;

/** A sentence stands at least so long before the next one takes its place; shorter ones are lost by some screen readers. */
const SHORTEST_MS = 900;
/** Nothing waits longer: fast readers would sit in silence. */
const LONGEST_MS = 4_000;
/** A screen reader at its usual speed says about twenty characters a second (design). */
const CHARACTER_MS = 50;

/** How long a sentence is spoken, ms. */
export function speechMs(text: string): number {
  return Math.min(LONGEST_MS, Math.max(SHORTEST_MS, text.length * CHARACTER_MS));
}

export class SpeechQueue {
  readonly #say: Say;
  readonly #later: (run: () => void, ms: number) => void;
  #waiting: Announcement[] = [];
  /** Sentences said so far; while it stands, the last one is still being spoken. */
  #said = 0;
  #isSpeaking = false;

  constructor(say: Say, later: (run: () => void, ms: number) => void = (run, ms) => setTimeout(run, ms)) {
    this.#say = say;
    this.#later = later;
  }

  add(announcement: Announcement): void {
    if (announcement.isDanger === true) {
      this.#waiting = [];
      this.#speak(announcement);
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
    if (announcement !== undefined) this.#speak(announcement);
  }

  /** Danger interrupts; what comes after waits until it has been said. */
  #speak(announcement: Announcement): void {
    this.#said += 1;
    const sentence = this.#said;
    this.#isSpeaking = true;
    this.#later(() => {
      if (sentence !== this.#said) return;
      this.#isSpeaking = false;
      this.#next();
    }, this.#say(announcement));
  }
}
