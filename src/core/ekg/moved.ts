/** Where the chest wires of a tracing really are, beside the places that the names on its paper call for. */
import { skinDistanceMm, skinScaleOf } from './bodyMap.ts';
import { type ChestWire, LEAD_SETS, type LeadSet, movedWires, targetOf } from './leadSets.ts';
import type { Wire } from './sites.ts';
import type { Point } from './torso.ts';
import { type Electrode, isLimb, type TracingRecipe } from './tracing.ts';

/** The place of the torso under an electrode; none under one on a limb. */
export function placeOf(electrode: Electrode | undefined): Point | undefined {
  const site = electrode?.site;
  return site === undefined || isLimb(site) ? undefined : { x: site[0], y: site[1], z: site[2] };
}

/** How far a place is from where a chest wire belongs under the names of a set, mm along the skin. */
export function missMm({ torso }: TracingRecipe, wire: ChestWire, point: Point, set: LeadSet | undefined): number {
  return skinDistanceMm(targetOf(wire, set), point, skinScaleOf(torso));
}

/** The set in whose places all its wires are, whatever stands on the paper: each nearer to its new place than to its own. */
export function setInPlace(recipe: TracingRecipe, sites: ReadonlyMap<Wire, Electrode>): LeadSet | undefined {
  return LEAD_SETS.find((set) => movedWires(set).every((wire) => isMoved(recipe, set, wire, placeOf(sites.get(wire)))));
}

export function isMoved(recipe: TracingRecipe, set: LeadSet, wire: ChestWire, point: Point | undefined): boolean {
  if (!point || !isBeyond(set, point)) return false;
  return missMm(recipe, wire, point, set) < missMm(recipe, wire, point, undefined);
}

/** Clearly past a line, cm. */
const MIDLINE_CM = 2;

/** On the side where the set has its places: right of the breastbone, or behind the midaxillary line. */
function isBeyond(set: LeadSet, { x, z }: Point): boolean {
  return set === 'posterior' ? z < -MIDLINE_CM : x < -MIDLINE_CM;
}
