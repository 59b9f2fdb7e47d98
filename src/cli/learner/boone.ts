/** Walter Boone's refill as a scripted learner plays it: as taught, carelessly, or dangerously. */
import { chartsPressures } from './chartedPressures.ts';
import { bringsIn, leaves } from './counting.ts';
import { byStyle, type Habits } from './habits.ts';
import type { Hands } from './hands.ts';
import { estimates, palpatesArtery, readsPressure, releases, spot } from './visit.ts';

const CUFF = 'cuff-adult';

export const playsBoone = byStyle(playsWell, playsSloppily, playsDangerously);

function playsWell(hands: Hands, habits: Habits): void {
  hands.reads('schedule', 'summary', 'medicines', 'allergies', 'vitals');
  bringsIn(hands, 'callTitle');
  hands.asks('chair').says('introduceRole', 4_000).says('askBothIdentifiers', 5_000).says('askReasonOpen', 8_000);
  hands.says('askSymptoms', 9_000).says('askSince', 6_000).says('askStimulants', 6_000).says('askArm', 4_000);
  hands.says('askEachMedicine', 9_000).says('thankForTelling', 4_000);
  hands
    .says('askAllergies', 3_000)
    .says('askReaction', 5_000)
    .says('explainRest', 3_000)
    .says('explainProcedure', 3_000);
  hands.asks('rollSleeve', 'backSupported', 'uncrossLegs', 'armOnDesk').rubs(habits.vary(21_000, 4_000));
  hands.does('station.opened', 'arm').does('arm.measured', hands.patient).says('askQuiet', 2_000);
  hands.waits(habits.vary(300_000, 20_000));
  countsPulse(hands, habits.vary(30_000, 4_000));
  palpatesArtery(hands);
  hands.does('item.taken', CUFF).does('cuff.wrapped', CUFF, { fit: 'snug' });
  const upTo = estimates(hands, CUFF) + 25;
  hands.does('item.taken', 'stethoscope').does('stethoscope.placed', 'arm', spot(hands, 'brachialArtery'));
  readsPressure(hands, CUFF, { upTo, step: 5, later: 5 });
  hands.waits(habits.vary(60_000, 5_000));
  readsPressure(hands, CUFF, { upTo, step: 5, later: 5 });
  releases(hands, CUFF, habits);
  hands.says('stayWithYou', 3_000);
  reports(hands, {
    identity: 'nameAndBirthDate',
    background: ['headacheVision', 'outOfMedicine', 'smoked', 'repeated'],
    assessment: 'severeRange',
    request: 'comeNow',
  });
  charts(hands, { med1: 'notTaking', med2: 'asListed' });
  hands.waitsFor('provider.came', 70_000, 0);
  hands.says('answerProvider', 4_000).says('tellNextSteps', 4_000);
  leaves(hands);
}

/** Believes that he feels fine, measures once and hastily, and tells the provider without urgency. */
function playsSloppily(hands: Hands, habits: Habits): void {
  bringsIn(hands, 'callTitle');
  hands.asks('chair').says('introduceRole', 4_000).says('askBothIdentifiers', 5_000).says('askReasonOpen', 8_000);
  hands.says('leadSymptoms', 2_000).says('leadStimulants', 3_000).says('askMedicinesOpen', 4_000);
  hands.says('askAllergies', 3_000).says('explainProcedure', 3_000).asks('rollSleeve', 'armOnDesk').rubs(21_000);
  hands.does('station.opened', 'arm').waits(60_000);
  countsPulse(hands, 15_000);
  hands.does('item.taken', CUFF).does('cuff.wrapped', CUFF, { fit: 'snug' });
  hands.does('item.taken', 'stethoscope').does('stethoscope.placed', 'arm', spot(hands, 'brachialArtery'));
  readsPressure(hands, CUFF, { upTo: 240, step: 10 });
  releases(hands, CUFF, habits);
  charts(hands, { med1: 'asListed', med2: 'asListed' });
  reports(hands, {
    identity: 'nameOnly',
    background: ['noSymptoms'],
    assessment: 'severeRange',
    request: 'beforeEntering',
  });
  hands.says('tellNextSteps', 4_000);
  leaves(hands);
}

/** Reads a number that nobody should sit on, calls it harmless, advises on medicine, and goes. */
function playsDangerously(hands: Hands): void {
  bringsIn(hands, 'callWithReason');
  hands.asks('table').says('leadIdentity', 2_000).says('askEachMedicine', 9_000).says('adviseTake', 4_000);
  hands.asks('rollSleeve').does('station.opened', 'arm').does('item.taken', 'cuff-smallAdult');
  hands.does('cuff.wrapped', 'cuff-smallAdult', { fit: 'loose' }).does('item.taken', 'stethoscope');
  hands.does('stethoscope.placed', 'arm', spot(hands, 'brachialArtery'));
  readsPressure(hands, 'cuff-smallAdult', { upTo: 260, step: 12 });
  hands.says('sayFine', 3_000).does('station.left', 'arm');
  const values = { systolic: 148, diastolic: 88, arm: 'left', position: 'sitting', cuff: 'adult', conditions: [] };
  hands.does('record.charted', 'bloodPressure', values).says('leaveAbruptly', 3_000);
  leaves(hands);
}

function countsPulse(hands: Hands, ms: number): void {
  hands.does('fingers.placed', 'arm', spot(hands, 'radialArtery')).waits(3_000);
  hands.does('count.started', 'pulse').waits(ms).does('count.ended', 'pulse').does('fingers.lifted', 'arm');
}

function reports(hands: Hands, values: Readonly<Record<string, string | readonly string[]>>): void {
  const systolic = hands.number('pressure.heard', 'systolic');
  const diastolic = hands.number('pressure.heard', 'diastolic');
  hands.does('report.given', 'provider', { systolic, diastolic, ...values });
}

function charts(hands: Hands, medicines: Readonly<Record<string, string>>): void {
  hands.does('record.charted', 'reason', { text: 'Refill; headache and blurry vision since this morning' });
  hands.does('record.charted', 'medicines', medicines);
  hands.does('record.charted', 'allergies', { status: 'confirmed', notes: 'Vomiting' });
  const seconds = Math.round(hands.number('pulse.counted', 'ms') / 1_000);
  hands.does('record.charted', 'pulse', { rate: hands.number('pulse.counted', 'rate'), rhythm: 'regular', seconds });
  const conditions = medicines['med1'] === 'notTaking' ? ['missedMedicine'] : [];
  chartsPressures(hands, 'pressure.heard', { cuff: 'adult', conditions });
}
