import { describe, expect, it } from 'vitest';
import { CHILD_SOURCES } from '../../../src/core/clinical/children.ts';
import { isLimitName, LIMITS, limit } from '../../../src/core/clinical/limits.ts';
import {
  CUFF_SHARE_SOURCE,
  CUFF_SIZES,
  CUFF_TABLE,
  cuffForArm,
  cuffShare,
  EFFECTS,
  limitedEffect,
} from '../../../src/core/clinical/technique.ts';

describe('clinical limits', () => {
  it('each says where it comes from', () => {
    for (const entry of [
      ...Object.values(LIMITS),
      ...Object.values(EFFECTS),
      ...CUFF_TABLE,
      CUFF_SHARE_SOURCE,
      ...Object.values(CHILD_SOURCES),
    ]) {
      expect(entry.source.length).toBeGreaterThan(10);
      expect(['verified', 'memory', 'design', 'computed']).toContain(entry.checked);
    }
    for (const { others = [] } of Object.values(LIMITS)) {
      for (const other of others) expect(other.source.length).toBeGreaterThan(10);
    }
  });

  it('times are whole milliseconds and ranges stand the right way round', () => {
    for (const { unit, value } of Object.values(LIMITS)) if (unit === 'ms') expect(Number.isInteger(value)).toBe(true);
    expect(limit('handRub')).toBe(20_000);
    expect(limit('restBeforePressure')).toBe(300_000);
    expect(limit('deflationSlowest')).toBeLessThan(limit('deflationFastest'));
    expect(limit('emptyCuffWaitLeast')).toBeLessThan(limit('emptyCuffWaitMost'));
    expect(limit('systolicTell')).toBeLessThan(limit('systolicNow'));
    expect(isLimitName('handRub')).toBe(true);
    expect(isLimitName('constructor')).toBe(false);
  });
});

describe('the cuff for an arm', () => {
  it('is found for every arm, at both edges of each size', () => {
    const edges = [16, 21, 22, 26, 27, 34, 35, 44, 45, 52];
    expect(edges.map(cuffForArm)).toEqual([
      'child',
      'child',
      'smallAdult',
      'smallAdult',
      'adult',
      'adult',
      'large',
      'large',
      'thigh',
      'thigh',
    ]);
    expect([5, 80].map(cuffForArm)).toEqual(['child', 'thigh']);
  });

  it('goes up from the middle of the gaps that the table leaves', () => {
    expect([26.4, 26.5, 34.4, 34.5].map(cuffForArm)).toEqual(['smallAdult', 'adult', 'adult', 'large']);
    expect(CUFF_TABLE.map(({ size }) => size)).toEqual(CUFF_SIZES);
  });

  it('reads high when too small and low when too large, as was measured', () => {
    expect([-4, -1, 0, 1, 2, 4].map((steps) => cuffShare(steps).systolic)).toEqual([-3.6, -3.6, 0, 4.8, 19.5, 19.5]);
    expect([-1, 0, 1, 2].map((steps) => cuffShare(steps).diastolic)).toEqual([-1.3, 0, 1.8, 7.4]);
  });
});

describe('technique', () => {
  it('adds what the table says, and no time constant is nothing', () => {
    expect(limitedEffect('talking')).toMatchObject({ systolic: 10, diastolic: 7, tauOnMs: 20_000, tauOffMs: 60_000 });
    expect(limitedEffect('noRest')).toMatchObject({ systolic: 12, diastolic: 4, tauOffMs: 132_000 });
    for (const { tauOnMs, tauOffMs } of Object.values(EFFECTS)) expect(Math.min(tauOnMs, tauOffMs)).toBeGreaterThan(0);
  });
});
