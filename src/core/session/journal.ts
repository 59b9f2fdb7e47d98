/** The journal at its borders: strict schemas, the hash chain, and attempt files. */
import { z } from 'zod';
import type { Result } from '../rubric/types.ts';
import { canonicalJson, sha256Hex } from './canonical.ts';
import type { Entry, Intent, Journal, JournalHeader } from './types.ts';
import { findTooLarge, problemsOf } from './untrusted.ts';

/** Rises when a golden attempt's findings or result change; see CHANGELOG. */
export const ENGINE = 1;

const MOST_TEXT = 2_000;
const MOST_FILE_CHARACTERS = 5_000_000;
const MOST_ENTRIES = 20_000;

const id = z.string().regex(/^[A-Za-z][A-Za-z0-9.-]{0,63}$/);
const whole = z.number().int().min(-1_000_000_000).max(1_000_000_000);
const text = z
  .string()
  .max(MOST_TEXT)
  .refine((value) => value === value.normalize('NFC'), 'Text must be in Unicode form NFC');
const value = z.union([text, whole, z.boolean(), z.array(z.union([text, whole])).max(64)]);

export const IntentSchema = z.strictObject({
  type: z.string().regex(/^[a-z][A-Za-z]{0,31}\.[a-z][A-Za-z]{0,31}$/),
  on: id.optional(),
  with: z
    .record(id, value)
    .refine((values) => Object.keys(values).length <= 24, 'At most 24 values')
    .optional(),
});

const moment = z.number().int().min(0).max(86_400_000 * 2);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const EntrySchema = z.strictObject({ at: moment, real: z.number().int().min(0), intent: IntentSchema, hash });

export const SettingsSchema = z.strictObject({
  hold: z.enum(['never', 'whileAiming', 'whileChoosing']),
  pace: z.union([z.literal(1), z.literal(0.75), z.literal(0.5)]),
  timeFactor: z.union([z.literal(1), z.literal(1.5), z.literal(2), z.literal(3)]),
  captions: z.boolean(),
  stepped: z.boolean(),
});

export const HeaderSchema = z.strictObject({
  engine: z.number().int().min(1).max(100_000),
  scenario: z.strictObject({ id, version: z.number().int().min(1), hash }),
  seed: z.number().int().min(0).max(4_294_967_295),
  mode: z.enum(['practice', 'checkOff', 'drill']),
  settings: SettingsSchema,
  ticket: z.string().max(200).optional(),
});

export const JournalSchema = z.strictObject({ header: HeaderSchema, entries: z.array(EntrySchema).max(MOST_ENTRIES) });

/** An attempt as it travels: the journal, and the result as it was told to the learner. */
export interface Attempt {
  readonly format: 'practicum-attempt';
  readonly version: 1;
  readonly journal: Journal;
  /** Believed by nobody: `verify` computes it anew. */
  readonly result?: Result;
  readonly savedAt?: string;
}

const AttemptSchema = z.strictObject({
  format: z.literal('practicum-attempt'),
  version: z.literal(1),
  journal: JournalSchema,
  result: z.looseObject({ outcome: z.enum(['passed', 'failed', 'empty']) }).optional(),
  savedAt: z.string().max(40).optional(),
});

/** The intent, when it is one; nothing otherwise. */
export function parseIntent(untrusted: unknown): Intent | undefined {
  const read = IntentSchema.safeParse(untrusted);
  return read.success ? (read.data as Intent) : undefined;
}

/** Hash from which the chain starts: that of the header. */
export function firstHash(header: JournalHeader): string {
  return sha256Hex(canonicalJson(header));
}

/** Hash of one entry: that of the entry before it and of this one's content. */
export function nextHash(previous: string, { at, real, intent }: Omit<Entry, 'hash'>): string {
  return sha256Hex(previous + canonicalJson({ at, real, intent }));
}

/** Number of the first entry whose hash does not follow from what stands before it. */
export function checkChain({ header, entries }: Journal): number | undefined {
  let previous = firstHash(header);
  for (let place = 0; place < entries.length; place++) {
    const entry = entries[place];
    if (!entry || entry.hash !== nextHash(previous, entry)) return place;
    previous = entry.hash;
  }
  return undefined;
}

export type AttemptFaultKind = 'notJson' | 'tooLarge' | 'wrongShape' | 'otherEngine';

/** Why a text is no attempt of this program. */
export class AttemptFault extends Error {
  readonly kind: AttemptFaultKind;

  constructor(kind: AttemptFaultKind, message: string) {
    super(message);
    this.name = 'AttemptFault';
    this.kind = kind;
  }
}

/** Reads an attempt file or throws `AttemptFault`. Nothing in it is executed or believed. */
export function parseAttempt(source: string): Attempt {
  if (source.length > MOST_FILE_CHARACTERS) throw new AttemptFault('tooLarge', `longer than ${MOST_FILE_CHARACTERS} characters`);
  const json = jsonOf(source);
  const tooLarge = findTooLarge(json, { depth: 16, values: 400_000 });
  if (tooLarge) throw new AttemptFault('wrongShape', tooLarge);
  const engine = engineOf(json);
  if (engine !== undefined && engine !== ENGINE) {
    throw new AttemptFault('otherEngine', `written by engine ${engine}; this is engine ${ENGINE}`);
  }
  const read = AttemptSchema.safeParse(json);
  if (!read.success) {
    const [first] = problemsOf(read.error.issues);
    throw new AttemptFault('wrongShape', first ? `${first.path.join('.') || '(root)'}: ${first.text}` : 'not an attempt');
  }
  return read.data as unknown as Attempt;
}

function jsonOf(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    throw new AttemptFault('notJson', 'not a JSON text');
  }
}

function engineOf(json: unknown): number | undefined {
  const header = (json as { journal?: { header?: { engine?: unknown } } } | null)?.journal?.header;
  return typeof header?.engine === 'number' ? header.engine : undefined;
}

/** The attempt file's text. */
export function writeAttempt(attempt: Attempt): string {
  return `${JSON.stringify(attempt, null, 1)}\n`;
}
