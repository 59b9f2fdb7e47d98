/** Whose finding a task of the drill is: an adult, or a child of some age; with the lines and the usual values of that age. */
import { childRates, type Sex } from '../clinical/children.ts';
import type { Phrase } from '../session/types.ts';
import { wholeBetween } from './deck.ts';
import { ADULT_LINES, childLines, type Measure, type ReportLine } from './reportLines.ts';

type Ends = readonly [least: number, most: number];

export interface ReportPatient {
  readonly who: Phrase;
  readonly lines: readonly ReportLine[];
  /** What nobody need be told, in the units of the lines. */
  readonly usual: Readonly<Partial<Record<Measure, Ends>>>;
  /** A temperature by rectum instead of by ear. */
  readonly isRectal: boolean;
}

/** Well inside the lines (design). */
export const ADULT: ReportPatient = {
  who: { key: 'drills.report.adult' },
  lines: ADULT_LINES,
  usual: {
    systolic: [108, 134],
    diastolic: [62, 84],
    pulse: [60, 96],
    respirations: [12, 18],
    saturation: [95, 99],
    temperature: [362, 375],
    pain: [0, 5],
  },
  isRectal: false,
};

interface Age {
  readonly months: number;
  readonly unit: 'weeks' | 'months' | 'years';
  readonly count: number;
}

const years = (count: number): Age => ({ months: 12 * count, unit: 'years', count });
const months = (count: number): Age => ({ months: count, unit: 'months', count });

/** Ages that are asked for: one or more of each band (design). */
const AGES: readonly Age[] = [
  { months: 1.4, unit: 'weeks', count: 6 },
  months(4),
  months(8),
  months(10),
  months(15),
  months(20),
  ...[2, 3, 5, 7, 9, 11, 13, 16].map(years),
];
const MEASURED_BY_EAR_FROM_MONTHS = 6;

/** The youngest whose temperature is asked for besides: told at once. */
export type AgeGroup = 'any' | 'youngest' | 'fromThree';

function agesOf(group: AgeGroup): readonly Age[] {
  if (group === 'youngest') return AGES.slice(0, 1);
  return group === 'fromThree' ? AGES.filter((age) => age.months >= 36) : AGES.slice(1);
}

/** The middle third between two lines. */
function middle([low, high]: Ends): Ends {
  const third = (high - low) / 3;
  return [Math.round(low + third), Math.round(high - third)];
}

export function childOf(group: AgeGroup, seed: number, n: number): ReportPatient {
  const ages = agesOf(group);
  const age = ages[wholeBetween(seed, 'drill.report.age', n, 0, ages.length - 1)] ?? years(7);
  const sex: Sex = wholeBetween(seed, 'drill.report.sex', n, 0, 1) === 0 ? 'girl' : 'boy';
  const { heart, breaths } = childRates(age.months);
  return {
    who: { key: `drills.report.child.${age.unit === 'years' ? sex : age.unit}`, values: { age: age.count } },
    lines: childLines(age.months, sex),
    usual: {
      pulse: middle(heart),
      respirations: middle(breaths),
      saturation: ADULT.usual.saturation ?? [95, 99],
      temperature: [366, 376],
    },
    isRectal: age.months < MEASURED_BY_EAR_FROM_MONTHS,
  };
}
