/** EKG paper measures what it says: small boxes, calibration pulse, calipers, and a file with every sample. */
import { describe, expect, it } from 'vitest';
import { LEADS } from '../../src/core/ekg/leads.ts';
import type { Recording } from '../../src/core/ekg/recording.ts';
import { nearestMark, readingOf } from '../../src/desk/ekg/calipers.ts';
import { csvOf } from '../../src/desk/ekg/csv.ts';
import { cellPath, paperLayout, pulsePath, secondsOf } from '../../src/desk/ekg/paperLayout.ts';
import { printedInWords } from '../../src/desk/ekg/paperWords.ts';

const recording: Recording = {
  rate: 500,
  leads: Object.fromEntries(
    LEADS.map((lead) => [lead, Float64Array.from({ length: 5_000 }, (_, place) => place / 5_000)]),
  ) as unknown as Recording['leads'],
};

describe('the layout', () => {
  it('shows each lead for a quarter of the time, one after another, and lead II all along', () => {
    const { cells, left } = paperLayout(secondsOf(recording), { speed: 25, gain: 10 }, 'twelve');
    expect(new Set(cells.map(({ lead }) => lead))).toEqual(new Set(LEADS));
    const of = (lead: string) => cells.filter((cell) => cell.lead === lead);
    expect(of('V1')[0]).toMatchObject({ fromS: 5, seconds: 2.5, x: left + 125 });
    expect(of('II').at(-1)).toMatchObject({ fromS: 0, seconds: 10, x: left });
  });

  it('is twice as wide at 50 mm/s', () => {
    const at = (speed: number) => paperLayout(10, { speed, gain: 10 }, 'strip');
    expect(at(50).width - at(25).width).toBe(250);
  });
});

describe('the calibration pulse', () => {
  it('is 10 mm high and 5 mm wide as usual, 5 mm high at 5 mm/mV, 10 mm wide at 50 mm/s', () => {
    expect(pulsePath(50, 20, { speed: 25, gain: 10 })).toMatch(/v-1000h500v1000/);
    expect(pulsePath(50, 20, { speed: 25, gain: 5 })).toMatch(/v-500h500v500/);
    expect(pulsePath(50, 20, { speed: 50, gain: 10 })).toMatch(/v-1000h1000v1000/);
  });
});

describe('what is printed beside the waves', () => {
  const usual = { speed: 25, gain: 10 };
  const filters = { highPass: 0.05, lowPass: 150, mains: 0 };
  const said = (phrases: ReturnType<typeof printedInWords>, name: string) =>
    phrases.find(({ key }) => key === `ekgTrace.printed.${name}`)?.values;

  it('is told in words: who, when, the settings and the size of the calibration pulse', () => {
    const head = { name: 'Edith Novak', birthDate: '02/11/1941', number: '2218', at: '03/24/2026 10:05' };
    const words = printedInWords({ head, scale: usual, filters });
    expect(said(words, 'who')).toEqual({ name: 'Edith Novak', birthDate: '02/11/1941', number: '2218' });
    expect(said(words, 'at')).toEqual({ at: '03/24/2026 10:05' });
    expect(said(words, 'settings')).toMatchObject({ ...usual, highPass: 0.05, lowPass: 150 });
    expect(said(words, 'pulse')).toEqual({ high: 10, wide: 5 });
  });

  it('says what was left blank, and a calibration pulse that is not the usual one', () => {
    const words = printedInWords({ head: {}, scale: { speed: 50, gain: 5 }, filters });
    const blank = { key: 'ekgTrace.printed.blank' };
    expect(said(words, 'who')).toEqual({ name: blank, birthDate: blank, number: blank });
    expect(said(words, 'at')).toBeUndefined();
    expect(said(words, 'pulse')).toEqual({ high: 5, wide: 10 });
  });
});

describe('a trace', () => {
  it('goes through every sample: 1 mV is the gain high, 1 s the speed wide', () => {
    const path = cellPath(recording, { lead: 'II', fromS: 0, seconds: 10, x: 20, y: 50 }, { speed: 25, gain: 10 });
    const points = path.slice(1).split('L');
    expect(points).toHaveLength(5_000);
    expect(points[0]).toBe('2000 5000');
    expect(points[4_999]).toBe('26995 4000');
  });
});

describe('calipers', () => {
  it('read milliseconds, millimeters and rate, whichever mark is first', () => {
    expect(readingOf([1_000, 1_800], 25)).toEqual({ ms: 800, mm: 20, rate: 75 });
    expect(readingOf([1_800, 1_000], 50)).toEqual({ ms: 800, mm: 40, rate: 75 });
  });

  it('give no rate for what is too short for a beat', () => {
    expect(readingOf([1_000, 1_140], 25).rate).toBeUndefined();
    expect(readingOf([1_000, 1_150], 25).rate).toBe(400);
  });

  it('take hold of the nearer mark', () => {
    expect([nearestMark([1_000, 2_000], 1_400), nearestMark([1_000, 2_000], 1_600)]).toEqual([0, 1]);
  });
});

describe('the file of samples', () => {
  it('has a header, a line for each sample, and the columns of the command', () => {
    const lines = csvOf(recording).trimEnd().split('\n');
    expect(lines[0]).toBe('t,I,II,III,aVR,aVL,aVF,V1,V2,V3,V4,V5,V6');
    expect(lines).toHaveLength(5_001);
    expect(lines[1]).toBe(['0.000', ...LEADS.map(() => '0.0000')].join(','));
  });
});
