/** Where the chest wires of a tracing really are, beside the places that the names on its paper call for. */
import { skinDistanceMm, skinScaleOf } from './bodyMap.ts';
import { type Electrode, placeOf } from './electrodes.ts';
import { type ChestWire, LEAD_SETS, type LeadSet, movedWires, targetOf } from './leadSets.ts';
import type { Wire } from './sites.ts';
import type { Point } from './torso.ts';
import type { TracingRecipe } from './tracing.ts';

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

/** Clearly past a line, cm; nearer to V3R than to V1, cm from the midline. */
const MIDLINE_CM = 2;
const BEYOND_V1_CM = 4.2;

/** On the side where the set has its places: right of the breastbone, beyond V1, or behind the midaxillary line. */
function isBeyond(set: LeadSet, { x, z }: Point): boolean {
  if (set === 'posterior') return z < -MIDLINE_CM;
  return x < -(set === 'infant' ? BEYOND_V1_CM : MIDLINE_CM);
}
