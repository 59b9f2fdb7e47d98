/** What each rule means, on both sides of its edges, and what proves a verdict. */
import { describe, expect, it } from 'vitest';
import { limit } from '../../../src/core/clinical/limits.ts';
import { nextHint } from '../../../src/core/rubric/hint.ts';
import type { Comparison, Rule } from '../../../src/core/rubric/types.ts';
import { beforeRule, criterionOf, deed, finding, inputOf, judged } from '../../support/judging.ts';

const verdict = (rule: Rule, happenings: Parameters<typeof judged>[1], rules = {}) =>
  judged(rule, happenings, {}, rules).verdict;

describe('happened and never', () => {
  it('are proved by the deeds and findings themselves', () => {
    const deeds = [deed(5, 'other.done'), deed(9, 'rub.started', 'rub')];
    const line = judged({ happened: 'rub.started' }, { deeds });
    expect(line).toMatchObject({ verdict: 'met', points: 3, at: 9, evidence: { entries: [1], findings: [] } });
    expect(line.reason.key).toBe('criterion.line.met');
    expect(judged({ never: 'rub.started' }, { deeds })).toMatchObject({
      verdict: 'missed',
      points: 0,
      at: 9,
      evidence: { entries: [1] },
    });
    expect(verdict({ never: 'rub.ended' }, { deeds })).toBe('met');
    expect(judged({ happened: 'rub.ended' }, { deeds })).toMatchObject({
      verdict: 'missed',
      evidence: { entries: [], findings: [] },
    });
  });

  it('look at what it was about, or at a word the deed carries', () => {
    const deeds = [deed(1, 'record.opened', 'vitals'), deed(2, 'line.said', 'rosa', { line: 'askName' })];
    expect(verdict({ happened: 'record.opened@summary|vitals' }, { deeds })).toBe('met');
    expect(verdict({ happened: 'record.opened@summary|medicines' }, { deeds })).toBe('missed');
    expect(verdict({ happened: 'line.said@askName' }, { deeds })).toBe('met');
    expect(verdict({ happened: 'line.said@askNam' }, { deeds })).toBe('missed');
  });

  it('look at numbers, both ends included, and at members of a list', () => {
    const findings = [finding(1, 'pressure.heard', { rateTenths: 15 })];
    const rate = (min: number, max: number): Rule => ({
      happened: { event: 'pressure.heard', where: { rateTenths: { min, max } } },
    });
    expect(verdict(rate(15, 15), { findings })).toBe('met');
    expect(verdict(rate(16, 35), { findings })).toBe('missed');
    expect(verdict(rate(0, 14), { findings })).toBe('missed');
    const deeds = [deed(1, 'report.given', 'provider', { background: ['coffee', 'noSymptoms'] })];
    const told = (is: string): Rule => ({ happened: { event: 'report.given', where: { background: { is } } } });
    expect(verdict(told('coffee'), { deeds })).toBe('met');
    expect(verdict(told('missedMedicine'), { deeds })).toBe('missed');
    expect(verdict({ happened: { event: 'report.given', where: { toString: { is: 'x' } } } }, { deeds })).toBe(
      'missed',
    );
  });
});

describe('before', () => {
  const rule = beforeRule('a.done', 'b.done');

  it('compares the first times of each', () => {
    expect(verdict(rule, { deeds: [deed(1, 'a.done'), deed(2, 'b.done')] })).toBe('met');
    const late = judged(rule, { deeds: [deed(1, 'b.done'), deed(2, 'a.done'), deed(3, 'b.done')] });
    expect(late).toMatchObject({ verdict: 'missed', at: 1, evidence: { entries: [1, 0] } });
  });

  it('goes by the order of writing at the same moment, deeds before the findings they raise', () => {
    expect(verdict(rule, { deeds: [deed(1, 'a.done'), deed(1, 'b.done')] })).toBe('met');
    expect(verdict(rule, { deeds: [deed(1, 'b.done'), deed(1, 'a.done')] })).toBe('missed');
    expect(verdict(rule, { deeds: [deed(1, 'a.done')], findings: [finding(1, 'b.done')] })).toBe('met');
    expect(verdict(rule, { deeds: [deed(1, 'b.done')], findings: [finding(1, 'a.done')] })).toBe('missed');
  });

  it('is met when the later never came, and missed when the earlier never came', () => {
    expect(verdict(rule, { deeds: [deed(1, 'a.done')] })).toBe('met');
    expect(verdict(rule, { deeds: [deed(1, 'b.done')] })).toBe('missed');
    expect(verdict(rule, {})).toBe('missed');
  });
});

describe('within', () => {
  const rule: Rule = { within: { from: 'cuff.inflated', to: 'cuff.emptied', limit: 'cuffInflated' } };
  const ms = limit('cuffInflated');
  const played = (...ends: readonly number[]) => ({
    deeds: [deed(0, 'cuff.inflated')],
    findings: ends.map((at) => finding(at, 'cuff.emptied')),
  });

  it('counts the very last millisecond as in time and the next as late', () => {
    expect(verdict(rule, played(ms))).toBe('met');
    expect(judged(rule, played(ms + 1))).toMatchObject({ verdict: 'missed', at: ms });
  });

  it('wants an end for each beginning, and something to begin with', () => {
    expect(verdict(rule, played())).toBe('missed');
    expect(verdict(rule, {})).toBe('missed');
    const twice = [deed(0, 'cuff.inflated'), deed(10, 'cuff.inflated')];
    expect(verdict(rule, { deeds: twice, findings: [finding(20, 'cuff.emptied')] })).toBe('met');
    expect(verdict(rule, { deeds: twice, findings: [finding(5, 'cuff.emptied')] })).toBe('missed');
  });

  it('takes a policy of the clinic for the limit where there is one', () => {
    const own: Rule = { within: { from: 'a.done', to: 'b.done', limit: 'callBack' } };
    const deeds = [deed(0, 'a.done'), deed(100, 'b.done')];
    expect(verdict(own, { deeds, policies: { callBack: 100 } })).toBe('met');
    expect(verdict(own, { deeds, policies: { callBack: 99 } })).toBe('missed');
    expect(() => verdict(own, { deeds })).toThrow(/callBack/);
  });
});

describe('between', () => {
  const rule: Rule = { between: { event: 'hands.cleaned', from: 'cuff.removed', to: 'visit.ended' } };
  const played = (...names: readonly string[]) => ({ findings: names.map((name, at) => finding(at, name)) });

  it.each([
    [['cuff.removed', 'hands.cleaned', 'visit.ended'], 'met'],
    [['hands.cleaned', 'cuff.removed', 'visit.ended'], 'missed'],
    [['cuff.removed', 'visit.ended', 'hands.cleaned'], 'missed'],
    [['cuff.removed', 'hands.cleaned', 'cuff.removed', 'visit.ended'], 'missed'],
    [['cuff.removed', 'visit.ended', 'cuff.removed', 'hands.cleaned', 'visit.ended'], 'missed'],
    [['cuff.removed', 'hands.cleaned', 'visit.ended', 'cuff.removed', 'hands.cleaned', 'visit.ended'], 'met'],
    [['cuff.removed', 'hands.cleaned', 'visit.ended', 'cuff.removed'], 'met'],
    [['cuff.removed', 'hands.cleaned'], 'met'],
    [['cuff.removed'], 'missed'],
    [['hands.cleaned', 'visit.ended'], 'missed'],
  ] as const)('%j is %s', (names, expected) => {
    expect(verdict(rule, played(...names))).toBe(expected);
  });
});

describe('inOrder and count', () => {
  it('want each for the first time in this order', () => {
    const rule: Rule = { inOrder: ['a.done', 'b.done', 'c.done'] };
    const played = (...names: readonly string[]) => ({ deeds: names.map((name, at) => deed(at, name)) });
    expect(verdict(rule, played('a.done', 'b.done', 'a.done', 'c.done'))).toBe('met');
    expect(verdict(rule, played('a.done', 'c.done', 'b.done', 'c.done'))).toBe('missed');
    expect(verdict(rule, played('a.done', 'b.done'))).toBe('missed');
  });

  it('want no fewer and no more', () => {
    const played = (times: number) => ({
      findings: Array.from({ length: times }, (_, at) => finding(at, 'pressure.heard')),
    });
    const rule: Rule = { count: { event: 'pressure.heard', min: 2, max: 3 } };
    expect([1, 2, 3, 4].map((times) => verdict(rule, played(times)))).toEqual(['missed', 'met', 'met', 'missed']);
    expect(verdict({ count: { event: 'pressure.heard' } }, played(0))).toBe('missed');
    expect(verdict({ count: { event: 'pressure.heard', max: 0 } }, played(0))).toBe('met');
    expect(judged(rule, played(4))).toMatchObject({ at: 3, reason: { values: { count: 4 } } });
  });
});

describe('near', () => {
  const row = (shown: readonly number[]): Comparison => ({
    measure: 'bloodPressure',
    at: 50,
    true: [150, 94],
    shown,
    shares: [],
  });
  const rule: Rule = { near: { charted: 'bloodPressure.systolic', to: 'shown', tolerance: 'readWithin' } };
  const played = (charted: number, ...shown: readonly number[]) => ({
    charted: { 'bloodPressure.systolic': charted },
    comparisons: shown.map((systolic) => row([systolic, 90])),
    policies: { readWithin: 4 },
  });

  it('counts exactly the tolerance as near, to the nearest of the readings', () => {
    expect(verdict(rule, played(156, 160))).toBe('met');
    expect(judged(rule, played(155, 160))).toMatchObject({
      verdict: 'missed',
      reason: { values: { charted: 155, shown: 160, difference: 5 } },
    });
    expect(verdict(rule, played(150, 160, 152))).toBe('met');
  });

  it('is missed when nothing was charted or nothing was measured', () => {
    expect(verdict(rule, { comparisons: [row([150, 90])], policies: { readWithin: 4 } })).toBe('missed');
    expect(verdict(rule, played(150))).toBe('missed');
  });
});

describe('all, any, named and when', () => {
  const both: Rule = { all: [{ happened: 'a.done' }, { happened: 'b.done' }] };
  const either: Rule = { any: [{ happened: 'a.done' }, { happened: 'b.done' }] };

  it('prove a miss by the parts that were missed, and a success by those that were met', () => {
    const deeds = [deed(1, 'b.done')];
    expect(verdict(both, { deeds })).toBe('missed');
    expect(judged(either, { deeds })).toMatchObject({ verdict: 'met', evidence: { entries: [0] } });
    expect(verdict(either, {})).toBe('missed');
  });

  it('ask the rules of skills with their arguments', () => {
    const rules = {
      isAfter: {
        judge: (_: unknown, args = {}) => ({
          verdict: args === undefined ? ('missed' as const) : ('met' as const),
          evidence: { entries: [], findings: [] },
          at: 2_000_000,
        }),
      },
    };
    expect(judged({ named: 'isAfter', with: { seconds: 30 } }, {}, {}, rules)).toMatchObject({
      verdict: 'met',
      at: 1_000_000,
    });
    expect(() => verdict({ named: 'toString' }, {})).toThrow(/toString/);
  });

  it('are not observed when the line was not called for', () => {
    const line = judged({ happened: 'b.done' }, {}, { when: { happened: 'a.done' } });
    expect(line).toMatchObject({ verdict: 'notObserved', points: 0, reason: { key: 'criterion.line.notObserved' } });
    const calledFor = judged({ happened: 'b.done' }, { deeds: [deed(1, 'a.done')] }, { when: { happened: 'a.done' } });
    expect(calledFor.verdict).toBe('missed');
  });
});

describe('a hint', () => {
  const lines = [
    criterionOf(beforeRule('a.done', 'b.done'), { id: 'aFirst' }),
    criterionOf({ all: [{ happened: 'b.done@x|y' }, { never: 'c.done' }] }, { id: 'b' }),
    criterionOf({ happened: 'd.done' }, { id: 'd', when: { happened: 'b.done' } }),
  ];
  const hintAfter = (names: readonly string[], possible: readonly string[] = ['a.done', 'b.done@y', 'd.done']) =>
    nextHint(
      { passMark: 80, criteria: lines },
      inputOf({ deeds: names.map((name, at) => deed(at, name)) }),
      {},
      (name, about) => possible.includes(about ? `${name}@${about}` : name),
    )?.id;

  it('is the first line not met whose deed is possible now', () => {
    expect(hintAfter([])).toBe('aFirst');
    expect(hintAfter([], ['b.done@y'])).toBe('b');
    expect(hintAfter(['a.done'])).toBe('b');
  });

  it('passes over what can no longer be met and what is not called for', () => {
    expect(hintAfter(['a.done', 'c.done'])).toBeUndefined();
    expect(hintAfter(['b.done', 'c.done'])).toBe('d');
  });

  it('falls back to what can be met later when nothing is possible here', () => {
    expect(hintAfter(['a.done'], ['d.done'])).toBe('b');
    expect(hintAfter([], [])).toBe('aFirst');
  });
});
