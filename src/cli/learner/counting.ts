/** What both visits about a pulse have in common: opening, a landmark under fingers or stethoscope, and the two counts at the wrist. */
import type { Habits } from './habits.ts';
import type { Hands } from './hands.ts';

export function landmark(hands: Hands, surface: string, name: string): { x: number; y: number } {
  const [x = 0, y = 0] = hands.session.world.people.get(hands.patient)?.body.surfaces[surface]?.landmarks[name] ?? [];
  return { x, y };
}

/** Calls the patient in and seats the patient as soon as both are in the room. */
export function bringsIn(hands: Hands, call: string, room = 'exam'): void {
  hands.does('learner.walked', 'waiting').waits(1_000).says(call, 3_000).does('learner.walked', room);
  hands.waitsFor('patient.followed', 60_000);
  hands.waits(1_000);
}

/** Radial pulse for so long with the fingers, then the breaths with the fingers still there. */
export function countsAtWrist(hands: Hands, pulseMs: number, breathsMs: number): void {
  hands
    .does('station.opened', 'arm')
    .does('fingers.placed', 'arm', landmark(hands, 'arm', 'radialArtery'))
    .waits(6_000);
  hands.does('count.started', 'pulse').waits(pulseMs).does('count.ended', 'pulse');
  if (breathsMs > 0) hands.does('count.started', 'respirations').waits(breathsMs).does('count.ended', 'respirations');
  hands.does('fingers.lifted', 'arm').waits(4_000).does('station.left', 'arm');
}

export function chartsCounts(
  hands: Hands,
  habits: Habits,
  rhythm: string,
  more: Readonly<Record<string, number>>,
): void {
  const isSloppy = habits.style === 'sloppy';
  const seconds = Math.round(hands.number('pulse.counted', 'ms') / 1_000);
  const rate = hands.number('pulse.counted', 'rate');
  const described = isSloppy ? {} : { site: 'radial', volume: volume(hands) };
  hands.does('record.charted', 'pulse', { rate, rhythm, seconds, ...described, ...more });
  const breaths = isSloppy ? 16 : hands.number('respirations.counted', 'rate');
  const words = isSloppy ? {} : { depth: 'normal', breathRhythm: 'regular' };
  hands.does('record.charted', 'respirations', { rate: breaths, pattern: 'unlabored', ...words });
}

function volume(hands: Hands): string {
  return ['absent', 'weak', 'normal', 'full', 'bounding'][hands.number('pulse.felt', 'volume')] ?? 'normal';
}

export function leaves(hands: Hands): void {
  hands.does('learner.walked', 'waiting');
  hands.waitsFor('visit.ended', 30_000);
}
