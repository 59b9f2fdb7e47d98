/** Deeds at the machine: power, the patient's data, settings, calibration, recording; then the tracing itself. */
import { LEAD_SETS } from '../../ekg/leadSets.ts';
import { choice, choices, text } from '../../record/fields.ts';
import type { Deed, World } from '../../session/skill.ts';
import type { Id, Phrase } from '../../session/types.ts';
import { onlyIf } from '../everyday/places.ts';
import { atMachine, chooseFrom, ekgDeed, nearPatient, touchMachine } from './ekgDeed.ts';
import { ekgMemory, lastPrint } from './ekgMemory.ts';
import { MACHINE } from './ekgThings.ts';

const isOn = (world: World): boolean => world.thing(MACHINE).hasTag('on');
const isRecording = (world: World): boolean => world.thing(MACHINE).hasTag('recording');
const here = (world: World): readonly Id[] => (atMachine(world) ? [MACHINE] : []);

function canPress(world: World) {
  if (world.hands.hygiene) return 'reason.handsBusy';
  if (!isOn(world)) return 'reason.machineOff';
  return onlyIf(!isRecording(world), 'reason.recording');
}

const power = ekgDeed({
  type: 'machine.powered',
  order: 60,
  targets: here,
  isPossible: (world) => onlyIf(!isRecording(world), 'reason.recording'),
  touches: touchMachine,
  costMs: () => 5_000,
});

const FIELD_MS = 4_000;

const enter = ekgDeed({
  type: 'machinePatient.entered',
  order: 61,
  targets: here,
  form: () => ({
    kind: 'write',
    fields: [
      text('machinePatient', 'name'),
      text('machinePatient', 'birthDate'),
      choice('machinePatient', 'sex', ['female', 'male', 'other']),
      text('machinePatient', 'number'),
      text('machinePatient', 'indication'),
    ],
  }),
  isPossible: canPress,
  touches: touchMachine,
  costMs: (_, intent) => Object.keys(intent.with ?? {}).length * FIELD_MS,
});

/** Values as the machine offers them, mm/s, mm/mV, Hz. */
const SETTINGS: Readonly<Record<string, readonly string[]>> = {
  speed: ['25', '50'],
  gain: ['5', '10', '20'],
  highPass: ['0.05', '0.5'],
  lowPass: ['40', '100', '150', '250'],
  mains: ['0', '50', '60'],
};

function settingPhrase(name: string, value: string): Phrase {
  return value === '0' ? { key: 'machine.off' } : { key: `machine.${name}`, values: { value } };
}

const set = ekgDeed({
  type: 'machine.set',
  order: 62,
  targets: (world) => (atMachine(world) ? Object.keys(SETTINGS).map((name) => `setting-${name}`) : []),
  form: (_, on) => {
    const name = on.replace('setting-', '');
    const values = SETTINGS[name] ?? [];
    const options = values.map((value) => ({ value, label: settingPhrase(name, value) }));
    return { kind: 'choose', name: 'value', options };
  },
  label: (world, on) => {
    const name = on.replace('setting-', '') as 'speed';
    const now = settingPhrase(name, String(ekgMemory(world).settings[name]));
    return { key: 'deed.machine.set', values: { setting: { key: `setting.${name}` }, now } };
  },
  isPossible: canPress,
  touches: touchMachine,
  costMs: () => 2_000,
});

/** Names of moved leads, as the machine prints them. */
const nameLeads = ekgDeed({
  type: 'leads.named',
  order: 62,
  targets: here,
  form: () => chooseFrom('leads', ['usual', ...LEAD_SETS]),
  label: (world) => ({
    key: 'deed.leads.named',
    values: { now: { key: `option.leads.${ekgMemory(world).leadSet ?? 'usual'}` } },
  }),
  isPossible: canPress,
  touches: touchMachine,
  costMs: () => 4_000,
});

const calibrate = ekgDeed({
  type: 'calibration.checked',
  order: 63,
  targets: here,
  isPossible: canPress,
  touches: touchMachine,
  costMs: () => 3_000,
});

const record = ekgDeed({
  type: 'recording.started',
  order: 64,
  targets: here,
  isPossible(world) {
    const can = canPress(world);
    if (can !== true) return can;
    return onlyIf(Object.keys(ekgMemory(world).wires).length > 0, 'reason.noWireClipped');
  },
  touches: touchMachine,
});

const printHere = (world: World): readonly Id[] => {
  const last = lastPrint(ekgMemory(world));
  return last && nearPatient(world) ? [last.id] : [];
};

const YES_NO = ['yes', 'no'] as const;
export const CHECKS = [
  'name',
  'calibration',
  'leadOne',
  'aVR',
  'einthoven',
  'progression',
  'pInV1',
  'noFlatLead',
  'baseline',
] as const;

/** The check before sending: what is seen, never what it means. */
const judge = ekgDeed({
  type: 'tracing.judged',
  order: 65,
  targets: printHere,
  form: () => ({
    kind: 'write',
    fields: [
      ...CHECKS.map((check) => ({
        id: check,
        label: { key: `field.quality.${check}` },
        kind: 'choice' as const,
        options: YES_NO.map((value) => ({ value, label: { key: `option.yesNo.${value}` } })),
      })),
      choice('quality', 'decision', ['send', 'repeat']),
    ],
  }),
  label: (_, on) => ({ key: 'deed.tracing.judged', values: { number: Number(on.slice(5)) } }),
  costMs: () => 10_000,
});

export const LABELS = [
  'headRaised',
  'limbsMoved',
  'amputation',
  'rightSided',
  'posterior',
  'tremor',
  'twoTries',
  'painNow',
] as const;

const label = ekgDeed({
  type: 'tracing.labelled',
  order: 66,
  targets: printHere,
  form: () => ({ kind: 'write', fields: [choices('quality', 'labels', LABELS)] }),
  label: (_, on) => ({ key: 'deed.tracing.labelled', values: { number: Number(on.slice(5)) } }),
  costMs: () => 5_000,
});

const show = ekgDeed({
  type: 'tracing.shown',
  order: 67,
  targets: printHere,
  form: () => chooseFrom('how', ['nowByVoice', 'handedOver', 'filed']),
  label: (_, on) => ({ key: 'deed.tracing.shown', values: { number: Number(on.slice(5)) } }),
  costMs: () => 15_000,
});

const call = ekgDeed({
  type: 'emergency.called',
  order: 68,
  targets: (world) => (nearPatient(world) ? ['emergency'] : []),
  label: () => ({ key: 'deed.emergency.called' }),
  costMs: () => 5_000,
});

export const machineDeeds: readonly Deed[] = [
  power,
  enter,
  set,
  nameLeads,
  calibrate,
  record,
  judge,
  label,
  show,
  call,
];
