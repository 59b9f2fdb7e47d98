/** Keeps attempts: entries as they happen, how they ended, drafts and notes. What cannot be kept lives on in memory. */
import type { Entry, JournalHeader } from '../../core/session/types.ts';
import type { Keeping } from '../../desk/ports.ts';
import { type AttemptPart, entryKey, groupKeys, type KeptKeys, partKey } from './attemptKeys.ts';
import { Keeper } from './keeping.ts';
import type { KeyValue } from './keyValue.ts';
import {
  type AttemptEnd,
  type AttemptHead,
  type Drafts,
  DraftsSchema,
  EndSchema,
  EntryGlanceSchema,
  HeadGlanceSchema,
  type Notes,
  NotesSchema,
} from './stored.ts';

/** An attempt as it was found: its parts still to be believed. */
export interface RawAttempt {
  readonly head: unknown;
  /** By number, up to the first that is missing. */
  readonly entries: readonly unknown[];
  /** Entries that lie behind a gap. */
  readonly strayEntries: number;
  readonly end: AttemptEnd | undefined;
  readonly result: unknown;
}

/** An attempt in the list. */
export interface ListedAttempt {
  readonly id: string;
  readonly scenario: string;
  readonly mode: 'practice' | 'checkOff' | 'drill';
  readonly startedAt: number;
  readonly elapsedMs: number;
  readonly end: AttemptEnd | undefined;
}

interface Remembered {
  head: AttemptHead;
  entries: Entry[];
  end: AttemptEnd | undefined;
  result: unknown;
  drafts: Drafts;
  notes: Notes;
}

export class AttemptStore {
  readonly #keeper: Keeper;
  /** Attempts begun or opened in this tab: all that is left of them when storage fails. */
  readonly #memory = new Map<string, Remembered>();

  constructor(store: KeyValue) {
    this.#keeper = new Keeper(store);
  }

  keeping(): Keeping {
    return this.#keeper.standing;
  }

  subscribe(onChange: () => void): () => void {
    return this.#keeper.subscribe(onChange);
  }

  /** Begins an attempt, with entries when it comes from a file. */
  begin(id: string, header: JournalHeader, startedAt: number, entries: readonly Entry[] = []): void {
    const head: AttemptHead = { startedAt, header };
    this.#memory.set(id, { head, entries: [], end: undefined, result: undefined, drafts: {}, notes: {} });
    this.#keeper.write(partKey(id, 'head'), head);
    for (const [index, entry] of entries.entries()) this.append(id, entry, index);
  }

  /** Takes an attempt read from storage up again, without the entries that could not be read. */
  async takeUp(id: string, head: AttemptHead, entries: readonly Entry[]): Promise<void> {
    const drafts = await this.#readPart(id, 'drafts', DraftsSchema.safeParse, this.#memory.get(id)?.drafts ?? {});
    this.#memory.set(id, { head, entries: [...entries], end: undefined, result: undefined, drafts, notes: {} });
    const kept = groupKeys(await this.#keeper.keys()).get(id);
    for (const index of kept?.entries ?? []) if (index >= entries.length) this.#keeper.remove(entryKey(id, index));
  }

  /** Begins the write of an entry before it returns. */
  append(id: string, entry: Entry, index: number): void {
    const remembered = this.#memory.get(id);
    if (remembered) remembered.entries[index] = entry;
    this.#keeper.write(entryKey(id, index), entry);
  }

  finish(id: string, end: AttemptEnd, result: unknown): void {
    const remembered = this.#memory.get(id);
    if (remembered) Object.assign(remembered, { end, result });
    this.#keeper.write(partKey(id, 'result'), { ...end, result });
    this.#keeper.remove(partKey(id, 'drafts'));
  }

  drafts(id: string): Drafts {
    return this.#memory.get(id)?.drafts ?? {};
  }

  saveDrafts(id: string, drafts: Drafts): void {
    const remembered = this.#memory.get(id);
    if (remembered) remembered.drafts = drafts;
    this.#keeper.write(partKey(id, 'drafts'), drafts);
  }

  notes(id: string): Promise<Notes> {
    return this.#readPart(id, 'notes', NotesSchema.safeParse, this.#memory.get(id)?.notes ?? {});
  }

  saveNotes(id: string, notes: Notes): void {
    const remembered = this.#memory.get(id);
    if (remembered) remembered.notes = notes;
    this.#keeper.write(partKey(id, 'notes'), notes);
  }

  /** Nothing when there is no such attempt here. */
  async read(id: string): Promise<RawAttempt | undefined> {
    await this.#keeper.settled();
    const remembered = this.#memory.get(id);
    if (remembered && this.keeping().kind === 'memoryOnly') return { ...remembered, strayEntries: 0 };
    const kept = groupKeys(await this.#keeper.keys()).get(id);
    if (!kept?.parts.has('head')) return remembered && { ...remembered, strayEntries: 0 };
    return this.#readKept(id, kept);
  }

  async #readKept(id: string, kept: KeptKeys): Promise<RawAttempt> {
    const gap = kept.entries.findIndex((index, place) => index !== place);
    const whole = gap < 0 ? kept.entries : kept.entries.slice(0, gap);
    const end = await this.#keeper.read(partKey(id, 'result'));
    return {
      head: await this.#keeper.read(partKey(id, 'head')),
      entries: await Promise.all(whole.map((index) => this.#keeper.read(entryKey(id, index)))),
      strayEntries: kept.entries.length - whole.length,
      end: EndSchema.safeParse(end).data,
      result: typeof end === 'object' && end !== null && 'result' in end ? end.result : undefined,
    };
  }

  /** Newest first. */
  async list(): Promise<readonly ListedAttempt[]> {
    await this.#keeper.settled();
    const groups = groupKeys(await this.#keeper.keys());
    const ids = new Set([...groups.keys(), ...this.#memory.keys()]);
    const rows = await Promise.all([...ids].map((id) => this.#listOne(id, groups.get(id))));
    return rows.filter((row) => row !== undefined).sort((one, other) => other.startedAt - one.startedAt);
  }

  async #listOne(id: string, kept: KeptKeys | undefined): Promise<ListedAttempt | undefined> {
    const remembered = this.#memory.get(id);
    const head = HeadGlanceSchema.safeParse(remembered?.head ?? (await this.#keeper.read(partKey(id, 'head')))).data;
    if (head === undefined) return undefined;
    const end = remembered?.end ?? EndSchema.safeParse(await this.#keeper.read(partKey(id, 'result'))).data;
    const last = kept?.entries.at(-1);
    const lastEntry =
      remembered?.entries.at(-1) ?? (last === undefined ? undefined : await this.#keeper.read(entryKey(id, last)));
    const elapsedMs = end?.elapsedMs ?? EntryGlanceSchema.safeParse(lastEntry).data?.at ?? 0;
    const { mode, scenario } = head.header;
    return { id, scenario: scenario.id, mode, startedAt: head.startedAt, elapsedMs, end };
  }

  async remove(id: string): Promise<void> {
    this.#memory.delete(id);
    const kept = groupKeys(await this.#keeper.keys()).get(id);
    for (const part of kept?.parts ?? []) this.#keeper.remove(partKey(id, part as AttemptPart));
    for (const index of kept?.entries ?? []) this.#keeper.remove(entryKey(id, index));
    await this.#keeper.settled();
  }

  /** Resolves when every write begun so far has ended. */
  settled(): Promise<void> {
    return this.#keeper.settled();
  }

  async #readPart<T>(
    id: string,
    part: AttemptPart,
    parse: (value: unknown) => { data?: T | undefined },
    otherwise: T,
  ): Promise<T> {
    return parse(await this.#keeper.read(partKey(id, part))).data ?? otherwise;
  }
}
