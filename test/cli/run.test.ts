/** The headless runner: what it prints, and exit 0, 1 or 2. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STYLES } from '../../src/cli/learner/habits.ts';
import { SCRIPTED } from '../../src/cli/learner/scriptedLearner.ts';
import { run } from '../../src/cli/run.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'practicum-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const pathOf = (name: string) => join(folder, name);

function written(name: string, content: unknown): string {
  writeFileSync(pathOf(name), typeof content === 'string' ? content : JSON.stringify(content));
  return pathOf(name);
}

const shortVisit = [
  { at: 0, type: 'record.opened', on: 'summary' },
  { at: 5_000, type: 'learner.walked', on: 'waiting' },
  { at: 5_000, type: 'line.said', on: 'rosa', with: { line: 'callTitle' } },
  { at: 30_000, type: 'time.passed' },
];

const play = (intents: unknown, ...more: readonly string[]) =>
  run(['play', 'rooming-delgado', '--seed', '7', '--intents', written('intents.json', intents), ...more]);

describe('the runner', () => {
  it.each([
    ['no command', []],
    ['a command that is not there', ['grade']],
    ['an option that is not there', ['scenarios', '--all']],
    ['too many arguments', ['chart', 'a.json', 'b.json']],
    ['too few', ['verify']],
    ['a scenario that is not there', ['lint', '../rooming-delgado']],
    ['a file that is not there', ['verify', 'nowhere.json']],
    ['no seed', ['play', 'rooming-delgado', '--intents', 'x.json']],
    ['a seed that is not whole', ['play', 'rooming-delgado', '--seed', '1e3', '--intents', 'x.json']],
    ['a seed beyond 32 bits', ['play', 'rooming-delgado', '--seed', '4294967296', '--intents', 'x.json']],
  ])('says 2 and why for %s', (_, args) => {
    const answer = run(args);
    expect(answer.exit).toBe(2);
    expect(answer.reasons?.length).toBeGreaterThan(0);
    expect(answer.json).toBeUndefined();
  });

  it('lists and lints the scenarios', () => {
    expect(run(['scenarios'])).toMatchObject({
      exit: 0,
      json: expect.arrayContaining([
        expect.objectContaining({ id: 'rooming-delgado', hash: expect.stringMatching(/^\w{64}$/) }),
      ]),
    });
    expect(run(['lint'])).toMatchObject({ exit: 0, reasons: [] });
    expect(run(['lint', 'rooming-delgado']).exit).toBe(0);
  });

  it('offers what can be done at a moment, with domains', () => {
    expect(run(['offers', 'rooming-delgado'])).toMatchObject({ exit: 0, json: { at: 0, room: 'exam' } });
    const after = run(['offers', 'rooming-delgado', '--after', written('after.json', shortVisit)]);
    expect(after).toMatchObject({ exit: 0, json: { at: 30_000, room: 'waiting' } });
    expect(JSON.stringify(after.json)).toContain('"introduceRole"');
  });

  it('plays, writes an attempt, and verifies it', () => {
    const out = pathOf('attempt.json');
    const played = play(shortVisit, '--out', out);
    expect(played).toMatchObject({
      exit: 0,
      json: { result: { outcome: 'failed' }, journal: { header: { seed: 7 } } },
    });
    expect(run(['verify', out])).toMatchObject({ exit: 0, json: { verdict: 'same' } });
    const altered = written('altered.json', readFileSync(out, 'utf8').replace('callTitle', 'callSweetie'));
    expect(run(['verify', altered])).toMatchObject({ exit: 1, json: { verdict: 'tampered', entry: 2 } });
    const richer = written('richer.json', readFileSync(out, 'utf8').replace(/"points": 0/, '"points": 9'));
    expect(run(['verify', richer]).exit).toBe(1);
    expect(run(['verify', written('cut.json', readFileSync(out, 'utf8').slice(0, 900))]).exit).toBe(2);
    expect(run(['verify', written('junk.json', 'x'.repeat(10_000_000))]).exit).toBe(2);
  });

  it('says 1 with the number of an intent that the world refuses', () => {
    const answer = play([...shortVisit, { at: 40_000, type: 'bulb.squeezed', on: 'cuff-adult' }]);
    expect(answer).toMatchObject({
      exit: 1,
      json: { refused: { intent: 4, reason: expect.stringMatching(/^reason\./) } },
    });
  });

  it.each([
    [
      'times that fall',
      [
        { at: 9, type: 'time.passed' },
        { at: 8, type: 'time.passed' },
      ],
    ],
    ['a shape that is not an intent', [{ at: 0, type: 'walk' }]],
    ['a list that is none', { at: 0 }],
    ['hostile names', [{ at: 0, type: 'line.said', on: '<script>alert(1)</script>' }]],
  ])('says 2 for %s in an intents file', (_, intents) => {
    expect(play(intents).exit).toBe(2);
  });

  it('reads a bundle and says what it holds', () => {
    const bundle = {
      resourceType: 'Bundle',
      type: 'transaction',
      entry: [
        { resource: { resourceType: 'Patient', id: 'p', name: [{ family: 'Doe' }] } },
        { resource: { resourceType: 'Claim', id: 'c' } },
      ],
    };
    const answer = run(['chart', written('bundle.json', bundle)]);
    expect(answer).toMatchObject({ exit: 0, json: { counts: { Patient: 1 }, unread: ['Claim'] } });
    expect(run(['chart', written('text.json', 'not json')]).exit).toBe(2);
    expect(run(['chart', written('other.json', { resourceType: 'Patient' })]).exit).toBe(2);
  });
});

describe('golden attempts', () => {
  it('give the results and findings that were kept', () => {
    const answer = run(['golden']);
    expect(answer.reasons).toEqual([]);
    expect(answer).toMatchObject({ exit: 0, json: { attempts: { length: STYLES.length * SCRIPTED.length } } });
  });
});
