/** Walking, going close and stepping back, waiting, picking up and putting down. */
import { FINGERS, hasFreeHand, isHolding, releaseFromHand, takeInHand } from '../../hands/hands.ts';
import type { Deed, World } from '../../session/skill.ts';
import type { Form, Id, Phrase, WordKey } from '../../session/types.ts';
import { actingSurface } from '../../touch/touch.ts';
import { inPicture, onlyIf, patientHere } from './places.ts';

const PRESS: Form = { kind: 'press' };
const WALK_MS = 12_000;
const MINUTE = 60_000;
const WAITS = ['1', '2', '5', '10', '20'] as const;

export function itemPhrase(item: Id): Phrase {
  return { key: `item.${item}` };
}

const walk: Deed = {
  type: 'learner.walked',
  group: 'move',
  order: 90,
  targets: (world) => world.scenario.file.rooms.filter((room) => room !== world.room),
  form: () => PRESS,
  label: (_, on) => ({ key: 'deed.learner.walked', values: { room: { key: `room.${on}` } } }),
  isPossible: (world) => onlyIf(world.hands.hygiene === undefined, 'reason.handsBusy'),
  place: (world) => ({ picture: world.room, spot: 'door' }),
  touches: (world) => [{ a: actingSurface(world.touch), b: 'door', area: 0.2 }],
  hands: (hands) => releaseFromHand(hands, FINGERS),
  costMs: () => WALK_MS,
};

const open: Deed = {
  type: 'station.opened',
  group: 'arm',
  order: 40,
  targets: (world) => (world.station === undefined ? stationsHere(world) : []),
  form: () => PRESS,
  label: (_, on) => ({ key: 'deed.station.opened', values: { station: { key: `station.${on}` } } }),
  isPossible(world, on) {
    if (!patientHere(world)) return 'reason.patientAway';
    return world.kit.stations.get(on)?.canOpen?.(world) ?? true;
  },
  place: (world, on) => ({ picture: world.room, spot: world.kit.stations.get(on)?.spot ?? on }),
};

function stationsHere(world: World): readonly Id[] {
  return [...world.kit.stations].filter(([, { rooms }]) => rooms.includes(world.room)).map(([id]) => id);
}

const leave: Deed = {
  type: 'station.left',
  group: 'move',
  order: 89,
  targets: (world) => (world.station === undefined ? [] : [world.station]),
  form: () => PRESS,
  label: (_, on) => ({ key: 'deed.station.left', values: { station: { key: `station.${on}` } } }),
  isPossible: () => true,
  place: (world) => ({ picture: world.station ?? world.room, spot: 'back' }),
};

const wait: Deed = {
  type: 'time.waited',
  group: 'wait',
  order: 95,
  targets: () => ['clock'],
  form: () => ({
    kind: 'choose',
    name: 'minutes',
    options: WAITS.map((minutes) => ({
      value: minutes,
      label: { key: 'option.minutes', values: { count: Number(minutes) } },
    })),
  }),
  label: () => ({ key: 'deed.time.waited' }),
  isPossible: (world) => onlyIf(world.hands.hygiene === undefined, 'reason.handsBusy'),
  place: (world) => inPicture(world, 'clock'),
  costMs: (_, intent) => Number(intent.with?.['minutes']) * MINUTE,
};

function looseItems(world: World): readonly Id[] {
  return [...world.kit.items.values()]
    .filter(
      ({ id, rooms, isLoose }) =>
        rooms.includes(world.room) && !isHolding(world.hands, id) && (isLoose?.(world) ?? true),
    )
    .map(({ id }) => id);
}

const take: Deed = {
  type: 'item.taken',
  group: 'equipment',
  order: 30,
  targets: looseItems,
  form: (_, on) => ({ kind: 'carry', role: 'take', item: on }),
  label: (_, on) => ({ key: 'deed.item.taken', values: { item: itemPhrase(on) } }),
  isPossible(world) {
    if (world.hands.hygiene) return 'reason.handsBusy';
    return onlyIf(hasFreeHand(world.hands), 'reason.handsFull');
  },
  place(world, on) {
    const item = world.kit.items.get(on);
    return inPicture(world, item?.spot ?? on, item?.stationSpot ?? 'tray');
  },
  hands: (hands, { on }) => (on ? takeInHand(hands, on) : hands),
  touches: (world, intent) => [{ a: actingSurface(world.touch), b: intent.on ?? '', area: 0.3 }],
};

function heldItems(world: World): readonly Id[] {
  return [world.hands.right, world.hands.left]
    .filter((held) => held !== undefined)
    .filter((held) => world.kit.items.has(held));
}

/** Held items that lie on nothing else: a stethoscope that is still on her arm cannot be put down. */
function placeableItems(world: World): readonly Id[] {
  return heldItems(world).filter((item) => canPut(world, item) === true);
}

function canPut(world: World, item: Id): true | WordKey {
  return world.kit.items.get(item)?.canPut?.(world) ?? true;
}

/** Anything may be put down where there is a counter: in every room of the clinic but the waiting room. */
function counters(world: World): readonly Id[] {
  return world.room !== 'waiting' && heldItems(world).length > 0 ? ['counter'] : [];
}

/** One target, `counter`; which item goes down is the value. */
const put: Deed = {
  type: 'item.placed',
  group: 'equipment',
  order: 31,
  targets: counters,
  form(world) {
    const items = placeableItems(world);
    const only = items[0] ?? heldItems(world)[0];
    if (items.length < 2 && only) return { kind: 'carry', role: 'place', item: only };
    return { kind: 'choose', name: 'item', options: items.map((item) => ({ value: item, label: itemPhrase(item) })) };
  },
  label(world) {
    const items = placeableItems(world);
    const only = items[0] ?? heldItems(world)[0];
    if (items.length < 2 && only) return { key: 'deed.item.placed', values: { item: itemPhrase(only) } };
    return { key: 'deed.item.placedOne' };
  },
  isPossible(world) {
    if (placeableItems(world).length > 0) return true;
    return canPut(world, heldItems(world)[0] ?? '');
  },
  hands: (hands, { with: values }) => releaseFromHand(hands, String(values?.['item'])),
  place: (world) => inPicture(world, 'counter', 'tray'),
  touches: (_, intent) => [{ a: String(intent.with?.['item']), b: 'counter', area: 0.3 }],
};

export const moveDeeds: readonly Deed[] = [open, take, put, leave, walk, wait];
