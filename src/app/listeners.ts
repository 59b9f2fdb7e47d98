/** A list of callbacks that are told together. */
export class Listeners {
  readonly #all = new Set<() => void>();

  add(listener: () => void): () => void {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  }

  tell(): void {
    for (const listener of [...this.#all]) listener();
  }

  clear(): void {
    this.#all.clear();
  }
}
