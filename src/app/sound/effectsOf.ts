/** Which small sounds belong to a deed or to how things stand. Pure: sounds follow the view and the deeds, never the screen. */
import type { Intent, Track, View } from '../../core/session/types.ts';
import type { EffectSound } from './synthesis.ts';

const ONCE: Readonly<Record<string, EffectSound>> = {
  'bulb.squeezed': 'squeeze',
  'bulb.pumped': 'squeeze',
  'cuff.wrapped': 'velcro',
  'cuff.removed': 'velcro',
  'item.placed': 'tap',
  'learner.walked': 'steps',
  'record.charted': 'keys',
};

/** The sound of a deed and how many times it is heard, one after another. */
export function effectOfDeed(intent: Intent): { readonly sound: EffectSound; readonly times: number } | undefined {
  const sound = ONCE[intent.type];
  return sound && { sound, times: intent.type === 'bulb.pumped' ? 5 : 1 };
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
