import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cos, exp, log, sin } from '../../../src/core/math/functions.ts';
import { gauss, hash32, hashText, u } from '../../../src/core/math/random.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

describe('curves that are the same on every machine', () => {
  it('exp is within 1e-12 of its value, relative, from -40 to 40', () => {
    fc.assert(
      fc.property(between(-40, 40), (x) => {
        expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(1e-12);
      }),
      { numRuns: 5000 },
    );
    expect(exp(0)).toBe(1);
    expect(exp(1)).toBeCloseTo(Math.E, 14);
  });

  it('exp ends in zero and infinity, not in nonsense', () => {
    expect([exp(-800), exp(800), exp(-Infinity), exp(Infinity)]).toEqual([0, Infinity, 0, Infinity]);
    expect(exp(Number.NaN)).toBeNaN();
    expect(exp(709.5) / Math.exp(709.5)).toBeCloseTo(1, 12);
    expect(exp(-720) / Math.exp(-720)).toBeCloseTo(1, 8);
  });

  it('log is within 1e-12 from 1e-12 to 1e12', () => {
    fc.assert(
      fc.property(between(-12, 12), between(1, 10), (decade, digits) => {
        const x = digits * 10 ** decade;
        expect(Math.abs(log(x) - Math.log(x))).toBeLessThan(1e-12);
      }),
      { numRuns: 5000 },
    );
    expect([log(1), log(0), log(Infinity)]).toEqual([0, -Infinity, Infinity]);
    expect(log(-1)).toBeNaN();
    expect(log(5e-324)).toBeCloseTo(Math.log(5e-324), 9);
  });

  it('sin and cos are within 1e-12 from -10,000 to 10,000', () => {
    fc.assert(
      fc.property(between(-1e4, 1e4), (x) => {
        expect(Math.abs(sin(x) - Math.sin(x))).toBeLessThan(1e-12);
        expect(Math.abs(cos(x) - Math.cos(x))).toBeLessThan(1e-12);
      }),
      { numRuns: 5000 },
    );
    for (let quarter = -8; quarter <= 8; quarter++) {
      expect(Math.abs(sin((quarter * Math.PI) / 2) - Math.sin((quarter * Math.PI) / 2))).toBeLessThan(1e-15);
    }
  });
});

describe('randomness from the seed', () => {
  it('knows FNV-1a of well-known texts and of letters beyond ASCII', () => {
    expect(hashText('')).toBe(0x811c9dc5);
    expect(hashText('a')).toBe(0xe40c292c);
    expect(hashText('foobar')).toBe(0xbf9cf968);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let hash = 0x811c9dc5;
        for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
        expect(hashText(text)).toBe(hash >>> 0);
      }),
    );
    expect(hashText('\ud800')).toBe(hashText('\ufffd'));
  });

  it('keeps its numbers: a changed draw would change every old attempt', () => {
    expect(hash32(0)).toBe(0);
    expect(hash32(1)).toBe(1_753_845_952);
    expect(u(1, 'bp.wave', 0)).toBe(hash32(1 ^ hashText('bp.wave')) / 2 ** 32);
  });

  it('draws from 0 up to 1, the same whenever it is asked', () => {
    fc.assert(
      fc.property(fc.integer(), fc.string(), fc.nat(), (seed, stream, n) => {
        const draw = u(seed, stream, n);
        expect(draw).toBeGreaterThanOrEqual(0);
        expect(draw).toBeLessThan(1);
        u(seed, 'another stream', n);
        expect(u(seed, stream, n)).toBe(draw);
        expect(Number.isFinite(gauss(seed, stream, n))).toBe(true);
      }),
    );
  });

  it('is even, and normal where it should be', () => {
    const draws = Array.from({ length: 20_000 }, (_, n) => u(7, 'even', n));
    expect(draws.reduce((sum, x) => sum + x, 0) / draws.length).toBeCloseTo(0.5, 2);
    const normals = Array.from({ length: 20_000 }, (_, n) => gauss(7, 'normal', n));
    const mean = normals.reduce((sum, x) => sum + x, 0) / normals.length;
    const variance = normals.reduce((sum, x) => sum + (x - mean) ** 2, 0) / normals.length;
    expect(Math.abs(mean)).toBeLessThan(0.03);
    expect(Math.abs(variance - 1)).toBeLessThan(0.05);
  });
});
