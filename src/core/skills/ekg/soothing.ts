/**
 * An infant is not asked to lie still, it is soothed: by warmth, by something to suck, by the parent near, and by time
 * without hands on the skin. Two of the three and half a minute are enough (design).
 */
import { INFANT_YEARS } from '../../ekg/torso.ts';
import { patientAgeDays } from '../../people/traits.ts';
import type { Deadline, Model, World } from '../../session/skill.ts';
import type { Entry, Finding, Id } from '../../session/types.ts';

/** What an infant can be given, and what can be asked, mostly of the parent. */
export const INFANT_GIVEN = ['blanket', 'drape', 'pacifier'] as const;
export const INFANT_REQUESTS = ['undress', 'phoneAway', 'parentNear', 'feed', 'lieStill'] as const;

/** Which of the three each of them is. */
const COMFORTS: Readonly<Record<string, 'warmth' | 'sucking' | 'parent'>> = {
  blanket: 'warmth',
  pacifier: 'sucking',
  feed: 'sucking',
  parentNear: 'parent',
};
const ENOUGH = 2;
/** So long after the last comfort or touch an infant is quiet, ms. */
const SETTLES_MS = 30_000;
/** How much it moves with none of the three, with one, with two or more and not yet quiet. */
const MOVES: readonly number[] = [1, 0.7, 0.4];

/** Deeds that stir an infant; listed, as wiping and wires do and feeding does not. */
const STIRS: readonly string[] = [
  'patient.positioned',
  'skin.prepared',
  'chest.palpated',
  'electrode.placed',
  'electrode.removed',
  'wire.clipped',
  'wire.unclipped',
];

export interface Soothing {
  readonly comforts: readonly string[];
  /** Simulated ms of the last comfort or touch. */
  readonly since: number;
  readonly quietSince: number | undefined;
}

const SOOTHING: Id = 'soothing';

/** Whether the patient of this visit is too small to be asked. */
export function isInfant(world: World): boolean {
  return patientAgeDays(world) < INFANT_YEARS * 365.25;
}

export function isQuiet(world: World): boolean {
  return world.memory<Soothing>(SOOTHING).quietSince !== undefined;
}

/** How much an infant moved at a moment since which nobody has touched it, 0 to 1. */
export function infantMoves(world: World, at: number): number {
  const { comforts, quietSince } = world.memory<Soothing>(SOOTHING);
  if (quietSince !== undefined && quietSince <= at) return 0;
  return MOVES[Math.min(comforts.length, ENOUGH)] ?? 1;
}

function heard(world: World, memory: Soothing, { at, intent }: Entry): Soothing {
  if (!isInfant(world)) return memory;
  const comfort = COMFORTS[String(intent.with?.['what'])];
  if (comfort) {
    const comforts = [...new Set([...memory.comforts, comfort])];
    return comforts.length > memory.comforts.length ? { ...memory, comforts, since: at } : memory;
  }
  return STIRS.includes(intent.type) ? { ...memory, since: at, quietSince: undefined } : memory;
}

function next(_: World, memory: Soothing, after: number): Deadline<Soothing> | undefined {
  if (memory.quietSince !== undefined || memory.comforts.length < ENOUGH) return undefined;
  const at = Math.max(after, memory.since + SETTLES_MS);
  return { at, due: () => ({ memory: { ...memory, quietSince: at }, findings: [fact(at, 'child.settled')] }) };
}

const fact = (at: number, name: string): Finding => ({ at, name, numbers: {} });

/** Somebody who was quiet and is not any more. */
export function stirred(world: World, { at }: Entry): readonly Finding[] {
  return world.memoryBefore<Soothing>(SOOTHING).quietSince !== undefined && !isQuiet(world)
    ? [fact(at, 'child.stirred')]
    : [];
}

export const soothingModel: Model<Soothing> = {
  id: SOOTHING,
  start: () => ({ comforts: [], since: 0, quietSince: undefined }),
  heard,
  next,
};
