/** What the stations for weight and length remember: clothes, scales, stance, where the child lies, whose hand is near. */
import type { Worn } from '../../clinical/measuring.ts';
import { patientAgeMonths, traitsOf } from '../../people/traits.ts';
import type { World } from '../../session/skill.ts';
import type { Id } from '../../session/types.ts';

/** A child under this age is weighed and measured lying down, months (US practice; vitals.md §12). */
export const LYING_BELOW_MONTHS = 24;
/** Head circumference is charted up to this age, months. */
export const HEAD_TO_MONTHS = 36;

export type ScaleId = 'floorScale' | 'infantScale';
export type Lining = 'bare' | 'paper' | 'paperAndDiaper';
export type Load = 'nothing' | 'carrier' | 'person';
export type ChildPlace = 'lap' | 'scale' | 'board';

/** Grams by cause; `body` is the person. */
export type Components = Readonly<Record<string, number>>;

export interface ScaleState {
  /** What was on it when it was zeroed; nothing taken off before that. */
  readonly zero: Components;
  readonly load: Load;
  readonly isPounds: boolean;
  /** Simulated ms of the last change: the display settles from then on. */
  readonly since: number;
  /** Readings stated since then. */
  readonly stated: number;
  /** Settlings so far, for the draw of the motion. */
  readonly count: number;
}

export interface BodyMemory {
  readonly worn: readonly Worn[];
  readonly hasDryDiaper: boolean;
  readonly scales: Readonly<Record<ScaleId, ScaleState>>;
  readonly lining: Lining;
  /** On the floor scale: hands off the rail; weight still. */
  readonly hasLetGo: boolean;
  readonly isStill: boolean;
  readonly isCalmed: boolean;
  /** At the height rod. */
  readonly rod: { readonly isUnder: boolean; readonly asked: readonly string[]; readonly isLowered: boolean };
  readonly child: ChildPlace;
  /** A hand is near the child; `unguardedSince` simulated ms when it is not. */
  readonly unguardedSince: number | undefined;
  readonly isUnattendedStated: boolean;
  readonly board: { readonly isHeadHeld: boolean; readonly knees: 'bent' | 'one' | 'both'; readonly footboard: string };
  /** Measurements of length and head so far, for the draw of the placement. */
  readonly tapes: number;
  readonly shownMm: Readonly<Record<string, number>>;
}

const FRESH_SCALE: ScaleState = { zero: {}, load: 'nothing', isPounds: true, since: 0, stated: 0, count: 0 };
export const FRESH_BOARD: BodyMemory['board'] = { isHeadHeld: false, knees: 'bent', footboard: 'away' };
export const FRESH_ROD: BodyMemory['rod'] = { isUnder: false, asked: [], isLowered: false };

/** An infant comes dressed, others in shoes with full pockets, unless the scenario says what is worn (design). */
function wornAtFirst(world: World): readonly Worn[] {
  const patient = [...world.people.values()].find((person) => person.role === 'patient');
  const wears = patient && traitsOf(world, patient.id).wears;
  if (wears) return wears;
  return isInfant(world) ? ['outfit', 'wetDiaper'] : ['shoes', 'heavyPockets'];
}

export function isInfant(world: World): boolean {
  return patientAgeMonths(world) < LYING_BELOW_MONTHS;
}

export function startBody(world: World): BodyMemory {
  return {
    worn: wornAtFirst(world),
    hasDryDiaper: false,
    scales: { floorScale: FRESH_SCALE, infantScale: { ...FRESH_SCALE, isPounds: false } },
    lining: 'bare',
    hasLetGo: false,
    isStill: false,
    isCalmed: false,
    rod: FRESH_ROD,
    child: 'lap',
    unguardedSince: undefined,
    isUnattendedStated: false,
    board: FRESH_BOARD,
    tapes: 0,
    shownMm: {},
  };
}

export const BODY = 'bodyMeasures';

export function bodyMemory(world: World): BodyMemory {
  return world.memory<BodyMemory>(BODY);
}

export function isScale(id: Id | undefined): id is ScaleId {
  return id === 'floorScale' || id === 'infantScale';
}
