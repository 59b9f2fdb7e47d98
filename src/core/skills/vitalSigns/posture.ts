/** How the patient sits and what can be asked of her: posture folds, kept apart from deeds. */
import type { Person } from '../../people/person.ts';
import type { World } from '../../session/skill.ts';
import type { Posture } from '../../session/types.ts';
import { patientHere } from '../everyday/places.ts';

export type Change =
  | 'chair'
  | 'table'
  | 'stand'
  | 'backSupported'
  | 'uncrossLegs'
  | 'armOnDesk'
  | 'armInLap'
  | 'rollSleeve'
  | 'lowerSleeve';

export const CHANGES: readonly Change[] = [
  'chair',
  'table',
  'backSupported',
  'uncrossLegs',
  'armOnDesk',
  'armInLap',
  'rollSleeve',
  'lowerSleeve',
  'stand',
];

const SEATS = new Set<Change>(['chair', 'table', 'stand']);

/** Sitting down as a hurried person does: forward, legs crossed, arm in the lap. */
const asSeated: Readonly<Record<'chair' | 'table' | 'stand', Partial<Posture>>> = {
  chair: { seat: 'chair', back: 'forward', legs: 'crossed', arm: 'lap' },
  table: { seat: 'table', back: 'forward', legs: 'dangling', arm: 'lap' },
  stand: { seat: 'standing', back: 'forward', legs: 'flat', arm: 'lap' },
};

/** The posture after the change, or nothing when it would change nothing or cannot be done as she sits now. */
export function postureAfter(now: Posture, change: Change): Posture | undefined {
  const isOnChair = now.seat === 'chair';
  switch (change) {
    case 'chair':
    case 'table':
    case 'stand': {
      const next = { ...now, ...asSeated[change] };
      return next.seat === now.seat ? undefined : next;
    }
    case 'backSupported':
      return isOnChair && now.back !== 'supported' ? { ...now, back: 'supported' } : undefined;
    case 'uncrossLegs':
      return isOnChair && now.legs === 'crossed' ? { ...now, legs: 'flat' } : undefined;
    case 'armOnDesk':
      return isOnChair && now.arm !== 'desk' ? { ...now, arm: 'desk' } : undefined;
    case 'armInLap':
      return isOnChair && now.arm !== 'lap' ? { ...now, arm: 'lap' } : undefined;
    case 'rollSleeve':
      return now.sleeve === 'down' ? { ...now, sleeve: 'rolled' } : undefined;
    case 'lowerSleeve':
      return now.sleeve === 'rolled' ? { ...now, sleeve: 'down' } : undefined;
  }
}

/** The tube of a wrapped cuff reaches as far as she sits now: no change of seat while it is on. */
export function canChange(world: World, change: Change): boolean {
  const patient = patientHere(world);
  if (!patient || postureAfter(patient.posture, change) === undefined) return false;
  return !(SEATS.has(change) && isTethered(world));
}

function isTethered(world: World): boolean {
  return ['child', 'smallAdult', 'adult', 'large', 'thigh'].some((size) => world.thing(`cuff-${size}`).hasTag('wrapped'));
}

/** What the person does when asked. */
export function askedTo(person: Person, change: Change, at: number): void {
  const posture = postureAfter(person.posture, change);
  if (posture) person.move(at, { posture });
}
