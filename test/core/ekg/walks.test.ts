/** Random walks through an EKG: every word is there in both languages, nothing breaks, replays agree. */
import { describe, expect, it } from 'vitest';
import { findScenario } from '../../../src/cli/loadScenario.ts';
import { replaySession } from '../../../src/core/session/replay.ts';
import { openSession } from '../../../src/core/session/session.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/session/types.ts';
import { pickFrom, takesStep } from '../../support/walk.ts';
import { missingIn } from '../../support/words.ts';

const scenario = findScenario('ekg-boone').load();
const STEPS = 120;

describe('an EKG', () => {
  it.each([1, 2, 3, 4, 5, 6])('walk %i', (seed) => {
    const session = openSession({ scenario, seed, settings: DEFAULT_SETTINGS, mode: 'practice' });
    const pick = pickFrom(seed);
    const patient = 'walter';
    session.act({ type: 'comfort.given', on: patient, with: { what: 'gown' } });
    session.act({ type: 'request.made', on: patient, with: { what: 'undress' } });
    session.act({ type: 'patient.positioned', on: patient, with: { how: 'flat' } });
    const missing = new Set<string>();
    for (let step = 0; step < STEPS && !session.world.ended; step++) {
      takesStep(session, { spot: pick(1_000), value: pick(1_000_000), waitMs: pick(4_000) });
      for (const key of missingIn(session.view())) missing.add(key);
    }
    expect([...missing]).toEqual([]);
    expect(session.fault).toBeUndefined();
    const again = replaySession(session.journal, scenario);
    again.advanceTo(session.now);
    expect(again.view().tracings).toEqual(session.view().tracings);
    expect(again.findings).toEqual(session.findings);
    session.result();
  });
});
