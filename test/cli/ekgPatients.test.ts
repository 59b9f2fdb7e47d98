/** EKG visits played by scripts over several seeds: who passes, who fails, on which gates; and what each visit is about. */
import { describe, expect, it } from 'vitest';
import { scriptedLearner } from '../../src/cli/learner/scriptedLearner.ts';
import { findScenario } from '../../src/cli/loadScenario.ts';
import { limit } from '../../src/core/clinical/limits.ts';
import { openSession } from '../../src/core/session/session.ts';
import { DEFAULT_SETTINGS } from '../../src/core/session/types.ts';

const SEEDS = [1, 2, 3];
const VISITS = ['ekg-walker', 'ekg-delgado', 'ekg-novak'];

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

  it('has at least six gates among twenty to thirty criteria', () => {
    const { criteria } = scenario.file.rubric;
    expect(criteria.length).toBeGreaterThanOrEqual(20);
    expect(criteria.length).toBeLessThanOrEqual(30);
    expect(criteria.filter(({ critical }) => critical).length).toBeGreaterThanOrEqual(6);
  });
});

const playedOn = (id: string, style: 'perfect' | 'sloppy' | 'dangerous' = 'perfect') =>
  scriptedLearner(findScenario(id).load(), 1, style);

describe('Denise Walker', () => {
  it('has a tracing within ten minutes of arrival, and the provider a minute later, with 911 on its word', () => {
    const names = ['tracing.printed', 'provider.told', 'provider.ordered'];
    const { findings } = playedOn('ekg-walker');
    const at = names.map((name) => findings.find((finding) => finding.name === name)?.at ?? 0);
    expect(at).toEqual([...at].sort((one, other) => one - other));
    expect(at[0]).toBeGreaterThan(0);
    expect(at[0]).toBeLessThanOrEqual(limit('ekgToProvider'));
    expect((at[1] ?? 0) - (at[0] ?? 0)).toBeLessThanOrEqual(limit('ekgUrgentToProvider'));
  });

  it('collapses when nobody who may treat is told', () => {
    const names = playedOn('ekg-walker', 'dangerous').findings.map(({ name }) => name);
    expect(names).toContain('patient.leftAlone');
    expect(names.indexOf('patient.collapsed')).toBeGreaterThan(names.indexOf('patient.worse'));
  });
});

describe('Rosa Delgado', () => {
  it('has swapped arms on the first tracing and none on the second', () => {
    const printed = playedOn('ekg-delgado').findings.filter(({ name }) => name === 'tracing.printed');
    expect(printed.map(({ numbers }) => numbers['swaps'])).toEqual([1, 0]);
    expect(printed.map(({ numbers }) => numbers['misplaced'])).toEqual([0, 0]);
  });

  it.each([
    ['chest', ['e5', 'e6', 'e7', 'e8']],
    ['flank', ['e9', 'e10']],
    ['limbs', ['e1', 'e2', 'e3', 'e4']],
  ])('has what the colleague placed where it is seen: %s', (station, ids) => {
    const scenario = findScenario('ekg-delgado').load();
    const session = openSession({ scenario, seed: 1, settings: DEFAULT_SETTINGS, mode: 'practice' });
    expect(session.act({ type: 'station.opened', on: station })).toEqual({ ok: true });
    const removable = session.view().hotspots.filter(({ intent }) => intent.type === 'electrode.removed');
    expect(removable.map(({ intent }) => intent.on)).toEqual(ids);
    expect(removable.every(({ enabled }) => enabled)).toBe(true);
  });
});

describe('Edith Novak', () => {
  it('has a tracing that is fit to send although no beat follows the other evenly', () => {
    const { findings } = playedOn('ekg-novak');
    expect(findings.find(({ name }) => name === 'pulse.felt')?.numbers['isIrregular']).toBe(1);
    expect(findings.find(({ name }) => name === 'quality.judged')?.numbers).toMatchObject({ isFit: 1, isRight: 1 });
  });

  it('shivers on a tracing without a blanket', () => {
    const printed = playedOn('ekg-novak', 'sloppy').findings.find(({ name }) => name === 'tracing.printed');
    expect(printed?.numbers['artifacts']).toBeGreaterThan(0);
  });
});
