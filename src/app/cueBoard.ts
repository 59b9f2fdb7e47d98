/** Hands each cue to all who show it: captions, the stage's ring. */
import type { Cue } from '../core/session/types.ts';

export class CueBoard {
  readonly #hearers = new Set<(cue: Cue) => void>();

  add(hear: (cue: Cue) => void): () => void {
    this.#hearers.add(hear);
    return () => this.#hearers.delete(hear);
  }

  tell(cue: Cue): void {
    for (const hear of [...this.#hearers]) hear(cue);
  }
}
