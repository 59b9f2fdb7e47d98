/** Walter Boone's EKG before surgery as a scripted learner plays it: as taught, carelessly, or dangerously. */
import { leaves } from './counting.ts';
import {
  ARMS_SWAPPED,
  hooksUp,
  hooksUpHastily,
  lays,
  laysAndHooksUpSloppily,
  MACHINE,
  prepares,
  prints,
  putsDown,
  shows,
  startsMachine,
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
  startsMachine(hands, BOONE).does('machine.set', 'setting-lowPass', { value: '150' });
  hands.does('calibration.checked', MACHINE).does('station.left', MACHINE);
  lays(hands, ['gown', 'pillow'], ['undress', 'phoneAway', 'jewelryOff', 'armsAside'], 'flat');
  hands.rubs(habits.vary(21_000, 3_000));
  prepares(hands, 'chest', ['clippers', 'alcoholWipe', 'gauze']);
  prepares(hands, 'flank', ['alcoholWipe', 'gauze']);
  prepares(hands, 'limbs', ['alcoholWipe', 'gauze']);
  hooksUp(hands);
  records(hands);
  const limbs = { name: 'yes', calibration: 'yes', leadOne: 'yes', aVR: 'yes', einthoven: 'yes' };
  const all = { ...limbs, progression: 'yes', pInV1: 'yes' };
  hands.does('tracing.judged', 'print1', { ...all, noFlatLead: 'yes', baseline: 'yes', decision: 'send' });
  shows(hands, 'print1', 'handedOver');
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
  laysAndHooksUpSloppily(hands, 'flat');
  startsMachine(hands, BOONE);
  prints(hands, 13_000);
  hands.does('tracing.judged', 'print1', { name: 'yes', leadOne: 'yes', decision: 'send' });
  shows(hands, 'print1', 'handedOver');
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
  startsMachine(hands);
  prints(hands, 13_000);
  shows(hands, 'print1', 'filed');
  hands.says('sayNormal', 3_000);
  putsDown(hands, 'electrodeCard');
  charts(hands, 60);
  hands.says('leaveAbruptly', 2_000);
  leaves(hands);
}
