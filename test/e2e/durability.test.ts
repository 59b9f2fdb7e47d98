/** The browser dies in mid-visit: at most the last deed is lost, and the visit goes on. `KILLS` says how often. */
import { expect, inject, it } from 'vitest';
import { killRepeatedly } from './support/killing.ts';

const KILLS = Number(process.env['KILLS'] ?? 3);

it(`loses at most the last deed, ${KILLS} times out of ${KILLS}`, { timeout: 60_000 + KILLS * 60_000 }, async () => {
  let state = 20_261_124;
  // The same moments at every run, as far as a machine allows.
  const draw = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % below;
  };
  const kills = await killRepeatedly(inject('appUrl'), KILLS, draw);
  expect(kills).toHaveLength(KILLS);
  for (const kill of kills) {
    expect(kill).toMatchObject({ isResumed: true });
    expect(kill.done - kill.kept).toBeLessThanOrEqual(1);
  }
});
