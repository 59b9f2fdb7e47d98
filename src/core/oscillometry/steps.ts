/** Steps of a bleeding valve: short falls steeper than any pulse makes. They are taken out before pulses are looked for. */
import { median, movingMedian } from './smoothing.ts';
import { GRID_RATE } from './trace.ts';

export interface Unstepped {
  /** mmHg/s, with the usual slope where a step was. */
  readonly steepness: Float64Array;
  /** 1 where a step was. */
  readonly isStep: Uint8Array;
}

/** A fall is a step if steeper than this many times the steepest rise within this time, and by this much, mmHg/s (design). */
const STEEPER = 1.25;
const AROUND_S = 1.2;
const STEEPER_BY = 6;
/** Once steps are sure, one among high pulses is known by this share of their steepness, and of the steepest rise (design). */
const LIKE_THE_SURE = 0.5;
const UNDER_PULSES = 0.8;
/** A step lasts while the fall is steeper than this share of its steepest, and at most so long, s (design). */
const SHOULDER = 0.15;
const LONGEST_STEP_S = 0.7;
/** Steps are believed when there are so many, and they make up this share of the whole fall (design). */
const FEWEST = 4;
const SHARE_OF_FALL = 0.5;

/** The slope of a stretch without its steps, if it has steps. */
export function withoutSteps(steepness: Float64Array): Unstepped {
  const usual = movingMedian(steepness, AROUND_S * GRID_RATE, GRID_RATE / 10);
  const against = steepness.map((value, place) => value - (usual[place] ?? 0));
  const highest = highestAround(against, AROUND_S * GRID_RATE);
  const sure = findSteps(against, (place) => STEEPER * (highest[place] ?? 0) + STEEPER_BY);
  const whole = steepness.reduce((sum, value) => sum - value, 0) / GRID_RATE;
  if (sure.depths.length < FEWEST || sure.fallen < SHARE_OF_FALL * whole) {
    return { steepness, isStep: new Uint8Array(steepness.length) };
  }
  const depth = median(sure.depths);
  const { isStep } = findSteps(against, (place) =>
    Math.max(LIKE_THE_SURE * depth, UNDER_PULSES * (highest[place] ?? 0)),
  );
  return { steepness: filled(steepness, isStep), isStep };
}

interface Steps {
  readonly isStep: Uint8Array;
  /** How steep each is, mmHg/s, and how far they fall together, mmHg. */
  readonly depths: readonly number[];
  readonly fallen: number;
}

/** Falls steeper than `least` allows there. */
function findSteps(against: Float64Array, least: (place: number) => number): Steps {
  const isStep = new Uint8Array(against.length);
  const depths: number[] = [];
  let fallen = 0;
  for (let place = 1; place < against.length - 1; place++) {
    const here = against[place] ?? 0;
    const isDeepest = here <= (against[place - 1] ?? 0) && here < (against[place + 1] ?? 0);
    if (!isDeepest || isStep[place] === 1 || -here < least(place)) continue;
    fallen += markStep(against, isStep, place);
    depths.push(-here);
  }
  return { isStep, depths, fallen };
}

/** Steepest rise within `half` places to either side. */
function highestAround(steepness: Float64Array, half: number): Float64Array {
  return steepness.map((_, place) => {
    let highest = 0;
    for (let near = Math.max(0, place - half); near <= Math.min(steepness.length - 1, place + half); near++) {
      highest = Math.max(highest, steepness[near] ?? 0);
    }
    return highest;
  });
}

/** Marks a step around its steepest place, and says by how much the pressure fell, mmHg. */
function markStep(steepness: Float64Array, isStep: Uint8Array, deepest: number): number {
  const shoulder = SHOULDER * (steepness[deepest] ?? 0);
  const reach = (LONGEST_STEP_S * GRID_RATE) / 2;
  let fallen = 0;
  for (const way of [-1, 1]) {
    for (let step = way === 1 ? 1 : 0; step <= reach; step++) {
      const value = steepness[deepest + way * step];
      if (value === undefined || value > shoulder) break;
      isStep[deepest + way * step] = 1;
      fallen -= value / GRID_RATE;
    }
  }
  return fallen;
}

/** The usual slope between the steps stands where the steps were. */
function filled(steepness: Float64Array, isStep: Uint8Array): Float64Array {
  const quiet = steepness.filter((_, place) => isStep[place] === 0);
  const usual = movingMedian(quiet, GRID_RATE, GRID_RATE / 10);
  let at = 0;
  return steepness.map((value, place) => {
    if (isStep[place] === 0) {
      at++;
      return value;
    }
    return usual[Math.min(usual.length - 1, at)] ?? 0;
  });
}
