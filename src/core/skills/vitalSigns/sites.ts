/** Where fingers and stethoscope lie on the arm, and how far from the arteries. */
import { FINGERS, isHolding } from '../../hands/hands.ts';
import type { Person } from '../../people/person.ts';
import type { World } from '../../session/skill.ts';
import { patientHere } from '../everyday/places.ts';
import type { CuffMemory } from './cuffPressure.ts';
import { nearness } from './korotkoff.ts';
import { type FeltSite, PRESSES, type Press, PULSE_SITE_FACTS, PULSE_SITES } from './pulseSites.ts';

export const ARM = 'arm';
/** Surfaces on which fingers can lie. Those beside the arm belong to the skill `pulses`. */
export const FELT_SURFACES = ['arm', 'neck', 'foot'] as const;
export type FeltSurface = (typeof FELT_SURFACES)[number];

/** Share of loudness left when stethoscope or cuff lies over cloth (models.md §4.2). */
const OVER_CLOTH = 0.4;
/** The bell against the diaphragm, and the head under the cuff's edge (models.md §4.2). */
const BELL = 1.1;
const UNDER_CUFF = 0.8;
/** Share left when the veins were not given time to empty (models.md §4.2), and that time, ms. */
const CONGESTED = 0.6;
const CONGESTED_BEFORE_MS = 30_000;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The surface that the fingers lie on, if they lie on one. */
export function feltSurface(world: World): FeltSurface | undefined {
  return FELT_SURFACES.find((surface) => world.thing(surface).hasTag('palpating'));
}

export function fingersAt(world: World, surface: FeltSurface = ARM): Point | undefined {
  const thing = world.thing(surface);
  if (!thing.hasTag('palpating')) return undefined;
  return { x: Number(thing.context['fingersX']), y: Number(thing.context['fingersY']) };
}

/** How hard the fingers press; firmly until the learner says otherwise. */
export function pressAt(world: World, surface: FeltSurface): Press {
  const press = world.thing(surface).context['press'];
  return Object.hasOwn(PRESSES, String(press)) ? (press as Press) : 'firm';
}

export function stethoscopeAt(world: World): Point | undefined {
  const arm = world.thing(ARM);
  if (!arm.hasTag('listening')) return undefined;
  return { x: Number(arm.context['stethoscopeX']), y: Number(arm.context['stethoscopeY']) };
}

export function distanceMm(point: Point, landmark: readonly [number, number] | undefined): number {
  if (!landmark) return 10_000;
  const dx = point.x - landmark[0];
  const dy = point.y - landmark[1];
  return Math.sqrt(dx * dx + dy * dy);
}

export function distanceTo(person: Person, point: Point, site: FeltSite): number {
  const { surface, landmark } = PULSE_SITE_FACTS[site];
  return distanceMm(point, person.body.surfaces[surface]?.landmarks[landmark]);
}

const isFelt = (site: (typeof PULSE_SITES)[number]): site is FeltSite => site !== 'apical';

/** The artery that lies under the point of a surface, if one does. */
export function siteUnder(person: Person, point: Point, surface: string = ARM): FeltSite | undefined {
  return PULSE_SITES.filter(isFelt).find(
    (site) =>
      PULSE_SITE_FACTS[site].surface === surface && distanceTo(person, point, site) <= PULSE_SITE_FACTS[site].withinMm,
  );
}

/** An artery under the learner's fingers. */
export interface Felt {
  readonly person: Person;
  readonly site: FeltSite;
  readonly press: Press;
  readonly isThumb: boolean;
}

/** The artery that the learner's fingers lie on now, and on whom. */
export function feltNow(world: World): Felt | undefined {
  const surface = feltSurface(world);
  const person = patientHere(world);
  const point = surface && fingersAt(world, surface);
  if (!surface || !point || !person || !isHolding(world.hands, FINGERS)) return undefined;
  const site = siteUnder(person, point, surface);
  return site
    ? { person, site, press: pressAt(world, surface), isThumb: world.thing(surface).hasTag('thumb') }
    : undefined;
}

/** Share 0–1 of each sound that reaches the ears. `emptyForMs`: how long the cuff was empty before this inflation. */
export function hearingShare(world: World, person: Person, emptyForMs: number): number {
  const point = stethoscopeAt(world);
  if (!point) return 0;
  const cloth = person.posture.sleeve === 'down' ? OVER_CLOTH : 1;
  const congestion = emptyForMs < CONGESTED_BEFORE_MS ? CONGESTED : 1;
  return nearness(distanceTo(person, point, 'brachial') / 10) * cloth * congestion * headShare(world);
}

/** What the head of the stethoscope takes or adds: its side, and whether the cuff's edge lies on it. */
function headShare(world: World): number {
  const { cuff } = world.memory<CuffMemory>('cuffPressure');
  const isUnder = cuff !== undefined && world.thing(cuff).context['fit'] === 'low';
  return (world.thing(ARM).context['head'] === 'bell' ? BELL : 1) * (isUnder ? UNDER_CUFF : 1);
}
