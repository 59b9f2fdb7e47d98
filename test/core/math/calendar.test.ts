import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ageInYears,
  clockText,
  dateOfDay,
  dayNumber,
  findDate,
  findMinutes,
  formatDate,
  formatDateTime,
  isoDate,
  isoDateTime,
  parseDateTime,
  watchText,
} from '../../../src/core/math/calendar.ts';

describe('the calendar of the clinic', () => {
  it('agrees with the real calendar on every day from 1800 to 2300', () => {
    fc.assert(
      fc.property(fc.integer({ min: -62_000, max: 120_000 }), (days) => {
        const text = new Date(days * 86_400_000).toISOString().slice(0, 10);
        expect(formatDate(dateOfDay(days))).toBe(text);
        expect(dayNumber(dateOfDay(days))).toBe(days);
        expect(findDate(text)).toEqual(dateOfDay(days));
      }),
      { numRuns: 2000 },
    );
  });

  it('reads what it has written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30_000_000, max: 80_000_000 }), (minutes) => {
        expect(parseDateTime(formatDateTime(minutes))).toBe(minutes);
      }),
    );
  });

  it('shows the wall clock, the watch and the date of a moment in the visit', () => {
    const starts = '2026-03-12T09:40';
    expect(clockText(starts, 0)).toBe('09:40');
    expect(clockText(starts, 59_999)).toBe('09:40');
    expect(clockText(starts, 60_000)).toBe('09:41');
    expect(watchText(starts, 61_500)).toBe('09:41:01');
    expect(isoDateTime(starts, 61_500)).toBe('2026-03-12T09:41:01-00:00');
    expect(isoDate('2026-02-28T23:59', 60_000)).toBe('2026-03-01');
    expect(isoDateTime('2027-12-31T23:59', 60_000)).toBe('2028-01-01T00:00:00-00:00');
  });

  it('refuses days and hours that do not exist', () => {
    for (const text of ['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '26-04-01', '', '2026-01-01T']) {
      expect(findDate(text)).toBeUndefined();
    }
    expect(findDate('2028-02-29')).toEqual({ year: 2028, month: 2, day: 29 });
    for (const text of ['2026-03-12T24:00', '2026-03-12T09:60', '2026-03-12', '2026-02-30T10:00', 'x']) {
      expect(findMinutes(text)).toBeUndefined();
    }
    expect(() => parseDateTime('tomorrow')).toThrow(RangeError);
  });

  it('counts a birthday from the day itself', () => {
    expect(ageInYears('1973-08-19', '2026-03-12')).toBe(52);
    expect(ageInYears('1973-08-19', '2026-08-18')).toBe(52);
    expect(ageInYears('1973-08-19', '2026-08-19T08:00')).toBe(53);
    expect(ageInYears('2000-02-29', '2026-02-28')).toBe(25);
    expect(ageInYears('2000-02-29', '2026-03-01')).toBe(26);
    expect(() => ageInYears('1973', '2026-03-12')).toThrow(RangeError);
  });
});
