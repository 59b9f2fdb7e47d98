/** Distance acuity: which letters an eye reads, and what the readings come to in the chart. Pure. */
import { exp, log } from '../../math/functions.ts';
import { u } from '../../math/random.ts';
import { CHART_FEET, type ChartLine, EYE_CHART, LETTERS } from './eyeChart.ts';

/** The denominator at 20 ft of which an eye reads half the letters, without and with the person's own glasses. */
export interface EyeAcuity {
  readonly uncorrected: number;
  readonly corrected: number;
}

export const TESTED = ['right', 'left', 'both'] as const;
export type Tested = (typeof TESTED)[number];

/** What keeps the other eye out of it. Through fingers, or with nothing before it, that eye reads along. */
export const COVERS = ['occluder', 'fingers', 'none'] as const;
export type Cover = (typeof COVERS)[number];

/** How a person looks at the chart. */
export interface Looking {
  readonly eyes: { readonly right: EyeAcuity; readonly left: EyeAcuity };
  readonly hasGlassesOn: boolean;
  readonly tested: Tested;
  readonly cover: Cover;
  readonly feet: number;
}

/** Two eyes see a little better than the better one, log₁₀ of the minimum angle (design; binocular summation, memory). */
const BOTH_GAIN = 0.04;
/** Steepness of reading against letter size, log₁₀ units (design: from 1 in 10 to 9 in 10 within a line and a half). */
const STEEPNESS = 0.035;
/** A guess among the ten letters is right this often (computed), and a letter well seen is misread this often (design). */
const GUESSED = 0.1;
const SLIP = 0.01;
const LN_10 = log(10);

const logOf = (denominator: number): number => log(denominator / 20) / LN_10;

/** log₁₀ of the smallest angle that is read half the time, in minutes of arc. */
export function thresholdOf({ eyes, hasGlassesOn, tested, cover }: Looking): number {
  const of = ({ corrected, uncorrected }: EyeAcuity): number => logOf(hasGlassesOn ? corrected : uncorrected);
  const [right, left] = [of(eyes.right), of(eyes.left)];
  const better = Math.min(right, left);
  if (tested === 'both') return better - BOTH_GAIN;
  if (cover !== 'occluder') return better;
  return tested === 'right' ? right : left;
}

/** What a line is worth from where the person stands: nearer, its letters look larger (computed). */
export function effectiveDenominator(denominator: number, feet: number): number {
  return (denominator * CHART_FEET) / feet;
}

/** How likely a letter of the line is read right, 0–1. */
export function letterChance(looking: Looking, denominator: number): number {
  const above = logOf(effectiveDenominator(denominator, looking.feet)) - thresholdOf(looking);
  const seen = 1 / (1 + exp(-above / STEEPNESS));
  return GUESSED + (1 - GUESSED - SLIP) * seen;
}

/** Letters said for a line, one for each printed one. `reading`: how many lines were read before, so that no two are alike. */
export function readLine(looking: Looking, line: ChartLine, seed: number, reading: number): readonly string[] {
  const chance = letterChance(looking, line.denominator);
  return line.letters.map((letter, place) => {
    const n = reading * 16 + place;
    if (u(seed, 'senses.letter', n) < chance) return letter;
    const others = LETTERS.filter((other) => other !== letter);
    return others[Math.floor(u(seed, 'senses.misread', n) * others.length)] ?? letter;
  });
}

export function rightLetters(line: ChartLine, said: readonly string[]): number {
  return line.letters.filter((letter, place) => said[place] === letter).length;
}

/** A line read: its denominator and how many of its letters were right. */
export interface LineReading {
  readonly denominator: number;
  readonly right: number;
}

/** What stands in the chart: 20/40−2 is `{ denominator: 40, missed: 2 }`. */
export interface Acuity {
  readonly denominator: number;
  readonly missed: number;
}

/** The smallest line of which more than half was read, with the letters missed on it; the last reading of a line counts. */
export function acuityOf(readings: readonly LineReading[]): Acuity | undefined {
  const last = new Map(readings.map((reading) => [reading.denominator, reading.right]));
  const lines = EYE_CHART.filter(({ denominator, letters }) => 2 * (last.get(denominator) ?? 0) > letters.length);
  const smallest = lines.at(-1);
  if (!smallest) return undefined;
  return {
    denominator: smallest.denominator,
    missed: smallest.letters.length - (last.get(smallest.denominator) ?? 0),
  };
}
