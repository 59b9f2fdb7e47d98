/** What standing up does to pressure and pulse (models.md §7.1): a dip and its recovery, and a fall that stays. */
import { exp } from '../math/functions.ts';
import { type Level, levelAt } from './effects.ts';

/** Time constant of what stays while standing, and of its end on sitting or lying down, ms (models.md §7.1). */
export const STANDING_TAU_MS = 10_000;
/** The dip is deepest so long after standing up, ms, and so deep, mmHg (models.md §7.1). */
const DIP_AT_MS = 10_000;
const DIP_MMHG = 8;
/** Pulse: so much more for as long as she stands; together with the surge 12 more at the dip (models.md §7.1), per minute. */
const PULSE_STAYS = 8;
const PULSE_SURGE = 7;
/** Diastolic falls by this share of a systolic fall that stays (design). */
const DIASTOLIC_SHARE = 0.5;

/** Levels of 0–1, and when she stood up last. */
export interface Standing {
  readonly level: Level;
  readonly since: number | undefined;
}

/** 0 at standing up, 1 at the dip, back to nothing within a minute: (t/10 s)·e^(1 − t/10 s). */
function dipAt({ since }: Standing, t: number): number {
  if (since === undefined || t <= since) return 0;
  const share = (t - since) / DIP_AT_MS;
  return share * exp(1 - share);
}

/** Change of pressure at `t` by standing up, mmHg. `drop`: the systolic fall that stays in this person. */
export function standingPressure(standing: Standing, drop: number, t: number) {
  const stays = drop === 0 ? 0 : drop * levelAt(standing.level, t);
  return { systolic: -DIP_MMHG * dipAt(standing, t) - stays, diastolic: -DIASTOLIC_SHARE * stays };
}

/** Beats per minute that standing adds at `t`. */
export function standingPulse(standing: Standing, t: number): number {
  return PULSE_STAYS * levelAt(standing.level, t) + PULSE_SURGE * dipAt(standing, t);
}
