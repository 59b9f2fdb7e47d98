/** What counting for some seconds does to a rate, without any slip: many seeded counts of a regular pulse (models.md §5.1). */

import { u } from '../../math/random.ts';
import { beatInterval, PI } from '../../people/rhythm.ts';

/** `zero`, `one`: the watch starts on a beat, called so. `random`: it starts at any moment. */
export const COUNT_STARTS = ['zero', 'one', 'random'] as const;
export type CountStart = (typeof COUNT_STARTS)[number];

/** One kind of count, many times over. */
export interface CountTrials {
  /** True rate, beats per minute. */
  readonly rate: number;
  readonly seconds: number;
  readonly start: CountStart;
  readonly trials: number;
  readonly seed: number;
  /** With the slow wave, the breathing and the noise of a real heart. */
  readonly isVaried: boolean;
}

/** All in beats per minute. */
export interface CountErrors {
  readonly mean: number;
  readonly bias: number;
  readonly sd: number;
  readonly meanAbsolute: number;
  /** 19 of 20 counts lie within this of the truth. */
  readonly within95: number;
  readonly worst: number;
}

/** One beat more or less changes the rate by this, beats per minute. */
export function countQuantum(seconds: number): number {
  return 60 / seconds;
}

/** Bias and spread of a regular pulse in closed form, beats per minute: half a quantum, and a quantum over √6. */
export function expectedErrors(seconds: number, start: CountStart): { readonly bias: number; readonly sd: number } {
  const quantum = countQuantum(seconds);
  const half = { zero: -quantum / 2, one: quantum / 2, random: 0 }[start];
  return { bias: half, sd: start === 'random' ? quantum / Math.sqrt(6) : quantum / Math.sqrt(12) };
}

const MINUTE = 60_000;
/** Breaths per minute of the heart in these trials: they vary its beats. */
const BREATHS = 15;
/** No count of these trials has more beats: 300 a minute for two minutes. */
const MOST_BEATS = 700;

/**
 * The true rate of one trial: nobody's heart beats at a whole number for the watch to fall in step with, so rates lie
 * evenly within one quantum around the given one.
 */
function trialRate({ rate, seconds, seed }: CountTrials, trial: number): number {
  return rate + (u(seed, 'count.rate', trial) - 0.5) * countQuantum(seconds);
}

/** Beats in (0, seconds] after the first one, which comes `first` ms after the watch. */
function beatsCounted(trials: CountTrials, trial: number, rate: number, first: number): number {
  const lasts = trials.seconds * 1_000;
  if (!trials.isVaried) return Math.floor((lasts - first) / (MINUTE / rate)) + 1;
  const phase = 2 * PI * u(trials.seed, 'count.phase', trial);
  const breath = 2 * PI * u(trials.seed, 'count.breath', trial);
  let at = first;
  let beats = 0;
  while (at <= lasts && beats < MOST_BEATS) {
    const turn = breath / (2 * PI) + (at * BREATHS) / MINUTE;
    const chest = 1 - 4 * Math.abs((turn % 1) - 0.5);
    at += beatInterval({
      seed: trials.seed,
      stream: 'count.beat',
      n: trial * MOST_BEATS + beats,
      t: at,
      phase,
      rate,
      chest,
    });
    beats++;
  }
  return beats;
}

/** The rate that one trial gives, beats per minute. A beat on which the watch starts lies before the window. */
function countOnce(trials: CountTrials, trial: number, rate: number): number {
  const lead = trials.start === 'random' ? u(trials.seed, 'count.lead', trial) : 0;
  const counted = beatsCounted(trials, trial, rate, (1 - lead) * (MINUTE / rate));
  return (counted + (trials.start === 'one' ? 1 : 0)) * countQuantum(trials.seconds);
}

export function countErrors(trials: CountTrials): CountErrors {
  let sum = 0;
  const errors: number[] = [];
  for (let trial = 0; trial < trials.trials; trial++) {
    const rate = trialRate(trials, trial);
    const counted = countOnce(trials, trial, rate);
    sum += counted;
    errors.push(counted - rate);
  }
  const bias = errors.reduce((total, error) => total + error, 0) / trials.trials;
  const squares = errors.reduce((total, error) => total + (error - bias) * (error - bias), 0);
  const sizes = errors.map(Math.abs).sort((a, b) => a - b);
  return {
    mean: sum / trials.trials,
    bias,
    sd: Math.sqrt(squares / trials.trials),
    meanAbsolute: sizes.reduce((total, size) => total + size, 0) / trials.trials,
    within95: sizes[Math.ceil(0.95 * sizes.length) - 1] ?? 0,
    worst: sizes.at(-1) ?? 0,
  };
}
