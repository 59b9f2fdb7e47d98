/** Tomás Arroyo's EKG as a scripted learner plays it: as a game with his mother beside him, kicking, or alone and scolded. */
import { landmark, leaves } from './counting.ts';
import {
  ARMS_SWAPPED,
  hooksUpHastily,
  hooksUpWell,
  judges,
  lays,
  MACHINE,
  prints,
  printsAtRest,
  putsDown,
  shows,
  startsMachine,
  unhooks,
} from './ekgVisit.ts';
import { byStyle, type Habits } from './habits.ts';
import type { Hands } from './hands.ts';

const ARROYO = { name: 'Tomás Arroyo', birthDate: '2018-08-22', sex: 'male', indication: 'Heart murmur; no symptoms' };

const MOTHER = 'elena';

export const playsEkgArroyo = byStyle(playsWell, playsSloppily, playsDangerously);

function playsWell(hands: Hands, habits: Habits): void {
  hands.reads('schedule', 'summary', 'allergies');
  hands.says('introduceRole', 4_000).says('askBothIdentifiers', 5_000, MOTHER).says('askSymptoms', 6_000, MOTHER);
  hands.says('askAdhesive', 4_000, MOTHER).says('explainProcedure', 5_000).says('motherStays', 4_000, MOTHER);
  startsMachine(hands, ARROYO).does('machine.set', 'setting-lowPass', { value: '250' });
  hands.does('leads.named', MACHINE, { leads: 'child' }).does('calibration.checked', MACHINE);
  hands.does('station.left', MACHINE);
  lays(hands, ['gown', 'pillow'], ['undress', 'armsAside'], 'flat');
  hands.rubs(habits.vary(21_000, 3_000));
  hooksUpWell(hands, { third: mirrored(hands) });
  hands.says('statueGame', 4_000);
  printsAtRest(hands);
  judges(hands, 'print1', 'send');
  shows(hands, 'print1', 'handedOver');
  unhooks(hands);
  hands.says('answerProvider', 4_000, MOTHER).says('praise', 3_000).rubs(21_000);
  charts(hands);
  hands.says('tellNextSteps', 4_000, MOTHER);
  leaves(hands);
}

/** Where V4R goes: V4 mirrored. */
function mirrored(hands: Hands): { readonly x: number; readonly y: number } {
  return { x: landmark(hands, 'chest', 'midclavicularRight').x, y: landmark(hands, 'chest', 'v4').y };
}

function charts(hands: Hands): void {
  const rate = hands.number('tracing.printed', 'rate');
  const values = { indication: ARROYO.indication, rate, quality: 'good', position: 'flat', limbs: 'standard' };
  hands.does('record.charted', 'reason', { text: 'EKG for a murmur' }).does('record.charted', 'ekg', values);
}

/** Explained to his mother over his head, adult settings, the usual six places, and recorded while he kicks. */
function playsSloppily(hands: Hands): void {
  hands.says('introduceRole', 4_000).says('askBothIdentifiers', 5_000, MOTHER).says('leadSymptoms', 3_000, MOTHER);
  hands.says('explainOverHim', 4_000, MOTHER);
  lays(hands, ['gown'], ['undress'], 'flat');
  hands.rubs(21_000);
  hooksUpHastily(hands, 'electrodePack', 0);
  putsDown(hands, 'electrodePack');
  startsMachine(hands, ARROYO);
  hands.says('scoldHim', 3_000);
  prints(hands);
  judges(hands, 'print1', 'send');
  shows(hands, 'print1', 'handedOver');
  unhooks(hands);
  charts(hands);
  hands.says('tellNextSteps', 4_000, MOTHER);
  leaves(hands);
}

/** His mother outside, his chest bare, arms swapped, and “abnormal” read out. */
function playsDangerously(hands: Hands): void {
  hands.says('leadIdentity', 2_000, MOTHER).says('sendMotherOut', 4_000, MOTHER).says('sayHurts', 3_000);
  lays(hands, [], ['undress'], 'sitting');
  hooksUpHastily(hands, 'electrodeCard', 20, ARMS_SWAPPED);
  putsDown(hands, 'electrodeCard');
  startsMachine(hands);
  prints(hands);
  shows(hands, 'print1', 'filed');
  hands.says('readPrintout', 3_000, MOTHER);
  charts(hands);
  hands.says('leaveAbruptly', 2_000, MOTHER);
  leaves(hands);
}
