/** Why a shown pressure differs from the resting one: each cause's share in mmHg (models.md §4.4). */
import { CUFF_SIZES, type CuffSize, cuffForArm, cuffShare, limitedEffect } from '../../clinical/technique.ts';
import type { Person, Pressure, PressureShare } from '../../people/person.ts';
import type { World } from '../../session/skill.ts';
import type { Id } from '../../session/types.ts';

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

function cuffShares(world: World, person: Person, cuff: Id): readonly PressureShare[] {
  const shares: PressureShare[] = [];
  const size = cuffShare(stepsTooSmall(person, cuff));
  if (size.systolic !== 0) shares.push({ cause: 'cuffSize', ...size });
  if (world.thing(cuff).context['fit'] === 'loose') {
    const loose = limitedEffect('cuffLoose');
    shares.push({ cause: 'cuffLoose', systolic: loose.systolic, diastolic: loose.diastolic });
  }
  if (!isCentred(world)) {
    const off = limitedEffect('cuffOffArtery');
    shares.push({ cause: 'cuffOffArtery', systolic: off.systolic, diastolic: off.diastolic });
  }
  return shares;
}

/** All shares at `t`: what the body does and what the cuff does. */
export function pressureShares(world: World, person: Person, cuff: Id, t: number): readonly PressureShare[] {
  return [...person.shares(t), ...cuffShares(world, person, cuff)];
}

/** The same, added up, mmHg: for every beat, without a list. */
export function pressureAdded(world: World, person: Person, cuff: Id, t: number): Pressure {
  const body = person.addedAt(t);
  const placed = cuffShares(world, person, cuff);
  return { systolic: body.systolic + sum(placed, 'systolic'), diastolic: body.diastolic + sum(placed, 'diastolic') };
}

export function sum(shares: readonly PressureShare[], side: 'systolic' | 'diastolic'): number {
  return shares.reduce((total, share) => total + share[side], 0);
}
