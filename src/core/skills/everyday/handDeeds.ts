/** Hand hygiene and gloves. Rubbing and washing are processes: begun and ended, as long as the learner keeps on. */
import { areEmpty, type HandsState } from '../../hands/hands.ts';
import type { Deed, World } from '../../session/skill.ts';
import type { Form, Id, Place, WordKey } from '../../session/types.ts';
import { actingSurface } from '../../touch/touch.ts';
import { isInExamRoom, onlyIf } from './places.ts';

const PRESS: Form = { kind: 'press' };

interface HandDeed {
  readonly type: string;
  readonly on: Id;
  readonly spot: string;
  readonly order: number;
  readonly isPossible: (world: World) => true | WordKey;
  readonly isListed?: (world: World) => boolean;
  readonly costMs?: number;
  readonly touches?: Deed['touches'];
  readonly hands: NonNullable<Deed['hands']>;
}

function handDeed(declared: HandDeed): Deed {
  const { type, on, spot, order, isPossible, isListed, costMs, touches, hands } = declared;
  const place = (world: World): Place => ({ picture: world.station ?? world.room, spot });
  return {
    type,
    group: 'hands',
    order,
    targets: (world) => (isInExamRoom(world) && (isListed?.(world) ?? true) ? [on] : []),
    form: () => PRESS,
    label: () => ({ key: `deed.${type}` }),
    isPossible,
    place,
    hands,
    ...(touches ? { touches } : {}),
    ...(costMs ? { costMs: () => costMs } : {}),
  };
}

function canClean(world: World): true | WordKey {
  if (world.hands.gloved) return 'reason.glovesOn';
  return onlyIf(areEmpty(world.hands), 'reason.handsFull');
}

const isRubbing = (world: World): boolean => world.hands.hygiene?.method === 'rub';
const isWashing = (world: World): boolean => world.hands.hygiene?.method === 'wash';
const isIdle = (world: World): boolean => world.hands.hygiene === undefined;

const endHygiene = (hands: HandsState): HandsState => ({ ...hands, hygiene: undefined });

export const handDeeds: readonly Deed[] = [
  handDeed({
    type: 'rub.started',
    on: 'rub',
    spot: 'rub',
    order: 10,
    isListed: isIdle,
    isPossible: canClean,
    hands: (hands, _, at) => ({ ...hands, hygiene: { method: 'rub', since: at } }),
  }),
  handDeed({
    type: 'rub.ended',
    on: 'rub',
    spot: 'rub',
    order: 10,
    isListed: isRubbing,
    isPossible: () => true,
    hands: endHygiene,
  }),
  handDeed({
    type: 'washing.started',
    on: 'sink',
    spot: 'sink',
    order: 11,
    isListed: isIdle,
    isPossible: canClean,
    touches: (world) => [{ a: actingSurface(world.touch), b: 'sink', area: 0.2 }],
    hands: (hands, _, at) => ({ ...hands, wet: true, hygiene: { method: 'wash', since: at } }),
  }),
  handDeed({
    type: 'washing.ended',
    on: 'sink',
    spot: 'sink',
    order: 11,
    isListed: isWashing,
    isPossible: () => true,
    hands: endHygiene,
  }),
  handDeed({
    type: 'hands.dried',
    on: 'towels',
    spot: 'towels',
    order: 12,
    costMs: 5_000,
    hands: (hands) => ({ ...hands, wet: false }),
    isPossible: (world) => (isIdle(world) ? onlyIf(world.hands.wet, 'reason.notWet') : 'reason.handsBusy'),
  }),
  handDeed({
    type: 'gloves.donned',
    on: 'gloveBox',
    spot: 'gloves',
    order: 13,
    costMs: 8_000,
    hands: (hands) => ({ ...hands, gloved: true }),
    isListed: (world) => !world.hands.gloved,
    isPossible(world) {
      if (!isIdle(world)) return 'reason.handsBusy';
      return onlyIf(areEmpty(world.hands), 'reason.handsFull');
    },
  }),
  handDeed({
    type: 'gloves.removed',
    on: 'gloveBox',
    spot: 'bin',
    order: 13,
    costMs: 5_000,
    hands: (hands) => ({ ...hands, gloved: false }),
    isListed: (world) => world.hands.gloved,
    isPossible: (world) => onlyIf(areEmpty(world.hands), 'reason.handsFull'),
  }),
];
