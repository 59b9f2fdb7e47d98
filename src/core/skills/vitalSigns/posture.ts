/** How the patient sits and what can be asked of her: posture folds, kept apart from deeds. */
import { CUFF_SIZES } from '../../clinical/technique.ts';
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
  | 'armHeldUp'
  | 'rollSleeve'
  | 'lowerSleeve';

export const CHANGES: readonly Change[] = [
  'chair',
  'table',
  'backSupported',
  'uncrossLegs',
  'armOnDesk',
  'armInLap',
  'armHeldUp',
  'rollSleeve',
  'lowerSleeve',
  'stand',
];

/** Sitting down as a hurried person does: forward, legs crossed, arm in the lap. */
const asSeated: Readonly<Record<'chair' | 'table' | 'stand', Partial<Posture>>> = {
  chair: { seat: 'chair', back: 'forward', legs: 'crossed', arm: 'lap' },
  table: { seat: 'table', back: 'forward', legs: 'dangling', arm: 'lap' },
  stand: { seat: 'standing', back: 'forward', legs: 'flat', arm: 'lap' },
};

type Settled = Exclude<Change, 'chair' | 'table' | 'stand'>;

/** Changes that leave her where she sits: what they set, and whether they need the chair. */
const settling: Readonly<Record<Settled, { readonly change: Partial<Posture>; readonly onChair: boolean }>> = {
  backSupported: { change: { back: 'supported' }, onChair: true },
  uncrossLegs: { change: { legs: 'flat' }, onChair: true },
  armOnDesk: { change: { arm: 'desk', isArmHeld: false }, onChair: true },
  armInLap: { change: { arm: 'lap', isArmHeld: false }, onChair: true },
  armHeldUp: { change: { arm: 'desk', isArmHeld: true }, onChair: true },
  rollSleeve: { change: { sleeve: 'rolled' }, onChair: false },
  lowerSleeve: { change: { sleeve: 'down' }, onChair: false },
};

function isSeat(change: Change): change is 'chair' | 'table' | 'stand' {
  return change === 'chair' || change === 'table' || change === 'stand';
}

/** The posture after the change, or nothing when it would change nothing or cannot be done as she sits now. */
export function postureAfter(now: Posture, change: Change): Posture | undefined {
  if (isSeat(change)) {
    const next = { ...now, ...asSeated[change], isArmHeld: false };
    return next.seat === now.seat ? undefined : next;
  }
  const settled = settling[change];
  if (settled.onChair && now.seat !== 'chair') return undefined;
  const next = { ...now, ...settled.change };
  return isSame(next, now) ? undefined : next;
}

function isSame(a: Posture, b: Posture): boolean {
  const isArmSame = a.arm === b.arm && (a.isArmHeld ?? false) === (b.isArmHeld ?? false);
  return isArmSame && a.back === b.back && a.legs === b.legs && a.sleeve === b.sleeve;
}

/** The tube of a wrapped cuff reaches as far as she sits now: no change of seat while it is on. */
export function canChange(world: World, change: Change): boolean {
  const patient = patientHere(world);
  if (!patient || postureAfter(patient.posture, change) === undefined) return false;
  return !(isSeat(change) && isTethered(world));
}

function isTethered(world: World): boolean {
  return CUFF_SIZES.some((size) => world.thing(`cuff-${size}`).hasTag('wrapped'));
}

/** What the person does when asked. */
export function askedTo(person: Person, change: Change, at: number): void {
  const posture = postureAfter(person.posture, change);
  if (posture) person.move(at, { posture });
}
