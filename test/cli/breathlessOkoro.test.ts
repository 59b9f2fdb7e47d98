/** The breathless visit: the number comforts, the man does not; what is missed has its consequence. */
import { describe, expect, it } from 'vitest';
import { Hands } from '../../src/cli/learner/hands.ts';
import { scriptedLearner } from '../../src/cli/learner/scriptedLearner.ts';
import { findScenario } from '../../src/cli/loadScenario.ts';
import { openSession } from '../../src/core/session/session.ts';
import { DEFAULT_SETTINGS } from '../../src/core/session/types.ts';

const scenario = findScenario('breathless-okoro').load();
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

function hands(seed = 5): Hands {
  return new Hands(openSession({ scenario, seed, settings: DEFAULT_SETTINGS, mode: 'practice' }));
}

const atOf = (learner: Hands, name: string): number | undefined => learner.lastFound(name)?.at;

describe('the oximeter', () => {
  it.each(SEEDS)('comforts the more, the better it is used (seed %i)', (seed) => {
    const careless = hands(seed).does('station.opened', 'hand').does('item.taken', 'oximeter');
    careless.does('oximeter.clipped', 'oximeter', { finger: 'rightIndex' }).waits(66_000);
    careless.does('oximeter.read', 'oximeter');
    const careful = hands(seed).does('station.opened', 'hand').does('warming.started', 'leftHand').waits(120_000);
    careful.does('warming.ended', 'leftHand').does('item.taken', 'oximeter');
    careful.does('oximeter.clipped', 'oximeter', { finger: 'leftMiddle' }).waits(20_000);
    careful.does('oximeter.read', 'oximeter');
    const [low, high] = [careless, careful].map((one) => one.number('saturation.read', 'saturation'));
    expect(careful.number('saturation.read', 'truth')).toBeLessThanOrEqual(860);
    expect(low).toBeGreaterThanOrEqual(87);
    expect(high).toBeGreaterThanOrEqual(91);
    expect(high).toBeGreaterThan(low ?? 100);
    expect(careless.number('saturation.read', 'quality')).toBeLessThan(6);
    expect(careful.number('saturation.read', 'quality')).toBeGreaterThanOrEqual(6);
  });
});

describe('the call', () => {
  it('brings Dr. Katz after two and a half minutes, and leaves the fingers on his wrist', () => {
    const learner = hands().waits(5_000);
    learner.does('report.given', 'provider', { request: 'comeNow' });
    const calledAt = learner.session.now - 20_000;
    const [x = 0, y = 0] = scenario.bodies['samuel-okoro']?.surfaces['arm']?.landmarks['radialArtery'] ?? [];
    learner.does('station.opened', 'arm').does('fingers.placed', 'arm', { x, y });
    learner.waitsFor('provider.arrived', 200_000, 0);
    expect(atOf(learner, 'provider.arrived')).toBe(calledAt + 150_000);
    expect(learner.session.world.station).toBe('arm');
    expect(learner.session.world.thing('arm').hasTag('palpating')).toBe(true);
  });

  it.each(['beforeEntering', 'noHurry'])('that asks for %s does not bring her', (request) => {
    const learner = hands().waits(5_000).does('report.given', 'provider', { request }).waits(200_000);
    expect(learner.hasFound('provider.arrived')).toBe(false);
  });

  it('that never comes: he worsens, grows drowsy, and somebody else calls', () => {
    const learner = hands().waits(700_000);
    expect(atOf(learner, 'patient.worse')).toBe(272_000);
    expect(atOf(learner, 'patient.drowsy')).toBe(512_000);
    expect(atOf(learner, 'provider.arrived')).toBe(662_000);
  });
});

describe('played by a script', () => {
  it.each(SEEDS)('well: passes with every gate (seed %i)', (seed) => {
    const { outcome, missedGates, percent } = scriptedLearner(scenario, seed, 'perfect').result();
    expect({ outcome, missedGates }).toEqual({ outcome: 'passed', missedGates: [] });
    expect(percent).toBeGreaterThanOrEqual(95);
  });

  it('as a beginner who trusts the number: fails, and is told so', () => {
    const { outcome, missedGates } = scriptedLearner(scenario, 3, 'sloppy').result();
    expect(outcome).toBe('failed');
    expect(missedGates).toEqual(['scopeKept']);
  });

  it('dangerously: every gate is missed', () => {
    const result = scriptedLearner(scenario, 3, 'dangerous').result();
    const gates = result.criteria.filter(({ criterion }) => criterion.critical).map(({ criterion }) => criterion.id);
    expect(gates.length).toBe(6);
    expect([...result.missedGates].sort()).toEqual(gates.sort());
  });

  it('not at all: earns nothing', () => {
    expect(scriptedLearner(scenario, 3, 'empty').result()).toMatchObject({ outcome: 'empty', points: 0 });
  });
});

it('one step out of the door is leaving him alone, unless Dr. Katz is there', () => {
  const alone = hands().waits(5_000).does('learner.walked', 'waiting');
  expect(alone.hasFound('patient.leftAlone')).toBe(true);
  const relieved = hands().waits(5_000).does('report.given', 'provider', { request: 'comeNow' });
  relieved.waitsFor('provider.arrived', 200_000, 0);
  relieved.does('learner.walked', 'waiting');
  expect(relieved.hasFound('patient.leftAlone')).toBe(false);
});
