/** Denise Walker's first visit as a scripted learner plays it: as taught, carelessly, or dangerously. */
import { chartsPressures } from './chartedPressures.ts';
import { bringsIn, leaves } from './counting.ts';
import { byStyle, type Habits } from './habits.ts';
import type { Hands } from './hands.ts';
import { estimates, palpatesArtery, readsPressure, releases, spot } from './visit.ts';

const CUFF = 'cuff-thigh';

export const playsWalker = byStyle(playsWell, playsSloppily, playsDangerously);

function playsWell(hands: Hands, habits: Habits): void {
  hands.reads('schedule', 'summary', 'medicines', 'allergies', 'vitals');
  bringsIn(hands, 'callTitle');
  hands.asks('chair').says('introduceRole', 4_000).says('askBothIdentifiers', 5_000).says('askReasonOpen', 10_000);
  hands.says('askElse', 8_000).says('askSymptoms', 5_000).says('askStimulants', 6_000).says('askArm', 6_000);
  hands.says('askEachMedicine', 7_000).says('askOverTheCounter', 6_000);
  hands
    .says('askAllergies', 3_000)
    .says('askReaction', 5_000)
    .says('explainRest', 3_000)
    .says('explainProcedure', 3_000);
  hands.says('cuffKind', 5_000).says('explainBothArms', 3_000);
  hands.asks('rollSleeve', 'backSupported', 'uncrossLegs', 'armOnDesk').rubs(habits.vary(21_000, 4_000));
  hands.does('station.opened', 'arm').does('arm.measured', hands.patient).says('askQuiet', 2_000);
  hands.waits(habits.vary(300_000, 20_000));
  hands.does('item.taken', CUFF);
  readsArm(hands);
  hands.does('stethoscope.lifted', 'arm').does('item.placed', 'counter', { item: 'stethoscope' });
  hands.does('cuff.removed', CUFF).does('arm.changed', 'arm', { side: 'right' });
  readsArm(hands);
  releases(hands, CUFF, habits);
  charts(hands, { medicine: 'different', cuff: 'thigh' });
  reports(hands, {
    identity: 'nameAndBirthDate',
    background: ['decongestant', 'ibuprofenDaily', 'headaches', 'noSymptoms', 'bothArms'],
    assessment: 'aboveLimit',
    request: 'beforeEntering',
  });
  hands.says('answerProvider', 4_000).says('showCallLight', 2_000).says('tellNextSteps', 4_000);
  leaves(hands);
}

/** Wraps the cuff in the hand, looks at the needle, estimates by the pulse and reads. */
function readsArm(hands: Hands): void {
  palpatesArtery(hands);
  hands.does('cuff.wrapped', CUFF, { fit: 'snug' });
  if (needle(hands) !== 0) hands.does('gauge.changed', 'arm');
  const upTo = estimates(hands, CUFF) + 25;
  hands.does('item.taken', 'stethoscope').does('stethoscope.placed', 'arm', spot(hands, 'brachialArtery'));
  readsPressure(hands, CUFF, { upTo, step: 5, later: 5 });
}

function needle(hands: Hands): number {
  const gauge = hands.session.view().readouts.find(({ id }) => id === 'gauge');
  return Number(gauge?.text.values?.['value'] ?? 0);
}

/** Takes the large cuff by eye and pumps to the usual 150: into the silence. */
function playsSloppily(hands: Hands, habits: Habits): void {
  bringsIn(hands, 'callTitle');
  hands.asks('chair').says('introduceRole', 4_000).says('askBothIdentifiers', 5_000).says('askReasonOpen', 10_000);
  hands.says('leadSymptoms', 2_000).says('askStimulants', 6_000).says('askMedicinesOpen', 4_000);
  hands.says('askAllergies', 3_000).says('explainProcedure', 3_000).says('commentSize', 3_000);
  hands.asks('rollSleeve', 'armOnDesk').rubs(21_000);
  hands.does('station.opened', 'arm').waits(120_000);
  hands.does('item.taken', 'cuff-large').does('cuff.wrapped', 'cuff-large', { fit: 'snug' });
  hands.does('item.taken', 'stethoscope').does('stethoscope.placed', 'arm', spot(hands, 'brachialArtery'));
  readsPressure(hands, 'cuff-large', { upTo: 146, step: 6 });
  releases(hands, 'cuff-large', habits);
  charts(hands, { medicine: 'asListed', cuff: 'large' });
  reports(hands, { identity: 'nameOnly', background: ['noSymptoms'], assessment: 'fine', request: 'noHurry' });
  hands.says('tellNextSteps', 4_000);
  leaves(hands);
}

/** Not identified, hands not cleaned, the old number copied into the chart. */
function playsDangerously(hands: Hands): void {
  bringsIn(hands, 'callWithReason');
  hands.asks('table').says('leadIdentity', 2_000).says('forceCuff', 3_000).says('askOverTheCounter', 6_000);
  hands.says('adviseStop', 4_000).does('station.opened', 'arm').does('item.taken', 'cuff-adult');
  hands.does('cuff.wrapped', 'cuff-adult', { fit: 'loose' }).squeezes('cuff-adult', 12).does('station.left', 'arm');
  const values = { systolic: 128, diastolic: 82, arm: 'left', position: 'sitting', cuff: 'adult', conditions: [] };
  hands.does('record.charted', 'bloodPressure', values).says('leaveAbruptly', 3_000);
  leaves(hands);
}

function reports(hands: Hands, values: Readonly<Record<string, string | readonly string[]>>): void {
  const systolic = hands.number('pressure.heard', 'systolic');
  const diastolic = hands.number('pressure.heard', 'diastolic');
  hands.does('report.given', 'provider', { systolic, diastolic, ...values });
}

interface Charted {
  readonly medicine: string;
  readonly cuff: string;
}

function charts(hands: Hands, { medicine, cuff }: Charted): void {
  hands.does('record.charted', 'reason', { text: 'Clearance before knee surgery, new here' });
  hands.does('record.charted', 'medicines', { med1: medicine });
  hands.does('record.charted', 'allergies', { status: 'confirmed', notes: 'Itching and swelling of the hands' });
  chartsPressures(hands, 'pressure.heard', { cuff, conditions: [] });
}
