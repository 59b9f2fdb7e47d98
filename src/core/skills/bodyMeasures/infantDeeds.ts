/** Deeds with an infant: lining the tray, laying down, a hand near, calming, the length board for two, the head tape. */
import { isHolding } from '../../hands/hands.ts';
import type { Deed, World } from '../../session/skill.ts';
import type { Id, WordKey } from '../../session/types.ts';
import { actingSurface, type Contact } from '../../touch/touch.ts';
import { onlyIf, patientHere, peopleHere } from '../everyday/places.ts';
import { bodyMemory, type ChildPlace } from './bodyMemory.ts';
import { at, bodyDeed, chooseOf, needsHand } from './standingDeeds.ts';

export const TAPE = 'headTape';

const touchSkin = (world: World, area = 0.3): Contact => ({
  a: actingSurface(world.touch),
  b: 'patientSkin',
  area,
});

const PLACES: Readonly<Record<string, ChildPlace>> = { infantScale: 'scale', lengthBoard: 'board' };

function childTargets(world: World): readonly Id[] {
  const person = patientHere(world);
  return person && PLACES[world.station ?? ''] ? [person.id] : [];
}

const isOn = (world: World, place: ChildPlace): boolean => bodyMemory(world).child === place;

const line = bodyDeed({
  type: 'tray.lined',
  order: 20,
  spot: 'tray',
  targets: (world) => (isOn(world, 'lap') ? at('infantScale')(world) : []),
  form(world) {
    const { lining } = bodyMemory(world);
    return chooseOf(
      'lining',
      ['paper', 'paperAndDiaper', 'bare'].filter((each) => each !== lining),
    );
  },
  isPossible: needsHand,
  touches: (world) => [{ a: actingSurface(world.touch), b: 'tray', area: 0.1 }],
  costMs: () => 5_000,
});

const diaper = bodyDeed({
  type: 'diaper.putOn',
  order: 22,
  spot: 'body',
  targets: (world) => (bodyMemory(world).hasDryDiaper ? [] : at('infantScale')(world)),
  costMs: () => 10_000,
});

const move = bodyDeed({
  type: 'child.moved',
  order: 25,
  spot: 'body',
  targets: childTargets,
  label: (_, on) => ({ key: 'deed.child.moved', values: { person: { key: `person.${on}.name` } } }),
  form(world) {
    const here = PLACES[world.station ?? ''];
    return chooseOf('to', isOn(world, 'lap') && here ? [here] : ['lap']);
  },
  isPossible(world) {
    if (world.hands.hygiene) return 'reason.handsBusy';
    return onlyIf(world.hands.left === undefined && world.hands.right === undefined, 'reason.needBothHands');
  },
  isOnPatient: true,
  touches(world, { with: values }) {
    const onTray = values?.['to'] === 'scale' && bodyMemory(world).lining === 'bare';
    return onTray ? [touchSkin(world), { a: 'tray', b: 'patientSkin', area: 0.8 }] : [touchSkin(world)];
  },
  costMs: () => 4_000,
});

const soothe = bodyDeed({
  type: 'child.soothed',
  order: 26,
  spot: 'face',
  targets: (world) => (isOn(world, 'scale') && !bodyMemory(world).isCalmed ? at('infantScale')(world) : []),
  isPossible: () => true,
  costMs: () => 5_000,
});

function guard(type: 'hand.withdrawn' | 'hand.hovered', isNear: boolean): Deed {
  return bodyDeed({
    type,
    order: 27,
    spot: 'hand',
    targets: (world) =>
      isOn(world, 'scale') && (bodyMemory(world).unguardedSince === undefined) === isNear
        ? at('infantScale')(world)
        : [],
    isPossible: (world) => (isNear ? true : needsHand(world)),
  });
}

const wipe = bodyDeed({
  type: 'tray.wiped',
  order: 70,
  spot: 'tray',
  group: 'equipment',
  targets: (world) => at('infantScale', 'lengthBoard')(world),
  isPossible(world) {
    if (!isOn(world, 'lap')) return 'reason.childOnIt';
    return needsHand(world);
  },
  costMs: () => 8_000,
});

const onBoard = (world: World): readonly Id[] => (isOn(world, 'board') ? at('lengthBoard')(world) : []);

const help = bodyDeed({
  type: 'helper.asked',
  order: 28,
  spot: 'headboard',
  targets: (world) => (bodyMemory(world).board.isHeadHeld ? [] : onBoard(world)),
  isPossible(world): true | WordKey {
    return onlyIf(
      peopleHere(world).some((person) => person.role === 'companion'),
      'reason.nobodyToHelp',
    );
  },
  costMs: () => 5_000,
});

const knees = bodyDeed({
  type: 'knees.pressed',
  order: 29,
  spot: 'knees',
  targets: onBoard,
  form: () => chooseOf('legs', ['both', 'one']),
  isPossible: needsHand,
  isOnPatient: true,
  touches: (world) => [touchSkin(world)],
  costMs: () => 3_000,
});

const footboard = bodyDeed({
  type: 'footboard.moved',
  order: 30,
  spot: 'footboard',
  targets: onBoard,
  form(world) {
    const { footboard: now } = bodyMemory(world).board;
    return chooseOf('to', now === 'away' ? ['flat', 'toes'] : ['away', now === 'flat' ? 'toes' : 'flat']);
  },
  isPossible: needsHand,
  costMs: () => 3_000,
});

const tape = bodyDeed({
  type: 'tape.wrapped',
  order: 31,
  spot: 'head',
  targets: (world) => (isHolding(world.hands, TAPE) ? at('head')(world) : []),
  form: () => chooseOf('level', ['widest', 'slipped', 'low']),
  isOnPatient: true,
  touches: (world) => [touchSkin(world), { a: TAPE, b: 'patientSkin', area: 0.5 }],
  costMs: () => 8_000,
});

export const infantDeeds: readonly Deed[] = [
  line,
  diaper,
  move,
  soothe,
  guard('hand.withdrawn', true),
  guard('hand.hovered', false),
  wipe,
  help,
  knees,
  footboard,
  tape,
];
