/** The chain finds what was changed, taken out, moved or put in; the shape refuses what no form could make. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, sha256Hex } from '../../../src/core/session/canonical.ts';
import { checkChain, firstHash, JournalSchema, nextHash, parseIntent } from '../../../src/core/session/journal.ts';
import type { Entry, Intent, Journal } from '../../../src/core/session/types.ts';
import { headerOf } from '../../support/judging.ts';

function chained(intents: readonly Intent[]): Journal {
  const header = headerOf();
  let hash = firstHash(header);
  const entries = intents.map((intent, place): Entry => {
    const line = { at: place * 1_000, real: place * 1_100, intent };
    hash = nextHash(hash, line);
    return { ...line, hash };
  });
  return { header, entries };
}

const journal = chained([
  { type: 'learner.walked', on: 'waiting' },
  { type: 'line.said', on: 'rosa', with: { line: 'askName' } },
  { type: 'valve.turned', on: 'cuff-adult', with: { step: 6 } },
]);

const withEntries = (change: (entries: Entry[]) => void): Journal => {
  const entries = [...journal.entries];
  change(entries);
  return { ...journal, entries };
};

const entryAt = (place: number): Entry => {
  const entry = journal.entries[place];
  if (!entry) throw new Error('no such entry');
  return entry;
};

const anyIntent: fc.Arbitrary<Intent> = fc.record(
  {
    type: fc.constantFrom('valve.turned', 'note.written'),
    on: fc.constantFrom('cuff-adult', 'note'),
    with: fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string()))),
  },
  { requiredKeys: ['type'] },
);

describe('the chain', () => {
  it('is the hash of the one before and of the canonical JSON of the entry', () => {
    const previous = firstHash(journal.header);
    fc.assert(
      fc.property(fc.nat(), fc.nat(), anyIntent, (at, real, intent) => {
        const entry = { at, real, intent };
        expect(nextHash(previous, entry)).toBe(sha256Hex(previous + canonicalJson(entry)));
      }),
    );
  });

  it('holds for what was written, also after storage', () => {
    expect(checkChain(journal)).toBeUndefined();
    expect(checkChain(JournalSchema.parse(JSON.parse(JSON.stringify(journal))))).toBeUndefined();
  });

  it.each([
    ['a changed time', withEntries((entries) => entries.splice(1, 1, { ...entryAt(1), at: 1_001 })), 1],
    ['a changed wall-clock time', withEntries((entries) => entries.splice(1, 1, { ...entryAt(1), real: 7 })), 1],
    [
      'a changed value',
      withEntries((entries) =>
        entries.splice(2, 1, { ...entryAt(2), intent: { ...entryAt(2).intent, with: { step: 7 } } }),
      ),
      2,
    ],
    ['a missing entry', withEntries((entries) => entries.splice(1, 1)), 1],
    ['an added entry', withEntries((entries) => entries.splice(1, 0, entryAt(0))), 1],
    ['two entries changed about', withEntries((entries) => entries.splice(0, 2, entryAt(1), entryAt(0))), 0],
    ['another seed', { ...journal, header: headerOf(8) }, 0],
  ])('finds %s', (_, changed, place) => {
    expect(checkChain(changed)).toBe(place);
  });
});

describe('an intent', () => {
  it('comes back as it was, its texts composed', () => {
    expect(parseIntent({ type: 'record.charted', on: 'reason', with: { text: 'cafe\u0301' } })).toEqual({
      type: 'record.charted',
      on: 'reason',
      with: { text: 'café' },
    });
    expect(Object.is(parseIntent({ type: 'valve.turned', with: { step: -0 } })?.with?.['step'], 0)).toBe(true);
  });

  it('is not read twice, because nobody can change it any more', () => {
    const read = parseIntent({ type: 'record.charted', with: { conditions: ['coffee'], text: 'x' } });
    expect(parseIntent(read)).toBe(read);
    expect(() => Object.assign(read ?? {}, { type: 'other.done' })).toThrow(TypeError);
    expect(() => Object.assign(read?.with ?? {}, { text: 'y' })).toThrow(TypeError);
    expect(() => Object.assign(read?.with?.['conditions'] ?? [], ['tea'])).toThrow(TypeError);
  });

  it.each([
    ['a type that is not noun.verbPast', { type: 'walk' }],
    ['an unknown key', { type: 'a.b', to: 'x' }],
    ['a fraction', { type: 'a.b', with: { n: 1.5 } }],
    ['a number beyond bounds', { type: 'a.b', with: { n: 1_000_000_001 } }],
    ['not a number', { type: 'a.b', with: { n: Number.NaN } }],
    ['a text too long', { type: 'a.b', with: { t: 'x'.repeat(2_001) } }],
    ['too many values', { type: 'a.b', with: Object.fromEntries(Array.from({ length: 25 }, (_, n) => [`v${n}`, n])) }],
    ['a list too long', { type: 'a.b', with: { list: Array.from({ length: 65 }, () => 1) } }],
    ['a value that is an object', { type: 'a.b', with: { o: {} } }],
    ['a target with markup', { type: 'a.b', on: '<img>' }],
    ['nothing', null],
    ['a text', 'a.b'],
  ])('is refused for %s', (_, untrusted) => {
    expect(parseIntent(untrusted)).toBeUndefined();
  });

  it('loses a key that reaches for the prototype', () => {
    const read = parseIntent(JSON.parse('{"type":"a.b","with":{"__proto__":{"step":1}}}'));
    expect(read?.with?.['step']).toBeUndefined();
  });

  it('is read or refused, never thrown at', () => {
    fc.assert(fc.property(fc.anything(), (anything) => void parseIntent(anything)));
  });
});
