/** From millimetres on a picture of a chest or flank to the reference torso and back, and distances along the skin. */
import { atan2Degrees } from './angle.ts';
import { LANDMARKS } from './sites.ts';
import { around, front, leftSkin, type Point, type TorsoPlan } from './torso.ts';

export type PictureMm = readonly [x: number, y: number];
export type Landmarks = Readonly<Record<string, PictureMm>>;

/** The pictures on which electrodes are aimed: the front of the chest, the left side seen from the left, the back. */
export const EKG_SURFACES = ['chest', 'flank', 'back'] as const;
export type EkgSurface = (typeof EKG_SURFACES)[number];

/** Landmarks of each picture of one body; no flank and no back where they were not drawn. */
export interface BodyMap {
  readonly chest: Landmarks;
  readonly flank?: Landmarks;
  readonly back?: Landmarks;
}

function landmark(landmarks: Landmarks, name: string): PictureMm {
  const found = landmarks[name];
  if (!found) throw new Error(`the body has no landmark ${name}`);
  return found;
}

const place = (name: string): Point => LANDMARKS[name] ?? { x: 0, y: 0, z: 0 };

/** Picture mm for one cm of the reference, across and down, in front. */
function frontScale(chest: Landmarks): readonly [x: number, y: number] {
  const [x0, y0] = landmark(chest, 'sternalAngle');
  const [x4, y4] = landmark(chest, 'v4');
  return [(x4 - x0) / place('V4').x, (y4 - y0) / -place('V4').y];
}

/** Depth on the flank by where it lies in the picture: V4, V5, V6 and the posterior axillary line, front to back. */
function depths(flank: Landmarks): readonly (readonly [x: number, z: number])[] {
  return [
    [landmark(flank, 'v4')[0], place('V4').z],
    [landmark(flank, 'anteriorAxillary')[0], place('V5').z],
    [landmark(flank, 'midaxillary')[0], place('V6').z],
    [landmark(flank, 'posteriorAxillary')[0], place('V7').z],
  ];
}

/** Degrees round the body on the back by where they lie in the picture, from the side to the spine. */
function turns(back: Landmarks): readonly (readonly [x: number, degrees: number])[] {
  return [
    [landmark(back, 'v7')[0], 112],
    [landmark(back, 'v8')[0], 140],
    [landmark(back, 'v9')[0], 165],
    [landmark(back, 'spine')[0], 180],
  ];
}

/** Straight between the rows by their column `by`, and beyond the outermost two rows. */
function between(rows: readonly (readonly [number, number])[], by: 0 | 1, value: number): number {
  const isPast = (row: readonly [number, number]) => (by === 0 ? row[0] >= value : row[1] <= value);
  const found = rows.findIndex(isPast);
  const upper = Math.min(rows.length - 1, Math.max(1, found < 0 ? rows.length - 1 : found));
  const [low, high] = [rows[upper - 1] ?? [0, 0], rows[upper] ?? [1, 1]];
  const other = by === 0 ? 1 : 0;
  return low[other] + ((value - low[by]) / (high[by] - low[by])) * (high[other] - low[other]);
}

/** The place of the reference torso under a place of the picture. */
export function pointAt(map: BodyMap, surface: EkgSurface, [x, y]: PictureMm): Point {
  const [across, down] = frontScale(map.chest);
  if (surface === 'flank' && map.flank) {
    const level = place('V4').y - (y - landmark(map.flank, 'v4')[1]) / down;
    return leftSkin(between(depths(map.flank), 0, x), level);
  }
  if (surface === 'back' && map.back) {
    const level = place('V8').y - (y - landmark(map.back, 'v8')[1]) / down;
    return around(between(turns(map.back), 0, x), level);
  }
  const [x0, y0] = landmark(map.chest, 'sternalAngle');
  return front((x - x0) / across, -(y - y0) / down);
}

/** Where a place of the reference torso lies on a picture, whole mm; the left side from V5 on belongs to the flank. */
export function pictureOf(map: BodyMap, point: Point): { readonly surface: EkgSurface; readonly at: PictureMm } {
  const [across, down] = frontScale(map.chest);
  if (map.flank && point.x > 0 && point.z < FLANK_FROM_Z) {
    const x = between(depths(map.flank), 1, point.z);
    const y = landmark(map.flank, 'v4')[1] - (point.y - place('V4').y) * down;
    return { surface: 'flank', at: [Math.round(x), Math.round(y)] };
  }
  const [x0, y0] = landmark(map.chest, 'sternalAngle');
  return { surface: 'chest', at: [Math.round(x0 + point.x * across), Math.round(y0 - point.y * down)] };
}

/** Depth behind which the left skin is seen from the side, cm. */
const FLANK_FROM_Z = 9;

/** mm on the patient for one cm of the reference: stature stretches all three, girth the depth (design). */
export interface SkinScale {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

const REFERENCE_STATURE = 176;
const REFERENCE_BMI = 24;

export function skinScaleOf({ statureCm, bmi }: TorsoPlan): SkinScale {
  const size = (10 * statureCm) / REFERENCE_STATURE;
  return { x: size, y: size, z: size * Math.sqrt(bmi / REFERENCE_BMI) };
}

/** Steps in which a way along the skin is laid out. */
const STEPS = 24;

/** Way along the skin between two places of the torso, mm, round the nearer side. */
export function skinDistanceMm(from: Point, to: Point, scale: SkinScale): number {
  const start = atan2Degrees(from.x, from.z);
  const turn = ((atan2Degrees(to.x, to.z) - start + 540) % 360) - 180;
  let sum = 0;
  let before = from;
  for (let step = 1; step <= STEPS; step++) {
    const share = step / STEPS;
    const next = step === STEPS ? to : around(start + share * turn, from.y + share * (to.y - from.y));
    sum += straightMm(before, next, scale);
    before = next;
  }
  return sum;
}

function straightMm(a: Point, b: Point, { x, y, z }: SkinScale): number {
  const [dx, dy, dz] = [x * (a.x - b.x), y * (a.y - b.y), z * (a.z - b.z)];
  return Math.sqrt(dx * dx + dy * dy + dz * dz);
}
