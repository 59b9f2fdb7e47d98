/** EKG visits played by scripts: what each of them is about. */
import { describe, expect, it } from 'vitest';
import { scriptedLearner } from '../../src/cli/learner/scriptedLearner.ts';
import { findScenario } from '../../src/cli/loadScenario.ts';
import { limit } from '../../src/core/clinical/limits.ts';
import { openSession } from '../../src/core/session/session.ts';
import { DEFAULT_SETTINGS } from '../../src/core/session/types.ts';

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

describe('Walter Boone, two days later', () => {
  const printsOf = (style: 'perfect' | 'sloppy') =>
    playedOn('ekg-right-boone', style).findings.filter(({ name }) => name === 'tracing.printed');

  it('has three prints: twelve leads, V4R, V7 to V9, each within a millimeter or two and each named', () => {
    const prints = printsOf('perfect').map(({ numbers }) => numbers);
    expect(prints.map(({ set }) => set)).toEqual([undefined, 1, 2]);
    expect(prints.every(({ isFit, unlabelled }) => isFit === 1 && unlabelled === undefined)).toBe(true);
    for (const lead of ['V7', 'V8', 'V9']) expect(prints[2]?.[`mm.${lead}`]).toBeLessThanOrEqual(2);
  });

  it('and V4R under the name V4 is no print to send: the provider asks which lead it is', () => {
    expect(printsOf('sloppy').at(-1)?.numbers).toMatchObject({ set: 1, unlabelled: 1, isFit: 0, needs: 1 });
    expect(playedOn('ekg-right-boone', 'sloppy').findings.map(({ name }) => name)).toContain('leads.confused');
  });

  it('and written on the print by hand it can be sent', () => {
    const session = openSession({
      scenario: findScenario('ekg-right-boone').load(),
      seed: 1,
      settings: DEFAULT_SETTINGS,
      mode: 'practice',
    });
    const { entries } = playedOn('ekg-right-boone', 'sloppy').journal;
    const second = entries.findIndex(({ intent }) => intent.type === 'tracing.shown' && intent.on === 'print2');
    for (const { at, intent } of entries.slice(0, second)) {
      session.advanceTo(at);
      if (intent.type !== 'time.passed') session.act(intent);
    }
    session.act({ type: 'tracing.labelled', on: 'print2', with: { labels: ['rightSided'] } });
    session.act({ type: 'tracing.shown', on: 'print2', with: { how: 'nowByVoice' } });
    expect(session.findings.at(-1)?.name ?? '').not.toBe('leads.confused');
    expect(session.findings.map(({ name }) => name)).toContain('rightLead.told');
  });
});
