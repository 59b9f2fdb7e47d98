/** The LMS method (Cole and Green 1992): from a measurement to its z-score and back. L power, M median, S spread. */
import { exp, log, pow } from '../../math/functions.ts';
import { normalQuantile, normalShare } from '../../math/normal.ts';

/** L, M and S of one age and sex; M in the measure's own unit. */
export interface Lms {
  readonly l: number;
  readonly m: number;
  readonly s: number;
}

/** Below this |L·ln(x/M)| the power is taken as its series, so that an L near 0 loses no digits. */
const NEAR_ZERO = 1e-4;

/** ((x/M)^L − 1)/(L·S), which is ln(x/M)/S where L is 0. */
export function zScore(value: number, { l, m, s }: Lms): number {
  const ratio = log(value / m);
  const power = l * ratio;
  if (Math.abs(power) < NEAR_ZERO) return (ratio / s) * (1 + power / 2 + (power * power) / 6);
  return (exp(power) - 1) / (l * s);
}

/** The value at a z-score, M·(1 + L·S·z)^(1/L); NaN where the curve has no value. */
export function valueAt(z: number, { l, m, s }: Lms): number {
  const step = l * s * z;
  if (Math.abs(step) < NEAR_ZERO) return m * exp(s * z * (1 - step / 2 + (step * step) / 3));
  return m * pow(1 + step, 1 / l);
}

/** WHO z-scores of weight beyond this are measured in steps of the distance between 2 and 3 SD (WHO 2006). */
const WHO_EDGE = 3;

/** z-score of a WHO index that weight is part of: beyond ±3 it goes on in equal steps. */
export function weightZScore(value: number, lms: Lms): number {
  const z = zScore(value, lms);
  if (Math.abs(z) <= WHO_EDGE) return z;
  const side = Math.sign(z);
  const edge = valueAt(side * WHO_EDGE, lms);
  const step = Math.abs(edge - valueAt(side * (WHO_EDGE - 1), lms));
  return side * WHO_EDGE + (value - edge) / step;
}

/** From the 95th percentile of BMI upwards CDC's extended method of 2022 holds; `sex` m or f, age in months. */
export interface Extended {
  readonly z: number;
  readonly percentile: number;
}

const Z_95 = 1.6448536269514722;

/** Spread of the half-normal above the 95th percentile, kg/m²; `a` age in years (CDC 2022). */
function spreadAbove(sex: 'f' | 'm', a: number): number {
  return sex === 'm' ? 0.3728 + 0.5196 * a - 0.0091 * a * a : 0.8334 + 0.3712 * a - 0.0011 * a * a;
}

/** Extended z-score and percentile of a BMI at or above the 95th percentile; nothing below it. */
export function extendedBmi(value: number, lms: Lms, sex: 'f' | 'm', ageMonths: number): Extended | undefined {
  const edge = valueAt(Z_95, lms);
  if (value < edge) return undefined;
  const share = 0.9 + 0.1 * normalShare((value - edge) / spreadAbove(sex, ageMonths / 12));
  // A share that rounds to 1 has no z-score; 8.2 is the last one before.
  return { z: share < 1 ? normalQuantile(share) : 8.2, percentile: 100 * share };
}
