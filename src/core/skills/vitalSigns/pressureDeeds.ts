/** Deeds around a reading that need no cuff on the arm: the other arm, another gauge, the head of the stethoscope. */
import { FINGERS, releaseFromHand } from '../../hands/hands.ts';
import type { Deed, World } from '../../session/skill.ts';
import type { Id, Option } from '../../session/types.ts';
import { onlyIf } from '../everyday/places.ts';
import type { CuffMemory } from './cuffPressure.ts';
import { ARM } from './sites.ts';

const atArm = (world: World): readonly Id[] => (world.station === ARM ? [ARM] : []);
const cuffMemory = (world: World): CuffMemory => world.memory<CuffMemory>('cuffPressure');

function options(name: string, values: readonly string[]): readonly Option[] {
  return values.map((value) => ({ value, label: { key: `option.${name}.${value}` } }));
}

/** To the other arm of the same patient; nothing may still be on this one. */
const changeArm: Deed = {
  type: 'arm.changed',
  group: 'arm',
  order: 40,
  targets: atArm,
  form: (world) => ({
    kind: 'choose',
    name: 'side',
    options: options('side', [cuffMemory(world).side === 'left' ? 'right' : 'left']),
  }),
  label: () => ({ key: 'deed.arm.changed' }),
  isPossible(world) {
    const isBare = cuffMemory(world).cuff === undefined && !world.thing(ARM).hasTag('listening');
    return onlyIf(isBare, 'reason.stillOnThisArm');
  },
  place: () => ({ picture: ARM, spot: 'hand' }),
  hands: (hands) => releaseFromHand(hands, FINGERS),
  costMs: () => 6_000,
};

/** Another gauge with its own hose, checked this month. */
const changeGauge: Deed = {
  type: 'gauge.changed',
  group: 'equipment',
  order: 45,
  targets: atArm,
  form: () => ({ kind: 'press' }),
  label: () => ({ key: 'deed.gauge.changed' }),
  isPossible: (world) => onlyIf(cuffMemory(world).pressure <= 0, 'reason.cuffStillFull'),
  place: () => ({ picture: ARM, spot: 'gauge' }),
  costMs: () => 12_000,
};

const HOLDS = ['diaphragm', 'bell', 'light', 'hard'] as const;

/** Which side of the head lies on the skin, and how hard it is pressed. */
const adjust: Deed = {
  type: 'stethoscope.adjusted',
  group: 'arm',
  order: 49,
  targets: (world) => (world.thing(ARM).hasTag('listening') ? atArm(world) : []),
  form(world) {
    const { head, pressure } = world.thing(ARM).context;
    const others = HOLDS.filter((how) => how !== head && how !== pressure);
    return { kind: 'choose', name: 'how', options: options('how', others) };
  },
  label: () => ({ key: 'deed.stethoscope.adjusted' }),
  isPossible: () => true,
  place: () => ({ picture: ARM, spot: 'fossa' }),
};

export const pressureDeeds: readonly Deed[] = [changeArm, changeGauge, adjust];
