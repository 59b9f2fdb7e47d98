/** Samuel Okoro's EKG as a scripted learner plays it: head raised and spaces counted, by habit, or flat and read out aloud. */
import { pictureOf } from '../../core/ekg/bodyMap.ts';
import { LANDMARKS } from '../../core/ekg/sites.ts';
import { landmark, leaves } from './counting.ts';
import {
  ARMS_SWAPPED,
  hooksUp,
  hooksUpHastily,
  judges,
  lays,
  laysAndHooksUpSloppily,
  MACHINE,
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

const OKORO = {
  name: 'Samuel Okoro',
  birthDate: '1957-10-04',
  sex: 'male',
  indication: 'Repeat, V1 and V2 by counted spaces; no new symptoms',
};
const SIGNS = { name: 'yes', leadOne: 'yes', aVR: 'yes', einthoven: 'yes', progression: 'yes', noFlatLead: 'yes' };

export const playsEkgOkoro = byStyle(playsWell, playsSloppily, playsDangerously);

function playsWell(hands: Hands, habits: Habits): void {
  hands.reads('schedule', 'summary', 'allergies');
  hands.says('introduceRole', 4_000).says('askBothIdentifiers', 7_000).says('askReasonOpen', 7_000);
  hands.says('explainRepeat', 4_000).says('askSymptoms', 7_000).says('askPillows', 6_000);
  hands.says('askAdhesive', 5_000).says('explainProcedure', 3_000);
  startsMachine(hands, OKORO).does('machine.set', 'setting-gain', { value: '10' });
  hands.does('calibration.checked', MACHINE).does('station.left', MACHINE);
  lays(hands, ['gown', 'pillow'], ['undress', 'armsAside'], 'raised30');
  hands.says('explainFeeling', 2_000).rubs(habits.vary(21_000, 3_000));
  prepares(hands, 'chest', ['alcoholWipe', 'gauze']);
  prepares(hands, 'flank', ['alcoholWipe', 'gauze']);
  prepares(hands, 'limbs', ['alcoholWipe', 'gauze']);
  counts(hands);
  hooksUp(hands);
  printsAtRest(hands);
  judges(hands, 'print1', 'send');
  hands.does('tracing.labelled', 'print1', { labels: ['headRaised'] });
  shows(hands, 'print1', 'handedOver');
  unhooks(hands);
  hands.says('answerProvider', 4_000).rubs(21_000);
  charts(hands, 'raised');
  reports(hands);
  hands.says('showCallLight', 2_000).says('tellNextSteps', 3_000);
  leaves(hands);
}

/** From the angle down space by space on the right, then the fifth space and the middle of the armpit. */
function counts(hands: Hands): void {
  const chest = hands.session.world.people.get(hands.patient)?.body.surfaces['chest']?.landmarks ?? {};
  const feels = (surface: string, [x, y]: readonly [number, number]) =>
    hands.does('chest.palpated', surface, { x, y }).waits(1_000);
  hands.does('station.opened', 'chest');
  for (const name of ['sternalNotch', 'sternalAngle', 'space2Right', 'space3Right', 'V1', 'V4'] as const) {
    feels('chest', pictureOf({ chest }, LANDMARKS[name] ?? { x: 0, y: 0, z: 0 }).at);
  }
  hands.does('station.left', 'chest').does('station.opened', 'flank');
  const { x, y } = landmark(hands, 'flank', 'midaxillary');
  feels('flank', [x, y]);
  hands.does('station.left', 'flank');
}

function charts(hands: Hands, position: string): void {
  const rate = hands.number('tracing.printed', 'rate');
  const notes = position === 'raised' ? { notes: 'Head raised 30 degrees, V1 and V2 by counted spaces' } : {};
  hands.does('record.charted', 'reason', { text: 'Repeat EKG' });
  hands.does('record.charted', 'ekg', {
    indication: OKORO.indication,
    rate,
    quality: 'good',
    position,
    limbs: 'standard',
    ...notes,
  });
}

function reports(hands: Hands): void {
  hands.does('report.given', 'provider', {
    identity: 'nameAndBirthDate',
    rate: hands.number('tracing.printed', 'rate'),
    background: ['headRaised', 'spacesCounted', 'emphysema', 'noSymptoms', 'gainReset'],
    assessment: 'goodQuality',
    request: 'beforeEntering',
  });
}

/** Half raised, but V1 and V2 where the hand puts them by habit, gain as it was left, nothing written on the paper. */
function playsSloppily(hands: Hands): void {
  hands.says('introduceRole', 4_000).says('askBothIdentifiers', 7_000).says('leadSymptoms', 3_000);
  hands.says('explainProcedure', 3_000);
  laysAndHooksUpSloppily(hands, 'raised45');
  startsMachine(hands, OKORO);
  prints(hands, 13_000);
  hands.does('tracing.judged', 'print1', { ...SIGNS, decision: 'send' });
  shows(hands, 'print1', 'handedOver');
  unhooks(hands);
  charts(hands, 'flat');
  hands.says('tellNextSteps', 3_000);
  leaves(hands);
}

/** Flat on his back in distress, two spaces high, wires crossed, and an old infarction told at the door. */
function playsDangerously(hands: Hands): void {
  hands.says('leadIdentity', 2_000).says('insistFlat', 2_000);
  lays(hands, [], ['undress'], 'flat');
  hooksUpHastily(hands, 'electrodeCard', 56, ARMS_SWAPPED);
  startsMachine(hands);
  prints(hands, 13_000);
  shows(hands, 'print1', 'filed');
  putsDown(hands, 'electrodeCard');
  hands.says('sayOldAttack', 4_000);
  charts(hands, 'flat');
  hands.says('leaveAbruptly', 2_000);
  leaves(hands);
}
