/** Drill: pick the cuff. The arm is measured; which cuff does it need, or what does a wrong one do to the reading? */
import { CUFF_SIZES, CUFF_TABLE, type CuffSize, cuffForArm, cuffShare } from '../clinical/technique.ts';
import type { Phrase } from '../session/types.ts';
import { dealt, wholeBetween } from './deck.ts';
import type { Answer, Drill, Task } from './task.ts';

/** Shares were measured for cuffs up to so many sizes too small, and too large (`cuffShare`). */
const MEASURED_SMALL = 2;
const MEASURED_LARGE = 1;

type Effect = 'tooLow' | 'fits' | 'tooHigh';
const EFFECTS: readonly Effect[] = ['tooLow', 'fits', 'tooHigh'];

type Card =
  | { readonly asks: 'size'; readonly cm: number }
  /** `wrongBy`: so many sizes too small; negative, too large. */
  | { readonly asks: 'effect'; readonly wrongBy: -1 | 0 | 1 | 2 };

/** Both ends of every cuff's range, a middle of each, and what cuffs do that do not fit. */
const CARDS = [
  { asks: 'effect', wrongBy: -1 },
  { asks: 'effect', wrongBy: 0 },
  { asks: 'effect', wrongBy: 1 },
  { asks: 'effect', wrongBy: 2 },
  ...CUFF_TABLE.flatMap(({ armCm: [least, most] }): Card[] =>
    [least, Math.round((least + most) / 2), most].map((cm) => ({ asks: 'size', cm })),
  ),
] as const satisfies readonly [Card, ...Card[]];

export const cuff: Drill = {
  id: 'cuff',
  task(seed, n): Task {
    const card: Card = dealt(seed, 'drill.cuff.card', n, CARDS);
    return card.asks === 'size' ? sizeTask(card.cm) : effectTask(seed, n, card.wrongBy);
  },
};

function sizeTask(cm: number): Task {
  const right = cuffForArm(cm);
  return {
    setup: { kind: 'arm', cm },
    steps: [{ key: 'drills.cuff.measured', values: { cm } }],
    question: { key: 'drills.cuff.question', values: { cm } },
    form: { kind: 'choice', options: CUFF_SIZES.map((value) => ({ value, label: sizeName(value) })) },
    right,
    isRight: (answer) => answer === right,
    explain: (answer) => [rangeOf(right), ...consequence(right, answer), { key: 'drills.cuff.source.range' }],
  };
}

function effectTask(seed: number, n: number, wrongBy: number): Task {
  const fitting = CUFF_SIZES.filter((_, place) => CUFF_SIZES[place - wrongBy] !== undefined);
  const size = fitting[wholeBetween(seed, 'drill.cuff.fitting', n, 0, fitting.length - 1)] ?? 'adult';
  const [least, most] = CUFF_TABLE.find((row) => row.size === size)?.armCm ?? [27, 34];
  const cm = wholeBetween(seed, 'drill.cuff.cm', n, least, most);
  const worn = CUFF_SIZES[CUFF_SIZES.indexOf(size) - wrongBy] ?? size;
  const right: Effect = wrongBy > 0 ? 'tooHigh' : wrongBy < 0 ? 'tooLow' : 'fits';
  return {
    setup: { kind: 'arm', cm, cuff: worn },
    steps: [{ key: 'drills.cuff.wearing', values: { cm, size: sizeName(worn) } }],
    question: { key: 'drills.cuff.effectQuestion', values: { cm, size: sizeName(worn) } },
    form: {
      kind: 'choice',
      options: EFFECTS.map((value) => ({ value, label: { key: `drills.cuff.effect.${value}` } })),
    },
    right,
    isRight: (answer) => answer === right,
    explain: () => [rangeOf(size), ...consequence(size, worn), { key: 'drills.cuff.source.share' }],
  };
}

function sizeName(size: CuffSize): Phrase {
  return { key: `drills.cuff.size.${size}` };
}

function rangeOf(size: CuffSize): Phrase {
  const [least, most] = CUFF_TABLE.find((row) => row.size === size)?.armCm ?? [0, 0];
  return { key: 'drills.cuff.range', values: { size: sizeName(size), least, most } };
}

/** What the cuff chosen or worn adds to the systolic pressure; no more is claimed than was measured. */
function consequence(needed: CuffSize, taken: Answer): readonly Phrase[] {
  const place = (CUFF_SIZES as readonly unknown[]).indexOf(taken);
  const wrongBy = CUFF_SIZES.indexOf(needed) - place;
  if (place < 0 || wrongBy === 0) return [];
  const count = Math.min(Math.abs(wrongBy), wrongBy > 0 ? MEASURED_SMALL : MEASURED_LARGE);
  const mm = Math.abs(cuffShare(wrongBy).systolic);
  const told: Phrase = { key: wrongBy > 0 ? 'drills.cuff.small' : 'drills.cuff.large', values: { mm, count } };
  return count < Math.abs(wrongBy) ? [told, { key: 'drills.cuff.beyond' }] : [told];
}
