/** The journal's shape and its hash chain: what an attempt is stored, sent and replayed as. */
import { z } from 'zod';
import { canonicalJson, sha256Hex } from './canonical.ts';
import type { Entry, Intent, Journal, JournalHeader } from './types.ts';

/** Rises when a golden attempt's findings or result change (design §12). */
export const ENGINE = 4;

const LARGEST = 1_000_000_000;

const id = z.string().regex(/^[A-Za-z][A-Za-z0-9.-]{0,63}$/);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
/** Minus nought is nought, so that a value is the same before and after it was written down. */
const whole = z
  .int()
  .min(-LARGEST)
  .max(LARGEST)
  .overwrite((value) => value + 0);
const text = z.string().max(6_000).normalize('NFC').max(2_000);
const value = z.union([text, whole, z.boolean(), z.array(z.union([text, whole])).max(64)]);

/** A deed done, bounded: what no form could have made is refused before any deed is asked. */
export const IntentSchema = z.strictObject({
  type: z
    .string()
    .regex(/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/)
    .max(64),
  on: id.exactOptional(),
  with: z
    .record(id, value)
    .refine((values) => Object.keys(values).length <= 24, 'More than 24 values')
    .exactOptional(),
});

const moment = z.int().min(0).max(LARGEST);

export const EntrySchema = z.strictObject({
  at: moment,
  real: z.int().min(0),
  intent: IntentSchema.transform((intent) => seal(intent)),
  hash,
});

export const SettingsSchema = z.strictObject({
  hold: z.enum(['never', 'whileAiming', 'whileChoosing']),
  pace: z.union([z.literal(1), z.literal(0.75), z.literal(0.5)]),
  timeFactor: z.union([z.literal(1), z.literal(1.5), z.literal(2), z.literal(3)]),
  captions: z.boolean(),
  stepped: z.boolean(),
});

/** A seed is a whole number of 32 bits. */
export const SeedSchema = z.int().min(0).max(4_294_967_295);

export const HeaderSchema = z.strictObject({
  engine: z.int().min(1).max(9_999),
  scenario: z.strictObject({ id, version: z.int().min(1).max(9_999), hash }),
  seed: SeedSchema,
  mode: z.enum(['practice', 'checkOff', 'drill']),
  settings: SettingsSchema,
  ticket: z.string().max(4_000).exactOptional(),
});

/** Far more than anyone does in a day; beyond it a file is junk. */
const MOST_ENTRIES = 20_000;

export const JournalSchema = z.strictObject({
  header: HeaderSchema,
  entries: z.array(EntrySchema).max(MOST_ENTRIES),
});

/** What came out of `parseIntent`, which nobody can change any more: it needs no second reading. */
const read = new WeakSet<object>();

/** The intent, its texts in NFC, or nothing when it has not the shape of one. Keys that reach for a prototype are no ids. */
export function parseIntent(untrusted: unknown): Intent | undefined {
  if (typeof untrusted === 'object' && untrusted !== null && read.has(untrusted)) return untrusted as Intent;
  const answer = IntentSchema.safeParse(untrusted);
  if (!answer.success || reachesForPrototype(untrusted)) return undefined;
  return seal(answer.data);
}

function seal(intent: Intent): Intent {
  for (const value of Object.values(intent.with ?? {})) if (typeof value === 'object') Object.freeze(value);
  if (intent.with) Object.freeze(intent.with);
  Object.freeze(intent);
  read.add(intent);
  return intent;
}

/** The schema drops such a key in silence. */
function reachesForPrototype(untrusted: unknown): boolean {
  const { with: values } = untrusted as { readonly with?: object };
  return [untrusted, values].some((holder) => typeof holder === 'object' && Object.hasOwn(holder ?? {}, '__proto__'));
}

/** Hash before the first entry. */
export function firstHash(header: JournalHeader): string {
  return sha256Hex(canonicalJson(header));
}

/** Hash of an entry: that of the one before, and all that this one says. */
export function nextHash(previous: string, { at, real, intent }: Omit<Entry, 'hash'>): string {
  return sha256Hex(
    `${previous}{"at":${canonicalJson(at)},"intent":${intentJson(intent)},"real":${canonicalJson(real)}}`,
  );
}

/** Canonical JSON of an intent, its keys known and in order: written for every entry of every replay. */
function intentJson({ type, on, with: values }: Intent): string {
  const target = on === undefined ? '' : `"on":${canonicalJson(on)},`;
  const detail = values === undefined ? '' : `,"with":${canonicalJson(values)}`;
  return `{${target}"type":${canonicalJson(type)}${detail}}`;
}

/** Number (from 0) of the first entry that is not what was hashed; nothing when the chain holds. */
export function checkChain(journal: Journal): number | undefined {
  let previous = firstHash(journal.header);
  for (const [place, entry] of journal.entries.entries()) {
    previous = nextHash(previous, entry);
    if (previous !== entry.hash) return place;
  }
  return undefined;
}
