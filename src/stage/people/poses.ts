/** Which picture of a person shows how they sit or stand, and which face. Pure. */
import type { PersonLook, View } from '../../core/session/types.ts';

/** Name of the pose as the pictures of the body call it. */
export function poseOf({ room, posture }: Pick<PersonLook, 'room' | 'posture'>): string {
  if (posture.seat === 'standing') return `${room}/standing`;
  if (posture.seat === 'waitingChair') return `${room}/seated`;
  if (posture.seat === 'table') return `${room}/table`;
  const back = posture.back === 'supported' ? 'back' : 'forward';
  const legs = posture.legs === 'crossed' ? 'crossed' : 'flat';
  return `${room}/chair-${back}-${legs}-${posture.arm}`;
}

/** People in front of the learner: those in the room, unless a close-up hides them. */
export function peopleInSight(view: View): readonly PersonLook[] {
  return view.station === undefined ? view.people.filter((person) => person.room === view.room) : [];
}

/** Eyes are shut for this long, about every four seconds, never quite evenly. */
const BLINK_MS = 160;
const BLINK_EVERY_MS = 4000;

export function isBlinking(now: number): boolean {
  const turn = Math.floor(now / BLINK_EVERY_MS);
  const start = ((turn * 1103) % 2900) + 300;
  const within = now - turn * BLINK_EVERY_MS;
  return within >= start && within < start + BLINK_MS;
}
