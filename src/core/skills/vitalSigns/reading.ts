/** What was read off the gauge in one deflation, and why it differs from the truth: shares that add up exactly. */
import type { Person } from '../../people/person.ts';
import type { Pressure, PressureShare } from '../../people/values.ts';
import type { World } from '../../session/skill.ts';
import type { Id } from '../../session/types.ts';
import type { CuffMemory } from './cuffPressure.ts';
import type { Phase } from './korotkoff.ts';
import { pressureShares } from './shares.ts';

/** A sound and the gauge at that moment: `cuff` mmHg in the cuff, `shown` on the gauge; the beat's own pressures. */
export interface Heard extends Pressure {
  readonly at: number;
  readonly shown: number;
  readonly cuff: number;
  readonly phase: Phase;
}

export interface Scene {
  readonly person: Person;
  readonly cuff: Id;
  readonly pressure: CuffMemory;
}

interface Reading {
  readonly first: Heard;
  readonly last: Heard;
  readonly muffled: Heard | undefined;
  readonly faintBefore: Heard | undefined;
  readonly faintAfter: Heard | undefined;
  readonly hasGapBefore: boolean;
}

/** An aneroid gauge is read to the nearest even number. */
export function evenOf(pressure: number): number {
  return 2 * Math.round(pressure / 2);
}

/**
 * Numbers of `pressure.heard`. Where muffled sounds go on to zero, diastolic is where they begin (phase IV); `last` is
 * the last sound in any case. Shares stand in tenths of mmHg as `s.<cause>` and `d.<cause>`.
 */
export function readingNumbers(world: World, scene: Scene, reading: Reading): Record<string, number> {
  const { person, pressure } = scene;
  const { first, last } = reading;
  const truth = person.restOf(pressure.side);
  const end = person.circulation.isMuffledToZero ? (reading.muffled ?? last) : last;
  const seconds = Math.max(1, end.at - first.at) / 1000;
  return {
    systolic: first.shown,
    diastolic: end.shown,
    muffled: (reading.muffled ?? last).shown,
    last: last.shown,
    rateTenths: Math.round((10 * (first.shown - end.shown)) / seconds),
    firstAt: first.at,
    isRight: pressure.side === 'right' ? 1 : 0,
    trueSystolic: truth.systolic,
    trueDiastolic: truth.diastolic,
    ...sharesAsNumbers(world, scene, { side: 'systolic', sound: first, truth }, systolicRest(scene, reading)),
    ...sharesAsNumbers(world, scene, { side: 'diastolic', sound: end, truth }, diastolicRest(scene, reading, end)),
  };
}

/** Which causes explain what no other does, mmHg; what is left after them goes to `cause`. */
interface Rest {
  readonly cause: string;
  readonly known: Readonly<Record<string, number>>;
}

function systolicRest({ pressure }: Scene, { first, faintBefore, hasGapBefore }: Reading): Rest {
  if (hasGapBefore) return { cause: 'auscultatoryGap', known: {} };
  if (pressure.peak < first.systolic) return { cause: 'underInflated', known: {} };
  return { cause: 'deflation', known: faintBefore ? { faintSounds: first.shown - faintBefore.shown } : {} };
}

function diastolicRest({ person }: Scene, { last, faintAfter }: Reading, end: Heard): Rest {
  if (person.circulation.isMuffledToZero) return { cause: 'deflation', known: { phaseFour: end.cuff - end.diastolic } };
  return { cause: 'deflation', known: faintAfter ? { faintSounds: last.shown - faintAfter.shown } : {} };
}

interface Side {
  readonly side: 'systolic' | 'diastolic';
  readonly sound: Heard;
  readonly truth: Pressure;
}

/** Shares of one side; rounding goes to the cause that takes what is left, so that they add up exactly. */
function sharesAsNumbers(world: World, scene: Scene, { side, sound, truth }: Side, rest: Rest): Record<string, number> {
  const shares = pressureShares(world, scene.person, scene.cuff, sound.at);
  const stated = shares.reduce((sum: number, share: PressureShare) => sum + share[side], 0);
  const isIrregular = scene.person.circulation.rhythm === 'atrialFibrillation';
  const causes: Record<string, number> = {
    ...Object.fromEntries(shares.map((share) => [share.cause, share[side]])),
    ...(isIrregular ? { irregularRhythm: sound[side] - truth[side] - stated } : {}),
    ...(scene.pressure.gauge.offset === 0 ? {} : { gauge: scene.pressure.gauge.offset }),
    ...rest.known,
  };
  const prefix = side === 'systolic' ? 's' : 'd';
  const numbers: Record<string, number> = {};
  let left = (sound.shown - truth[side]) * 10;
  for (const [cause, mmHg] of Object.entries(causes)) {
    const tenths = Math.round(mmHg * 10) + 0;
    numbers[`${prefix}.${cause}`] = tenths;
    left -= tenths;
  }
  numbers[`${prefix}.${rest.cause}`] = left + 0;
  return numbers;
}
