/** The machine's filters: forward, with memory, settled on the first sample (models.md §3.3). */
import { cos, exp, sin } from '../math/functions.ts';

const PI = Math.PI;

/** Corner frequencies in Hz; a filter that is absent is off. */
export interface FilterPlan {
  readonly highPass?: number;
  readonly lowPass?: number;
  readonly mains?: 50 | 60;
}

/** Quality of the mains notch. */
const NOTCH_Q = 20;

/** One pole: takes away what changes more slowly than the corner. */
function highPass(samples: Float64Array, corner: number, rate: number): void {
  const a = exp((-2 * PI * corner) / rate);
  let [before, out] = [samples[0] ?? 0, 0];
  for (let place = 0; place < samples.length; place++) {
    const now = samples[place] ?? 0;
    out = a * (out + now - before);
    before = now;
    samples[place] = out;
  }
}

interface Biquad {
  readonly b: readonly [number, number, number];
  readonly a: readonly [number, number];
}

function run(samples: Float64Array, { b, a }: Biquad): void {
  const first = samples[0] ?? 0;
  let [x1, x2] = [first, first];
  const settled = (first * (b[0] + b[1] + b[2])) / (1 + a[0] + a[1]);
  let [y1, y2] = [settled, settled];
  for (let place = 0; place < samples.length; place++) {
    const x = samples[place] ?? 0;
    const y = b[0] * x + b[1] * x1 + b[2] * x2 - a[0] * y1 - a[1] * y2;
    [x2, x1, y2, y1] = [x1, x, y1, y];
    samples[place] = y;
  }
}

/** Second-order Butterworth. */
function lowPassOf(corner: number, rate: number): Biquad {
  const angle = (PI * corner) / rate;
  const k = sin(angle) / cos(angle);
  const n = 1 / (1 + Math.sqrt(2) * k + k * k);
  const b0 = k * k * n;
  return { b: [b0, 2 * b0, b0], a: [2 * (k * k - 1) * n, (1 - Math.sqrt(2) * k + k * k) * n] };
}

function notchOf(mains: number, rate: number): Biquad {
  const angle = (2 * PI * mains) / rate;
  const alpha = sin(angle) / (2 * NOTCH_Q);
  const middle = (-2 * cos(angle)) / (1 + alpha);
  return { b: [1 / (1 + alpha), middle, 1 / (1 + alpha)], a: [middle, (1 - alpha) / (1 + alpha)] };
}

/** Filters samples of one lead in place. Corners at or above half the rate do nothing. */
export function filter(
  samples: Float64Array,
  rate: number,
  { highPass: slow, lowPass: fast, mains }: FilterPlan,
): void {
  if (slow !== undefined) highPass(samples, slow, rate);
  if (fast !== undefined && fast < rate / 2) run(samples, lowPassOf(fast, rate));
  if (mains !== undefined && mains < rate / 2) run(samples, notchOf(mains, rate));
}
