/** A result stays within its bounds whatever happened; gates and emptiness come before points. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/core/rubric/judge.ts';
import { makeResult } from '../../../src/core/rubric/result.ts';
import type { Criterion, Result, Rule } from '../../../src/core/rubric/types.ts';
import type { Entry, Finding } from '../../../src/core/session/types.ts';
import { beforeRule, criterionOf, deed, finding, headerOf, inputOf } from '../../support/judging.ts';

function resultOf(
  criteria: readonly Criterion[],
  deeds: readonly Entry[],
  findings: readonly Finding[] = [],
  passMark = 80,
) {
  const input = inputOf({ deeds, findings });
  const rubric = { passMark, criteria };
  const journal = { header: headerOf(), entries: deeds };
  return makeResult({ engine: 1, rubric, criteria: judge(rubric, input, {}), comparisons: [], journal, endedAt: 5 });
}

const NAMES = ['a.done', 'b.done', 'c.done'] as const;
const name = fc.constantFrom(...NAMES);
const plainRule: fc.Arbitrary<Rule> = fc.oneof(
  name.map((happened) => ({ happened })),
  name.map((never) => ({ never })),
  fc.tuple(name, name).map(([one, other]) => beforeRule(one, other)),
  fc.tuple(name, name).map(([from, to]) => ({ within: { from, to, limit: 'handRub' } })),
  fc.tuple(name, name, name).map(([event, from, to]) => ({ between: { event, from, to } })),
  fc.tuple(name, fc.nat(3)).map(([event, min]) => ({ count: { event, min } })),
  fc.uniqueArray(name, { minLength: 2 }).map((inOrder) => ({ inOrder })),
);
const rule = fc.oneof(
  plainRule,
  fc.array(plainRule, { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
  fc.array(plainRule, { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
);
const criteria = fc
  .array(
    fc.record({
      rule,
      points: fc.integer({ min: 1, max: 10 }),
      critical: fc.boolean(),
      when: fc.option(plainRule, { nil: undefined }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((lines) =>
    lines.map(({ when, ...line }, place) =>
      criterionOf(line.rule, { ...line, id: `line${place}`, ...(when && { when }) }),
    ),
  );
const times = fc.array(fc.tuple(fc.nat(60_000), name), { maxLength: 12 }).map((list) => list.sort(([a], [b]) => a - b));

function expectBounds(result: Result, lines: readonly Criterion[]): void {
  expect(result.points).toBeGreaterThanOrEqual(0);
  expect(result.points).toBeLessThanOrEqual(result.possible);
  expect(result.possible).toBeLessThanOrEqual(lines.reduce((sum, { points }) => sum + points, 0));
  expect(Number.isInteger(result.percent) && result.percent >= 0 && result.percent <= 100).toBe(true);
  if (result.missedGates.length > 0) expect(result.outcome).not.toBe('passed');
}

/** Evidence names entries and findings that are there, and only what is met earns points. */
function expectProofs(result: Result, deeds: number, findings: number): void {
  for (const { evidence, verdict, points } of result.criteria) {
    expect(evidence.entries.every((place) => place < deeds)).toBe(true);
    expect(evidence.findings.every((place) => place < findings)).toBe(true);
    if (verdict !== 'met') expect(points).toBe(0);
  }
}

describe('a result', () => {
  it('stays within bounds, whatever was done and found', () => {
    fc.assert(
      fc.property(criteria, times, times, fc.integer({ min: 1, max: 100 }), (lines, deeds, findings, passMark) => {
        const result = resultOf(
          lines,
          deeds.map(([at, type]) => deed(at, type)),
          findings.map(([at, each]) => finding(at, each)),
          passMark,
        );
        expectBounds(result, lines);
        expectProofs(result, deeds.length, findings.length);
        if (result.outcome === 'passed') expect(result.percent).toBeGreaterThanOrEqual(passMark);
        if (deeds.length === 0) expect(result).toMatchObject({ outcome: 'empty', points: 0, percent: 0 });
      }),
    );
  });

  const gate = criterionOf({ happened: 'a.done' }, { id: 'gate', points: 1, critical: true });
  const rest = criterionOf({ happened: 'b.done' }, { id: 'rest', points: 9 });

  it('fails for a missed gate whatever the points', () => {
    expect(resultOf([gate, rest], [deed(1, 'b.done')], [], 1)).toMatchObject({
      outcome: 'failed',
      percent: 90,
      missedGates: ['gate'],
    });
    expect(resultOf([gate, rest], [deed(1, 'b.done'), deed(2, 'a.done')], [], 1).outcome).toBe('passed');
  });

  it('does not fail for a gate that was not called for', () => {
    const uncalled = { ...gate, when: { happened: 'c.done' } };
    expect(resultOf([uncalled, rest], [deed(1, 'b.done')], [], 100)).toMatchObject({
      outcome: 'passed',
      points: 9,
      possible: 9,
    });
  });

  it('rounds the percent down and passes exactly at the mark', () => {
    const lines = [
      criterionOf({ happened: 'a.done' }, { points: 2 }),
      criterionOf({ happened: 'b.done' }, { points: 1 }),
    ];
    expect(resultOf(lines, [deed(1, 'a.done')], [], 66)).toMatchObject({ percent: 66, outcome: 'passed' });
    expect(resultOf(lines, [deed(1, 'a.done')], [], 67)).toMatchObject({ percent: 66, outcome: 'failed' });
  });

  it('earns nothing for waiting, settings and hints alone', () => {
    const lines = [criterionOf({ never: 'a.done' })];
    const marks = ['time.passed', 'setting.changed', 'hint.shown'].map((type, at) => deed(at, type));
    expect(resultOf(lines, marks)).toMatchObject({ outcome: 'empty', points: 0, possible: 3, percent: 0 });
    expect(resultOf(lines, [...marks, deed(9, 'b.done')])).toMatchObject({ outcome: 'passed', points: 3 });
  });
});
