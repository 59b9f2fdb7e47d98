/** The parts of Rosa's visit as a scripted learner plays them; the sloppy one leaves out, hurries and skips. */
import type { Habits } from './habits.ts';
import type { Hands } from './hands.ts';

const isSloppy = ({ style }: Habits): boolean => style === 'sloppy';
const cuffOf = (habits: Habits): string => (isSloppy(habits) ? 'cuff-adult' : 'cuff-large');

/** Reads the chart, calls her, brings her in, and learns who she is. */
export function welcomes(hands: Hands, habits: Habits): void {
  if (!isSloppy(habits)) hands.reads('schedule', 'summary', 'medicines', 'allergies', 'vitals');
  hands.does('learner.walked', 'waiting').waits(habits.vary(500, 3_000));
  hands.says('callTitle', 3_000).does('learner.walked', 'exam');
  hands.waitsFor('patient.followed', 60_000);
  hands.waits(6_000).asks('chair').says('introduceRole', 5_000);
  if (!isSloppy(habits)) hands.says('offerInterpreter', 7_000).says('acknowledgeHurry', 5_000);
  hands.says('askBothIdentifiers', 5_000);
}

/** Asks what must be known, seats her for the reading, cleans hands. */
export function prepares(hands: Hands, habits: Habits): void {
  hands.says('askReasonOpen', 9_000);
  if (!isSloppy(habits)) hands.says('askSymptoms', 4_000).says('askStimulants', 10_000).says('askArm', 5_000);
  hands.says(isSloppy(habits) ? 'askMedicinesOpen' : 'askEachMedicine', 16_000);
  hands.says('askAllergies', 3_000);
  if (!isSloppy(habits)) hands.says('askReaction', 7_000).says('explainRest', 5_000);
  hands.says('explainProcedure', 3_000);
  hands.asks('rollSleeve', ...(isSloppy(habits) ? [] : ['backSupported', 'uncrossLegs', 'armOnDesk']));
  hands.rubs(isSloppy(habits) ? 6_000 : habits.vary(21_000, 4_000));
}

/** Pulse, breaths, and the pressure by ear, twice after an estimate. */
export function measures(hands: Hands, habits: Habits): void {
  const cuff = cuffOf(habits);
  hands.does('station.opened', 'arm');
  if (!isSloppy(habits))
    hands.does('arm.measured', hands.patient).says('askQuiet', 2_000).waits(habits.vary(300_000, 30_000));
  counts(hands, 'pulse', isSloppy(habits) ? 15_000 : habits.vary(30_000, 5_000));
  if (!isSloppy(habits)) counts(hands, 'respirations', habits.vary(30_000, 5_000));
  palpatesArtery(hands);
  hands.does('item.taken', cuff).does('cuff.wrapped', cuff, { fit: 'snug' });
  const vanished = isSloppy(habits) ? 150 : estimates(hands, cuff);
  hands.does('item.taken', 'stethoscope').does('stethoscope.placed', 'arm', spot(hands, 'brachialArtery'));
  readsPressure(hands, cuff, { upTo: vanished + 25, step: isSloppy(habits) ? 10 : 5 });
  if (!isSloppy(habits)) {
    hands.waits(habits.vary(60_000, 10_000));
    readsPressure(hands, cuff, { upTo: vanished + 25, step: 5 });
  }
  releases(hands, cuff, habits);
}

/** Where a landmark lies on the patient's arm, mm. */
export function spot(hands: Hands, landmark: 'brachialArtery' | 'radialArtery'): { x: number; y: number } {
  const body = hands.session.world.people.get(hands.patient)?.body;
  const [x = 0, y = 0] = body?.surfaces['arm']?.landmarks[landmark] ?? [];
  return { x, y };
}

/** Feels for the artery in the elbow. */
export function palpatesArtery(hands: Hands): void {
  hands.does('fingers.placed', 'arm', spot(hands, 'brachialArtery')).waits(3_000).does('fingers.lifted', 'arm');
}

function counts(hands: Hands, what: 'pulse' | 'respirations', ms: number): void {
  const isFeeling = what === 'pulse';
  if (isFeeling) hands.does('fingers.placed', 'arm', spot(hands, 'radialArtery')).waits(2_000);
  hands.does('count.started', what).waits(ms).does('count.ended', what);
  if (hands.session.world.thing('arm').hasTag('palpating') && what === 'respirations')
    hands.does('fingers.lifted', 'arm');
}

/** With the fingers at the wrist, inflates until the pulse is gone; empties the cuff and waits. Gives mmHg. */
export function estimates(hands: Hands, cuff: string): number {
  hands.does('fingers.placed', 'arm', spot(hands, 'radialArtery')).waits(2_000);
  const since = hands.session.findings.length;
  for (let squeeze = 0; squeeze < 26 && !hands.hasFound('pulse.vanished', since); squeeze++) {
    hands.squeezes(cuff, 1).waits(1_200);
  }
  hands.turnsValve(cuff, 0, 20);
  hands.waitsFor('cuff.emptied', 20_000, since);
  hands.turnsValve(cuff, 20, 0).does('fingers.lifted', 'arm').waits(32_000);
  return hands.number('pulse.vanished', 'cuff');
}

interface Reading {
  readonly upTo: number;
  /** Opening of the valve, and the one from the first sound on: a step more when nothing is said. */
  readonly step: number;
  readonly later?: number;
}

/** Inflates, lets the air out at the chosen opening while listening, opens the valve fully at the last sound. */
export function readsPressure(hands: Hands, cuff: string, { upTo, step, later }: Reading): void {
  const open = later ?? (step < 10 ? step + 1 : step);
  const since = hands.session.findings.length;
  hands.squeezes(cuff, Math.ceil((upTo - 4) / 9.6)).turnsValve(cuff, 0, step);
  hands.waitsFor('korotkoff.began', 60_000, since);
  hands.turnsValve(cuff, step, open);
  hands.waitsFor('korotkoff.ended', 60_000, since);
  hands.waits(4_000).turnsValve(cuff, open, 20);
  hands.waitsFor('cuff.emptied', 20_000, since);
  hands.turnsValve(cuff, 20, 0).waits(1_000);
}

/** Takes everything off, wipes it, cleans hands. */
export function releases(hands: Hands, cuff: string, habits: Habits): void {
  hands.does('stethoscope.lifted', 'arm');
  if (!isSloppy(habits)) hands.does('equipment.wiped', 'stethoscope');
  hands.does('item.placed', 'counter', { item: 'stethoscope' }).does('cuff.removed', cuff);
  if (!isSloppy(habits)) hands.does('equipment.wiped', cuff);
  hands.does('item.placed', 'counter', { item: cuff }).does('station.left', 'arm');
  if (!isSloppy(habits)) hands.rubs(22_000);
}

/** Charts, reports, says what happens next, leaves. */
export function closes(hands: Hands, habits: Habits): void {
  charts(hands, habits);
  const systolic = hands.number('pressure.heard', 'systolic');
  const diastolic = hands.number('pressure.heard', 'diastolic');
  const careful = ['coffee', 'missedMedicine', 'noSymptoms', 'hypertension', 'repeated'];
  hands.does('report.given', 'provider', {
    identity: isSloppy(habits) ? 'nameOnly' : 'nameAndBirthDate',
    systolic,
    diastolic,
    background: isSloppy(habits) ? ['hypertension'] : careful,
    assessment: 'aboveLimit',
    request: 'beforeEntering',
  });
  if (!isSloppy(habits)) hands.says('answerProvider', 4_000).says('showCallLight', 2_000);
  hands.says('tellNextSteps', 4_000);
  hands.does('learner.walked', 'waiting');
  hands.waitsFor('visit.ended', 30_000);
}

function charts(hands: Hands, habits: Habits): void {
  hands.does('record.charted', 'reason', { text: 'Blood pressure follow-up' });
  const second = isSloppy(habits) ? 'asListed' : 'notTaking';
  hands.does('record.charted', 'medicines', { med1: 'asListed', med2: second, med3: 'asListed' });
  if (!isSloppy(habits)) hands.does('record.charted', 'allergies', { status: 'confirmed', notes: 'Hives' });
  const seconds = Math.round(hands.number('pulse.counted', 'ms') / 1_000);
  hands.does('record.charted', 'pulse', { rate: hands.number('pulse.counted', 'rate'), rhythm: 'regular', seconds });
  const rate = isSloppy(habits) ? 16 : hands.number('respirations.counted', 'rate');
  hands.does('record.charted', 'respirations', { rate, pattern: 'unlabored' });
  hands.does('record.charted', 'bloodPressure', {
    systolic: hands.number('pressure.heard', 'systolic'),
    diastolic: hands.number('pressure.heard', 'diastolic'),
    arm: 'left',
    position: 'sitting',
    cuff: cuffOf(habits).slice('cuff-'.length),
    conditions: isSloppy(habits) ? [] : ['coffee', 'missedMedicine'],
  });
}
