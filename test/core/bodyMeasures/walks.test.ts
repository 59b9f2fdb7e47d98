/** Random walks among scales, rod, board and tape: every word is there, nothing breaks, replays agree. */
import { describe, expect, it } from 'vitest';
import { LENGTHS, MASSES } from '../../../src/core/clinical/measuring.ts';
import { replaySession } from '../../../src/core/session/replay.ts';
import type { Form, Phrase, View } from '../../../src/core/session/types.ts';
import { bodyMeasures } from '../../../src/core/skills/bodyMeasures/bodyMeasures.ts';
import { BodyLearner, type Measured } from '../../support/bodyVisit.ts';
import { pickFrom, takesStep } from '../../support/walk.ts';
import { hasWord, keysOf, LANGUAGE_NAMES } from '../../support/words.ts';

const STEPS = 60;
const patients: Readonly<Record<string, Measured>> = {
  'an adult': { wears: ['shoes', 'coat', 'heavyPockets', 'hairBun', 'wheelchair'] },
  'an infant': { birthDate: '2025-06-14' },
};

function phrasesOf(form: Form): readonly Phrase[] {
  if (form.kind === 'choose') return form.options.map(({ label }) => label);
  if (form.kind !== 'write') return [];
  return form.fields.flatMap((field) => [
    field.label,
    ...('options' in field ? field.options.map(({ label }) => label) : []),
  ]);
}

function wordsOf(view: View): readonly string[] {
  const phrases = [
    ...view.hotspots.flatMap(({ label, form, reason }) => [
      label,
      ...phrasesOf(form),
      ...(reason ? [{ key: reason }] : []),
    ]),
    ...view.readouts.flatMap(({ label, text }) => [label, text]),
    ...view.summary,
  ];
  const groups = view.hotspots.map(({ group }) => `group.${group}`);
  return [...phrases.flatMap(keysOf), ...groups].filter((key) => !/^(person|line|reply|option\.(ba|as|re))/.test(key));
}

describe.each(Object.entries(patients))('%s', (_, patient) => {
  it.each([1, 2, 3])('walk %i', (seed) => {
    const { session } = new BodyLearner(patient, seed);
    const pick = pickFrom(seed);
    const missing = new Set<string>();
    for (let step = 0; step < STEPS; step++) {
      takesStep(session, { spot: pick(1_000), value: pick(1_000_000), waitMs: pick(9_000) });
      for (const key of wordsOf(session.view())) {
        for (const language of LANGUAGE_NAMES) if (!hasWord(language, key)) missing.add(`${language}: ${key}`);
      }
    }
    expect([...missing]).toEqual([]);
    expect(session.fault).toBeUndefined();
    session.mark({ type: 'time.passed' });
    expect(replaySession(session.journal, session.world.scenario).findings).toEqual(session.findings);
  });
});

it('each share, comparison and finding has its words', () => {
  const causes = [...Object.keys(MASSES), ...Object.keys(LENGTHS), 'support', 'moving', 'zeroedWithPatient'];
  const wanted = [
    ...causes.map((cause) => `share.${cause}`),
    ...['weight', 'height', 'length', 'head'].flatMap((name) => [`compare.measure.${name}`, `compare.unit.${name}`]),
    ...bodyMeasures.findings.map((name) => `finding.${name}`),
  ];
  for (const language of LANGUAGE_NAMES) expect(wanted.filter((key) => !hasWord(language, key))).toEqual([]);
});
