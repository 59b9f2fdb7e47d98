/** Why a shown pressure differs from the resting one: each cause's share in mmHg (models.md §4.4). */
import {
  CUFF_SIZES,
  type CuffSize,
  cuffForArm,
  cuffShare,
  EFFECT_HIGHEST,
  EFFECT_LOWEST,
  limitedEffect,
  type PlacingCause,
} from '../../clinical/technique.ts';
import { POSTURAL_SHARES } from '../../people/causes.ts';
import type { Person } from '../../people/person.ts';
import type { Pressure, PressureShare } from '../../people/values.ts';
import type { World } from '../../session/skill.ts';
import type { Id } from '../../session/types.ts';
import type { CuffMemory } from './cuffPressure.ts';
import { ARM } from './sites.ts';

export function sizeOf(cuff: Id): CuffSize {
  return CUFF_SIZES.find((size) => cuff === `cuff-${size}`) ?? 'adult';
}

/** Sizes between the cuff and the one this arm needs: positive when the cuff is too small. */
export function stepsTooSmall(person: Person, cuff: Id): number {
  const needed = CUFF_SIZES.indexOf(cuffForArm(person.body.armCircumferenceCm));
  return needed - CUFF_SIZES.indexOf(sizeOf(cuff));
}

/** The bladder's centre lies over the artery when the learner has felt for it before. */
export function isCentred(world: World): boolean {
  return world.hasHappened('pulse.felt', 'brachial');
}

/** What lies in how cuff and stethoscope are placed now, at full strength. */
function placing(world: World, person: Person, cuff: Id): readonly PlacingCause[] {
  const causes: PlacingCause[] = [];
  const fit = world.thing(cuff).context['fit'];
  if (fit === 'loose') causes.push('cuffLoose');
  if (!isCentred(world)) causes.push('cuffOffArtery');
  if (person.circulation.hasThickSleeve && person.posture.sleeve === 'down') causes.push('thickSleeve');
  const arm = world.thing(ARM);
  if (arm.hasTag('listening')) {
    if (fit === 'low') causes.push('stethoscopeUnderCuff');
    if (arm.context['pressure'] === 'hard') causes.push('stethoscopePressed');
  }
  if (world.memory<CuffMemory>('cuffPressure').isReinflated) causes.push('reinflated');
  return causes;
}

function cuffShares(world: World, person: Person, cuff: Id): readonly PressureShare[] {
  const size = cuffShare(stepsTooSmall(person, cuff));
  const shares: PressureShare[] = size.systolic === 0 ? [] : [{ cause: 'cuffSize', ...size }];
  for (const cause of placing(world, person, cuff)) {
    const { systolic, diastolic } = limitedEffect(cause);
    shares.push({ cause, systolic, diastolic });
  }
  return shares;
}

/** All shares at `t`: what the body does and what the cuff does, within the bounds of what they may add together. */
export function pressureShares(world: World, person: Person, cuff: Id, t: number): readonly PressureShare[] {
  return bounded([...person.shares(t), ...cuffShares(world, person, cuff)]);
}

/** The same, added up, mmHg: for every beat, without a list. */
export function pressureAdded(world: World, person: Person, cuff: Id, t: number): Pressure {
  const body = person.addedAt(t);
  const posture = person.postureAt(t);
  const placed = cuffShares(world, person, cuff);
  return {
    systolic: posture.systolic + clamp(body.systolic + sum(placed, 'systolic')),
    diastolic: posture.diastolic + clamp(body.diastolic + sum(placed, 'diastolic')),
  };
}

function clamp(mmHg: number): number {
  return Math.min(EFFECT_HIGHEST, Math.max(EFFECT_LOWEST, mmHg));
}

/** Beyond the bounds, the shares that lead there are all made smaller alike. The posture's own are not technique. */
function bounded(shares: readonly PressureShare[]): readonly PressureShare[] {
  const isTechnique = ({ cause }: PressureShare): boolean => !POSTURAL_SHARES.includes(cause);
  const technique = shares.filter(isTechnique);
  const factor = { systolic: factorOf(technique, 'systolic'), diastolic: factorOf(technique, 'diastolic') };
  if (factor.systolic.by === 1 && factor.diastolic.by === 1) return shares;
  const less = (share: PressureShare, side: 'systolic' | 'diastolic'): number =>
    Math.sign(share[side]) === factor[side].sign ? share[side] * factor[side].by : share[side];
  return shares.map((share) =>
    isTechnique(share)
      ? { cause: share.cause, systolic: less(share, 'systolic'), diastolic: less(share, 'diastolic') }
      : share,
  );
}

function factorOf(shares: readonly PressureShare[], side: 'systolic' | 'diastolic') {
  const total = sum(shares, side);
  const bound = clamp(total);
  if (bound === total) return { sign: 1, by: 1 };
  const sign = Math.sign(total);
  const leading = sum(
    shares.filter((share) => Math.sign(share[side]) === sign),
    side,
  );
  return { sign, by: (leading - (total - bound)) / leading };
}

export function sum(shares: readonly PressureShare[], side: 'systolic' | 'diastolic'): number {
  return shares.reduce((total, share) => total + share[side], 0);
}
