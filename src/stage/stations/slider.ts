/** What slides in a room seen near: the headpiece of the height rod, up or on the head of whoever stands below it. Pure. */
import type { StationLook } from '../../core/session/types.ts';
import type { Rects } from '../closeup.ts';
import type { Rect } from '../geometry.ts';

/** Hair that is pressed down, pixels of the room. */
const HAIR = 7;

export interface Slider {
  /** Atlas of the layers `behind` (the room without it) and `slider`. */
  readonly atlas: string;
  /** How much lower than painted, pixels of the room. */
  readonly lower: number;
}

/** `painted`: where the room's picture has it; `body`: spots of the person as shown. */
export function sliderOf(
  { facts }: StationLook,
  atlas: string | undefined,
  painted: Rect | undefined,
  body: Rects | undefined,
): Slider | undefined {
  const top = body?.['body']?.y;
  if (atlas === undefined || !painted) return undefined;
  const isDown = facts['isLowered'] === true && top !== undefined;
  return { atlas, lower: isDown ? Math.max(0, top + HAIR - (painted.y + painted.h)) : 0 };
}
