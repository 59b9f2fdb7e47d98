/** What a scale shows: everything that lies on it less what lay on it when it was zeroed, and each cause's share. */
import {
  drawnShare,
  drawnWhole,
  INFANT_NOT_ZEROED,
  KG_PER_LB,
  MASSES,
  MOTION,
  SUPPORT,
  type Worn,
} from '../../clinical/measuring.ts';
import { u } from '../../math/random.ts';
import type { Person } from '../../people/person.ts';
import { traitsOf } from '../../people/traits.ts';
import type { World } from '../../session/skill.ts';
import type { Finding } from '../../session/types.ts';
import type { BodyMemory, Components, ScaleId, ScaleState } from './bodyMemory.ts';

/** The scale holds a first number after this time and one that it has averaged after that, ms (design). */
export const FIRST_MS = 3_000;
export const AVERAGED_MS = 10_000;
/** kg of a person for whom the scenario gives no weight (design). */
const USUAL_KG = 70;

const WEIGHED: readonly Exclude<Worn, 'hairBun' | 'wheelchair' | 'heldByParent'>[] = [
  'shoes',
  'coat',
  'heavyPockets',
  'outfit',
  'wetDiaper',
];

export function trueGrams(person: Person): number {
  return Math.round((person.rest.weight ?? USUAL_KG) * 1_000);
}

function mass(world: World, person: Person, cause: keyof typeof MASSES): number {
  return drawnWhole(MASSES[cause], world.seed, `${person.id}.mass.${cause}`);
}

/** What the person sits in or is held by; it goes on the scale too. */
export function carrierOf({ worn }: Pick<BodyMemory, 'worn'>): 'wheelchair' | 'heldByParent' | undefined {
  return worn.find((each) => each === 'wheelchair' || each === 'heldByParent') as
    | 'wheelchair'
    | 'heldByParent'
    | undefined;
}

/** Grams on the scale now, by cause. */
export function componentsOn(world: World, person: Person, memory: BodyMemory, scale: ScaleId): Components {
  const { load } = memory.scales[scale];
  const grams: Record<string, number> = {};
  grams['notZeroed'] =
    scale === 'infantScale'
      ? drawnWhole(INFANT_NOT_ZEROED, world.seed, 'infantScale.offset')
      : drawnWhole(MASSES.notZeroed, world.seed, 'floorScale.offset');
  if (scale === 'infantScale') Object.assign(grams, liningOf(world, person, memory));
  const carrier = scale === 'floorScale' ? carrierOf(memory) : undefined;
  if (load !== 'nothing' && carrier) grams[carrier] = mass(world, person, carrier);
  if (load === 'person') Object.assign(grams, personOn(world, person, memory, scale));
  return grams;
}

function liningOf(world: World, person: Person, { lining, hasDryDiaper, scales }: BodyMemory): Components {
  const paper = lining === 'bare' ? {} : { paper: mass(world, person, 'paper') };
  const isWorn = hasDryDiaper && scales.infantScale.load === 'person';
  const diaper = lining === 'paperAndDiaper' || isWorn ? { dryDiaper: mass(world, person, 'dryDiaper') } : {};
  return { ...paper, ...diaper };
}

function personOn(world: World, person: Person, memory: BodyMemory, scale: ScaleId): Components {
  const body = trueGrams(person);
  const worn = WEIGHED.filter((each) => memory.worn.includes(each)).map(
    (each) => [each, mass(world, person, each)] as const,
  );
  const isHolding = scale === 'floorScale' && !memory.hasLetGo && carrierOf(memory) === undefined;
  const support = isHolding
    ? { support: -Math.round(body * drawnShare(SUPPORT, world.seed, `${person.id}.support`)) }
    : {};
  return { body, ...Object.fromEntries(worn), ...support };
}

/** Grams that motion adds to the `stated`-th number (0 first, 1 averaged). */
function motionOf(world: World, person: Person, memory: BodyMemory, scale: ScaleId, stated: number): number {
  if (memory.scales[scale].load !== 'person') return 0;
  const swing = swingOf(world, person, memory, scale, stated);
  if (swing === 0) return 0;
  const draw = u(world.seed, `${scale}.motion`, memory.scales[scale].count * 2 + stated);
  const share = draw < 0.5 ? -1 + draw : draw;
  return Math.round(swing * share);
}

function swingOf(world: World, person: Person, memory: BodyMemory, scale: ScaleId, stated: number): number {
  if (scale === 'floorScale' && memory.isStill) return 0;
  if (scale === 'infantScale' && traitsOf(world, person.id).isRestless === false) return 0;
  const motion = scale === 'floorScale' ? MOTION.floor : memory.isCalmed ? MOTION.infantCalmed : MOTION.infant;
  return stated === 0 ? motion.first : motion.averaged;
}

/** Does the number still change after the first one is held? */
export function isMoving(world: World, person: Person, memory: BodyMemory, scale: ScaleId): boolean {
  return memory.scales[scale].load === 'person' && swingOf(world, person, memory, scale, 0) > 0;
}

export interface Weighing {
  /** Grams that the display stands for, on its own grid. */
  readonly grams: number;
  readonly shares: Components;
}

/** What the scale shows when it holds its `stated`-th number. */
export function weighed(world: World, person: Person, memory: BodyMemory, scale: ScaleId, stated: number): Weighing {
  const state = memory.scales[scale];
  const now = componentsOn(world, person, memory, scale);
  const shares: Record<string, number> = {};
  for (const cause of new Set([...Object.keys(now), ...Object.keys(state.zero)])) {
    const by = (now[cause] ?? 0) - (state.zero[cause] ?? 0);
    if (cause !== 'body' && by !== 0) shares[cause] = by;
  }
  const atZero = state.zero['body'] ?? 0;
  if (atZero !== 0) shares['zeroedWithPatient'] = -atZero;
  const motion = motionOf(world, person, memory, scale, stated);
  if (motion !== 0) shares['moving'] = motion;
  const total = (now['body'] ?? 0) + Object.values(shares).reduce((sum, by) => sum + by, 0);
  return { grams: onGrid(total, scale, state.isPounds), shares };
}

const GRAMS_PER_LB = KG_PER_LB * 1_000;

/** Smallest step of the display, grams: floor 0.1 kg or 0.2 lb, infant 10 g or half an ounce. */
function stepOf(scale: ScaleId, isPounds: boolean): number {
  if (scale === 'floorScale') return isPounds ? 0.2 * GRAMS_PER_LB : 100;
  return isPounds ? GRAMS_PER_LB / 32 : 10;
}

function onGrid(grams: number, scale: ScaleId, isPounds: boolean): number {
  const step = stepOf(scale, isPounds);
  return Math.round(grams / step) * step;
}

/** One line of a display: its name, unit and whole number with that many decimals. */
export interface Line {
  readonly name: string;
  readonly unit: string;
  readonly shown: number;
  readonly decimals: number;
}

/** How the display writes so many grams. */
export function displayLines(
  grams: number,
  scale: ScaleId,
  { isPounds }: Pick<ScaleState, 'isPounds'>,
): readonly Line[] {
  const hundredths = Math.round(grams / 10);
  if (!isPounds) {
    return scale === 'floorScale'
      ? [{ name: 'weight', unit: 'kg', shown: Math.round(grams / 100), decimals: 1 }]
      : [{ name: 'weight', unit: 'kg', shown: hundredths, decimals: 2 }];
  }
  const pounds = grams / GRAMS_PER_LB;
  if (scale === 'floorScale') return [{ name: 'weight', unit: 'lb', shown: Math.round(pounds * 5) * 2, decimals: 1 }];
  const halfOunces = Math.round(pounds * 32);
  const whole = Math.trunc(halfOunces / 32);
  return [
    { name: 'pounds', unit: 'lb', shown: whole, decimals: 0 },
    { name: 'ounces', unit: 'oz', shown: (halfOunces - whole * 32) * 5, decimals: 1 },
  ];
}

/** `weight.shown`: grams on the display, the true weight, whether it is the averaged number, and each share in grams. */
export function weightShown(
  world: World,
  person: Person,
  memory: BodyMemory,
  scale: ScaleId,
  at: number,
  stated: number,
): Finding {
  const { grams, shares } = weighed(world, person, memory, scale, stated);
  const isSettled = stated > 0 || !isMoving(world, person, memory, scale) ? 1 : 0;
  const named = Object.entries(shares).map(([cause, by]) => [`s.${cause}`, by] as const);
  return {
    at,
    name: 'weight.shown',
    about: scale,
    numbers: { value: Math.round(grams), truth: trueGrams(person), isSettled, ...Object.fromEntries(named) },
  };
}
