/** Where on the body the learner is at work, and how a picture's millimetres lie on it. */
import { type BodyMap, EKG_SURFACES, type EkgSurface, pointAt } from '../../ekg/bodyMap.ts';
import type { Point } from '../../ekg/torso.ts';
import type { World } from '../../session/skill.ts';
import type { Id } from '../../session/types.ts';
import { ekgPatient } from './ekgMemory.ts';

export const LIMBS_STATION = 'limbs';

export function isSurface(id: Id | undefined): id is EkgSurface {
  return EKG_SURFACES.some((surface) => surface === id);
}

/** The patient's chest and flank; nothing when the body has no chest. */
export function mapOf(world: World): BodyMap | undefined {
  const surfaces = ekgPatient(world)?.body.surfaces;
  const chest = surfaces?.['chest']?.landmarks;
  const flank = surfaces?.['flank']?.landmarks;
  return chest && { chest, ...(flank ? { flank } : {}) };
}

export function bodyPoint(world: World, surface: EkgSurface, x: number, y: number): Point {
  const map = mapOf(world);
  if (!map) throw new Error('the patient has no chest');
  return pointAt(map, surface, [x, y]);
}
