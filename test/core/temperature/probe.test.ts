/** The thermometer warms, signals and rounds as its kind does. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  celsiusOf,
  celsiusTenths,
  endValue,
  fahrenheitTenths,
  type ProbeRun,
  signalAt,
  tipAt,
} from '../../../src/core/skills/temperature/probe.ts';

const run = (change: Partial<ProbeRun> = {}): ProbeRun => ({
  mode: 'predictive',
  isAxillary: false,
  siteCelsius: 36.6,
  since: 1_000,
  seed: 7,
  place: 0,
  ...change,
});

describe('a predictive probe', () => {
  it('signals after 8 to 12 seconds and is then within a tenth, whatever the seed', () => {
    for (let seed = 0; seed < 500; seed++) {
      const one = run({ seed });
      const after = signalAt(one) - one.since;
      expect(after).toBeGreaterThanOrEqual(8_000);
      expect(after).toBeLessThanOrEqual(12_000);
      expect(Math.abs(endValue(one) - one.siteCelsius)).toBeLessThanOrEqual(0.1 + 1e-9);
    }
  });

  it('taken out after four seconds reads more than three degrees low', () => {
    expect(tipAt(run(), 5_000)).toBeCloseTo(36.6 - 14.6 * 0.2636, 2);
  });
});

describe('a direct probe', () => {
  it('takes over a minute in the mouth and ends within 0.1 °C below', () => {
    const one = run({ mode: 'direct' });
    expect(signalAt(one) - one.since).toBeGreaterThan(60_000);
    expect(one.siteCelsius - endValue(one)).toBeGreaterThan(0);
    expect(one.siteCelsius - endValue(one)).toBeLessThan(0.1);
  });

  it('needs about five minutes in the armpit', () => {
    const minutes = (signalAt(run({ mode: 'direct', isAxillary: true })) - 1_000) / 60_000;
    expect(minutes).toBeGreaterThan(3.5);
    expect(minutes).toBeLessThan(6);
  });

  it('never falls while it warms', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 200_000 }), fc.integer({ min: 0, max: 50_000 }), (t, later) => {
        const one = run({ mode: 'direct' });
        expect(tipAt(one, t + later)).toBeGreaterThanOrEqual(tipAt(one, t));
      }),
      { numRuns: 100 },
    );
  });
});

describe('the display', () => {
  it.each([
    [37, 370, 986],
    [38, 380, 1004],
    [36.05, 361, 969],
    [35, 350, 950],
  ])('shows %f °C in tenths', (celsius, inCelsius, inFahrenheit) => {
    expect(celsiusTenths(celsius)).toBe(inCelsius);
    expect(fahrenheitTenths(celsius)).toBe(inFahrenheit);
  });

  it('is read back within its own rounding', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3_400, max: 4_200 }), (hundredths) => {
        const celsius = hundredths / 100;
        expect(Math.abs(celsiusOf(fahrenheitTenths(celsius), 'fahrenheit') - celsius)).toBeLessThanOrEqual(0.028);
        expect(Math.abs(celsiusOf(celsiusTenths(celsius), 'celsius') - celsius)).toBeLessThanOrEqual(0.0501);
      }),
      { numRuns: 200 },
    );
  });
});
