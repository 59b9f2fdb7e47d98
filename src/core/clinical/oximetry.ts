/** What a pulse oximeter makes of blood, skin, nails, cold, motion and light: effects with their sources (models.md §5.2). */
import type { Checked } from './limits.ts';

/** Tone of the skin as far as it bears on red and infrared light. */
export type SkinTone = 'light' | 'medium' | 'dark';
export type Nails = 'bare' | 'darkPolish' | 'acrylic' | 'stained';

interface Sourced {
  readonly source: string;
  readonly checked: Checked;
}

/** By how much the display differs, %, and what is left of the signal, 0–1. */
export interface OximetryEffect extends Sourced {
  readonly by: number;
  readonly signal: number;
  /** Seconds longer until the first number. */
  readonly lockS: number;
}

const nails: Readonly<Record<Nails, OximetryEffect>> = {
  bare: { by: 0, signal: 1, lockS: 0, source: 'A clean nail', checked: 'design' },
  darkPolish: {
    by: -1,
    signal: 0.8,
    lockS: 4,
    source:
      'Aggarwal et al., Respir Care 2023: black, blue, brown, purple read lower, mostly by less than 1 %; older teaching −1…−4. Loss of signal is a choice',
    checked: 'verified',
  },
  acrylic: {
    by: -1,
    signal: 0.7,
    lockS: 10,
    source: 'Acrylic and gel depend on device and colour, +1…−4; size and slower lock are choices',
    checked: 'memory',
  },
  stained: {
    by: -1,
    signal: 0.75,
    lockS: 6,
    source: 'A thickened, stained nail taken as dark polish',
    checked: 'design',
  },
};

export const NAIL_EFFECTS = nails;

export function nailEffect(kind: Nails): OximetryEffect {
  return nails[kind];
}

export const PIGMENT_SOURCE = {
  source:
    'Dark skin at low saturation reads 1…3 % high (usual teaching). Sjoding et al., NEJM 2020: arterial value below 88 % behind a display of 92–96 % in 11.7 % of Black and 3.6 % of White patients; how it rises as saturation falls is a choice',
  checked: 'memory',
} as const satisfies Sourced;

const PIGMENT_FROM = 95;
const PIGMENT_PER_PERCENT = 0.2;
const PIGMENT_MOST = 3;
const TONE_SHARE: Readonly<Record<SkinTone, number>> = { light: 0, medium: 0.5, dark: 1 };

/** How much too high the display stands for this skin at this saturation, %. */
export function pigmentBy(tone: SkinTone, saturation: number): number {
  const full = Math.min(PIGMENT_MOST, Math.max(0, (PIGMENT_FROM - saturation) * PIGMENT_PER_PERCENT));
  return TONE_SHARE[tone] * full;
}

const effects = {
  cold: {
    by: -5,
    signal: 0.23,
    lockS: 0,
    source: 'Low perfusion: no reading for a while, or falsely low by 3–8 %; the middle is taken',
    checked: 'design',
  },
  motion: {
    by: -6,
    signal: 0.45,
    lockS: 0,
    source:
      'Barker & Shah, Anesthesiology 1996: an older device within 7 % only 76 % of the time in motion; dips of 5–10 % from memory',
    checked: 'verified',
  },
  brightLight: {
    by: 1,
    signal: 0.7,
    lockS: 0,
    source: 'Flicker of bright light at the sensor; size is a choice',
    checked: 'memory',
  },
} as const satisfies Record<string, OximetryEffect>;

export const SIGNAL_EFFECTS = effects;

/** Display ≈ oxygen-carrying haemoglobin + 0.9 of what carries carbon monoxide. */
export const CARBON_MONOXIDE = {
  share: 0.9,
  source: 'Two-wavelength oximeters see carboxyhaemoglobin as oxygenated',
  checked: 'memory',
} as const;

/** Spread between devices and fingers, %: most oximeters claim ±2 % between 70 and 100 %. */
export const DEVICE_SPREAD = {
  deviation: 1,
  most: 2,
  source: 'Stated accuracy of oximeters, ±2 % root mean square over 70–100 %; half of it as lasting bias is a choice',
  checked: 'memory',
} as const;

/** Oxygen by cannula: percent of saturation for each litre a minute more, and how fast it comes (design). */
export const OXYGEN_EFFECT = {
  perLiter: 1.5,
  most: 97,
  tauMs: 120_000,
  source: 'Each litre by cannula adds about 4 % to what is breathed in; what follows for saturation is a choice',
  checked: 'design',
} as const;
