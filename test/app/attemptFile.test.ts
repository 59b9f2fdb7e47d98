/** Files that hold no attempt, or a spoilt one, are told what is wrong with them. */
import { beforeAll, describe, expect, it } from 'vitest';
import { attemptText, checkAttempt, readAttemptText, refuseLarge } from '../../src/app/storage/attemptFile.ts';
import english from '../../src/app/words/app.en.json' with { type: 'json' };
import spanish from '../../src/app/words/app.es.json' with { type: 'json' };
import { scriptedLearner } from '../../src/cli/learner/scriptedLearner.ts';
import type { Scenario } from '../../src/core/scenario/scenario.ts';
import type { Session } from '../../src/core/session/port.ts';
import { loadRosa } from './support/rosasVisit.ts';

const SAVED_AT = '2026-03-12T09:38:00.000Z';

let scenario: Scenario;
let played: Session;

beforeAll(async () => {
  scenario = (await loadRosa()).scenario;
  played = scriptedLearner(scenario, 3, 'sloppy');
});

/** What a learner who opens this text is told; nothing when it is good. */
function faultOf(text: string): string | undefined {
  const read = readAttemptText(text);
  if (!read.ok) return read.reason.key;
  const checked = checkAttempt(read.value, scenario);
  return checked.ok ? undefined : checked.reason.key;
}

/** The attempt as a file, with something in it changed. */
function changed(
  change: (file: {
    journal: { header: Record<string, unknown>; entries: Record<string, unknown>[] };
    result: Record<string, unknown>;
  }) => void,
): string {
  const file = JSON.parse(attemptText(played.journal, played.result(), SAVED_AT));
  change(file);
  return JSON.stringify(file);
}

describe('an attempt in a file', () => {
  it('comes back whole, with the result that its entries give', () => {
    expect(faultOf(attemptText(played.journal, played.result(), SAVED_AT))).toBeUndefined();
    expect(faultOf(attemptText(played.journal, undefined, SAVED_AT))).toBeUndefined();
  });

  it('is refused when it was cut short, or was never one', () => {
    const text = attemptText(played.journal, played.result(), SAVED_AT);
    expect(faultOf(text.slice(0, text.length / 2))).toBe('root.import.notJson');
    expect(faultOf('')).toBe('root.import.notJson');
    expect(faultOf('\u0000\u0001')).toBe('root.import.notJson');
    for (const junk of ['null', '[]', '{"journal":{}}', '"practicum"', '{"format":"other"}']) {
      expect(faultOf(junk)).toBe('root.import.notAttempt');
    }
  });

  it('is refused when it was altered, with the entry that does not fit', () => {
    const text = changed(({ journal }) => {
      const entry = journal.entries[4];
      if (entry) entry['at'] = Number(entry['at']) + 1;
    });
    const read = readAttemptText(text);
    const checked = read.ok ? checkAttempt(read.value, scenario) : read;
    expect(checked).toEqual({ ok: false, reason: { key: 'root.import.brokenChain', values: { entry: 5 } } });
    expect(faultOf(changed(({ journal }) => journal.entries.splice(3, 1)))).toBe('root.import.brokenChain');
    expect(faultOf(changed(({ result }) => Object.assign(result, { percent: 100, outcome: 'passed' })))).toBe(
      'root.import.otherResult',
    );
  });

  it('is refused when it is of another engine or another version of the visit', () => {
    expect(faultOf(changed(({ journal }) => Object.assign(journal.header, { engine: 77 })))).toBe(
      'root.import.otherEngine',
    );
    const header = { ...played.journal.header, scenario: { ...played.journal.header.scenario, hash: 'a'.repeat(64) } };
    expect(faultOf(attemptText({ header, entries: [] }, undefined, SAVED_AT))).toBe('root.import.otherScenario');
  });

  it('names the place of hostile shapes and repeats nothing of them', () => {
    const nested = `{"format":"practicum-attempt","version":1,"journal":${'['.repeat(5_000)}${']'.repeat(5_000)}}`;
    expect(faultOf(nested)).toBe('root.import.wrongShape');
    expect(faultOf(changed((file) => Object.assign(file, { extra: 1 })))).toBe('root.import.wrongShape');
    const script = '<img src=x onerror=alert(1)>';
    const read = readAttemptText(changed(({ journal }) => Object.assign(journal.header, { mode: script })));
    expect(JSON.stringify(read)).not.toContain('onerror');
  });

  it('is told to be too large by its size alone', () => {
    expect(refuseLarge(10_000_000)).toEqual({ key: 'root.import.tooLarge', values: { megabytes: 10 } });
    expect(refuseLarge(200_000)).toBeUndefined();
  });
});

describe("the app's own words", () => {
  const keysOf = (tree: object): string[] =>
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [key] : keysOf(value).map((inner) => `${key}.${inner}`),
    );
  const placesIn = (tree: object): string[] =>
    JSON.stringify(tree)
      .match(/\{\{\w+\}\}/g)
      ?.sort() ?? [];

  it('are the same in both languages, with the same places to fill', () => {
    expect(keysOf(spanish).sort()).toEqual(keysOf(english).sort());
    expect(placesIn(spanish)).toEqual(placesIn(english));
  });
});
