/** Every EKG visit played by scripts over several seeds: who passes, who fails, and how many criteria and gates there are. */
import { describe, expect, it } from 'vitest';
import { SCRIPTED, scriptedLearner } from '../../src/cli/learner/scriptedLearner.ts';
import { findScenario } from '../../src/cli/loadScenario.ts';

const SEEDS = [1, 2, 3];
/** The first of them has tests of its own, in ekgVisits.test.ts. */
const VISITS = SCRIPTED.filter((id) => findScenario(id).load().file.duty === 'ekg' && id !== 'ekg-boone');

describe.each(VISITS)('the visit %s', (id) => {
  const scenario = findScenario(id).load();

  it('passes when it is played as taught, with every criterion met', () => {
    for (const seed of SEEDS) {
      const result = scriptedLearner(scenario, seed).result();
      const missed = result.criteria.filter(({ verdict }) => verdict !== 'met').map(({ criterion }) => criterion.id);
      expect({ seed, missed, outcome: result.outcome }).toEqual({ seed, missed: [], outcome: 'passed' });
    }
  });

  it('fails when it is played carelessly or dangerously, and is empty when nothing is done', () => {
    expect(scriptedLearner(scenario, 1, 'sloppy').result().outcome).toBe('failed');
    expect(scriptedLearner(scenario, 1, 'dangerous').result().missedGates.length).toBeGreaterThan(5);
    expect(scriptedLearner(scenario, 1, 'empty').result().points).toBe(0);
  });

  it('has at least six gates among twenty to thirty-five criteria', () => {
    const { criteria } = scenario.file.rubric;
    expect(criteria.length).toBeGreaterThanOrEqual(20);
    expect(criteria.length).toBeLessThanOrEqual(35);
    expect(criteria.filter(({ critical }) => critical).length).toBeGreaterThanOrEqual(6);
  });
});
