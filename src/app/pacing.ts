/** How real time becomes simulated time: pace, pause and hold. Pure. */
import { sampleTrack } from '../core/session/tracks.ts';
import type { Settings, View } from '../core/session/types.ts';
import type { Hold } from '../desk/ports.ts';

/** What stands between the real clock and the simulated one. */
export interface Standing {
  readonly settings: Settings;
  readonly isPaused: boolean;
  /** What the learner is busy with, as each side of the page reports it. */
  readonly holds: { readonly desk: Hold; readonly stage: Hold };
}

/** A tab that stood still for longer than this (a sleeping laptop, a stalled frame) costs the learner no more. */
export const LONGEST_STEP_MS = 1000;

/**
 * Is something going on that the learner watches or hears: a needle above zero, a pulse under the fingers, a running
 * count? Time never waits for that.
 */
export function isWatched(view: View, now: number): boolean {
  return (
    view.tracks.some((track) => track.model === 'pulse' || (track.model === 'needle' && sampleTrack(track, now) > 0)) ||
    view.hotspots.some((spot) => spot.enabled && spot.intent.type === 'count.ended')
  );
}

/** Does simulated time wait while the learner aims, chooses or writes (design §11)? Charting never costs typing time. */
export function isHeld({ settings, holds }: Standing, view: View, now: number): boolean {
  return (isHolding(holds.desk, settings) || isHolding(holds.stage, settings)) && !isWatched(view, now);
}

function isHolding(hold: Hold, settings: Settings): boolean {
  switch (hold) {
    case 'none':
      return false;
    case 'writing':
      return true;
    case 'aiming':
      return settings.hold !== 'never';
    case 'choosing':
      return settings.hold === 'whileChoosing';
  }
}

/** Simulated milliseconds per real millisecond just now. */
export function rateOf(standing: Standing, view: View, now: number): number {
  if (standing.isPaused || view.ended || view.fault !== undefined || isHeld(standing, view, now)) return 0;
  return standing.settings.pace;
}

/** Simulated time (not yet whole) after some real time. */
export function passTime(simulatedMs: number, realMs: number, rate: number): number {
  return simulatedMs + Math.min(Math.max(realMs, 0), LONGEST_STEP_MS) * rate;
}

/**
 * How many real milliseconds until the clock is looked at again. Needles are drawn from their track and sounds are
 * started ahead, so that nobody waits for a look; deeds make one of their own.
 */
export function nextLookMs(view: View, now: number): number {
  if (isWatched(view, now)) return 50;
  return view.people.some((person) => person.isTalking) ? 100 : 250;
}
