/** Shapes of one ventricular beat as moving dipoles (models.md §1.1, §1.2; design, checked against diagnostic criteria). */

/** mV; Frank's axes: X to the left, Y to the feet, Z to the back. */
export type Vector = readonly [x: number, y: number, z: number];

/** A vector that rises and falls as a Gaussian round `at` (ms from QRS onset) with width `sigma`, ms. */
export interface Wave {
  readonly at: number;
  readonly sigma: number;
  readonly vector: Vector;
}

/** One pattern: QRS waves, width of the QRS in ms, ST and T vectors in mV. */
export interface Pattern {
  readonly width: number;
  readonly waves: readonly Wave[];
  readonly st: Vector;
  readonly t: Vector;
}

type Row = readonly [at: number, sigma: number, x: number, y: number, z: number];

function pattern(width: number, rows: readonly Row[], st: Vector, t: Vector): Pattern {
  return { width, st, t, waves: rows.map(([at, sigma, x, y, z]) => ({ at, sigma, vector: [x, y, z] })) };
}

const NORMAL_ROWS: readonly Row[] = [
  [14, 6, -0.13, 0.02, -0.24],
  [27, 7, 0.32, 0.18, -0.22],
  [40, 8, 1.02, 0.68, 0.22],
  [54, 9, 0.3, 0.08, 0.7],
  [70, 8, -0.14, -0.14, 0.24],
];

/** T waves of a child from a month on point backwards, so that V1–V3 turn down (from memory, models.md §1.2). */
export const CHILD_T: Vector = [0.28, 0.16, 0.12];
/**
 * The usual QRS in two thirds of its time, its axis at 60° (from 6 months on, models.md §1.2, from memory), and its two
 * main waves a third of the way to a newborn's, which point forwards by 0.5 (design).
 */
const INFANT_ROWS: readonly Row[] = [
  [10, 4, -0.13, 0.01, -0.24],
  [19, 5, 0.3, 0.21, -0.22],
  [28, 5.5, 0.94, 0.78, -0.02],
  [37, 6, 0.29, 0.11, 0.3],
  [48, 5.5, -0.12, -0.15, 0.24],
];

export const PATTERNS = {
  normal: pattern(90, NORMAL_ROWS, [0, 0, 0], [0.34, 0.17, -0.15]),
  infant: pattern(62, INFANT_ROWS, [0, 0, 0], CHILD_T),
  rsrProne: pattern(90, [...NORMAL_ROWS.slice(0, 4), [71, 8, -0.22, -0.28, 0.1]], [0, 0, 0], [0.34, 0.17, -0.15]),
  leftVentricularHypertrophy: pattern(
    104,
    [
      [15, 7, -0.12, 0.02, -0.22],
      [30, 8, 0.55, 0.25, -0.12],
      [45, 9, 1.75, 0.62, 0.6],
      [62, 10, 0.85, 0.1, 1.35],
      [82, 9, -0.12, -0.12, 0.4],
    ],
    [-0.09, -0.02, -0.06],
    [-0.24, -0.06, -0.13],
  ),
  leftBundleBranchBlock: pattern(
    150,
    [
      [34, 14, 0.42, 0.18, 0.12],
      [64, 16, 0.8, 0.3, 0.72],
      [96, 17, 0.88, 0.12, 0.95],
      [125, 12, 0.36, -0.05, 0.36],
    ],
    [-0.11, -0.02, -0.16],
    [-0.32, -0.06, -0.38],
  ),
  rightBundleBranchBlock: pattern(
    140,
    [
      [14, 6, -0.13, 0.02, -0.24],
      [27, 7, 0.32, 0.18, -0.22],
      [40, 8, 1, 0.6, 0.15],
      [54, 9, 0.2, 0.08, 0.45],
      [98, 17, -0.62, -0.02, -0.62],
    ],
    [0.03, 0.01, 0.05],
    [0.34, 0.16, 0.1],
  ),
  leftAnteriorFascicularBlock: pattern(
    100,
    [
      [14, 6, -0.06, 0.2, -0.16],
      [30, 8, 0.35, 0.1, -0.15],
      [44, 9, 0.95, -0.35, 0.28],
      [60, 10, 0.42, -0.75, 0.6],
      [76, 8, -0.05, -0.3, 0.2],
    ],
    [0, 0, 0],
    [0.3, 0.17, -0.13],
  ),
  anteriorInfarction: pattern(
    92,
    [
      [14, 7, -0.08, 0.02, 0.02],
      [27, 8, 0.2, 0.18, 0.1],
      [40, 8, 0.85, 0.66, 0.38],
      [54, 9, 0.28, 0.08, 0.72],
      [70, 8, -0.14, -0.12, 0.24],
    ],
    [0.1, -0.07, -0.22],
    [0.34, 0.06, -0.45],
  ),
  inferiorInfarction: pattern(
    92,
    [
      [16, 7, -0.12, -0.18, -0.2],
      [28, 7, 0.34, -0.1, -0.22],
      [41, 8, 1, 0.52, 0.2],
      [54, 9, 0.3, 0.2, 0.66],
      [70, 8, -0.14, -0.05, 0.22],
    ],
    [-0.06, 0.22, 0.06],
    [0.16, 0.38, -0.05],
  ),
  lateralInfarction: pattern(
    92,
    [
      [15, 7, -0.2, 0.04, -0.2],
      [28, 7, 0.22, 0.2, -0.22],
      [41, 8, 0.82, 0.72, 0.22],
      [54, 9, 0.24, 0.1, 0.66],
      [70, 8, -0.14, -0.12, 0.24],
    ],
    [0.19, -0.08, 0.02],
    [0.46, 0.06, -0.08],
  ),
  posteriorInfarction: pattern(
    92,
    [
      [14, 7, -0.12, 0.02, -0.3],
      [27, 8, 0.34, 0.2, -0.42],
      [41, 9, 0.98, 0.66, -0.18],
      [56, 10, 0.26, 0.06, 0.28],
      [70, 8, -0.1, -0.12, 0.1],
    ],
    [0.03, 0.05, 0.16],
    [0.28, 0.18, -0.34],
  ),
  subendocardialIschemia: pattern(90, NORMAL_ROWS, [-0.13, -0.08, 0.05], [0.1, 0.05, -0.02]),
  prematureVentricular: pattern(
    150,
    [
      [36, 15, 0.3, 0.55, 0.28],
      [68, 18, 0.55, 1.15, 0.7],
      [104, 18, 0.3, 0.8, 0.8],
      [132, 11, 0.05, 0.2, 0.25],
    ],
    [-0.05, -0.16, -0.14],
    [-0.18, -0.46, -0.34],
  ),
  paced: pattern(
    165,
    [
      [40, 16, 0.35, -0.45, 0.25],
      [76, 19, 0.75, -0.85, 0.65],
      [114, 18, 0.6, -0.6, 0.8],
      [145, 12, 0.18, -0.2, 0.25],
    ],
    [-0.1, 0.12, -0.14],
    [-0.3, 0.38, -0.34],
  ),
  ventricularTachycardia: pattern(
    160,
    [
      [40, 18, -0.25, -0.35, -0.35],
      [80, 22, -0.35, -0.95, -0.75],
      [122, 20, -0.1, -0.75, -0.2],
    ],
    [0.05, 0.1, 0.06],
    [0.2, 0.55, 0.3],
  ),
} as const satisfies Readonly<Record<string, Pattern>>;

/** The two atria, ms from the onset of the P wave: `models.md` gives them for a PR interval of 160 ms. */
export const SINUS_P: readonly Wave[] = [
  { at: 35, sigma: 18, vector: [0.035, 0.075, -0.045] },
  { at: 70, sigma: 20, vector: [0.055, 0.06, 0.022] },
];
/** From a focus low in the atrium; from the junction, backwards. */
export const LOW_ATRIAL_P: readonly Wave[] = [{ at: 50, sigma: 22, vector: [0.03, -0.03, 0.05] }];
export const JUNCTIONAL_P: readonly Wave[] = [{ at: 50, sigma: 22, vector: [-0.05, -0.08, 0] }];

const scaled = (vector: Vector, by: number): Vector => [vector[0] * by, vector[1] * by, vector[2] * by];

/** A pattern at a potassium of so many mmol/L above 5.5: tall narrow T, then a broad QRS that merges with it (design). */
export function withPotassium(pattern: Pattern, potassium: number): Pattern {
  const tented = Math.min(1, Math.max(0, (potassium - 5.5) / 1.5));
  const broad = Math.min(1, Math.max(0, (potassium - 6.5) / 2));
  const stretch = 1 + 0.9 * broad;
  const t = scaled(pattern.t, 1 + 1.1 * tented);
  return {
    width: pattern.width * stretch,
    waves: pattern.waves.map(({ at, sigma, vector }) => ({ at: at * stretch, sigma: sigma * stretch, vector })),
    st: [
      pattern.st[0] + 0.5 * pattern.t[0] * broad,
      pattern.st[1] + 0.5 * pattern.t[1] * broad,
      pattern.st[2] + 0.5 * pattern.t[2] * broad,
    ],
    t,
  };
}
