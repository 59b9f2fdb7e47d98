/** Intents with the values that the learner chose. */
import type { Hotspot, Intent, Value } from '../../../core/session/types.ts';

/** The hotspot's intent with these values added. */
export function intentWith(hotspot: Hotspot, values: Readonly<Record<string, Value>>): Intent {
  return { ...hotspot.intent, with: { ...hotspot.intent.with, ...values } };
}
