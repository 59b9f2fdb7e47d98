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
import { ARM } from './sites.ts';

const PRESS: Form = { kind: 'press' };
const CUFFS: readonly Id[] = cuffItems.map(({ id }) => id);

const atArm = (world: World): readonly Id[] => (world.station === ARM ? [ARM] : []);
const busy = (world: World): boolean => world.hands.hygiene !== undefined;

function armForm(world: World): Form {
  const surface = patientHere(world)?.body.surfaces[ARM];
  return { kind: 'aim', surface: ARM, widthMm: surface?.widthMm ?? 0, heightMm: surface?.heightMm ?? 0 };
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

function canPalpate(world: World): true | WordKey {
  if (busy(world)) return 'reason.handsBusy';
  return onlyIf(hasFreeHand(world.hands) || isHolding(world.hands, FINGERS), 'reason.needFreeHand');
}

function palpation(type: 'fingers.placed' | 'thumb.placed', order: number): Deed {
  return {
    type,
    group: 'arm',
    order,
    targets: atArm,
    form: armForm,
    label: () => ({ key: `deed.${type}` }),
    isPossible: canPalpate,
    place: () => ({ picture: ARM, spot: 'surface' }),
    isOnPatient: true,
    hands: (hands) => takeInHand(releaseFromHand(hands, FINGERS), FINGERS),
    touches: touchSkin,
  };
}

const lift: Deed = {
  type: 'fingers.lifted',
  group: 'arm',
  order: 44,
  targets: (world) => (world.thing(ARM).hasTag('palpating') ? atArm(world) : []),
  form: () => PRESS,
  label: () => ({ key: 'deed.fingers.lifted' }),
  isPossible: () => true,
  place: () => ({ picture: ARM, spot: 'hand' }),
  hands: (hands) => releaseFromHand(hands, FINGERS),
};

const wrap: Deed = {
  type: 'cuff.wrapped',
  group: 'arm',
  order: 46,
  targets: (world) => (world.station === ARM ? CUFFS.filter((cuff) => isHolding(world.hands, cuff)) : []),
  form: () => ({
    kind: 'choose',
    name: 'fit',
    options: ['snug', 'loose'].map((fit) => ({ value: fit, label: { key: `option.fit.${fit}` } })),
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
  targets: (world) => (isHolding(world.hands, 'stethoscope') ? atArm(world) : []),
  form: armForm,
  label: () => ({ key: 'deed.stethoscope.placed' }),
  isPossible: (world) => onlyIf(!busy(world), 'reason.handsBusy'),
  place: () => ({ picture: ARM, spot: 'surface' }),
  isOnPatient: true,
  touches: () => [{ a: 'stethoscope', b: 'patientSkin', area: 0.5 }],
};

const stopListening: Deed = {
  type: 'stethoscope.lifted',
  group: 'arm',
  order: 53,
  targets: (world) => (world.thing(ARM).hasTag('listening') ? atArm(world) : []),
  form: () => PRESS,
  label: () => ({ key: 'deed.stethoscope.lifted' }),
  isPossible: () => true,
  place: () => ({ picture: ARM, spot: 'fossa' }),
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
  wrap,
  listen,
  bulb('bulb.squeezed', 49),
  bulb('bulb.pumped', 50),
  valve,
  stopListening,
  unwrap,
  wipe,
];
