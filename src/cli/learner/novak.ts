/** Edith Novak's visit as a scripted learner plays it: safe and counted at the apex, by the wrist only, or dangerously. */
import { bringsIn, chartsCounts, countsAtWrist, landmark, leaves } from './counting.ts';
import { byStyle, type Habits } from './habits.ts';
import type { Hands } from './hands.ts';
import { chartedSet, type OrthostaticSet, reportedSet, takesOrthostaticSet } from './orthostaticSet.ts';

export const playsNovak = byStyle(playsWell, playsSloppily, playsDangerously);

function playsWell(hands: Hands, habits: Habits): void {
  hands.reads('schedule', 'summary', 'medicines', 'allergies', 'vitals');
  bringsIn(hands, 'callTitle');
  hands.says('offerArm', 1_000).asks('chair', 'backSupported', 'uncrossLegs', 'armOnDesk');
  hands.says('introduceRole', 4_000).says('askBothIdentifiers', 5_000).says('tellStaySeated', 3_000);
  hands.says('askReasonOpen', 9_000).says('askSymptoms', 7_000).says('askFalls', 6_000);
  hands.says('askEachMedicine', 9_000).says('askAllergies', 5_000).says('askReaction', 4_000);
  hands.says('explainProcedure', 4_000).rubs(habits.vary(21_000, 4_000)).waits(habits.vary(120_000, 30_000));
  countsAtWrist(hands, habits.vary(60_000, 1_000), habits.vary(60_000, 2_000));
  hands.says('answerProvider', 4_000).says('explainColleague', 3_000).does('colleague.asked', 'apex');
  listensAtApex(hands, habits.vary(60_000, 1_000));
  const background = ['irregularPulse', 'dizzyStanding', 'flutter', 'noChestPain', 'nearFall', 'waterPillTwice'];
  const told = { background, assessment: 'newAndSymptoms', request: 'comeNow' };
  reports(hands, told);
  hands.says('explainOrthostatic', 4_000).says('callSupport', 3_000).rubs(habits.vary(21_000, 4_000));
  const set = takesOrthostaticSet(hands);
  hands.rubs(habits.vary(21_000, 4_000));
  reports(hands, told, set);
  charts(hands, habits);
  hands.does('record.charted', 'orthostatic', { ...chartedSet(set), arm: 'left', symptoms: ['dizzy'] });
  hands.says('showCallLight', 3_000).says('tellNextSteps', 4_000);
  leaves(hands);
}

function listensAtApex(hands: Hands, ms: number): void {
  hands.does('station.opened', 'chest').does('item.taken', 'stethoscope');
  hands.does('stethoscope.placed', 'chest', landmark(hands, 'chest', 'apex')).waits(4_000);
  hands.does('count.started', 'apex').waits(ms).does('count.ended', 'apex');
  hands.does('stethoscope.lifted', 'chest').does('equipment.wiped', 'stethoscope');
  hands.does('item.placed', 'counter', { item: 'stethoscope' }).does('station.left', 'chest');
}

interface Told {
  readonly background: readonly string[];
  readonly assessment: string;
  readonly request: string;
}

function reports(hands: Hands, more: Told, set: OrthostaticSet = {}): void {
  const apical = hands.number('apex.counted', 'rate');
  hands.does('report.given', 'provider', {
    identity: 'nameAndBirthDate',
    pulse: hands.number('pulse.counted', 'rate'),
    ...(apical > 0 ? { apical } : {}),
    ...reportedSet(set),
    ...more,
  });
}

function charts(hands: Hands, habits: Habits): void {
  hands.does('record.charted', 'reason', {
    text: 'Everything turns when she gets up, for a week; a flutter in the chest',
  });
  const isSloppy = habits.style === 'sloppy';
  hands.does('record.charted', 'medicines', { med1: 'asListed', med2: isSloppy ? 'asListed' : 'different' });
  if (isSloppy) {
    chartsCounts(hands, habits, 'regular', {});
    return;
  }
  hands.does('record.charted', 'allergies', { status: 'confirmed' });
  const apical = hands.number('deficit.counted', 'apical');
  const deficit = Math.max(0, hands.number('deficit.counted', 'deficit'));
  chartsCounts(hands, habits, 'irregularlyIrregular', { apical, deficit });
}

/** Seats her late, counts a quarter of a minute at the wrist, and leaves it for later. */
function playsSloppily(hands: Hands, habits: Habits): void {
  bringsIn(hands, 'callTitle');
  hands.says('introduceRole', 4_000).says('askBothIdentifiers', 5_000).asks('chair');
  hands.says('askReasonOpen', 9_000).says('leadSymptoms', 3_000).says('askMedicinesOpen', 5_000);
  hands.says('askAllergies', 5_000).says('explainProcedure', 4_000).rubs(21_000);
  countsAtWrist(hands, 15_000, 0);
  charts(hands, habits);
  reports(hands, { background: ['dizzyStanding', 'noChestPain'], assessment: 'fine', request: 'beforeEntering' });
  hands.says('tellNextSteps', 4_000);
  leaves(hands);
}

/** Lets her stand until she falls, touches with unclean hands, names a disease, charts what nobody counted. */
function playsDangerously(hands: Hands): void {
  bringsIn(hands, 'callWithReason');
  hands.says('leadIdentity', 2_000).says('hurry', 2_000).waits(50_000);
  hands
    .does('station.opened', 'arm')
    .does('thumb.placed', 'arm', landmark(hands, 'arm', 'radialArtery'))
    .waits(5_000);
  hands.does('fingers.lifted', 'arm').does('station.left', 'arm').says('diagnose', 4_000);
  hands.does('record.charted', 'pulse', { rate: 72, rhythm: 'regular', seconds: 60 });
  hands.asks('stand').says('leaveAbruptly', 2_000);
  leaves(hands);
}
