/** What the deeds of an EKG have in common: where they are offered, and what a hand on the skin touches. */
import { hasFreeHand, isHolding } from '../../hands/hands.ts';
import { options } from '../../record/fields.ts';
import type { Deed, World } from '../../session/skill.ts';
import type { Form, Id, Place, WordKey } from '../../session/types.ts';
import { actingSurface, type Contact } from '../../touch/touch.ts';
import { onlyIf, patientHere } from '../everyday/places.ts';
import { isSurface, LIMBS_STATION } from './ekgPlaces.ts';
import { MACHINE } from './ekgThings.ts';

type Declared = Partial<Deed> & Pick<Deed, 'type' | 'order' | 'targets'>;

/** Spots of the close-ups: the skin, and the machine beside it. */
const spotOf = (world: World): Place => {
  if (world.station === undefined) return { picture: world.room, spot: 'ekgMachine' };
  return { picture: world.station, spot: world.station === MACHINE ? 'panel' : 'body' };
};

export function ekgDeed(declared: Declared): Deed {
  const { type } = declared;
  return {
    group: 'ekg',
    form: () => ({ kind: 'press' }),
    label: () => ({ key: `deed.${type}` }),
    isPossible: (world) => onlyIf(world.hands.hygiene === undefined, 'reason.handsBusy'),
    place: spotOf,
    ...declared,
  };
}

/** One of a list: words `option.<name>.<value>`. */
export function chooseFrom(name: string, values: readonly string[]): Form {
  return { kind: 'choose', name, options: options(name, values) };
}

export function patientId(world: World): readonly Id[] {
  const patient = patientHere(world);
  return patient ? [patient.id] : [];
}

export const atBody = (world: World): boolean => isSurface(world.station) || world.station === LIMBS_STATION;
export const atMachine = (world: World): boolean => world.station === MACHINE;
export const nearPatient = (world: World): boolean => world.room !== 'waiting' && patientHere(world) !== undefined;

export function needsFreeHand(world: World): true | WordKey {
  if (world.hands.hygiene) return 'reason.handsBusy';
  return onlyIf(hasFreeHand(world.hands), 'reason.needFreeHand');
}

export const touchSkin = (world: World): readonly Contact[] => [
  { a: actingSurface(world.touch), b: 'patientSkin', area: 0.3 },
];

export const touchMachine = (world: World): readonly Contact[] => [
  { a: actingSurface(world.touch), b: 'keyboard', area: 0.2 },
];

export function heldOf(world: World, ids: readonly Id[]): readonly Id[] {
  return ids.filter((id) => isHolding(world.hands, id));
}
