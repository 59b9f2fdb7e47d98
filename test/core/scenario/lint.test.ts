/** Every name in a scenario must exist, every criterion must be within reach, every sentence be there in both languages. */
import { describe, expect, it } from 'vitest';
import { type LintCatalogue, lintScenario } from '../../../src/core/scenario/lint.ts';
import { parseScenario } from '../../../src/core/scenario/scenario.ts';
import { pathText } from '../../../src/core/session/untrusted.ts';
import { smallEncounter, smallFile, smallParts } from '../../support/smallScenario.ts';

const catalogue: LintCatalogue = {
  skills: ['conversation', 'vitalSigns'],
  deeds: ['line.said', 'count.ended', 'record.charted'],
  findings: ['patient.called', 'privacy.breached', 'pulse.counted'],
  spoken: ['patient.called', 'privacy.breached'],
  rules: ['countedLongEnough'],
  limits: ['handRub'],
  measured: ['bloodPressure.systolic'],
  sections: ['reason', 'bloodPressure'],
  competencies: ['caahep:V.P.1', 'caahep:I.P.1'],
};

const problemsIn = (file: unknown, encounter: unknown = smallEncounter, words?: Record<string, unknown>) =>
  lintScenario(parseScenario(smallParts(file, encounter)), catalogue, words).map(
    ({ part, path, text }) => `${part} ${pathText(path)}: ${text}`,
  );

const withRule = (rule: unknown) => {
  const [first, ...others] = smallFile.rubric.criteria;
  return { ...smallFile, rubric: { passMark: 80, criteria: [{ ...first, rule }, ...others] } };
};
const line = smallFile.lines[0];
const withLine = (changes: object) => ({ ...smallFile, lines: [{ ...line, ...changes }] });

it('has nothing to say of a good scenario', () => {
  expect(problemsIn(smallFile)).toEqual([]);
});

describe('a rule', () => {
  const RULE = 'file rubric.criteria.0.rule';
  it.each([
    [{ happened: 'patient.caled' }, `${RULE}.happened: no skill of the scenario knows "patient.caled"`],
    [{ happened: 'privacy.breached' }, `${RULE}.happened: no line of the scenario states "privacy.breached"`],
    [{ happened: 'line.said@gret' }, `${RULE}.happened: there is no line "gret"`],
    [
      { happened: { event: 'line.said', where: { line: { is: 'gret' } } } },
      `${RULE}.happened: there is no line "gret"`,
    ],
    [{ all: [{ never: 'x.done' }] }, `${RULE}.all.0.never: no skill of the scenario knows "x.done"`],
    [{ named: 'countedEnough' }, `${RULE}.named: no skill of the scenario has a rule "countedEnough"`],
    [
      { within: { from: 'line.said', to: 'count.ended', limit: 'handrub' } },
      `${RULE}.within.limit: no policy and no clinical limit is named "handrub"`,
    ],
    [
      { near: { charted: 'bloodPressure.sys', to: 'shown', tolerance: 'handRub' } },
      `${RULE}.near.charted: "bloodPressure.sys" cannot be compared`,
    ],
    [{ count: { event: 'line.said', min: 3, max: 2 } }, `${RULE}.count: no number is at least min and at most max`],
    [
      { all: [{ happened: 'line.said' }, { never: 'line.said' }] },
      `${RULE}.all.1: this must never happen and must happen`,
    ],
  ])('%j is refused', (rule, text) => {
    expect(problemsIn(withRule(rule))).toContain(text);
  });

  it('may forbid what cannot happen and offer a way that is closed', () => {
    expect(problemsIn(withRule({ never: 'privacy.breached' }))).toEqual([]);
    expect(problemsIn(withRule({ any: [{ happened: 'privacy.breached' }, { happened: 'line.said@greet' }] }))).toEqual(
      [],
    );
  });
});

it('finds unknown skills, competencies, facts, conditions of lines, and events of the encounter', () => {
  const narrow = { ...catalogue, competencies: ['caahep:V.P.1'] };
  const told = lintScenario(parseScenario(smallParts()), narrow).map(({ text }) => text);
  expect(told).toEqual(['unknown competency "caahep:I.P.1"']);
  expect(problemsIn({ ...smallFile, skills: ['conversation', 'ekg'] })).toEqual([
    'file skills.1: there is no skill "ekg"',
  ]);
  expect(problemsIn(withLine({ facts: ['patient.called', 'patient.kissed'] }))).toEqual([
    'file lines.0.facts.1: no skill of the scenario knows "patient.kissed"',
  ]);
  expect(problemsIn(withLine({ until: ['patient.kissed'] }))).toHaveLength(1);
  const deaf = { ...smallEncounter, on: { 'patient.caled': '.walking' } };
  expect(problemsIn(smallFile, deaf)).toContainEqual(expect.stringContaining('unknown event "patient.caled"'));
});

describe('words', () => {
  const verdicts = { title: 't', met: 'm', missed: 'x', notObserved: 'n', instead: 'i' };
  const words = {
    title: 'Small visit',
    about: 'A small visit',
    person: { rosa: { name: 'Rosa' } },
    line: { greet: 'Good morning' },
    reply: { greet: 'Good morning' },
    event: { waiting: 'Still waiting' },
    criterion: { callsHer: verdicts, takesPulse: verdicts },
    source: { house: 'This house' },
    reflect: { 1: 'And now?' },
  };

  it('are complete', () => {
    expect(problemsIn(smallFile, smallEncounter, { en: words, es: words })).toEqual([]);
  });

  it('are missed by name, in the language that lacks them', () => {
    const { reply, event, ...fewer } = words;
    expect(reply).toBeDefined();
    expect(event).toBeDefined();
    const told = problemsIn(smallFile, smallEncounter, { en: words, es: { ...fewer, title: ' ' } });
    expect(told).toEqual([
      'words/es reply.greet: there is no sentence for the reply to greet',
      'words/es event.waiting: there is no sentence for what someone says in the encounter chart',
      'words/es title: there is no sentence for it but an empty one',
    ]);
  });

  it('may not be in one language alone, save for the forms of a plural', () => {
    const more = { ...words, extra: 'x', minutes_one: 'a', minutes_many: 'b', minutes_other: 'c' };
    const less = { ...words, minutes_one: 'a', minutes_other: 'c' };
    expect(problemsIn(smallFile, smallEncounter, { en: less, es: more })).toEqual([
      'words/en extra: there is no sentence for words/es',
    ]);
  });
});
