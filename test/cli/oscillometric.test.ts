/** `bp --oscillometric`: recordings as files, good and broken. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { artery, makeDeflation, waves } from '../support/cuffTrace.ts';

const folder = mkdtempSync(join(tmpdir(), 'cuff-'));
afterAll(() => rmSync(folder, { recursive: true }));

const samples = makeDeflation(
  {
    envelope: artery(134, 82, 2.4),
    wave: waves[1] ?? (() => 0),
    pulse: 66,
    uneven: 0.02,
    breath: 0.03,
    top: 180,
    bottom: 45,
    rate: 3,
    way: 'valve',
    stepMmHg: 6,
    sampling: 100,
    noise: 0.05,
    resolution: 0.01,
    withInflation: true,
    withRelease: true,
  },
  11,
);
const rows = samples.times.map((t, place) => `${t},${samples.pressures[place]}`);

function bp(text: string) {
  const path = join(folder, 'trace.csv');
  writeFileSync(path, text);
  return run(['bp', '--oscillometric', path]);
}

describe('bp --oscillometric', () => {
  it('prints four numbers of a clean recording', () => {
    const { exit, json } = bp(['t_s,cuff_mmHg', ...rows].join('\n'));
    expect(exit).toBe(0);
    const { map, systolic, diastolic, pulse } = json as Record<string, number>;
    expect(Math.abs((map ?? 0) - 104)).toBeLessThan(5);
    expect(Math.abs((systolic ?? 0) - 132)).toBeLessThan(7);
    expect(Math.abs((diastolic ?? 0) - 85)).toBeLessThan(10);
    expect(Math.abs((pulse ?? 0) - 66)).toBeLessThan(2);
  });

  it('takes other columns, another order, a mark at the start and the line ends of any machine', () => {
    const plain = bp(['t_s,cuff_mmHg', ...rows].join('\n')).json;
    const turned = rows.map((row) => `7,${row.split(',').reverse().join(', ')}`);
    expect(bp(`\uFEFF${['note, cuff_mmHg ,t_s', ...turned].join('\r\n')}\r\n\r\n`).json).toEqual(plain);
  });

  it('says an error, and no number, of a recording that carries none', () => {
    const still = bp(['t_s,cuff_mmHg', ...samples.times.map((t) => `${t},90`)].join('\n'));
    expect(still).toEqual({ exit: 1, json: { error: 'noDeflation' } });
    const short = bp(['t_s,cuff_mmHg', ...rows.slice(0, 200)].join('\n'));
    expect(short).toEqual({ exit: 1, json: { error: 'tooShort' } });
  });

  it.each([
    ['wrong columns', ['time,pressure', ...rows]],
    ['a column twice', ['t_s,cuff_mmHg,t_s', ...rows.map((row) => `${row},1`)]],
    ['a hole', ['t_s,cuff_mmHg', ...rows.slice(0, 50), '', ...rows.slice(50)]],
    ['not a number', ['t_s,cuff_mmHg', ...rows.slice(0, 50), '0.5,NaN', ...rows.slice(50)]],
    ['infinity', ['t_s,cuff_mmHg', ...rows.slice(0, 50), '0.5,Infinity', ...rows.slice(50)]],
    ['too few cells', ['t_s,cuff_mmHg', ...rows.slice(0, 50), '0.5']],
    ['nothing', ['']],
    ['a heading alone', ['t_s,cuff_mmHg']],
    ['too many samples', ['t_s,cuff_mmHg', ...Array.from({ length: 1_000_001 }, () => '0,0')]],
  ])('refuses %s', (_, lines) => {
    const { exit, json, reasons } = bp(lines.join('\n'));
    expect({ exit, json }).toEqual({ exit: 2, json: { error: 'unusable' } });
    expect(reasons).toHaveLength(1);
  });

  it('refuses a file that is too large or not there', () => {
    expect(bp(`t_s,cuff_mmHg\n${'0,0\n'.repeat(7_600_000)}`).exit).toBe(2);
    expect(run(['bp', '--oscillometric', join(folder, 'none.csv')]).exit).toBe(2);
  });
});
