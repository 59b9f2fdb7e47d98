/** Seeded randomness as a pure function of seed, stream and place, so that any draw can be repeated out of order. */
import { cos, log } from './functions.ts';

const TWO_TO_32 = 4_294_967_296;
/** Smallest uniform draw that `gauss` takes the logarithm of: 2^−33. */
const SMALLEST_DRAW = 1 / 8_589_934_592;
const TWO_PI = 6.283185307179586;

/** Mixes the 32 bits of a whole number (models.md §0, rule 3). */
export function hash32(x: number): number {
  let h = x | 0;
  h ^= h >>> 16;
  h = Math.imul(h, 0x7feb352d);
  h ^= h >>> 15;
  h = Math.imul(h, 0x846ca68b);
  h ^= h >>> 16;
  return h >>> 0;
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

function fnvByte(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, FNV_PRIME);
}

/** FNV-1a (32 bit) over the UTF-8 bytes of a text; half a surrogate pair counts as U+FFFD, as in TextEncoder. */
export function hashText(text: string): number {
  let hash = FNV_OFFSET;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    hash = fnvPoint(hash, point >= 0xd800 && point <= 0xdfff ? 0xfffd : point);
  }
  return hash >>> 0;
}

function fnvPoint(hash: number, point: number): number {
  if (point < 0x80) return fnvByte(hash, point);
  let mixed = hash;
  if (point < 0x800) {
    mixed = fnvByte(mixed, 0xc0 | (point >> 6));
  } else if (point < 0x10000) {
    mixed = fnvByte(mixed, 0xe0 | (point >> 12));
    mixed = fnvByte(mixed, 0x80 | ((point >> 6) & 0x3f));
  } else {
    mixed = fnvByte(mixed, 0xf0 | (point >> 18));
    mixed = fnvByte(mixed, 0x80 | ((point >> 12) & 0x3f));
    mixed = fnvByte(mixed, 0x80 | ((point >> 6) & 0x3f));
  }
  return fnvByte(mixed, 0x80 | (point & 0x3f));
}

const streamHashes = new Map<string, number>();
/** Stream names come from code and scenario ids; the bound only keeps a long-lived server small. */
const MOST_STREAMS = 10_000;

function hashOfStream(stream: string): number {
  const known = streamHashes.get(stream);
  if (known !== undefined) return known;
  if (streamHashes.size >= MOST_STREAMS) streamHashes.clear();
  const hash = hashText(stream);
  streamHashes.set(stream, hash);
  return hash;
}

/** Uniform draw `n` of a stream, 0 ≤ u < 1. */
export function u(seed: number, stream: string, n: number): number {
  return hash32(seed ^ hashOfStream(stream) ^ hash32(n)) / TWO_TO_32;
}

/** Normal draw `n` of a stream, mean 0, standard deviation 1 (Box–Muller). */
export function gauss(seed: number, stream: string, n: number): number {
  const first = Math.max(u(seed, stream, 2 * n), SMALLEST_DRAW);
  return Math.sqrt(-2 * log(first)) * cos(TWO_PI * u(seed, stream, 2 * n + 1));
}
