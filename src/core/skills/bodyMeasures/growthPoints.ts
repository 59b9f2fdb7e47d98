/** The points of a growth chart: earlier measurements from the record, and what was charted in this visit. */
import { CM_PER_INCH, KG_PER_LB } from '../../clinical/measuring.ts';
import { dayNumber, findDate } from '../../math/calendar.ts';
import type { ChartObservation } from '../../record/patientChart.ts';
import type { RecordState } from '../../record/record.ts';
import { chartedBmi, chartedCentimeters, chartedKilograms } from './bodySections.ts';

/** `length` is length lying or stature, by what the child's age asks for. */
export type PlottedMeasure = 'weight' | 'length' | 'head' | 'bmi';

/** kg, cm or kg/m²; age in months of 30.4375 days. */
export interface GrowthPoint {
  readonly measure: PlottedMeasure;
  readonly date: string;
  readonly ageMonths: number;
  readonly value: number;
  readonly isToday: boolean;
}

const DAYS_PER_MONTH = 30.4375;

const MEASURES: ReadonlyMap<string, PlottedMeasure> = new Map([
  ['29463-7', 'weight'],
  ['3141-9', 'weight'],
  ['8302-2', 'length'],
  ['3137-7', 'length'],
  ['8306-3', 'length'],
  ['9843-4', 'head'],
  ['8287-5', 'head'],
  ['39156-5', 'bmi'],
]);

/** To kg, cm or kg/m². A unit that is not known gives no point: a wrong one is worse than none. */
const UNITS: Readonly<Record<string, number>> = {
  kg: 1,
  g: 0.001,
  lb: KG_PER_LB,
  '[lb_av]': KG_PER_LB,
  cm: 1,
  in: CM_PER_INCH,
  '[in_i]': CM_PER_INCH,
  'kg/m2': 1,
};

function valueIn({ value, unit = '' }: ChartObservation): number | undefined {
  const factor = Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined;
  return typeof value === 'number' && factor !== undefined ? value * factor : undefined;
}

function ageAt(birthDate: string, date: string): number | undefined {
  const born = findDate(birthDate);
  const day = findDate(date.slice(0, 10));
  return born && day ? (dayNumber(day) - dayNumber(born)) / DAYS_PER_MONTH : undefined;
}

/** Oldest first; nothing when the record has no birth date. */
export function growthPoints(record: RecordState): readonly GrowthPoint[] {
  const { chart, startsAt } = record;
  const point = (measure: PlottedMeasure, date: string, value: number | undefined, isToday: boolean): GrowthPoint[] => {
    const ageMonths = ageAt(chart.birthDate ?? '', date);
    const isUsable = value !== undefined && value > 0 && ageMonths !== undefined && ageMonths >= 0;
    return isUsable ? [{ measure, date: date.slice(0, 10), ageMonths, value, isToday }] : [];
  };
  const earlier = chart.observations.flatMap((observation) => {
    const measure = MEASURES.get(observation.code ?? '');
    return measure && observation.date ? point(measure, observation.date, valueIn(observation), false) : [];
  });
  const charted = (section: string) => record.sections.get(section)?.values ?? {};
  const tall = chartedCentimeters(charted('length')) ?? chartedCentimeters(charted('height'));
  return [
    ...earlier.sort((a, b) => a.ageMonths - b.ageMonths),
    ...point('weight', startsAt, chartedKilograms(charted('weight')), true),
    ...point('length', startsAt, tall, true),
    ...point('head', startsAt, chartedCentimeters(charted('headCircumference')), true),
    ...point('bmi', startsAt, chartedBmi(record), true),
  ];
}
