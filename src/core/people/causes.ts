/** What the causes in a person add to the pressure: sums and shares of their levels (models.md §4.4). */
import { limitedEffect, type TechniqueCause } from '../clinical/technique.ts';
import { type Level, levelAt } from './effects.ts';
import type { Pressure, PressureShare } from './values.ts';

export type Levels = Readonly<Record<TechniqueCause, Level>>;

/** Causes that raise sympathetic drive; they combine as √Σx² (models.md §4.4). */
const SYMPATHETIC: readonly TechniqueCause[] = ['noRest', 'talking', 'cold', 'whiteCoat', 'fullBladder'];

/** Causes that lie in the posture itself: the pressure is truly so while it lasts. */
const POSTURAL: readonly TechniqueCause[] = ['standing', 'lying'];

/** Causes that simply add up. */
const ADDED: readonly TechniqueCause[] = [
  'legsCrossed',
  'feetDangling',
  'backUnsupported',
  'armUnsupported',
  'caffeine',
  'nicotine',
  'meal',
];

/** Names of shares that lie in the posture; the fall on standing up is one of them. */
export const POSTURAL_SHARES: readonly string[] = [...POSTURAL, 'orthostatic'];

/** A level below this has no share (design). */
const FAINT = 0.005;

function shareOf(levels: Levels, cause: TechniqueCause, t: number): PressureShare | undefined {
  const level = levelAt(levels[cause], t);
  if (level < FAINT) return undefined;
  const effect = limitedEffect(cause);
  return { cause, systolic: effect.systolic * level, diastolic: effect.diastolic * level };
}

function sharesOf(levels: Levels, causes: readonly TechniqueCause[], t: number): readonly PressureShare[] {
  return causes.map((cause) => shareOf(levels, cause, t)).filter((share) => share !== undefined);
}

/** Shares of the causes that add up, and of the posture, at `t`. */
export function plainShares(levels: Levels, t: number): readonly PressureShare[] {
  return [...sharesOf(levels, ADDED, t), ...sharesOf(levels, POSTURAL, t)];
}

/** Shares of the sympathetic causes: in proportion to their squares, so that they add up to the root of the sum. */
export function sympatheticShares(levels: Levels, t: number): readonly PressureShare[] {
  const found = sharesOf(levels, SYMPATHETIC, t);
  const systolic = Math.sqrt(found.reduce((sum, share) => sum + share.systolic * share.systolic, 0)) || 1;
  const diastolic = Math.sqrt(found.reduce((sum, share) => sum + share.diastolic * share.diastolic, 0)) || 1;
  return found.map((share) => ({
    cause: share.cause,
    systolic: (share.systolic * share.systolic) / systolic,
    diastolic: (share.diastolic * share.diastolic) / diastolic,
  }));
}

function plainSum(levels: Levels, causes: readonly TechniqueCause[], t: number): Pressure {
  let systolic = 0;
  let diastolic = 0;
  for (const cause of causes) {
    const level = levelAt(levels[cause], t);
    if (level < FAINT) continue;
    const effect = limitedEffect(cause);
    systolic += effect.systolic * level;
    diastolic += effect.diastolic * level;
  }
  return { systolic, diastolic };
}

/** What the causes of technique add at `t`, without a list: for every beat. */
export function techniqueSum(levels: Levels, t: number): Pressure {
  const { systolic, diastolic } = plainSum(levels, ADDED, t);
  let systolicSquares = 0;
  let diastolicSquares = 0;
  for (const cause of SYMPATHETIC) {
    const level = levelAt(levels[cause], t);
    if (level < FAINT) continue;
    const effect = limitedEffect(cause);
    systolicSquares += effect.systolic * level * effect.systolic * level;
    diastolicSquares += effect.diastolic * level * effect.diastolic * level;
  }
  return { systolic: systolic + Math.sqrt(systolicSquares), diastolic: diastolic + Math.sqrt(diastolicSquares) };
}

/** What the posture itself adds at `t`. */
export function postureSum(levels: Levels, t: number): Pressure {
  return plainSum(levels, POSTURAL, t);
}
