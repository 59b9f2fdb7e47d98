/** Which picture of a person shows how they sit or stand, and which face. Pure. */
import type { PersonLook, View } from '../../core/session/types.ts';

/** Names of the pose in its room: the one wanted, then what comes nearest to it. */
function posesOf({ seat, back, legs, arm }: PersonLook['posture']): readonly string[] {
  const leaning = back === 'supported' ? 'back' : 'forward';
  const crossing = legs === 'crossed' ? 'crossed' : 'flat';
  switch (seat) {
    case 'chair':
      return [
        `chair-${leaning}-${crossing}-${arm}`,
        `chair-${leaning}-flat-${arm}`,
        `chair-back-flat-${arm}`,
        'chair-back-flat-lap',
        'seated',
        'table',
        'standing',
      ];
    case 'waitingChair':
      return ['seated', 'chair-back-flat-lap', 'standing'];
    case 'table':
      return ['table', 'lying', 'chair-back-flat-lap', 'standing'];
    case 'lying':
      return ['lying', 'table'];
    case 'lap':
      return ['lap', 'table', 'lying'];
    case 'scale':
      return ['scale', 'standing', 'lying'];
    case 'standing':
      return ['standing'];
  }
}

/** A room whose picture has the table where another room's has it: who is not painted there is taken from that one. */
const LIKE: Readonly<Record<string, string>> = { ekg: 'exam' };
const SAME_PLACE: readonly string[] = ['table', 'standing'];

/** Names of the pose, the one wanted first, then what comes nearest to it. */
function namesOf({ room, posture }: Pick<PersonLook, 'room' | 'posture'>): readonly string[] {
  const like = LIKE[room];
  return posesOf(posture).flatMap((pose) => {
    const own = `${room}/${pose}`;
    return like !== undefined && SAME_PLACE.includes(pose) ? [own, `${like}/${pose}`] : [own];
  });
}

/** Name of the pose as the pictures of the body call it. */
export function poseOf({ room, posture }: Pick<PersonLook, 'room' | 'posture'>): string {
  return namesOf({ room, posture })[0] ?? `${room}/standing`;
}

/** The pose that is painted and comes nearest; nothing when none of them is. */
export function findPose(
  look: Pick<PersonLook, 'room' | 'posture'>,
  isPainted: (pose: string) => boolean,
): string | undefined {
  return namesOf(look).find(isPainted);
}

/** People in front of the learner: those in the room, unless a close-up hides them. */
export function peopleInSight(view: View): readonly PersonLook[] {
  return view.station === undefined ? peopleHere(view) : [];
}

/** Everybody in the room, as they are painted one over another: whoever sits on a lap is before whoever holds them. */
export function peopleHere(view: Pick<View, 'people' | 'room'>): readonly PersonLook[] {
  const here = view.people.filter((person) => person.room === view.room);
  const isOnLap = ({ posture }: PersonLook) => posture.seat === 'lap';
  return [...here.filter((person) => !isOnLap(person)), ...here.filter(isOnLap)];
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
