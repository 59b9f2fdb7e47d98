/** One spelling for a value, and the hash of a text: what journals and scenarios are compared by. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** JSON with keys sorted by code unit and nothing undefined; the same text for the same value on every machine. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number') return numberJson(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object') return objectJson(value as Readonly<Record<string, unknown>>);
  throw new TypeError(`A value of type ${typeof value} has no canonical JSON`);
}

function numberJson(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`The number ${value} has no canonical JSON`);
  return JSON.stringify(value);
}

function objectJson(value: Readonly<Record<string, unknown>>): string {
  const parts: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const inner = value[key];
    if (inner !== undefined) parts.push(`${JSON.stringify(key)}:${canonicalJson(inner)}`);
  }
  return `{${parts.join(',')}}`;
}

/** SHA-256 of a text in UTF-8, as 64 lower-case hexadecimal digits. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
