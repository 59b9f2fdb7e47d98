/** The oximeter's number follows the blood, and each thing that bends it does so by its stated share. */
import { describe, expect, it } from 'vitest';
import {
  CARBON_MONOXIDE,
  NAIL_EFFECTS,
  PIGMENT_SOURCE,
  pigmentBy,
  SIGNAL_EFFECTS,
} from '../../../src/core/clinical/oximetry.ts';
import {
  displayAt,
  drawnBias,
  oximetryShares,
  type ProbeSite,
  signalAt,
} from '../../../src/core/skills/oximetry/reading.ts';

const SECOND = 1_000;
const STEADY = 60 * SECOND;

const site = (change: Partial<ProbeSite> = {}): ProbeSite => ({
  seed: 3,
  stream: 'samuel.clip0',
  since: 0,
  nails: 'bare',
  tone: 'light',
  carboxyhemoglobin: 0,
  deviceBias: 0,
  isLit: false,
  warmthAt: () => 1,
  motionAt: () => 0,
  saturationAt: () => 96,
  pulseAt: () => 88.4,
  isShutAt: () => false,
  ...change,
});

describe('a warm, still, clean finger', () => {
  it('shows dashes for five seconds, then saturation and pulse with full bars', () => {
    expect(displayAt(site(), 4_999).saturation).toBeUndefined();
    expect(displayAt(site(), 5_000)).toEqual({ saturation: 96, pulse: 88, quality: 10 });
    expect(oximetryShares(site(), STEADY)).toEqual([]);
  });

  it('lags behind the blood: ten seconds on the way, eight of averaging', () => {
    const falling = site({ saturationAt: (t) => (t < STEADY ? 96 : 88) });
    expect(displayAt(falling, STEADY + 9_000).saturation).toBe(96);
    expect(displayAt(falling, STEADY + 13_000).saturation).toBe(92);
    expect(displayAt(falling, STEADY + 17_000).saturation).toBe(88);
  });
});

describe('what bends the number:', () => {
  it.each([
    ['dark polish', { nails: 'darkPolish' }, 'nails', -1],
    ['an acrylic nail', { nails: 'acrylic' }, 'nails', -1],
    ['carbon monoxide', { carboxyhemoglobin: 10 }, 'carbonMonoxide', 9],
    ['a cold hand', { warmthAt: () => 0 }, 'coldHand', -5],
    ['the device itself', { deviceBias: 1.4 }, 'oximeterBias', 1.4],
    ['dark skin at 86 %', { tone: 'dark', saturationAt: () => 86 }, 'pigment', 1.8],
  ] as const)('%s', (_, change, cause, by) => {
    const shares = oximetryShares(site(change), STEADY);
    expect(shares.map((share) => share.cause)).toEqual([cause]);
    expect(shares[0]?.by).toBeCloseTo(by, 9);
  });

  it('motion: dips of three to nine percent, never a rise', () => {
    const shaking = site({ motionAt: () => 1 });
    const dips = Array.from({ length: 60 }, (_, place) => oximetryShares(shaking, place * 4_000)[0]?.by ?? 0);
    expect(Math.max(...dips)).toBeLessThanOrEqual(-3);
    expect(Math.min(...dips)).toBeGreaterThanOrEqual(-9);
    expect(Math.max(...dips) - Math.min(...dips)).toBeGreaterThan(3);
  });

  it('carbon monoxide makes a low saturation look normal', () => {
    const smoke = site({ saturationAt: () => 84, carboxyhemoglobin: 14 });
    expect(displayAt(smoke, STEADY).saturation).toBe(97);
    expect(CARBON_MONOXIDE.share).toBe(0.9);
  });
});

describe('pigment', () => {
  it('matters more the lower the saturation, and no further than three percent', () => {
    expect(pigmentBy('dark', 98)).toBe(0);
    expect(pigmentBy('dark', 90)).toBeCloseTo(1, 9);
    expect(pigmentBy('dark', 80)).toBe(3);
    expect(pigmentBy('dark', 60)).toBe(3);
    expect(pigmentBy('medium', 80)).toBe(1.5);
    expect(pigmentBy('light', 80)).toBe(0);
  });
});

describe('the signal', () => {
  it('is weak in a cold hand: no number for 20 to 60 seconds, and a wrong pulse', () => {
    const firsts = Array.from({ length: 100 }, (_, seed) => {
      const cold = site({ seed, warmthAt: () => 0 });
      let t = 0;
      while (displayAt(cold, t).saturation === undefined) t += SECOND;
      expect(Math.abs((displayAt(cold, t).pulse ?? 0) - 88)).toBeGreaterThanOrEqual(5);
      return t / SECOND;
    });
    expect(Math.min(...firsts)).toBeGreaterThanOrEqual(20);
    expect(Math.max(...firsts)).toBeLessThanOrEqual(60);
  });

  it('loses bars to every fault and never gains any', () => {
    const full = signalAt(site(), STEADY);
    for (const change of [
      { nails: 'darkPolish' },
      { nails: 'acrylic' },
      { isLit: true },
      { warmthAt: () => 0.5 },
      { motionAt: () => 0.5 },
    ] as const) {
      expect(signalAt(site(change), STEADY)).toBeLessThan(full);
    }
  });

  it('is gone while a cuff shuts the artery of that arm', () => {
    const shut = site({ isShutAt: (t) => t < STEADY });
    expect(displayAt(shut, STEADY - 1)).toEqual({ saturation: undefined, pulse: undefined, quality: 0 });
    expect(displayAt(shut, STEADY).saturation).toBe(96);
  });
});

it('the device differs from person to person, by no more than two percent', () => {
  const biases = Array.from({ length: 500 }, (_, seed) => drawnBias(seed, 'samuel'));
  expect(Math.max(...biases)).toBeLessThanOrEqual(2);
  expect(Math.min(...biases)).toBeGreaterThanOrEqual(-2);
  expect(Math.abs(biases.reduce((sum, bias) => sum + bias, 0) / 500)).toBeLessThan(0.15);
});

it('every effect names its source and how far it was checked', () => {
  for (const { source, checked } of [
    PIGMENT_SOURCE,
    ...Object.values(NAIL_EFFECTS),
    ...Object.values(SIGNAL_EFFECTS),
  ]) {
    expect(source.length).toBeGreaterThan(8);
    expect(['verified', 'memory', 'design', 'computed']).toContain(checked);
  }
});
