/** Arterial pressure of one beat from rest, breath and the lengths of beats (models.md §4.1). */
import type { Circulation } from './circulation.ts';
import type { Pressure } from './values.ts';

/** Fall of systolic pressure with inspiration, share of it at full breath. */
const BREATH_SHARE = 0.03;
/** Systolic mmHg per second of longer filling. In fibrillation the spread of 8–12 mmHg is held, which asks for more. */
const FILLING = { sinus: 25, atrialFibrillation: 50 };
/** Diastolic mmHg per second of longer run-off. */
const RUN_OFF = 12;

export interface BeatTiming {
  /** The usual length of a beat now, that of this beat and that of the one before it, ms. */
  readonly usual: number;
  readonly length: number;
  readonly filling: number;
  /** Chest volume at the foot of its pulse, −1 to 1. */
  readonly chest: number;
}

/** Pressure of the beat, mmHg; without variation a regular rhythm has that of rest in every beat. */
export function pressureOfBeat(rest: Pressure, { rhythm, hasVariation }: Circulation, timing: BeatTiming): Pressure {
  const isIrregular = rhythm === 'atrialFibrillation';
  if (!hasVariation && !isIrregular) return rest;
  const { usual, length, filling, chest } = timing;
  const breath = hasVariation ? BREATH_SHARE * chest : 0;
  return {
    systolic: rest.systolic * (1 - breath) + (FILLING[rhythm] * (filling - usual)) / 1000,
    diastolic: rest.diastolic - (RUN_OFF * (length - usual)) / 1000,
  };
}

/** How far below its mean the diastolic pressure of a beat may lie, mmHg: a silent beat below that is the last. */
export function diastolicSwing({ rhythm, hasVariation }: Circulation): number {
  if (rhythm === 'atrialFibrillation') return 6;
  return hasVariation ? 1 : 0;
}
