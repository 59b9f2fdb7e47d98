/** The standard normal distribution, from our own exp: the share below a z-score, and the z-score of a share. */
import { exp } from './functions.ts';

const ONE_BY_ROOT_TWO_PI = 0.3989422804014327;
/** Beyond this the series loses digits and the continued fraction is short. */
const SERIES_UP_TO = 3;
/** Beyond this the share is 0 or 1 in the digits of a double. */
const FARTHEST = 38;
const FRACTION_DEPTH = 80;

function density(z: number): number {
  return ONE_BY_ROOT_TWO_PI * exp(-0.5 * z * z);
}

/** Share between 0 and z: z + z³/3 + z⁵/(3·5) + … times the density. */
function betweenZeroAnd(z: number): number {
  let term = z;
  let sum = z;
  for (let k = 3; Math.abs(term) > 1e-17 * Math.abs(sum); k += 2) {
    term *= (z * z) / k;
    sum += term;
  }
  return density(z) * sum;
}

/** Share above a z of at least `SERIES_UP_TO`: Laplace's continued fraction, from its far end. */
function above(z: number): number {
  let fraction = z;
  for (let k = FRACTION_DEPTH; k >= 1; k--) fraction = z + k / fraction;
  return density(z) / fraction;
}

/** Φ(z), 0 to 1: the share of a normal population below z; within 1e-14. */
export function normalShare(z: number): number {
  if (Number.isNaN(z)) return z;
  if (z > FARTHEST) return 1;
  if (z < -FARTHEST) return 0;
  if (z > SERIES_UP_TO) return 1 - above(z);
  if (z < -SERIES_UP_TO) return above(-z);
  return 0.5 + betweenZeroAnd(z);
}

/** The z below which lies that share (0 to 1, both ends left out): Newton's steps from the middle; within 1e-12. */
export function normalQuantile(share: number): number {
  if (!(share > 0 && share < 1)) return Number.NaN;
  if (share > 0.5) return -normalQuantile(1 - share);
  let z = 0;
  for (let step = 0; step < 200; step++) {
    const change = (normalShare(z) - share) / density(z);
    z -= Math.max(-1, Math.min(1, change));
    if (Math.abs(change) < 1e-13) break;
  }
  return z;
}
