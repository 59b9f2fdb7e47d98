/** Fingers on the chest, electrodes on the skin, wires on the electrodes. */
import { EKG_SURFACES } from '../../ekg/bodyMap.ts';
import type { Deed, World } from '../../session/skill.ts';
import type { Form, Id, Phrase } from '../../session/types.ts';
import { onlyIf } from '../everyday/places.ts';
import { atBody, chooseFrom, ekgDeed, heldOf, needsFreeHand, touchSkin } from './ekgDeed.ts';
import { ELECTRODES, ekgMemory, ekgPatient, heartOf, mapOf } from './ekgMemory.ts';
import { isSurface, LIMBS_STATION } from './ekgPlaces.ts';
import { OLD_CARD, PACK, SMALL_PACK, WIRE_IDS, wireOf, wirePhrase } from './ekgThings.ts';
import { SITES } from './sites.ts';

function aimAt(world: World, surface: Id): Form {
  const body = ekgPatient(world)?.body.surfaces[surface];
  return { kind: 'aim', surface, widthMm: body?.widthMm ?? 0, heightMm: body?.heightMm ?? 0 };
}

const palpate = ekgDeed({
  type: 'chest.palpated',
  order: 44,
  targets: (world) => EKG_SURFACES.filter((surface) => world.station === surface),
  form: aimAt,
  label: (_, on) => ({ key: 'deed.chest.palpated', values: { where: { key: `station.${on}` } } }),
  isPossible: needsFreeHand,
  isOnPatient: true,
  touches: touchSkin,
  costMs: () => 2_000,
});

/** The next electrode of the pack or card in the hand. */
function nextElectrode(world: World): readonly Id[] {
  const { electrodes, spent } = ekgMemory(world);
  const next = ELECTRODES.find((id) => electrodes[id] === undefined && !spent.includes(id));
  return next && atBody(world) ? [next] : [];
}

/** Places by name: not on a limb that ends before them, nor on a back that is seen and can be aimed at. */
function placesOffered(world: World): readonly string[] {
  const missing = heartOf(world)?.missing;
  const isSeen = mapOf(world)?.back !== undefined;
  return SITES.filter(({ name, level }) => name !== missing && !(isSeen && level === 'back')).map(({ name }) => name);
}

const place = ekgDeed({
  type: 'electrode.placed',
  order: 48,
  targets: nextElectrode,
  form: (world) => (isSurface(world.station) ? aimAt(world, world.station) : chooseFrom('place', placesOffered(world))),
  label: (_, on) => ({ key: 'deed.electrode.placed', values: { number: Number(on.slice(1)) } }),
  isPossible(world) {
    if (world.hands.hygiene) return 'reason.handsBusy';
    return onlyIf(heldOf(world, [PACK, SMALL_PACK, OLD_CARD]).length > 0, 'reason.holdElectrodes');
  },
  isOnPatient: true,
  touches: touchSkin,
  costMs: () => 4_000,
});

/** Electrodes that can be reached from here. */
function placedHere(world: World): readonly Id[] {
  return Object.entries(ekgMemory(world).electrodes)
    .filter(([, { surface }]) => (world.station === LIMBS_STATION ? surface === undefined : surface === world.station))
    .map(([id]) => id);
}

const remove = ekgDeed({
  type: 'electrode.removed',
  order: 55,
  targets: (world) => (atBody(world) ? placedHere(world) : []),
  label: (_, on) => ({ key: 'deed.electrode.removed', values: { number: Number(on.slice(1)) } }),
  isPossible: needsFreeHand,
  isOnPatient: true,
  touches: touchSkin,
  costMs: () => 4_000,
});

/** Electrodes on the skin that carry no wire. */
function bare(world: World): readonly Id[] {
  const { electrodes, wires } = ekgMemory(world);
  const taken = new Set(Object.values(wires));
  return Object.keys(electrodes).filter((id) => !taken.has(id));
}

const nameOfWire = (world: World, id: Id) => {
  const wire = wireOf(id);
  return wire ? wirePhrase(world, wire) : { key: `item.${id}` };
};

const clip = ekgDeed({
  type: 'wire.clipped',
  order: 50,
  targets: (world) => (atBody(world) ? WIRE_IDS.filter((id) => !isClipped(world, id)) : []),
  form: (world) => ({
    kind: 'choose',
    name: 'electrode',
    options: bare(world).map((value) => ({
      value,
      label: { key: 'option.electrode', values: { number: Number(value.slice(1)), where: whereIs(world, value) } },
    })),
  }),
  label: (world, on) => ({ key: 'deed.wire.clipped', values: { wire: nameOfWire(world, on) } }),
  isPossible(world) {
    const free = needsFreeHand(world);
    return free === true ? onlyIf(bare(world).length > 0, 'reason.noBareElectrode') : free;
  },
  isOnPatient: true,
  touches: touchSkin,
  costMs: () => 3_000,
});

function isClipped(world: World, id: Id): boolean {
  const wire = wireOf(id);
  return wire !== undefined && ekgMemory(world).wires[wire] !== undefined;
}

/** Where an electrode is, as the learner sees it: from the sternal angle or the armpit, never by a landmark that was not felt. */
export function whereIs(world: World, id: Id): Phrase {
  const electrode = ekgMemory(world).electrodes[id];
  const { surface, x, y, name } = electrode ?? {};
  if (surface === undefined || x === undefined || y === undefined) {
    return { key: name ? `option.place.${name}` : 'place.byColleague' };
  }
  const map = mapOf(world);
  const origins = { chest: map?.chest['sternalAngle'], flank: map?.flank?.['axilla'], back: map?.back?.['scapulaTip'] };
  const [x0, y0] = origins[surface] ?? [0, 0];
  const side = x >= x0 ? 'left' : 'right';
  return { key: `place.${surface}.${side}`, values: { across: Math.abs(x - x0), down: y - y0 } };
}

const unclip = ekgDeed({
  type: 'wire.unclipped',
  order: 51,
  targets: (world) => (atBody(world) ? WIRE_IDS.filter((id) => isClipped(world, id)) : []),
  label: (world, on) => ({ key: 'deed.wire.unclipped', values: { wire: nameOfWire(world, on) } }),
  isPossible: needsFreeHand,
  isOnPatient: true,
  touches: touchSkin,
  costMs: () => 2_000,
});

/** A broken wire is rare: ten controls that stand behind those of the machine. */
const replace = ekgDeed({
  type: 'wire.replaced',
  order: 69,
  targets: (world) => (world.station === 'ekgMachine' ? WIRE_IDS : []),
  label: (world, on) => ({ key: 'deed.wire.replaced', values: { wire: nameOfWire(world, on) } }),
  isPossible: needsFreeHand,
  costMs: () => 20_000,
});

const arrange = (type: 'wires.slacked' | 'cords.separated', isDone: (world: World) => boolean) =>
  ekgDeed({
    type,
    order: 56,
    targets: (world) => (atBody(world) || world.station === 'ekgMachine' ? ['leadCable'] : []),
    isPossible: (world) => (isDone(world) ? 'reason.alreadyDone' : needsFreeHand(world)),
    costMs: () => 8_000,
  });

export const electrodeDeeds: readonly Deed[] = [
  palpate,
  place,
  remove,
  clip,
  unclip,
  arrange('wires.slacked', (world) => ekgMemory(world).isSlack),
  arrange('cords.separated', (world) => ekgMemory(world).isApart),
  replace,
];
