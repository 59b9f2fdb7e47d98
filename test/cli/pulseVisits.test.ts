/** The visits of Jonah Lind and Edith Novak, played by scripts over many seeds: who passes, who fails, and on which gates. */
import { describe, expect, it } from 'vitest';
import { scriptedLearner } from '../../src/cli/learner/scriptedLearner.ts';
import { findScenario } from '../../src/cli/loadScenario.ts';

const SEEDS = [1, 2, 3, 4];

describe.each(['sports-lind', 'dizzy-novak'])('the visit %s', (id) => {
  const scenario = findScenario(id).load();

  it('passes when it is played as taught, with every criterion met', () => {
    for (const seed of SEEDS) {
      const result = scriptedLearner(scenario, seed).result();
      const missed = result.criteria.filter(({ verdict }) => verdict === 'missed').map(({ criterion }) => criterion.id);
      expect({ seed, missed, outcome: result.outcome }).toEqual({ seed, missed: [], outcome: 'passed' });
    }
  });

  it('fails when it is played carelessly or dangerously, and is empty when nothing is done', () => {
    for (const seed of SEEDS.slice(0, 2)) {
      expect(scriptedLearner(scenario, seed, 'sloppy').result().outcome).toBe('failed');
      expect(scriptedLearner(scenario, seed, 'dangerous').result().missedGates.length).toBeGreaterThan(3);
      expect(scriptedLearner(scenario, seed, 'empty').result().points).toBe(0);
    }
  });

  it('has at least four gates among twenty to thirty criteria', () => {
    const { criteria } = scenario.file.rubric;
    expect(criteria.length).toBeGreaterThanOrEqual(20);
    expect(criteria.length).toBeLessThanOrEqual(30);
    expect(criteria.filter(({ critical }) => critical).length).toBeGreaterThanOrEqual(4);
  });
});

describe('Edith Novak', () => {
  it('has beats that do not reach the wrist: the apex counts more than the colleague there', () => {
    const scenario = findScenario('dizzy-novak').load();
    const deficits = SEEDS.map((seed) => {
      const found = scriptedLearner(scenario, seed).findings.find(({ name }) => name === 'deficit.counted');
      return found?.numbers['deficit'] ?? 0;
    });
    for (const deficit of deficits) expect(deficit).toBeGreaterThan(0);
    expect(Math.max(...deficits)).toBeLessThan(25);
  });
});
