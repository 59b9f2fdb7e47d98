/** What a drill is: an endless series of small tasks. Task `n` of a seed is the same for everyone, always (ADR 5). */
import type { CuffSize } from '../clinical/technique.ts';
import type { PaperForm, PaperHead } from '../ekg/paper.ts';
import type { Recording } from '../ekg/recording.ts';
import type { TorsoPlan } from '../ekg/torso.ts';
import type { TracingRecipe } from '../ekg/tracing.ts';
import type { Phrase, Track, WordKey } from '../session/types.ts';
import type { DrillId } from './ids.ts';

/** An EKG on paper, or its rhythm strip alone. `about`: what is known of the patient. */
export interface TracingSetup {
  readonly kind: 'tracing';
  readonly recipe: TracingRecipe;
  readonly form: PaperForm;
  readonly head: PaperHead;
  readonly about: readonly Phrase[];
}

/** A bare chest to be felt, with the electrodes that sit on it already. */
export interface ChestSetup {
  readonly kind: 'chest';
  readonly side: 'front' | 'left';
  readonly torso: TorsoPlan;
  readonly placed: readonly string[];
}

/** What is seen or heard. Tracks begin at 0 ms and end at `ms`. */
export type Setup =
  | { readonly kind: 'gauge'; readonly mmHg: number }
  | { readonly kind: 'listening'; readonly tracks: readonly Track[]; readonly ms: number }
  | { readonly kind: 'pulse'; readonly tracks: readonly Track[]; readonly ms: number }
  | { readonly kind: 'arm'; readonly cm: number; readonly cuff?: CuffSize }
  | { readonly kind: 'findings'; readonly lines: readonly Phrase[] }
  | TracingSetup
  | ChestSetup;

/** A whole number in the unit that the words name, one of a list, or a place of a drawing as two whole millimetres, `x y`. */
export type AnswerForm =
  | { readonly kind: 'number'; readonly unit: WordKey; readonly min: number; readonly max: number }
  | { readonly kind: 'choice'; readonly options: readonly { readonly value: string; readonly label: Phrase }[] }
  | { readonly kind: 'place'; readonly widthMm: number; readonly heightMm: number };

export type Answer = number | string;

export interface Task {
  readonly setup: Setup;
  /** The same as the picture or the sound, in words, one after another as the learner asks for them. */
  readonly steps: readonly Phrase[];
  /** The same from the tracing that is shown, for whoever has it worked out elsewhere. */
  stepsFrom?(recording: Recording): readonly Phrase[];
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
