/** Sounds under the cuff, from arterial and cuff pressure (models.md §4.2): one rule for findings, cues and tests. */

import { exp } from '../../math/functions.ts';
import { PEAK_SHARE, riseTo } from '../../people/rhythm.ts';

/** One beat at the brachial artery: foot (ms), length (ms), its own systolic and diastolic pressure (mmHg). */
export interface ArmBeat {
  readonly n: number;
  readonly foot: number;
  readonly length: number;
  readonly systolic: number;
  readonly diastolic: number;
}

export type Phase = 1 | 2 | 3 | 4;

export interface Sound {
  readonly at: number;
  readonly phase: Phase;
  /** 0–1 before the stethoscope's share. */
  readonly loudness: number;
  /** Cuff pressure at the moment the artery opened, mmHg. */
  readonly cuff: number;
}

/** Travel of the sound from the artery to the ear, ms. */
const TRAVEL_MS = 20;
/** Loudness below which nothing is heard against the room (design). */
export const HEARING_THRESHOLD = 0.05;

/**
 * The sound of one beat, if the artery opens under the cuff: it does while diastolic < cuff < systolic
 * at the moment when arterial pressure rises through the cuff's. `cuffAt`: cuff pressure by time (mmHg).
 */
export function soundOf(beat: ArmBeat, cuffAt: (t: number) => number): Sound | undefined {
  const span = beat.systolic - beat.diastolic;
  if (span <= 0) return undefined;
  let t = beat.foot;
  for (let turn = 0; turn < 3; turn++) {
    const height = (cuffAt(t) - beat.diastolic) / span;
    if (height <= 0 || height >= 1) return undefined;
    t = beat.foot + riseTo(height) * beat.length;
  }
  const cuff = cuffAt(t);
  const x = (cuff - beat.diastolic) / span;
  if (x <= 0 || x >= 1) return undefined;
  return { at: Math.round(t) + TRAVEL_MS, cuff, ...characterAt(x) };
}

/** Phase and loudness by the share of the pulse pressure at which the cuff stands (models.md §4.2, design). */
export function characterAt(x: number): { readonly phase: Phase; readonly loudness: number } {
  if (x > 0.8) return { phase: 1, loudness: 0.25 + ((1 - x) / 0.2) * 0.45 };
  if (x > 0.6) return { phase: 2, loudness: 0.45 };
  if (x > 0.25) return { phase: 3, loudness: 1 };
  return { phase: 4, loudness: 0.15 + (Math.max(0, x - 0.02) / 0.23) * 0.35 };
}

/** When the beat has passed without a sound, ms: its peak. */
export function peakOf(beat: ArmBeat): number {
  return Math.round(beat.foot + PEAK_SHARE * beat.length) + TRAVEL_MS;
}

/** When a beat is heard or felt to pass the cuff, ms: at its sound, or at its peak when it has none. */
export function momentOf(beat: ArmBeat, cuffAt: (t: number) => number): number {
  return soundOf(beat, cuffAt)?.at ?? peakOf(beat);
}

/** Does the beat get past the cuff, so that it is felt below it? */
export function passesCuff(beat: ArmBeat, cuffAt: (t: number) => number): boolean {
  return cuffAt(momentOf(beat, cuffAt)) < beat.systolic;
}

/** Share of loudness left at `cm` from the artery (models.md §4.2). */
export function nearness(cm: number): number {
  return exp(-((cm / 2) * (cm / 2)));
}
