/** What every close-up may be told by its view: whose body, which side, which instrument where, marks on the skin. Pure. */
import type { Id, StationLook, View } from '../../core/session/types.ts';
import type { ItemLook } from '../itemPictures.ts';
import type { Point } from '../port.ts';

/** Something laid on the skin, at a place in mm. */
export interface Mark {
  readonly kind: MarkKind;
  readonly at: Point;
}

export const MARK_KINDS = ['fingers', 'thumb', 'stethoscope', 'probe', 'tape'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

export interface CloseupFacts {
  /** Whose body it is, when the look names one. */
  readonly person: Id | undefined;
  /** The right side is the picture of the left one mirrored. */
  readonly isMirrored: boolean;
  /** The instrument in use. */
  readonly item: Id | undefined;
  /** Name of the spot where it sits; nothing while it is in the hand or beside. */
  readonly at: string | undefined;
  /** Its display is lit. */
  readonly isOn: boolean;
  /** How the instrument looks: switched on, with a sheet that it has printed. */
  readonly itemLook: ItemLook | undefined;
  readonly marks: readonly Mark[];
}

export function closeupFactsOf({ facts }: StationLook): CloseupFacts {
  return {
    person: named(facts['person']),
    isMirrored: facts['side'] === 'right',
    item: named(facts['item']),
    at: named(facts['at']),
    isOn: facts['isOn'] !== false,
    itemLook: facts['isOn'] === false ? undefined : facts['hasPrinted'] === true ? 'printed' : 'on',
    marks: MARK_KINDS.flatMap((kind) => {
      const at = pointOf(facts[kind]);
      return at ? [{ kind, at }] : [];
    }),
  };
}

function named(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function pointOf(value: unknown): Point | undefined {
  if (!Array.isArray(value)) return undefined;
  const [x, y] = value;
  return typeof x === 'number' && typeof y === 'number' ? { x, y } : undefined;
}

/** Which scene must be made anew: a close-up of another kind, person or side is another picture. */
export function closeupKey(view: Pick<View, 'station' | 'look'>): string {
  if (view.station === undefined) return '';
  const { person, isMirrored } = closeupFactsOf(view.look);
  return `${view.look.kind}|${person ?? ''}|${isMirrored ? 'right' : 'left'}`;
}
