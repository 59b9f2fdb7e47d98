/** Drill: what must be reported. One finding of a resting adult, often next to a line: chart it, tell it, or tell it at once? */
import type { Phrase } from '../session/types.ts';
import { dealt, wholeBetween } from './deck.ts';
import {
  lineCrossed,
  lineValue,
  type Measure,
  REPORT_LINES,
  type ReportLine,
  URGENCIES,
  type Urgency,
} from './reportLines.ts';
import type { AnswerForm, Drill, Task } from './task.ts';

type Card =
  /** At the line or just short of it. */
  { readonly line: ReportLine; readonly isCrossed: boolean } | { readonly usual: Measure };

/** What nobody need be told, in the units of `scaleOf` (design: well inside the lines). */
const USUAL: Readonly<Record<Measure, readonly [least: number, most: number]>> = {
  systolic: [108, 134],
  diastolic: [62, 84],
  pulse: [60, 96],
  respirations: [12, 18],
  saturation: [95, 99],
  temperature: [362, 375],
  pain: [0, 5],
};

const CARDS = [
  ...REPORT_LINES.flatMap((line): Card[] => [
    { line, isCrossed: true },
    { line, isCrossed: false },
  ]),
  { usual: 'systolic' },
  { usual: 'pulse' },
  { usual: 'respirations' },
  { usual: 'saturation' },
  { usual: 'temperature' },
] as const satisfies readonly [...Card[], Card];

/** Past the line, a value lies on it or so many units further (design). */
const FURTHER = 2;

const FORM: AnswerForm = {
  kind: 'choice',
  options: URGENCIES.map((value) => ({ value, label: { key: `drills.report.answer.${value}` } })),
};

export const report: Drill = {
  id: 'report',
  task(seed, n): Task {
    const [first, ...others] = CARDS;
    const card: Card = dealt<Card>(seed, 'drill.report.card', n, [first, ...others]);
    const measure = 'line' in card ? card.line.measure : card.usual;
    const value = 'line' in card ? valueNear(card, seed, n) : usual(measure, seed, n);
    const line = lineCrossed(measure, value);
    const right: Urgency = line?.urgency ?? 'chart';
    const shown = shownAs(measure, value, seed, n);
    return {
      setup: { kind: 'findings', lines: [{ key: 'drills.report.adult' }, shown] },
      steps: [{ key: 'drills.report.adult' }, shown],
      question: { key: 'drills.report.question' },
      form: FORM,
      right,
      isRight: (answer) => answer === right,
      explain: (answer) => [
        ...(line ? [toldBecause(line)] : whyNot(measure)),
        ...(answer === right ? [] : [{ key: `drills.report.cost.${costOf(answer, right)}` }]),
        ...(line ? [{ key: `drills.report.source.${line.source}` }] : []),
        { key: 'drills.report.policy' },
      ],
    };
  },
};

function valueNear({ line, isCrossed }: Extract<Card, { line: ReportLine }>, seed: number, n: number): number {
  const outwards = line.side === 'high' ? 1 : -1;
  const far = isCrossed ? wholeBetween(seed, 'drill.report.further', n, 0, FURTHER) : -1;
  return lineValue(line) + outwards * (isCrossed ? Math.min(far, room(line)) : far);
}

/** How far one can go past a line before the end of the scale: pain ends at 10. */
function room(line: ReportLine): number {
  return line.measure === 'pain' ? 10 - lineValue(line) : FURTHER;
}

function usual(measure: Measure, seed: number, n: number): number {
  const [least, most] = USUAL[measure];
  return wholeBetween(seed, `drill.report.usual.${measure}`, n, least, most);
}

/** A pressure is never one number: the other one calls for nothing more urgent. */
function shownAs(measure: Measure, value: number, seed: number, n: number): Phrase {
  if (measure === 'systolic') {
    const diastolic = usual('diastolic', seed, n) - (value < 110 ? 8 : 0);
    return { key: 'drills.report.pressure', values: { systolic: value, diastolic } };
  }
  if (measure === 'diastolic') {
    const systolic = value < 110 ? USUAL.systolic[1] : 164;
    return { key: 'drills.report.pressure', values: { systolic, diastolic: value } };
  }
  return { key: `drills.report.finding.${measure}`, values: valuesOf(measure, value) };
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
  const at: Phrase = { key: `drills.report.line.${measure}`, values: valuesOf(measure, lineValue(line)) };
  return { key: `drills.report.${urgency}.${side}`, values: { line: at } };
}

/** The nearest lines on both sides that were not crossed. */
function whyNot(measure: Measure): readonly Phrase[] {
  const lines: readonly ReportLine[] = REPORT_LINES.filter((line) => line.measure === measure);
  const nearest = (side: 'low' | 'high') => {
    const values = lines.filter((line) => line.side === side).map(lineValue);
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
