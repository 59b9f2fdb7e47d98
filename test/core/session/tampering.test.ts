/** A journal that was altered, and one made by hand, are found, with the number of the entry. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeAttempt } from '../../../src/core/session/attempt.ts';
import { checkChain, firstHash, nextHash } from '../../../src/core/session/journal.ts';
import type { Entry, Journal } from '../../../src/core/session/types.ts';
import { verifyAttempt } from '../../../src/core/session/verify.ts';
import { Learner, rosaScenario } from '../../support/rosa.ts';
import { visitSloppily } from '../../support/visits.ts';

const { session } = visitSloppily(new Learner(5));
session.mark({ type: 'time.passed' });
const { journal } = session;
const claimed = session.result();
const length = journal.entries.length;

const verify = (entries: readonly Entry[], result = claimed) =>
  verifyAttempt(makeAttempt({ ...journal, entries }, result), rosaScenario());

/** The same entries with a chain made anew: what anyone with the code can do. */
function rechained(entries: readonly Omit<Entry, 'hash'>[]): Journal {
  let hash = firstHash(journal.header);
  return {
    header: journal.header,
    entries: entries.map(({ at, real, intent }) => {
      hash = nextHash(hash, { at, real, intent });
      return { at, real, intent, hash };
    }),
  };
}

const entryAt = (place: number): Entry => {
  const entry = journal.entries[place];
  if (!entry) throw new Error(`no entry ${place}`);
  return entry;
};

const place = fc.nat(length - 1);

describe('the chain of a played journal', () => {
  it('holds', () => {
    expect(verify(journal.entries).kind).toBe('same');
  });

  const changes: Readonly<Record<string, (entry: Entry) => Entry>> = {
    'a millisecond': (entry) => ({ ...entry, at: entry.at + 1 }),
    'the wall clock': (entry) => ({ ...entry, real: entry.real + 1 }),
    'what was done': (entry) => ({ ...entry, intent: { ...entry.intent, type: 'hands.dried' } }),
    'what it was done on': (entry) => ({ ...entry, intent: { ...entry.intent, on: 'elsewhere' } }),
    'a value': (entry) => ({ ...entry, intent: { ...entry.intent, with: { ...entry.intent.with, more: 1 } } }),
    'a hash': (entry) => ({ ...entry, hash: `${entry.hash.slice(0, -1)}${entry.hash.endsWith('0') ? '1' : '0'}` }),
  };

  it.each(Object.entries(changes))('breaks at the entry in which %s was changed', (_, change) => {
    fc.assert(
      fc.property(place, (at) => {
        const entries = journal.entries.map((entry, index) => (index === at ? change(entry) : entry));
        expect(verify(entries)).toMatchObject({ kind: 'tampered', entry: at });
      }),
      { numRuns: 8 },
    );
  });

  it('breaks where an entry is missing, put in twice, or changed about with the next', () => {
    fc.assert(
      fc.property(fc.nat(length - 2), (at) => {
        const without = journal.entries.toSpliced(at, 1);
        expect(checkChain({ ...journal, entries: without })).toBe(at);
        const twice = journal.entries.toSpliced(at, 0, entryAt(at));
        expect(checkChain({ ...journal, entries: twice })).toBe(at + 1);
        const about = journal.entries.toSpliced(at, 2, entryAt(at + 1), entryAt(at));
        expect(checkChain({ ...journal, entries: about })).toBe(at);
      }),
      { numRuns: 8 },
    );
  });

  it('is found by the result when the end was cut off', () => {
    expect(verify(journal.entries.slice(0, -4)).kind).toBe('differs');
  });
});

describe('a journal made by hand, its chain made anew', () => {
  const impossible = { type: 'bulb.squeezed', on: 'cuff-thigh' };

  it('is impossible at the entry that no deed allowed', () => {
    fc.assert(
      fc.property(fc.nat(length - 2), (at) => {
        const inserted = journal.entries.toSpliced(at, 0, { ...entryAt(at), intent: impossible });
        expect(verify(rechained(inserted).entries)).toEqual({
          kind: 'impossible',
          entry: at,
          reason: 'reason.unknownTarget',
        });
      }),
      { numRuns: 5 },
    );
  });

  it('is impossible where time runs back, or a deed is done while another still takes its time', () => {
    const walked = journal.entries.findIndex(({ intent }) => intent.type === 'learner.walked');
    const hasty = journal.entries.map((entry, index) =>
      index === walked + 1 ? { ...entry, at: entryAt(walked).at + 11_999 } : entry,
    );
    expect(verify(rechained(hasty).entries)).toMatchObject({ kind: 'impossible', entry: walked + 1 });
  });

  it('is impossible after the end', () => {
    const late = { at: session.now + 1, real: 0, intent: { type: 'time.passed' } };
    expect(verify(rechained([...journal.entries, late]).entries)).toEqual({
      kind: 'impossible',
      entry: length,
      reason: 'reason.hasEnded',
    });
  });

  it('differs from the result it claims', () => {
    const charted = journal.entries.findIndex(({ intent }) => intent.on === 'bloodPressure');
    const polished = journal.entries.map((entry, index) =>
      index === charted ? { ...entry, intent: { ...entry.intent, with: { systolic: 118, diastolic: 76 } } } : entry,
    );
    expect(verify(rechained(polished).entries)).toMatchObject({ kind: 'differs' });
  });
});
