/** Hands on the newest of many values, at most one per so many milliseconds, and always the last. */
export class Pacer {
  readonly #everyMs: number;
  readonly #give: (value: number) => void;
  #waiting: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(everyMs: number, give: (value: number) => void) {
    this.#everyMs = everyMs;
    this.#give = give;
  }

  offer(value: number): void {
    if (this.#timer !== undefined) {
      this.#waiting = value;
      return;
    }
    this.#give(value);
    this.#timer = setTimeout(() => this.#rested(), this.#everyMs);
  }

  /** Gives at once what still waits. */
  flush(): void {
    const value = this.#waiting;
    this.#waiting = undefined;
    if (value !== undefined) this.#give(value);
  }

  #rested(): void {
    this.#timer = undefined;
    const value = this.#waiting;
    this.#waiting = undefined;
    if (value !== undefined) this.offer(value);
  }
}
