/** The places where a pulse is felt or heard: how deep, how hard to press, how strong, and which beats get there. Pure. */

import { exp } from '../../math/functions.ts';
import { BRACHIAL_DELAY_MS, RADIAL_DELAY_MS } from '../../people/rhythm.ts';
import type { Pressure } from '../../people/values.ts';

export const PULSE_SITES = ['radial', 'brachial', 'carotid', 'apical', 'dorsalisPedis', 'posteriorTibial'] as const;
export type PulseSite = (typeof PULSE_SITES)[number];
/** Sites felt with the fingers; the apex is listened to. */
export type FeltSite = Exclude<PulseSite, 'apical'>;

export interface SiteFacts {
  /** The surface of the body on which it lies, and its landmark there. */
  readonly surface: string;
  readonly landmark: string;
  /** Fingers further than this from the artery, or a stethoscope from the apex, find nothing, mm (design). */
  readonly withinMm: number;
  /** From the QRS to the foot of the pulse, or to the first sound, ms (models.md §4.1; carotid, foot and apex: design). */
  readonly delayMs: number;
  /** Tissue above the artery, mm, and whether bone lies beneath it (design). */
  readonly depthMm: number;
  readonly isOverBone: boolean;
  /** Filling of a beat, 0–1, below which it does not arrive there (radial: models.md §5.1; others: design). */
  readonly leastFilling: number;
  /** Systolic pressure below which nothing is felt there, mmHg (taught with trauma courses, order confirmed, sizes disputed; memory). */
  readonly leastSystolic: number;
}

export const PULSE_SITE_FACTS: Readonly<Record<PulseSite, SiteFacts>> = {
  radial: site('arm', 'radialArtery', { delayMs: RADIAL_DELAY_MS, depthMm: 3, isOverBone: true, leastSystolic: 80 }),
  brachial: site('arm', 'brachialArtery', {
    delayMs: BRACHIAL_DELAY_MS,
    depthMm: 8,
    isOverBone: false,
    leastSystolic: 70,
  }),
  carotid: site('neck', 'carotidArtery', {
    delayMs: 120,
    depthMm: 12,
    isOverBone: false,
    leastSystolic: 60,
    leastFilling: 0.45,
  }),
  apical: site('chest', 'apex', {
    delayMs: 30,
    depthMm: 0,
    isOverBone: false,
    leastSystolic: 0,
    leastFilling: 0,
    withinMm: 35,
  }),
  dorsalisPedis: site('foot', 'dorsalisPedisArtery', {
    delayMs: 250,
    depthMm: 2,
    isOverBone: true,
    leastSystolic: 90,
    leastFilling: 0.65,
  }),
  posteriorTibial: site('foot', 'posteriorTibialArtery', {
    delayMs: 245,
    depthMm: 5,
    isOverBone: true,
    leastSystolic: 90,
    leastFilling: 0.65,
  }),
};

type Own = Pick<SiteFacts, 'delayMs' | 'depthMm' | 'isOverBone' | 'leastSystolic'> & Partial<SiteFacts>;

function site(surface: string, landmark: string, own: Own): SiteFacts {
  return { surface, landmark, withinMm: 15, leastFilling: 0.6, ...own };
}

/** How hard the fingers press, in grams (design; that too little is under 20 g: models.md §5.1). */
export const PRESSES = { touching: 10, light: 60, firm: 150, hard: 600 } as const;
export type Press = keyof typeof PRESSES;

/** Least force that feels a shallow pulse, g, and more for each mm of depth beyond that of the wrist (design). */
const LEAST_GRAMS = 20;
const GRAMS_PER_MM = 4;
const SHALLOW_MM = 3;
/** Area of two finger pads, cm² (design), and the weight of 1 g/cm² in mmHg (computed). */
const PADS_CM2 = 2;
const MMHG_PER_GRAM_CM2 = 0.7356;
/** Tissue takes up pressure with depth; bone beneath doubles what bears on the artery (design). */
const SPREAD_MM = 10;
const ON_BONE = 2;

/** Pressure of the fingers on the artery itself, mmHg. */
export function pressOnArtery(at: FeltSite, press: Press): number {
  const { depthMm, isOverBone } = PULSE_SITE_FACTS[at];
  const surface = (PRESSES[press] / PADS_CM2) * MMHG_PER_GRAM_CM2;
  return (surface / (1 + depthMm / SPREAD_MM)) * (isOverBone ? ON_BONE : 1);
}

/** The pulse pressure that the fingers feel, mmHg; 0 when they feel nothing. Pressing beyond diastolic takes from it. */
export function feltPulsePressure(at: FeltSite, press: Press, { systolic, diastolic }: Pressure): number {
  const { depthMm, leastSystolic } = PULSE_SITE_FACTS[at];
  const least = LEAST_GRAMS + GRAMS_PER_MM * Math.max(0, depthMm - SHALLOW_MM);
  if (PRESSES[press] < least || systolic < leastSystolic) return 0;
  return Math.max(0, systolic - Math.max(diastolic, pressOnArtery(at, press)));
}

/** Volume on the scale of 0 to 4: absent, weak, normal, full, bounding (1+ below 25, 4+ above 70: models.md §5.1; 3+ from 55: design). */
export function volumeOf(pulsePressure: number): 0 | 1 | 2 | 3 | 4 {
  if (pulsePressure <= 0) return 0;
  if (pulsePressure < 25) return 1;
  if (pulsePressure < 55) return 2;
  return pulsePressure <= 70 ? 3 : 4;
}

export const VOLUMES = ['absent', 'weak', 'normal', 'full', 'bounding'] as const;

/** How well the heart has filled after an interval between beats, ms: 1 − e^(−(RR − .20 s)/.25 s) (models.md §5.1). */
export function fillingAfter(intervalMs: number): number {
  return 1 - exp(-Math.max(0, intervalMs - 200) / 250);
}

/** Does a beat that came so long after the one before it, ms, get to the place? At the wrist: after more than .43 s. */
export function arrives(at: PulseSite, intervalMs: number): boolean {
  return fillingAfter(intervalMs) > PULSE_SITE_FACTS[at].leastFilling;
}
