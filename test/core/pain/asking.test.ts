/** Pain asked for, pointed at and observed: what is said, charted and judged. */
import { describe, expect, it } from 'vitest';
import { chartedValue } from '../../../src/core/record/record.ts';
import { toBundle } from '../../../src/core/record/toBundle.ts';
import { indexed } from '../../../src/core/rubric/judge.ts';
import { pain } from '../../../src/core/skills/pain/pain.ts';
import { FLACC_ROWS } from '../../../src/core/skills/pain/scales.ts';
import { Measurer, type Patient } from '../../support/measuringVisit.ts';

const SCALE = 'painScale';
const INFANT: Patient = { birthDate: '2025-06-01', traits: { cannotSpeak: true }, pain: 5 };

function asks(patient: Patient, scale: string, manner = 'open'): Measurer {
  return new Measurer(patient).does('scale.explained', SCALE, { scale }).does('pain.asked', SCALE, { manner });
}

function judged(measurer: Measurer, rule: string): string | undefined {
  const { journal, findings, world, now } = measurer.session;
  const charted = (field: string) => chartedValue(world.record, field);
  const input = { journal, findings, charted, comparisons: [], measured: {}, policies: {}, endedAt: now };
  return pain.rules[rule]?.judge(indexed(input)).verdict;
}

describe('an adult', () => {
  it('gives the number that is felt', () => {
    const measurer = asks({}, 'numeric');
    expect(measurer.last('pain.said').numbers).toMatchObject({ score: 6, truth: 6, isExplained: 1, isSuited: 1 });
    expect(judged(measurer, 'painAskedWell')).toBe('met');
  });

  it('says less after “not too bad, is it?”, and the share is named', () => {
    const measurer = asks({}, 'numeric', 'leading');
    expect(measurer.last('pain.said').numbers['score']).toBe(4);
    expect(judged(measurer, 'painAskedWell')).toBe('missed');
    const row = measurer.session.result().comparisons.find(({ measure }) => measure === 'pain');
    expect(row).toMatchObject({ true: [6], shown: [4], shares: [{ cause: 'leadingQuestion', by: [-2] }] });
  });

  it('asked without a scale is not asked well', () => {
    const measurer = new Measurer().does('pain.asked', SCALE, { manner: 'open' });
    expect(judged(measurer, 'painAskedWell')).toBe('missed');
  });
});

it('a child of five points at a face, and numbers do not suit it', () => {
  const child = { birthDate: '2021-01-05', pain: 5 };
  expect(asks(child, 'faces').last('pain.said').numbers).toMatchObject({ score: 6, isSuited: 1 });
  expect(judged(asks(child, 'faces'), 'painAskedWell')).toBe('met');
  expect(judged(asks(child, 'numeric'), 'painAskedWell')).toBe('missed');
});

describe('an infant', () => {
  it('cannot be asked', () => {
    const measurer = new Measurer(INFANT).does('scale.explained', SCALE, { scale: 'faces' });
    expect(measurer.refusal('pain.asked', SCALE, { manner: 'open' })).toBe('reason.cannotSay');
  });

  it('shows all five rows within a minute of watching, fewer in less', () => {
    const watched = (ms: number) =>
      new Measurer(INFANT).does('observing.started', SCALE).waits(ms).does('observing.ended', SCALE);
    const long = watched(60_000);
    const { numbers } = long.last('behavior.observed');
    expect(FLACC_ROWS.reduce((sum, row) => sum + (numbers[row] ?? 0), 0)).toBe(5);
    expect(judged(long, 'painAskedWell')).toBe('met');
    const short = watched(59_999);
    expect(short.last('behavior.observed').numbers).toMatchObject({ isComplete: 0, consolability: -1 });
    expect(judged(short, 'painAskedWell')).toBe('missed');
  });
});

it('severe pain is reported; six of ten need not be', () => {
  const severe = asks({ pain: 8 }, 'numeric');
  expect(judged(severe, 'painReported')).toBe('missed');
  expect(judged(severe.does('report.given', 'provider', { request: 'comeNow' }), 'painReported')).toBe('met');
  expect(judged(asks({ pain: 6 }, 'numeric'), 'painReported')).toBe('notObserved');
});

describe('the chart', () => {
  it('is honest only with score and scale of an answer', () => {
    const good = asks({}, 'numeric').charted('pain', { scale: 'numeric', score: 6 });
    expect(judged(good, 'painChartedHonestly')).toBe('met');
    expect(judged(asks({}, 'numeric').charted('pain', { scale: 'numeric', score: 3 }), 'painChartedHonestly')).toBe(
      'missed',
    );
    expect(judged(asks({}, 'numeric').charted('pain', { scale: 'faces', score: 6 }), 'painChartedHonestly')).toBe(
      'missed',
    );
  });

  it('becomes a FHIR observation', () => {
    const { record, kit } = new Measurer().charted('pain', { scale: 'numeric', score: 6 }).session.world;
    const resource = toBundle(record, kit.sections)
      .entry.map((entry) => entry.resource)
      .find(({ id }) => id === 'pain');
    expect(JSON.stringify(resource)).toContain('"72514-3"');
    expect(resource).toMatchObject({ valueQuantity: { value: 6, code: '{score}' } });
  });
});
