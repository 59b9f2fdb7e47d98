/** Rosa's visit as a careful learner plays it, in parts. Real waiting is kept as short as the visit allows. */
import { artery, type Learner } from './learner.ts';

const CUFF = 'cuff-large';

/** Reads the chart, calls her, brings her in. */
export async function welcomes(learner: Learner): Promise<void> {
  for (const page of ['schedule', 'summary', 'medicines', 'allergies']) await learner.does(`record.opened@${page}`);
  await learner.does('learner.walked@waiting');
  await learner.says('callTitle');
  await learner.waits(2_500);
  await learner.does('learner.walked@exam');
  await learner.canDo('position.asked@rosa');
  await learner.chooses('position.asked@rosa', 'chair');
}

/** Confirms who she is and learns what must be known. */
export async function asks(learner: Learner): Promise<void> {
  const lines = ['introduceRole', 'offerInterpreter', 'askBothIdentifiers', 'askReasonOpen', 'askStimulants'];
  for (const line of [...lines, 'askEachMedicine', 'askAllergies', 'explainProcedure', 'explainRest']) {
    await learner.says(line);
    await learner.waits(700);
  }
  for (const change of ['rollSleeve', 'backSupported', 'uncrossLegs', 'armOnDesk']) {
    await learner.chooses('position.asked@rosa', change);
  }
}

export async function cleansHands(learner: Learner): Promise<void> {
  await learner.does('rub.started@rub');
  await learner.waits(21_000);
  await learner.does('rub.ended@rub');
}

/** Pulse at the wrist, then breaths. */
export async function counts(learner: Learner): Promise<void> {
  await learner.chooses('time.waited@clock', '5');
  await learner.does('station.opened@arm');
  await learner.places('fingers.placed@arm', artery('radial'));
  await learner.does('count.started@pulse');
  await learner.waits(15_500);
  await learner.does('count.ended@pulse');
  await learner.does('count.started@respirations');
  await learner.waits(15_500);
  await learner.does('count.ended@respirations');
  await learner.does('fingers.lifted@arm');
}

/** The pressure by ear. Gives what the gauge showed at its highest. */
export async function measures(learner: Learner): Promise<number> {
  await learner.does(`item.taken@${CUFF}`);
  await learner.chooses(`cuff.wrapped@${CUFF}`, 'snug');
  await learner.does('item.taken@stethoscope');
  await learner.places('stethoscope.placed@arm', artery('brachial'));
  while ((await learner.readsGauge()) < 170) {
    await learner.does(`bulb.pumped@${CUFF}`);
    await learner.waits(500);
  }
  const peak = await learner.readsGauge();
  await learner.turnsValve(CUFF, 6);
  await learner.watchesGauge((mmHg) => mmHg < 60);
  await learner.turnsValve(CUFF, 14);
  await learner.watchesGauge((mmHg) => mmHg < 4);
  return peak;
}

export async function tidies(learner: Learner): Promise<void> {
  await learner.does('stethoscope.lifted@arm');
  await learner.puts('stethoscope');
  await learner.does(`cuff.removed@${CUFF}`);
  await learner.puts(CUFF);
  await learner.does('station.left@arm');
}

export async function charts(learner: Learner): Promise<void> {
  await learner.charts('record.charted@reason', { text: 'Blood pressure check' });
  await learner.charts('record.charted@allergies', { status: 'confirmed', notes: 'Penicillin: hives' });
  await learner.charts('record.charted@pulse', { rate: '78', rhythm: 'regular', seconds: '15' });
  await learner.charts('record.charted@respirations', { rate: '16', pattern: 'unlabored' });
  await learner.charts('record.charted@bloodPressure', {
    systolic: '152',
    diastolic: '94',
    arm: 'left',
    position: 'sitting',
    cuff: 'large',
    conditions: ['coffee', 'missedMedicine'],
  });
  await learner.charts('report.given@provider', {
    identity: 'nameAndBirthDate',
    systolic: '152',
    diastolic: '94',
    background: ['coffee', 'missedMedicine'],
    assessment: 'aboveLimit',
    request: 'beforeEntering',
  });
}

/** Says what comes next, leaves, and goes to the debrief when the visit is over. */
export async function closes(learner: Learner): Promise<void> {
  await learner.says('tellNextSteps');
  await learner.waits(6_000);
  await learner.does('learner.walked@waiting');
  const toDebrief = learner.page.locator('[data-action=finish]');
  await toDebrief.waitFor({ timeout: 60_000 });
  await learner.hands.press(toDebrief);
  await learner.page.locator('.debrief').waitFor();
}
