/** From verdicts to a result: points, percent, gates, outcome. */
import { isMark } from '../session/marks.ts';
import type { Journal } from '../session/types.ts';
import type { Comparison, CriterionResult, Result, Rubric } from './types.ts';

export interface ResultMaterial {
  readonly engine: number;
  readonly rubric: Rubric;
  readonly criteria: readonly CriterionResult[];
  readonly comparisons: readonly Comparison[];
  readonly journal: Journal;
  readonly endedAt: number;
}

/**
 * Lines that were not observed count neither for nor against. A missed gate fails whatever the points, and so does a
 * percent (rounded down) below the pass mark. An attempt in which nothing was done is empty and earns nothing.
 */
export function makeResult({ engine, rubric, criteria, comparisons, journal, endedAt }: ResultMaterial): Result {
  const isEmpty = journal.entries.every(({ intent }) => isMark(intent));
  const judged = isEmpty ? criteria.map((line) => ({ ...line, points: 0 })) : criteria;
  const observed = judged.filter(({ verdict }) => verdict !== 'notObserved');
  const points = sumOf(observed.map((line) => line.points));
  const possible = sumOf(observed.map((line) => line.criterion.points));
  const percent = possible === 0 ? 0 : Math.floor((points * 100) / possible);
  const missedGates = judged
    .filter(({ criterion, verdict }) => criterion.critical && verdict === 'missed')
    .map(({ criterion }) => criterion.id);
  const isPassed = missedGates.length === 0 && percent >= rubric.passMark;
  return {
    engine,
    outcome: isEmpty ? 'empty' : isPassed ? 'passed' : 'failed',
    points,
    possible,
    percent,
    passMark: rubric.passMark,
    missedGates,
    criteria: judged,
    comparisons,
    endedAt,
  };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
