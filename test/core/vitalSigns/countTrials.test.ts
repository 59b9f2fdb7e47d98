/** Bias and spread of counts against the closed forms of models.md §5.1, and what the runner prints of them. */
import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { COUNT_STARTS, countErrors, expectedErrors } from '../../../src/core/skills/vitalSigns/countTrials.ts';

const many = { trials: 20_000, seed: 1, isVaried: false } as const;
const windows = [15, 30, 60].flatMap((seconds) => COUNT_STARTS.map((start) => ({ seconds, start })));

describe('counting a regular pulse', () => {
  it.each(windows)('for $seconds s from "$start" has the bias and spread of the closed form', ({ seconds, start }) => {
    for (const rate of [50, 72, 88, 120]) {
      const errors = countErrors({ ...many, rate, seconds, start });
      const expected = expectedErrors(seconds, start);
      expect(Math.abs(errors.bias - expected.bias)).toBeLessThan(0.02 * (60 / seconds));
      expect(Math.abs(errors.sd - expected.sd)).toBeLessThan(0.02 * (60 / seconds));
      expect(errors.worst).toBeLessThanOrEqual(60 / seconds);
    }
  });

  it('with the first beat called one gives four a minute more in 15 s, two in 30 s and one in 60 s', () => {
    for (const [seconds, more] of [
      [15, 4],
      [30, 2],
      [60, 1],
    ] as const) {
      const [one, zero] = (['one', 'zero'] as const).map(
        (start) => countErrors({ ...many, rate: 88, seconds, start }).mean,
      );
      expect((one ?? 0) - (zero ?? 0)).toBeCloseTo(more, 6);
    }
  });

  it('is a little less sure when the heart varies, and no more wrong on average', () => {
    const trials = { ...many, trials: 4_000, rate: 88, seconds: 15, start: 'random' } as const;
    const [steady, varied] = [countErrors(trials), countErrors({ ...trials, isVaried: true })];
    expect(Math.abs(varied.bias)).toBeLessThan(0.15);
    expect(varied.sd).toBeGreaterThan(steady.sd);
    expect(varied.sd).toBeLessThan(steady.sd * 1.3);
  });

  it('is the same for the same seed and another for another', () => {
    const trials = { ...many, trials: 500, rate: 88, seconds: 15, start: 'random' } as const;
    expect(countErrors(trials)).toEqual(countErrors(trials));
    expect(countErrors({ ...trials, seed: 2 })).not.toEqual(countErrors(trials));
  });
});

describe('the runner\u2019s count', () => {
  const asked = (...more: readonly string[]) =>
    run(['count', '--hr', '88', '--seconds', '15', '--trials', '2000', '--seed', '1', ...more]);

  it('prints bias and spread beside the closed form', () => {
    expect(asked('--start', 'one')).toMatchObject({
      exit: 0,
      json: { hr: 88, quantum: 4, bias: expect.closeTo(2, 1), expected: { bias: 2, sd: 1.155 } },
    });
  });

  it.each([
    ['no start', []],
    ['another start', ['--start', 'two']],
    ['another variation', ['--start', 'zero', '--variation', 'some']],
  ])('says 2 for %s', (_, more) => {
    expect(asked(...more).exit).toBe(2);
  });

  it.each([
    ['no pulse', '0', '15'],
    ['no time', '88', '0'],
    ['more than two minutes', '88', '121'],
  ])('says 2 for %s', (_, hr, seconds) => {
    const args = ['count', '--hr', hr, '--seconds', seconds, '--start', 'zero', '--trials', '10', '--seed', '1'];
    expect(run(args)).toMatchObject({ exit: 2 });
  });
});
