/** An attempt as a file: written whole, read with every doubt that a stranger's file deserves. */
import { z } from 'zod';
import type { Result } from '../../core/rubric/types.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import { canonicalJson } from '../../core/session/canonical.ts';
import { checkChain, ENGINE, JournalSchema } from '../../core/session/journal.ts';
import { ReplayFault, replaySession } from '../../core/session/replay.ts';
import type { Session } from '../../core/session/port.ts';
import type { Journal, Phrase } from '../../core/session/types.ts';
import { findUnfit, pathText, problemsOf } from '../../core/session/untrusted.ts';

/** A visit of an hour with a deed every second stays far below this. */
export const LARGEST_FILE_BYTES = 5_000_000;

const BOUNDS = { depth: 20, values: 400_000 };

/** The result is a claim that replay checks, so its shape is not looked at. */
const FileSchema = z.looseObject({ journal: JournalSchema, result: z.unknown() });

const EngineSchema = z.object({ journal: z.object({ header: z.object({ engine: z.int() }) }) });

export type FileAnswer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: Phrase };

export interface AttemptFile {
  readonly journal: Journal;
  readonly claimed: unknown;
}

export function attemptText(journal: unknown, result: unknown): string {
  return `${JSON.stringify({ journal, ...(result === undefined ? {} : { result }) }, null, 1)}\n`;
}

/** Too large a file is told from its size, before a byte of it is read. */
export function refuseLarge(bytes: number): Phrase | undefined {
  return bytes > LARGEST_FILE_BYTES ? wrong('tooLarge', { megabytes: Math.round(bytes / 1_000_000) }) : undefined;
}

/** The shape and the chain; not yet whether it was possible. */
export function readAttemptText(text: string): FileAnswer<AttemptFile> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return refusal(wrong('notJson'));
  }
  if (findUnfit(data, BOUNDS) !== undefined) return refusal(wrong('notAttempt', { place: '(root)' }));
  const engine = EngineSchema.safeParse(data).data?.journal.header.engine;
  if (engine !== undefined && engine !== ENGINE) return refusal(wrong('otherEngine', { theirs: engine, ours: ENGINE }));
  const read = FileSchema.safeParse(data);
  if (!read.success) {
    const place = pathText(problemsOf(read.error.issues)[0]?.path ?? []);
    return refusal(wrong('notAttempt', { place: place.slice(0, 80) }));
  }
  const { journal, result } = read.data;
  const broken = checkChain(journal);
  if (broken !== undefined) return refusal(wrong('brokenChain', { entry: broken + 1 }));
  return { ok: true, value: { journal, claimed: result } };
}

/** Replays the file's attempt and compares the result it claims. */
export function playAttemptFile({ journal, claimed }: AttemptFile, scenario: Scenario): FileAnswer<Session> {
  if (journal.header.scenario.hash !== scenario.hash) return refusal(wrong('otherScenario'));
  try {
    const session = replaySession(journal, scenario);
    if (claimed !== undefined && !isSameResult(claimed, session.result())) return refusal(wrong('otherResult'));
    return { ok: true, value: session };
  } catch (error) {
    if (error instanceof ReplayFault) return refusal(wrong('impossible', { entry: error.entry + 1 }));
    throw error;
  }
}

function isSameResult(claimed: unknown, result: Result): boolean {
  try {
    return canonicalJson(claimed) === canonicalJson(result);
  } catch {
    return false;
  }
}

function wrong(what: string, values: Readonly<Record<string, string | number>> = {}): Phrase {
  return { key: `root.import.${what}`, values };
}

function refusal(reason: Phrase): { readonly ok: false; readonly reason: Phrase } {
  return { ok: false, reason };
}
