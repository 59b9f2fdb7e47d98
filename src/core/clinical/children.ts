/** Which vital signs of a child are told, by age: beside the limits of adults, each with its source and how far it was checked. */
import type { Checked } from './limits.ts';

export type Sex = 'girl' | 'boy';

/** Rates outside both ends are told at once. Ages in months, from the first on. */
interface RateBand {
  readonly fromMonths: number;
  readonly heart: readonly [first: number, ninetyNinth: number];
  readonly breaths: readonly [first: number, ninetyNinth: number];
}

interface Sourced {
  readonly source: string;
  readonly checked: Checked;
}

export const CHILD_SOURCES = {
  rates: {
    source: 'Fleming et al., Lancet 2011;377:1011: 1st and 99th centile of heart and breathing rate at rest',
    checked: 'memory',
  },
  fastBreaths: { source: 'PALS 2006: more than 60 breaths a minute is abnormal at any age', checked: 'verified' },
  lowSystolic: {
    source: 'PALS 2006: lowest systolic pressure by age; 90 from ten years on from memory',
    checked: 'verified',
  },
  highSystolic: {
    source: 'AAP guideline 2017: 90th percentile of the shortest children of that age, and 120 from thirteen years on',
    checked: 'verified',
  },
} as const satisfies Readonly<Record<string, Sourced>>;

const RATES: readonly [RateBand, ...RateBand[]] = [
  { fromMonths: 0, heart: [107, 181], breaths: [25, 66] },
  { fromMonths: 3, heart: [104, 175], breaths: [24, 64] },
  { fromMonths: 6, heart: [98, 168], breaths: [23, 61] },
  { fromMonths: 9, heart: [93, 161], breaths: [22, 58] },
  { fromMonths: 12, heart: [88, 156], breaths: [21, 53] },
  { fromMonths: 18, heart: [82, 149], breaths: [19, 46] },
  { fromMonths: 24, heart: [76, 142], breaths: [18, 38] },
  { fromMonths: 36, heart: [70, 136], breaths: [17, 33] },
  { fromMonths: 48, heart: [65, 131], breaths: [17, 29] },
  { fromMonths: 72, heart: [59, 123], breaths: [16, 27] },
  { fromMonths: 96, heart: [52, 115], breaths: [14, 25] },
  { fromMonths: 144, heart: [47, 108], breaths: [12, 23] },
  { fromMonths: 180, heart: [43, 104], breaths: [11, 22] },
];

/** More breaths than this a minute are told at once at any age. */
const FASTEST_BREATHS = 60;

/** Systolic pressure from which on it is told, by whole years from 1 to 12. */
const SCREENING: Readonly<Record<Sex, readonly number[]>> = {
  boy: [98, 100, 101, 102, 103, 105, 106, 107, 107, 108, 110, 113],
  girl: [98, 101, 102, 103, 104, 105, 106, 107, 108, 109, 111, 114],
};
const TEEN = 120;
const MEASURED_FROM_YEARS = 3;

/** Lowest and highest rates that need not be told, per minute. */
export function childRates(ageMonths: number): Pick<RateBand, 'heart' | 'breaths'> {
  const { heart, breaths } = RATES.findLast(({ fromMonths }) => fromMonths <= ageMonths) ?? RATES[0];
  return { heart, breaths: [breaths[0], Math.min(breaths[1], FASTEST_BREATHS)] };
}

/** Systolic pressure below which a child's is told at once, mmHg. */
export function childLowSystolic(ageMonths: number): number {
  if (ageMonths < 1) return 60;
  if (ageMonths < 12) return 70;
  const years = Math.floor(ageMonths / 12);
  return years >= 10 ? 90 : 70 + 2 * years;
}

/** Systolic pressure from which on a child's is told, mmHg; nothing before it is measured as a rule, at three years. */
export function childHighSystolic(ageMonths: number, sex: Sex): number | undefined {
  const years = Math.floor(ageMonths / 12);
  if (years < MEASURED_FROM_YEARS) return undefined;
  return SCREENING[sex][years - 1] ?? TEEN;
}
