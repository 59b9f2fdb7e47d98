/** A few words to write down what happened and to ask a rule about it. */
import { type JudgeInput, judge, type NamedRules } from '../../src/core/rubric/judge.ts';
import type { Comparison, Criterion, CriterionResult, Pattern, Rule } from '../../src/core/rubric/types.ts';
import {
  DEFAULT_SETTINGS,
  type Entry,
  type Finding,
  type Intent,
  type Journal,
  type Value,
} from '../../src/core/session/types.ts';

export const headerOf = (seed = 7): Journal['header'] => ({
  engine: 1,
  scenario: { id: 'small-visit', version: 1, hash: 'a'.repeat(64) },
  seed,
  mode: 'practice',
  settings: DEFAULT_SETTINGS,
});

export function deed(at: number, type: string, on?: string, values?: Intent['with']): Entry {
  return { at, real: at, intent: { type, ...(on && { on }), ...(values && { with: values }) }, hash: '' };
}

export function finding(at: number, name: string, numbers: Record<string, number> = {}, about?: string): Finding {
  return { at, name, numbers, ...(about && { about }) };
}

interface Happenings {
  readonly deeds?: readonly Entry[];
  readonly findings?: readonly Finding[];
  readonly charted?: Readonly<Record<string, Value>>;
  readonly comparisons?: readonly Comparison[];
  readonly policies?: Readonly<Record<string, number>>;
}

export function inputOf({
  deeds = [],
  findings = [],
  charted = {},
  comparisons = [],
  policies = {},
}: Happenings): JudgeInput {
  return {
    journal: { header: headerOf(), entries: deeds },
    findings,
    charted: (field) => charted[field],
    comparisons,
    measured: { 'bloodPressure.systolic': ['bloodPressure', 0], 'pulse.rate': ['pulse', 0] },
    policies,
    endedAt: 1_000_000,
  };
}

export function criterionOf(rule: Rule, changes: Partial<Criterion> = {}): Criterion {
  return {
    id: 'line',
    rule,
    points: 3,
    critical: false,
    competencies: ['caahep:A.1'],
    source: 'house',
    part: 'vitals',
    ...changes,
  };
}

/** One line judged: by its rule, on what happened. */
export function judged(
  rule: Rule,
  happenings: Happenings,
  changes: Partial<Criterion> = {},
  rules: NamedRules = {},
): CriterionResult {
  const [line] = judge({ passMark: 80, criteria: [criterionOf(rule, changes)] }, inputOf(happenings), rules);
  if (!line) throw new Error('the judge gave no line');
  return line;
}

/** The rule word `then` cannot stand in an object literal that might be awaited. */
export function beforeRule(first: Pattern, other: Pattern): Rule {
  return {
    before: Object.fromEntries([
      ['first', first],
      ['then', other],
    ]) as { first: Pattern; then: Pattern },
  };
}
