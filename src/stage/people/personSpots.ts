/** Where the people in a room can be pressed: each by their own name, and the patient by the names that deeds of the arm use. Pure. */
import type { PersonLook } from '../../core/session/types.ts';
import type { Rects } from '../closeup.ts';
import { clamp, PICTURE_HEIGHT, PICTURE_WIDTH, type Rect } from '../geometry.ts';

/** Core's names for the parts of a person, by the names of the body's side file. */
const PARTS: Readonly<Record<string, string>> = {
  '': 'body',
  Face: 'face',
  Arm: 'arm',
  Wrist: 'wrist',
  Chest: 'chest',
  Foot: 'foot',
  Neck: 'neck',
};

/** Where a pose shows a part not by itself, what stands for it. */
const NEAREST: Readonly<Record<string, string>> = { neck: 'face', foot: 'body' };

/** The name plate of somebody without a picture, by where they are. */
const PLATE = { w: 300, h: 64 };
/** Spots of a room on which people sit, lie or stand. */
const SEATS: Readonly<Record<PersonLook['posture']['seat'], readonly string[]>> = {
  chair: ['chair', 'table'],
  waitingChair: ['chair'],
  table: ['table', 'chair'],
  lying: ['table', 'chair'],
  lap: ['chair2', 'chair', 'table'],
  scale: ['scale', 'floorScale', 'infantScale', 'table'],
  standing: ['standing', 'stool', 'table'],
};

/** A small plate over the seat, one above the other for people who share one. `place`: how many are there already. */
export function platePlace({ posture }: Pick<PersonLook, 'posture'>, room: Rects, place: number): Rect {
  const seat = SEATS[posture.seat].map((name) => room[name]).find((rect) => rect !== undefined);
  const middle = seat ? { x: seat.x + seat.w / 2, y: seat.y } : { x: PICTURE_WIDTH / 2, y: PICTURE_HEIGHT * 0.42 };
  return {
    x: clamp(middle.x - PLATE.w / 2, 12, PICTURE_WIDTH - PLATE.w - 12),
    y: clamp(middle.y - (PLATE.h + 14) * (place + 1), 12, PICTURE_HEIGHT - PLATE.h - 12),
    ...PLATE,
  };
}

/**
 * Spots by core's names: `<person>`, `<person>Face` …, and for the patient (whose procedures they are) also `patient`,
 * `patientFace` …. `body`: the spots of the pose that is shown.
 */
export function personSpots(person: string, body: Rects | undefined, isPatient: boolean, plate: Rect): Rects {
  const rects: Record<string, Rect> = {};
  for (const [suffix, part] of Object.entries(PARTS)) {
    const rect = body ? (body[part] ?? body[NEAREST[part] ?? '']) : plate;
    if (!rect) continue;
    rects[person + suffix] = rect;
    if (isPatient) rects[`patient${suffix}`] = rect;
  }
  return rects;
}
