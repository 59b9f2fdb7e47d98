/** Whether an attempt is what it claims to be: chain, possibility and result, all computed anew. */
import type { Result } from '../rubric/types.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Attempt } from './attempt.ts';
import { canonicalJson } from './canonical.ts';
import { checkChain, ENGINE } from './journal.ts';
import type { Session } from './port.ts';
import { ReplayFault, replaySession } from './replay.ts';
import { type Path, pathText } from './untrusted.ts';

/** Entries are counted from 0, as evidence counts them. */
export type Verification =
  | { readonly kind: 'same'; readonly result: Result; readonly isClaimed: boolean }
  | { readonly kind: 'tampered' | 'impossible'; readonly entry: number; readonly reason: string }
  | { readonly kind: 'differs'; readonly entry?: number; readonly reason: string; readonly result: Result }
  | { readonly kind: 'otherEngine' | 'otherScenario'; readonly reason: string };

/** Replays the attempt and compares. Never throws for what the attempt says. */
export function verifyAttempt(attempt: Attempt, scenario: Scenario): Verification {
  const { header } = attempt.journal;
  if (header.engine !== ENGINE) {
    return {
      kind: 'otherEngine',
      reason: `The journal was written by engine ${header.engine}; this is engine ${ENGINE}`,
    };
  }
  if (header.scenario.id !== scenario.file.id || header.scenario.hash !== scenario.hash) {
    return {
      kind: 'otherScenario',
      reason: `The journal belongs to another version of the scenario ${header.scenario.id}`,
    };
  }
  const broken = checkChain(attempt.journal);
  if (broken !== undefined) {
    return {
      kind: 'tampered',
      entry: broken,
      reason: 'The entry is not the one that was written, or its place is not',
    };
  }
  try {
    return compare(attempt, replaySession(attempt.journal, scenario));
  } catch (error) {
    if (error instanceof ReplayFault) return { kind: 'impossible', entry: error.entry, reason: error.reason };
    throw error;
  }
}

function compare(attempt: Attempt, session: Session): Verification {
  const taken = session.journal.entries.length;
  if (taken < attempt.journal.entries.length) return { kind: 'impossible', entry: taken, reason: 'reason.hasEnded' };
  const strange = session.journal.entries.findIndex(({ hash }, place) => hash !== attempt.journal.entries[place]?.hash);
  if (strange >= 0) return { kind: 'tampered', entry: strange, reason: 'The entry reads otherwise when it is played' };
  const result = session.result();
  if (!attempt.result) return { kind: 'same', result, isClaimed: false };
  const path = findDifference(attempt.result, result);
  if (!path) return { kind: 'same', result, isClaimed: true };
  const entry = entryBehind(attempt.result, result);
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
export function findDifference(one: unknown, other: unknown, path: Path = []): Path | undefined {
  if (!isContainer(one) || !isContainer(other) || Array.isArray(one) !== Array.isArray(other)) {
    return isSame(one, other) ? undefined : path;
  }
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const found = findDifference(one[key], other[key], [...path, key]);
    if (found) return found;
  }
  return undefined;
}

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === undefined || other === undefined) return one === other;
  return canonicalJson(one) === canonicalJson(other);
}
