/** A key-value store in memory that can be filled up, refuse, or lose power in the middle of a write. */
import type { KeyValue } from '../../../src/app/storage/keyValue.ts';

export class MemoryKeyValue implements KeyValue {
  readonly kept = new Map<string, unknown>();
  /** Number of writes it still takes. */
  room = Number.POSITIVE_INFINITY;
  fault: () => Error = () => new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  isRefusing = false;
  /** Keys in the order in which writes began. */
  readonly begun: string[] = [];

  async getItem(key: string): Promise<unknown> {
    if (this.isRefusing) throw this.fault();
    return structuredClone(this.kept.get(key)) ?? null;
  }

  async setItem(key: string, value: unknown): Promise<unknown> {
    this.begun.push(key);
    if (this.isRefusing || this.room <= 0) throw this.fault();
    this.room -= 1;
    this.kept.set(key, structuredClone(value));
    return value;
  }

  async removeItem(key: string): Promise<void> {
    if (this.isRefusing) throw this.fault();
    this.kept.delete(key);
  }

  async keys(): Promise<string[]> {
    if (this.isRefusing) throw this.fault();
    return [...this.kept.keys()];
  }
}
