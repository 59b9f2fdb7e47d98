/** The tray below the arm and what lies on it: the close-up is painted without them, so that the kit can be laid out here. */
import { centreOf, type Rect } from '../geometry.ts';

export const TRAY: Rect = { x: 24, y: 748, w: 660, h: 312 };

const ROWS: readonly (readonly string[])[] = [
  ['roll-cuff-child', 'roll-cuff-smallAdult', 'roll-cuff-adult'],
  ['roll-cuff-large', 'roll-cuff-thigh'],
];
const SLOT = { w: 156, h: 136 };

/** By the names that core gives to the places. What is left of the tray is the stethoscope's, and the free surface. */
export const ARM_PLACES: Readonly<Record<string, Rect>> = Object.fromEntries([
  ['tray', TRAY],
  ...ROWS.flatMap((row, down) =>
    row.map((name, across) => [
      name,
      { x: TRAY.x + 18 + across * (SLOT.w + 8), y: TRAY.y + 14 + down * (SLOT.h + 10), ...SLOT },
    ]),
  ),
]);

/** The ring around the thumb screw, in pixels from its middle: the hand may take hold anywhere in it. */
export const VALVE_RING = 92;

/** Places as the hand finds them: the screw is as large as its ring. */
export function reachable(places: Readonly<Record<string, Rect>>): Readonly<Record<string, Rect>> {
  const { valve } = places;
  if (!valve) return places;
  const { x, y } = centreOf(valve);
  const reach = VALVE_RING + 14;
  return { ...places, valve: { x: x - reach, y: y - reach, w: 2 * reach, h: 2 * reach } };
}

/** Where the stethoscope lies on the tray. */
export const STETHOSCOPE_SLOT: Rect = { x: TRAY.x + 516, y: TRAY.y + 20, w: 130, h: 270 };

/** The rolled cuff's frame for an item. */
export function rollFrame(item: string): string {
  return item.replace(/^cuff-/, 'roll-');
}
