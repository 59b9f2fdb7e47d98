/** From which values on a finding of an adult is told to the provider, and how soon: the lines of `core/clinical`. */
import { type LimitName, limit } from '../clinical/limits.ts';

export const MEASURES = [
  'systolic',
  'diastolic',
  'pulse',
  'respirations',
  'saturation',
  'temperature',
  'pain',
] as const;
export type Measure = (typeof MEASURES)[number];

/** `chart`: nothing to tell now. `tell`: before the provider comes in. `now`: at once. */
export const URGENCIES = ['chart', 'tell', 'now'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** A line is crossed at its very value: downwards when it is a low one. `source`: words under `drills.source`. */
export interface ReportLine {
  readonly measure: Measure;
  readonly limit: LimitName;
  readonly side: 'low' | 'high';
  readonly urgency: Exclude<Urgency, 'chart'>;
  readonly source: 'aha' | 'news2' | 'fever' | 'clinic';
}

export const REPORT_LINES = [
  { measure: 'systolic', limit: 'systolicTell', side: 'high', urgency: 'tell', source: 'aha' },
  { measure: 'systolic', limit: 'systolicNow', side: 'high', urgency: 'now', source: 'aha' },
  { measure: 'systolic', limit: 'systolicLowTell', side: 'low', urgency: 'tell', source: 'news2' },
  { measure: 'systolic', limit: 'systolicLowNow', side: 'low', urgency: 'now', source: 'news2' },
  { measure: 'diastolic', limit: 'diastolicTell', side: 'high', urgency: 'tell', source: 'aha' },
  { measure: 'diastolic', limit: 'diastolicNow', side: 'high', urgency: 'now', source: 'aha' },
  { measure: 'pulse', limit: 'pulseLowTell', side: 'low', urgency: 'tell', source: 'news2' },
  { measure: 'pulse', limit: 'pulseLowNow', side: 'low', urgency: 'now', source: 'news2' },
  { measure: 'pulse', limit: 'pulseHighTell', side: 'high', urgency: 'tell', source: 'news2' },
  { measure: 'pulse', limit: 'pulseHighNow', side: 'high', urgency: 'now', source: 'news2' },
  { measure: 'respirations', limit: 'respirationLowTell', side: 'low', urgency: 'tell', source: 'news2' },
  { measure: 'respirations', limit: 'respirationLowNow', side: 'low', urgency: 'now', source: 'news2' },
  { measure: 'respirations', limit: 'respirationHighTell', side: 'high', urgency: 'tell', source: 'news2' },
  { measure: 'respirations', limit: 'respirationHighNow', side: 'high', urgency: 'now', source: 'news2' },
  { measure: 'saturation', limit: 'saturationTell', side: 'low', urgency: 'tell', source: 'news2' },
  { measure: 'saturation', limit: 'saturationNow', side: 'low', urgency: 'now', source: 'news2' },
  { measure: 'temperature', limit: 'temperatureHighTell', side: 'high', urgency: 'tell', source: 'fever' },
  { measure: 'temperature', limit: 'temperatureHighNow', side: 'high', urgency: 'now', source: 'clinic' },
  { measure: 'temperature', limit: 'temperatureLowNow', side: 'low', urgency: 'now', source: 'news2' },
  { measure: 'pain', limit: 'painTell', side: 'high', urgency: 'tell', source: 'clinic' },
] as const satisfies readonly [ReportLine, ...ReportLine[]];

/** Units in which a drill counts: tenths of °C for temperature, else whole ones. */
export function scaleOf(measure: Measure): number {
  return measure === 'temperature' ? 10 : 1;
}

/** Where a line lies, in the units of `scaleOf`. */
export function lineValue(line: ReportLine): number {
  return Math.round(limit(line.limit) * scaleOf(line.measure));
}

export function isCrossed(line: ReportLine, value: number): boolean {
  return line.side === 'high' ? value >= lineValue(line) : value <= lineValue(line);
}

/** The most urgent line that a value crosses, if any. */
export function lineCrossed(measure: Measure, value: number): ReportLine | undefined {
  const lines: readonly ReportLine[] = REPORT_LINES.filter((line) => line.measure === measure);
  const crossed = lines.filter((line) => isCrossed(line, value));
  return crossed.find(({ urgency }) => urgency === 'now') ?? crossed[0];
}
