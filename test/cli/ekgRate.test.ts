/** The rate of a tracing is the patient's of that moment, and the clock on it the clinic's. */
import { describe, expect, it } from 'vitest';
import { scriptedLearner } from '../../src/cli/learner/scriptedLearner.ts';
import { findScenario } from '../../src/cli/loadScenario.ts';

describe.each(['ekg-boone', 'ekg-novak', 'ekg-lind'])('a print of the visit %s', (id) => {
  const session = scriptedLearner(findScenario(id).load(), 5);
  const [patient] = [...session.world.people.values()].filter(({ role }) => role === 'patient');
  const prints = session.view().tracings.filter(({ isLive }) => !isLive);

  it('has the rate that the patient had when it began', () => {
    expect(prints.length).toBeGreaterThan(0);
    for (const { recipe } of prints) expect(recipe.rate).toBe(Math.round(patient?.pulseAt(recipe.fromMs) ?? 0));
  });

  it('carries the day and hour of the clinic’s clock', () => {
    const { starts } = session.world.scenario.file;
    for (const { clock } of prints) {
      expect(clock).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/);
      expect(clock.slice(0, 10)).toBe(starts.slice(0, 10));
      expect(clock > starts).toBe(true);
    }
  });
});
