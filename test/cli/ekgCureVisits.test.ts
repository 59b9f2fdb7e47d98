/** The EKG visits of Jonah Lind and Samuel Okoro, played by scripts: who passes, who fails, and what the prints tell. */
import { describe, expect, it } from 'vitest';
import { scriptedLearner } from '../../src/cli/learner/scriptedLearner.ts';
import { findScenario } from '../../src/cli/loadScenario.ts';

const SEEDS = [1, 2];

describe.each(['ekg-lind', 'ekg-okoro'])('the visit %s', (id) => {
  const scenario = findScenario(id).load();

  it('passes when it is played as taught, with every criterion met', () => {
    for (const seed of SEEDS) {
      const result = scriptedLearner(scenario, seed).result();
      const missed = result.criteria.filter(({ verdict }) => verdict !== 'met').map(({ criterion }) => criterion.id);
      expect({ seed, missed, outcome: result.outcome }).toEqual({ seed, missed: [], outcome: 'passed' });
    }
  });

  it('fails when it is played carelessly or dangerously, and is empty when nothing is done', () => {
    expect(scriptedLearner(scenario, 1, 'sloppy').result().missedGates.length).toBeGreaterThan(0);
    expect(scriptedLearner(scenario, 1, 'dangerous').result().missedGates.length).toBeGreaterThan(5);
    expect(scriptedLearner(scenario, 1, 'empty').result().points).toBe(0);
  });

  it('has at least six gates among twenty to thirty criteria', () => {
    const { criteria } = scenario.file.rubric;
    expect(criteria.length).toBeGreaterThanOrEqual(20);
    expect(criteria.length).toBeLessThanOrEqual(30);
    expect(criteria.filter(({ critical }) => critical).length).toBeGreaterThanOrEqual(6);
  });
});

describe('the prints', () => {
  const printOf = (id: string, style: 'perfect' | 'sloppy') =>
    scriptedLearner(findScenario(id).load(), 3, style).findings.findLast(({ name }) => name === 'tracing.printed');

  it('of Jonah Lind are full of artifacts and filtered when nothing is cured, and have none when everything is', () => {
    expect(printOf('ekg-lind', 'sloppy')?.numbers['artifacts']).toBeGreaterThan(3);
    expect(printOf('ekg-lind', 'sloppy')?.numbers['settings']).toBe(2);
    expect(printOf('ekg-lind', 'perfect')?.numbers).toMatchObject({ artifacts: 0, settings: 0, isFit: 1 });
  });

  it('of Samuel Okoro are misplaced by habit, and right by counted spaces with the head raised to be labelled', () => {
    expect(printOf('ekg-okoro', 'sloppy')?.numbers['misplaced']).toBe(1);
    expect(printOf('ekg-okoro', 'perfect')?.numbers).toMatchObject({ misplaced: 0, needs: 1, isFit: 1 });
  });

  it('and lying flat takes his breath', () => {
    const { findings } = scriptedLearner(findScenario('ekg-okoro').load(), 3, 'dangerous');
    expect(findings.some(({ name }) => name === 'breathless.flat')).toBe(true);
  });
});
