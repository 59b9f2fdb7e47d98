/** Mateo Rivera's EKG: he is soothed and not asked, two comforts and half a minute without hands make him quiet. */
import { describe, expect, it } from 'vitest';
import { Hands } from '../../src/cli/learner/hands.ts';
import { scriptedLearner } from '../../src/cli/learner/scriptedLearner.ts';
import { findScenario } from '../../src/cli/loadScenario.ts';
import { openSession } from '../../src/core/session/session.ts';
import { DEFAULT_SETTINGS } from '../../src/core/session/types.ts';

const scenario = findScenario('ekg-rivera').load();

function laidDown(): Hands {
  const hands = new Hands(openSession({ scenario, seed: 2, settings: DEFAULT_SETTINGS, mode: 'practice' }));
  return hands.does('patient.positioned', 'mateo', { how: 'flat' });
}

const gives = (hands: Hands, what: string) => hands.does('comfort.given', 'mateo', { what });
const asks = (hands: Hands, what: string) => hands.does('request.made', 'mateo', { what });
const isQuiet = (hands: Hands) => hands.hasFound('child.settled');
/** Waits from the moment at which the last deed was done, its own time included. */
const waitsSince = (hands: Hands, from: number, ms: number) => hands.waits(from + ms - hands.session.now);

describe('Mateo Rivera on the table', () => {
  it('is quiet half a minute after the second comfort, and not before', () => {
    const hands = gives(laidDown(), 'pacifier');
    const second = hands.session.now;
    asks(hands, 'parentNear');
    waitsSince(hands, second, 29_999);
    expect(isQuiet(hands)).toBe(false);
    waitsSince(hands, second, 30_000);
    expect(isQuiet(hands)).toBe(true);
  });

  it('is not quiet by one comfort, two of the same kind, or by being told to lie still', () => {
    const hands = asks(asks(gives(laidDown(), 'pacifier'), 'feed'), 'lieStill').waits(120_000);
    expect(isQuiet(hands)).toBe(false);
  });

  it('stirs again when he is touched, and settles half a minute later', () => {
    const hands = asks(asks(gives(laidDown(), 'blanket'), 'parentNear'), 'undress').waits(40_000);
    expect(isQuiet(hands)).toBe(true);
    hands.does('station.opened', 'chest').does('chest.palpated', 'chest', { x: 190, y: 90 });
    expect(hands.hasFound('child.stirred')).toBe(true);
    hands.waits(31_000);
    expect(hands.allFound('child.settled')).toHaveLength(2);
  });

  it('has his mother beside him, and is back on her lap when he is dressed', () => {
    const hands = laidDown();
    const seatOf = (id: string) => hands.session.world.people.get(id)?.posture.seat;
    expect([seatOf('mateo'), seatOf('lucia')]).toEqual(['lying', 'standing']);
    asks(gives(hands, 'blanket'), 'undress').does('patient.dressed', 'mateo');
    expect([seatOf('mateo'), seatOf('lucia')]).toEqual(['lap', 'chair']);
    expect(hands.hasFound('patient.exposed')).toBe(false);
  });
});

it('his print by an adult’s electrodes has some that touch, by small ones none', () => {
  const printOf = (style: 'perfect' | 'sloppy') =>
    scriptedLearner(scenario, 1, style).findings.find(({ name }) => name === 'tracing.printed')?.numbers;
  expect(printOf('sloppy')).toMatchObject({ touching: 1, isFit: 0, within: 4 });
  expect(printOf('perfect')).toMatchObject({ set: 4, isFit: 1, artifacts: 0, within: 4 });
  expect(printOf('perfect')).not.toHaveProperty('touching');
});
