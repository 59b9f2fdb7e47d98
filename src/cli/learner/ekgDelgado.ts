/** Rosa Delgado's EKG, hooked up by a colleague, as a scripted learner plays it: kept back and mended, sent after all, or filed. */
import { leaves } from './counting.ts';
import { judges, MACHINE, prints, shows, startsMachine, unhooks } from './ekgVisit.ts';
import { byStyle, type Habits } from './habits.ts';
import type { Hands } from './hands.ts';

const DELGADO = { name: 'Rosa Delgado', birthDate: '1973-08-19', sex: 'female', indication: 'High blood pressure' };
/** Electrodes on the arms as the colleague left them. */
const RIGHT_ARM = 'e1';
const LEFT_ARM = 'e2';

export const playsEkgDelgado = byStyle(playsWell, playsSloppily, playsDangerously);

function playsWell(hands: Hands, habits: Habits): void {
  hands.reads('schedule', 'summary');
  hands.says('introduceRole', 3_000).says('askBothIdentifiers', 5_000).says('askSymptoms', 4_000);
  hands.says('explainProcedure', 3_000).does('comfort.given', hands.patient, { what: 'drape' });
  startsMachine(hands, DELGADO).does('machine.set', 'setting-lowPass', { value: '150' });
  hands.does('calibration.checked', MACHINE).does('wires.slacked', 'leadCable');
  for (const what of ['phoneAway', 'lieStill', 'noTalking']) hands.does('request.made', hands.patient, { what });
  prints(hands);
  judges(hands, 'print1', 'repeat', { leadOne: 'no', aVR: 'no' });
  hands.does('station.left', MACHINE).says('explainRepeat', 3_000).rubs(habits.vary(21_000, 3_000));
  swapsArms(hands);
  hands.does('request.made', hands.patient, { what: 'noTalking' });
  hands.does('station.opened', MACHINE).waits(habits.vary(4_000, 3_000));
  prints(hands);
  judges(hands, 'print2', 'send');
  shows(hands, 'print2', 'handedOver');
  unhooks(hands);
  hands.says('answerProvider', 3_000).rubs(21_000);
  charts(hands, hands.number('tracing.printed', 'rate'));
  hands.says('tellNextSteps', 3_000);
  leaves(hands);
}

function swapsArms(hands: Hands): void {
  hands.does('station.opened', 'limbs').does('wire.unclipped', 'wire-RA').does('wire.unclipped', 'wire-LA');
  hands.does('wire.clipped', 'wire-RA', { electrode: RIGHT_ARM });
  hands.does('wire.clipped', 'wire-LA', { electrode: LEFT_ARM }).does('station.left', 'limbs');
}

function charts(hands: Hands, rate: number): void {
  const values = { indication: DELGADO.indication, rate, quality: 'good', position: 'flat', limbs: 'standard' };
  hands.does('record.charted', 'ekg', values);
}

/** Presses the button, finds it odd, and hands it over all the same. */
function playsSloppily(hands: Hands): void {
  hands.says('introduceRole', 3_000).says('askBothIdentifiers', 5_000);
  startsMachine(hands, DELGADO);
  prints(hands);
  judges(hands, 'print1', 'send', { leadOne: 'no' });
  shows(hands, 'print1', 'handedOver');
  hands.rubs(21_000);
  unhooks(hands);
  charts(hands, hands.number('tracing.printed', 'rate'));
  hands.says('tellNextSteps', 3_000);
  leaves(hands);
}

/** Nobody's name on it, a diagnosis, blame for a colleague, and into the file. */
function playsDangerously(hands: Hands): void {
  hands.says('leadIdentity', 2_000).does('station.opened', MACHINE).does('machine.powered', MACHINE);
  prints(hands);
  shows(hands, 'print1', 'filed');
  hands.says('sayMirrored', 4_000).says('blameColleague', 3_000);
  hands.does('station.opened', 'limbs').does('electrodes.cleared', hands.patient).does('station.left', 'limbs');
  charts(hands, 60);
  hands.says('leaveAbruptly', 2_000);
  leaves(hands);
}
