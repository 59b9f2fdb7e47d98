/** Victor Salas's EKG as a scripted learner plays it: both arms alike and noted, one arm higher than the other, or rudely. */
import { leaves } from './counting.ts';
import {
  ARMS_SWAPPED,
  clipsWires,
  hooksUpHastily,
  hooksUpWell,
  judges,
  lays,
  MACHINE,
  OWN_WIRES,
  placesOnChest,
  placesOnLimbs,
  prepares,
  prints,
  printsAtRest,
  putsDown,
  shows,
  startsMachine,
  unhooks,
} from './ekgVisit.ts';
import { byStyle, type Habits } from './habits.ts';
import type { Hands } from './hands.ts';

const SALAS = { name: 'Victor Salas', birthDate: '1964-06-11', sex: 'male', indication: 'Yearly visit; no symptoms' };

export const playsEkgSalas = byStyle(playsWell, playsSloppily, playsDangerously);

function playsWell(hands: Hands, habits: Habits): void {
  hands.reads('schedule', 'summary', 'allergies');
  hands.says('introduceRole', 4_000).says('askBothIdentifiers', 5_000).says('askReasonOpen', 6_000);
  hands.says('askSymptoms', 5_000).says('askAdhesive', 4_000).says('askLimb', 6_000).says('explainProcedure', 4_000);
  startsMachine(hands, SALAS).does('calibration.checked', MACHINE);
  hands.does('station.left', MACHINE);
  lays(hands, ['gown', 'pillow'], ['undress', 'armsAside'], 'flat');
  hands.rubs(habits.vary(21_000, 3_000));
  hooksUpWell(hands, { limbs: ['rightUpperArm', 'leftUpperArm', 'rightAnkle', 'leftAnkle'] });
  hands.does('station.opened', MACHINE).waits(12_000).does('wire.replaced', 'wire-V5').does('station.left', MACHINE);
  printsAtRest(hands);
  judges(hands, 'print1', 'send');
  hands.does('tracing.labelled', 'print1', { labels: ['limbsMoved', 'amputation'] });
  shows(hands, 'print1', 'handedOver');
  unhooks(hands);
  hands.says('answerProvider', 4_000).rubs(21_000);
  charts(hands, 'moved');
  hands.says('tellNextSteps', 4_000);
  leaves(hands);
}

function charts(hands: Hands, limbs: string): void {
  const rate = hands.number('tracing.printed', 'rate');
  const values = { indication: SALAS.indication, rate, quality: 'good', position: 'flat', limbs };
  hands.does('record.charted', 'reason', { text: 'Yearly visit; EKG' }).does('record.charted', 'ekg', values);
}

/** RA on the upper arm, LA at the wrist as ever, and nothing written on the tracing. */
function playsSloppily(hands: Hands): void {
  hands.says('introduceRole', 4_000).says('askBothIdentifiers', 5_000).says('askSymptoms', 5_000);
  hands.says('explainProcedure', 4_000);
  lays(hands, ['gown'], ['undress'], 'flat');
  hands.rubs(21_000);
  prepares(hands, 'chest', ['alcoholWipe']);
  placesOnChest(hands, 'electrodePack', 0);
  placesOnLimbs(hands, ['rightUpperArm', 'leftWrist', 'rightAnkle', 'leftAnkle']);
  clipsWires(hands, OWN_WIRES);
  hands.does('station.left', 'limbs');
  putsDown(hands, 'electrodePack');
  startsMachine(hands, SALAS);
  prints(hands);
  judges(hands, 'print1', 'send');
  shows(hands, 'print1', 'handedOver');
  unhooks(hands);
  charts(hands, 'standard');
  hands.says('tellNextSteps', 4_000);
  leaves(hands);
}

/** Asks what happened, leaves the chest bare, swaps the arms and tells what it means. */
function playsDangerously(hands: Hands): void {
  hands.says('leadIdentity', 2_000).says('pryLimb', 5_000);
  lays(hands, [], ['undress'], 'sitting');
  const limbs = ['rightShoulder', 'leftWrist', 'rightAnkle', 'leftAnkle'];
  hooksUpHastily(hands, 'electrodeCard', 56, ARMS_SWAPPED, undefined, limbs);
  startsMachine(hands);
  prints(hands);
  shows(hands, 'print1', 'filed');
  hands.says('sayNormal', 3_000);
  putsDown(hands, 'electrodeCard');
  charts(hands, 'standard');
  hands.says('leaveAbruptly', 2_000);
  leaves(hands);
}
