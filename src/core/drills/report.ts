/** Drill: what must be reported. One finding of somebody at rest, often next to a line: chart it, tell it, or tell it at once? */
import type { Phrase } from '../session/types.ts';
import { dealt, wholeBetween } from './deck.ts';
import { ADULT_LINES, lineCrossed, type Measure, type ReportLine, URGENCIES, type Urgency } from './reportLines.ts';
import { ADULT, type AgeGroup, childOf, type ReportPatient } from './reportPatients.ts';
import type { AnswerForm, Drill, Task } from './task.ts';

/** At the line or just short of it; or, without a line, a usual value. */
type Card = { readonly of: 'adult' | AgeGroup; readonly measure: Measure } & (
  | { readonly line: (lines: readonly ReportLine[]) => ReportLine | undefined; readonly isCrossed: boolean }
  | { readonly line?: never }
);

const bothSides = (of: Card['of'], measure: Measure, line: (lines: readonly ReportLine[]) => ReportLine | undefined) =>
  [true, false].map((isCrossed): Card => ({ of, measure, line, isCrossed }));

const usualOnes = (of: Card['of'], measures: readonly Measure[]) => measures.map((measure): Card => ({ of, measure }));

const findLine =
  (measure: Measure, side: ReportLine['side'], place = 0) =>
  (lines: readonly ReportLine[]) =>
    lines.filter((line) => line.measure === measure && line.side === side)[place];

const CHILD_LINES: readonly (readonly [AgeGroup, Measure, ReportLine['side'], place?: number])[] = [
  ['any', 'pulse', 'low'],
  ['any', 'pulse', 'high'],
  ['any', 'respirations', 'low'],
  ['any', 'respirations', 'high'],
  ['any', 'saturation', 'low', 1],
  ['fromThree', 'systolic', 'low'],
  ['fromThree', 'systolic', 'high'],
  ['any', 'temperature', 'high'],
  ['youngest', 'temperature', 'high'],
  ['youngest', 'respirations', 'high'],
];

const FIRST: Card = { of: 'adult', measure: 'systolic' };

export const REPORT_DECK: readonly [Card, ...Card[]] = [
  FIRST,
  ...ADULT_LINES.flatMap((line) => bothSides('adult', line.measure, () => line)),
  ...usualOnes('adult', ['pulse', 'respirations', 'saturation', 'temperature']),
  ...CHILD_LINES.flatMap(([group, measure, side, place]) => bothSides(group, measure, findLine(measure, side, place))),
  ...usualOnes('any', ['pulse', 'respirations', 'temperature']),
];

/** Past the line, a value lies on it or so many units further (design). */
const FURTHER = 2;

const FORM: AnswerForm = {
  kind: 'choice',
  options: URGENCIES.map((value) => ({ value, label: { key: `drills.report.answer.${value}` } })),
};

export const report: Drill = {
  id: 'report',
  task(seed, n): Task {
    const card = dealt(seed, 'drill.report.card', n, REPORT_DECK);
    const { measure } = card;
    const patient = card.of === 'adult' ? ADULT : childOf(card.of, seed, n);
    const near = card.line?.(patient.lines);
    const value =
      near && card.line
        ? valueNear({ line: near, isCrossed: card.isCrossed }, seed, n)
        : usual(patient, measure, seed, n);
    const line = lineCrossed(patient.lines, measure, value);
    const right: Urgency = line?.urgency ?? 'chart';
    const lines = [patient.who, shownAs(patient, measure, value, seed, n)];
    return {
      setup: { kind: 'findings', lines },
      steps: lines,
      question: { key: 'drills.report.question' },
      form: FORM,
      right,
      isRight: (answer) => answer === right,
      explain: (answer) => [
        ...(line ? [toldBecause(line)] : whyNot(patient, measure)),
        ...(answer === right ? [] : [{ key: `drills.report.cost.${costOf(answer, right)}` }]),
        ...(line ? [{ key: `drills.report.source.${line.source}` }] : []),
        { key: 'drills.report.policy' },
      ],
    };
  },
};

interface NearLine {
  readonly line: ReportLine;
  readonly isCrossed: boolean;
}

function valueNear({ line, isCrossed }: NearLine, seed: number, n: number): number {
  const outwards = line.side === 'high' ? 1 : -1;
  const far = isCrossed ? wholeBetween(seed, 'drill.report.further', n, 0, FURTHER) : -1;
  return line.value + outwards * (isCrossed ? Math.min(far, room(line)) : far);
}

/** How far one can go past a line before the end of the scale: pain ends at 10. */
function room(line: ReportLine): number {
  return line.measure === 'pain' ? 10 - line.value : FURTHER;
}

function usual({ usual: ends }: ReportPatient, measure: Measure, seed: number, n: number): number {
  const [least, most] = ends[measure] ?? [0, 0];
  return wholeBetween(seed, `drill.report.usual.${measure}`, n, least, most);
}

/** Diastolic pressure of a child beside a systolic one, as a share (design: below every line). */
const CHILD_DIASTOLIC = 0.55;

/** A pressure is never one number: the other one calls for nothing more urgent. */
function shownAs(patient: ReportPatient, measure: Measure, value: number, seed: number, n: number): Phrase {
  if (measure === 'systolic') {
    const adult = usual(patient, 'diastolic', seed, n) - (value < 110 ? 8 : 0);
    const diastolic = patient === ADULT ? adult : Math.round(CHILD_DIASTOLIC * value);
    return { key: 'drills.report.pressure', values: { systolic: value, diastolic } };
  }
  if (measure === 'diastolic') {
    const systolic = value < 110 ? (ADULT.usual.systolic?.[1] ?? 0) : 164;
    return { key: 'drills.report.pressure', values: { systolic, diastolic: value } };
  }
  const name = measure === 'temperature' && patient.isRectal ? 'temperatureRectal' : measure;
  return { key: `drills.report.finding.${name}`, values: valuesOf(measure, value) };
}

/** A temperature is told in both scales, in tenths. */
function valuesOf(measure: Measure, value: number): Readonly<Record<string, string | number>> {
  if (measure !== 'temperature') return { value };
  return { value: inTenths(Math.round((value * 9) / 5) + 320), celsius: inTenths(value) };
}

function inTenths(tenths: number): string {
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}

function toldBecause(line: ReportLine): Phrase {
  const { measure, side, urgency } = line;
  const at: Phrase = { key: `drills.report.line.${measure}`, values: valuesOf(measure, line.value) };
  return { key: `drills.report.${urgency}.${side}`, values: { line: at } };
}

/** The nearest lines on both sides that were not crossed. */
function whyNot(patient: ReportPatient, measure: Measure): readonly Phrase[] {
  const lines = patient.lines.filter((line) => line.measure === measure);
  const nearest = (side: 'low' | 'high') => {
    const values = lines.filter((line) => line.side === side).map((line) => line.value);
    if (values.length === 0) return undefined;
    const value = side === 'high' ? Math.min(...values) : Math.max(...values);
    return { key: `drills.report.line.${measure}`, values: valuesOf(measure, value) };
  };
  const [low, high] = [nearest('low'), nearest('high')];
  if (low && high) return [{ key: 'drills.report.within', values: { low, high } }];
  if (high) return [{ key: 'drills.report.below', values: { high } }];
  return low ? [{ key: 'drills.report.above', values: { low } }] : [];
}

function costOf(answer: unknown, right: Urgency): 'late' | 'early' {
  const place = (URGENCIES as readonly unknown[]).indexOf(answer);
  return place < URGENCIES.indexOf(right) ? 'late' : 'early';
}
