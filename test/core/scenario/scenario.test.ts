/** A scenario package is read whole or refused whole, with every place that is wrong. */
import { describe, expect, it } from 'vitest';
import { parseScenario, ScenarioFault, type ScenarioParts } from '../../../src/core/scenario/scenario.ts';
import { pathText } from '../../../src/core/session/untrusted.ts';
import { smallEncounter, smallFile, smallParts } from '../../support/smallScenario.ts';

const faultOf = (parts: ScenarioParts): string[] => {
  try {
    parseScenario(parts);
  } catch (fault) {
    if (!(fault instanceof ScenarioFault)) throw fault;
    return fault.problems.map(({ part, path, text }) => `${part} ${pathText(path)}: ${text}`);
  }
  throw new Error('was read');
};

const fileWith = (changes: object) => smallParts({ ...smallFile, ...changes });

describe('reading a scenario', () => {
  it('gives the parts that its people use', () => {
    const scenario = parseScenario(smallParts());
    expect(Object.keys(scenario.bodies)).toEqual(['adult']);
    expect(scenario.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('keeps its hash when it is put on another shelf', () => {
    const shelved = parseScenario({ ...smallParts(), file: { ...smallFile, duty: 'rooming' } });
    expect(shelved.hash).toBe(parseScenario(smallParts()).hash);
  });

  it('keeps its hash when a room is painted in another way, and knows no look of a room that it does not have', () => {
    const painted = (room: string) => ({ ...smallParts(), file: { ...smallFile, looks: { [room]: 'child' } } });
    expect(parseScenario(painted(smallFile.startRoom)).hash).toBe(parseScenario(smallParts()).hash);
    expect(() => parseScenario(painted('cellar'))).toThrow('unknown room "cellar"');
  });

  it('has one hash whatever the order of keys, and another for any change that bears on events or verdicts', () => {
    const { hash } = parseScenario(smallParts());
    const reversed = Object.fromEntries(Object.entries(smallFile).reverse());
    expect(parseScenario(smallParts(reversed)).hash).toBe(hash);
    const changed = [
      fileWith({ minutes: 6 }),
      fileWith({ rubric: { ...smallFile.rubric, passMark: 81 } }),
      smallParts(smallFile, { ...smallEncounter, description: 'other' }),
      { ...smallParts(), bundles: { rosa: { resourceType: 'Bundle', entry: [{}] } } },
    ];
    for (const parts of changed) expect(parseScenario(parts).hash).not.toBe(hash);
  });

  it.each([
    ['an unknown key', fileWith({ colour: 'red' }), /^file \(root\): .*colour/],
    ['a wrong type', fileWith({ minutes: 'five' }), /^file minutes: /],
    ['a rule nobody knows', withRule({ hapened: 'x' }), /^file rubric\.criteria\.0\.rule: /],
    [
      'a wrong value deep in a rule',
      withRule({ all: [{ count: { event: 'x', min: 'two' } }] }),
      /^file rubric\.criteria\.0\.rule\.all\.0\.count\.min/,
    ],
    ['a start room that is not there', fileWith({ startRoom: 'attic' }), /^file startRoom: unknown room "attic"/],
    [
      'a line twice',
      fileWith({ lines: [...smallFile.lines, ...smallFile.lines] }),
      /^file lines\.1: the line "greet" is there twice/,
    ],
    [
      'a source that is not listed',
      fileWith({ sources: {} }),
      /^file rubric\.criteria\.0\.source: unknown source "house"/,
    ],
    ['a missing body', { ...smallParts(), bodies: {} }, /^file people: there is no "adult" among bodies/],
    [
      'a body named like a built-in',
      { ...smallParts(withBody('constructor')), bodies: {} },
      /there is no "constructor" among bodies/,
    ],
    [
      'a bundle of another kind',
      { ...smallParts(), bundles: { rosa: { resourceType: 'Patient' } } },
      /^bundles\/rosa resourceType: /,
    ],
    [
      'an action that encounters do not have',
      smallParts(smallFile, { ...smallEncounter, entry: 'alert' }),
      /^encounter entry: unknown action "alert"/,
    ],
    [
      'a delay that the file does not name',
      smallParts(smallFile, { ...smallEncounter, after: { nap: '.sitting' } }),
      /^encounter after\.nap: unknown delay/,
    ],
    ['nothing at all', { file: null, encounter: null, bodies: {}, bundles: {} }, /^file \(root\): /],
  ])('refuses %s', (_, parts, text) => {
    expect(faultOf(parts as ScenarioParts)).toContainEqual(expect.stringMatching(text));
  });

  it('refuses a file nested without end, and keys that try to reach a prototype', () => {
    let deep: unknown = { happened: 'x' };
    for (let level = 0; level < 5000; level++) deep = { all: [deep] };
    expect(faultOf(withRule(deep))[0]).toMatch(/nested/);
    expect(faultOf(fileWith({ people: JSON.parse('{"__proto__": {"role": "patient"}}') }))).not.toEqual([]);
  });
});

function withRule(rule: unknown): ScenarioParts {
  const [first, ...others] = smallFile.rubric.criteria;
  return fileWith({ rubric: { passMark: 80, criteria: [{ ...first, rule }, ...others] } });
}

function withBody(body: string) {
  return { ...smallFile, people: { rosa: { ...smallFile.people.rosa, body } } };
}
