/** Whether an attempt is what it claims to be: chain, possibility and result, all computed anew. */
import type { Result } from '../rubric/types.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Attempt } from './attempt.ts';
import { canonicalJson } from './canonical.ts';
import { checkChain, ENGINE } from './journal.ts';
import type { Session } from './port.ts';
import { ReplayFault, replaySession } from './replay.ts';
import type { Journal } from './types.ts';
import { type Path, pathText } from './untrusted.ts';

/** Entries are counted from 0, as evidence counts them. */
export type Verification =
  | { readonly kind: 'same'; readonly result: Result; readonly isClaimed: boolean }
  | { readonly kind: 'tampered' | 'impossible'; readonly entry: number; readonly reason: string }
  | { readonly kind: 'differs'; readonly entry?: number; readonly reason: string; readonly result: Result }
  | { readonly kind: 'otherEngine' | 'otherScenario'; readonly reason: string };

/** Replays the attempt and compares. Never throws for what the attempt says. */
export function verifyAttempt(attempt: Attempt, scenario: Scenario): Verification {
  const { journal } = attempt;
  const { engine, scenario: played } = journal.header;
  if (engine !== ENGINE) {
    return { kind: 'otherEngine', reason: `The journal was written by engine ${engine}; this is engine ${ENGINE}` };
  }
  if (played.id !== scenario.file.id || played.version !== scenario.file.version || played.hash !== scenario.hash) {
    const reason = `The journal belongs to another version of the scenario ${played.id}`;
    return findTampering(journal) ?? { kind: 'otherScenario', reason };
  }
  const session = tryReplay(journal, scenario);
  if (session instanceof ReplayFault) {
    return findTampering(journal) ?? { kind: 'impossible', entry: session.entry, reason: session.reason };
  }
  return compareJournals(journal, session.journal) ?? compareResults(attempt, session.result());
}

/** A replay makes the chain anew, so that one pass checks both; only when it fails is the chain looked at alone. */
function findTampering(journal: Journal): Verification | undefined {
  const entry = checkChain(journal);
  return entry === undefined ? undefined : tampered(entry);
}

function tampered(entry: number): Verification {
  return { kind: 'tampered', entry, reason: 'The entry is not the one that was written, or its place is not' };
}

function tryReplay(journal: Journal, scenario: Scenario): Session | ReplayFault {
  try {
    return replaySession(journal, scenario);
  } catch (error) {
    if (error instanceof ReplayFault) return error;
    throw error;
  }
}

function compareJournals(claimed: Journal, played: Journal): Verification | undefined {
  const strange = played.entries.findIndex(({ hash }, place) => hash !== claimed.entries[place]?.hash);
  if (strange >= 0) return tampered(strange);
  const taken = played.entries.length;
  if (taken === claimed.entries.length) return undefined;
  return findTampering(claimed) ?? { kind: 'impossible', entry: taken, reason: 'reason.hasEnded' };
}

function compareResults({ result: claimed }: Attempt, result: Result): Verification {
  if (!claimed) return { kind: 'same', result, isClaimed: false };
  const path = findDifference(claimed, result);
  if (!path) return { kind: 'same', result, isClaimed: true };
  const entry = entryBehind(claimed, result);
  const reason = `The result differs from the one claimed, first in ${pathText(path)}`;
  return { kind: 'differs', ...(entry === undefined ? {} : { entry }), reason, result };
}

/** The earliest entry that proves the first line on which claim and replay disagree. */
function entryBehind(claimed: Result, computed: Result): number | undefined {
  const place = computed.criteria.findIndex(
    (line, order) => findDifference(claimed.criteria[order], line) !== undefined,
  );
  const lines = [claimed.criteria[place], computed.criteria[place]];
  const entries = lines.flatMap((line) => line?.evidence.entries ?? []);
  return entries.length > 0 ? Math.min(...entries) : undefined;
}

type Container = Readonly<Record<string, unknown>>;

/** Path of the first place where two values differ in their JSON; nothing when they are the same. */
export function findDifference(one: unknown, other: unknown): Path | undefined {
  if (one === other) return undefined;
  if (!isContainer(one) || !isContainer(other) || Array.isArray(one) !== Array.isArray(other)) {
    return isSame(one, other) ? undefined : [];
  }
  for (const key of Object.keys(one)) {
    const found = findDifference(one[key], other[key]);
    if (found) return [key, ...found];
  }
  const more = Object.keys(other).find((key) => other[key] !== undefined && one[key] === undefined);
  return more === undefined ? undefined : [more];
}

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === undefined || other === undefined) return one === other;
  return canonicalJson(one) === canonicalJson(other);
}
