/** Deeds at the hand: clip, read, shade, take off; warm, still, clean a nail; and the oxygen that is not the learner's to turn. */
import { hasFreeHand, isHolding, releaseFromHand, takeInHand } from '../../hands/hands.ts';
import { traitsOf } from '../../people/traits.ts';
import type { Deed, World } from '../../session/skill.ts';
import type { Form, Id, Place, WordKey } from '../../session/types.ts';
import { actingSurface, type Contact } from '../../touch/touch.ts';
import { inPicture, onlyIf, patientHere } from '../everyday/places.ts';
import { FINGERS_OF, fingerOf, HAND, HANDS, type HandId, handOf, isClipped, OXIMETER } from './oximeterThings.ts';
import type { SaturationMemory } from './saturation.ts';

const PRESS: Form = { kind: 'press' };
const MOST_LITERS = 6;

const atHand = (world: World): boolean => world.station === HAND;
const onlyOximeter = (isOffered: boolean): readonly Id[] => (isOffered ? [OXIMETER] : []);
const handsHere = (world: World): readonly HandId[] => (atHand(world) ? HANDS : []);
const touchSkin = (world: World): readonly Contact[] => [
  { a: actingSurface(world.touch), b: 'patientSkin', area: 0.2 },
];
const spot = (name: string): Place => ({ picture: HAND, spot: name });

type Declared = Partial<Deed> & Pick<Deed, 'type' | 'order' | 'targets'>;

function deed(declared: Declared): Deed {
  const { type } = declared;
  return {
    group: 'oximetry',
    form: () => PRESS,
    label: (_, on) => ({ key: `deed.${type}`, values: { what: { key: `item.${on}` } } }),
    isPossible: () => true,
    place: () => spot('finger'),
    ...declared,
  };
}

function needsFreeHand(world: World): true | WordKey {
  if (world.hands.hygiene) return 'reason.handsBusy';
  return onlyIf(hasFreeHand(world.hands), 'reason.needFreeHand');
}

const clip = deed({
  type: 'oximeter.clipped',
  order: 52,
  targets: (world) => onlyOximeter(atHand(world) && isHolding(world.hands, OXIMETER)),
  form: () => ({
    kind: 'choose',
    name: 'finger',
    options: FINGERS_OF.map((value) => ({ value, label: { key: `option.finger.${value}` } })),
  }),
  isOnPatient: true,
  touches: (world) => [...touchSkin(world), { a: OXIMETER, b: 'patientSkin', area: 0.5 }],
  hands: (hands) => releaseFromHand(hands, OXIMETER),
  costMs: () => 3_000,
});

const unclip = deed({
  type: 'oximeter.removed',
  order: 57,
  targets: (world) => onlyOximeter(atHand(world) && isClipped(world)),
  isPossible: needsFreeHand,
  isOnPatient: true,
  touches: touchSkin,
  hands: (hands) => takeInHand(hands, OXIMETER),
  costMs: () => 2_000,
});

const shade = deed({
  type: 'light.shaded',
  order: 54,
  targets: (world) => onlyOximeter(atHand(world) && isClipped(world)),
  isPossible: (world) => onlyIf(!world.thing(OXIMETER).hasTag('shaded'), 'reason.alreadyShaded'),
  costMs: () => 3_000,
});

/** The moment at which the learner takes the numbers from the display. */
const read = deed({
  type: 'oximeter.read',
  order: 56,
  targets: (world) => onlyOximeter(atHand(world) && isClipped(world)),
  place: () => spot('display'),
});

const warm = deed({
  type: 'warming.started',
  order: 50,
  targets: (world) => handsHere(world).filter((hand) => !world.thing(hand).hasTag('warming')),
  isPossible(world, on) {
    if (isClipped(world) && handOf(fingerOf(world)) === on) return 'reason.probeInTheWay';
    return needsFreeHand(world);
  },
  isOnPatient: true,
  touches: touchSkin,
  place: (_, on) => spot(on),
  costMs: () => 5_000,
});

const unwrap = deed({
  type: 'warming.ended',
  order: 50,
  targets: (world) => handsHere(world).filter((hand) => world.thing(hand).hasTag('warming')),
  isPossible: needsFreeHand,
  isOnPatient: true,
  touches: touchSkin,
  place: (_, on) => spot(on),
  costMs: () => 3_000,
});

function nailsOf(world: World, hand: Id): string {
  const patient = patientHere(world);
  const traits = patient ? traitsOf(world, patient.id) : {};
  return (hand === 'leftHand' ? traits.leftNails : traits.rightNails) ?? 'bare';
}

const clean = deed({
  type: 'polish.removed',
  order: 51,
  targets: handsHere,
  isPossible(world, on) {
    const kind = nailsOf(world, on);
    if (kind === 'bare' || world.thing(on).hasTag('cleaned')) return 'reason.nailsBare';
    return kind === 'darkPolish' ? needsFreeHand(world) : 'reason.notPolish';
  },
  isOnPatient: true,
  touches: touchSkin,
  place: (_, on) => spot(on),
  costMs: () => 60_000,
});

const still = deed({
  type: 'hand.stilled',
  order: 53,
  targets: handsHere,
  isPossible: (world, on) => onlyIf(!world.thing(on).hasTag('still'), 'reason.alreadyHeldStill'),
  place: (_, on) => spot(on),
  costMs: () => 3_000,
});

/** The world lets anyone turn the knob; whose it is to turn is a matter of the order. */
const oxygen = deed({
  type: 'oxygen.turned',
  order: 58,
  targets(world) {
    const patient = patientHere(world);
    return patient && traitsOf(world, patient.id).oxygenLiters !== undefined ? [patient.id] : [];
  },
  form: (world) => ({
    kind: 'dial',
    name: 'liters',
    min: 0,
    max: MOST_LITERS,
    value: world.memory<SaturationMemory>('saturation').liters,
    everyMs: 500,
  }),
  label: (_, on) => ({ key: 'deed.oxygen.turned', values: { person: { key: `person.${on}.name` } } }),
  isPossible: needsFreeHand,
  place: (world) => inPicture(world, 'patientChest', 'body'),
});

export const oximetryDeeds: readonly Deed[] = [warm, unwrap, clean, clip, still, shade, read, unclip, oxygen];
