/** What of a temperature, saturation or pain score the provider must hear, and how soon. Lines and sources: limits.ts. */
import { limit } from './limits.ts';
import type { TemperatureSite } from './thermometry.ts';

/** `now`: at once, staying with the patient. `tell`: before the provider enters. */
export type Urgency = 'now' | 'tell' | 'none';

const ADULT_DAYS = 18 * 365;

function feverLine(site: TemperatureSite): number {
  if (site === 'oral') return limit('temperatureOralTell');
  return limit(site === 'axillary' ? 'temperatureAxillaryTell' : 'temperatureHighTell');
}

/** °C as displayed at its site; nothing is converted. */
export function temperatureUrgency(celsius: number, site: TemperatureSite, ageDays: number): Urgency {
  if (celsius <= limit('temperatureLowNow') || celsius >= limit('temperatureHighNow')) return 'now';
  if (celsius < feverLine(site)) return 'none';
  return ageDays <= limit('feverNowBelowAge') ? 'now' : 'tell';
}

/** What is known of the patient: the usual value, and a target that was ordered, %. */
export interface SaturationContext {
  readonly ageDays: number;
  readonly usual?: number;
  readonly hasOrderedTarget?: boolean;
}

/** % as displayed. A number above every line says nothing about a patient in distress. */
export function saturationUrgency(value: number, { ageDays, usual, hasOrderedTarget }: SaturationContext): Urgency {
  const isFallen = usual !== undefined && usual - value >= limit('saturationDropTell');
  if (hasOrderedTarget) {
    if (value < limit('saturationOrderedLow')) return 'now';
    return isFallen ? 'tell' : 'none';
  }
  if (value <= limit(ageDays < ADULT_DAYS ? 'saturationChildNow' : 'saturationNow')) return 'now';
  return value <= limit('saturationTell') || isFallen ? 'tell' : 'none';
}

/** 0–10. */
export function painUrgency(score: number): Urgency {
  return score >= limit('painTell') ? 'tell' : 'none';
}
