/** Which deeds and findings have occurred, and about what: one lookup for guards, deeds and lines. */
import type { Entry, Finding, Id } from './types.ts';

interface Parts {
  readonly name: string;
  readonly any: readonly Id[] | undefined;
}

const parts = new Map<string, Parts>();
/** Patterns come from scenarios; the bound only keeps a long-lived server small. */
const MOST_PATTERNS = 10_000;

/** A pattern taken apart, once. */
function partsOf(pattern: string): Parts {
  const known = parts.get(pattern);
  if (known) return known;
  if (parts.size >= MOST_PATTERNS) parts.clear();
  const [name = '', about] = pattern.split('@');
  const made = { name, any: about?.split('|') };
  parts.set(pattern, made);
  return made;
}

export class Occurrences {
  readonly #abouts = new Map<string, Set<Id>>();

  addEntry({ intent }: Entry): void {
    const abouts = this.#aboutsOf(intent.type);
    if (intent.on !== undefined) abouts.add(intent.on);
    for (const value of Object.values(intent.with ?? {}))
      if (typeof value === 'string' && value.length <= 64) abouts.add(value);
  }

  addFinding({ name, about }: Finding): void {
    const abouts = this.#aboutsOf(name);
    if (about !== undefined) abouts.add(about);
  }

  has(name: string, about?: Id): boolean {
    const abouts = this.#abouts.get(name);
    return abouts !== undefined && (about === undefined || abouts.has(about));
  }

  /** `name`, `name@about` or `name@one|two`. */
  matches(pattern: string): boolean {
    const { name, any } = partsOf(pattern);
    const abouts = this.#abouts.get(name);
    return abouts !== undefined && (any === undefined || any.some((one) => abouts.has(one)));
  }

  #aboutsOf(name: string): Set<Id> {
    const known = this.#abouts.get(name);
    if (known) return known;
    const abouts = new Set<Id>();
    this.#abouts.set(name, abouts);
    return abouts;
  }
}
