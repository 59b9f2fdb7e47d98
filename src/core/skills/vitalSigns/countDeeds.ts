/** Starting and stopping the watch for pulse and respirations. */
import type { Deed, World } from '../../session/skill.ts';
import type { Id } from '../../session/types.ts';
import { inPicture, isInExamRoom, onlyIf, patientHere } from '../everyday/places.ts';

const COUNTS: readonly Id[] = ['pulse', 'respirations'];
/** The beats heard at the apex can be counted where the chest can be listened to (skill `pulses`). */
function countsOf(world: World): readonly Id[] {
  return world.kit.stations.has('chest') ? [...COUNTS, 'apex'] : COUNTS;
}
const isCounting = (world: World, on: Id): boolean => world.thing(on).hasTag('counting');

function countDeed(type: 'count.started' | 'count.ended', order: number): Deed {
  const isEnd = type === 'count.ended';
  return {
    type,
    group: 'count',
    order,
    targets: (world) => (isInExamRoom(world) ? countsOf(world).filter((on) => isCounting(world, on) === isEnd) : []),
    form: () => ({ kind: 'press' }),
    label: (_, on) => ({ key: `deed.${type}`, values: { what: { key: `count.${on}` } } }),
    isPossible: (world, on) => {
      if (isEnd) return true;
      if (!patientHere(world)) return 'reason.patientAway';
      return onlyIf(
        !countsOf(world).some((other) => other !== on && isCounting(world, other)),
        'reason.alreadyCounting',
      );
    },
    place: (world, on) =>
      inPicture(world, on === 'pulse' ? 'clock' : 'patientChest', on === 'pulse' ? 'wrist' : 'upperArm'),
  };
}

export const countDeeds: readonly Deed[] = [countDeed('count.started', 45), countDeed('count.ended', 45)];
