/** What an electrode at any place of the reference torso sees of the heart's vector (models.md §2.1, §2.3). */
import { exp } from '../math/functions.ts';
import { around, front, type Point } from './torso.ts';

/** Sensitivity to the heart's X (left), Y (feet) and Z (back), mV per mV. */
export type LeadVector = readonly [x: number, y: number, z: number];

/** Dower 1980 (verified in several independent copies). Limb leads III, aVR, aVL and aVF follow from electrodes. */
export const DOWER: Readonly<Record<'I' | 'II' | 'V1' | 'V2' | 'V3' | 'V4' | 'V5' | 'V6', LeadVector>> = {
  I: [0.632, -0.235, 0.059],
  II: [0.235, 1.066, -0.132],
  V1: [-0.515, 0.157, -0.917],
  V2: [0.044, 0.164, -1.387],
  V3: [0.882, 0.098, -1.277],
  V4: [1.213, 0.127, -0.601],
  V5: [1.125, 0.127, -0.086],
  V6: [0.831, 0.076, 0.23],
};

/** The right leg's own site, which fixes no lead (computed from the mirror point of the left). */
export const RIGHT_LEG: LeadVector = [-0.076, 0.708, 0.007];

/** Place of the dipole, cm. */
const HEART: Point = { x: 2.75, y: -8.42, z: 3.44 };

/** 39 coefficients: for each term of `termsAt` its X, Y and Z (computed, boundary-element field of the reference torso). */
const COEFFICIENTS: readonly LeadVector[] = [
  [-0.0348, 0.2933, -0.011],
  [0.0722, -0.0171, -0.0128],
  [0.0078, -0.2305, -0.0001],
  [0.006, -0.0027, -0.0127],
  [0.007, -0.073, -0.0207],
  [-0.001, -0.0265, 0.005],
  [0.0052, -0.1501, -0.0173],
  [0.0302, -0.0078, -0.0037],
  [0.0267, -0.0021, 0.0107],
  [0.0017, 0.0065, -0.0099],
  [1.3214, 0.0086, -0.0137],
  [0.0076, -1.1589, 0.0175],
  [0.043, -0.0087, -0.9062],
];

/** 1, x, y, z, x², y², z², xy, xz, yz and the dipole's own field; the order of `COEFFICIENTS`. */
function termsAt(p: Point, lowered: number): readonly number[] {
  const [x, y, z] = [p.x / 10, p.y / 10 + 0.85, p.z / 10];
  const [dx, dy, dz] = [p.x - HEART.x, p.y - HEART.y + lowered, p.z - HEART.z];
  const square = dx * dx + dy * dy + dz * dz;
  const q = 100 / (square * Math.sqrt(square));
  return [1, x, y, z, x * x, y * y, z * z, x * y, x * z, y * z, q * dx, q * dy, q * dz];
}

/** The field as it was computed, not yet made to agree with Dower at the standard places. `lowered`: of the heart, cm. */
export function unanchoredVector(p: Point, lowered = 0): LeadVector {
  const sum: [number, number, number] = [0, 0, 0];
  for (const [place, term] of termsAt(p, lowered).entries()) {
    const row = COEFFICIENTS[place];
    if (row) for (const axis of [0, 1, 2] as const) sum[axis] += term * row[axis];
  }
  return sum;
}

const combined = (i: number, ii: number): LeadVector => {
  const at = (axis: 0 | 1 | 2) => i * DOWER.I[axis] + ii * DOWER.II[axis];
  return [at(0), at(1), at(2)];
};

/** Places where the field must give Dower exactly. Arms and left leg against the Wilson terminal. */
const ANCHORS: readonly { readonly at: Point; readonly target: LeadVector }[] = [
  { at: front(-2.5, -7.4), target: DOWER.V1 },
  { at: front(2.5, -7.4), target: DOWER.V2 },
  { at: front(6, -8.9), target: DOWER.V3 },
  { at: front(9.5, -10.4), target: DOWER.V4 },
  { at: around(66, -10.4), target: DOWER.V5 },
  { at: around(90, -10.4), target: DOWER.V6 },
  { at: around(-90, 2), target: combined(-1 / 3, -1 / 3) },
  { at: around(90, 2), target: combined(2 / 3, -1 / 3) },
  { at: around(25, -46), target: combined(-1 / 3, 2 / 3) },
];

/** Length of the Matérn-3/2 kernel, cm: wider kernels overshoot (models.md §2.3). */
const KERNEL_CM = 6;

function kernel(p: Point, q: Point): number {
  const [dx, dy, dz] = [p.x - q.x, p.y - q.y, p.z - q.z];
  const r = (Math.sqrt(3) * Math.sqrt(dx * dx + dy * dy + dz * dz)) / KERNEL_CM;
  return (1 + r) * exp(-r);
}

/** Solves a small square system for three right-hand sides, by elimination with pivots. */
function solve(matrix: number[][], right: number[][]): number[][] {
  const rows = matrix.map((row, place) => [...row, ...(right[place] ?? [])]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    const pivot = largestBelow(rows, column);
    [rows[column], rows[pivot]] = [rows[pivot] ?? [], rows[column] ?? []];
    for (let row = 0; row < size; row++) if (row !== column) clear(rows[row] ?? [], rows[column] ?? [], column);
  }
  return rows.map((row, place) => row.slice(size).map((value) => value / (row[place] ?? 1)));
}

function largestBelow(rows: readonly number[][], column: number): number {
  let best = column;
  for (let row = column + 1; row < rows.length; row++) {
    if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = row;
  }
  return best;
}

function clear(row: number[], by: readonly number[], column: number): void {
  const factor = (row[column] ?? 0) / (by[column] ?? 1);
  for (let place = column; place < row.length; place++) row[place] = (row[place] ?? 0) - factor * (by[place] ?? 0);
}

/** Weights of the nine anchors; worked out when first asked for. */
function anchorWeights(): readonly number[][] {
  const matrix = ANCHORS.map(({ at }) => ANCHORS.map((other) => kernel(at, other.at)));
  const right = ANCHORS.map(({ at, target }) => {
    const raw = unanchoredVector(at);
    return [target[0] - raw[0], target[1] - raw[1], target[2] - raw[2]];
  });
  return solve(matrix, right);
}

let weights: readonly number[][] | undefined;

/** Lead vector of a place of the reference torso, exact at the standard places while the heart is at its usual height. */
export function leadVector(p: Point, lowered = 0): LeadVector {
  weights ??= anchorWeights();
  const [x, y, z] = unanchoredVector(p, lowered);
  const sum: [number, number, number] = [x, y, z];
  for (const [place, { at }] of ANCHORS.entries()) {
    const near = kernel(p, at);
    for (const axis of [0, 1, 2] as const) sum[axis] += near * (weights[place]?.[axis] ?? 0);
  }
  return sum;
}
