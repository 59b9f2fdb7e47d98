/** Each artifact of a visit has its cause in the patient or the room, and a deed that cures it and no other. */
import { describe, expect, it } from 'vitest';
import { hooksUpWell, lays, MACHINE } from '../../src/cli/learner/ekgVisit.ts';
import { Hands } from '../../src/cli/learner/hands.ts';
import { findScenario } from '../../src/cli/loadScenario.ts';
import { faultsOf } from '../../src/core/ekg/faults.ts';
import type { HeartFile } from '../../src/core/scenario/heart.ts';
import type { Scenario } from '../../src/core/scenario/scenario.ts';
import { openSession } from '../../src/core/session/session.ts';
import { DEFAULT_SETTINGS } from '../../src/core/session/types.ts';

const usual = findScenario('ekg-boone').load();
const PLAIN: HeartFile = { source: 'normal', sex: 'male', statureCm: 176, bmi: 24 };

function visitOf(heart: Partial<HeartFile>, policies: Scenario['file']['policies'] = {}): Hands {
  const [[id, patient]] = Object.entries(usual.file.people).filter(([, { role }]) => role === 'patient') as [
    [string, Scenario['file']['people'][string]],
  ];
  const people = { ...usual.file.people, [id]: { ...patient, heart: { ...PLAIN, ...heart } } };
  const file = { ...usual.file, people, policies: { ...usual.file.policies, ...policies } };
  const scenario = { ...usual, file };
  return new Hands(openSession({ scenario, seed: 4, settings: DEFAULT_SETTINGS, mode: 'practice' }));
}

function hookedUp(heart: Partial<HeartFile>): Hands {
  const hands = visitOf(heart);
  lays(hands, ['gown'], ['undress'], 'flat');
  hooksUpWell(hands);
  return hands.does('station.opened', MACHINE).does('machine.powered', MACHINE);
}

const told = (hands: Hands) => {
  const live = hands.session.view().tracings.find(({ isLive }) => isLive);
  return live ? faultsOf(live.recipe).map(({ id }) => id) : ['no tracing'];
};
const asks = (what: string) => (hands: Hands) => hands.does('request.made', hands.patient, { what });

const CURES: readonly (readonly [
  told: string,
  heart: Partial<HeartFile>,
  fault: string,
  cure: (hands: Hands) => Hands,
])[] = [
  ['arms on the chest', { armsOnChest: true }, 'noise.movement', asks('armsAside')],
  ['a patient who moves', { isRestless: true }, 'noise.movement', asks('lieStill')],
  ['tense shoulders', { isTense: true }, 'noise.muscle', asks('relax')],
  ['deep breaths', { breathesDeeply: true }, 'noise.wander', asks('breatheQuietly')],
  ['a phone by the wires', { hasPhone: true }, 'noise.mains', asks('phoneAway')],
  [
    'a cord across the wires',
    { hasCordNear: true },
    'noise.mains',
    (hands) => hands.does('cords.separated', 'leadCable'),
  ],
  ['a broken wire', { brokenWire: 'LA' }, 'wireOff.LA', (hands) => hands.does('wire.replaced', 'wire-LA')],
  [
    'a cold room',
    { isCold: true },
    'noise.muscle',
    (hands) => hands.does('comfort.given', hands.patient, { what: 'blanket' }).waits(61_000),
  ],
];

describe('the running tracing', () => {
  it('of a patient and a room without a cause has no fault', () => {
    expect(told(hookedUp({}))).toEqual([]);
  });

  it.each(CURES)('is spoiled by %s until that is cured', (_, heart, fault, cure) => {
    const hands = hookedUp(heart);
    expect(told(hands)).toEqual([fault]);
    expect(told(cure(hands))).toEqual([]);
  });

  it('of a broken wire is not mended by another wire, nor a blanket warm before a minute is over', () => {
    expect(told(hookedUp({ brokenWire: 'LA' }).does('wire.replaced', 'wire-RA'))).toEqual(['wireOff.LA']);
    const cold = hookedUp({ isCold: true });
    cold.does('comfort.given', cold.patient, { what: 'blanket' }).waits(45_000);
    expect(told(cold)).toEqual(['noise.muscle']);
  });

  it('of a heart on the right side shows no fault, and lead I upside down with every wire in its place', () => {
    const mirrored = hookedUp({ isMirrored: true });
    expect(told(mirrored)).toEqual([]);
    mirrored.does('recording.started', MACHINE).waits(12_000);
    const seen = { leadOne: 'no', aVR: 'no', progression: 'no' };
    mirrored.does('tracing.judged', 'print1', { ...seen, decision: 'send' });
    expect(mirrored.number('quality.judged', 'signs')).toBeGreaterThanOrEqual(3);
  });
});

describe('the wires', () => {
  const named = (policies: Scenario['file']['policies']) => {
    const hands = visitOf({}, policies);
    lays(hands, ['gown'], ['undress'], 'flat');
    hands.does('station.opened', 'chest').does('item.taken', 'electrodePack');
    hands.does('electrode.placed', 'e1', { x: 300, y: 200 });
    const clips = hands.session.view().hotspots.filter(({ intent }) => intent.type === 'wire.clipped');
    return clips.map(({ label }) => JSON.stringify(label));
  };

  it('have the names and colors of the AHA, and those of the IEC where the clinic has such a machine', () => {
    expect(named({}).every((label) => label.includes('wire.aha.'))).toBe(true);
    expect(named({ wireColors: 'iec' }).every((label) => label.includes('wire.iec.'))).toBe(true);
  });
});
