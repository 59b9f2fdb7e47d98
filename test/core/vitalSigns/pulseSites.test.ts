/** Where pulses are felt: pressing, blood pressure, and beats too weak to arrive. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arrives,
  feltPulsePressure,
  fillingAfter,
  PRESSES,
  PULSE_SITES,
  pressOnArtery,
  volumeOf,
} from '../../../src/core/skills/vitalSigns/pulseSites.ts';

const usual = { systolic: 122, diastolic: 78 };
const felt = PULSE_SITES.filter((site) => site !== 'apical');

describe('pressing on an artery', () => {
  it('finds every pulse of a healthy adult with light to firm pads, and none by touching only', () => {
    for (const site of felt) {
      expect(feltPulsePressure(site, 'firm', usual)).toBeGreaterThan(0);
      expect(feltPulsePressure(site, 'touching', usual)).toBe(0);
    }
    for (const site of ['radial', 'dorsalisPedis'] as const) expect(feltPulsePressure(site, 'light', usual)).toBe(44);
  });

  it('closes the arteries over bone when hard, and makes the foot\u2019s pulse weaker when firm', () => {
    expect(feltPulsePressure('radial', 'hard', usual)).toBe(0);
    expect(feltPulsePressure('dorsalisPedis', 'hard', usual)).toBe(0);
    expect(feltPulsePressure('dorsalisPedis', 'firm', usual)).toBeLessThan(44);
    expect(feltPulsePressure('brachial', 'firm', usual)).toBe(44);
  });

  it('never finds more than there is, and less the harder it is', () => {
    const pressure = fc.record({
      diastolic: fc.integer({ min: 30, max: 110 }),
      pulse: fc.integer({ min: 10, max: 90 }),
    });
    fc.assert(
      fc.property(pressure, fc.constantFrom(...felt), ({ diastolic, pulse }, site) => {
        const given = { systolic: diastolic + pulse, diastolic };
        const [light, hard] = [feltPulsePressure(site, 'firm', given), feltPulsePressure(site, 'hard', given)];
        expect(light).toBeLessThanOrEqual(pulse);
        expect(hard).toBeLessThanOrEqual(light);
      }),
    );
  });

  it('bears on the artery with the weight over the pads: 150 g over bone at the wrist is 85 mmHg', () => {
    expect(pressOnArtery('radial', 'firm')).toBeCloseTo(((150 / 2) * 0.7356 * 2) / 1.3, 6);
    expect(Object.values(PRESSES)).toEqual([...Object.values(PRESSES)].sort((a, b) => a - b));
  });

  it('finds the neck longest when the pressure falls', () => {
    const left = (systolic: number): readonly string[] =>
      felt.filter((site) => feltPulsePressure(site, 'firm', { systolic, diastolic: 40 }) > 0);
    expect(left(100)).toHaveLength(5);
    expect(left(75)).toEqual(['brachial', 'carotid']);
    expect(left(65)).toEqual(['carotid']);
    expect(left(59)).toEqual([]);
  });
});

describe('the volume', () => {
  it.each([
    [0, 0],
    [24, 1],
    [25, 2],
    [54, 2],
    [55, 3],
    [70, 3],
    [71, 4],
  ])('of %i mmHg is %i+', (pressure, volume) => {
    expect(volumeOf(pressure)).toBe(volume);
  });
});

describe('a beat after a short pause', () => {
  it('does not reach the wrist within .43 s of the one before, while the apex has them all', () => {
    expect(arrives('radial', 429)).toBe(false);
    expect(arrives('radial', 430)).toBe(true);
    expect(arrives('apical', 310)).toBe(true);
    expect(arrives('carotid', 380)).toBe(true);
    expect(arrives('dorsalisPedis', 440)).toBe(false);
    expect(fillingAfter(150)).toBe(0);
    expect(fillingAfter(1_000)).toBeGreaterThan(0.95);
  });
});
