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
  for (let n = Math.max(1, after + 1, person.firstBeatAfter(from - BRACHIAL_DELAY_MS)); ; n++) {
    const at = person.beatAt(n);
    const foot = at + BRACHIAL_DELAY_MS;
    if (foot > to) return;
    const timing = { n, foot, length: person.beatAt(n + 1) - at, filling: at - person.beatAt(n - 1) };
    yield oneBeat(world, person, cuff, timing);
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
  const chest = person.chestAtTime(foot);
  const usual = 60_000 / person.pulseAt(foot);
  const systolic = person.rest.systolic * (1 - BREATH_SHARE * chest) + (FILLING * (filling - usual)) / 1000;
  return { n, foot, length, systolic: systolic + added.systolic, diastolic: person.rest.diastolic + added.diastolic };
}
