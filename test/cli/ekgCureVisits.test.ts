/** The EKG visits of Jonah Lind and Samuel Okoro, played by scripts: what their prints tell. */
import { describe, expect, it } from 'vitest';
import { scriptedLearner } from '../../src/cli/learner/scriptedLearner.ts';
import { findScenario } from '../../src/cli/loadScenario.ts';

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
