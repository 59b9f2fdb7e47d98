/** Random walks among thermometers, oximeter and pain scales: every word is there, nothing breaks, replays agree. */
import { describe, expect, it } from 'vitest';
import { replaySession } from '../../../src/core/session/replay.ts';
import { Measurer, type Patient } from '../../support/measuringVisit.ts';
import { pickFrom, takesStep } from '../../support/walk.ts';
import { hasWord, LANGUAGE_NAMES, missingIn } from '../../support/words.ts';

const STEPS = 60;

const patients: Readonly<Record<string, Patient>> = {
  'a breathless adult': {
    traits: {
      isMouthBreathing: true,
      rightNails: 'darkPolish',
      leftNails: 'stained',
      handWarmth: 0.2,
      oxygenLiters: 2,
    },
  },
  'an infant who cannot speak': { birthDate: '2025-12-24', traits: { cannotSpeak: true, isSweating: true } },
  'a restless adult in bright light': { traits: { isRestless: true, isBrightLight: true, hasEarWax: true } },
};

describe.each(Object.entries(patients))('%s', (_, patient) => {
  it.each([1, 2, 3, 4])('walk %i', (seed) => {
    const { session } = new Measurer(patient, seed);
    const pick = pickFrom(seed);
    const missing = new Set<string>();
    for (let step = 0; step < STEPS; step++) {
      takesStep(session, { spot: pick(1_000), value: pick(1_000_000), waitMs: pick(9_000) });
      for (const key of missingIn(session.view())) missing.add(key);
    }
    expect([...missing]).toEqual([]);
    expect(session.fault).toBeUndefined();
    session.mark({ type: 'time.passed' });
    const replayed = replaySession(session.journal, session.world.scenario);
    expect(replayed.findings).toEqual(session.findings);
    expect(replayed.result()).toEqual(session.result());
  });
});

it('each share, comparison and finding of the three skills has its words', async () => {
  const { oximetry } = await import('../../../src/core/skills/oximetry/oximetry.ts');
  const { pain } = await import('../../../src/core/skills/pain/pain.ts');
  const { temperature } = await import('../../../src/core/skills/temperature/temperature.ts');
  const { TEMPERATURE_FAULTS, TEMPERATURE_TRACES } = await import('../../../src/core/clinical/thermometry.ts');
  const causes = [
    ...Object.keys(TEMPERATURE_FAULTS),
    ...Object.keys(TEMPERATURE_TRACES),
    ...['takenOutEarly', 'pigment', 'oximeterBias', 'carbonMonoxide', 'nails', 'coldHand', 'motion', 'brightLight'],
    'leadingQuestion',
  ];
  const measures = ['temperature', 'saturation', 'pain'];
  const wanted = [
    ...causes.map((cause) => `share.${cause}`),
    ...measures.flatMap((measure) => [`compare.measure.${measure}`, `compare.unit.${measure}`]),
    ...[oximetry, pain, temperature].flatMap(({ findings }) => findings.map((name) => `finding.${name}`)),
  ];
  for (const language of LANGUAGE_NAMES) expect(wanted.filter((key) => !hasWord(language, key))).toEqual([]);
});
