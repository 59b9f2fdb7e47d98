/** Deeds and findings seen alike, found by name: the index that every rule asks, built once for each judgement. */
import type { Finding, Id, Journal, Value } from '../session/types.ts';
import type { Evidence, Pattern } from './types.ts';

/** A journal entry or a finding, with its place in its own list. */
export interface Occurrence {
  readonly kind: 'entry' | 'finding';
  readonly place: number;
  readonly at: number;
  readonly name: string;
  readonly about: Id | undefined;
  readonly values: Readonly<Record<string, Value>>;
}

/**
 * Whether one came before the other. At the same millisecond entries stand before findings, since an entry is what
 * raises them; two of a kind stand as they were written.
 */
export function isEarlier(one: Occurrence, other: Occurrence): boolean {
  if (one.at !== other.at) return one.at < other.at;
  if (one.kind !== other.kind) return one.kind === 'entry';
  return one.place < other.place;
}

const NOTHING: readonly Occurrence[] = [];

/** Evidence names at most this many of each kind: a proof, not a copy. */
const MOST_EVIDENCE = 50;

export function evidenceOf(occurrences: readonly Occurrence[]): Evidence {
  const placesOf = (kind: Occurrence['kind']) =>
    [...new Set(occurrences.filter((each) => each.kind === kind).map(({ place }) => place))].slice(0, MOST_EVIDENCE);
  return { entries: placesOf('entry'), findings: placesOf('finding') };
}

/** The names and conditions of a pattern, taken apart. */
export interface ParsedPattern {
  readonly name: string;
  readonly abouts: readonly string[] | undefined;
  readonly where: readonly (readonly [string, Bounds])[];
}

type Bounds = { readonly min?: number; readonly max?: number; readonly is?: string | number | boolean };

export function parsePattern(pattern: Pattern): ParsedPattern {
  const event = typeof pattern === 'string' ? pattern : pattern.event;
  const [name = '', about] = event.split('@');
  const where = typeof pattern === 'string' ? [] : Object.entries(pattern.where ?? {});
  return { name, abouts: about?.split('|'), where };
}

export class OccurrenceIndex {
  readonly #byName = new Map<string, Occurrence[]>();

  constructor(journal: Journal, findings: readonly Finding[]) {
    for (const [place, { at, intent }] of journal.entries.entries()) {
      this.#add({ kind: 'entry', place, at, name: intent.type, about: intent.on, values: intent.with ?? {} });
    }
    for (const [place, { at, name, about, numbers }] of findings.entries()) {
      this.#add({ kind: 'finding', place, at, name, about, values: numbers });
    }
    for (const list of this.#byName.values()) {
      if (list.some(({ kind }) => kind === 'entry')) list.sort((a, b) => (isEarlier(a, b) ? -1 : 1));
    }
  }

  /** Every occurrence that fits, earliest first. */
  all(pattern: Pattern): readonly Occurrence[] {
    const { name, abouts, where } = parsePattern(pattern);
    const named = this.#byName.get(name) ?? NOTHING;
    if (!abouts && where.length === 0) return named;
    return named.filter(
      (one) => (!abouts || isAbout(one, abouts)) && where.every(([key, bounds]) => fits(one, key, bounds)),
    );
  }

  first(pattern: Pattern): Occurrence | undefined {
    return this.all(pattern)[0];
  }

  #add(occurrence: Occurrence): void {
    const list = this.#byName.get(occurrence.name);
    if (list) list.push(occurrence);
    else this.#byName.set(occurrence.name, [occurrence]);
  }
}

/** After `@` stands what the deed was on or the finding about, or a word the intent carries: `line.said@askName`. */
function isAbout({ about, values }: Occurrence, abouts: readonly string[]): boolean {
  if (about !== undefined && abouts.includes(about)) return true;
  return Object.values(values).some((value) => typeof value === 'string' && abouts.includes(value));
}

/** A list fits when one of its members does; a value that is not there never fits. */
function fits({ values }: Occurrence, key: string, { min, max, is }: Bounds): boolean {
  const value = Object.hasOwn(values, key) ? values[key] : undefined;
  if (value === undefined) return false;
  const members: readonly (string | number | boolean)[] = typeof value === 'object' ? value : [value];
  return members.some((member) => {
    if (is !== undefined && member !== is) return false;
    if (min === undefined && max === undefined) return true;
    return typeof member === 'number' && member >= (min ?? member) && member <= (max ?? member);
  });
}
