/** The learner's hand on the stage: holds the present gesture, and lets go when the view or the learner says so. */
import type { Gesture, GestureLook, PointerSample, Reach } from './gesture.ts';
import { Pointing } from './Pointing.ts';

export class Hand {
  readonly #reach: Reach;
  #gesture: Gesture = new Pointing();
  #hold: 'none' | 'aiming' = 'none';
  #isMoving = false;
  #isInterrupted = false;

  constructor(reach: Reach) {
    this.#reach = reach;
  }

  get look(): GestureLook {
    return this.#gesture.look;
  }

  get gesture(): Gesture['name'] {
    return this.#gesture.name;
  }

  get isBusy(): boolean {
    return this.#gesture.isBusy;
  }

  pointer(sample: PointerSample): void {
    this.#isMoving = true;
    try {
      this.#become(this.#gesture.pointer(sample, this.#reach));
    } finally {
      this.#isMoving = false;
    }
    if (this.#isInterrupted) this.interrupt();
  }

  /** The view changed. Heard in the middle of a gesture's own deed, it waits until that is done. */
  interrupt(): void {
    this.#isInterrupted = this.#isMoving;
    if (!this.#isMoving) this.#become(this.#gesture.interrupt(this.#reach));
  }

  /** Escape, a leaving pointer, another scene. */
  cancel(): void {
    this.#become(new Pointing());
  }

  #become(gesture: Gesture): void {
    this.#gesture = gesture;
    if (gesture.hold === this.#hold) return;
    this.#hold = gesture.hold;
    this.#reach.setHold(gesture.hold);
  }
}
