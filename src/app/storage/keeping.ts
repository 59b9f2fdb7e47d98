/** Writes begun at once and in order, and what became of them: kept, or only in memory and why. */
import type { Keeping } from '../../desk/ports.ts';
import type { KeyValue } from './keyValue.ts';

/** A key-value store that never throws at a writer: it tells its standing instead. */
export class Keeper {
  readonly #store: KeyValue;
  readonly #listeners = new Set<() => void>();
  readonly #pending = new Set<Promise<void>>();
  #standing: Keeping = { kind: 'kept' };

  constructor(store: KeyValue) {
    this.#store = store;
  }

  get standing(): Keeping {
    return this.#standing;
  }

  subscribe(onChange: () => void): () => void {
    this.#listeners.add(onChange);
    return () => this.#listeners.delete(onChange);
  }

  /** Begins a write. After one has failed, nothing more is written: a journal with a gap is worth less than its start. */
  write(key: string, value: unknown): void {
    if (this.#standing.kind === 'memoryOnly') return;
    this.#follow(() => this.#store.setItem(key, value));
  }

  remove(key: string): void {
    this.#follow(() => this.#store.removeItem(key));
  }

  /** Reads a value; nothing when storage is refused. */
  async read(key: string): Promise<unknown> {
    try {
      return (await this.#store.getItem(key)) ?? undefined;
    } catch (error) {
      this.#failed(error);
      return undefined;
    }
  }

  async keys(): Promise<readonly string[]> {
    try {
      return await this.#store.keys();
    } catch (error) {
      this.#failed(error);
      return [];
    }
  }

  /** Resolves when every write begun so far has ended, well or badly. */
  async settled(): Promise<void> {
    await Promise.all(this.#pending);
  }

  #follow(write: () => Promise<unknown>): void {
    const pending: Promise<void> = begin(write)
      .then(
        () => {},
        (error: unknown) => this.#failed(error),
      )
      .finally(() => this.#pending.delete(pending));
    this.#pending.add(pending);
  }

  #failed(error: unknown): void {
    if (this.#standing.kind === 'memoryOnly') return;
    this.#standing = { kind: 'memoryOnly', reason: reasonOf(error) };
    for (const listener of [...this.#listeners]) listener();
  }
}

/** Also a store that throws at once answers with a promise. */
function begin(write: () => Promise<unknown>): Promise<unknown> {
  try {
    return write();
  } catch (error) {
    return Promise.reject(error);
  }
}

function reasonOf(error: unknown): 'full' | 'refused' | 'unavailable' {
  const words = error instanceof Error ? `${error.name} ${error.message}` : String(error);
  if (/quota/i.test(words)) return 'full';
  return /no available storage|not supported|undefined/i.test(words) ? 'unavailable' : 'refused';
}
