/** Priya Nair's visit as a scripted learner plays it: rested, asked and told; hurried and told late; or dangerously. */
import type { Value } from '../../core/session/types.ts';
import { chartsPressures } from './chartedPressures.ts';
import { landmark } from './counting.ts';
import { byStyle, type Habits } from './habits.ts';
import type { Hands } from './hands.ts';

const CUFF = 'cuff-adult';

export const playsNair = byStyle(playsWell, playsSloppily, playsDangerously, (hands) => hands.waits(7_000));

function playsWell(hands: Hands, habits: Habits): void {
  hands.says('introduceRole', 3_000).says('askBothIdentifiers', 6_000);
  weighs(hands, true);
  hands.reads('vitals', 'medicines', 'allergies');
  hands.asks('chair', 'backSupported', 'uncrossLegs', 'armOnDesk', 'rollSleeve');
  hands.says('askReason', 9_000).says('askHeadache', 7_000).says('askVision', 7_000).says('askBellyPain', 5_000);
  hands.says('askSwelling', 6_000).says('askBaby', 5_000).says('askMedicines', 8_000).says('askAllergies', 5_000);
  hands.says('askHowFeeling', 6_000).says('explainRest', 2_000).rubs(21_000);
  wraps(hands, 'snug', true);
  hands.says('explainMonitor', 3_000).waits(habits.vary(270_000, 40_000));
  measures(hands);
  hands.says('explainRepeat', 2_000).waits(habits.vary(70_000, 15_000));
  measures(hands);
  const background = ['weeks34', 'headache', 'visionSpots', 'noBellyPain', 'swelling', 'weightGain', 'babyMoves'];
  calls(hands, { background: [...background, 'repeated'], assessment: 'needsYouNow', request: 'comeNow' });
  hands.says('sayNumber', 4_000).says('answerWorry', 3_000);
  charts(hands, 'automated');
  hands.waitsFor('provider.arrived', 150_000, 0);
  hands.waits(5_000).says('handOverFull', 4_000, 'katz');
  clears(hands);
  hands.rubs(21_000).does('learner.walked', 'waiting').waits(2_000);
}

function weighs(hands: Hands, isCareful: boolean): void {
  hands.does('station.opened', 'floorScale');
  if (isCareful) {
    hands.does('garment.removed', hands.patient, { garment: 'shoes' }).does('scale.zeroed', 'floorScale').waits(2_000);
    hands.does('scaleUnit.switched', 'floorScale');
  }
  hands.does('scale.loaded', 'floorScale', { load: 'person' });
  if (isCareful) for (const stance of ['letGo', 'standStill']) hands.does('stance.asked', 'floorScale', { stance });
  hands.waits(8_000).does('scale.loaded', 'floorScale', { load: 'nothing' }).does('station.left', 'floorScale');
  hands.does('learner.walked', 'exam');
  hands.waitsFor('patient.followed', 20_000, 0);
  hands.waits(3_000);
}

function wraps(hands: Hands, fit: 'snug' | 'loose', isCareful: boolean): void {
  hands.does('station.opened', 'arm');
  if (isCareful) {
    hands.does('arm.measured', hands.patient).does('fingers.placed', 'arm', landmark(hands, 'arm', 'brachialArtery'));
    hands.waits(3_000).does('fingers.lifted', 'arm');
  }
  hands.does('item.taken', CUFF).does('cuff.wrapped', CUFF, { fit }).does('station.left', 'arm');
  hands.does('monitor.switchedOn', 'monitor');
}

/** Starts until a number stands on the display: at most three times. */
function measures(hands: Hands): void {
  for (let time = 0; time < 3; time++) {
    const since = hands.session.findings.length;
    hands.does('monitor.started', 'monitor');
    hands.waitsFor('monitor.finished', 50_000, since);
    if (hands.hasFound('pressure.measured', since)) return;
    hands.waits(20_000);
  }
}

function calls(hands: Hands, more: Readonly<Record<string, Value>>): void {
  hands.does('report.given', 'provider', {
    identity: 'nameAndBirthDate',
    systolic: hands.number('pressure.measured', 'systolic'),
    diastolic: hands.number('pressure.measured', 'diastolic'),
    ...more,
  });
}

function charts(hands: Hands, method: string): void {
  hands.does('record.charted', 'reason', { text: '34 weeks; headache since yesterday, sparkles this morning' });
  hands.does('record.charted', 'medicines', {
    med1: 'asListed',
    med2: 'asListed',
    notes: 'Tylenol twice since yesterday',
  });
  hands.does('record.charted', 'allergies', { status: 'confirmed' });
  const value = Math.round(hands.number('weight.shown', 'value') / 10);
  hands.does('record.charted', 'weight', { value, unit: 'kilograms', worn: 'indoorClothes' });
  chartsPressures(hands, 'pressure.measured', { cuff: 'adult', method, conditions: [] });
}

function clears(hands: Hands): void {
  hands.does('monitor.switchedOff', 'monitor').does('station.opened', 'arm').does('cuff.removed', CUFF);
  hands.does('equipment.wiped', CUFF).does('item.placed', 'counter', { item: CUFF }).does('station.left', 'arm');
}

/** On the table's edge over the sleeve, once, chatting; the headache comes up late and is told “before you go in”. */
function playsSloppily(hands: Hands): void {
  hands.says('introduceRole', 3_000).says('askBothIdentifiers', 6_000);
  weighs(hands, false);
  hands.says('askReason', 9_000).rubs(12_000).asks('chair').says('askHowFeeling', 6_000);
  wraps(hands, 'snug', false);
  measures(hands);
  hands.says('askHeadache', 7_000).says('askVision', 7_000).says('chatNames', 13_000);
  calls(hands, { background: ['weeks34', 'headache'], assessment: 'needsYouNow', request: 'beforeEntering' });
  charts(hands, 'automated');
  hands.says('tellNextSteps', 2_000);
  hands.waitsFor('provider.arrived', 320_000, 0);
  hands.waits(5_000).says('handOverNumber', 4_000, 'katz').does('learner.walked', 'waiting').waits(2_000);
}

/** Flat on the back, a number from memory, the heat to blame, and back to the waiting room. */
function playsDangerously(hands: Hands): void {
  hands.says('introduceNurse', 2_000).says('leadIdentity', 2_000).says('sayJustHeat', 3_000);
  hands.does('learner.walked', 'exam');
  hands.waitsFor('patient.followed', 20_000, 0);
  hands.waits(3_000).does('orthostatic.asked', hands.patient, { change: 'lie' });
  wraps(hands, 'loose', false);
  hands.does('monitor.started', 'monitor').says('chatNames', 13_000).waits(40_000);
  hands.does('record.charted', 'bloodPressure', {
    systolic: 124,
    diastolic: 78,
    arm: 'left',
    position: 'sitting',
    cuff: 'adult',
    method: 'automated',
    conditions: [],
  });
  hands.says('adviseSalt', 3_000).says('sendWaiting', 3_000).does('learner.walked', 'waiting').waits(95_000);
}
