/** Walter Boone's EKG, played by scripts and step by step: what passes, what fails, and both sides of its limits. */
import { describe, expect, it } from 'vitest';
import { clipsWires, lays, OWN_WIRES, placesOnChest, placesOnLimbs, prepares } from '../../src/cli/learner/ekgVisit.ts';
import { Hands } from '../../src/cli/learner/hands.ts';
import { scriptedLearner } from '../../src/cli/learner/scriptedLearner.ts';
import { findScenario } from '../../src/cli/loadScenario.ts';
import { faultsOf } from '../../src/core/ekg/faults.ts';
import type { Wire } from '../../src/core/ekg/sites.ts';
import { replaySession } from '../../src/core/session/replay.ts';
import { openSession } from '../../src/core/session/session.ts';
import { DEFAULT_SETTINGS } from '../../src/core/session/types.ts';

const scenario = findScenario('ekg-boone').load();
const SEEDS = [1, 2, 3];

type Result = ReturnType<ReturnType<typeof scriptedLearner>['result']>;
const verdictOf = (result: Result, id: string) => result.criteria.find(({ criterion }) => criterion.id === id)?.verdict;

const start = () => new Hands(openSession({ scenario, seed: 4, settings: DEFAULT_SETTINGS, mode: 'practice' }));

interface Way {
  readonly high?: number;
  readonly wires?: Readonly<Record<Wire, string>>;
  readonly pack?: string;
}

/** Everything up to a print, with one thing done otherwise. */
function prints(hands: Hands, { high = 0, wires = OWN_WIRES, pack = 'electrodePack' }: Way = {}): Hands {
  lays(hands, ['gown'], ['undress', 'phoneAway'], 'flat');
  prepares(hands, 'chest', ['clippers', 'alcoholWipe', 'gauze']);
  prepares(hands, 'flank', ['gauze']);
  prepares(hands, 'limbs', ['gauze']);
  placesOnChest(hands, pack, high);
  placesOnLimbs(hands, ['rightWrist', 'leftWrist', 'rightAnkle', 'leftAnkle']);
  clipsWires(hands, wires);
  hands.does('wires.slacked', 'leadCable').does('station.left', 'limbs').does('station.opened', 'ekgMachine');
  hands.does('machine.powered', 'ekgMachine').does('machine.set', 'setting-lowPass', { value: '150' });
  hands.does('machinePatient.entered', 'ekgMachine', { name: 'BOONE, Walter', birthDate: '1964-10-09' });
  return hands.does('recording.started', 'ekgMachine').waits(11_000);
}

describe('the visit ekg-boone', () => {
  it('passes when it is played as taught, with every criterion met', () => {
    for (const seed of SEEDS) {
      const result = scriptedLearner(scenario, seed).result();
      const missed = result.criteria.filter(({ verdict }) => verdict === 'missed').map(({ criterion }) => criterion.id);
      expect({ seed, missed, outcome: result.outcome }).toEqual({ seed, missed: [], outcome: 'passed' });
    }
  });

  it('fails when it is played carelessly or dangerously, and is empty when nothing is done', () => {
    expect(scriptedLearner(scenario, 1, 'sloppy').result().missedGates).toEqual([
      'electrodesPlacedWell',
      'qualityJudgedWell',
    ]);
    expect(scriptedLearner(scenario, 1, 'dangerous').result().missedGates.length).toBeGreaterThan(5);
    expect(scriptedLearner(scenario, 1, 'empty').result().points).toBe(0);
  });
});

describe('a print', () => {
  it('of everything done well has no fault, and the rate of the pulse', () => {
    const { session } = prints(start());
    const [live, print] = session.view().tracings;
    expect(live?.isLive).toBe(true);
    expect(print && faultsOf(print.recipe)).toEqual([]);
    const printed = session.findings.find(({ name }) => name === 'tracing.printed');
    expect(printed?.numbers).toMatchObject({ isNamed: 1, isFit: 1, faults: 0, needs: 0 });
    expect(Math.abs((printed?.numbers['rate'] ?? 0) - (print?.recipe.rate ?? 0))).toBeLessThanOrEqual(2);
  });

  it('is the same when the journal is played again', () => {
    const { session } = prints(start());
    const again = replaySession(session.journal, scenario);
    again.advanceTo(session.now);
    expect(again.view().tracings).toEqual(session.view().tracings);
  });

  it.each([
    [9, 'met'],
    [12, 'missed'],
  ] as const)('with V1 and V2 %i mm too high: the places are %s', (high, verdict) => {
    const { session } = prints(start(), { high });
    expect(verdictOf(session.result(), 'electrodesPlacedWell')).toBe(verdict);
  });

  it('with swapped arms is to be repeated, and whoever sends it has judged wrongly', () => {
    const wires = { ...OWN_WIRES, RA: OWN_WIRES.LA, LA: OWN_WIRES.RA };
    const seen = { leadOne: 'no', aVR: 'no', name: 'yes' };
    const careful = prints(start(), { wires }).does('tracing.judged', 'print1', { ...seen, decision: 'repeat' });
    expect(verdictOf(careful.session.result(), 'qualityJudgedWell')).toBe('met');
    const hasty = prints(start(), { wires }).does('tracing.judged', 'print1', { ...seen, decision: 'send' });
    expect(verdictOf(hasty.session.result(), 'qualityJudgedWell')).toBe('missed');
    expect(hasty.session.findings.findLast(({ name }) => name === 'quality.judged')?.numbers['signs']).toBe(3);
    expect(verdictOf(hasty.session.result(), 'wiresClippedRight')).toBe('missed');
  });

  it('with electrodes from the open card has dry gel', () => {
    const { session } = prints(start(), { pack: 'electrodeCard' });
    const print = session.view().tracings.find(({ isLive }) => !isLive);
    expect(print && faultsOf(print.recipe).map(({ id }) => id)).toEqual(['contact.dry']);
  });
});

describe('fingers and words', () => {
  it('feel the ridge and the fourth space, without a score', () => {
    const hands = start();
    lays(hands, ['gown'], ['undress'], 'flat');
    placesOnChest(hands, 'electrodePack', 0);
    const felt = hands.session.findings.filter(({ name }) => name === 'landmark.felt').map(({ about }) => about);
    expect(felt).toEqual(['sternalNotch', 'sternalAngle', 'space4']);
  });

  it('have every electrode within a millimeter of where it was aimed', () => {
    const hands = prints(start());
    const printed = hands.session.findings.find(({ name }) => name === 'tracing.printed');
    for (const wire of ['V1', 'V2', 'V3', 'V4', 'V5', 'V6'])
      expect(printed?.numbers[`mm.${wire}`], wire).toBeLessThanOrEqual(1);
  });
});
