/** The heart's vector over a span of time: every beat laid into three rows of samples (models.md §1.1, §1.4). */
import { exp, sin } from '../math/functions.ts';
import { u } from '../math/random.ts';
import { JUNCTIONAL_P, LOW_ATRIAL_P, type Pattern, SINUS_P, type Vector, type Wave } from './patterns.ts';
import { type HeartEvent, heartEvents } from './rhythms.ts';
import type { Source } from './sources.ts';

const TAU = 2 * Math.PI;

/** Samples of X (left), Y (feet), Z (back) in mV; the first at `from` ms, then every `stepMs`. */
export interface Vectors {
  readonly from: number;
  readonly stepMs: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
}

/** A Gaussian beyond so many widths is nothing. */
const REACH = 4.5;
/** T wave: two Gaussians of these shares and widths, the first so many ms before the peak (design). */
const T_EARLY = { before: 42, sigma: 44, share: 0.4 };
const T_LATE = { before: 0, sigma: 32, share: 0.8 };
/** From the peak of T to its end, ms. */
const T_TAIL = 92;
/** A beat's own effects begin and end so far from its onset, ms. */
const BEAT_BEFORE = 10;
const BEAT_AFTER = 900;

/** Onsets so long before a sample, and so long after it, may still bear on it, ms. */
const REACH_BACK = 2_000;
const REACH_AHEAD = 300;

function emptyVectors(from: number, to: number, stepMs: number): Vectors {
  const length = Math.max(0, Math.ceil((to - from) / stepMs));
  return { from, stepMs, x: new Float64Array(length), y: new Float64Array(length), z: new Float64Array(length) };
}

function add(into: Vectors, place: number, vector: Vector, by: number): void {
  into.x[place] = (into.x[place] ?? 0) + vector[0] * by;
  into.y[place] = (into.y[place] ?? 0) + vector[1] * by;
  into.z[place] = (into.z[place] ?? 0) + vector[2] * by;
}

/** Calls `each` for the samples of a span of ms. */
function over(into: Vectors, fromMs: number, toMs: number, each: (place: number, ms: number) => void): void {
  const first = Math.max(0, Math.ceil((fromMs - into.from) / into.stepMs));
  const last = Math.min(into.x.length - 1, Math.floor((toMs - into.from) / into.stepMs));
  for (let place = first; place <= last; place++) each(place, into.from + place * into.stepMs);
}

function addWave(into: Vectors, onset: number, { at, sigma, vector }: Wave, gain = 1): void {
  const middle = onset + at;
  over(into, middle - REACH * sigma, middle + REACH * sigma, (place, ms) => {
    const t = (ms - middle) / sigma;
    add(into, place, vector, gain * exp(-0.5 * t * t));
  });
}

/** QT by the Framingham form (from memory), longer by four fifths of what the QRS is wider. */
export function qtOf(qtc: number, rrMs: number, width: number): number {
  return qtc - 154 * (1 - rrMs / 1_000) + 0.8 * (width - 90);
}

function addVentricles(into: Vectors, pattern: Pattern, onset: number, rr: number, qtc: number): void {
  for (const wave of pattern.waves) addWave(into, onset, wave);
  const peak = qtOf(qtc, Math.min(rr, 1_300), pattern.width) - T_TAIL;
  for (const { before, sigma, share } of [T_EARLY, T_LATE]) {
    addWave(into, onset, { at: peak - before, sigma, vector: pattern.t }, share);
  }
  if (pattern.st.every((value) => value === 0)) return;
  over(into, onset - BEAT_BEFORE, onset + BEAT_AFTER, (place, ms) => {
    const t = ms - onset;
    const rise = 1 / (1 + exp(-(t - pattern.width + 4) / 5));
    const fall = 1 / (1 + exp((t - peak + 20) / 22));
    add(into, place, pattern.st, rise * fall);
  });
}

const P_WAVES = { sinus: SINUS_P, low: LOW_ATRIAL_P, junction: JUNCTIONAL_P } as const;
/** A pacing spike: so long before the ventricles, so wide, so high (bipolar), ms and mV. */
const SPIKE = { before: 20, width: 2, vector: [0.09, 0.24, 0.06] as const };

function addEvent(into: Vectors, source: Source, event: HeartEvent): void {
  if (event.kind === 'atria') {
    for (const wave of P_WAVES[event.focus]) addWave(into, event.at, wave, source.pGain);
    return;
  }
  const pattern = event.origin === 'conducted' ? source.beat : source.escape;
  addVentricles(into, pattern, event.at, event.rr, source.qtc);
  if (source.extra !== 'pacing') return;
  over(into, event.at - SPIKE.before, event.at - SPIKE.before + SPIKE.width, (place) =>
    add(into, place, SPIKE.vector, 1),
  );
}

/** Waves of atrial fibrillation: three harmonics of a base of 5 Hz that wanders (verified, public generator). */
const FIBRILLATION = [
  { axis: 'x', hz: 4.75, size: 0.03, sign: 1 },
  { axis: 'y', hz: 5, size: 0.028, sign: -1 },
  { axis: 'z', hz: 5.25, size: 0.047, sign: 1 },
] as const;

function addFibrillation(into: Vectors): void {
  over(into, into.from, Number.POSITIVE_INFINITY, (place, ms) => {
    const t = ms / 1_000;
    const swing = sin(TAU * 0.2 * t);
    for (const { axis, hz, size, sign } of FIBRILLATION) {
      const angle = TAU * hz * t + 1.25 * swing;
      const height = size + (size / 3) * swing;
      let sum = 0;
      for (let harmonic = 1; harmonic <= 3; harmonic++) sum += (4 / (harmonic * TAU)) * height * sin(harmonic * angle);
      into[axis][place] = (into[axis][place] ?? 0) - sign * sum;
    }
  });
}

/** Saw teeth of 200 ms, slowly down and fast up, mV (design). */
const FLUTTER: Vector = [0.02, -0.16, -0.06];
const FLUTTER_MS = 200;
const RISE_SHARE = 0.25;

function addFlutter(into: Vectors): void {
  over(into, into.from, Number.POSITIVE_INFINITY, (place, ms) => {
    const phase = ms / FLUTTER_MS - Math.floor(ms / FLUTTER_MS);
    const height = phase < 1 - RISE_SHARE ? phase / (1 - RISE_SHARE) : (1 - phase) / RISE_SHARE;
    add(into, place, FLUTTER, height - 0.5);
  });
}

const CHAOS = [
  { hz: 4.3, share: 0.5 },
  { hz: 5.6, share: 0.35 },
  { hz: 6.9, share: 0.25 },
] as const;
const CHAOS_MV = 0.45;
const CHAOS_FADES_S = 300;

/** Ventricular fibrillation, coarse at first and finer with time (design). */
function addChaos(into: Vectors, seed: number): void {
  const phases = ['x', 'y', 'z'].map((axis) => CHAOS.map((_, n) => TAU * u(seed, `ekg.vf.${axis}`, n)));
  over(into, into.from, Number.POSITIVE_INFINITY, (place, ms) => {
    const t = ms / 1_000;
    const size = CHAOS_MV * exp(-Math.max(0, t) / CHAOS_FADES_S);
    const at = (axis: number) =>
      size *
      CHAOS.reduce((sum, { hz, share }, n) => {
        const wander = 1.2 * sin(TAU * 0.13 * (n + 1) * t + (phases[axis]?.[n] ?? 0));
        return sum + share * sin(TAU * hz * t + (phases[axis]?.[n] ?? 0) + wander);
      }, 0);
    add(into, place, [at(0), at(1), at(2)], 1);
  });
}

/** The vector from `from` to `to`, ms, sampled `rate` times a second. The same at any moment it is asked for. */
export function heartVectors(source: Source, seed: number, from: number, to: number, rate: number): Vectors {
  const into = emptyVectors(from, to, 1_000 / rate);
  for (const event of heartEvents(seed, source.rhythm, from - REACH_BACK, to + REACH_AHEAD)) {
    addEvent(into, source, event);
  }
  if (source.extra === 'fibrillation') addFibrillation(into);
  if (source.extra === 'flutter') addFlutter(into);
  if (source.extra === 'ventricularFibrillation') addChaos(into, seed);
  return into;
}
