/** Drill: read the gauge. A still needle near a mark; the reading is the nearest mark, always an even number. */
import { u } from '../math/random.ts';
import type { Phrase } from '../session/types.ts';
import { dealt, wholeBetween } from './deck.ts';
import type { Answer, Drill, Task } from './task.ts';

/** Marks stand every 2 mmHg, numbers every 20 (assets/equipment/gauge.json). */
const MARK = 2;
const NUMBERED = 20;
const LARGEST = 300;
/** The needle stands at most this far from its mark, mmHg (design): nearer to it than to any other. */
const OFF_MARK = 0.6;

/** Last digits, so that no reading is learned by its roundness. */
const ENDINGS = [0, 2, 4, 6, 8] as const;

export const gauge: Drill = {
  id: 'gauge',
  task(seed, n): Task {
    const right = 10 * wholeBetween(seed, 'drill.gauge.tens', n, 4, 27) + dealt(seed, 'drill.gauge.ending', n, ENDINGS);
    const mmHg = right + (2 * u(seed, 'drill.gauge.off', n) - 1) * OFF_MARK;
    return {
      setup: { kind: 'gauge', mmHg },
      steps: [placeOf(right)],
      question: { key: 'drills.gauge.question' },
      form: { kind: 'number', unit: 'drills.unit.mmHg', min: 0, max: LARGEST },
      right,
      isRight: (answer) => answer === right,
      explain: (answer) => explain(right, answer),
    };
  },
};

/** Where the needle stands, so that the reading is still the learner's. */
function placeOf(mmHg: number): Phrase {
  const below = Math.floor(mmHg / NUMBERED) * NUMBERED;
  const count = (mmHg - below) / MARK;
  if (count === 0) return { key: 'drills.gauge.onNumber', values: { below } };
  return { key: 'drills.gauge.place', values: { below, above: below + NUMBERED, count } };
}

function explain(right: number, answer: Answer): readonly Phrase[] {
  const rule: Phrase = { key: 'drills.gauge.rule' };
  const shown: Phrase = { key: 'drills.gauge.right', values: { mm: right, place: placeOf(right) } };
  if (answer === right || typeof answer !== 'number') return [shown, rule];
  return [shown, { key: `drills.gauge.${mistakeOf(right, answer)}`, values: { mm: answer } }, rule];
}

function mistakeOf(right: number, answer: number): string {
  const off = Math.abs(answer - right);
  if (answer % MARK !== 0) return 'odd';
  if (answer % 10 === 0 && off < 10) return 'rounded';
  if (off === MARK) return 'oneMark';
  return off % NUMBERED === 0 ? 'wrongNumber' : 'wrongWay';
}
