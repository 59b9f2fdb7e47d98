/** What moves along the rule of the height rod: the head of whoever stands below it, and the headpiece, up or on the head. Pure. */
import type { PersonLook, StationLook, View } from '../../core/session/types.ts';
import type { Closeup, Laid, Rects } from '../closeup.ts';
import type { Rect } from '../geometry.ts';
import type { Rule } from '../sideFiles.ts';

type Facts = StationLook['facts'];

/** Row of pixels of a height. */
export function rowOf({ zero, mmPerPixel }: Rule, mm: number): number {
  return zero - mm / mmPerPixel;
}

/** The rule at its full size. */
const STILL: readonly Laid[] = ['rule-upper', 'rule-lower'].map((frame) => ({ frame, lower: 0 }));

/** The rule stands still; the headpiece lies over the head. */
export function alongRod(facts: Facts, rule: Rule): readonly Laid[] {
  const lower = headLower(facts, rule);
  const head = lower === undefined ? [] : [{ frame: 'head', lower }];
  return [...STILL, ...head, { frame: 'headpiece', lower: headpieceLower(facts, rule) }];
}

/** The places that move: the headpiece, and the body, which is in the small view while nobody stands below. */
export function placesAtRod({ kind, facts }: StationLook, { rule, rects }: Closeup): Rects {
  const { head, headpiece, inset } = rects;
  if (kind !== 'heightRod' || !rule || !head || !headpiece || !inset) return {};
  const lower = headLower(facts, rule);
  return {
    headpiece: lowered(headpiece, headpieceLower(facts, rule)),
    body: lower === undefined ? inset : lowered(head, lower),
  };
}

/** In the room, whoever is measured stands before the rod, on the platform there. */
export function peopleAtRod({ look: { kind, facts }, people }: Pick<View, 'look' | 'people'>): readonly PersonLook[] {
  if (kind !== 'heightRod' || facts['isUnder'] !== true) return people;
  return people.map((each) =>
    each.id === facts['person'] ? { ...each, posture: { ...each.posture, seat: 'scale' } } : each,
  );
}

/** How much lower one height is than another: whole rows, so that what moves stays sharp. */
function rowsBelow(rule: Rule, from: number, to: number): number {
  return Math.round(rowOf(rule, to) - rowOf(rule, from));
}

const lowered = (rect: Rect, by: number): Rect => ({ ...rect, y: rect.y + by });

/** Nothing while nobody stands there. */
function headLower({ headMm }: Facts, rule: Rule): number | undefined {
  return typeof headMm === 'number' ? rowsBelow(rule, rule.head, headMm) : undefined;
}

function headpieceLower({ headpieceMm }: Facts, rule: Rule): number {
  return rowsBelow(rule, rule.headpiece, typeof headpieceMm === 'number' ? headpieceMm : rule.raised);
}
