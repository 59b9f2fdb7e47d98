/** Progress in the drills, kept in this browser at each answer. */
import * as z from 'zod/mini';
import { type DrillId, isDrillId } from '../../core/drills/ids.ts';
import { type DrillProgress, KEPT_ANSWERS, NO_PROGRESS, withAnswer } from '../../core/drills/progress.ts';
import type { DrillBookPort } from '../../desk/drills/port.ts';
import { Listeners } from '../listeners.ts';
import { Keeper } from '../storage/keeping.ts';
import type { KeyValue } from '../storage/keyValue.ts';

const KEY = 'drills';

const count = z.int().check(z.minimum(0));
const ProgressSchema = z.object({
  tried: count,
  right: count,
  streak: count,
  best: count,
  last: z.array(z.boolean()).check(z.maxLength(KEPT_ANSWERS)),
});
const BookSchema = z.record(z.string(), z.unknown());

type Book = Partial<Record<DrillId, DrillProgress>>;

export class DrillBook implements DrillBookPort {
  readonly #keeper: Keeper;
  readonly #listeners = new Listeners();
  #book: Book;

  private constructor(keeper: Keeper, book: Book) {
    this.#keeper = keeper;
    this.#book = book;
  }

  /** Reads what is kept. Storage that refuses, or holds something else, leaves an empty book. */
  static async open(store: KeyValue): Promise<DrillBook> {
    const keeper = new Keeper(store);
    const kept = BookSchema.safeParse(await keeper.read(KEY)).data ?? {};
    const pages = Object.entries(kept).flatMap(([drill, page]) => {
      const { data } = ProgressSchema.safeParse(page);
      return data && isDrillId(drill) ? [[drill, data] as const] : [];
    });
    return new DrillBook(keeper, Object.fromEntries(pages));
  }

  progress(drill: DrillId): DrillProgress {
    return this.#book[drill] ?? NO_PROGRESS;
  }

  note(drill: DrillId, isRight: boolean): void {
    this.#book = { ...this.#book, [drill]: withAnswer(this.progress(drill), isRight) };
    this.#keeper.write(KEY, this.#book);
    this.#listeners.tell();
  }

  /** Forgets all of it, here and in storage. */
  clear(): void {
    this.#book = {};
    this.#keeper.remove(KEY);
    this.#listeners.tell();
  }

  readonly subscribe = (onChange: () => void): (() => void) => this.#listeners.add(onChange);
}
