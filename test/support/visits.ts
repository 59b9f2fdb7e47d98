/** Whole visits to Rosa, played by scripted learners: as taught, carelessly, dangerously, and not at all. */
import { type Learner, numberOf } from './rosa.ts';

/** Everything as taught, from the schedule to the door. */
export function visitWell(learner: Learner): Learner {
  readsChart(learner);
  welcomes(learner);
  takesHistory(learner);
  const numbers = measures(learner);
  chartsAndReports(learner, numbers);
  return leaves(learner);
}

function readsChart(learner: Learner): void {
  for (const page of ['schedule', 'summary', 'medicines', 'allergies', 'vitals']) learner.does('record.opened', page);
}

function welcomes(learner: Learner): void {
  learner.does('learner.walked', 'waiting').talks('callTitle').does('learner.walked', 'exam').waits(15_000);
  learner.waitsUntil(() => !learner.isTalking, 20_000);
  learner.talks('introduceRole', 'askBothIdentifiers').seatsHerWell();
  learner.talks('acknowledgeHurry', 'offerInterpreter', 'explainProcedure');
}

function takesHistory(learner: Learner): void {
  learner.talks('askReasonOpen', 'askSymptoms', 'askStimulants', 'askArm', 'askEachMedicine', 'askStopped');
  learner.talks('askAllergies', 'askReaction');
  learner.does('record.charted', 'reason', { text: 'Here so they can check my pressure' });
  learner.does('record.charted', 'medicines', { med1: 'asListed', med2: 'notTaking', med3: 'asListed' });
  learner.does('record.charted', 'allergies', { status: 'confirmed' });
  learner.talks('explainRest', 'askQuiet');
}

interface Numbers {
  readonly pulse: number;
  readonly respirations: number;
  readonly systolic: number;
  readonly diastolic: number;
}

function measures(learner: Learner): Numbers {
  learner.rubsHands().goesClose().does('arm.measured', 'rosa').feels('brachialArtery').lifts().wraps();
  learner.feels('radialArtery');
  const pulse = numberOf(learner.counts('pulse', 30_000), 'rate');
  const respirations = numberOf(learner.counts('respirations', 30_000), 'rate');
  const estimate = estimates(learner);
  learner.lifts().does('item.taken', 'stethoscope').listens();
  const rested = learner.now;
  learner.waits(Math.max(60_000, 420_000 - rested));
  const first = readsOnce(learner, estimate);
  learner.waits(65_000);
  const second = readsOnce(learner, estimate);
  learner.does('stethoscope.lifted', 'arm').does('cuff.removed', 'cuff-large');
  learner.does('equipment.wiped', 'cuff-large').does('item.placed', 'counter', { item: 'cuff-large' });
  learner.does('equipment.wiped', 'stethoscope').does('item.placed', 'counter', { item: 'stethoscope' });
  const mean = (name: string): number => Math.round((numberOf(first, name) + numberOf(second, name)) / 2);
  return { pulse, respirations, systolic: mean('systolic'), diastolic: mean('diastolic') };
}

/** Fingers on the wrist: pumps until the pulse is gone, then lets all air out. */
export function estimates(learner: Learner): number {
  learner.does('valve.turned', 'cuff-large', { step: 0 });
  while (learner.findings('pulse.vanished').length === 0) {
    learner.does(learner.gauge < 100 ? 'bulb.pumped' : 'bulb.squeezed', 'cuff-large').waits(1_200);
  }
  learner.emptiesCuff();
  return numberOf(learner.last('pulse.vanished'), 'cuff');
}

function readsOnce(learner: Learner, estimate: number) {
  const before = learner.findings('pressure.heard').length;
  learner.inflatesTo(estimate + 20).opensValve(5);
  learner.waitsUntil(() => learner.findings('pressure.heard').length > before, 120_000);
  learner.emptiesCuff();
  return learner.last('pressure.heard');
}

function chartsAndReports(learner: Learner, { pulse, respirations, systolic, diastolic }: Numbers): void {
  learner.stepsBack().rubsHands();
  learner.does('record.charted', 'pulse', { rate: pulse, rhythm: 'regular', seconds: 30 });
  learner.does('record.charted', 'respirations', { rate: respirations, pattern: 'unlabored' });
  learner.does('record.charted', 'bloodPressure', {
    systolic,
    diastolic,
    arm: 'left',
    position: 'sitting',
    cuff: 'large',
    conditions: ['coffee', 'missedMedicine'],
  });
  const told = learner.last('pressure.heard');
  learner.does('report.given', 'provider', {
    identity: 'nameAndBirthDate',
    systolic: numberOf(told, 'systolic'),
    diastolic: numberOf(told, 'diastolic'),
    background: ['coffee', 'missedMedicine', 'noSymptoms', 'repeated'],
    assessment: 'aboveLimit',
    request: 'beforeEntering',
  });
}

function leaves(learner: Learner): Learner {
  learner.talks('answerProvider', 'tellNextStepsAmlodipine', 'showCallLight');
  return learner.does('learner.walked', 'waiting').waits(30_000);
}

/** In a hurry: short rub, no rest, one reading with a cuff too small, let down too fast, nothing wiped. */
export function visitSloppily(learner: Learner): Learner {
  learner.does('record.opened', 'schedule').bringsRosaIn().talks('leadIdentity', 'askBirthDate');
  learner.asks('chair', 'rollSleeve').talks('leadReason', 'chatWork', 'askMedicinesOpen', 'leadAllergies');
  learner.rubsHands(8_000).goesClose().feels('radialArtery');
  const pulse = numberOf(learner.counts('pulse', 15_000), 'rate');
  learner.lifts();
  const respirations = numberOf(learner.counts('respirations', 15_000), 'rate');
  learner.wraps('cuff-adult').does('item.taken', 'stethoscope').listens(20, 0);
  const heard = learner.takesPressure(9, { cuff: 'cuff-adult', to: 210 });
  learner.emptiesCuff('cuff-adult');
  learner.does('stethoscope.lifted', 'arm').does('cuff.removed', 'cuff-adult');
  learner.does('item.placed', 'counter', { item: 'cuff-adult' });
  learner.does('item.placed', 'counter', { item: 'stethoscope' }).stepsBack();
  const systolic = heard ? numberOf(heard, 'systolic') : 150;
  const diastolic = heard ? numberOf(heard, 'diastolic') : 90;
  learner.does('record.charted', 'pulse', { rate: pulse });
  learner.does('record.charted', 'respirations', { rate: respirations });
  learner.does('record.charted', 'bloodPressure', { systolic, diastolic });
  learner.does('report.given', 'provider', {
    identity: 'roomOnly',
    systolic,
    diastolic,
    background: ['noSymptoms'],
    assessment: 'aboveLimit',
    request: 'noHurry',
  });
  return learner.talks('tellNextSteps').does('learner.walked', 'waiting').waits(30_000);
}

/** Private facts called out, nobody identified, numbers made up, a diagnosis given, the cuff left inflated. */
export function visitDangerously(learner: Learner): Learner {
  learner.does('learner.walked', 'waiting').talks('callWithReason').does('learner.walked', 'exam').waits(15_000);
  learner.asks('table').goesClose().wraps('cuff-smallAdult', 'loose').does('item.taken', 'stethoscope');
  learner.does('stethoscope.placed', 'arm', { x: 600, y: 40 });
  for (let pump = 0; pump < 4; pump++) learner.does('bulb.pumped', 'cuff-smallAdult').waits(2_000);
  learner.does('stethoscope.lifted', 'arm').does('item.placed', 'counter', { item: 'stethoscope' }).stepsBack();
  learner.does('record.charted', 'bloodPressure', { systolic: 118, diastolic: 76, arm: 'right', position: 'lying' });
  learner.does('record.charted', 'pulse', { rate: 60 }).does('record.charted', 'respirations', { rate: 16 });
  learner.talks('askMedicinesOpen', 'askStopped', 'adviseWithout', 'leaveAbruptly');
  learner.does('learner.walked', 'waiting').waits(5_000).does('learner.walked', 'exam').waits(280_000);
  return learner.talks('leaveAbruptly').does('learner.walked', 'waiting').waits(30_000);
}

/** Watches the clock for a minute and does nothing. */
export function visitIdly(learner: Learner): Learner {
  learner.waits(60_000).session.mark({ type: 'time.passed' });
  return learner;
}
