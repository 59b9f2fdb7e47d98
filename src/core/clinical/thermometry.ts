/** Temperature by site and technique: offsets, errors and time constants, each with its source (models.md §5.3). */
import { exp } from '../math/functions.ts';
import type { Checked } from './limits.ts';

export type TemperatureSite = 'oral' | 'tympanic' | 'temporal' | 'axillary' | 'rectal';

export const TEMPERATURE_SITES: readonly TemperatureSite[] = ['oral', 'tympanic', 'temporal', 'axillary', 'rectal'];

interface Sourced {
  readonly source: string;
  readonly checked: Checked;
}

/** What a flawless measurement at the site shows against the core of the body, °C. */
export interface SiteOffset extends Sourced {
  readonly offset: number;
}

const TEXTS = 'Medical-assisting and nursing fundamentals texts, usual site differences';
const TEACHING = 'Consumer-health correlation tables: against oral, rectal +0.3…0.6, axillary and temporal −0.3…0.6';

const sites: Readonly<Record<TemperatureSite, SiteOffset>> = {
  oral: { offset: -0.4, source: TEXTS, checked: 'memory' },
  tympanic: { offset: -0.1, source: TEXTS, checked: 'memory' },
  temporal: { offset: -0.2, source: `${TEXTS}. ${TEACHING}: the tables lie lower`, checked: 'memory' },
  axillary: { offset: -0.9, source: TEXTS, checked: 'memory' },
  rectal: { offset: 0, source: `${TEXTS}; the reference in young infants`, checked: 'memory' },
};

export const SITE_OFFSETS = sites;

export function siteOffset(site: TemperatureSite): number {
  return sites[site].offset;
}

/** Causes that act at once and as long as they last. */
export type TemperatureFault =
  | 'mouthOpen'
  | 'notInPocket'
  | 'oxygenMask'
  | 'earPullWrong'
  | 'earWax'
  | 'earUncovered'
  | 'sweat'
  | 'hat'
  | 'sweepBroken'
  | 'axillaOpen'
  | 'axillaWet'
  | 'overClothing'
  | 'rectalShallow'
  | 'takenOutEarly';

/** Causes that fade from a moment on. */
export type TemperatureTrace = 'hotDrink' | 'coldDrink' | 'gum' | 'smoking' | 'lyingOnEar' | 'fromCold';

export interface FaultEffect extends Sourced {
  /** °C */
  readonly by: number;
}

const MODEL = 'Textbook size';

/** `takenOutEarly` has no size of its own: it follows from the time constant of the probe. */
const faults: Readonly<Record<Exclude<TemperatureFault, 'takenOutEarly'>, FaultEffect>> = {
  mouthOpen: {
    by: -0.3,
    source: `${MODEL}; open mouth and fast breathing cool the tongue, −0.3…−0.8`,
    checked: 'design',
  },
  notInPocket: { by: -0.4, source: `${MODEL}; tip under the front of the tongue, −0.3…−0.8`, checked: 'design' },
  oxygenMask: { by: -0.1, source: `${MODEL}; oxygen by mask`, checked: 'memory' },
  earPullWrong: {
    by: -0.4,
    source: 'The sensor sees the wall of the ear canal, not the drum: −0.4 ± 0.2',
    checked: 'design',
  },
  earWax: { by: -0.3, source: 'Doezema et al., Acad Emerg Med 1995: −0.3 (95 % CI 0.16–0.45)', checked: 'verified' },
  earUncovered: { by: -0.2, source: 'An ear probe without its cover reads low; size is a choice', checked: 'design' },
  sweat: { by: -0.5, source: 'Evaporation cools the skin of the forehead', checked: 'design' },
  hat: { by: 0.3, source: 'Hat, headband or hair over the path a moment ago', checked: 'design' },
  sweepBroken: { by: -0.3, source: 'Lifted or not drawn to the hairline: the artery is missed', checked: 'design' },
  axillaOpen: { by: -0.6, source: 'Arm not held against the chest: −0.5…−1.0', checked: 'design' },
  axillaWet: { by: -0.3, source: `${MODEL}; wet armpit`, checked: 'memory' },
  overClothing: { by: -0.8, source: 'Tip over cloth or sticking out of the armpit: −0.5…−1.0', checked: 'design' },
  rectalShallow: { by: -0.3, source: 'Tip not past the sphincter; size is a choice', checked: 'design' },
};

export const TEMPERATURE_FAULTS = faults;

export function faultBy(fault: Exclude<TemperatureFault, 'takenOutEarly'>): number {
  return faults[fault].by;
}

const MINUTE = 60_000;

export interface TraceEffect extends FaultEffect {
  /** Time constant of its fading, ms; `slowTauMs` from 60 years of age on. */
  readonly tauMs: number;
  readonly slowTauMs?: number;
}

const traces: Readonly<Record<TemperatureTrace, TraceEffect>> = {
  hotDrink: {
    by: 1.44,
    tauMs: 5.5 * MINUTE,
    source:
      'Newman & Martin, Transfusion 2001;41:1241: +2.6 °F at once, back to acceptable by 5 min. Terndrup et al.: at most +0.9 °C at 1.5 min, gone after 7–9 min. Time constant is fitted',
    checked: 'verified',
  },
  coldDrink: {
    by: -1.7,
    tauMs: 6 * MINUTE,
    slowTauMs: 9 * MINUTE,
    source:
      'Quatrara et al. 2006/7: mean time back to baseline 15 min; Terndrup et al.: at most −1.2 °C at 1.5 min. Start and time constants are fitted',
    checked: 'verified',
  },
  gum: { by: 0.1, tauMs: 3 * MINUTE, source: 'Newman & Martin 2001: small, gone by 5 min', checked: 'verified' },
  smoking: { by: 0.2, tauMs: 5 * MINUTE, source: `${MODEL}; fading is a choice`, checked: 'memory' },
  lyingOnEar: { by: 0.3, tauMs: 8 * MINUTE, source: `${MODEL}; fading as after cold`, checked: 'memory' },
  fromCold: { by: -0.5, tauMs: 8 * MINUTE, source: 'Just in from the cold, ear and forehead', checked: 'memory' },
};

export const TEMPERATURE_TRACES = traces;

const SLOW_FROM_YEARS = 60;

/** What is left of a trace after some time, °C. */
export function traceBy(trace: TemperatureTrace, sinceMs: number, ageYears: number): number {
  const { by, tauMs, slowTauMs } = traces[trace];
  const tau = ageYears >= SLOW_FROM_YEARS ? (slowTauMs ?? tauMs) : tauMs;
  return by * exp(-Math.max(0, sinceMs) / tau);
}

/** Age in whole years below which the ear is pulled down and back; from it on, up and back. */
export const EAR_PULL_CHANGES_AT = {
  years: 3,
  source: 'General ear-thermometer guidance: from 3 y up and back, younger down and back',
  checked: 'verified',
} as const;

/** Depth of a rectal probe, mm, by age. Past `most` or against resistance the bowel can be hurt. */
export interface RectalDepth extends Sourced {
  readonly least: number;
  readonly most: number;
}

const SIX_MONTHS_DAYS = 183;
const ADULT_YEARS = 18;

export function rectalDepth(ageDays: number): RectalDepth {
  if (ageDays < SIX_MONTHS_DAYS) {
    return { least: 10, most: 13, source: 'Teaching by the AAP: to 1.3 cm (½ in) under 6 months', checked: 'memory' };
  }
  if (ageDays < ADULT_YEARS * 365) {
    return { least: 13, most: 25, source: 'Thermometer handout: 1.3–2.5 cm (½–1 in) in children', checked: 'verified' };
  }
  return { least: 25, most: 38, source: `${TEXTS}: 2.5–3.8 cm in adults`, checked: 'memory' };
}
