/** Wires on the electrodes, the recorder and what is in it, and what the patient goes home with. */
import { text } from '../../record/fields.ts';
import type { Deed, World } from '../../session/skill.ts';
import type { Id, Place, WordKey } from '../../session/types.ts';
import {
  atBody,
  chooseFrom,
  ekgDeed,
  nearPatient,
  needsFreeHand,
  patientId,
  touchMachine,
  touchSkin,
} from '../ekg/ekgDeed.ts';
import { ekgMemory } from '../ekg/ekgMemory.ts';
import { electrodeDeeds, whereIs } from '../ekg/electrodeDeeds.ts';
import { patientDeeds } from '../ekg/patientDeeds.ts';
import { onlyIf } from '../everyday/places.ts';
import { holterMemory } from './holterMemory.ts';
import { channelsOf, colorOf, colorsOf, leadId, RECORDER } from './holterThings.ts';

/** Palpation, skin and electrodes are those of the EKG. */
const SHARED = new Set([
  'comfort.given',
  'request.made',
  'patient.positioned',
  'skin.prepared',
  'chest.palpated',
  'electrode.placed',
  'electrode.removed',
]);
const shared = [...patientDeeds, ...electrodeDeeds].filter(({ type }) => SHARED.has(type));

const GROUP = 'holter';
const atRecorder = (world: World): boolean => world.station === RECORDER;
const here = (world: World): readonly Id[] => (atRecorder(world) ? [RECORDER] : []);
const onPanel = (): Place => ({ picture: RECORDER, spot: 'button' });

const leadPhrase = (on: Id) => ({ key: `lead.${colorOf(on) ?? 'white'}` });
const isClipped = (world: World, id: Id): boolean => holterMemory(world).leads[colorOf(id) ?? 'white'] !== undefined;

/** Electrodes on the skin that carry no wire. */
function bare(world: World): readonly Id[] {
  const taken = new Set(Object.values(holterMemory(world).leads));
  return Object.keys(ekgMemory(world).electrodes).filter((id) => !taken.has(id));
}

const clip = ekgDeed({
  type: 'lead.clipped',
  group: GROUP,
  order: 50,
  targets: (world) =>
    atBody(world)
      ? colorsOf(world)
          .map(leadId)
          .filter((id) => !isClipped(world, id))
      : [],
  form: (world) => ({
    kind: 'choose',
    name: 'electrode',
    options: bare(world).map((value) => ({
      value,
      label: { key: 'option.electrode', values: { number: Number(value.slice(1)), where: whereIs(world, value) } },
    })),
  }),
  label: (_, on) => ({ key: 'deed.lead.clipped', values: { wire: leadPhrase(on) } }),
  isPossible(world) {
    const free = needsFreeHand(world);
    return free === true ? onlyIf(bare(world).length > 0, 'reason.noBareElectrode') : free;
  },
  isOnPatient: true,
  touches: touchSkin,
  costMs: () => 3_000,
});

const unclip = ekgDeed({
  type: 'lead.unclipped',
  group: GROUP,
  order: 51,
  targets: (world) =>
    atBody(world)
      ? colorsOf(world)
          .map(leadId)
          .filter((id) => isClipped(world, id))
      : [],
  label: (_, on) => ({ key: 'deed.lead.unclipped', values: { wire: leadPhrase(on) } }),
  isPossible: needsFreeHand,
  isOnPatient: true,
  touches: touchSkin,
  costMs: () => 2_000,
});

const loop = ekgDeed({
  type: 'leads.looped',
  group: GROUP,
  order: 52,
  targets: (world) => (atBody(world) && Object.keys(holterMemory(world).leads).length > 0 ? ['leads'] : []),
  isPossible: (world) => (holterMemory(world).hasLoops ? 'reason.alreadyDone' : needsFreeHand(world)),
  isOnPatient: true,
  touches: touchSkin,
  costMs: () => 40_000,
});

const isRunning = (world: World): boolean => world.thing(RECORDER).hasTag('recording');

function canChange(world: World): true | WordKey {
  if (world.hands.hygiene) return 'reason.handsBusy';
  return onlyIf(!isRunning(world), 'reason.recorderRunning');
}

function canPress(world: World): true | WordKey {
  const can = canChange(world);
  return can === true ? onlyIf(world.thing(RECORDER).hasTag('on'), 'reason.noBattery') : can;
}

const atPanel = (declared: Parameters<typeof ekgDeed>[0]): Deed =>
  ekgDeed({ group: GROUP, place: onPanel, touches: touchMachine, ...declared });

const battery = atPanel({
  type: 'battery.inserted',
  order: 53,
  targets: here,
  form: () => chooseFrom('battery', ['fresh', 'used']),
  isPossible: canChange,
  costMs: () => 8_000,
});

const card = atPanel({
  type: 'card.inserted',
  order: 54,
  targets: here,
  form: () => chooseFrom('card', ['blank', 'used']),
  isPossible: canChange,
  costMs: () => 6_000,
});

const FIELD_MS = 4_000;

const enter = atPanel({
  type: 'recorderPatient.entered',
  order: 55,
  targets: here,
  form: () => ({
    kind: 'write',
    fields: [text('machinePatient', 'name'), text('machinePatient', 'birthDate'), text('machinePatient', 'number')],
  }),
  isPossible: canPress,
  costMs: (_, intent) => Object.keys(intent.with ?? {}).length * FIELD_MS,
});

const clock = atPanel({
  type: 'recorderClock.set',
  order: 56,
  targets: here,
  form: () => chooseFrom('clock', ['clinic', 'wristwatch']),
  isPossible: canPress,
  costMs: () => 8_000,
});

/** What is seen on the display, channel by channel. */
const check = atPanel({
  type: 'channel.checked',
  order: 57,
  targets: (world) => (atRecorder(world) ? channelsOf(world).map(({ id }) => id) : []),
  form: () => chooseFrom('seen', ['clear', 'noisy', 'flat']),
  label: (_, on) => ({ key: 'deed.channel.checked', values: { channel: { key: `channel.${on}` } } }),
  isPossible: (world) => onlyIf(world.thing(RECORDER).hasTag('on'), 'reason.noBattery'),
  costMs: () => 6_000,
});

const start = atPanel({
  type: 'recorder.started',
  order: 58,
  targets: here,
  isPossible: canPress,
  costMs: () => 5_000,
});

const wear = ekgDeed({
  type: 'recorder.worn',
  group: GROUP,
  order: 59,
  targets: (world) => (nearPatient(world) ? patientId(world) : []),
  form: () => chooseFrom('worn', ['pouch', 'pocket']),
  isPossible: needsFreeHand,
  costMs: () => 15_000,
});

const HANDOUTS = ['diaryCard', 'sparePatches', 'phoneNumber'] as const;

const handOut = ekgDeed({
  type: 'handout.given',
  group: GROUP,
  order: 60,
  targets: (world) => (nearPatient(world) ? patientId(world) : []),
  form: () => chooseFrom('handout', HANDOUTS),
  isPossible: needsFreeHand,
  costMs: () => 4_000,
});

const book = ekgDeed({
  type: 'return.booked',
  group: GROUP,
  order: 61,
  targets: (world) => (nearPatient(world) ? patientId(world) : []),
  form: () => chooseFrom('return', ['wholeTime', 'earlier']),
  costMs: () => 10_000,
});

/** With the electrodes on: they go home. */
const dress = ekgDeed({
  type: 'patient.dressed',
  order: 71,
  targets: (world) => (nearPatient(world) && ekgMemory(world).asked.includes('undress') ? patientId(world) : []),
  costMs: () => 45_000,
});

export const holterDeeds: readonly Deed[] = [
  ...shared,
  clip,
  unclip,
  loop,
  battery,
  card,
  enter,
  clock,
  check,
  start,
  wear,
  handOut,
  book,
  dress,
];
