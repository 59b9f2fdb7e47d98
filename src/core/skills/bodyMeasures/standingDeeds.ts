/** Deeds at the floor scale and the height rod: clothes off, zero, step on, stand still, look ahead, lower the headpiece. */
import { hasFreeHand } from '../../hands/hands.ts';
import type { Deed, World } from '../../session/skill.ts';
import type { Form, Id, WordKey } from '../../session/types.ts';
import { actingSurface } from '../../touch/touch.ts';
import { onlyIf, patientHere } from '../everyday/places.ts';
import { type BodyMemory, bodyMemory, isInfant, isScale } from './bodyMemory.ts';
import { carrierOf } from './weighing.ts';

export const PRESS: Form = { kind: 'press' };

export function chooseOf(name: string, options: readonly string[]): Form {
  return {
    kind: 'choose',
    name,
    options: options.map((option) => ({ value: option, label: { key: `option.${name}.${option}` } })),
  };
}

export type Declared = Partial<Deed> & Pick<Deed, 'type' | 'order' | 'targets'> & { readonly spot: string };

/** A deed at one of the stations of body measures. */
export function bodyDeed({ spot, ...declared }: Declared): Deed {
  const { type } = declared;
  return {
    group: 'bodyMeasures',
    form: () => PRESS,
    label: () => ({ key: `deed.${type}` }),
    isPossible: (world) => onlyIf(world.hands.hygiene === undefined, 'reason.handsBusy'),
    place: (world) => ({ picture: world.station ?? world.room, spot }),
    ...declared,
  };
}

/** The station as the only target, while the learner is at it. */
export const at =
  (...stations: readonly Id[]) =>
  (world: World): readonly Id[] =>
    world.station !== undefined && stations.includes(world.station) ? [world.station] : [];

export function needsHand(world: World): true | WordKey {
  if (world.hands.hygiene) return 'reason.handsBusy';
  return onlyIf(hasFreeHand(world.hands), 'reason.needFreeHand');
}

const GARMENTS: Readonly<Record<string, readonly string[]>> = {
  floorScale: ['shoes', 'coat', 'heavyPockets'],
  heightRod: ['shoes', 'coat', 'hairBun'],
  infantScale: ['outfit', 'wetDiaper'],
};

function removable(world: World): readonly string[] {
  const { worn } = bodyMemory(world);
  return (GARMENTS[world.station ?? ''] ?? []).filter((garment) => worn.some((each) => each === garment));
}

const undress = bodyDeed({
  type: 'garment.removed',
  order: 21,
  spot: 'body',
  targets(world) {
    const person = patientHere(world);
    return person && removable(world).length > 0 ? [person.id] : [];
  },
  label: (_, on) => ({ key: 'deed.garment.removed', values: { person: { key: `person.${on}.name` } } }),
  form: (world) => chooseOf('garment', removable(world)),
  costMs: () => 8_000,
});

const zero = bodyDeed({
  type: 'scale.zeroed',
  order: 23,
  spot: 'zero',
  targets: (world) => at('floorScale', 'infantScale')(world),
  isPossible: needsHand,
  touches: (world) => [{ a: actingSurface(world.touch), b: 'scale', area: 0.1 }],
  costMs: () => 2_000,
});

const unit = bodyDeed({
  type: 'scaleUnit.switched',
  order: 24,
  spot: 'unit',
  targets: (world) => at('floorScale', 'infantScale')(world),
  isPossible: needsHand,
  label(world) {
    const scale = world.station;
    const isPounds = isScale(scale) && bodyMemory(world).scales[scale].isPounds;
    return { key: isPounds ? 'deed.scaleUnit.toKilograms' : 'deed.scaleUnit.toPounds' };
  },
  costMs: () => 1_000,
});

function loads(memory: BodyMemory): readonly string[] {
  const carrier = carrierOf(memory) === undefined ? [] : ['carrier'];
  return ['person', ...carrier, 'nothing'].filter((load) => load !== memory.scales.floorScale.load);
}

const load = bodyDeed({
  type: 'scale.loaded',
  order: 25,
  spot: 'platform',
  targets: at('floorScale'),
  form(world) {
    const memory = bodyMemory(world);
    const carrier = carrierOf(memory);
    const options = loads(memory).map((each) => ({
      value: each,
      label: { key: each === 'carrier' ? `option.load.${carrier}` : `option.load.${each}` },
    }));
    return { kind: 'choose', name: 'load', options };
  },
  costMs: () => 3_000,
});

const STANCES: Readonly<Record<string, readonly string[]>> = {
  floorScale: ['letGo', 'standStill'],
  heightRod: ['heelsToWall', 'lookAhead', 'breatheIn'],
};

function stances(world: World): readonly string[] {
  const { hasLetGo, isStill, rod } = bodyMemory(world);
  const done = world.station === 'floorScale' ? [hasLetGo && 'letGo', isStill && 'standStill'] : rod.asked;
  return (STANCES[world.station ?? ''] ?? []).filter((stance) => !done.includes(stance));
}

function isStanding(world: World): boolean {
  const { scales, rod } = bodyMemory(world);
  return world.station === 'floorScale' ? scales.floorScale.load === 'person' : rod.isUnder && !rod.isLowered;
}

const stance = bodyDeed({
  type: 'stance.asked',
  order: 26,
  spot: 'body',
  targets: (world) => (isStanding(world) && stances(world).length > 0 ? at('floorScale', 'heightRod')(world) : []),
  form: (world) => chooseOf('stance', stances(world)),
  costMs: () => 3_000,
});

const stand = bodyDeed({
  type: 'rod.stood',
  order: 25,
  spot: 'platform',
  targets: at('heightRod'),
  form: (world) => chooseOf('where', bodyMemory(world).rod.isUnder ? ['away'] : ['under']),
  isPossible: (world) => onlyIf(!bodyMemory(world).rod.isLowered, 'reason.headpieceDown'),
  costMs: () => 3_000,
});

const headpiece = bodyDeed({
  type: 'headpiece.moved',
  order: 27,
  spot: 'headpiece',
  targets: at('heightRod'),
  form: (world) => chooseOf('to', bodyMemory(world).rod.isLowered ? ['up'] : ['head']),
  isPossible(world) {
    if (!bodyMemory(world).rod.isUnder) return 'reason.nobodyUnderRod';
    return needsHand(world);
  },
  touches: (world) => [{ a: actingSurface(world.touch), b: 'rod', area: 0.2 }],
  costMs: () => 3_000,
});

export const standingDeeds: readonly Deed[] = [undress, zero, unit, load, stance, stand, headpiece];

export function isTallEnough(world: World): true | WordKey {
  return onlyIf(!isInfant(world), 'reason.liesDown');
}
