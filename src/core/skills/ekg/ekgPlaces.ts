/** Where on the body the learner is at work, and how a picture's millimetres lie on it. */
import { EKG_SURFACES, type EkgSurface, pointAt } from '../../ekg/bodyMap.ts';
import type { Point } from '../../ekg/torso.ts';
import type { World } from '../../session/skill.ts';
import type { Id } from '../../session/types.ts';
import { mapOf } from './ekgMemory.ts';

export const LIMBS_STATION = 'limbs';

export function isSurface(id: Id | undefined): id is EkgSurface {
  return EKG_SURFACES.some((surface) => surface === id);
}

export function bodyPoint(world: World, surface: EkgSurface, x: number, y: number): Point {
  const map = mapOf(world);
  if (!map) throw new Error('the patient has no chest');
  return pointAt(map, surface, [x, y]);
}
