/** An attempt as a file: what is written, and what a learner is told of a file that is none. */

import type { Scenario } from '../../core/scenario/scenario.ts';
import {
  type Attempt,
  AttemptFault,
  type AttemptFaultKind,
  LARGEST_ATTEMPT,
  makeAttempt,
  parseAttempt,
} from '../../core/session/attempt.ts';
import { ENGINE } from '../../core/session/journal.ts';
import type { Phrase } from '../../core/session/types.ts';
import { type Verification, verifyAttempt } from '../../core/session/verify.ts';

export type FileAnswer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: Phrase };

/** What was kept, as it was kept: a damaged attempt too can be handed on to someone who may read more of it. */
export function attemptText(journal: unknown, result: unknown, savedAt: string): string {
  return `${JSON.stringify(makeAttempt(journal as Attempt['journal'], result as Attempt['result'], savedAt), null, 1)}\n`;
}

/** Too large a file is told from its size, before a byte of it is read. */
export function refuseLarge(bytes: number): Phrase | undefined {
  return bytes > LARGEST_ATTEMPT ? wrong('tooLarge', { megabytes: Math.ceil(bytes / 1_000_000) }) : undefined;
}

const FAULT_WORDS: Readonly<Record<AttemptFaultKind, string>> = {
  tooLarge: 'tooLarge',
  notJson: 'notJson',
  notAnAttempt: 'notAttempt',
  otherVersion: 'otherVersion',
  wrongShape: 'wrongShape',
};

/** The shape of the file; whether it is true is `checkAttempt`'s. */
export function readAttemptText(text: string): FileAnswer<Attempt> {
  try {
    const attempt = parseAttempt(text);
    const theirs = attempt.journal.header.engine;
    return theirs === ENGINE ? { ok: true, value: attempt } : refusal(wrong('otherEngine', { theirs, ours: ENGINE }));
  } catch (error) {
    if (!(error instanceof AttemptFault)) throw error;
    return refusal(wrong(FAULT_WORDS[error.kind], { megabytes: 5, place: placeIn(error.message) }));
  }
}

/** Replays the attempt and compares what it claims. */
export function checkAttempt(
  attempt: Attempt,
  scenario: Scenario,
): FileAnswer<Extract<Verification, { kind: 'same' }>> {
  const verification = verifyAttempt(attempt, scenario);
  switch (verification.kind) {
    case 'same':
      return { ok: true, value: verification };
    case 'tampered':
      return refusal(wrong('brokenChain', { entry: verification.entry + 1 }));
    case 'impossible':
      return refusal(wrong('impossible', { entry: verification.entry + 1 }));
    case 'differs':
      return refusal(wrong('otherResult'));
    case 'otherEngine':
    case 'otherScenario':
      return refusal(wrong('otherScenario'));
  }
}

/** The path before the first colon of core's message; the rest is for authors, in English. */
function placeIn(message: string): string {
  return (message.includes(':') ? (message.split(':')[0] ?? '') : '').slice(0, 80) || 'JSON';
}

function wrong(what: string, values: Readonly<Record<string, string | number>> = {}): Phrase {
  return { key: `root.import.${what}`, values };
}

function refusal(reason: Phrase): { readonly ok: false; readonly reason: Phrase } {
  return { ok: false, reason };
}
