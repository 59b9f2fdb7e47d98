/** The tray below the arm and what lies on it: the close-up is painted without them, so that the kit can be laid out here. */
import { centreOf, type Rect } from '../geometry.ts';

export const TRAY: Rect = { x: 24, y: 748, w: 660, h: 312 };

const ROWS: readonly (readonly string[])[] = [
  ['roll-cuff-child', 'roll-cuff-smallAdult', 'roll-cuff-adult'],
  ['roll-cuff-large', 'roll-cuff-thigh'],
];
const SLOT = { w: 156, h: 136 };

/** The way back, in the corner of every close-up. */
export const BACK_PLACE: Rect = { x: 20, y: 20, w: 64, h: 64 };

/** By the names that core gives to the places. What is left of the tray is the stethoscope's, and the free surface. */
export const ARM_PLACES: Readonly<Record<string, Rect>> = Object.fromEntries([
  ['tray', TRAY],
  ['trayStethoscope', { x: TRAY.x + 516, y: TRAY.y + 20, w: 130, h: 270 }],
  ...ROWS.flatMap((row, down) =>
    row.map((name, across) => [
      name,
      { x: TRAY.x + 18 + across * (SLOT.w + 8), y: TRAY.y + 14 + down * (SLOT.h + 10), ...SLOT },
    ]),
  ),
]);

/** The ring around the thumb screw, in pixels from its middle: the hand may take hold anywhere in it. */
export const VALVE_RING = 92;

/** The button beside the bulb that squeezes it five times. */
export function fiveTimes(bulb: Rect): Rect {
  return { x: bulb.x + bulb.w - 110, y: bulb.y - 26, w: 96, h: 64 };
}

/** Places as the hand finds them: the screw is as large as its ring. */
export function reachable(places: Readonly<Record<string, Rect>>): Readonly<Record<string, Rect>> {
  const { valve, bulb } = places;
  if (!valve || !bulb) return places;
  const { x, y } = centreOf(valve);
  const reach = VALVE_RING + 14;
  return {
    ...places,
    back: BACK_PLACE,
    bulbPump: fiveTimes(bulb),
    valve: { x: x - reach, y: y - reach, w: 2 * reach, h: 2 * reach },
  };
}
