/** Intents files: a JSON array of `{at, type, on?, with?}`, times not falling; and doing them, one after another. */
import { z } from 'zod';
import { IntentSchema } from '../core/session/journal.ts';
import { isMark } from '../core/session/marks.ts';
import type { Session } from '../core/session/port.ts';
import type { Intent } from '../core/session/types.ts';
import { pathText, problemsOf } from '../core/session/untrusted.ts';
import { Unusable } from './command.ts';
import { readJson } from './files.ts';

/** An intent with the simulated ms at which it is meant to be done. */
export interface TimedIntent extends Intent {
  readonly at: number;
}

const IntentsSchema = z.array(IntentSchema.extend({ at: z.int().min(0).max(1_000_000_000) })).max(20_000);

export function readIntents(path: string): TimedIntent[] {
  const read = IntentsSchema.safeParse(readJson(path, 5));
  if (!read.success) {
    const problems = problemsOf(read.error.issues).slice(0, 20);
    throw new Unusable(...problems.map((problem) => `${path}: ${pathText(problem.path)}: ${problem.text}`));
  }
  const falling = read.data.findIndex(({ at }, place) => at < (read.data[place - 1]?.at ?? 0));
  if (falling >= 0) throw new Unusable(`${path}: ${falling}: the time is earlier than that of the intent before`);
  return read.data;
}

export interface Refusal {
  readonly intent: number;
  readonly at: number;
  readonly type: string;
  readonly reason: string;
}

/**
 * Does each intent at its time, or as soon as the one before is finished. Stops at the first that the world refuses.
 * A mark such as `time.passed` is written as such: it says until when to go on.
 */
export function doIntents(session: Session, intents: readonly TimedIntent[]): Refusal | undefined {
  for (const [place, { at, ...intent }] of intents.entries()) {
    session.advanceTo(at);
    if (isMark(intent)) {
      session.mark(intent);
      continue;
    }
    const answer = session.act(intent);
    if (!answer.ok) return { intent: place, at: session.now, type: intent.type, reason: answer.reason };
  }
  return undefined;
}

export function refusalText({ intent, at, type, reason }: Refusal): string {
  return `intent ${intent} (${type}, at ${at} ms) is not possible: ${reason}`;
}
