/** Where fingers and stethoscope lie on the arm, and how far from the arteries. */
import { FINGERS, isHolding } from '../../hands/hands.ts';
import type { Person } from '../../people/person.ts';
import type { World } from '../../session/skill.ts';
import { patientHere } from '../everyday/places.ts';
import { nearness } from './korotkoff.ts';

export const ARM = 'arm';
export type Site = 'radial' | 'brachial';

/** A pulse is felt within this distance of the artery, mm (design: the width of two finger pads). */
const FEEL_WITHIN_MM = 15;
/** Share of loudness left when stethoscope or cuff lies over cloth (models.md §4.2). */
const OVER_CLOTH = 0.4;
/** Share left when the veins were not given time to empty (models.md §4.2), and that time, ms. */
const CONGESTED = 0.6;
const CONGESTED_BEFORE_MS = 30_000;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export function fingersAt(world: World): Point | undefined {
  const arm = world.thing(ARM);
  if (!arm.hasTag('palpating')) return undefined;
  return { x: Number(arm.context['fingersX']), y: Number(arm.context['fingersY']) };
}

export function stethoscopeAt(world: World): Point | undefined {
  const arm = world.thing(ARM);
  if (!arm.hasTag('listening')) return undefined;
  return { x: Number(arm.context['stethoscopeX']), y: Number(arm.context['stethoscopeY']) };
}

function distanceMm(point: Point, landmark: readonly [number, number] | undefined): number {
  if (!landmark) return 10_000;
  const dx = point.x - landmark[0];
  const dy = point.y - landmark[1];
  return Math.sqrt(dx * dx + dy * dy);
}

export function distanceTo(person: Person, point: Point, site: Site): number {
  return distanceMm(point, person.body.surfaces[ARM]?.landmarks[`${site}Artery`]);
}

/** The artery that lies under the point, if one does. */
export function siteUnder(person: Person, point: Point): Site | undefined {
  const sites: readonly Site[] = ['radial', 'brachial'];
  return sites.find((site) => distanceTo(person, point, site) <= FEEL_WITHIN_MM);
}

/** The artery the learner's fingers feel now, and on whom. */
export function feltNow(world: World): { readonly person: Person; readonly site: Site } | undefined {
  const point = fingersAt(world);
  const person = patientHere(world);
  if (!point || !person || !isHolding(world.hands, FINGERS)) return undefined;
  const site = siteUnder(person, point);
  return site ? { person, site } : undefined;
}

/** Share 0–1 of each sound that reaches the ears. `emptyForMs`: how long the cuff was empty before this inflation. */
export function hearingShare(world: World, person: Person, emptyForMs: number): number {
  const point = stethoscopeAt(world);
  if (!point) return 0;
  const cloth = person.posture.sleeve === 'down' ? OVER_CLOTH : 1;
  const congestion = emptyForMs < CONGESTED_BEFORE_MS ? CONGESTED : 1;
  return nearness(distanceTo(person, point, 'brachial') / 10) * cloth * congestion;
}
