/** The visits of Walter Boone and Denise Walker, played by scripts over several seeds: who passes, who fails, on which gates. */
import { describe, expect, it } from 'vitest';
import { scriptedLearner } from '../../src/cli/learner/scriptedLearner.ts';
import { findScenario } from '../../src/cli/loadScenario.ts';

const SEEDS = [1, 2, 3, 4, 5, 6];

const missedBy = (result: ReturnType<ReturnType<typeof scriptedLearner>['result']>) =>
  result.criteria.filter(({ verdict }) => verdict === 'missed').map(({ criterion }) => criterion.id);

describe.each(['hypertension-boone', 'gap-largearm'])('the visit %s', (id) => {
  const scenario = findScenario(id).load();

  it('passes when it is played as taught, with every criterion met', () => {
    for (const seed of SEEDS) {
      const result = scriptedLearner(scenario, seed).result();
      expect({ seed, missed: missedBy(result), outcome: result.outcome }).toEqual({
        seed,
        missed: [],
        outcome: 'passed',
      });
    }
  });

  it('fails when it is played carelessly or dangerously, and is empty when nothing is done', () => {
    for (const seed of SEEDS.slice(0, 2)) {
      expect(scriptedLearner(scenario, seed, 'sloppy').result().outcome).toBe('failed');
      expect(scriptedLearner(scenario, seed, 'dangerous').result().missedGates.length).toBeGreaterThan(4);
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

describe('Walter Boone', () => {
  const scenario = findScenario('hypertension-boone').load();

  it('always has a pressure that must be told at once, when it is measured well', () => {
    for (const seed of SEEDS) {
      const heard = scriptedLearner(scenario, seed).findings.filter(({ name }) => name === 'pressure.heard');
      for (const { numbers } of heard) expect(numbers['systolic']).toBeGreaterThanOrEqual(180);
    }
  });

  it('is lost on a learner who does not call with urgency, and who walks out first', () => {
    const { missedGates } = scriptedLearner(scenario, 1, 'sloppy').result();
    expect(missedGates).toEqual(expect.arrayContaining(['reportedAtOnce', 'notLeftAlone']));
  });
});

describe('Denise Walker', () => {
  const scenario = findScenario('gap-largearm').load();

  it('reads some forty too low for whoever pumps only into the gap, and the debrief names the gap', () => {
    const { comparisons, missedGates } = scriptedLearner(scenario, 2, 'sloppy').result();
    const row = comparisons.find(({ measure }) => measure === 'bloodPressure');
    const gap = row?.shares.find(({ cause }) => cause === 'auscultatoryGap');
    expect(gap?.by[0]).toBeLessThan(-25);
    expect(missedGates).toContain('systolicNotMissed');
  });

  it('hangs a gauge that does not rest at zero in some visits', () => {
    const changed = Array.from({ length: 12 }, (_, seed) =>
      scriptedLearner(scenario, seed + 1).journal.entries.some(({ intent }) => intent.type === 'gauge.changed'),
    );
    expect(new Set(changed)).toEqual(new Set([true, false]));
  });
});
