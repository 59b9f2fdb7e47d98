/** Denise Walker's EKG with pressure in the chest as a scripted learner plays it: in time, with forms first, or dangerously. */
import { bringsIn } from './counting.ts';
import {
  ARMS_SWAPPED,
  hooksUpHastily,
  hooksUpWell,
  judges,
  lays,
  MACHINE,
  prints,
  putsDown,
  shows,
  startsMachine,
} from './ekgVisit.ts';
import { byStyle, type Habits } from './habits.ts';
import type { Hands } from './hands.ts';

const WALKER = {
  name: 'Denise Walker',
  birthDate: '1978-05-02',
  sex: 'female',
  indication: 'Pressure in the chest since 12:45, 6 of 10',
};

export const playsEkgWalker = byStyle(playsWell, playsSloppily, playsDangerously);

function playsWell(hands: Hands, habits: Habits): void {
  bringsIn(hands, 'callTitle', 'ekg');
  hands.says('introduceRole', 3_000).says('askBothIdentifiers', 5_000).says('askSymptoms', 10_000);
  const background = ['pressureNow', 'intoJaw', 'nauseaAndSweat'];
  const said = { identity: 'nameAndBirthDate', pain: 6, background, assessment: 'seeHerNow', request: 'comeNow' };
  hands.does('report.given', 'provider', said);
  hands.says('stay', 3_000).says('askAdhesive', 4_000).says('explainProcedure', 3_000);
  startsMachine(hands, WALKER).does('calibration.checked', MACHINE);
  hands.does('station.left', MACHINE);
  lays(hands, ['gown'], ['undress', 'phoneAway', 'jewelryOff'], 'flat');
  hands.rubs(habits.vary(21_000, 2_000));
  hooksUpWell(hands, { lift: 'byPatient' });
  for (const what of ['lieStill', 'noTalking']) hands.does('request.made', hands.patient, { what });
  hands.does('station.opened', MACHINE);
  prints(hands);
  judges(hands, 'print1', 'send');
  hands.does('tracing.labelled', 'print1', { labels: ['painNow'] });
  shows(hands, 'print1', 'nowByVoice');
  hands.says('answerProvider', 3_000);
  hands.waitsFor('provider.ordered', 60_000, 0);
  hands.waits(habits.vary(6_000, 4_000)).does('emergency.called', 'emergency').says('tellNextSteps', 3_000);
  charts(hands, hands.number('tracing.printed', 'rate'));
  hands.does('learner.walked', 'waiting');
}

function charts(hands: Hands, rate: number): void {
  const values = { indication: WALKER.indication, rate, quality: 'good', position: 'flat', limbs: 'standard' };
  hands.does('record.charted', 'reason', { text: 'Pressure in the chest since 12:45' });
  hands.does('record.charted', 'ekg', values);
}

/** Forms first, electrodes on damp skin and on the breast, and the tracing handed over without a word. */
function playsSloppily(hands: Hands): void {
  bringsIn(hands, 'callTitle', 'ekg');
  hands.says('introduceRole', 3_000).says('askBothIdentifiers', 5_000).says('fillForms', 60_000);
  hands.says('askSymptoms', 10_000).says('explainProcedure', 3_000);
  lays(hands, ['gown'], ['undress'], 'flat');
  hands.rubs(21_000);
  hooksUpHastily(hands, 'electrodePack', 28);
  putsDown(hands, 'electrodePack');
  startsMachine(hands, WALKER);
  prints(hands);
  judges(hands, 'print1', 'send');
  shows(hands, 'print1', 'handedOver');
  charts(hands, hands.number('tracing.printed', 'rate'));
  hands.waits(60_000).does('tracing.shown', 'print1', { how: 'nowByVoice' });
  hands.waitsFor('provider.ordered', 60_000, 0);
  hands.does('emergency.called', 'emergency').waits(2_000).does('learner.walked', 'waiting');
}

/** Says what it is, gives an aspirin, files the tracing and walks out. */
function playsDangerously(hands: Hands): void {
  bringsIn(hands, 'callWithReason', 'ekg');
  hands.says('leadIdentity', 2_000).says('sayNerves', 3_000).says('giveAspirin', 3_000);
  lays(hands, [], ['undress'], 'sitting');
  hooksUpHastily(hands, 'electrodeCard', 28, ARMS_SWAPPED, 'palm');
  putsDown(hands, 'electrodeCard');
  startsMachine(hands);
  prints(hands);
  shows(hands, 'print1', 'filed');
  hands.says('readPrintout', 3_000).does('learner.walked', 'waiting').waits(1_200_000);
}
