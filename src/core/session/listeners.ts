/** Those who want to hear that something changed. While they are told, the attempt stands still. */
export class Listeners {
  readonly #all = new Set<() => void>();
  #isTelling = false;

  get isTelling(): boolean {
    return this.#isTelling;
  }

  add(onChange: () => void): () => void {
    this.#all.add(onChange);
    return () => this.#all.delete(onChange);
  }

  tell(): void {
    this.#isTelling = true;
    try {
      for (const listener of [...this.#all]) listener();
    } finally {
      this.#isTelling = false;
    }
  }
}
