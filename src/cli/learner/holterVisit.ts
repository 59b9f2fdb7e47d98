/** A recorder's hook-up as a scripted learner plays it, for any of its visits: everything over bone and taught, half of it, or nothing that holds. */
import { type BodyMap, pictureOf } from '../../core/ekg/bodyMap.ts';
import { LANDMARKS } from '../../core/ekg/sites.ts';
import type { Point } from '../../core/ekg/torso.ts';
import { type Color, colorsOf, leadId, PLACES, RECORDER } from '../../core/skills/holter/holterThings.ts';
import { lays, prepares, putsDown } from './ekgVisit.ts';
import { byStyle, type Habits, type Script } from './habits.ts';
import type { Hands } from './hands.ts';

export interface HolterPlan {
  readonly patient: Readonly<Record<string, string>>;
  readonly serial: string;
  readonly tools: readonly string[];
  readonly returns: string;
}

export function holterScript(plan: HolterPlan): Script {
  const well: Script = (hands, habits) => playsWell(hands, habits, plan);
  return byStyle(well, (hands) => playsSloppily(hands, plan), playsDangerously);
}

function mapOf(hands: Hands): BodyMap {
  const landmarks = hands.session.world.people.get(hands.patient)?.body.surfaces['chest']?.landmarks;
  return { chest: landmarks ?? {} };
}

/** A place of the chest on its picture, so many mm too far down. */
function spotOf(hands: Hands, point: Point, low = 0): { readonly x: number; readonly y: number } {
  const [x, y] = pictureOf(mapOf(hands), point).at;
  return { x, y: y + low };
}

/** Feels breastbone and ribs, then places e1 … in the order of the wires and clips them. */
function hooksUp(hands: Hands, pack: string, low: number): void {
  const colors = colorsOf(hands.session.world);
  hands.does('station.opened', 'chest');
  if (low === 0) {
    const notch = LANDMARKS['sternalNotch'];
    const felt = [...(notch ? [notch] : []), ...colors.map((color) => PLACES[color])];
    for (const point of felt) hands.does('chest.palpated', 'chest', spotOf(hands, point));
  }
  hands.does('item.taken', pack);
  colors.forEach((color, place) => {
    hands.does('electrode.placed', `e${place + 1}`, spotOf(hands, PLACES[color], low));
  });
  putsDown(hands, pack);
  clips(hands, colors);
}

function clips(hands: Hands, colors: readonly Color[]): void {
  colors.forEach((color, place) => {
    hands.does('lead.clipped', leadId(color), { electrode: `e${place + 1}` });
  });
}

/** What is put into the recorder and set on it; the station stays open. */
function readies(hands: Hands, { battery, card, clock }: Readonly<Record<'battery' | 'card' | 'clock', string>>): void {
  hands.does('station.opened', RECORDER);
  hands.does('battery.inserted', RECORDER, { battery }).does('card.inserted', RECORDER, { card });
  if (clock !== '') hands.does('recorderClock.set', RECORDER, { clock });
}

function checks(hands: Hands): void {
  const channels = colorsOf(hands.session.world).length > 3 ? ['channel1', 'channel2'] : ['channel1'];
  for (const channel of channels) hands.does('channel.checked', channel, { seen: 'clear' });
}

const LESSONS = [
  'teachUsualDay',
  'teachDiary',
  'teachDeviceClock',
  'teachButton',
  'teachWater',
  'teachInterference',
  'teachLoosePatch',
  'teachReturn',
  'teachWhomToCall',
  'teachEmergency',
];

function playsWell(hands: Hands, habits: Habits, plan: HolterPlan): void {
  hands.reads('schedule', 'summary', 'allergies');
  hands.says('introduceRole', 4_000).says('askBothIdentifiers', 5_000).says('askSymptoms', 7_000);
  hands.says('askAdhesive', 4_000).says('explainRecorder', 4_000).says('askConsent', 4_000);
  readies(hands, { battery: 'fresh', card: 'blank', clock: 'clinic' });
  hands.does('recorderPatient.entered', RECORDER, plan.patient).does('station.left', RECORDER);
  lays(hands, ['gown'], ['undress'], 'raised30');
  hands.rubs(habits.vary(21_000, 3_000));
  prepares(hands, 'chest', plan.tools);
  hooksUp(hands, 'electrodePack', 0);
  hands.does('leads.looped', 'leads').does('station.left', 'chest');
  hands.does('station.opened', RECORDER).waits(5_000);
  checks(hands);
  hands.does('recorder.started', RECORDER).does('station.left', RECORDER).waits(4_000);
  hands.does('patient.dressed', hands.patient).does('recorder.worn', hands.patient, { worn: 'pouch' });
  for (const handout of ['diaryCard', 'sparePatches', 'phoneNumber'])
    hands.does('handout.given', hands.patient, { handout });
  for (const line of LESSONS) hands.says(line, 3_000);
  for (const line of ['backDiary', 'backCare', 'backEmergency']) hands.says(line, 7_000);
  hands.says('answerFear', 6_000).does('return.booked', hands.patient, { return: 'wholeTime' });
  hands.rubs(21_000);
  charts(hands, plan);
  hands.says('tellNextSteps', 3_000).does('learner.walked', 'waiting').waits(25_000);
}

function charts(hands: Hands, { serial, returns }: HolterPlan): void {
  const taught = ['diary', 'deviceClock', 'button', 'water', 'interference', 'loosePatch', 'whomToCall', 'return'];
  const values = { serial, started: '09:45', returns, channels: 'allClear', taught, teachBack: 'done' };
  hands.does('record.charted', 'holter', values);
}

/** Wipes but does not rub, leaves the loops, sets the clock by the own watch, teaches half and asks whether it is clear. */
function playsSloppily(hands: Hands, plan: HolterPlan): void {
  hands.says('introduceRole', 4_000).says('askBothIdentifiers', 5_000).says('explainRecorder', 4_000);
  hands.rubs(21_000);
  lays(hands, ['gown'], ['undress'], 'raised30');
  prepares(hands, 'chest', ['alcoholWipe']);
  hands.waits(20_000);
  hooksUp(hands, 'electrodePack', 0);
  hands.does('station.left', 'chest');
  readies(hands, { battery: 'fresh', card: 'blank', clock: 'wristwatch' });
  hands.does('recorderPatient.entered', RECORDER, plan.patient).does('recorder.started', RECORDER);
  hands.does('station.left', RECORDER).does('patient.dressed', hands.patient);
  hands.does('handout.given', hands.patient, { handout: 'diaryCard' });
  hands.says('teachDiary', 3_000).says('teachWater', 3_000).says('askUnderstood', 3_000);
  hands.does('return.booked', hands.patient, { return: 'wholeTime' });
  hands.does('record.charted', 'holter', { serial: plan.serial, channels: 'allClear', teachBack: 'notDone' });
  hands.says('tellNextSteps', 3_000).does('learner.walked', 'waiting').waits(25_000);
}

/** No name, no gown, old electrodes on muscle, the old battery and card; promises, names a disease, and pleases. */
function playsDangerously(hands: Hands): void {
  hands.says('leadIdentity', 2_000).says('sayWhatItIs', 4_000).says('promise', 3_000);
  lays(hands, [], ['undress'], 'raised30');
  hooksUp(hands, 'electrodeCard', 60);
  hands.does('station.left', 'chest');
  readies(hands, { battery: 'used', card: 'used', clock: '' });
  hands.does('recorder.started', RECORDER).does('station.left', RECORDER);
  for (const line of ['diaryLater', 'waterIsFine', 'takeOff']) hands.says(line, 3_000);
  hands.does('return.booked', hands.patient, { return: 'earlier' });
  hands.says('leaveAbruptly', 2_000).does('learner.walked', 'waiting').waits(25_000);
}
