/** The EKG probes: given vectors through given electrodes, exactly; faults in one line. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'practicum-ekg-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string): string {
  const place = path.join(folder, name);
  writeFileSync(place, text);
  return place;
}

const FRANK = file('frank.csv', 'x,y,z\n0,0,0\n1,0,0\n0,1,0\n0,0,1\n');

function rowsOf(...args: readonly string[]): readonly (readonly number[])[] {
  const { exit, text = '' } = run(['ekg', ...args]);
  expect(exit).toBe(0);
  const [header, ...lines] = text.trim().split('\n');
  expect(header).toBe('t,I,II,III,aVR,aVL,aVF,V1,V2,V3,V4,V5,V6');
  return lines.map((line) => line.split(',').map(Number));
}

describe('ekg', () => {
  it('gives the Dower rows for unit vectors at the standard places', () => {
    const rows = rowsOf('--source', FRANK, '--rate', '1000', '--placement', 'standard');
    expect(rows.map((row) => row[0])).toEqual([0, 0.001, 0.002, 0.003]);
    const v5 = rows.slice(1).map((row) => row[11]);
    for (const [axis, value] of [1.125, 0.127, -0.086].entries()) expect(v5[axis]).toBeCloseTo(value, 9);
  });

  it('turns lead I over when the arm wires are swapped, by wire as by electrode', () => {
    const standard = rowsOf('--source', FRANK);
    const byWire = file('wires.json', JSON.stringify({ wires: { RA: 'LA', LA: 'RA' } }));
    const electrodes = { RA: { landmark: 'leftArm' }, LA: { landmark: 'rightArm' } };
    const bySite = file('sites.json', JSON.stringify({ electrodes }));
    for (const placement of [byWire, bySite]) {
      const swapped = rowsOf('--source', FRANK, '--placement', placement);
      for (const [place, row] of swapped.entries())
        expect((row[1] ?? 0) + (standard[place]?.[1] ?? 0)).toBeCloseTo(0, 9);
    }
  });

  it('puts an electrode anywhere, in centimetres of the patient', () => {
    const torso = { sex: 'male', age: 40, statureCm: 176, bmi: 24 };
    const high = file('high.json', JSON.stringify({ torso, electrodes: { V1: { at: [-2.5, -4.6, 11.34] } } }));
    const [, x, y] = rowsOf('--source', FRANK, '--placement', high).map((row) => row[7] ?? 0);
    expect(x).toBeCloseTo(-0.49, 1);
    expect(y).toBeCloseTo(-0.2, 1);
  });

  it('measures what it made', () => {
    const { text = '' } = run(['ekg', '--source', 'normal', '--seconds', '8', '--noise', 'on', '--filter', '0.05-40']);
    const { exit, json } = run(['ekg', '--measure', file('normal.csv', text)]);
    expect(exit).toBe(0);
    expect((json as { rate: number }).rate).toBeCloseTo(70, -1);
  });

  it.each([
    ['an unknown heart', ['--source', 'strange']],
    ['an unknown noise', ['--source', 'normal', '--noise', 'thunder']],
    ['a filter in words', ['--source', 'normal', '--filter', 'low']],
    ['a file with other columns', ['--source', file('other.csv', 'a,b\n1,2\n')]],
    ['a wire on nothing', ['--source', 'normal', '--placement', file('nothing.json', '{"wires":{"V1":"V9"}}')]],
    [
      'an unknown landmark',
      ['--source', 'normal', '--placement', file('moon.json', '{"electrodes":{"V1":{"landmark":"moon"}}}')],
    ],
    ['a file that is not there', ['--measure', path.join(folder, 'none.csv')]],
  ])('refuses %s in one line', (_, args) => {
    const { exit, reasons = [] } = run(['ekg', ...args]);
    expect(exit).toBe(2);
    expect(reasons.length).toBeGreaterThan(0);
  });
});

describe('ekg-field', () => {
  const points = file('points.csv', 'x,y,z\n-2.5,-4.6,11.34\n');

  it('gives the lead vector of a point, anchored or as computed', () => {
    const anchored = run(['ekg-field', '--torso', 'male', '--points', points]).json as { vector: number[] }[];
    const raw = run(['ekg-field', '--torso', 'male', '--points', points, '--unanchored']).json as {
      vector: number[];
    }[];
    expect(anchored[0]?.vector[0]).toBeCloseTo(-0.492, 2);
    expect(raw[0]?.vector).not.toEqual(anchored[0]?.vector);
  });

  it('refuses an unknown torso and a point that is no number', () => {
    expect(run(['ekg-field', '--torso', 'horse', '--points', points]).exit).toBe(2);
    expect(run(['ekg-field', '--torso', 'male', '--points', file('words.csv', 'x,y,z\na,b,c\n')]).exit).toBe(2);
  });
});
