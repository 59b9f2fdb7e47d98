/** What a thermometer shows while it is in place: a warming tip, a prediction at the signal, a quick infrared look. */
import { exp, log } from '../../math/functions.ts';
import { gauss, u } from '../../math/random.ts';

/** `predictive`: signal after a few seconds with a computed end value; `direct`: waits until the tip has warmed. */
export type ProbeMode = 'predictive' | 'direct';

/** Air of the room in which probes are kept, °C (design). */
export const ROOM_CELSIUS = 22;
/** Time constants of a probe's tip, ms (models.md §5.3): in the mouth or rectum, and in an armpit that must close first. */
const PREDICTIVE_TAU_MS = 3_000;
const DIRECT_TAU_MS = 14_000;
const AXILLARY_TAU_MS = 60_000;
/** A predictive probe signals after 8–12 s; its end value lies within ±0.1 (models.md §5.3). */
const SIGNAL_LEAST_MS = 8_000;
const SIGNAL_SPREAD_MS = 4_000;
const PREDICTION_NOISE = 0.05;
const PREDICTION_WORST = 0.1;
/** A direct probe signals when the tip would warm by less than this in ten more seconds, °C (design). */
const STILL_WARMING = 0.03;
const STILL_MS = 10_000;
/** An infrared look takes 1–3 s; a sweep over the forehead as long as the hand needs (design). */
const LOOK_MS = { tympanic: 2_000, temporal: 5_000 } as const;

/** One measurement as it runs: `siteCelsius` is what the place itself would settle at, with all its faults. */
export interface ProbeRun {
  readonly mode: ProbeMode;
  readonly isAxillary: boolean;
  readonly siteCelsius: number;
  readonly since: number;
  readonly seed: number;
  /** Running number of the measurement in the attempt, for its own draws. */
  readonly place: number;
}

function tauOf({ mode, isAxillary }: Pick<ProbeRun, 'mode' | 'isAxillary'>): number {
  if (mode === 'predictive') return PREDICTIVE_TAU_MS;
  return isAxillary ? AXILLARY_TAU_MS : DIRECT_TAU_MS;
}

/** Temperature of the tip at `t`, °C: T = site + (room − site)·e^(−(t − since)/τ). */
export function tipAt(run: ProbeRun, t: number): number {
  const { siteCelsius, since } = run;
  return siteCelsius + (ROOM_CELSIUS - siteCelsius) * exp(-Math.max(0, t - since) / tauOf(run));
}

/** When the thermometer signals that it is done, simulated ms. */
export function signalAt(run: ProbeRun): number {
  const { mode, siteCelsius, since, seed, place } = run;
  if (mode === 'predictive') {
    return since + SIGNAL_LEAST_MS + Math.floor(u(seed, 'thermometer.signal', place) * (SIGNAL_SPREAD_MS + 1));
  }
  const tau = tauOf(run);
  const rise = (siteCelsius - ROOM_CELSIUS) * (1 - exp(-STILL_MS / tau));
  return since + Math.ceil(tau * log(Math.max(1, rise / STILL_WARMING)));
}

/** What stands on the display from the signal on, °C. */
export function endValue(run: ProbeRun): number {
  if (run.mode === 'direct') return tipAt(run, signalAt(run));
  const noise = PREDICTION_NOISE * gauss(run.seed, 'thermometer.prediction', run.place);
  return run.siteCelsius + Math.min(PREDICTION_WORST, Math.max(-PREDICTION_WORST, noise));
}

/** How long an infrared thermometer looks, ms. */
export function lookMs(site: 'tympanic' | 'temporal'): number {
  return LOOK_MS[site];
}

/** °C as tenths of a degree, rounded half up, as a display shows it. */
export function celsiusTenths(celsius: number): number {
  return Math.floor(celsius * 10 + 0.5);
}

/** °C as tenths of a degree Fahrenheit, rounded half up: °F = 1.8·°C + 32. */
export function fahrenheitTenths(celsius: number): number {
  return Math.floor((1.8 * celsius + 32) * 10 + 0.5);
}

/** Tenths of °F as °C: what a charted value in °F says. */
export function celsiusOf(tenths: number, unit: 'fahrenheit' | 'celsius'): number {
  return unit === 'celsius' ? tenths / 10 : (tenths / 10 - 32) / 1.8;
}
