/** What must be reported, on both sides of each line. */
import { expect, it } from 'vitest';
import { painUrgency, saturationUrgency, temperatureUrgency } from '../../../src/core/clinical/reporting.ts';

const ADULT = 40 * 365;

it.each([
  [35, 'oral', ADULT, 'now'],
  [35.1, 'oral', ADULT, 'none'],
  [37.7, 'oral', ADULT, 'none'],
  [37.8, 'oral', ADULT, 'tell'],
  [37.9, 'tympanic', ADULT, 'none'],
  [38, 'tympanic', ADULT, 'tell'],
  [37.2, 'axillary', ADULT, 'tell'],
  [37.1, 'axillary', ADULT, 'none'],
  [39.9, 'oral', ADULT, 'tell'],
  [40, 'oral', ADULT, 'now'],
  [38, 'rectal', 60, 'now'],
  [38, 'rectal', 61, 'tell'],
  [37.9, 'rectal', 30, 'none'],
] as const)('%f °C, %s, %i days: %s', (celsius, site, ageDays, expected) => {
  expect(temperatureUrgency(celsius, site, ageDays)).toBe(expected);
});

it.each([
  [91, {}, 'now'],
  [92, {}, 'tell'],
  [93, {}, 'tell'],
  [94, {}, 'none'],
  [95, { usual: 98 }, 'tell'],
  [96, { usual: 98 }, 'none'],
  [88, { hasOrderedTarget: true }, 'none'],
  [87, { hasOrderedTarget: true }, 'now'],
  [88, { hasOrderedTarget: true, usual: 91 }, 'tell'],
] as const)('%i %% in %j: %s', (value, context, expected) => {
  expect(saturationUrgency(value, { ageDays: ADULT, ...context })).toBe(expected);
});

it('pain from seven on', () => {
  expect(painUrgency(6)).toBe('none');
  expect(painUrgency(7)).toBe('tell');
});
