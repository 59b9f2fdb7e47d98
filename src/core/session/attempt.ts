/** An attempt as a file: journal, and the result it claims. Everything in it is untrusted until read here. */
import { z } from 'zod';
import type { Result } from '../rubric/types.ts';
import { CriterionSchema } from '../scenario/schema.ts';
import { JournalSchema } from './journal.ts';
import type { Journal } from './types.ts';
import { findUnfit, pathText, problemsOf } from './untrusted.ts';

export interface Attempt {
  readonly format: 'practicum-attempt';
  readonly version: 1;
  readonly journal: Journal;
  /** What the one who wrote the file says the result is; `verifyAttempt` computes it anew. */
  readonly result?: Result;
  /** ISO 8601, as the keeper's clock had it; shown, never judged. */
  readonly savedAt?: string;
}

const id = z.string().regex(/^[A-Za-z][A-Za-z0-9.-]{0,63}$/);
const scalar = z.union([z.string().max(2_000), z.number()]);
const numbers = z.array(z.number()).max(8);
const places = z.array(z.int().min(0)).max(500);
const whole = z.int().min(0);

const CriterionResultSchema = z.strictObject({
  criterion: CriterionSchema,
  verdict: z.enum(['met', 'missed', 'notObserved']),
  evidence: z.strictObject({ entries: places, findings: places }),
  at: z.number().exactOptional(),
  points: whole,
  reason: z.strictObject({ key: z.string().max(200), values: z.record(z.string().max(64), scalar).exactOptional() }),
});

const ComparisonSchema = z.strictObject({
  measure: id,
  at: z.number(),
  true: numbers,
  shown: numbers.exactOptional(),
  charted: numbers.exactOptional(),
  shares: z.array(z.strictObject({ cause: id, by: numbers })).max(40),
  parts: z.array(id).max(8).exactOptional(),
});

const ResultSchema = z.strictObject({
  engine: z.int().min(1),
  outcome: z.enum(['passed', 'failed', 'empty']),
  points: whole,
  possible: whole,
  percent: whole.max(100),
  passMark: whole.max(100),
  missedGates: z.array(id).max(80),
  criteria: z.array(CriterionResultSchema).max(80),
  comparisons: z.array(ComparisonSchema).max(200),
  endedAt: whole,
});

const AttemptSchema = z.strictObject({
  format: z.literal('practicum-attempt'),
  version: z.literal(1),
  journal: JournalSchema,
  result: ResultSchema.exactOptional(),
  savedAt: z.iso.datetime().exactOptional(),
});

/** Why a file is not an attempt that can be read. */
export type AttemptFaultKind = 'tooLarge' | 'notJson' | 'notAnAttempt' | 'otherVersion' | 'wrongShape';

export class AttemptFault extends Error {
  readonly kind: AttemptFaultKind;

  constructor(kind: AttemptFaultKind, detail: string) {
    super(detail);
    this.name = 'AttemptFault';
    this.kind = kind;
  }
}

/** Characters; an hour of play is some 200 kB. */
export const LARGEST_ATTEMPT = 5_000_000;

const BOUNDS = { depth: 40, values: 600_000 };

/** Reads an attempt file or throws `AttemptFault`. Whether it is true is `verifyAttempt`'s. */
export function parseAttempt(text: string): Attempt {
  if (text.length > LARGEST_ATTEMPT) throw new AttemptFault('tooLarge', 'The file is larger than 5 MB');
  return readAttempt(jsonOf(text));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AttemptFault('notJson', 'The file is not JSON, or it ends too early');
  }
}

/** The same for data already parsed. */
export function readAttempt(json: unknown): Attempt {
  const isObject = typeof json === 'object' && json !== null;
  if (!isObject || !('format' in json) || json.format !== 'practicum-attempt') {
    throw new AttemptFault('notAnAttempt', 'The file is not a Practicum attempt');
  }
  if (!('version' in json) || json.version !== 1) {
    throw new AttemptFault('otherVersion', 'The file is an attempt in another version of the format');
  }
  const unfit = findUnfit(json, BOUNDS);
  if (unfit) throw new AttemptFault('wrongShape', `The file has ${unfit}`);
  const read = AttemptSchema.safeParse(json);
  if (read.success) return read.data as Attempt;
  const [problem] = problemsOf(read.error.issues);
  throw new AttemptFault('wrongShape', problem ? `${pathText(problem.path)}: ${problem.text}` : 'The file is damaged');
}

export function makeAttempt(journal: Journal, result?: Result, savedAt?: string): Attempt {
  return {
    format: 'practicum-attempt',
    version: 1,
    journal,
    ...(result === undefined ? {} : { result }),
    ...(savedAt === undefined ? {} : { savedAt }),
  };
}
