/** An attempt is what it claims to be, or the entry that gives it away is named; junk is told from tampering. */
import { beforeAll, describe, expect, it } from 'vitest';
import { scriptedLearner } from '../../../src/cli/learner/scriptedLearner.ts';
import {
  type Attempt,
  AttemptFault,
  type AttemptFaultKind,
  makeAttempt,
  parseAttempt,
} from '../../../src/core/session/attempt.ts';
import { firstHash, nextHash } from '../../../src/core/session/journal.ts';
import type { Entry, Journal } from '../../../src/core/session/types.ts';
import { verifyAttempt } from '../../../src/core/session/verify.ts';
import { rosaScenario } from '../../support/rosa.ts';

let attempt: Attempt;

beforeAll(() => {
  const session = scriptedLearner(rosaScenario(), 5, 'sloppy');
  attempt = parseAttempt(JSON.stringify(makeAttempt(session.journal, session.result(), '2026-03-12T09:50:00Z')));
});

/** The same entries with a chain made anew, as a careful forger would. */
function rechained(journal: Journal, change: (entries: Entry[]) => void): Journal {
  const changed = [...journal.entries];
  change(changed);
  let hash = firstHash(journal.header);
  const entries = changed.map((entry) => {
    hash = nextHash(hash, entry);
    return { ...entry, hash };
  });
  return { header: journal.header, entries };
}

const verdictOf = (changes: Partial<Attempt>) => verifyAttempt({ ...attempt, ...changes }, rosaScenario());

function placeOf(type: string): number {
  return attempt.journal.entries.findIndex(({ intent }) => intent.type === type);
}

describe('verifying', () => {
  it('finds the same result, claimed or not', () => {
    expect(verdictOf({})).toMatchObject({ kind: 'same', isClaimed: true });
    const { format, version, journal } = attempt;
    expect(verifyAttempt({ format, version, journal }, rosaScenario())).toMatchObject({
      kind: 'same',
      isClaimed: false,
    });
  });

  it('names the first entry that was changed, taken out or put in without the chain', () => {
    const { header, entries } = attempt.journal;
    const at = placeOf('report.given');
    const changed = entries.map((entry, place) => (place === at ? { ...entry, real: entry.real + 1 } : entry));
    expect(verdictOf({ journal: { header, entries: changed } })).toMatchObject({ kind: 'tampered', entry: at });
    const shorter = entries.filter((_, place) => place !== 3);
    expect(verdictOf({ journal: { header, entries: shorter } })).toMatchObject({ kind: 'tampered', entry: 3 });
    const longer = [...entries.slice(0, 4), ...entries.slice(3)];
    expect(verdictOf({ journal: { header, entries: longer } })).toMatchObject({ kind: 'tampered', entry: 4 });
    const reseeded = { header: { ...header, seed: header.seed + 1 }, entries };
    expect(verdictOf({ journal: reseeded })).toMatchObject({ kind: 'tampered', entry: 0 });
  });

  it('names an entry that the world would not have allowed, though the chain was made anew', () => {
    const at = placeOf('bulb.squeezed');
    const journal = rechained(attempt.journal, (entries) => {
      entries.splice(placeOf('cuff.wrapped'), 1);
    });
    expect(verdictOf({ journal })).toMatchObject({ kind: 'impossible' });
    const early = rechained(attempt.journal, (entries) => {
      const entry = entries[at];
      if (entry) entries.splice(0, 0, { ...entry, at: 0 });
    });
    expect(verdictOf({ journal: early })).toMatchObject({ kind: 'impossible', entry: 0 });
  });

  it('names an entry whose time runs back, or comes while the learner is still busy', () => {
    const journal = rechained(attempt.journal, (entries) => {
      const [first, second] = entries;
      if (first && second) entries.splice(1, 1, { ...second, at: first.at + 1 });
    });
    expect(verdictOf({ journal })).toMatchObject({ kind: 'impossible', entry: 1 });
  });

  it('names entries after the end', () => {
    const journal = rechained(attempt.journal, (entries) => {
      const last = entries.at(-1);
      if (last) entries.push(last, last);
    });
    expect(verdictOf({ journal })).toMatchObject({ kind: 'impossible' });
  });

  it('finds a result that is not the one the journal gives', () => {
    const { result } = attempt;
    if (!result) throw new Error('the attempt claims no result');
    expect(verdictOf({ result: { ...result, points: result.points + 1 } })).toMatchObject({ kind: 'differs' });
    const criteria = result.criteria.map((line) =>
      line.criterion.id === 'cuffFits' ? { ...line, verdict: 'met' as const, points: 4 } : line,
    );
    const told = verdictOf({ result: { ...result, criteria } });
    expect(told).toMatchObject({ kind: 'differs', reason: expect.stringContaining('criteria') });
  });

  it('does not judge what another engine or another version of the scenario played', () => {
    const { header, entries } = attempt.journal;
    expect(verdictOf({ journal: { header: { ...header, engine: header.engine + 1 }, entries } }).kind).toBe(
      'otherEngine',
    );
    const scenario = { ...header.scenario, hash: 'b'.repeat(64) };
    const other = rechained({ header: { ...header, scenario }, entries }, () => undefined);
    expect(verdictOf({ journal: other }).kind).toBe('otherScenario');
  });
});

describe('reading an attempt file', () => {
  const kindOf = (text: string): AttemptFaultKind => {
    try {
      parseAttempt(text);
    } catch (fault) {
      if (fault instanceof AttemptFault) return fault.kind;
      throw fault;
    }
    throw new Error('was read');
  };
  const changed = (changes: object) => JSON.stringify({ ...attempt, ...changes });

  it('gives back what was written', () => {
    expect(parseAttempt(JSON.stringify(attempt))).toEqual(attempt);
  });

  it('says what is wrong with a file that cannot be read', () => {
    expect(kindOf(JSON.stringify(attempt).slice(0, -20))).toBe('notJson');
    expect(kindOf('')).toBe('notJson');
    expect(kindOf('x'.repeat(10_000_000))).toBe('tooLarge');
    expect(kindOf('[]')).toBe('notAnAttempt');
    expect(kindOf('{"resourceType":"Bundle"}')).toBe('notAnAttempt');
    expect(kindOf(changed({ version: 2 }))).toBe('otherVersion');
    expect(kindOf(changed({ savedAt: '<script>' }))).toBe('wrongShape');
    expect(kindOf(changed({ more: 1 }))).toBe('wrongShape');
    expect(kindOf(changed({ journal: { ...attempt.journal, entries: [{}] } }))).toBe('wrongShape');
    expect(kindOf(`{"format":"practicum-attempt","version":1,"__proto__":{"x":1}}`)).toBe('wrongShape');
    expect(
      kindOf(`{"format":"practicum-attempt","version":1,"journal":${'['.repeat(9_000)}${']'.repeat(9_000)}}`),
    ).toBe('wrongShape');
  });
});
