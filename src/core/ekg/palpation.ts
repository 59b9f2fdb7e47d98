/** What fingers feel on the chest: notch, angle, ribs and the spaces between them; the side by its lines (models.md §2.2). */
import { LANDMARKS } from './sites.ts';
import type { Point } from './torso.ts';

/** What is felt: `rib2` … `rib7`, `space1` … `space6`, or one of these. */
export type Felt =
  | `rib${number}`
  | `space${number}`
  | 'sternalNotch'
  | 'sternalAngle'
  | 'sternum'
  | 'xiphoid'
  | 'clavicle'
  | 'neck'
  | 'abdomen'
  | 'anteriorAxillaryLine'
  | 'midaxillaryLine'
  | 'posteriorAxillaryLine'
  | 'side'
  | 'spine'
  | 'scapula'
  | 'scapulaTip'
  | 'backRibs';

/** Ribs 2 to 7: height at the sternal border and in the midclavicular line, cm (design, so that spaces lie where §2.2 says). */
const RIBS: readonly (readonly [rib: number, border: number, clavicle: number])[] = [
  [2, 0, -0.4],
  [3, -3, -3.5],
  [4, -5.9, -6.3],
  [5, -8.5, -9.05],
  [6, -10.2, -11.8],
  [7, -11.2, -14.5],
];
const BORDER = 1.6;
const CLAVICLE_LINE = 9.5;
/** Half of a rib's height, cm; never more than this share of the way to the next. */
const HALF_RIB = 0.6;
const RIB_SHARE = 0.3;
const NOTCH_FROM = 3.6;
const NOTCH_TO = 5.2;
const ANGLE_WITHIN = 0.7;
const XIPHOID_FROM = -10.5;
const XIPHOID_TO = -13.5;
const CLAVICLE_FROM = 3.2;
/** From here outwards the side is felt by its lines, cm; a line is felt within so many cm of depth. */
const SIDE_FROM = 13;
const LINE_WITHIN = 1.2;

const LINES = [
  { felt: 'anteriorAxillaryLine', z: LANDMARKS['V5']?.z ?? 0 },
  { felt: 'midaxillaryLine', z: LANDMARKS['V6']?.z ?? 0 },
  { felt: 'posteriorAxillaryLine', z: LANDMARKS['V7']?.z ?? 0 },
] as const;

function onSternum(y: number): Felt {
  if (y > NOTCH_TO) return 'neck';
  if (y >= NOTCH_FROM) return 'sternalNotch';
  if (Math.abs(y) <= ANGLE_WITHIN) return 'sternalAngle';
  if (y >= XIPHOID_FROM) return 'sternum';
  return y >= XIPHOID_TO ? 'xiphoid' : 'abdomen';
}

/** Heights of the ribs at a distance from the midline, cm. */
function ribsAt(across: number): readonly (readonly [rib: number, y: number])[] {
  const share = Math.max(0, (across - BORDER) / (CLAVICLE_LINE - BORDER));
  return RIBS.map(([rib, border, clavicle]) => [rib, border + share * (clavicle - border)]);
}

function besideSternum(across: number, y: number): Felt {
  const ribs = ribsAt(across);
  const [, first] = ribs[0] ?? [2, 0];
  if (y > CLAVICLE_FROM) return y > NOTCH_TO ? 'neck' : 'clavicle';
  if (y > first + HALF_RIB) return 'space1';
  for (const [position, [rib, height]] of ribs.entries()) {
    const next = ribs[position + 1]?.[1];
    const half = Math.min(HALF_RIB, next === undefined ? HALF_RIB : RIB_SHARE * (height - next));
    if (y >= height - half) return `rib${rib}`;
    if (next !== undefined && y > next + Math.min(HALF_RIB, RIB_SHARE * (height - next))) return `space${rib}`;
  }
  return 'abdomen';
}

/** Behind this depth it is the back, cm. */
const BACK_FROM = -6;
/** The spine reaches so far from the midline; the blade from there on, down to its tip, cm (design). */
const SPINE = 1.6;
const BLADE_FROM = 5;
const BLADE_TO = 14;
/** The tip lies so high, cm, and is felt within so many cm: a little above the level of V6 (design, from memory). */
const TIP = { x: LANDMARKS['V8']?.x ?? 0, y: -8.9 };
const TIP_WITHIN = 1.5;

function onBack(across: number, y: number): Felt {
  if (across <= SPINE) return 'spine';
  if (Math.abs(across - TIP.x) <= TIP_WITHIN && Math.abs(y - TIP.y) <= TIP_WITHIN) return 'scapulaTip';
  return y > TIP.y && across >= BLADE_FROM && across <= BLADE_TO ? 'scapula' : 'backRibs';
}

/** What lies under the fingers at a place of the reference torso. */
export function feltAt({ x, y, z }: Point): Felt {
  if (z < BACK_FROM) return onBack(Math.abs(x), y);
  if (Math.abs(x) >= SIDE_FROM) return LINES.find((line) => Math.abs(z - line.z) <= LINE_WITHIN)?.felt ?? 'side';
  return Math.abs(x) <= BORDER ? onSternum(y) : besideSternum(Math.abs(x), y);
}
