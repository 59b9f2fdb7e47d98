/** A digital display shows what its track says at that moment, to the last decimal place. */
import { describe, expect, it } from 'vitest';
import {
  displaysInSight,
  displaysOf,
  displayText,
  errorReading,
  isReading,
  NO_READING,
  nextChange,
  shownAt,
} from '../../../src/core/session/displays.ts';
import type { StationLook, Track } from '../../../src/core/session/types.ts';

const track: Track = {
  id: 'display.temperature',
  model: 'steps',
  since: 0,
  values: { times: [1_000, 2_000, 5_000], shown: [842, 971, 986], decimals: 1 },
};

describe('a digital display', () => {
  it('shows the newest number, and dashes before the first', () => {
    expect([999, 1_000, 1_999, 2_000, 60_000].map((t) => shownAt(track, t))).toEqual([NO_READING, 842, 842, 971, 986]);
  });

  it('knows when it changes next', () => {
    expect(nextChange(track, 0)).toBe(1_000);
    expect(nextChange(track, 2_000)).toBe(5_000);
    expect(nextChange(track, 5_000)).toBeUndefined();
  });

  it('writes the point where the decimals say', () => {
    expect(displayText(986, 1)).toBe('98.6');
    expect(displayText(7, 1)).toBe('0.7');
    expect(displayText(-12, 1)).toBe('-1.2');
    expect(displayText(1_234, 2)).toBe('12.34');
    expect(displayText(97, 0)).toBe('97');
  });

  it('shows dashes and errors as such, and takes neither for a reading', () => {
    expect(displayText(NO_READING, 0)).toBe('--');
    expect(displayText(NO_READING, 1)).toBe('--.-');
    expect(displayText(errorReading(2), 1)).toBe('E2');
    expect([986, -5, 0].every(isReading)).toBe(true);
    expect([NO_READING, errorReading(1)].some(isReading)).toBe(false);
  });

  it('takes its unit from the look, or from what it measures', () => {
    const saturation: Track = { id: 'display.saturation', model: 'steps', since: 0, values: { times: [], shown: [] } };
    const needle: Track = { id: 'gauge', model: 'needle', since: 0, values: {} };
    const look = { kind: 'face', facts: { 'unit.temperature': 'F' } };
    expect(
      displaysOf({ tracks: [needle, track, saturation], look }).map(({ name, unit, decimals }) => [
        name,
        unit,
        decimals,
      ]),
    ).toEqual([
      ['temperature', 'F', 1],
      ['saturation', 'percent', 0],
    ]);
  });

  it('is that of the instrument in sight, not of one at work elsewhere', () => {
    const line = (name: string): Track => ({ ...track, id: `display.${name}` });
    const tracks = [line('temperature'), line('saturation'), line('pulse')];
    const inSight = (facts: StationLook['facts']) =>
      displaysInSight({ tracks, look: { kind: 'face', facts } }).map(({ name }) => name);
    expect(inSight({ item: 'thermometer-oral' })).toEqual(['temperature']);
    expect(inSight({ item: 'oximeter' })).toEqual(['saturation', 'pulse']);
    expect(inSight({ item: 'monitor' })).toEqual(['pulse']);
    expect(inSight({ item: '', isOn: false })).toEqual([]);
  });
});
