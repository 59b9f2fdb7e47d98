/** Hands each cue to all who show it: captions, the stage's ring. Counts them where a test can see, as text of the page. */
import type { Cue } from '../core/session/types.ts';

export class CueBoard {
  readonly #hearers = new Set<(cue: Cue) => void>();
  #shown = 0;

  add(hear: (cue: Cue) => void): () => void {
    this.#hearers.add(hear);
    return () => this.#hearers.delete(hear);
  }

  tell(cue: Cue): void {
    this.#shown += 1;
    for (const hear of [...this.#hearers]) hear(cue);
  }

  /** Cues told so far. */
  get shown(): number {
    return this.#shown;
  }
}
