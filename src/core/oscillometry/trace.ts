/** A recorded cuff pressure brought onto an even grid: single wild samples taken out, any rate to 100 per second. */

/** Cuff pressure by time: seconds, never falling, and mmHg. Both lists are of one length. */
export interface Trace {
  readonly times: readonly number[];
  readonly pressures: readonly number[];
}

/** The same on an even grid. `gaps`: stretches [from, to) of the grid, in places, that hold no sample. */
export interface EvenTrace {
  readonly pressures: Float64Array;
  readonly gaps: readonly (readonly [from: number, to: number])[];
}

/** Why a trace gives no number. */
export type TraceFault = 'tooShort' | 'tooLong' | 'timeFalls' | 'notFinite' | 'outOfRange' | 'rateTooLow';

/** Places of the grid in a second (design). */
export const GRID_RATE = 100;
/** Shortest and longest recording, s; slowest rate, samples in a second (design). */
const SHORTEST_S = 5;
const LONGEST_S = 600;
const SLOWEST_RATE = 15;
/** What a cuff gauge can show, mmHg, with room for an offset (design). */
const LOWEST = -30;
const HIGHEST = 400;
/** A sample this far from the middle one of five is a fault of transmission, mmHg (design). */
const SPIKE = 5;
/** Longest stretch without a sample that is still bridged, s (design). */
const LONGEST_GAP_S = 0.4;

export function evenTrace(trace: Trace): EvenTrace | TraceFault {
  const fault = faultOf(trace);
  if (fault) return fault;
  const { times } = trace;
  const start = times[0] ?? 0;
  const length = Math.floor(((times[times.length - 1] ?? 0) - start) * GRID_RATE) + 1;
  const sums = new Float64Array(length);
  const counts = new Uint32Array(length);
  withoutSpikes(trace.pressures).forEach((pressure, sample) => {
    const place = Math.min(length - 1, Math.round(((times[sample] ?? 0) - start) * GRID_RATE));
    sums[place] = (sums[place] ?? 0) + pressure;
    counts[place] = (counts[place] ?? 0) + 1;
  });
  return bridged(sums, counts);
}

function faultOf({ times, pressures }: Trace): TraceFault | undefined {
  const seconds = (times[times.length - 1] ?? 0) - (times[0] ?? 0);
  if (times.length < 2 || times.length !== pressures.length) return 'tooShort';
  if (![...times, ...pressures].every(Number.isFinite)) return 'notFinite';
  if (times.some((time, sample) => sample > 0 && time < (times[sample - 1] ?? 0))) return 'timeFalls';
  if (pressures.some((pressure) => pressure < LOWEST || pressure > HIGHEST)) return 'outOfRange';
  if (seconds < SHORTEST_S) return 'tooShort';
  if (seconds > LONGEST_S) return 'tooLong';
  return times.length / seconds < SLOWEST_RATE ? 'rateTooLow' : undefined;
}

/** Each sample that stands alone far from its neighbours takes the value of the middle one of five. */
function withoutSpikes(pressures: readonly number[]): Float64Array {
  const clean = Float64Array.from(pressures);
  const five = new Float64Array(5);
  for (let sample = 2; sample < pressures.length - 2; sample++) {
    for (let step = 0; step < 5; step++) five[step] = pressures[sample - 2 + step] ?? 0;
    five.sort();
    const middle = five[2] ?? 0;
    if (Math.abs((pressures[sample] ?? 0) - middle) > SPIKE) clean[sample] = middle;
  }
  return clean;
}

/** Means of each place; places without a sample lie on the line between their neighbours. */
function bridged(sums: Float64Array, counts: Uint32Array): EvenTrace {
  const pressures = new Float64Array(sums.length);
  const gaps: [number, number][] = [];
  let last = -1;
  for (let place = 0; place < sums.length; place++) {
    const count = counts[place] ?? 0;
    if (count === 0) continue;
    const here = (sums[place] ?? 0) / count;
    pressures[place] = here;
    const before = last < 0 ? here : (pressures[last] ?? 0);
    for (let between = last + 1; between < place; between++) {
      pressures[between] = before + ((here - before) * (between - last)) / (place - last);
    }
    if (place - last - 1 > LONGEST_GAP_S * GRID_RATE) gaps.push([last + 1, place]);
    last = place;
  }
  pressures.fill(pressures[last] ?? 0, last + 1);
  return { pressures, gaps };
}
