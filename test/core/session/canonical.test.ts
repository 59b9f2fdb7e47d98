/** The same value has the same text and hash, however it was built. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson, sha256Hex } from '../../../src/core/session/canonical.ts';

it('does not depend on the order of keys and leaves out what is undefined', () => {
  expect(canonicalJson({ b: [1, { d: undefined, c: 'é' }], a: -0 })).toBe('{"a":0,"b":[1,{"c":"é"}]}');
});

it('reads back as the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});

it('writes every number as JSON does', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      expect(canonicalJson(number)).toBe(JSON.stringify(number));
    }),
  );
});

it('refuses what JSON cannot say', () => {
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, [undefined], () => 0, 1n]) {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  }
});

it('is SHA-256', () => {
  const withNode = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
  for (const text of [
    '',
    'é',
    '𝄞 at the end',
    'x'.repeat(4_095),
    'x'.repeat(4_096),
    'x'.repeat(4_097),
    `${'x'.repeat(200)}é`,
  ]) {
    expect(sha256Hex(text)).toBe(withNode(text));
  }
  expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
