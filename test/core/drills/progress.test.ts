/** What a drill remembers of a learner. */
import { expect, it } from 'vitest';
import { type DrillProgress, KEPT_ANSWERS, NO_PROGRESS, withAnswer } from '../../../src/core/drills/progress.ts';

const after = (answers: readonly boolean[]) => answers.reduce<DrillProgress>(withAnswer, NO_PROGRESS);

it('counts what was tried and what was right', () => {
  expect(after([true, false, true])).toEqual({ tried: 3, right: 2, streak: 1, best: 1, last: [true, false, true] });
});

it('keeps the best streak when the present one breaks', () => {
  expect(after([true, true, true, false, true])).toMatchObject({ streak: 1, best: 3 });
});

it('keeps the last answers and no more', () => {
  const many = Array.from({ length: KEPT_ANSWERS + 7 }, (_, n) => n >= KEPT_ANSWERS);
  expect(after(many).last).toEqual(many.slice(7));
});
