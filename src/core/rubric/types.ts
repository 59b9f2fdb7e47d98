/** A rubric as data, and what judging by it gives. */
import type { Id, Phrase } from '../session/types.ts';

/**
 * What a rule looks for among entries and findings: `name`, `name@about` or `name@one|two`,
 * or the same with bounds on its numbers (both ends included).
 */
export type Pattern =
  | string
  | {
      readonly event: string;
      readonly where?: Readonly<
        Record<string, { readonly min?: number; readonly max?: number; readonly is?: string | number | boolean }>
      >;
    };

export type Rule =
  | { readonly happened: Pattern }
  | { readonly never: Pattern }
  | { readonly before: { readonly first: Pattern; readonly then: Pattern } }
  | { readonly within: { readonly from: Pattern; readonly to: Pattern; readonly limit: string } }
  | { readonly between: { readonly event: Pattern; readonly from: Pattern; readonly to: Pattern } }
  | { readonly inOrder: readonly Pattern[] }
  | { readonly count: { readonly event: Pattern; readonly min?: number; readonly max?: number } }
  | { readonly near: { readonly charted: string; readonly to: 'true' | 'shown'; readonly tolerance: string } }
  | { readonly all: readonly Rule[] }
  | { readonly any: readonly Rule[] }
  | { readonly named: string; readonly with?: Readonly<Record<string, string | number>> };

export interface Criterion {
  readonly id: Id;
  readonly when?: Rule;
  readonly rule: Rule;
  /** Whole, 1 to 10. */
  readonly points: number;
  readonly critical: boolean;
  /** `framework:item`, as in competencies.json: `caahep:I.P.1`. */
  readonly competencies: readonly string[];
  /** Key into the scenario's list of sources. */
  readonly source: string;
  /** Part of the visit it belongs to: `arrival`, `identity`, `asepsis`, `history`, `vitals`, `record`, `report`, `closing`. */
  readonly part: string;
}

/** A scenario's criteria and the whole percent from which an attempt passes. */
export interface Rubric {
  readonly passMark: number;
  readonly criteria: readonly Criterion[];
}

export type Verdict = 'met' | 'missed' | 'notObserved';

/** What proves a verdict: journal entries and findings by their place in the two lists. */
export interface Evidence {
  readonly entries: readonly number[];
  readonly findings: readonly number[];
}

export interface CriterionResult {
  readonly criterion: Criterion;
  readonly verdict: Verdict;
  readonly evidence: Evidence;
  /** Simulated ms of the moment to show, when there is one. */
  readonly at?: number;
  readonly points: number;
  /** Why, as words: `criterion.<id>.<verdict>` with values. */
  readonly reason: Phrase;
}

/** One cause's share of what was shown: for each of the true values, by how much, in the measure's unit. */
export interface Share {
  readonly cause: string;
  readonly by: readonly number[];
}

/** Three values kept apart (design §8), one row for each measurement the learner took or charted. */
export interface Comparison {
  /** What was measured: the words `compare.measure.<measure>` and `compare.unit.<measure>` name it. */
  readonly measure: Id;
  readonly at: number;
  readonly true: readonly number[];
  readonly shown?: readonly number[];
  readonly charted?: readonly number[];
  readonly shares: readonly Share[];
  /** Names of the values, where each is a thing of its own: electrodes by their wires. Then only what was shown counts. */
  readonly parts?: readonly string[];
}

export interface Result {
  readonly engine: number;
  readonly outcome: 'passed' | 'failed' | 'empty';
  readonly points: number;
  readonly possible: number;
  /** Whole percent, rounded down. */
  readonly percent: number;
  readonly passMark: number;
  readonly missedGates: readonly Id[];
  readonly criteria: readonly CriterionResult[];
  readonly comparisons: readonly Comparison[];
  readonly endedAt: number;
}
