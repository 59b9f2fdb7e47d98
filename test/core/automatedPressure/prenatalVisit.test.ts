/** Priya Nair's visit by script, over seeds: what is right stays right whatever the number, and what is dangerous fails. */
import { describe, expect, it } from 'vitest';
import { scriptedLearner } from '../../../src/cli/learner/scriptedLearner.ts';
import { findScenario } from '../../../src/cli/loadScenario.ts';
import { playEntry, sessionFor } from '../../../src/core/session/replay.ts';

const scenario = findScenario('prenatal-nair').load();
const played = (seed: number, style: 'perfect' | 'sloppy' | 'dangerous' | 'empty') =>
  scriptedLearner(scenario, seed, style);

describe('the prenatal visit', () => {
  it('is passed by who asks, measures and calls, above and below the line', { timeout: 60_000 }, () => {
    const sessions = [1, 2, 3, 4, 5, 6].map((seed) => played(seed, 'perfect'));
    const shown = sessions.map(
      ({ findings }) => findings.filter(({ name }) => name === 'pressure.measured').at(-1)?.numbers,
    );
    const systolic = shown.map((numbers) => numbers?.['systolic'] ?? 0);
    expect(Math.min(...systolic)).toBeLessThan(140);
    expect(Math.max(...systolic)).toBeGreaterThanOrEqual(140);
    for (const session of sessions) {
      const { outcome, percent } = session.result();
      expect({ outcome, percent }).toEqual({ outcome: 'passed', percent: 100 });
    }
  });

  it('is failed by a call that comes without “now”, and names what moved the number', () => {
    const result = played(3, 'sloppy').result();
    expect(result.outcome).toBe('failed');
    expect(result.missedGates).toContain('reportedNow');
    const causes = result.comparisons.flatMap(({ shares }) => shares.map(({ cause }) => cause));
    expect(causes).toEqual(expect.arrayContaining(['noRest', 'armHeight', 'legsCrossed', 'backUnsupported']));
  });

  it('is failed by its gates when played dangerously, and empty when nothing is done', () => {
    const result = played(3, 'dangerous').result();
    expect(result.missedGates).toEqual(
      expect.arrayContaining([
        'identityConfirmed',
        'warningSignsAsked',
        'reportedNow',
        'pressureChartedHonestly',
        'scopeKept',
      ]),
    );
    expect(played(3, 'empty').result()).toMatchObject({ outcome: 'empty', percent: 0 });
  });

  it('does not count as weighing what the scale shows while she holds on to the rail', () => {
    const { journal } = played(3, 'perfect');
    const again = sessionFor(journal, scenario);
    for (const [place, entry] of journal.entries.entries())
      if (entry.intent.with?.['stance'] !== 'letGo') playEntry(again, entry, place);
    const weighed = again.result().criteria.find(({ criterion }) => criterion.id === 'weighedWell');
    expect(weighed?.verdict).toBe('missed');
  });

  it('charts within a tenth of a kilogram what she weighs', () => {
    const weight = played(3, 'perfect')
      .result()
      .comparisons.filter(({ measure }) => measure === 'weight')
      .at(-1);
    const [charted = 0, truth = 0] = [weight?.charted?.[0], weight?.true[0]];
    expect(Math.abs(charted - truth)).toBeLessThanOrEqual(0.1);
  });
});
