/** Blood pressure from a recorded cuff pressure by the fixed-ratio method, or why there is none. */
import { dropOf, findDeflation, type Stretch } from './deflation.ts';
import {
  crossing,
  type Envelope,
  envelopeOf,
  hasSecondTop,
  heightAt,
  middleOfTop,
  type Point,
  topOf,
  withoutOutliers,
} from './envelope.ts';
import { alikeness, findPulses, type Pulse } from './pulses.ts';
import { median } from './smoothing.ts';
import { type EvenTrace, evenTrace, GRID_RATE, type Trace, type TraceFault } from './trace.ts';

/** mmHg; pulse in a minute. */
export interface Oscillogram {
  readonly map: number;
  readonly systolic: number;
  readonly diastolic: number;
  readonly pulse: number;
}

/**
 * Why a recording gives no number, beside the faults of the trace itself: no fall of the pressure; samples missing in
 * it; the gauge stood still; no pulses, or too weak ones (loose cuff); movement; an irregular pulse; not pumped high
 * enough; let out too early; numbers that cannot be.
 */
export type ReadingFault =
  | TraceFault
  | 'noDeflation'
  | 'gap'
  | 'flat'
  | 'weakPulses'
  | 'motion'
  | 'irregular'
  | 'inflationTooLow'
  | 'deflationTooShort'
  | 'implausible';

export type Reading =
  | { readonly kind: 'number'; readonly value: Oscillogram }
  | { readonly kind: 'fault'; readonly fault: ReadingFault };

/** Height of the envelope at systolic and diastolic pressure as a share of its top (models.md §4.3; literature .45–.57, .75–.86). */
export const SYSTOLIC_RATIO = 0.55;
export const DIASTOLIC_RATIO = 0.85;

/** So many pulses must lie above systolic and below diastolic pressure (design). */
const SHOWN_ABOVE = 2;
const SHOWN_BELOW = 1;

/** Least fall of a measurement, mmHg, and its slowest rate, mmHg/s (design). */
const LEAST_DROP = 30;
const SLOWEST = 0.4;
/** A gauge that shows the very same for this long has lost the cuff, s (design). */
const STILL_S = 2.5;
/** Top of the envelope below this, mmHg: a loose cuff (models.md §4.3). */
const WEAKEST = 0.5;
/** No artery makes pulses higher than this in a cuff on the arm, mmHg (design; 2.1–3.0 in six measured deflations). */
const STRONGEST = 7;
/** Pulses that carry the reading stand above this share of the top; there must be so many of them. */
const CARRYING = 0.45;
const FEWEST = 4;
/** Scatter of the pulses around the envelope, share of its top; likeness of their rises; scatter of their spacing (design). */
const MOST_SCATTER = 0.15;
const LEAST_ALIKE = 0.8;
const MOST_UNEVEN = 0.3;
/** From this scatter of their spacing on, an irregular pulse makes the heights ragged too: the envelope looks wider then (design). */
const RAGGED_FROM = 0.1;
const BROADER = 2.2;
/** Share of the pulses around the top that may be movements (design). */
const MOST_TROUBLED = 0.2;

const faulty = (fault: ReadingFault): Reading => ({ kind: 'fault', fault });

export function readOscillogram(trace: Trace): Reading {
  const even = evenTrace(trace);
  if (typeof even === 'string') return faulty(even);
  const stretch = findDeflation(even.pressures);
  if (!stretch) return faulty('noDeflation');
  const fault = stretchFault(even, stretch);
  if (fault) return faulty(fault);
  return readPulses(findPulses(even.pressures.slice(stretch.from, stretch.to)));
}

function stretchFault({ pressures, gaps }: EvenTrace, stretch: Stretch): ReadingFault | undefined {
  const { from, to } = stretch;
  const seconds = (to - from) / GRID_RATE;
  const drop = dropOf(pressures, stretch);
  if (drop < LEAST_DROP || drop / Math.max(1, seconds) < SLOWEST) return 'noDeflation';
  if (gaps.some((gap) => gap[1] > from && gap[0] < to)) return 'gap';
  return longestStill(pressures.subarray(from, to)) > STILL_S * GRID_RATE ? 'flat' : undefined;
}

/** Most places in a row that do not change at all. */
function longestStill(pressures: Float64Array): number {
  let longest = 0;
  let since = 0;
  for (let place = 1; place < pressures.length; place++) {
    if (pressures[place] !== pressures[place - 1]) since = place;
    longest = Math.max(longest, place - since);
  }
  return longest;
}

function readPulses(found: readonly Pulse[]): Reading {
  const whole = found.filter(({ isWhole }) => isWhole);
  const pulses = withoutOutliers(whole);
  if (pulses.length < FEWEST) return faulty('weakPulses');
  const envelope = envelopeOf(pulses, unevenness(pulses) > RAGGED_FROM ? BROADER : 1);
  const top = topOf(envelope);
  if (top.height < WEAKEST) return faulty('weakPulses');
  if (top.height > STRONGEST || hasSecondTop(envelope, top)) return faulty('motion');
  const kept = new Set(pulses.map(({ place }) => place));
  const beats = carriers(
    found.filter(({ place, isWhole }) => !isWhole || kept.has(place)),
    envelope,
    top,
  );
  if (isTroubled(carriers(whole, envelope, top), pulses)) return faulty('motion');
  const unfit = carryingFault(carriers(pulses, envelope, top), beats, envelope, top);
  if (unfit) return faulty(unfit);
  const systolic = crossing(envelope, top, SYSTOLIC_RATIO * top.height, 1);
  if (systolic === undefined || !isShown(pulses, SHOWN_ABOVE, (cuff) => cuff > systolic)) {
    return faulty('inflationTooLow');
  }
  const diastolic = crossing(envelope, top, DIASTOLIC_RATIO * top.height, -1);
  if (diastolic === undefined || !isShown(pulses, SHOWN_BELOW, (cuff) => cuff < diastolic)) {
    return faulty('deflationTooShort');
  }
  const pulse = (60 * GRID_RATE) / spacing(beats);
  const value = { map: middleOfTop(envelope, top), systolic, diastolic, pulse };
  return isPlausible(value) ? { kind: 'number', value } : faulty('implausible');
}

/** Are there pulses beyond a crossing: else the end of the recording only looks like one. */
function isShown(pulses: readonly Pulse[], least: number, isBeyond: (cuff: number) => boolean): boolean {
  return pulses.filter(({ cuff }) => isBeyond(cuff)).length >= least;
}

/** Were many of the pulses around the top no beats, or cut down as movements. */
function isTroubled(around: readonly Pulse[], kept: readonly Pulse[]): boolean {
  const heights = new Map(kept.map(({ place, height }) => [place, height]));
  const changed = around.filter(({ place, height }) => heights.get(place) !== height);
  return changed.length > MOST_TROUBLED * around.length;
}

/** The pulses in one piece around the top, where the envelope stands high enough. */
function carriers(pulses: readonly Pulse[], envelope: Envelope, top: Point): readonly Pulse[] {
  const least = CARRYING * top.height;
  const high = crossing(envelope, top, least, 1) ?? Infinity;
  const low = crossing(envelope, top, least, -1) ?? -Infinity;
  return pulses.filter(({ cuff }) => cuff > low && cuff < high);
}

/** What is wrong with the pulses that carry the reading; `beats` are these and those whose height is unknown. */
function carryingFault(
  pulses: readonly Pulse[],
  beats: readonly Pulse[],
  envelope: Envelope,
  top: Point,
): ReadingFault | undefined {
  if (pulses.length < FEWEST || alikeness(pulses) < LEAST_ALIKE) return 'motion';
  const squares = pulses.reduce((sum, { cuff, height }) => {
    const off = (height - heightAt(envelope, cuff)) / top.height;
    return sum + off * off;
  }, 0);
  if (Math.sqrt(squares / pulses.length) > MOST_SCATTER) return 'motion';
  return unevenness(beats) > MOST_UNEVEN ? 'irregular' : undefined;
}

function intervals(pulses: readonly Pulse[]): readonly number[] {
  return pulses.slice(1).map(({ place }, before) => place - (pulses[before]?.place ?? 0));
}

/** Usual distance of the pulses, places of the grid: the mean of what lies near the median, for missed beats are none. */
function spacing(pulses: readonly Pulse[]): number {
  const all = intervals(pulses);
  const middle = median(all);
  const usual = all.filter((interval) => Math.abs(interval - middle) < middle / 3);
  return usual.reduce((sum, interval) => sum + interval, 0) / Math.max(1, usual.length);
}

/** Median distance of the intervals from their median, as a share of it; times 1.48, it is a standard deviation. */
function unevenness(pulses: readonly Pulse[]): number {
  const all = intervals(pulses);
  const middle = median(all);
  return (1.48 * median(all.map((interval) => Math.abs(interval - middle)))) / Math.max(1, middle);
}

function isPlausible({ map, systolic, diastolic, pulse }: Oscillogram): boolean {
  return diastolic >= 25 && systolic <= 300 && systolic - diastolic >= 10 && map > 30 && pulse >= 30 && pulse <= 200;
}
