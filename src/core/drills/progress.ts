/** What is kept of a learner's work with one drill, in this browser: practice, never a grade. */

export interface DrillProgress {
  readonly tried: number;
  readonly right: number;
  /** Right answers in a row, up to now and at their best. */
  readonly streak: number;
  readonly best: number;
  /** The last answers, oldest first. */
  readonly last: readonly boolean[];
}

/** So many of the last answers are kept one by one. */
export const KEPT_ANSWERS = 20;

export const NO_PROGRESS: DrillProgress = { tried: 0, right: 0, streak: 0, best: 0, last: [] };

/** Progress after one more answer. */
export function withAnswer(before: DrillProgress, isRight: boolean): DrillProgress {
  const streak = isRight ? before.streak + 1 : 0;
  return {
    tried: before.tried + 1,
    right: before.right + (isRight ? 1 : 0),
    streak,
    best: Math.max(before.best, streak),
    last: [...before.last, isRight].slice(-KEPT_ANSWERS),
  };
}
