/** The fixed-ratio reading against made-up deflations with a known envelope, and what must give no number. */
import { describe, expect, it } from 'vitest';
import { readOscillogram } from '../../../src/core/oscillometry/oscillogram.ts';
import {
  answer,
  artery,
  chance,
  type Deflation,
  drawDeflation,
  makeDeflation,
  normal,
  waves,
} from '../../support/cuffTrace.ts';

const plain: Deflation = {
  envelope: artery(128, 78, 2.6),
  wave: waves[1] ?? (() => 0),
  pulse: 72,
  uneven: 0.02,
  breath: 0.03,
  top: 175,
  bottom: 45,
  rate: 3,
  way: 'line',
  stepMmHg: 6,
  sampling: 200,
  noise: 0.05,
  resolution: 0.01,
  withInflation: true,
  withRelease: true,
};

interface Errors {
  readonly map: number;
  readonly systolic: number;
  readonly diastolic: number;
  readonly pulse: number;
}

function errorsOf(deflation: Deflation, seed: number): Errors | undefined {
  const reading = readOscillogram(makeDeflation(deflation, seed));
  if (reading.kind === 'fault') return undefined;
  const truth = answer(deflation.envelope);
  return {
    map: reading.value.map - truth.map,
    systolic: reading.value.systolic - truth.systolic,
    diastolic: reading.value.diastolic - truth.diastolic,
    pulse: reading.value.pulse - deflation.pulse,
  };
}

const shareWithin = (values: readonly number[], bound: number) =>
  values.filter((value) => Math.abs(value) <= bound).length / values.length;

function faultOf(samples: { times: number[]; pressures: number[] }): string {
  const reading = readOscillogram(samples);
  return reading.kind === 'fault' ? reading.fault : `a number: ${JSON.stringify(reading.value)}`;
}

describe('clean deflations', () => {
  const drawn = Array.from({ length: 80 }, (_, seed) => drawDeflation(seed + 1));

  it('reads steady falls of any shape, rate, pulse and sampling', { timeout: 60_000 }, () => {
    const steady = drawn.filter(({ way }) => way !== 'steps');
    const errors = steady
      .map((deflation, seed) => errorsOf(deflation, seed + 1))
      .filter((error) => error !== undefined);
    expect(errors.length / steady.length).toBeGreaterThan(0.97);
    expect(
      shareWithin(
        errors.map(({ map }) => map),
        5,
      ),
    ).toBeGreaterThan(0.9);
    expect(
      shareWithin(
        errors.map(({ systolic }) => systolic),
        10,
      ),
    ).toBeGreaterThan(0.97);
    expect(
      shareWithin(
        errors.map(({ diastolic }) => diastolic),
        10,
      ),
    ).toBeGreaterThan(0.95);
    expect(
      shareWithin(
        errors.map(({ pulse }) => pulse),
        3,
      ),
    ).toBeGreaterThan(0.97);
  });

  it('reads the steps of a bleeding valve', { timeout: 60_000 }, () => {
    const many = Array.from({ length: 200 }, (_, seed) => drawDeflation(seed + 1));
    const stepped = many.filter(({ way }) => way === 'steps');
    const errors = stepped
      .map((deflation, seed) => errorsOf(deflation, seed + 1))
      .filter((error) => error !== undefined);
    expect(errors.length / stepped.length).toBeGreaterThan(0.8);
    expect(
      shareWithin(
        errors.map(({ systolic }) => systolic),
        10,
      ),
    ).toBeGreaterThan(0.9);
    expect(
      shareWithin(
        errors.map(({ map }) => map),
        8,
      ),
    ).toBeGreaterThan(0.8);
  });

  it.each([20, 50, 250, 1000])('does not mind the rate of sampling: %i in a second', (sampling) => {
    const errors = errorsOf({ ...plain, sampling }, 5);
    expect(Math.abs(errors?.map ?? 99)).toBeLessThan(5);
    expect(Math.abs(errors?.systolic ?? 99)).toBeLessThan(5);
    expect(Math.abs(errors?.diastolic ?? 99)).toBeLessThan(5);
    expect(Math.abs(errors?.pulse ?? 99)).toBeLessThan(2);
  });

  it('reads a deflation alone, and one after a first pumping that was not enough', () => {
    expect(Math.abs(errorsOf({ ...plain, withInflation: false, withRelease: false }, 3)?.systolic ?? 99)).toBeLessThan(
      5,
    );
    const first = makeDeflation({ ...plain, top: 110, bottom: 85, withRelease: false }, 9);
    const end = first.times.at(-1) ?? 0;
    const second = makeDeflation(plain, 4);
    const times = [...first.times, ...second.times.map((t) => t + end + 0.01)];
    const reading = readOscillogram({
      times,
      pressures: [...first.pressures, ...second.pressures.map((p, i) => Math.max(p, 85 * Math.exp(-i / 400)))],
    });
    expect(
      reading.kind === 'number' && Math.abs(reading.value.systolic - answer(plain.envelope).systolic),
    ).toBeLessThan(5);
  });

  it('gives the same for time in any origin and for single wild samples', () => {
    const samples = makeDeflation(plain, 6);
    const reading = readOscillogram(samples);
    const later = readOscillogram({ ...samples, times: samples.times.map((t) => t + 1_000) });
    const wild = samples.pressures.map((p, i) => (i % 997 === 500 ? p + 60 : p));
    const spiked = readOscillogram({ ...samples, pressures: wild });
    if (reading.kind === 'fault' || later.kind === 'fault' || spiked.kind === 'fault') throw new Error('no number');
    expect(Math.abs(later.value.systolic - reading.value.systolic)).toBeLessThan(1);
    expect(Math.abs(spiked.value.systolic - reading.value.systolic)).toBeLessThan(1.5);
  });
});

describe('what gives no number', () => {
  const samples = makeDeflation(plain, 1);
  const changed = (change: (p: number, t: number) => number) => ({
    times: samples.times,
    pressures: samples.pressures.map((p, i) => change(p, samples.times[i] ?? 0)),
  });

  it('too short, empty, not numbers, backwards, out of range, too slow, too long', () => {
    expect(faultOf({ times: [], pressures: [] })).toBe('tooShort');
    expect(faultOf({ times: samples.times.slice(0, 400), pressures: samples.pressures.slice(0, 400) })).toBe(
      'tooShort',
    );
    expect(faultOf(changed((p, t) => (t === 20 ? Number.NaN : p)))).toBe('notFinite');
    expect(faultOf({ ...samples, times: [...samples.times].reverse() })).toBe('timeFalls');
    expect(faultOf(changed((p, t) => (t > 20 && t < 21 ? 900 : p)))).toBe('outOfRange');
    const each = 40;
    expect(
      faultOf({
        times: samples.times.filter((_, i) => i % each === 0),
        pressures: samples.pressures.filter((_, i) => i % each === 0),
      }),
    ).toBe('rateTooLow');
    expect(faultOf({ times: samples.times.map((t) => t * 30), pressures: samples.pressures })).toBe('tooLong');
  });

  it('a gauge that stands still, only pumping, a gap, a lost cuff', () => {
    expect(faultOf(changed(() => 80))).toBe('noDeflation');
    const up = { times: samples.times, pressures: samples.times.map((t) => 3 * t) };
    expect(faultOf(up)).toBe('noDeflation');
    const kept = samples.times.map((t) => t < 25 || t > 28);
    expect(
      faultOf({
        times: samples.times.filter((_, i) => kept[i]),
        pressures: samples.pressures.filter((_, i) => kept[i]),
      }),
    ).toBe('gap');
    const stuck = samples.pressures[samples.times.indexOf(25)] ?? 0;
    expect(faultOf(changed((p, t) => (t > 25 && t < 29 ? stuck : p)))).toBe('flat');
  });

  it('no pulses, faint pulses, pumped too low, let out too early', () => {
    expect(faultOf(makeDeflation({ ...plain, envelope: () => 0 }, 1))).toBe('weakPulses');
    expect(faultOf(makeDeflation({ ...plain, envelope: artery(128, 78, 0.25) }, 1))).toBe('weakPulses');
    expect(faultOf(makeDeflation({ ...plain, top: 112 }, 1))).toBe('inflationTooLow');
    expect(faultOf(makeDeflation({ ...plain, bottom: 100, withRelease: false }, 1))).toMatch(
      /deflationTooShort|motion/,
    );
  });

  it('movement: never a number from shaking or from chance', () => {
    const numbers = Array.from({ length: 40 }, (_, seed) => {
      const draw = chance(seed + 100);
      let drift = 0;
      const shaken = changed((p) => {
        drift = 0.985 * drift + 0.9 * normal(draw);
        return p + drift;
      });
      return readOscillogram(shaken).kind;
    }).filter((kind) => kind === 'number');
    expect(numbers.length).toBeLessThanOrEqual(2);
    const draw = chance(7);
    const junk = changed(() => 100 + 60 * normal(draw));
    expect(['noDeflation', 'motion', 'outOfRange', 'weakPulses', 'inflationTooLow']).toContain(
      faultOf({ ...junk, pressures: junk.pressures.map((p) => Math.min(300, Math.max(0, p))) }),
    );
  });

  it('pulses of one height, of chance heights, with two tops, backwards in time, or gone in the middle', () => {
    expect(faultOf(makeDeflation({ ...plain, envelope: () => 2 }, 1))).not.toMatch(/number/);
    const draw = chance(31);
    expect(faultOf(makeDeflation({ ...plain, envelope: () => 3.5 * draw() }, 1))).not.toMatch(/number/);
    const twoTops = (cuff: number) =>
      2.2 * Math.exp(-(((cuff - 130) / 9) ** 2)) + 2.4 * Math.exp(-(((cuff - 75) / 9) ** 2));
    expect(faultOf(makeDeflation({ ...plain, envelope: twoTops }, 1))).not.toMatch(/number/);
    expect(faultOf({ ...samples, pressures: [...samples.pressures].reverse() })).not.toMatch(/number/);
    const lost = (cuff: number) => (cuff < 112 && cuff > 80 ? 0.05 : plain.envelope(cuff));
    expect(faultOf(makeDeflation({ ...plain, envelope: lost }, 1))).not.toMatch(/number/);
  });

  it('a cough, a knock at the cuff at each second, a gauge that ends at 140', () => {
    const cough = changed((p, t) => (t > 22 && t < 27 ? p + 9 * Math.abs(Math.sin(3.1 * t)) : p));
    expect(faultOf(cough)).not.toMatch(/number/);
    const knock = changed((p, t) => p + (t % 1 < 0.1 ? 12 * Math.abs(Math.sin(17 * Math.floor(t))) : 0));
    expect(faultOf(knock)).not.toMatch(/number/);
    expect(faultOf(changed((p) => Math.min(120, p)))).not.toMatch(/number/);
  });
});
