/** The well-child visit: a careless weight hides the curve, a careful one shows it; the gates hold. */
import { describe, expect, it } from 'vitest';
import { scriptedLearner } from '../../src/cli/learner/scriptedLearner.ts';
import { findScenario } from '../../src/cli/loadScenario.ts';
import { growthPoints } from '../../src/core/skills/bodyMeasures/growthPoints.ts';
import { growthChart } from '../../src/desk/play/chart/growth/growthCurves.ts';

const scenario = findScenario('wellchild-rivera').load();
const SEEDS = [1, 2, 3, 4, 5, 6];

const chartAfter = (seed: number, style: 'perfect' | 'sloppy') =>
  growthChart(growthPoints(scriptedLearner(scenario, seed, style).world.record), 'weight', 'm');

describe('played by a script', () => {
  it.each(SEEDS)('well: passes with every gate (seed %i)', (seed) => {
    const { outcome, missedGates, percent } = scriptedLearner(scenario, seed, 'perfect').result();
    expect({ outcome, missedGates }).toEqual({ outcome: 'passed', missedGates: [] });
    expect(percent).toBeGreaterThanOrEqual(95);
  });

  it('as a beginner: fails by points, no gate missed', () => {
    expect(scriptedLearner(scenario, 3, 'sloppy').result()).toMatchObject({ outcome: 'failed', missedGates: [] });
  });

  it('dangerously: every gate is missed', () => {
    const result = scriptedLearner(scenario, 3, 'dangerous').result();
    const gates = result.criteria.filter(({ criterion }) => criterion.critical).map(({ criterion }) => criterion.id);
    expect(gates.length).toBe(5);
    expect([...result.missedGates].sort()).toEqual(gates.sort());
  });

  it('not at all: nothing earned', () => {
    expect(scriptedLearner(scenario, 3, 'empty').result()).toMatchObject({ outcome: 'empty', points: 0 });
  });
});

describe('the growth chart', () => {
  it.each(SEEDS)(
    'tells of two crossed lines after a careful weight, of none after a careless one (seed %i)',
    (seed) => {
      const careful = chartAfter(seed, 'perfect');
      expect(careful?.told).toEqual([{ note: 'crossing', lines: [50, 25], since: '2025-12-16' }]);
      expect(careful?.points.map(({ isToday }) => isToday)).toEqual([false, false, false, false, true]);
      expect(chartAfter(seed, 'sloppy')?.told).toEqual([]);
    },
  );

  it('draws nine curves of the WHO that never cross, up to 24 months', () => {
    const chart = chartAfter(1, 'perfect');
    expect(chart?.reference).toBe('who');
    expect(chart?.curves.map(({ percentile }) => percentile)).toEqual([2, 5, 10, 25, 50, 75, 90, 95, 98]);
    for (const [place, curve] of (chart?.curves ?? []).entries()) {
      expect(curve.points.length).toBe(49);
      const above = chart?.curves[place + 1];
      for (const [step, point] of curve.points.entries()) {
        if (above) expect(above.points[step]?.value).toBeGreaterThan(point.value);
      }
    }
  });
});
