/** Standing up on the spot is no walk: what was rested stays rested. Coming into a room is one. */
import { expect, it } from 'vitest';
import { Learner } from '../../support/rosa.ts';

const unrested = (learner: Learner): number =>
  learner.session.world.people
    .get('rosa')
    ?.shares(learner.now)
    .find(({ cause }) => cause === 'noRest')?.systolic ?? 0;

it('leaves nothing of a walk in who sat for a quarter of an hour and is asked to stand', () => {
  const learner = new Learner(4).bringsRosaIn();
  expect(unrested(learner)).toBeGreaterThan(5);
  learner.asks('chair').waits(900_000);
  expect(unrested(learner)).toBe(0);
  learner.asks('stand').waits(20_000);
  expect(unrested(learner)).toBe(0);
});

it('does not give back the rest to who has walked in and has not yet sat down', () => {
  const learner = new Learner(4).bringsRosaIn();
  const before = unrested(learner);
  learner.waits(20_000);
  expect(unrested(learner)).toBeGreaterThanOrEqual(before);
});
