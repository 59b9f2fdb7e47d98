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

/** How an artery sounds (models.md §4.2): traits of the person. */
export interface SoundTraits {
  /** Width of the silent gap that begins 15 mmHg below systolic, mmHg; 0 when there is none. */
  readonly gapMmHg: number;
  /** The muffled sounds go on below diastolic: children, pregnancy, aortic regurgitation. */
  readonly isMuffledToZero: boolean;
}

export const ORDINARY_SOUNDS: SoundTraits = { gapMmHg: 0, isMuffledToZero: false };

/** Travel of the sound from the artery to the ear, ms. */
const TRAVEL_MS = 20;
/** Loudness below which nothing is heard against the room (design). */
export const HEARING_THRESHOLD = 0.05;
/** An auscultatory gap begins so far below systolic, mmHg (models.md §4.2); sounds are back in the lowest fifth (design). */
const GAP_BELOW_SYSTOLIC = 15;
const GAP_ENDS_ABOVE = 0.2;
/** Share of the pulse pressure at which sounds that go on to zero turn muffled (design: so that phase IV is nearest). */
const MUFFLED_BELOW = 0.08;
/** A slack cuff is silent, mmHg (design). */
const SLACK = 4;

/**
 * The sound of one beat, if the artery opens under the cuff: it does where arterial pressure, on its way from diastolic
 * to systolic, rises through the cuff's. In a gap it opens without a sound: loudness 0. `cuffAt`: cuff by time, mmHg.
 */
export function soundOf(
  beat: ArmBeat,
  cuffAt: (t: number) => number,
  traits: SoundTraits = ORDINARY_SOUNDS,
): Sound | undefined {
  const span = beat.systolic - beat.diastolic;
  if (span <= 0) return undefined;
  const atFoot = cuffAt(beat.foot);
  if (atFoot <= beat.diastolic) return traits.isMuffledToZero ? tailSound(beat, atFoot) : undefined;
  const height = heightOfOpening(beat, cuffAt);
  if (height === undefined) return undefined;
  const t = beat.foot + riseTo(height) * beat.length;
  const cuff = cuffAt(t);
  return { at: Math.round(t) + TRAVEL_MS, cuff, ...soundAt(beat, cuff, traits) };
}

function tailSound(beat: ArmBeat, cuff: number): Sound | undefined {
  if (cuff < SLACK) return undefined;
  return { at: beat.foot + TRAVEL_MS, cuff, phase: 4, loudness: 0.15 };
}

/**
 * Where on its rising limb, 0–1, the beat opens the artery. Along the limb the cuff falls while the artery rises, so
 * there is one crossing at most; it is approached from both sides.
 */
function heightOfOpening({ foot, length, systolic, diastolic }: ArmBeat, cuffAt: (t: number) => number) {
  const span = systolic - diastolic;
  const wanted = (height: number): number => (cuffAt(foot + riseTo(height) * length) - diastolic) / span;
  if (wanted(1) >= 1) return undefined;
  let low = 0;
  let high = 1;
  let height = Math.min(1, wanted(0));
  for (let turn = 0; turn < 12; turn++) {
    const next = wanted(height);
    if (Math.abs(next - height) < 1e-4) return height;
    if (next > height) low = height;
    else high = height;
    height = next > low && next < high ? next : (low + high) / 2;
  }
  return height;
}

/** Phase and loudness of a beat that opens the artery under the cuff (mmHg). */
function soundAt(beat: ArmBeat, cuff: number, traits: SoundTraits) {
  const x = (cuff - beat.diastolic) / (beat.systolic - beat.diastolic);
  const top = beat.systolic - GAP_BELOW_SYSTOLIC;
  const isInGap = traits.gapMmHg > 0 && cuff < top && cuff > top - traits.gapMmHg && x > GAP_ENDS_ABOVE;
  const character = characterAt(x, traits);
  return isInGap ? { ...character, loudness: 0 } : character;
}

/** Phase and loudness by the share of the pulse pressure at which the cuff stands (models.md §4.2, design). */
export function characterAt(
  x: number,
  traits: SoundTraits = ORDINARY_SOUNDS,
): { readonly phase: Phase; readonly loudness: number } {
  if (x > 0.8) return { phase: 1, loudness: 0.25 + ((1 - x) / 0.2) * 0.45 };
  if (x > 0.6) return { phase: 2, loudness: 0.45 };
  if (x > (traits.isMuffledToZero ? MUFFLED_BELOW : 0.25)) return { phase: 3, loudness: 1 };
  return { phase: 4, loudness: 0.15 + (Math.max(0, x - 0.02) / 0.23) * 0.35 };
}

/** When the beat has passed without a sound, ms: its peak. */
export function peakOf(beat: ArmBeat): number {
  return Math.round(beat.foot + PEAK_SHARE * beat.length) + TRAVEL_MS;
}

/** When a beat is heard or felt to pass the cuff, ms: at its sound, or at its peak when it has none. */
export function momentOf(beat: ArmBeat, cuffAt: (t: number) => number, traits = ORDINARY_SOUNDS): number {
  return soundOf(beat, cuffAt, traits)?.at ?? peakOf(beat);
}

/** Does the beat get past the cuff, so that it is felt below it? */
export function passesCuff(beat: ArmBeat, cuffAt: (t: number) => number): boolean {
  return cuffAt(beat.foot + PEAK_SHARE * beat.length) < beat.systolic;
}

/** Share of loudness left at `cm` from the artery (models.md §4.2). */
export function nearness(cm: number): number {
  return exp(-((cm / 2) * (cm / 2)));
}
