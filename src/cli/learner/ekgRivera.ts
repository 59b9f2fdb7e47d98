/** Mateo Rivera's EKG as a scripted learner plays it: soothed with small electrodes, told to lie still, or held down alone. */
import { landmark, leaves } from './counting.ts';
import {
  ARMS_SWAPPED,
  hooksUpHastily,
  hooksUpWell,
  judges,
  lays,
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

const RIVERA = {
  name: 'Mateo Rivera',
  birthDate: '2025-06-14',
  sex: 'male',
  indication: 'Heart murmur; no symptoms now',
};

const MOTHER = 'lucia';
/** Half a minute without hands, and the filters' time after it. */
const QUIET_MS = 45_000;

export const playsEkgRivera = byStyle(playsWell, playsSloppily, playsDangerously);

function playsWell(hands: Hands, habits: Habits): void {
  hands.reads('schedule', 'summary', 'allergies');
  hands.says('introduceRole', 4_000, MOTHER).says('offerInterpreter', 5_000, MOTHER);
  hands.says('askBothIdentifiers', 5_000, MOTHER).says('acknowledgeWorry', 5_000, MOTHER);
  hands.says('askSymptoms', 7_000, MOTHER).says('askAdhesive', 4_000, MOTHER);
  hands
    .says('explainProcedure', 5_000, MOTHER)
    .says('askWhatSoothes', 6_000, MOTHER)
    .says('motherStays', 4_000, MOTHER);
  startsMachine(hands, RIVERA).does('machine.set', 'setting-lowPass', { value: '250' });
  hands.does('leads.named', MACHINE, { leads: 'infant' }).does('calibration.checked', MACHINE);
  hands.does('station.left', MACHINE);
  lays(hands, ['blanket'], ['undress'], 'flat');
  hands.rubs(habits.vary(21_000, 3_000));
  hooksUpWell(hands, { pack: 'smallPack', second: mirrored(hands) });
  soothes(hands);
  prints(hands);
  judges(hands, 'print1', 'send');
  shows(hands, 'print1', 'handedOver');
  unhooks(hands);
  hands.says('answerProvider', 5_000, MOTHER).rubs(21_000);
  charts(hands);
  hands.says('tellNextSteps', 5_000, MOTHER);
  leaves(hands);
}

/** Where V3R goes: V3 mirrored. */
function mirrored(hands: Hands): { readonly x: number; readonly y: number } {
  const [middle, third] = [landmark(hands, 'chest', 'sternalAngle'), landmark(hands, 'chest', 'v3')];
  return { x: 2 * middle.x - third.x, y: third.y };
}

function soothes(hands: Hands): void {
  hands.does('comfort.given', hands.patient, { what: 'pacifier' });
  hands.does('request.made', hands.patient, { what: 'parentNear' });
  hands.does('station.opened', MACHINE).waits(QUIET_MS);
}

function charts(hands: Hands): void {
  const rate = hands.number('tracing.printed', 'rate');
  const values = { indication: RIVERA.indication, rate, quality: 'good', position: 'flat', limbs: 'standard' };
  hands.does('record.charted', 'reason', { text: 'EKG for a murmur' }).does('record.charted', 'ekg', values);
}

/** Without an interpreter, with an adult's electrodes in the usual six places, and told to lie still. */
function playsSloppily(hands: Hands): void {
  hands.says('introduceRole', 4_000, MOTHER).says('askBothIdentifiers', 5_000, MOTHER);
  hands.says('leadSymptoms', 3_000, MOTHER).says('explainFast', 4_000, MOTHER).says('motherStays', 4_000, MOTHER);
  lays(hands, ['blanket'], ['undress'], 'flat');
  hands.rubs(21_000);
  hooksUpHastily(hands, 'electrodePack', 0);
  putsDown(hands, 'electrodePack');
  hands.does('request.made', hands.patient, { what: 'lieStill' });
  startsMachine(hands, RIVERA);
  prints(hands);
  judges(hands, 'print1', 'send');
  shows(hands, 'print1', 'handedOver');
  unhooks(hands);
  charts(hands);
  hands.says('tellNextSteps', 5_000, MOTHER);
  leaves(hands);
}

/** His mother outside, bare and held down, old gel, arms swapped, and the printout read aloud. */
function playsDangerously(hands: Hands): void {
  hands.says('leadIdentity', 3_000, MOTHER).says('sendMotherOut', 4_000, MOTHER).says('holdDown', 4_000, MOTHER);
  lays(hands, [], ['undress'], 'raised45');
  prepares(hands, 'chest', ['gauze']);
  hooksUpHastily(hands, 'electrodeCard', 10, ARMS_SWAPPED);
  putsDown(hands, 'electrodeCard');
  startsMachine(hands);
  prints(hands);
  shows(hands, 'print1', 'filed');
  hands.says('readPrintout', 4_000, MOTHER);
  charts(hands);
  hands.says('leaveAbruptly', 2_000, MOTHER);
  leaves(hands);
}
