/** Beats of a person as they reach the arm: pressure by breathing and filling (models.md §4.1). */
import type { Person } from '../../people/person.ts';
import { BRACHIAL_DELAY_MS } from '../../people/rhythm.ts';
import type { World } from '../../session/skill.ts';
import type { Id } from '../../session/types.ts';
import type { ArmBeat } from './korotkoff.ts';
import { pressureAdded } from './shares.ts';

/** Fall of systolic pressure with inspiration, share of it at full breath (models.md §4.1). */
const BREATH_SHARE = 0.03;
/** Systolic pressure per second of longer filling, mmHg/s (models.md §4.1). */
const FILLING = 25;

/**
 * Beats whose foot lies in (from, to], simulated ms, and whose number is above `after`; each is worked out only when
 * the caller comes to it.
 */
export function* armBeats(
  world: World,
  person: Person,
  cuff: Id,
  from: number,
  to: number,
  after = -1,
): Generator<ArmBeat> {
  const found = person.beats(from - BRACHIAL_DELAY_MS - 2_000, to - BRACHIAL_DELAY_MS + 2_000, world.now);
  for (let i = 1; i + 1 < found.length; i++) {
    const before = found[i - 1];
    const beat = found[i];
    const next = found[i + 1];
    if (!before || !beat || !next) continue;
    const foot = beat.at + BRACHIAL_DELAY_MS;
    if (foot <= from || beat.n <= after) continue;
    if (foot > to) return;
    yield oneBeat(world, person, cuff, { n: beat.n, foot, length: next.at - beat.at, filling: beat.at - before.at });
  }
}

interface Timing {
  readonly n: number;
  readonly foot: number;
  readonly length: number;
  readonly filling: number;
}

function oneBeat(world: World, person: Person, cuff: Id, { n, foot, length, filling }: Timing): ArmBeat {
  const added = pressureAdded(world, person, cuff, foot);
  const chest = person.chestAtTime(foot, world.now);
  const usual = 60_000 / person.pulseAt(foot);
  const systolic = person.rest.systolic * (1 - BREATH_SHARE * chest) + (FILLING * (filling - usual)) / 1000;
  return { n, foot, length, systolic: systolic + added.systolic, diastolic: person.rest.diastolic + added.diastolic };
}
