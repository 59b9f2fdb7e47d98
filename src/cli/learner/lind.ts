/** Jonah Lind's sports physical as a scripted learner plays it: as taught, carelessly, or dangerously. */
import { TESTED } from '../../core/skills/senses/acuity.ts';
import { COLOR_PLATES } from '../../core/skills/senses/colorPlates.ts';
import { EYE_CHART } from '../../core/skills/senses/eyeChart.ts';
import { acuityShown, passesPlates, platesRight } from '../../core/skills/senses/results.ts';
import { chartsPressures } from './chartedPressures.ts';
import { bringsIn, chartsCounts, countsAtWrist, leaves } from './counting.ts';
import { byStyle, type Habits } from './habits.ts';
import type { Hands } from './hands.ts';
import { estimates, palpatesArtery, readsPressure, releases, spot } from './visit.ts';

const CUFF = 'cuff-adult';

export const playsLind = byStyle(playsWell, playsSloppily, playsDangerously);

function playsWell(hands: Hands, habits: Habits): void {
  hands.reads('schedule', 'summary', 'vitals', 'allergies');
  bringsIn(hands, 'callTitle');
  hands.asks('chair', 'backSupported', 'uncrossLegs', 'rollSleeve', 'armOnDesk').says('introduceRole', 4_000);
  hands.says('askBothIdentifiers', 5_000).says('askReasonOpen', 8_000).says('askSymptoms', 6_000);
  hands.says('askPulseUsual', 6_000).says('askFamily', 5_000).says('askExercise', 5_000).says('askArm', 4_000);
  hands.says('askMedicinesOpen', 5_000).says('askAllergies', 4_000).says('askReaction', 5_000);
  hands.says('explainProcedure', 3_000).says('explainRest', 3_000).rubs(habits.vary(21_000, 4_000));
  hands.waits(habits.vary(180_000, 60_000));
  countsAtWrist(hands, habits.vary(60_000, 2_000), habits.vary(60_000, 2_000));
  takesPressure(hands, habits);
  hands.says('answerProvider', 4_000).says('explainCover', 3_000);
  testsEyes(hands, ['occluderLeft', 'occluderRight', 'nothing'], '20');
  hands.does('station.opened', 'eyeChart').does('occluder.returned', 'occluder').does('equipment.wiped', 'occluder');
  hands.does('item.placed', 'counter', { item: 'occluder' }).does('station.left', 'eyeChart');
  showsPlates(hands, true);
  hands.rubs(habits.vary(21_000, 4_000));
  charts(hands, habits, 'regular');
  hands.does('report.given', 'provider', {
    identity: 'nameAndBirthDate',
    pulse: hands.number('pulse.counted', 'rate'),
    systolic: hands.number('pressure.heard', 'systolic'),
    diastolic: hands.number('pressure.heard', 'diastolic'),
    background: ['fullMinute', 'regularRhythm', 'noSymptoms', 'endurance', 'usualKnown', 'platesMissed'],
    assessment: 'belowLine',
    request: 'beforeEntering',
  });
  hands.says('answerColor', 5_000).says('showCallLight', 2_000).says('tellNextSteps', 3_000);
  leaves(hands);
}

/** A quarter of a minute, fingers before the eye, the lamp left off, and nothing to the provider but the chart. */
function playsSloppily(hands: Hands, habits: Habits): void {
  bringsIn(hands, 'callTitle');
  hands.asks('chair').says('introduceRole', 4_000).says('askBothIdentifiers', 5_000).says('askReasonOpen', 8_000);
  hands.says('leadSymptoms', 3_000).says('askAllergies', 4_000).says('explainProcedure', 3_000).rubs(21_000);
  countsAtWrist(hands, 15_000, 0);
  testsEyes(hands, ['nothing', 'fingersLeft', 'fingersRight'], '10');
  showsPlates(hands, false);
  charts(hands, habits, 'regular');
  hands.does('report.given', 'provider', {
    identity: 'nameOnly',
    pulse: hands.number('pulse.counted', 'rate'),
    background: ['endurance', 'noSymptoms'],
    assessment: 'fine',
    request: 'noHurry',
  });
  hands.says('tellNextSteps', 3_000);
  leaves(hands);
}

/** Not identified, hands not cleaned, a pulse that nobody counted, and a diagnosis. */
function playsDangerously(hands: Hands): void {
  bringsIn(hands, 'callWithReason');
  hands.asks('chair').says('leadIdentity', 2_000);
  countsAtWrist(hands, 10_000, 0);
  hands.says('diagnoseAthlete', 3_000);
  hands.does('record.charted', 'pulse', { rate: 60, rhythm: 'regular', seconds: 60 });
  hands.does('record.charted', 'visualAcuity', { distance: 'feet20', right: 20, left: 20, both: 20 });
  hands.says('leaveAbruptly', 2_000);
  leaves(hands);
}

/** By ear, rested and well seated; the slow heart needs a slow needle. */
function takesPressure(hands: Hands, habits: Habits): void {
  hands.does('station.opened', 'arm').does('arm.measured', hands.patient).says('askQuiet', 2_000);
  hands.waits(habits.vary(180_000, 20_000));
  palpatesArtery(hands);
  hands.does('item.taken', CUFF).does('cuff.wrapped', CUFF, { fit: 'snug' });
  const upTo = estimates(hands, CUFF) + 25;
  hands.does('item.taken', 'stethoscope').does('stethoscope.placed', 'arm', spot(hands, 'brachialArtery'));
  readsPressure(hands, CUFF, { upTo, step: 5, later: 6 });
  releases(hands, CUFF, habits);
}

/** From 20/50 down, for each way of covering, until less than half of a line is read. */
function testsEyes(hands: Hands, covers: readonly string[], feet: string): void {
  hands.does('station.opened', 'eyeChart');
  if (covers.some((cover) => cover.startsWith('occluder'))) hands.does('item.taken', 'occluder');
  hands.does('mark.chosen', 'eyeChart', { feet });
  for (const cover of covers) {
    hands.does('eye.covered', 'eyeChart', { cover });
    for (const { denominator, letters } of EYE_CHART.filter((line) => line.denominator <= 50)) {
      hands.does('line.pointed', 'eyeChart', { line: String(denominator) }).waits(1_000);
      if (2 * hands.number('line.read', 'right') <= letters.length) break;
    }
  }
  hands.does('station.left', 'eyeChart');
}

function showsPlates(hands: Hands, isLit: boolean): void {
  hands.does('station.opened', 'colorPlates');
  if (isLit) hands.does('lamp.switched', 'colorPlates', { lamp: 'on' });
  for (const { id } of COLOR_PLATES) hands.does('plate.shown', 'colorPlates', { plate: id }).waits(1_000);
  hands.does('station.left', 'colorPlates');
}

function charts(hands: Hands, habits: Habits, rhythm: string): void {
  const { findings } = hands.session;
  hands.does('record.charted', 'reason', { text: 'Sports form for the club' });
  if (habits.style !== 'sloppy') hands.does('record.charted', 'allergies', { status: 'confirmed' });
  chartsCounts(hands, habits, rhythm, {});
  chartsPressures(hands, 'pressure.heard', { cuff: 'adult', conditions: [] });
  const eyes = TESTED.flatMap((eye) => {
    const shown = acuityShown(findings, eye);
    return shown ? [[eye, shown.denominator] as const, [`${eye}Missed`, shown.missed] as const] : [];
  });
  const conditions = { distance: 'feet20', correction: 'withoutGlasses' };
  hands.does('record.charted', 'visualAcuity', { ...conditions, ...Object.fromEntries(eyes) });
  const right = platesRight(findings) ?? 0;
  const result = passesPlates(right) ? 'pass' : 'refer';
  hands.does('record.charted', 'colorVision', { platesRight: right, result });
}
