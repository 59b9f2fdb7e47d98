/** What a drill is: an endless series of small tasks. Task `n` of a seed is the same for everyone, always (ADR 5). */
import type { CuffSize } from '../clinical/technique.ts';
import type { Phrase, Track, WordKey } from '../session/types.ts';
import type { DrillId } from './ids.ts';

/** What is seen or heard. Tracks begin at 0 ms and end at `ms`. */
export type Setup =
  | { readonly kind: 'gauge'; readonly mmHg: number }
  | { readonly kind: 'listening'; readonly tracks: readonly Track[]; readonly ms: number }
  | { readonly kind: 'pulse'; readonly tracks: readonly Track[]; readonly ms: number }
  | { readonly kind: 'arm'; readonly cm: number; readonly cuff?: CuffSize }
  | { readonly kind: 'findings'; readonly lines: readonly Phrase[] };

/** A whole number in the unit that the words name, or one of a list. */
export type AnswerForm =
  | { readonly kind: 'number'; readonly unit: WordKey; readonly min: number; readonly max: number }
  | { readonly kind: 'choice'; readonly options: readonly { readonly value: string; readonly label: Phrase }[] };

export type Answer = number | string;

export interface Task {
  readonly setup: Setup;
  /** The same as the picture or the sound, in words, one after another as the learner asks for them. */
  readonly steps: readonly Phrase[];
  readonly question: Phrase;
  readonly form: AnswerForm;
  /** The one right answer; `isRight` may allow the leeway that its limit names. */
  readonly right: Answer;
  isRight(answer: Answer): boolean;
  /** What was right and why, and what the answer given tells of the mistake. */
  explain(answer: Answer): readonly Phrase[];
}

export interface Drill {
  readonly id: DrillId;
  /** `n` counts from 0. */
  task(seed: number, n: number): Task;
}
