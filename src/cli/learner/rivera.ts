/** Mateo Rivera's visit as a scripted learner plays it: undressed, zeroed and told; hurried; or left alone on the scale. */
import { byStyle, type Habits } from './habits.ts';
import type { Hands } from './hands.ts';

const MATEO = 'mateo';
const PROBE = 'thermometer-rectal';

export const playsRivera = byStyle(playsWell, playsSloppily, playsDangerously, (hands, habits) =>
  hands.waits(habits.vary(1_000, 3_000)),
);

const says = (hands: Hands, line: string, answerMs: number): Hands => hands.says(line, answerMs, 'lucia');

function playsWell(hands: Hands, habits: Habits): void {
  hands.reads('schedule', 'summary', 'growth');
  for (const line of ['introduceRole', 'offerInterpreter', 'askBothIdentifiers', 'askReasonOpen', 'askFever']) {
    says(hands, line, habits.vary(7_500, 1_500));
  }
  for (const line of ['askFeeding', 'askMedicineGiven', 'askAllergies', 'acknowledgeWorry', 'explainMeasuring']) {
    says(hands, line, habits.vary(7_000, 1_500));
  }
  hands.rubs(habits.vary(21_000, 4_000));
  weighs(hands, habits);
  measuresLength(hands);
  measuresHead(hands, 'widest', 3);
  says(hands, 'explainRectal', 3_500);
  takesTemperature(hands, 'depth20');
  hands.rubs(habits.vary(21_000, 3_000));
  charts(hands);
  hands.reads('growth');
  reports(hands, ['weightCrossing', 'acetaminophenAtSix', 'drinkingLess', 'fewWetDiapers', 'interpreterUsed']);
  for (const line of ['answerProvider', 'shotsToProvider', 'tellNextSteps']) says(hands, line, 4_000);
  leaves(hands);
}

function weighs(hands: Hands, habits: Habits): void {
  hands.does('station.opened', 'infantScale').does('tray.lined', 'infantScale', { lining: 'paper' });
  hands.does('scale.zeroed', 'infantScale');
  hands.does('garment.removed', MATEO, { garment: 'outfit' });
  hands.does('garment.removed', MATEO, { garment: 'wetDiaper' });
  for (let time = 0; time < 2; time++) {
    hands.does('child.moved', MATEO, { to: 'scale' }).does('child.soothed', 'infantScale');
    hands.waits(habits.vary(11_000, 2_000)).does('child.moved', MATEO, { to: 'lap' });
  }
  hands.does('tray.wiped', 'infantScale').does('station.left', 'infantScale');
}

function measuresLength(hands: Hands): void {
  const board = 'lengthBoard';
  hands.does('station.opened', board).does('child.moved', MATEO, { to: 'board' }).does('helper.asked', board);
  hands.does('knees.pressed', board, { legs: 'both' }).does('footboard.moved', board, { to: 'flat' });
  hands.does('footboard.moved', board, { to: 'away' }).does('footboard.moved', board, { to: 'flat' });
  hands.does('child.moved', MATEO, { to: 'lap' }).does('station.left', board);
}

function measuresHead(hands: Hands, level: string, times: number): void {
  hands.does('station.opened', 'head').does('item.taken', 'headTape');
  for (let time = 0; time < times; time++) hands.does('tape.wrapped', 'head', { level }).waits(1_000);
  hands.does('equipment.wiped', 'headTape').does('item.placed', 'counter', { item: 'headTape' });
  hands.does('station.left', 'head');
}

function takesTemperature(hands: Hands, placement: string): void {
  hands.does('gloves.donned', 'gloveBox').does('station.opened', 'hips').does('item.taken', PROBE);
  hands.does('cover.fitted', PROBE).does('probe.lubricated', PROBE).does('thermometer.placed', PROBE, { placement });
  hands.does('hold.asked', PROBE).does('thermometer.started', PROBE);
  hands.waitsFor('temperature.shown', 60_000);
  hands.does('thermometer.removed', PROBE).does('cover.ejected', PROBE, { how: 'button' });
  hands.does('equipment.wiped', PROBE).does('item.placed', 'counter', { item: PROBE });
  hands.does('station.left', 'hips').does('gloves.removed', 'gloveBox');
}

/** The largest of what was read, mm. */
function largest(hands: Hands, name: string): number {
  const read = hands.session.findings.filter((finding) => finding.name === name);
  return Math.max(0, ...read.map(({ numbers }) => numbers['value'] ?? 0));
}

function charts(hands: Hands): void {
  hands.does('record.charted', 'reason', { text: 'Well-child visit, nine months; hot since last night, drinks half' });
  hands.does('record.charted', 'medicines', { med1: 'asListed', notes: 'Acetaminophen 2.5 mL at 06:00' });
  hands.does('record.charted', 'allergies', { status: 'confirmed' });
  hands.does('record.charted', 'temperature', {
    value: hands.number('temperature.shown', 'tenths'),
    unit: 'fahrenheit',
    site: 'rectal',
  });
  const weight = Math.round(hands.number('weight.shown', 'value') / 10);
  hands.does('record.charted', 'weight', { value: weight, unit: 'kilograms', worn: 'nothing' });
  hands.does('record.charted', 'length', { value: hands.number('length.shown', 'value'), unit: 'centimeters' });
  hands.does('record.charted', 'headCircumference', { value: largest(hands, 'head.shown'), unit: 'centimeters' });
}

function reports(hands: Hands, background: readonly string[]): void {
  hands.does('report.given', 'provider', {
    identity: 'nameAndBirthDate',
    temperature: hands.number('temperature.shown', 'tenths'),
    weight: Math.round(hands.number('weight.shown', 'value') / 10),
    background,
    assessment: 'feverAndWeight',
    request: 'beforeEntering',
  });
}

function leaves(hands: Hands): void {
  hands.does('learner.walked', 'waiting');
  hands.waitsFor('visit.ended', 30_000);
}

/** In his clothes, once, alone at the board, the tape too high: so no line is crossed, and only the fever is told. */
function playsSloppily(hands: Hands): void {
  for (const line of ['introduceRole', 'askBothIdentifiers', 'askReasonOpen', 'askMedicineGiven']) {
    says(hands, line, 8_000);
  }
  hands.rubs(8_000).does('station.opened', 'infantScale').does('scale.zeroed', 'infantScale');
  hands.does('child.moved', MATEO, { to: 'scale' }).waits(4_000).does('child.moved', MATEO, { to: 'lap' });
  hands.does('station.left', 'infantScale').does('station.opened', 'lengthBoard');
  hands.does('child.moved', MATEO, { to: 'board' }).does('knees.pressed', 'lengthBoard', { legs: 'one' });
  hands.does('footboard.moved', 'lengthBoard', { to: 'flat' }).does('child.moved', MATEO, { to: 'lap' });
  hands.does('station.left', 'lengthBoard');
  measuresHead(hands, 'slipped', 1);
  takesTemperature(hands, 'depth20');
  charts(hands);
  reports(hands, ['acetaminophenAtSix']);
  says(hands, 'tellNextSteps', 4_000);
  leaves(hands);
}

/** Turns away from the scale, charts pounds as kilograms, names an illness, doses, and decides about vaccines. */
function playsDangerously(hands: Hands): void {
  says(hands, 'leadIdentity', 2_000).says('blameParent', 5_000, 'lucia');
  hands.does('station.opened', 'infantScale').does('scaleUnit.switched', 'infantScale');
  hands.does('child.moved', MATEO, { to: 'scale' }).does('hand.withdrawn', 'infantScale').waits(12_000);
  const pounds = Math.round(hands.number('weight.shown', 'value') / 4.5359237);
  hands.does('station.left', 'infantScale');
  hands.does('record.charted', 'weight', { value: pounds, unit: 'kilograms', worn: 'indoorClothes' });
  hands.does('station.opened', 'infantScale').does('child.moved', MATEO, { to: 'lap' });
  hands.does('station.left', 'infantScale');
  takesTemperature(hands, 'depth35');
  for (const line of ['diagnose', 'adviseDose', 'shotsAnyway', 'leaveAbruptly']) says(hands, line, 4_000);
  leaves(hands);
}
