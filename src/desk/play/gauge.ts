/** The needle of a gauge as words: read to 2 mmHg, as the dial is marked. */
import type { Track, View } from '../../core/session/types.ts';

/** The track of a needle in view. */
export function findNeedle(view: View): Track | undefined {
  return view.tracks.find((track) => track.model === 'needle');
}

/** What a careful eye reads off the dial. */
export function gaugePhrase(pressure: number): { readonly key: string; readonly values: { readonly mm: number } } {
  return { key: 'say.gauge', values: { mm: Math.round(pressure / 2) * 2 } };
}

/** A moving needle is spoken at each ten that it passes, not between. */
export function isAnotherTen(mm: number, last: number): boolean {
  return Math.floor(mm / 10) !== Math.floor(last / 10);
}
