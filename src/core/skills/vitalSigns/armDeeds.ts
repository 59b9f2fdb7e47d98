/** Deeds at the arm: positioning, measuring, palpating, cuff, stethoscope, bulb, valve, wiping. */
import { FINGERS, hasFreeHand, isHolding, releaseFromHand, takeInHand } from '../../hands/hands.ts';
import type { Deed, World } from '../../session/skill.ts';
import type { Form, Id, Option, WordKey } from '../../session/types.ts';
import { actingSurface, type Contact } from '../../touch/touch.ts';
import { itemPhrase } from '../everyday/moveDeeds.ts';
import { idsHere, inPicture, isInExamRoom, onlyIf, patientHere } from '../everyday/places.ts';
import { type CuffMemory, VALVE_STEPS } from './cuffPressure.ts';
import { cuffItems } from './items.ts';
import { CHANGES, type Change, canChange } from './posture.ts';
import { PRESSES } from './pulseSites.ts';
import { ARM, FELT_SURFACES, feltSurface } from './sites.ts';

const PRESS: Form = { kind: 'press' };
const CUFFS: readonly Id[] = cuffItems.map(({ id }) => id);

const busy = (world: World): boolean => world.hands.hygiene !== undefined;

/** Surfaces of the body on which a stethoscope can lie. */
const HEARD_SURFACES: readonly Id[] = ['arm', 'chest'];

function at(surfaces: readonly Id[]): (world: World) => readonly Id[] {
  return (world) =>
    surfaces.filter((surface) => world.station === surface && patientHere(world)?.body.surfaces[surface]);
}
const atFeltSurface = at(FELT_SURFACES);
const atHeardSurface = at(HEARD_SURFACES);

function surfaceForm(world: World, on: Id): Form {
  const surface = patientHere(world)?.body.surfaces[on];
  return { kind: 'aim', surface: on, widthMm: surface?.widthMm ?? 0, heightMm: surface?.heightMm ?? 0 };
}

const touchSkin = (world: World): readonly Contact[] => [
  { a: actingSurface(world.touch), b: 'patientSkin', area: 0.2 },
];

const position: Deed = {
  type: 'position.asked',
  group: 'position',
  order: 20,
  targets: (world) => (isInExamRoom(world) ? patientIds(world) : []),
  form: (world) => ({
    kind: 'choose',
    name: 'change',
    options: CHANGES.filter((change) => canChange(world, change)).map(changeOption),
  }),
  label: (_, on) => ({ key: 'deed.position.asked', values: { person: { key: `person.${on}.name` } } }),
  isPossible: (world) =>
    onlyIf(
      CHANGES.some((change) => canChange(world, change)),
      'reason.tubeTooShort',
    ),
  place: (world) => inPicture(world, 'patient', 'upperArm'),
  hands: (hands, { with: values }) => (values?.['change'] === 'stand' ? releaseFromHand(hands, FINGERS) : hands),
  costMs: () => 5_000,
};

function changeOption(change: Change): Option {
  return { value: change, label: { key: `option.change.${change}` } };
}

function patientIds(world: World): readonly Id[] {
  const here = idsHere(world);
  return here.filter((id) => world.people.get(id)?.role === 'patient');
}

const measure: Deed = {
  type: 'arm.measured',
  group: 'arm',
  order: 41,
  targets: (world) => (world.station === ARM ? patientIds(world) : []),
  form: () => PRESS,
  label: () => ({ key: 'deed.arm.measured' }),
  isPossible: (world) => onlyIf(!busy(world) && hasFreeHand(world.hands), 'reason.handsFull'),
  place: () => ({ picture: ARM, spot: 'upperArm' }),
  isOnPatient: true,
  touches: touchSkin,
  costMs: () => 10_000,
};

function canPalpate(world: World, on: Id): true | WordKey {
  if (busy(world)) return 'reason.handsBusy';
  const surface = feltSurface(world);
  if (surface !== undefined && surface !== on) return 'reason.fingersElsewhere';
  return onlyIf(hasFreeHand(world.hands) || isHolding(world.hands, FINGERS), 'reason.needFreeHand');
}

function palpation(type: 'fingers.placed' | 'thumb.placed', order: number): Deed {
  return {
    type,
    group: 'arm',
    order,
    targets: atFeltSurface,
    form: surfaceForm,
    label: () => ({ key: `deed.${type}` }),
    isPossible: canPalpate,
    place: (_, on) => ({ picture: on, spot: 'surface' }),
    isOnPatient: true,
    hands: (hands) => takeInHand(releaseFromHand(hands, FINGERS), FINGERS),
    touches: touchSkin,
  };
}

const lift: Deed = {
  type: 'fingers.lifted',
  group: 'arm',
  order: 44,
  targets: (world) => atFeltSurface(world).filter((surface) => world.thing(surface).hasTag('palpating')),
  form: () => PRESS,
  label: () => ({ key: 'deed.fingers.lifted' }),
  isPossible: () => true,
  place: (_, on) => ({ picture: on, spot: 'hand' }),
  hands: (hands) => releaseFromHand(hands, FINGERS),
};

/** Pressing otherwise with the fingers that lie there. */
const press: Deed = {
  type: 'fingers.pressed',
  group: 'arm',
  order: 44,
  targets: lift.targets,
  form: () => ({
    kind: 'choose',
    name: 'press',
    options: Object.keys(PRESSES).map((value) => ({ value, label: { key: `option.press.${value}` } })),
  }),
  label: () => ({ key: 'deed.fingers.pressed' }),
  isPossible: () => true,
  place: (_, on) => ({ picture: on, spot: 'surface' }),
  isOnPatient: true,
  touches: touchSkin,
};

const wrap: Deed = {
  type: 'cuff.wrapped',
  group: 'arm',
  order: 46,
  targets: (world) => (world.station === ARM ? CUFFS.filter((cuff) => isHolding(world.hands, cuff)) : []),
  form: () => ({
    kind: 'choose',
    name: 'fit',
    options: ['snug', 'loose', 'low'].map((fit) => ({ value: fit, label: { key: `option.fit.${fit}` } })),
  }),
  label: (_, on) => ({ key: 'deed.cuff.wrapped', values: { item: itemPhrase(on) } }),
  isPossible(world) {
    if (world.hands.left === FINGERS || world.hands.right === FINGERS) return 'reason.needBothHands';
    return onlyIf(!CUFFS.some((cuff) => world.thing(cuff).hasTag('wrapped')), 'reason.alreadyWrapped');
  },
  place: () => ({ picture: ARM, spot: 'upperArm' }),
  isOnPatient: true,
  hands: (hands, { on }) => (on ? releaseFromHand(hands, on) : hands),
  touches: (world, intent) => [{ a: intent.on ?? '', b: 'patientSkin', area: 0.8 }, ...touchSkin(world)],
  costMs: () => 8_000,
};

const wrapped = (world: World): readonly Id[] => CUFFS.filter((cuff) => world.thing(cuff).hasTag('wrapped'));
const wrappedHere = (world: World): readonly Id[] => (world.station === ARM ? wrapped(world) : []);

const unwrap: Deed = {
  type: 'cuff.removed',
  group: 'arm',
  order: 55,
  targets: wrappedHere,
  form: () => PRESS,
  label: (_, on) => ({ key: 'deed.cuff.removed', values: { item: itemPhrase(on) } }),
  isPossible: (world) => onlyIf(!busy(world) && hasFreeHand(world.hands), 'reason.needFreeHand'),
  place: () => ({ picture: ARM, spot: 'upperArm' }),
  isOnPatient: true,
  hands: (hands, { on }) => (on ? takeInHand(hands, on) : hands),
  touches: touchSkin,
  costMs: () => 4_000,
};

const listen: Deed = {
  type: 'stethoscope.placed',
  group: 'arm',
  order: 48,
  targets: (world) => (isHolding(world.hands, 'stethoscope') ? atHeardSurface(world) : []),
  form: surfaceForm,
  label: () => ({ key: 'deed.stethoscope.placed' }),
  isPossible(world, on) {
    if (busy(world)) return 'reason.handsBusy';
    const isElsewhere = HEARD_SURFACES.some((other) => other !== on && world.thing(other).hasTag('listening'));
    return onlyIf(!isElsewhere, 'reason.stethoscopeElsewhere');
  },
  place: (_, on) => ({ picture: on, spot: 'surface' }),
  isOnPatient: true,
  touches: () => [{ a: 'stethoscope', b: 'patientSkin', area: 0.5 }],
};

const stopListening: Deed = {
  type: 'stethoscope.lifted',
  group: 'arm',
  order: 53,
  targets: (world) => atHeardSurface(world).filter((surface) => world.thing(surface).hasTag('listening')),
  form: () => PRESS,
  label: () => ({ key: 'deed.stethoscope.lifted' }),
  isPossible: () => true,
  place: (_, on) => ({ picture: on, spot: on === ARM ? 'fossa' : 'surface' }),
};

function canWorkBulb(world: World): true | WordKey {
  if (busy(world)) return 'reason.handsBusy';
  return onlyIf(hasFreeHand(world.hands), 'reason.needFreeHand');
}

function bulb(type: 'bulb.squeezed' | 'bulb.pumped', order: number): Deed {
  return {
    type,
    group: 'arm',
    order,
    targets: wrappedHere,
    form: () => PRESS,
    label: () => ({ key: `deed.${type}` }),
    isPossible: canWorkBulb,
    place: () => ({ picture: ARM, spot: type === 'bulb.squeezed' ? 'bulb' : 'bulbPump' }),
  };
}

const valve: Deed = {
  type: 'valve.turned',
  group: 'arm',
  order: 51,
  targets: wrappedHere,
  form: (world) => ({
    kind: 'dial',
    name: 'step',
    min: 0,
    max: VALVE_STEPS,
    value: world.memory<CuffMemory>('cuffPressure').step,
    everyMs: 100,
  }),
  label: () => ({ key: 'deed.valve.turned' }),
  isPossible: canWorkBulb,
  place: () => ({ picture: ARM, spot: 'valve' }),
};

const wipe: Deed = {
  type: 'equipment.wiped',
  group: 'equipment',
  order: 70,
  targets: (world) =>
    isInExamRoom(world) ? [...world.kit.items.keys()].filter((item) => isHolding(world.hands, item)) : [],
  form: () => PRESS,
  label: (_, on) => ({ key: 'deed.equipment.wiped', values: { item: itemPhrase(on) } }),
  isPossible: (world, on) => world.kit.items.get(on)?.canPut?.(world) ?? true,
  place: (world) => inPicture(world, 'wipes', 'tray'),
  costMs: () => 8_000,
};

export const armDeeds: readonly Deed[] = [
  position,
  measure,
  palpation('fingers.placed', 42),
  palpation('thumb.placed', 43),
  lift,
  press,
  wrap,
  listen,
  bulb('bulb.squeezed', 49),
  bulb('bulb.pumped', 50),
  valve,
  stopListening,
  unwrap,
  wipe,
];
