/** How a person breathes besides how often: depth, rhythm, effort. Names and looks of the patterns: field texts (memory). */

import { sin } from '../math/functions.ts';
import { PI } from './rhythm.ts';

export const BREATHINGS = ['quiet', 'shallow', 'labored', 'kussmaul', 'cheyneStokes'] as const;
export type Breathing = (typeof BREATHINGS)[number];

export const DEPTHS = ['shallow', 'normal', 'deep'] as const;
export const BREATH_RHYTHMS = ['regular', 'irregular'] as const;

/** What an attentive observer charts of a pattern, and how far the chest goes, 1 in quiet breathing (design). */
export interface BreathingFacts {
  readonly depth: (typeof DEPTHS)[number] | 'varying';
  readonly rhythm: (typeof BREATH_RHYTHMS)[number];
  readonly isLabored: boolean;
  readonly excursion: number;
}

export const BREATHING_FACTS: Readonly<Record<Breathing, BreathingFacts>> = {
  quiet: { depth: 'normal', rhythm: 'regular', isLabored: false, excursion: 1 },
  shallow: { depth: 'shallow', rhythm: 'regular', isLabored: false, excursion: 0.45 },
  labored: { depth: 'normal', rhythm: 'regular', isLabored: true, excursion: 1.3 },
  kussmaul: { depth: 'deep', rhythm: 'regular', isLabored: true, excursion: 2 },
  cheyneStokes: { depth: 'varying', rhythm: 'irregular', isLabored: false, excursion: 1.6 },
};

/** Cheyne–Stokes: breaths wax and wane for 40 s, then none for 20 s (design within the usual cycle of 45–90 s; memory). */
const WAX_AND_WANE_MS = 40_000;
const PAUSE_MS = 20_000;
const CYCLE_MS = WAX_AND_WANE_MS + PAUSE_MS;

/** Share of a quiet breath that the chest moves at `t`, simulated ms. 0 in a pause. */
export function excursionAt(breathing: Breathing, t: number): number {
  const { excursion } = BREATHING_FACTS[breathing];
  if (breathing !== 'cheyneStokes') return excursion;
  const into = t % CYCLE_MS;
  return into < WAX_AND_WANE_MS ? excursion * sin((PI * into) / WAX_AND_WANE_MS) : 0;
}

/** Length of a breath that begins at `t` and would last `ms`: where the next would fall into a pause, until its end. */
export function breathLength(breathing: Breathing, t: number, ms: number): number {
  if (breathing !== 'cheyneStokes') return ms;
  const into = (t + ms) % CYCLE_MS;
  return into < WAX_AND_WANE_MS ? ms : ms + CYCLE_MS - into;
}
