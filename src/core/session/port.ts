/** What a session offers to whoever holds it: learner's deeds in, view, findings and result out. */
import type { Result } from '../rubric/types.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { World } from './skill.ts';
import type { ActAnswer, Finding, Intent, Journal, Mode, Settings, View } from './types.ts';

export interface SessionPlan {
  readonly scenario: Scenario;
  /** Whole, 0 to 2³² − 1. There is no default. */
  readonly seed: number;
  readonly settings: Settings;
  readonly mode: Mode;
  readonly ticket?: string;
}

export interface Session {
  /** `real`: ms since the start on the wall clock; shown, never judged. */
  act(intent: Intent, real?: number): ActAnswer;
  /** An entry that no actor hears: `time.passed`, `setting.changed`, `hint.shown`. */
  mark(intent: Intent, real?: number): void;
  advanceTo(ms: number): void;
  view(): View;
  subscribe(onChange: () => void): () => void;
  result(): Result;
  readonly now: number;
  readonly journal: Journal;
  readonly findings: readonly Finding[];
  /** Read-only: ledgers, people, occurrences. */
  readonly world: World;
  readonly fault: string | undefined;
}
