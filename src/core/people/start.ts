/** How a person is when the visit begins: resting values from the seed, and what was done before. */
import { limitedEffect, type TechniqueCause } from '../clinical/technique.ts';
import { u } from '../math/random.ts';
import type { ScenarioPerson } from '../scenario/schema.ts';
import type { Id } from '../session/types.ts';
import { type Level, steady } from './effects.ts';
import type { RestingValues } from './values.ts';

const MINUTE = 60_000;

/** Each value is drawn from its own range, on the grid of the range's ends: 36.8–37.4 in tenths, 70–82 in whole numbers. */
export function drawResting(id: Id, file: ScenarioPerson, seed: number): RestingValues {
  const drawn = Object.entries(file.true).map(([name, [low, high]]) => {
    const grid = Number.isInteger(low) && Number.isInteger(high) ? 1 : 10;
    const steps = Math.round((high - low) * grid);
    return [name, Math.round(low * grid + Math.floor(u(seed, `${id}.${name}`, 0) * (steps + 1))) / grid];
  });
  return Object.fromEntries(drawn) as RestingValues;
}

export function startLevels(file: ScenarioPerson): Record<TechniqueCause, Level> {
  const { before, posture } = file;
  const isSo = (so: boolean): Level => steady(so ? 1 : 0);
  const isSeated = ['chair', 'table', 'waitingChair'].includes(posture.seat);
  const decaying = (cause: TechniqueCause, minutesAgo: number | undefined, strength = 1): Level => {
    if (minutesAgo === undefined) return steady(0);
    const { tauOffMs } = limitedEffect(cause);
    return { from: strength, since: -minutesAgo * MINUTE, target: 0, tauMs: tauOffMs };
  };
  return {
    noRest: decaying('noRest', before.walkedMinutes),
    talking: steady(0),
    legsCrossed: isSo(isSeated && posture.legs === 'crossed'),
    feetDangling: isSo(isSeated && posture.legs === 'dangling'),
    backUnsupported: isSo(isSeated && posture.back === 'forward'),
    standing: isSo(posture.seat === 'standing' || posture.seat === 'scale'),
    lying: isSo(posture.seat === 'lying'),
    armUnsupported: isSo(posture.isArmHeld ?? false),
    caffeine: decaying('caffeine', before.coffeeMinutes),
    nicotine: decaying('nicotine', before.nicotineMinutes),
    meal: decaying('meal', before.mealMinutes),
    cold: decaying('cold', before.isCold ? 0 : undefined),
    whiteCoat: decaying('whiteCoat', 0, before.whiteCoat),
    fullBladder: steady(before.fullBladder ? 1 : 0),
  };
}
