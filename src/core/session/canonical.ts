/** One spelling for a value, and the hash of a text: what journals and scenarios are compared by. */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** JSON with keys sorted by code unit and nothing undefined; the same text for the same value on every machine. */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return stringJson(value);
    case 'number':
      return numberJson(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? arrayJson(value) : objectJson(value as Readonly<Record<string, unknown>>);
    default:
      throw new TypeError(`A value of type ${typeof value} has no canonical JSON`);
  }
}

/** Printable ASCII without quote and backslash: what most texts here are, and what needs no escaping. */
const PLAIN = /^[ !#-[\]-~]*$/;

function stringJson(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : JSON.stringify(text);
}

function numberJson(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`The number ${value} has no canonical JSON`);
  return `${value}`;
}

function arrayJson(values: readonly unknown[]): string {
  let text = '[';
  for (let place = 0; place < values.length; place++) {
    text += place === 0 ? canonicalJson(values[place]) : `,${canonicalJson(values[place])}`;
  }
  return `${text}]`;
}

function objectJson(value: Readonly<Record<string, unknown>>): string {
  let text = '{';
  for (const key of sortedKeys(value)) {
    const inner = value[key];
    if (inner === undefined) continue;
    text += `${text.length > 1 ? ',' : ''}${stringJson(key)}:${canonicalJson(inner)}`;
  }
  return `${text}}`;
}

/** Most objects are written with their keys in order already: then nothing is sorted. */
function sortedKeys(value: object): readonly string[] {
  const keys = Object.keys(value);
  for (let place = 1; place < keys.length; place++) {
    if ((keys[place - 1] ?? '') > (keys[place] ?? '')) return keys.sort();
  }
  return keys;
}

const scratch = new Uint8Array(4_096);

/** UTF-8 of a text. Short texts in ASCII, nearly all of a journal, are written by hand: a third of the cost. */
function bytesOf(text: string): Uint8Array {
  const { length } = text;
  if (length > scratch.length) return utf8ToBytes(text);
  for (let place = 0; place < length; place++) {
    const code = text.charCodeAt(place);
    if (code > 127) return utf8ToBytes(text);
    scratch[place] = code;
  }
  return scratch.subarray(0, length);
}

const fresh = sha256.create();
const hasher = sha256.create();
const digest = new Uint8Array(32);

const DIGITS = Uint8Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));
const codes: number[] = new Array(64).fill(0);

/** Written at once: a text put together from digits would be copied whenever it is compared. */
function hexOf(bytes: Uint8Array): string {
  for (let place = 0; place < bytes.length; place++) {
    const byte = bytes[place] ?? 0;
    codes[2 * place] = DIGITS[byte >> 4] ?? 0;
    codes[2 * place + 1] = DIGITS[byte & 15] ?? 0;
  }
  return String.fromCharCode.apply(undefined, codes);
}

/** SHA-256 of a text in UTF-8, as 64 lower-case hexadecimal digits. One hasher is used again and again. */
export function sha256Hex(text: string): string {
  fresh._cloneInto(hasher);
  hasher.update(bytesOf(text)).digestInto(digest);
  return hexOf(digest);
}
