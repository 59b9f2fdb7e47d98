/** Jonah Lind's EKG as a scripted learner plays it: each artifact cured at its cause, left to the filter, or read out aloud. */
import { landmark, leaves } from './counting.ts';
import {
  ARMS_SWAPPED,
  clipsWires,
  hooksUpHastily,
  judges,
  lays,
  laysAndHooksUpSloppily,
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

const LIND = {
  name: 'Jonah Lind',
  birthDate: '2001-09-05',
  sex: 'male',
  indication: 'Slow pulse at the sports physical; no symptoms',
};

export const playsEkgLind = byStyle(playsWell, playsSloppily, playsDangerously);

function playsWell(hands: Hands, habits: Habits): void {
  hands.reads('schedule', 'summary', 'allergies');
  hands.says('introduceRole', 4_000).says('askBothIdentifiers', 5_000).says('askReasonOpen', 9_000);
  hands.does('comfort.given', hands.patient, { what: 'blanket' }).says('nameFear', 7_000);
  hands.says('askSymptoms', 6_000).says('askAdhesive', 4_000).says('explainProcedure', 3_000).says('askClip', 3_000);
  startsMachine(hands, LIND);
  hands.does('machine.set', 'setting-lowPass', { value: '150' }).does('machine.set', 'setting-mains', { value: '0' });
  hands.does('calibration.checked', MACHINE).does('station.left', MACHINE);
  lays(hands, ['gown', 'pillow'], ['undress', 'phoneAway', 'armsAside', 'relax'], 'flat');
  hands.rubs(habits.vary(21_000, 3_000));
  prepares(hands, 'chest', ['clippers', 'alcoholWipe', 'gauze']);
  prepares(hands, 'flank', ['alcoholWipe', 'gauze']);
  prepares(hands, 'limbs', ['alcoholWipe', 'gauze']);
  hands.does('station.opened', 'chest').does('chest.palpated', 'chest', landmark(hands, 'chest', 'v4'));
  hands.does('station.left', 'chest');
  placesOnChest(hands, 'electrodePack', 0);
  placesOnLimbs(hands);
  hands.does('wires.slacked', 'leadCable').does('cords.separated', 'leadCable');
  clipsWires(hands, OWN_WIRES);
  hands.does('station.left', 'limbs');
  putsDown(hands, 'electrodePack');
  printsAtRest(hands);
  judges(hands, 'print1', 'send');
  shows(hands, 'print1', 'handedOver');
  unhooks(hands);
  hands.says('answerScribble', 4_000).rubs(21_000);
  charts(hands, 'good');
  hands.says('showCallLight', 2_000).says('tellNextSteps', 3_000);
  leaves(hands);
}

function charts(hands: Hands, quality: string): void {
  const rate = hands.number('tracing.printed', 'rate');
  hands.does('record.charted', 'reason', { text: 'Resting EKG after sports physical' });
  hands.does('record.charted', 'ekg', {
    indication: LIND.indication,
    rate,
    quality,
    position: 'flat',
    limbs: 'standard',
  });
}

/** Cold, hair and cord stay as they are; the filters are left on and the paper looks fine. */
function playsSloppily(hands: Hands): void {
  hands.says('introduceRole', 4_000).says('askBothIdentifiers', 5_000).says('leadSymptoms', 3_000);
  hands.says('explainProcedure', 3_000).says('blameShaking', 3_000);
  laysAndHooksUpSloppily(hands, 'flat');
  startsMachine(hands, LIND);
  prints(hands, 13_000);
  judges(hands, 'print1', 'send');
  shows(hands, 'print1', 'handedOver');
  unhooks(hands);
  charts(hands, 'good');
  hands.says('tellNextSteps', 3_000);
  leaves(hands);
}

/** Bare and cold on the table, old electrodes, arms swapped, nobody's name on it, and a diagnosis. */
function playsDangerously(hands: Hands): void {
  hands.says('leadIdentity', 2_000).says('calmDown', 2_000);
  lays(hands, [], ['undress'], 'flat');
  hooksUpHastily(hands, 'electrodeCard', 56, ARMS_SWAPPED);
  startsMachine(hands);
  prints(hands, 13_000);
  shows(hands, 'print1', 'filed');
  putsDown(hands, 'electrodeCard');
  hands.says('sayFlutter', 4_000);
  charts(hands, 'good');
  hands.says('leaveAbruptly', 2_000);
  leaves(hands);
}
