/** Random walks among scales, rod, board and tape: every word is there, nothing breaks, replays agree. */
import { describe, expect, it } from 'vitest';
import { LENGTHS, MASSES } from '../../../src/core/clinical/measuring.ts';
import { replaySession } from '../../../src/core/session/replay.ts';
import { bodyMeasures } from '../../../src/core/skills/bodyMeasures/bodyMeasures.ts';
import { BodyLearner, type Measured } from '../../support/bodyVisit.ts';
import { pickFrom, takesStep } from '../../support/walk.ts';
import { hasWord, LANGUAGE_NAMES, missingIn } from '../../support/words.ts';

const STEPS = 60;
const patients: Readonly<Record<string, Measured>> = {
  'an adult': { wears: ['shoes', 'coat', 'heavyPockets', 'hairBun', 'wheelchair'] },
  'an infant': { birthDate: '2025-06-14' },
};

describe.each(Object.entries(patients))('%s', (_, patient) => {
  it.each([1, 2, 3])('walk %i', (seed) => {
    const { session } = new BodyLearner(patient, seed);
    const pick = pickFrom(seed);
    const missing = new Set<string>();
    for (let step = 0; step < STEPS; step++) {
      takesStep(session, { spot: pick(1_000), value: pick(1_000_000), waitMs: pick(9_000) });
      for (const key of missingIn(session.view(), /^(person|line|reply|option\.(ba|as|re))/)) missing.add(key);
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
