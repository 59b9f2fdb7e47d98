/** Beats of a person as they reach the arm: pressure by breathing and filling (models.md §4.1). */
import type { Person } from '../../people/person.ts';
import { BRACHIAL_DELAY_MS } from '../../people/rhythm.ts';
import type { World } from '../../session/skill.ts';
import type { Id } from '../../session/types.ts';
import type { CuffMemory } from './cuffPressure.ts';
import type { ArmBeat, SoundTraits } from './korotkoff.ts';
import { pressureAdded } from './shares.ts';

const NOTHING = { systolic: 0, diastolic: 0 };

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
    const foot = person.beatAt(n) + BRACHIAL_DELAY_MS;
    if (foot > to) return;
    yield oneBeat(world, person, cuff, n, foot);
  }
}

function oneBeat(world: World, person: Person, cuff: Id, n: number, foot: number): ArmBeat {
  const added = pressureAdded(world, person, cuff, foot);
  const own = person.beatPressure(n);
  const { side } = world.memory<CuffMemory>('cuffPressure');
  const adds = side === 'right' ? person.circulation.rightArmAdds : NOTHING;
  return {
    n,
    foot,
    length: person.beatAt(n + 1) - person.beatAt(n),
    systolic: own.systolic + adds.systolic + added.systolic,
    diastolic: own.diastolic + adds.diastolic + added.diastolic,
  };
}

/** How this person's arteries sound under a cuff. */
export function soundTraits({ circulation }: Person): SoundTraits {
  return circulation;
}
