/** Wires that are moved on purpose, to the right side or to the back, and the names that their leads then carry on the paper. */
import type { Lead } from './leads.ts';
import { CHEST_WIRES, LANDMARKS } from './sites.ts';
import type { Point } from './torso.ts';

export type ChestWire = (typeof CHEST_WIRES)[number];
/** Leads beyond the usual twelve. */
type ExtraLead = 'V3R' | 'V4R' | 'V7' | 'V8' | 'V9';

/**
 * Right-sided: V4 in its mirrored place. Posterior: V4 to V6 on the back, level with V6 (ekg.md §8). Child: V4R in place of
 * V3, one of the ways that are in use (policy). Infant: V3R in place of V2, as V3R, V1, V3, V5 and V6 come first (models.md §2.2, design).
 */
const MOVED = {
  rightSided: { V4: 'V4R' },
  posterior: { V4: 'V7', V5: 'V8', V6: 'V9' },
  child: { V3: 'V4R' },
  infant: { V2: 'V3R' },
} as const satisfies Readonly<Record<string, Readonly<Partial<Record<ChestWire, ExtraLead>>>>>;

export type LeadSet = keyof typeof MOVED;
export const LEAD_SETS = Object.keys(MOVED) as readonly LeadSet[];

/** The wires that a set moves. */
export function movedWires(set: LeadSet | undefined): readonly ChestWire[] {
  return CHEST_WIRES.filter((wire) => leadName(wire, set) !== wire);
}

/** What stands on the paper beside a lead. */
export function leadName(lead: Lead, set: LeadSet | undefined): string {
  const names: Readonly<Partial<Record<Lead, ExtraLead>>> = set === undefined ? {} : MOVED[set];
  return names[lead] ?? lead;
}

/** Where the electrode of a chest wire belongs when its lead has the name that this set gives it. */
export function targetOf(wire: ChestWire, set: LeadSet | undefined): Point {
  const target = LANDMARKS[leadName(wire, set)];
  if (!target) throw new Error(`${wire} has no place on the chest`);
  return target;
}
