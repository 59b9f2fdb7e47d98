/** Drivers of a person's state: levels that rise and fall exponentially towards a target. */
import { exp } from '../math/functions.ts';

/** A level between 0 and 1 as an anchor: closed form, independent of step size. */
export interface Level {
  readonly from: number;
  readonly since: number;
  readonly target: number;
  readonly tauMs: number;
}

export function steady(value: number): Level {
  return { from: value, since: 0, target: value, tauMs: 1 };
}

/** Level at `t` (simulated ms): target + (from − target)·e^(−(t − since)/τ). */
export function levelAt(level: Level, t: number): number {
  if (level.from === level.target) return level.target;
  return level.target + (level.from - level.target) * exp(-Math.max(0, t - level.since) / level.tauMs);
}

export function retarget(level: Level, target: number, tauMs: number, at: number): Level {
  return { from: levelAt(level, at), since: at, target, tauMs };
}
