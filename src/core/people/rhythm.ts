/** Beats and breaths as recurrences: extended up to now, never accumulated by who asks or when. */
import { exp, sin } from '../math/functions.ts';
import { gauss } from '../math/random.ts';

export const PI = Math.PI;

/** Inspiration takes this share of a quiet breath (models.md §5.1). */
const INSPIRATION = 0.4;
/** Heart-rate variability (models.md §1.4): slow wave, breathing wave, white noise in ms. */
const LOW_FREQUENCY = 0.025;
const HIGH_FREQUENCY = 0.02;
const BEAT_NOISE_MS = 8;
/** Foot of the pulse at the brachial artery and at the wrist after the QRS, ms (models.md §4.1). */
export const BRACHIAL_DELAY_MS = 150;
export const RADIAL_DELAY_MS = 180;

/** Chest volume at a share 0–1 of a breath: −1 empty, 1 full. */
export function chestAt(share: number): number {
  const angle = share < INSPIRATION ? share / INSPIRATION : 1 - (share - INSPIRATION) / (1 - INSPIRATION);
  const s = sin((angle * PI) / 2);
  return 2 * s * s - 1;
}

/**
 * A series of whole ms, each from the one before, worked out as far as anyone asks. Before a rate changes,
 * `settleAt` drops what lies beyond the moment: so it does not matter who asked, or when.
 */
export class Series {
  readonly #times: number[];
  readonly #intervalAt: (t: number, n: number) => number;

  constructor(first: number, intervalAt: (t: number, n: number) => number) {
    this.#times = [first];
    this.#intervalAt = intervalAt;
  }

  /** Member `n`, counted from 0. */
  timeOf(n: number): number {
    while (this.#times.length <= n) this.#extend();
    return this.#times[n] ?? 0;
  }

  /** Number of the first member after `t`. */
  firstAfter(t: number): number {
    while ((this.#times[this.#times.length - 1] ?? 0) <= t) this.#extend();
    let low = 0;
    let high = this.#times.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#times[middle] ?? 0) <= t) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Keeps all members up to the first one after `t`, whose interval has begun, and drops the rest. */
  settleAt(t: number): void {
    this.#times.length = this.firstAfter(t) + 1;
  }

  /** Members in (from, to], with their numbers. */
  between(from: number, to: number): readonly { readonly n: number; readonly at: number }[] {
    const found: { n: number; at: number }[] = [];
    for (let n = this.firstAfter(from); this.timeOf(n) <= to; n++) found.push({ n, at: this.timeOf(n) });
    return found;
  }

  #extend(): void {
    const last = this.#times.length - 1;
    const from = this.#times[last] ?? 0;
    this.#times.push(from + Math.max(200, Math.round(this.#intervalAt(from, last))));
  }
}

interface BeatStart {
  /** When false, every beat is as long as its rate says. */
  readonly hasVariation?: boolean;
  readonly seed: number;
  readonly stream: string;
  readonly n: number;
  readonly t: number;
  /** Phase of the slow wave, radians, drawn once for a person. */
  readonly phase: number;
  readonly rate: number;
  /** −1 to 1, inspiration positive. */
  readonly chest: number;
}

/** Length of beat `n` that starts at `t`, ms. Rate in beats per minute. */
export function beatInterval({ seed, stream, n, t, phase, rate, chest, hasVariation = true }: BeatStart): number {
  if (!hasVariation) return 60_000 / rate;
  const slow = LOW_FREQUENCY * sin((2 * PI * 0.1 * t) / 1000 + phase);
  return (60_000 / rate) * (1 + slow - HIGH_FREQUENCY * chest) + BEAT_NOISE_MS * gauss(seed, stream, n);
}

/** What drives the ventricles. In atrial fibrillation no beat tells when the next will come. */
export const RHYTHMS = ['sinus', 'atrialFibrillation'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** Spread of the intervals of atrial fibrillation, and their shortest and longest, ms (models.md §1.4; AF is `RR0·e^(.24g − .029)`). */
const FIBRILLATION_SPREAD = 0.24;
const FIBRILLATION_SHORTEST_MS = 300;
const FIBRILLATION_LONGEST_MS = 1_800;

/** Length of beat `n` in atrial fibrillation, ms: on average that of the rate, with no pattern. */
export function fibrillationInterval({
  seed,
  stream,
  n,
  rate,
}: Pick<BeatStart, 'seed' | 'stream' | 'n' | 'rate'>): number {
  const drawn = (60_000 / rate) * exp(FIBRILLATION_SPREAD * gauss(seed, stream, n) - 0.029);
  return Math.min(FIBRILLATION_LONGEST_MS, Math.max(FIBRILLATION_SHORTEST_MS, drawn));
}

/** Length of breath `n`, ms: ±6 % from breath to breath (design). Rate in breaths per minute. */
export function breathInterval(seed: number, stream: string, n: number, rate: number, hasVariation = true): number {
  if (!hasVariation) return 60_000 / rate;
  return (60_000 / rate) * (1 + 0.06 * gauss(seed, stream, n));
}

/**
 * Arterial pressure between foot and foot as a share of the pulse pressure, 0–1 (models.md §4.1).
 * `share`: time since the foot divided by the beat's length. Peak at .224.
 */
export function pulseShape(share: number): number {
  const phase = (share + 0.9455) % 1;
  let sum = 0;
  for (let wrap = -1; wrap <= 1; wrap++) {
    const x = phase - wrap;
    sum +=
      bump(x, 0.155, 0.062) + 0.62 * bump(x, 0.285, 0.095) + 0.34 * bump(x, 0.46, 0.075) + 0.26 * bump(x, 0.62, 0.13);
  }
  return (sum - 0.0157) / (1.27 - 0.0157);
}

function bump(x: number, centre: number, width: number): number {
  const d = (x - centre) / width;
  return exp((-d * d) / 2);
}

/** Share of a beat from foot to peak. */
export const PEAK_SHARE = 0.224;

const RISE_STEPS = 128;
/** Share of the beat at which the rising limb reaches each of 129 heights; made once. */
const rise: readonly number[] = makeRise();

function makeRise(): readonly number[] {
  const table: number[] = [];
  for (let step = 0; step <= RISE_STEPS; step++) {
    let low = 0;
    let high = PEAK_SHARE;
    for (let turn = 0; turn < 40; turn++) {
      const middle = (low + high) / 2;
      if (pulseShape(middle) < step / RISE_STEPS) low = middle;
      else high = middle;
    }
    table.push(low);
  }
  return table;
}

/** Share of a beat, 0–.224, at which the rising limb reaches `height` (0–1). */
export function riseTo(height: number): number {
  const place = Math.min(1, Math.max(0, height)) * RISE_STEPS;
  const below = Math.floor(place);
  const a = rise[below] ?? 0;
  const b = rise[Math.min(RISE_STEPS, below + 1)] ?? a;
  return a + (b - a) * (place - below);
}
