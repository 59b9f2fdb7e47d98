/** Pulses in a falling cuff pressure: each upstroke with its height and the cuff pressure it stands on. */
import { median, movingMean, movingMedian, slope } from './smoothing.ts';
import { withoutSteps } from './steps.ts';
import { GRID_RATE } from './trace.ts';

/** One pulse. Its height is known only if it is whole: no step of the valve fell into it. */
export interface Pulse {
  /** Of the steepest rise, on the grid. */
  readonly place: number;
  /** mmHg. */
  readonly cuff: number;
  readonly height: number;
  readonly isWhole: boolean;
  /** The rise from half a beat before to half a beat after. */
  readonly shape: Float64Array;
}

/** Shortest and longest beat looked for, s: 200 and 30 in a minute (design). */
const SHORTEST_BEAT_S = 0.3;
const LONGEST_BEAT_S = 2;
/**
 * Half widths of the filters, s (design): two moving means that leave little above 10 Hz, the median of the slope, and a
 * short mean for heights, since a longer one would flatten the spikes under a cuff above systolic pressure.
 */
const MEAN_S = 0.03;
const HEIGHT_S = 0.01;
const SLOPE_S = 0.02;
const MEDIAN_S = 1.25;
/** Two upstrokes lie at least this share of a beat apart; so an early beat is still one. */
const APART = 0.55;
/** A rise this share of the highest repetition is taken, if it comes earlier: the beat, not two of them (design). */
const SOONER = 0.85;
/** The same where steps of a valve spoil one beat in two or three (design). */
const SOONER_STEPPED = 0.6;
/** The upstroke is looked for over this share of a beat to either side. */
const REACH = 0.4;
/** An upstroke cut by a step is whole if it has this share of the others' length (design). */
const WHOLE = 0.9;

/** The pulses of a stretch of even pressure, in order. */
export function findPulses(pressures: Float64Array): readonly Pulse[] {
  const calm = movingMean(movingMean(pressures, MEAN_S * GRID_RATE), MEAN_S * GRID_RATE);
  const { steepness, isStep } = withoutSteps(slope(calm, SLOPE_S * GRID_RATE, GRID_RATE));
  const usual = movingMedian(steepness, MEDIAN_S * GRID_RATE, GRID_RATE / 10);
  const rise = steepness.map((value, place) => value - (usual[place] ?? 0));
  const period = periodOf(rise, isStep);
  const sharp = movingMean(pressures, HEIGHT_S * GRID_RATE);
  const risen = isStep.includes(1) ? sharp : heights(sharp, steepness, period);
  const signal = { calm, rise, risen, isStep, period };
  const upstrokes = picks(rise, period).map((place) => ({
    place,
    foot: limbOf(signal, place, -1),
    peak: limbOf(signal, place, 1),
  }));
  const isWhole = wholeness(upstrokes);
  return upstrokes.map((upstroke) => pulseOf(signal, upstroke, isWhole(upstroke)));
}

/**
 * What has risen up to each place against the fall of the cuff, mmHg. Over a whole beat a pulse comes and goes, so the
 * mean slope of a beat is the cuff's own; the median slope is the pulse's run-off where the pulse fills the beat.
 */
function heights(sharp: Float64Array, steepness: Float64Array, period: number): Float64Array {
  const fall = movingMedian(movingMean(steepness, Math.round(period / 2)), MEDIAN_S * GRID_RATE, GRID_RATE / 10);
  let fallen = 0;
  return sharp.map((value, place) => {
    fallen += (fall[place] ?? 0) / GRID_RATE;
    return value - fallen;
  });
}

/** The lag at which the rises repeat best. Falls are left out: the steps of a bleeding valve are falls. */
function periodOf(rise: Float64Array, isStep: Uint8Array): number {
  const bounded = boundedRises(rise);
  const sooner = isStep.includes(1) ? SOONER_STEPPED : SOONER;
  const least = SHORTEST_BEAT_S * GRID_RATE;
  const most = Math.min(LONGEST_BEAT_S * GRID_RATE, bounded.length >> 1);
  const likeness = new Float64Array(most + 1);
  let best = 0;
  for (let lag = least; lag <= most; lag++) {
    likeness[lag] = likenessAt(bounded, isStep, lag);
    best = Math.max(best, likeness[lag] ?? 0);
  }
  for (let lag = least + 1; lag < most; lag++) {
    const here = likeness[lag] ?? 0;
    const isPeak = here >= (likeness[lag - 1] ?? 0) && here >= (likeness[lag + 1] ?? 0);
    if (isPeak && here >= sooner * best) return lag;
  }
  return GRID_RATE;
}

/** Rises above zero, at most three times the usual steep one, around their mean. */
function boundedRises(rise: Float64Array): Float64Array {
  const positive = rise.filter((value) => value > 0).sort();
  const most = 2 * (positive[Math.floor(positive.length * 0.95)] ?? 0);
  const bounded = rise.map((value) => Math.min(most, Math.max(0, value)));
  const mean = bounded.reduce((sum, value) => sum + value, 0) / Math.max(1, bounded.length);
  return bounded.map((value) => value - mean);
}

/** Mean product of what lies `lag` apart, where neither was a step. */
function likenessAt(values: Float64Array, isStep: Uint8Array, lag: number): number {
  let sum = 0;
  let count = 0;
  for (let place = lag; place < values.length; place++) {
    if (isStep[place] === 1 || isStep[place - lag] === 1) continue;
    sum += (values[place] ?? 0) * (values[place - lag] ?? 0);
    count++;
  }
  return sum / Math.max(1, count);
}

/** Steepest rises, the steepest first, none nearer to another than a share of a beat. */
function picks(rise: Float64Array, period: number): readonly number[] {
  const apart = Math.max(SHORTEST_BEAT_S * GRID_RATE * 0.9, APART * period);
  const peaks: number[] = [];
  for (let place = 1; place < rise.length - 1; place++) {
    const here = rise[place] ?? 0;
    if (here > 0 && here >= (rise[place - 1] ?? 0) && here > (rise[place + 1] ?? 0)) peaks.push(place);
  }
  peaks.sort((a, b) => (rise[b] ?? 0) - (rise[a] ?? 0) || a - b);
  const taken: number[] = [];
  for (const place of peaks) if (taken.every((other) => Math.abs(other - place) >= apart)) taken.push(place);
  return taken.sort((a, b) => a - b);
}

interface Signal {
  readonly calm: Float64Array;
  readonly rise: Float64Array;
  readonly risen: Float64Array;
  readonly isStep: Uint8Array;
  readonly period: number;
}

/** One side of an upstroke: where it ends, and whether a step of the valve, or the end of the fall, cut the search short there. */
interface Limb {
  readonly end: number;
  readonly isCut: boolean;
}

interface Upstroke {
  readonly place: number;
  readonly foot: Limb;
  readonly peak: Limb;
}

/** Where the upstroke begins (`way` −1) or ends (1): the lowest or highest place in reach, up to a step. */
function limbOf({ risen, isStep, period }: Signal, place: number, way: 1 | -1): Limb {
  let end = place;
  for (let step = 0; step <= REACH * period; step++) {
    const at = place + way * step;
    if (at < 0 || at >= risen.length) return { end, isCut: true };
    if (isStep[at] === 1) return { end, isCut: true };
    if (way * ((risen[at] ?? 0) - (risen[end] ?? 0)) > 0) end = at;
  }
  return { end, isCut: false };
}

/** Which upstrokes are whole: no step of the valve made them shorter than the others. */
function wholeness(upstrokes: readonly Upstroke[]): (upstroke: Upstroke) => boolean {
  const uncut = upstrokes.filter(({ foot, peak }) => !foot.isCut && !peak.isCut);
  const before = WHOLE * median(uncut.map(({ place, foot }) => place - foot.end));
  const after = WHOLE * median(uncut.map(({ place, peak }) => peak.end - place));
  return ({ place, foot, peak }) =>
    !(foot.isCut && place - foot.end < before) && !(peak.isCut && peak.end - place < after);
}

function pulseOf({ calm, rise, risen, period }: Signal, { place, foot, peak }: Upstroke, isWhole: boolean): Pulse {
  const stretch = calm.subarray(foot.end, peak.end + 1);
  const cuff = stretch.reduce((sum, value) => sum + value, 0) / Math.max(1, stretch.length);
  const height = (risen[peak.end] ?? 0) - (risen[foot.end] ?? 0);
  return { place, cuff, height, isWhole, shape: shapeAt(rise, place, period) };
}

/** The rises above zero around a pulse, at 24 places of the beat. */
function shapeAt(rise: Float64Array, place: number, period: number): Float64Array {
  const shape = new Float64Array(24);
  for (let step = 0; step < 24; step++) {
    const at = Math.round(place + ((step - 12) / 24) * period);
    shape[step] = Math.max(0, rise[Math.min(rise.length - 1, Math.max(0, at))] ?? 0);
  }
  return shape;
}

/** How alike the pulses' rises are: the median correlation with their mean, −1 to 1. */
export function alikeness(pulses: readonly Pulse[]): number {
  const mean = new Float64Array(24);
  for (const { shape, height } of pulses) {
    shape.forEach((value, step) => {
      mean[step] = (mean[step] ?? 0) + value / Math.max(0.01, height);
    });
  }
  return median(pulses.map(({ shape }) => correlation(shape, mean)));
}

function correlation(a: Float64Array, b: Float64Array): number {
  const meanA = a.reduce((sum, value) => sum + value, 0) / a.length;
  const meanB = b.reduce((sum, value) => sum + value, 0) / b.length;
  let both = 0;
  let ofA = 0;
  let ofB = 0;
  a.forEach((value, step) => {
    const other = (b[step] ?? 0) - meanB;
    both += (value - meanA) * other;
    ofA += (value - meanA) * (value - meanA);
    ofB += other * other;
  });
  return ofA > 0 && ofB > 0 ? both / Math.sqrt(ofA * ofB) : 0;
}
