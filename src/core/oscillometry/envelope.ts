/** The envelope: height of the pulses against cuff pressure, smoothed, with its top and the fixed-ratio crossings. */
import { median } from './smoothing.ts';

/** One pulse: cuff pressure and height, mmHg. */
export interface Point {
  readonly cuff: number;
  readonly height: number;
}

/** Heights at cuff pressures `from`, `from + STEP` …, mmHg. */
export interface Envelope {
  readonly from: number;
  readonly heights: Float64Array;
}

/** Spacing of the smoothed curve, mmHg. */
export const STEP = 0.5;
/** Half width of the smoothing, mmHg, and in spacings of pulses where they lie far apart (design). */
const LEAST_WIDTH = 9;
const WIDTH_IN_SPACINGS = 2.2;
/** A pulse below this share of its lower neighbour is none; one above this share of its higher neighbour is a movement. */
const TOO_LOW = 0.45;
const TOO_HIGH = 1.6;
/** Movements less high than this do no harm, mmHg (design). */
const HARMLESS = 0.3;

/** In the order in which they came: without what lies between two beats, single movements cut down to their neighbours. */
export function withoutOutliers<P extends Point>(points: readonly P[]): readonly P[] {
  const kept = points.filter(({ height }, place) => {
    const before = points[place - 1]?.height;
    const after = points[place + 1]?.height;
    return before === undefined || after === undefined || height >= TOO_LOW * Math.min(before, after);
  });
  return kept.map((point, place) => {
    const before = kept[place - 1]?.height ?? 0;
    const after = kept[place + 1]?.height ?? 0;
    const isMovement = point.height > TOO_HIGH * Math.max(before, after) + HARMLESS;
    return isMovement ? { ...point, height: Math.max(before, after) } : point;
  });
}

/** Local parabolas through the pulses around each cuff pressure, the nearer the heavier; `broader`: how much wider they look. */
export function envelopeOf(points: readonly Point[], broader = 1): Envelope {
  const cuffs = points.map(({ cuff }) => cuff).sort((a, b) => a - b);
  const from = Math.ceil((cuffs[0] ?? 0) / STEP) * STEP;
  const count = Math.max(0, Math.floor(((cuffs[cuffs.length - 1] ?? 0) - from) / STEP) + 1);
  const width = broader * Math.max(LEAST_WIDTH, WIDTH_IN_SPACINGS * spacingOf(cuffs));
  const heights = new Float64Array(count);
  for (let step = 0; step < count; step++) heights[step] = Math.max(0, fitAt(points, from + step * STEP, width));
  return { from, heights };
}

/** Usual distance between neighbours, mmHg; pulses on one step of the valve count as one. */
function spacingOf(cuffs: readonly number[]): number {
  const gaps: number[] = [];
  let last = cuffs[0] ?? 0;
  for (const cuff of cuffs) {
    if (cuff - last < 1.5) continue;
    gaps.push(cuff - last);
    last = cuff;
  }
  return median(gaps);
}

/** Weighted least squares of a + bx + cx² around `centre`; a line, or the mean, where the pulses allow no more. */
function fitAt(points: readonly Point[], centre: number, width: number): number {
  const s = [0, 0, 0, 0, 0];
  const m = [0, 0, 0];
  for (const { cuff, height } of points) {
    const x = (cuff - centre) / width;
    const near = 1 - Math.abs(x * x * x);
    if (near <= 0) continue;
    const weight = near * near * near;
    let power = weight;
    for (let degree = 0; degree < 5; degree++) {
      s[degree] = (s[degree] ?? 0) + power;
      if (degree < 3) m[degree] = (m[degree] ?? 0) + power * height;
      power *= x;
    }
  }
  return solved(s, m);
}

/** Value at the centre of the fit with the sums of weights × xⁿ and weights × xⁿ × height. */
function solved(s: readonly number[], m: readonly number[]): number {
  const [s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0] = s;
  const [m0 = 0, m1 = 0, m2 = 0] = m;
  const cubic = s0 * (s2 * s4 - s3 * s3) - s1 * (s1 * s4 - s2 * s3) + s2 * (s1 * s3 - s2 * s2);
  if (cubic > 1e-4 * s0 * s2 * s4) {
    return (m0 * (s2 * s4 - s3 * s3) - s1 * (m1 * s4 - m2 * s3) + s2 * (m1 * s3 - m2 * s2)) / cubic;
  }
  const linear = s0 * s2 - s1 * s1;
  if (linear > 1e-3 * s0 * s2) return (m0 * s2 - m1 * s1) / linear;
  return s0 > 0 ? m0 / s0 : 0;
}

/** Height at a cuff pressure, mmHg. */
export function heightAt({ from, heights }: Envelope, cuff: number): number {
  const place = Math.min(heights.length - 1, Math.max(0, Math.round((cuff - from) / STEP)));
  return heights[place] ?? 0;
}

/** Cuff pressure and height of the highest place. */
export function topOf({ from, heights }: Envelope): Point {
  let top = 0;
  heights.forEach((height, step) => {
    if (height > (heights[top] ?? 0)) top = step;
  });
  return { cuff: from + top * STEP, height: heights[top] ?? 0 };
}

/** Levels whose middles give the middle of the top, as shares of it: steadier than the highest place of a flat top. */
const TOP_LEVELS: readonly number[] = [0.97, 0.94, 0.9];

/** Middle of the top: mean of the middles of the envelope a little below it, mmHg. */
export function middleOfTop(envelope: Envelope, top: Point): number {
  const middles = TOP_LEVELS.map((share) => {
    const high = crossing(envelope, top, share * top.height, 1);
    const low = crossing(envelope, top, share * top.height, -1);
    return high === undefined || low === undefined ? top.cuff : (high + low) / 2;
  });
  return middles.reduce((sum, middle) => sum + middle, 0) / middles.length;
}

/** Cuff pressure nearest to the top, above (`way` 1) or below it (−1), at which the envelope has come down to `height`. */
export function crossing({ from, heights }: Envelope, top: Point, height: number, way: 1 | -1): number | undefined {
  const start = Math.round((top.cuff - from) / STEP);
  for (let step = start + way; step >= 0 && step < heights.length; step += way) {
    const here = heights[step] ?? 0;
    if (here > height) continue;
    const before = heights[step - way] ?? 0;
    const share = before > here ? (before - height) / (before - here) : 1;
    return from + (step - way + way * share) * STEP;
  }
  return undefined;
}

/** A valley this deep and a second top this high, as shares of the first, are not one artery's (design). */
const VALLEY = 0.5;
const SECOND_TOP = 0.75;

/** Does the envelope rise again after it has come down, on either side? */
export function hasSecondTop({ from, heights }: Envelope, top: Point): boolean {
  const start = Math.round((top.cuff - from) / STEP);
  return [1, -1].some((way) => {
    let isDown = false;
    for (let step = start; step >= 0 && step < heights.length; step += way) {
      const share = (heights[step] ?? 0) / top.height;
      if (share < VALLEY) isDown = true;
      if (isDown && share > SECOND_TOP) return true;
    }
    return false;
  });
}
