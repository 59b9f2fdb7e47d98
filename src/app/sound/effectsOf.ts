/** Which small sounds belong to a deed or to how things stand. Pure: sounds follow the view and the deeds, never the screen. */
import type { Intent, Track, View } from '../../core/session/types.ts';
import type { EffectSound } from './synthesis.ts';

/** A sound that follows a deed. */
export interface Played {
  readonly sound: EffectSound;
  /** One after another. */
  readonly times: number;
  /** Real ms after the deed. */
  readonly afterMs: number;
}

const once = (sound: EffectSound, afterMs = 0): Played => ({ sound, times: 1, afterMs });

/** Steps begin when the door has opened. */
const DOOR_MS = 350;

const PLAYED: Readonly<Record<string, readonly Played[]>> = {
  'bulb.squeezed': [once('squeeze')],
  'bulb.pumped': [{ ...once('squeeze'), times: 5 }],
  'cuff.wrapped': [once('velcro')],
  'cuff.removed': [once('velcro')],
  'item.placed': [once('tap')],
  'learner.walked': [once('door'), once('steps', DOOR_MS)],
  'record.charted': [once('keys')],
  'gloves.donned': [once('snap')],
  'gloves.removed': [once('snap')],
  'hands.dried': [once('paper')],
  'tray.lined': [once('paper')],
  'recording.started': [once('paper')],
  'emergency.called': [once('ring')],
};

/** The sounds of a deed; most have none. */
export function effectsOfDeed({ type }: Intent): readonly Played[] {
  return PLAYED[type] ?? [];
}

/** Sounds that go on as long as the view says so, with a share 0–1 of their level. */
export function lastingEffects(view: View, pressureOf: (track: Track) => number): ReadonlyMap<EffectSound, number> {
  const lasting = new Map<EffectSound, number>();
  const isOffered = (type: string): boolean => view.hotspots.some((hotspot) => hotspot.intent.type === type);
  if (isOffered('rub.ended')) lasting.set('rub', 1);
  if (isOffered('washing.ended')) lasting.set('water', 1);
  if (view.tracks.some((track) => track.model === 'korotkoff')) lasting.set('room', 1);
  const needle = view.tracks.find((track) => track.model === 'needle');
  const step = view.look.facts['valveStep'];
  if (needle && typeof step === 'number' && step > 0 && pressureOf(needle) > 3) {
    lasting.set('hiss', Math.min(1, 0.25 + step / 14));
  }
  return lasting;
}
