/** Walking through controls costs no clinical minute: a learner by keyboard, 20 s for each step, with the usual hold. */
import { expect, it } from 'vitest';
import { Learner } from '../../support/rosa.ts';
import { visitWell } from '../../support/visits.ts';

const TIMED = [
  'handsCleanBeforeTouch',
  'restedQuietly',
  'estimateFirst',
  'deflatedSteadily',
  'readTwice',
  'pulseCounted',
  'respirationsCounted',
  'respirationsUnnoticed',
  'cuffReleased',
  'coffeeHandled',
];

it.each([3, 7, 11])('meets every limit in a whole visit, and all else too (seed %i)', (seed) => {
  const learner = visitWell(new Learner(seed, { hold: 'whileAiming' }, { stepMs: 20_000 }));
  const result = learner.session.result();
  const missed = result.criteria.filter(({ verdict }) => verdict !== 'met').map(({ criterion }) => criterion.id);
  expect(missed.filter((id) => TIMED.includes(id))).toEqual([]);
  expect(missed).toEqual([]);
  expect(learner.findings('cuff.overTime')).toEqual([]);
  expect(learner.session.view().ended).toBe(true);
  expect(result.outcome).toBe('passed');
});
