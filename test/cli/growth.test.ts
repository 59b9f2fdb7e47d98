/** `growth`: one measurement by US practice, a file in its own order, plain errors. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { growth } from '../../src/cli/growth.ts';
import { run } from '../../src/cli/run.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'practicum-growth-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function fromFile(text: string, ...more: readonly string[]) {
  const file = join(folder, 'rows.csv');
  writeFileSync(file, text);
  return run(['growth', '--csv', file, ...more]);
}

const single = (sex: string, age: string, measure: string, value: string, ...more: readonly string[]) =>
  run(['growth', '--sex', sex, '--age-months', age, '--measure', measure, '--value', value, ...more]);

describe('one measurement', () => {
  it('is answered from the CDC from two years, from the WHO before', () => {
    expect(single('f', '24.5', 'stature', '85')).toEqual({
      exit: 0,
      json: { z: expect.closeTo(-0.1139, 3), percentile: expect.closeTo(45.47, 1), reference: 'cdc' },
    });
    expect(single('m', '9', 'weight', '8.9')).toMatchObject({ json: { z: expect.closeTo(0, 2), reference: 'who' } });
    expect(single('m', '9', 'weight', '8.9', '--reference', 'cdc')).toMatchObject({ json: { reference: 'cdc' } });
  });

  it.each([
    ['another sex', ['x', '30', 'weight', '12']],
    ['an age that is no number', ['f', 'two', 'weight', '12']],
    ['an age beyond the table', ['f', '241', 'weight', '50']],
    ['stature of an infant', ['f', '12', 'stature', '72']],
    ['BMI of an infant', ['f', '12', 'bmi', '16']],
    ['a weight of nothing', ['f', '30', 'weight', '0']],
    ['another measure', ['f', '30', 'arm', '12']],
    ['another reference', ['f', '30', 'weight', '12', '--reference', 'mine']],
  ] as const)('is refused with 2 and a reason: %s', (_, [sex, age, measure, value, ...more]) => {
    const answer = single(sex, age, measure, value, ...more);
    expect(answer).toEqual({ exit: 2, reasons: [expect.any(String)] });
  });

  it('needs all four, or a file alone', () => {
    expect(run(['growth', '--sex', 'f']).exit).toBe(2);
    expect(run(['growth', '--csv', join(folder, 'nowhere.csv')]).exit).toBe(2);
    expect(growth.about).toContain('WHO under 24 months');
    expect(fromFile('indicator,sex,agemos,value\n', '--sex', 'f').exit).toBe(2);
  });
});

describe('a file', () => {
  it('is answered in its order, with a reason in place of a row that has no answer', () => {
    const answer = fromFile(
      [
        'indicator,sex,agemos,value',
        'bmi,m,96.5,20',
        'shoe_size,m,96.5,20',
        'length_or_stature_cm,f,120.5,130',
        'bmi,f,12,16',
        'weight_kg,f,many,16',
        'weight_kg,f,30.5',
        'weight_kg,m,60.5,-16',
        '"weight_kg","m",60.5,16',
      ].join('\r\n'),
    );
    expect(answer.exit).toBe(0);
    expect(answer.json).toEqual([
      { z: expect.closeTo(1.63, 2), percentile: expect.closeTo(94.8, 1), reference: 'cdc' },
      { error: 'indicator is not the name of a table' },
      { z: expect.closeTo(-1.25, 2), percentile: expect.any(Number), reference: 'cdc' },
      { error: 'the age is outside the CDC table of bmi, 24 to 240.5 months' },
      { error: 'agemos is not a number' },
      { error: 'the row has 3 cells, not 4' },
      { error: 'the value must be more than 0 and at most 1000' },
      { z: expect.closeTo(-1.2, 2), percentile: expect.any(Number), reference: 'cdc' },
    ]);
    expect(answer.reasons).toEqual(['5 of 8 rows have no answer']);
  });

  it('takes its columns in any order and may ask for another reference', () => {
    const text = 'value,agemos,id,sex,indicator\n7,6,a,m,weight_kg\n';
    expect(fromFile(text).json).toMatchObject([{ reference: 'cdc' }]);
    expect(fromFile(text, '--reference', 'us').json).toMatchObject([{ reference: 'who' }]);
  });

  it('is refused without its columns', () => {
    expect(fromFile('indicator,sex,age,value\nbmi,m,96.5,20\n').exit).toBe(2);
    expect(fromFile('indicator,sex,agemos,value,value\n').exit).toBe(2);
    expect(fromFile('').exit).toBe(2);
  });
});
