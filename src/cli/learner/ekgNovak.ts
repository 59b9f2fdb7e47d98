/** Edith Novak's irregular pulse and EKG as a scripted learner plays it: told at once, told late, or named and filed. */
import { bringsIn, countsAtWrist, landmark, leaves } from './counting.ts';
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

const NOVAK = {
  name: 'Edith Novak',
  birthDate: '1944-11-30',
  sex: 'female',
  indication: 'Irregular pulse, new; dizzy for a week',
};

export const playsEkgNovak = byStyle(playsWell, playsSloppily, playsDangerously);

function playsWell(hands: Hands, habits: Habits): void {
  hands.reads('schedule', 'summary', 'vitals');
  bringsIn(hands, 'callTitle', 'ekg');
  hands.says('offerArm', 1_000).asks('chair', 'backSupported', 'uncrossLegs');
  hands.says('introduceRole', 4_000).says('askBothIdentifiers', 5_000).says('askSymptoms', 8_000);
  hands.says('askAdhesive', 4_000).says('tellStaySeated', 3_000).says('explainPulse', 3_000);
  hands.rubs(habits.vary(21_000, 3_000));
  countsAtWrist(hands, habits.vary(60_000, 1_000), 0);
  hands.says('explainEkg', 4_000);
  chartsPulse(hands, 'irregularlyIrregular');
  startsMachine(hands, NOVAK).does('station.left', MACHINE).says('offerArm', 2_000);
  lays(hands, ['gown', 'blanket'], ['undress', 'phoneAway', 'armsAside'], 'flat');
  hands.rubs(habits.vary(21_000, 3_000));
  hooksUpWell(hands);
  for (const what of ['lieStill', 'noTalking']) hands.does('request.made', hands.patient, { what });
  hands.does('station.opened', MACHINE).does('calibration.checked', MACHINE).waits(3_000);
  prints(hands);
  judges(hands, 'print1', 'send');
  shows(hands, 'print1', 'nowByVoice');
  hands.says('answerProvider', 4_000);
  unhooks(hands);
  hands.rubs(21_000);
  charts(hands, hands.number('tracing.printed', 'rate'));
  hands.says('tellStaySeated', 3_000).says('showCallLight', 3_000).says('tellNextSteps', 4_000);
  leaves(hands);
}

function chartsPulse(hands: Hands, rhythm: string): void {
  const rate = hands.number('pulse.counted', 'rate');
  const seconds = Math.round(hands.number('pulse.counted', 'ms') / 1_000);
  hands.does('record.charted', 'pulse', { rate, rhythm, seconds, site: 'radial' });
}

function charts(hands: Hands, rate: number): void {
  const values = { indication: NOVAK.indication, rate, quality: 'good', position: 'flat', limbs: 'standard' };
  hands.does('record.charted', 'ekg', values);
}

/** Counts a quarter of a minute, lets her shiver, and hands the tracing over late. */
function playsSloppily(hands: Hands): void {
  bringsIn(hands, 'callTitle', 'ekg');
  hands.asks('chair').says('introduceRole', 4_000).says('askBothIdentifiers', 5_000).says('explainPulse', 3_000);
  hands.rubs(21_000);
  countsAtWrist(hands, 15_000, 0);
  chartsPulse(hands, 'regular');
  lays(hands, ['gown'], ['undress'], 'flat');
  prepares(hands, 'chest', ['alcoholWipe']);
  hooksUpHastily(hands, 'electrodePack', 28);
  putsDown(hands, 'electrodePack');
  startsMachine(hands, NOVAK);
  prints(hands);
  judges(hands, 'print1', 'send');
  hands.waits(90_000).does('tracing.shown', 'print1', { how: 'handedOver' }).does('station.left', MACHINE);
  charts(hands, hands.number('tracing.printed', 'rate'));
  unhooks(hands);
  hands.says('tellNextSteps', 4_000);
  leaves(hands);
}

/** Lets her stand until she falls, names a disease, swaps the arms and files the tracing. */
function playsDangerously(hands: Hands): void {
  bringsIn(hands, 'callWithReason', 'ekg');
  hands.says('leadIdentity', 2_000).says('hurry', 2_000).waits(50_000);
  hands.does('station.opened', 'arm').does('thumb.placed', 'arm', landmark(hands, 'arm', 'radialArtery'));
  hands.waits(5_000).does('fingers.lifted', 'arm').does('station.left', 'arm').says('diagnose', 4_000);
  lays(hands, [], ['undress'], 'sitting');
  hooksUpHastily(hands, 'electrodeCard', 56, ARMS_SWAPPED);
  putsDown(hands, 'electrodeCard');
  startsMachine(hands);
  prints(hands);
  shows(hands, 'print1', 'filed');
  hands.does('record.charted', 'pulse', { rate: 72, rhythm: 'regular', seconds: 60 });
  hands.says('leaveAbruptly', 2_000);
  leaves(hands);
}
