/** Which part of the room a close-up is about: a part of somebody's body, or the instrument where it stands. Pure. */
import type { Rects } from '../closeup.ts';
import { around, clamp, PICTURE_HEIGHT, PICTURE_WIDTH, type Rect, widened } from '../geometry.ts';

/** Parts of the body that a close-up is about, by its kind. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  arm: ['face', 'chest'],
  monitor: ['face', 'arm', 'chest'],
  face: ['face'],
  head: ['face'],
  hearing: ['face'],
  axilla: ['face', 'chest'],
  hips: ['body'],
  'ekg-limbs': ['body'],
  hand: ['face', 'chest', 'wrist'],
  chest: ['face', 'chest'],
  neck: ['face', 'chest'],
  foot: ['body'],
};
/** The share of a rod at which heads are. */
const UPPER = 0.5;
/** Around a part, pixels of the room. */
const MARGIN = 40;
/** Nothing is shown closer than this: it would blur. */
const NARROWEST = 340;

/** Face and chest, as in the small view beside a close-up. */
export function cropOfPatient(body: Rects | undefined): Rect | undefined {
  return cropOfParts(body, ['face', 'chest'], 30);
}

/** `body`: spots of the person as shown; `room`: spots of the room. */
export function cropFor(kind: string, body: Rects | undefined, room: Rects): Rect {
  const found = PARTS[kind] ? cropOfParts(body, PARTS[kind], MARGIN) : cropOfThing(kind, body, room[kind]);
  return found ? kept(found) : { x: 0, y: 0, w: PICTURE_WIDTH, h: PICTURE_HEIGHT };
}

/** A thing of the room, with whoever is at it: a scale and who stands on it, a board and the child, the upper part of a rod and the head below it. */
function cropOfThing(kind: string, body: Rects | undefined, thing: Rect | undefined): Rect | undefined {
  if (!thing) return undefined;
  const { body: all, face, foot, chest } = body ?? {};
  const seen: Readonly<Record<string, readonly (Rect | undefined)[]>> = {
    floorScale: [thing, face, foot],
    heightRod: [{ ...thing, h: thing.h * UPPER }, face, chest],
    infantScale: [thing, all],
    lengthBoard: [thing, all],
  };
  const part = around((seen[kind] ?? []).filter((rect) => rect !== undefined));
  return part ? widened(part, MARGIN) : widened(thing, 160);
}

function cropOfParts(body: Rects | undefined, parts: readonly string[], margin: number): Rect | undefined {
  const all = around(parts.map((part) => body?.[part]).filter((rect) => rect !== undefined));
  return all && widened(all, margin);
}

/** Wide enough, and inside the picture. */
function kept(part: Rect): Rect {
  const grown = part.w < NARROWEST ? widened(part, (NARROWEST - part.w) / 2) : part;
  const w = Math.min(grown.w, PICTURE_WIDTH);
  const h = Math.min(grown.h, PICTURE_HEIGHT);
  return { x: clamp(grown.x, 0, PICTURE_WIDTH - w), y: clamp(grown.y, 0, PICTURE_HEIGHT - h), w, h };
}
