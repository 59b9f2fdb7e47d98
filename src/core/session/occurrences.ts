/** Which deeds and findings have occurred, and about what: one lookup for guards, deeds and lines. */
import type { Entry, Finding, Id } from './types.ts';

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
    if (!pattern.includes('@')) return this.#abouts.has(pattern);
    const [name = '', about = ''] = pattern.split('@');
    return about.split('|').some((one) => this.has(name, one));
  }

  #aboutsOf(name: string): Set<Id> {
    const known = this.#abouts.get(name);
    if (known) return known;
    const abouts = new Set<Id>();
    this.#abouts.set(name, abouts);
    return abouts;
  }
}
