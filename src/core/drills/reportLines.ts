/** From which values on a finding is told to the provider, and how soon: the lines of `core/clinical`, of adults and of children. */
import { childHighSystolic, childLowSystolic, childRates, type Sex } from '../clinical/children.ts';
import { type LimitName, limit } from '../clinical/limits.ts';

export type Measure = 'systolic' | 'diastolic' | 'pulse' | 'respirations' | 'saturation' | 'temperature' | 'pain';

/** `chart`: nothing to tell now. `tell`: before the provider comes in. `now`: at once. */
export const URGENCIES = ['chart', 'tell', 'now'] as const;
export type Urgency = (typeof URGENCIES)[number];

type Source = 'aha' | 'news2' | 'fever' | 'clinic' | 'centile' | 'pals' | 'aap' | 'febrileInfant';

/** A line is crossed at its very value, in the units of `scaleOf`: downwards when it is a low one. `source`: words under `drills.report.source`. */
export interface ReportLine {
  readonly measure: Measure;
  readonly value: number;
  readonly side: 'low' | 'high';
  readonly urgency: Exclude<Urgency, 'chart'>;
  readonly source: Source;
}

/** Units in which a drill counts: tenths of °C for temperature, else whole ones. */
function scaleOf(measure: Measure): number {
  return measure === 'temperature' ? 10 : 1;
}

function line(
  measure: Measure,
  at: LimitName | number,
  [side, urgency, source]: readonly [ReportLine['side'], ReportLine['urgency'], Source],
): ReportLine {
  const value = typeof at === 'number' ? at : Math.round(limit(at) * scaleOf(measure));
  return { measure, value, side, urgency, source };
}

export const ADULT_LINES: readonly ReportLine[] = [
  line('systolic', 'systolicTell', ['high', 'tell', 'aha']),
  line('systolic', 'systolicNow', ['high', 'now', 'aha']),
  line('systolic', 'systolicLowTell', ['low', 'tell', 'news2']),
  line('systolic', 'systolicLowNow', ['low', 'now', 'news2']),
  line('diastolic', 'diastolicTell', ['high', 'tell', 'aha']),
  line('diastolic', 'diastolicNow', ['high', 'now', 'aha']),
  line('pulse', 'pulseLowTell', ['low', 'tell', 'news2']),
  line('pulse', 'pulseLowNow', ['low', 'now', 'news2']),
  line('pulse', 'pulseHighTell', ['high', 'tell', 'news2']),
  line('pulse', 'pulseHighNow', ['high', 'now', 'news2']),
  line('respirations', 'respirationLowTell', ['low', 'tell', 'news2']),
  line('respirations', 'respirationLowNow', ['low', 'now', 'news2']),
  line('respirations', 'respirationHighTell', ['high', 'tell', 'news2']),
  line('respirations', 'respirationHighNow', ['high', 'now', 'news2']),
  line('saturation', 'saturationTell', ['low', 'tell', 'news2']),
  line('saturation', 'saturationNow', ['low', 'now', 'news2']),
  line('temperature', 'temperatureHighTell', ['high', 'tell', 'fever']),
  line('temperature', 'temperatureHighNow', ['high', 'now', 'clinic']),
  line('temperature', 'temperatureLowNow', ['low', 'now', 'news2']),
  line('pain', 'painTell', ['high', 'tell', 'clinic']),
];

const DAYS_A_MONTH = 30.4375;

/** Lines of a child: what lies outside them is told. */
export function childLines(ageMonths: number, sex: Sex): readonly ReportLine[] {
  const { heart, breaths } = childRates(ageMonths);
  const highSystolic = childHighSystolic(ageMonths, sex);
  const isYoungInfant = ageMonths * DAYS_A_MONTH <= limit('feverNowBelowAge');
  return [
    line('pulse', heart[0] - 1, ['low', 'now', 'centile']),
    line('pulse', heart[1] + 1, ['high', 'now', 'centile']),
    line('respirations', breaths[0] - 1, ['low', 'now', 'centile']),
    line('respirations', breaths[1] + 1, ['high', 'now', 'centile']),
    line('saturation', 'saturationTell', ['low', 'tell', 'clinic']),
    line('saturation', 'saturationChildNow', ['low', 'now', 'clinic']),
    line('systolic', childLowSystolic(ageMonths) - 1, ['low', 'now', 'pals']),
    ...(highSystolic === undefined ? [] : [line('systolic', highSystolic, ['high', 'tell', 'aap'])]),
    line('temperature', 'temperatureHighTell', [
      'high',
      isYoungInfant ? 'now' : 'tell',
      isYoungInfant ? 'febrileInfant' : 'fever',
    ]),
    line('temperature', 'temperatureHighNow', ['high', 'now', 'clinic']),
  ];
}

/** The most urgent line that a value crosses, if any. */
export function lineCrossed(lines: readonly ReportLine[], measure: Measure, value: number): ReportLine | undefined {
  const crossed = lines.filter(
    (each) => each.measure === measure && (each.side === 'high' ? value >= each.value : value <= each.value),
  );
  return crossed.find(({ urgency }) => urgency === 'now') ?? crossed[0];
}
