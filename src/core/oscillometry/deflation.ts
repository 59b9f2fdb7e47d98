/** Finds the measuring part of a recording: the longest fall that is neither a release nor broken by new pumping. */
import { movingMean } from './smoothing.ts';
import { GRID_RATE } from './trace.ts';

/** Places [from, to) of the grid. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Falling faster than this over a second is a release of the air, mmHg (design; measuring is 2–10 mmHg/s). */
const RELEASE = 20;
/** A rise by this above the lowest pressure so far is new pumping, mmHg (design). */
const PUMPED = 8;
/** The cuff is as good as empty below this, mmHg (design). */
const EMPTY = 15;
/** The hold before the fall counts from here below the top, mmHg (design). */
const HELD_WITHIN = 3;

/** The fall over the most mmHg, without the hold at its top; nothing when the pressure never falls. */
export function findDeflation(pressures: Float64Array): Stretch | undefined {
  const level = movingMean(movingMean(pressures, GRID_RATE / 4), GRID_RATE / 4);
  let best: Stretch | undefined;
  let most = 0;
  for (const stretch of falls(level)) {
    const drop = dropOf(level, stretch);
    if (drop <= most) continue;
    most = drop;
    best = stretch;
  }
  return best && withoutHold(level, best);
}

/** Pressure lost over a stretch, mmHg. */
export function dropOf(pressures: Float64Array, { from, to }: Stretch): number {
  return (pressures[from] ?? 0) - (pressures[Math.max(from, to - 1)] ?? 0);
}

function* falls(level: Float64Array): Generator<Stretch> {
  let top = 0;
  let low = 0;
  for (let place = 0; place < level.length; place++) {
    if (isBroken(level, place, low)) {
      if (low > top) yield { from: top, to: low + 1 };
      top = place;
    }
    const here = level[place] ?? 0;
    if (here >= (level[top] ?? 0)) top = place;
    if (top === place || here < (level[low] ?? 0)) low = place;
  }
  if (low > top) yield { from: top, to: low + 1 };
}

/** Is the fall over: air released, cuff empty, or pumped again since `low`. */
function isBroken(level: Float64Array, place: number, low: number): boolean {
  const here = level[place] ?? 0;
  return isReleased(level, place) || here < EMPTY || here > (level[low] ?? 0) + PUMPED;
}

function isReleased(level: Float64Array, place: number): boolean {
  const before = level[Math.max(0, place - GRID_RATE / 2)] ?? 0;
  const after = level[Math.min(level.length - 1, place + GRID_RATE / 2)] ?? 0;
  return before - after > RELEASE;
}

function withoutHold(level: Float64Array, { from, to }: Stretch): Stretch {
  const top = level[from] ?? 0;
  let start = from;
  for (let place = from; place < to; place++) if ((level[place] ?? 0) > top - HELD_WITHIN) start = place;
  return { from: start, to };
}
