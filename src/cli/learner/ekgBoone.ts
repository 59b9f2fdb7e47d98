/** Walter Boone's EKG before surgery as a scripted learner plays it: as taught, carelessly, or dangerously. */
import { leaves } from './counting.ts';
import {
  ARMS_SWAPPED,
  clipsWires,
  hooksUpHastily,
  lays,
  MACHINE,
  OWN_WIRES,
  placesOnChest,
  placesOnLimbs,
  prepares,
  putsDown,
  unhooks,
} from './ekgVisit.ts';
import { byStyle, type Habits } from './habits.ts';
import type { Hands } from './hands.ts';

const BOONE = {
  name: 'Walter Boone',
  birthDate: '1964-10-09',
  sex: 'male',
  indication: 'Before knee surgery; no symptoms',
};

export const playsEkgBoone = byStyle(playsWell, playsSloppily, playsDangerously);

function playsWell(hands: Hands, habits: Habits): void {
  hands.reads('schedule', 'summary', 'allergies');
  hands.says('introduceRole', 4_000).says('askBothIdentifiers', 5_000).says('askReasonOpen', 6_000);
  hands.says('askSymptoms', 5_000).says('askAdhesive', 4_000).says('explainProcedure', 4_000);
  hands.does('station.opened', MACHINE).does('machine.powered', MACHINE);
  hands.does('machinePatient.entered', MACHINE, BOONE).does('machine.set', 'setting-lowPass', { value: '150' });
  hands.does('calibration.checked', MACHINE).does('station.left', MACHINE);
  lays(hands, ['gown', 'pillow'], ['undress', 'phoneAway', 'jewelryOff', 'armsAside'], 'flat');
  hands.rubs(habits.vary(21_000, 3_000));
  prepares(hands, 'chest', ['clippers', 'alcoholWipe', 'gauze']);
  prepares(hands, 'flank', ['alcoholWipe', 'gauze']);
  prepares(hands, 'limbs', ['alcoholWipe', 'gauze']);
  placesOnChest(hands, 'electrodePack', 0);
  placesOnLimbs(hands);
  clipsWires(hands, OWN_WIRES);
  hands.does('wires.slacked', 'leadCable').does('station.left', 'limbs');
  putsDown(hands, 'electrodePack');
  records(hands);
  const limbs = { name: 'yes', calibration: 'yes', leadOne: 'yes', aVR: 'yes', einthoven: 'yes' };
  const all = { ...limbs, progression: 'yes', pInV1: 'yes' };
  hands.does('tracing.judged', 'print1', { ...all, noFlatLead: 'yes', baseline: 'yes', decision: 'send' });
  hands.does('tracing.shown', 'print1', { how: 'handedOver' }).does('station.left', MACHINE);
  hands.does('station.opened', 'limbs').does('electrodes.cleared', hands.patient).does('station.left', 'limbs');
  hands.does('patient.dressed', hands.patient).says('answerProvider', 4_000).rubs(21_000);
  charts(hands, hands.number('tracing.printed', 'rate'));
  hands.says('tellNextSteps', 4_000);
  leaves(hands);
}

function records(hands: Hands): void {
  for (const what of ['lieStill', 'breatheQuietly', 'noTalking']) hands.does('request.made', hands.patient, { what });
  hands.does('station.opened', MACHINE).waits(5_000).does('recording.started', MACHINE).waits(13_000);
}

function charts(hands: Hands, rate: number): void {
  const values = { indication: BOONE.indication, rate, quality: 'good', position: 'flat', limbs: 'standard' };
  hands.does('record.charted', 'reason', { text: 'EKG before knee surgery' }).does('record.charted', 'ekg', values);
}

/** No clippers, V1 and V2 a space too high, filter as it was left; sends it at once. */
function playsSloppily(hands: Hands): void {
  hands.says('introduceRole', 4_000).says('askBothIdentifiers', 5_000).says('leadSymptoms', 2_000);
  hands.says('explainProcedure', 4_000);
  lays(hands, ['gown'], ['undress'], 'flat');
  hands.rubs(21_000);
  prepares(hands, 'chest', ['alcoholWipe']);
  hooksUpHastily(hands, 'electrodePack', 28);
  putsDown(hands, 'electrodePack');
  hands.does('station.opened', MACHINE).does('machine.powered', MACHINE).does('machinePatient.entered', MACHINE, BOONE);
  hands.does('recording.started', MACHINE).waits(13_000);
  hands.does('tracing.judged', 'print1', { name: 'yes', leadOne: 'yes', decision: 'send' });
  hands.does('tracing.shown', 'print1', { how: 'handedOver' }).does('station.left', MACHINE);
  unhooks(hands);
  charts(hands, hands.number('tracing.printed', 'rate'));
  hands.says('tellNextSteps', 4_000);
  leaves(hands);
}

/** Bare chest, arms swapped, nobody's name on it, and a diagnosis at the door. */
function playsDangerously(hands: Hands): void {
  hands.says('leadIdentity', 2_000);
  lays(hands, [], ['undress'], 'sitting');
  hooksUpHastily(hands, 'electrodeCard', 56, ARMS_SWAPPED);
  hands.does('station.opened', MACHINE).does('machine.powered', MACHINE);
  hands.does('recording.started', MACHINE).waits(13_000);
  hands.does('tracing.shown', 'print1', { how: 'filed' }).does('station.left', MACHINE);
  hands.says('sayNormal', 3_000);
  putsDown(hands, 'electrodeCard');
  charts(hands, 60);
  hands.says('leaveAbruptly', 2_000);
  leaves(hands);
}
