/** What rules of vital signs look up: findings and entries by name with their places, and how a ruling is made of them. */
import { evidence, type IndexedInput, type NamedRule, type Ruling } from '../../rubric/judge.ts';
import { findingsNamed, type Placed } from '../../rubric/lookup.ts';
import type { Finding } from '../../session/types.ts';

type Args = Readonly<Record<string, string | number>>;

export const missedBecauseAbsent: Ruling = { verdict: 'missed', evidence: evidence() };

export function byFinding(isMet: boolean, found: Placed<Finding>, values?: Ruling['values']): Ruling {
  return {
    verdict: isMet ? 'met' : 'missed',
    evidence: evidence({ findings: [found.place] }),
    at: found.item.at,
    ...(values ? { values } : {}),
  };
}

/** Readings by ear and by the monitor, in order. */
export function readings(input: IndexedInput): readonly Placed<Finding>[] {
  const measured = findingsNamed(input, 'pressure.measured');
  return [...findingsNamed(input, 'pressure.heard'), ...measured].sort((a, b) => a.place - b.place);
}

export function lastReading(input: IndexedInput): Placed<Finding> | undefined {
  return readings(input).at(-1);
}

export function rule(judge: (input: IndexedInput, args: Args) => Ruling, needs: readonly string[]): NamedRule {
  return { judge: (input, args) => judge(input, args ?? {}), needs };
}
