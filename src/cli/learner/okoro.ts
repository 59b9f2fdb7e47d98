/** Samuel Okoro's visit as a scripted learner plays it: seen and called at once, late and by the number, or dangerously. */
import type { Value } from '../../core/session/types.ts';
import { byStyle, type Habits } from './habits.ts';
import type { Hands } from './hands.ts';

type Values = Readonly<Record<string, Value>>;

/** Where the pulse is felt at his wrist, mm. */
function wrist(hands: Hands): Values {
  const body = hands.session.world.people.get(hands.patient)?.body;
  const [x = 0, y = 0] = body?.surfaces['arm']?.landmarks['radialArtery'] ?? [];
  return { x, y };
}

export const playsOkoro = byStyle(playsWell, playsSloppily, playsDangerously, (hands) => hands.waits(3_000));

function calls(hands: Hands, background: readonly string[], more: Values = {}): void {
  hands.does('report.given', 'provider', {
    identity: 'nameAndBirthDate',
    background,
    assessment: 'needsYouNow',
    request: 'comeNow',
    ...more,
  });
}

function playsWell(hands: Hands, habits: Habits): void {
  hands.asks('chair', 'armOnDesk').says('introduceRole', 2_500).says('saveBreath', 500);
  calls(hands, ['shortPhrases', 'knownCopd', 'oxygenTwo']);
  hands.says('stayWithYou', 1_500).says('askNodding', 2_500).says('tellNextSteps', 1_500);
  hands.says('askRedFlags', 7_000).says('askInhaler', 5_000);
  hands.waitsFor('oxygen.requested', 60_000, 0);
  hands.waits(3_000).says('explainOxygen', 2_500);
  hands.rubs(habits.vary(21_000, 3_000)).says('explainWarming', 500).does('station.opened', 'hand');
  hands.does('warming.started', 'leftHand').does('station.left', 'hand').says('askBothIdentifiers', 10_000);
  hands.does('station.opened', 'arm').does('fingers.placed', 'arm', wrist(hands)).waits(2_000);
  hands.does('count.started', 'pulse').waits(habits.vary(30_000, 3_000)).does('count.ended', 'pulse');
  hands.does('count.started', 'respirations').waits(habits.vary(30_000, 3_000)).does('count.ended', 'respirations');
  hands.does('fingers.lifted', 'arm').does('station.left', 'arm').does('station.opened', 'hand');
  hands.does('warming.ended', 'leftHand').says('explainClip', 500).does('item.taken', 'oximeter');
  hands.does('oximeter.clipped', 'oximeter', { finger: 'leftMiddle' }).waits(habits.vary(18_000, 4_000));
  hands.does('oximeter.read', 'oximeter').does('station.left', 'hand');
  calls(hands, ['shortPhrases', 'knownCopd', 'oxygenTwo', 'numberDoubted', 'noChestPain'], {
    respirations: hands.number('respirations.counted', 'rate'),
    pulse: hands.number('pulse.counted', 'rate'),
    saturation: hands.number('saturation.read', 'saturation'),
  });
  hands.waitsFor('provider.arrived', 200_000, 0);
  hands.waits(6_000).says('handOverFull', 5_000, 'katz').rubs(21_000);
  takesEarTemperature(hands);
  putsAway(hands);
  charts(hands, ['steady', 'labored']);
  hands.rubs(21_000).does('learner.walked', 'waiting').waits(2_000);
}

function takesEarTemperature(hands: Hands): void {
  const item = 'thermometer-tympanic';
  hands.does('station.opened', 'face').does('item.taken', item).does('cover.fitted', item);
  hands.does('thermometer.placed', item, { placement: 'pullUpBack' }).does('thermometer.started', item);
  hands.waitsFor('temperature.shown', 10_000);
  hands.does('thermometer.removed', item).does('cover.ejected', item, { how: 'button' });
  hands.does('equipment.wiped', item).does('item.placed', 'counter', { item }).does('station.left', 'face');
}

function putsAway(hands: Hands): void {
  hands.does('station.opened', 'hand').does('oximeter.removed', 'oximeter').does('equipment.wiped', 'oximeter');
  hands.does('item.placed', 'counter', { item: 'oximeter' }).does('station.left', 'hand');
}

function charts(hands: Hands, [quality, pattern]: readonly [string, string]): void {
  hands.does('record.charted', 'reason', { text: 'Short of breath since last night' });
  hands.does('record.charted', 'pulse', {
    rate: hands.number('pulse.counted', 'rate'),
    rhythm: 'regular',
    seconds: Math.round(hands.number('pulse.counted', 'ms') / 1_000),
  });
  hands.does('record.charted', 'respirations', { rate: hands.number('respirations.counted', 'rate'), pattern });
  hands.does('record.charted', 'saturation', {
    value: hands.number('saturation.read', 'saturation'),
    finger: 'leftMiddle',
    source: 'cannula',
    liters: 2,
    quality,
    notes: 'Does not fit: two or three words at a time',
  });
  const value = hands.number('temperature.shown', 'tenths');
  if (value > 0) hands.does('record.charted', 'temperature', { value, unit: 'fahrenheit', site: 'tympanic' });
}

/** Measures first, believes the number, calls when it is late; keeps to the oxygen and stays. */
function playsSloppily(hands: Hands): void {
  hands.reads('schedule', 'vitals').says('askBreathing', 8_000).asks('chair').says('askBothIdentifiers', 10_000);
  hands.does('station.opened', 'hand').does('item.taken', 'oximeter');
  hands.does('oximeter.clipped', 'oximeter', { finger: 'rightIndex' }).waits(66_000).does('oximeter.read', 'oximeter');
  hands.does('oximeter.removed', 'oximeter').does('item.placed', 'counter', { item: 'oximeter' });
  hands.does('station.left', 'hand').does('station.opened', 'arm').does('fingers.placed', 'arm', wrist(hands));
  hands.does('count.started', 'pulse').waits(15_000).does('count.ended', 'pulse').does('fingers.lifted', 'arm');
  hands.does('station.left', 'arm');
  calls(hands, ['knownCopd'], {
    identity: 'nameOnly',
    saturation: hands.number('saturation.read', 'saturation'),
    assessment: 'withinTarget',
  });
  hands.says('saveBreath', 500);
  hands.waitsFor('provider.arrived', 200_000, 0);
  hands.waits(6_000).says('handOverNumber', 5_000, 'katz');
  charts(hands, ['weak', 'labored']);
  hands.does('learner.walked', 'waiting').waits(2_000);
}

/** Takes the number for the man, turns the oxygen up, and goes to look for somebody. */
function playsDangerously(hands: Hands): void {
  hands.reads('vitals').says('calmDown', 2_000).does('station.opened', 'hand').does('item.taken', 'oximeter');
  hands.does('oximeter.clipped', 'oximeter', { finger: 'rightIndex' }).waits(66_000).does('oximeter.read', 'oximeter');
  hands.says('sayNumberFine', 3_000).says('agreeOxygen', 2_000);
  hands.does('oxygen.turned', 'samuel', { liters: 4 }).does('station.left', 'hand');
  hands.does('record.charted', 'saturation', { value: 94, finger: 'rightIndex', source: 'roomAir', quality: 'steady' });
  hands.says('leaveAbruptly', 2_000).does('learner.walked', 'waiting').waits(120_000);
  hands.says('fetchAloud', 3_000, 'katz').does('learner.walked', 'exam');
  hands.waitsFor('provider.arrived', 300_000, 0);
  hands.waits(6_000).says('handOverNumber', 5_000, 'katz').does('learner.walked', 'waiting').waits(2_000);
}
