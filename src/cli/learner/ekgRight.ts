/** Walter Boone with pressure in the chest, then V4R and V7 to V9, as a scripted learner plays it. */
import { landmark } from './counting.ts';
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

const BOONE = {
  name: 'Walter Boone',
  birthDate: '1964-10-09',
  sex: 'male',
  indication: 'Pressure in the chest since 8:00, 7 of 10',
};

export const playsEkgRight = byStyle(playsWell, playsSloppily, playsDangerously);

function playsWell(hands: Hands, habits: Habits): void {
  hands.says('introduceRole', 3_000).says('askBothIdentifiers', 5_000).says('askSymptoms', 9_000);
  const said = { identity: 'nameAndBirthDate', pain: 7, background: ['pressureNow', 'intoArm', 'dampSkin'] };
  hands.does('report.given', 'provider', { ...said, assessment: 'seeHimNow', request: 'comeNow' });
  hands.says('stay', 3_000).says('askAdhesive', 3_000).says('explainProcedure', 3_000);
  startsMachine(hands, BOONE).does('calibration.checked', MACHINE);
  hands.does('station.left', MACHINE);
  lays(hands, ['gown'], ['undress', 'phoneAway'], 'flat');
  hands.rubs(habits.vary(21_000, 2_000));
  hooksUpWell(hands);
  for (const what of ['lieStill', 'noTalking']) hands.does('request.made', hands.patient, { what });
  hands.does('station.opened', MACHINE);
  prints(hands);
  judges(hands, 'print1', 'send');
  hands.does('tracing.labelled', 'print1', { labels: ['painNow'] });
  shows(hands, 'print1', 'nowByVoice');
  hands.says('answerProvider', 3_000);
  hands.waitsFor('provider.ordered', 60_000, 0);
  hands.waits(habits.vary(10_000, 2_000)).says('explainMore', 3_000);
  movesToRight(hands);
  printsNamed(hands, 'print2', 'rightSided');
  movesToBack(hands);
  printsNamed(hands, 'print3', 'posterior');
  hands.waits(6_000).says('tellNextSteps', 3_000);
  charts(hands);
  hands.does('learner.walked', 'waiting').waits(20_000);
}

/** A new electrode where V4 is mirrored, and the wire V4 on it. */
function movesToRight(hands: Hands): void {
  const { x } = landmark(hands, 'chest', 'midclavicularRight');
  const { y } = landmark(hands, 'chest', 'v4');
  hands.does('station.opened', 'chest').does('item.taken', 'electrodePack');
  hands.does('electrode.placed', 'e11', { x, y });
  putsDown(hands, 'electrodePack');
  hands.does('wire.unclipped', 'wire-V4').does('wire.clipped', 'wire-V4', { electrode: 'e11' });
  hands.does('station.left', 'chest');
}

const ON_BACK = [
  ['V4', 'v7', 'e12'],
  ['V5', 'v8', 'e13'],
  ['V6', 'v9', 'e14'],
] as const;

function movesToBack(hands: Hands): void {
  hands.does('request.made', hands.patient, { what: 'turnAside' }).does('station.opened', 'back');
  hands.does('chest.palpated', 'back', landmark(hands, 'back', 'scapulaTip')).does('item.taken', 'electrodePack');
  for (const [, name, id] of ON_BACK) hands.does('electrode.placed', id, landmark(hands, 'back', name));
  putsDown(hands, 'electrodePack');
  for (const [wire, , electrode] of ON_BACK) {
    hands.does('wire.unclipped', `wire-${wire}`).does('wire.clipped', `wire-${wire}`, { electrode });
  }
  hands.does('station.left', 'back');
}

function printsNamed(hands: Hands, print: string, leads: string): void {
  hands.does('station.opened', MACHINE).does('leads.named', MACHINE, { leads });
  prints(hands);
  judges(hands, print, 'send');
  hands.does('tracing.labelled', print, { labels: ['painNow'] });
  shows(hands, print, 'nowByVoice');
}

function charts(hands: Hands): void {
  const rate = hands.number('tracing.printed', 'rate');
  const values = { indication: BOONE.indication, rate, quality: 'good', position: 'flat', limbs: 'standard' };
  hands.does('record.charted', 'reason', { text: 'Pressure in the chest since 8:00' });
  hands.does('record.charted', 'ekg', { ...values, notes: 'Then V4R; then V7 to V9. Each shown to Dr. Katz.' });
}

/** In time, but V4R stands as V4 on its print, and the back is left out. */
function playsSloppily(hands: Hands): void {
  hands.says('introduceRole', 3_000).says('askBothIdentifiers', 5_000).says('askSymptoms', 9_000);
  hands.says('explainProcedure', 3_000);
  lays(hands, ['gown'], ['undress', 'phoneAway'], 'flat');
  hands.rubs(21_000);
  hooksUpHastily(hands, 'electrodePack', 0);
  putsDown(hands, 'electrodePack');
  startsMachine(hands, BOONE);
  prints(hands);
  shows(hands, 'print1', 'nowByVoice');
  hands.waitsFor('provider.ordered', 60_000, 0);
  hands.waits(10_000);
  movesToRight(hands);
  hands.does('station.opened', MACHINE);
  prints(hands);
  shows(hands, 'print2', 'nowByVoice');
  charts(hands);
  hands.does('learner.walked', 'waiting').waits(20_000);
}

/** Says what it is, gives an aspirin, swaps the arms, files the tracing and walks out. */
function playsDangerously(hands: Hands): void {
  hands.says('leadIdentity', 2_000).says('sayNerves', 3_000).says('giveAspirin', 3_000);
  lays(hands, [], ['undress'], 'sitting');
  hooksUpHastily(hands, 'electrodeCard', 28, ARMS_SWAPPED);
  putsDown(hands, 'electrodeCard');
  startsMachine(hands);
  prints(hands);
  shows(hands, 'print1', 'filed');
  hands.says('readPrintout', 3_000).does('learner.walked', 'waiting').waits(1_400_000);
}
