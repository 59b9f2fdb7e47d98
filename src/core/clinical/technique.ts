/** What technique adds to the true pressure (models.md §4.4), and which cuff an arm needs: tables with sources. */
import type { Checked } from './limits.ts';

/** Causes in the patient that come and go with time. */
export type TechniqueCause =
  | 'noRest'
  | 'talking'
  | 'legsCrossed'
  | 'feetDangling'
  | 'backUnsupported'
  | 'standing'
  | 'lying'
  | 'armUnsupported'
  | 'caffeine'
  | 'nicotine'
  | 'meal'
  | 'cold'
  | 'whiteCoat'
  | 'fullBladder';

/** Causes that lie in how cuff and stethoscope are placed; they act at once. */
export type PlacingCause =
  | 'cuffLoose'
  | 'cuffOffArtery'
  | 'thickSleeve'
  | 'stethoscopeUnderCuff'
  | 'stethoscopePressed'
  | 'reinflated';

/** mmHg at full strength; the level goes towards its target with the time constants. */
export interface Effect {
  readonly systolic: number;
  readonly diastolic: number;
  readonly tauOnMs: number;
  readonly tauOffMs: number;
  readonly source: string;
  readonly checked: Checked;
}

const SECOND = 1_000;
const MINUTE = 60_000;
const KALLIOINEN = 'Kallioinen et al., J Hypertens 2017;35:421';

const effects: Readonly<Record<TechniqueCause | PlacingCause, Effect>> = {
  noRest: {
    systolic: 12,
    diastolic: 4,
    tauOnMs: 30 * SECOND,
    tauOffMs: 132 * SECOND,
    source: `${KALLIOINEN}: +4.2…11.6 / +1.8…4.3; decay with 2.2 min and rise are design`,
    checked: 'verified',
  },
  talking: {
    systolic: 10,
    diastolic: 7,
    tauOnMs: 20 * SECOND,
    tauOffMs: 60 * SECOND,
    source: `${KALLIOINEN}: +4…19 / +5…14. Zheng et al. 2011: +5.3 / +6.2`,
    checked: 'memory',
  },
  legsCrossed: {
    systolic: 6,
    diastolic: 4,
    tauOnMs: 60 * SECOND,
    tauOffMs: 60 * SECOND,
    source: `${KALLIOINEN}: +2.5…14.9 / +1.4…10.8`,
    checked: 'verified',
  },
  feetDangling: {
    systolic: 5,
    diastolic: 3,
    tauOnMs: 60 * SECOND,
    tauOffMs: 60 * SECOND,
    source:
      'AHA teaching list of seven errors: +5–10 systolic; diastolic 3 and time constant as for crossed legs (design)',
    checked: 'verified',
  },
  backUnsupported: {
    systolic: 3,
    diastolic: 6.5,
    tauOnMs: 60 * SECOND,
    tauOffMs: 60 * SECOND,
    source: `${KALLIOINEN}: no significant systolic effect / +6.5. AHA teaching list: +5–10. Systolic +3 is design`,
    checked: 'design',
  },
  standing: {
    systolic: 1,
    diastolic: 7,
    tauOnMs: 30 * SECOND,
    tauOffMs: 30 * SECOND,
    source: `${KALLIOINEN}: −2.9…+5 / +7 against sitting; time constant design`,
    checked: 'verified',
  },
  lying: {
    systolic: 3,
    diastolic: -2,
    tauOnMs: 30 * SECOND,
    tauOffMs: 30 * SECOND,
    source: `${KALLIOINEN}: −10.7…+9.5 / −13.4…+6.4 against sitting; size and time constant design`,
    checked: 'verified',
  },
  caffeine: {
    systolic: 8,
    diastolic: 6,
    tauOnMs: 20 * MINUTE,
    tauOffMs: 180 * MINUTE,
    source: `${KALLIOINEN}: +3…14 / +2…13; middle of the range, decay over 3 h`,
    checked: 'verified',
  },
  nicotine: {
    systolic: 10,
    diastolic: 7,
    tauOnMs: 2 * MINUTE,
    tauOffMs: 30 * MINUTE,
    source: `${KALLIOINEN}: +3…25 / +2…18; decay over 30 min`,
    checked: 'verified',
  },
  meal: {
    systolic: -6,
    diastolic: -3.5,
    tauOnMs: 20 * MINUTE,
    tauOffMs: 60 * MINUTE,
    source: `${KALLIOINEN}: −6 / −5…−1.9; decay over an hour is design`,
    checked: 'verified',
  },
  cold: {
    systolic: 8,
    diastolic: 6,
    tauOnMs: 2 * MINUTE,
    tauOffMs: 5 * MINUTE,
    source: `${KALLIOINEN}: +5…32 / +4…23; lower part of the range, time constants design`,
    checked: 'verified',
  },
  whiteCoat: {
    systolic: 10,
    diastolic: 5,
    tauOnMs: 30 * SECOND,
    tauOffMs: 4 * MINUTE,
    source: `${KALLIOINEN}: −12.7…+26.7 / −8.2…+21, a trait of the patient; size and decay are design`,
    checked: 'design',
  },
  fullBladder: {
    systolic: 12,
    diastolic: 8,
    tauOnMs: 60 * SECOND,
    tauOffMs: 60 * SECOND,
    source: `${KALLIOINEN}: +4.2…33 / +2.8…18.5; time constant design`,
    checked: 'verified',
  },
  armUnsupported: {
    systolic: 4.9,
    diastolic: 3.8,
    tauOnMs: 1,
    tauOffMs: 1,
    source: `${KALLIOINEN}: +4.9 / +2.7…4.8`,
    checked: 'verified',
  },
  cuffLoose: {
    systolic: 5,
    diastolic: 3,
    tauOnMs: 1,
    tauOffMs: 1,
    source: 'A cuff that lets in more than two fingers reads +2…+8',
    checked: 'design',
  },
  thickSleeve: {
    systolic: 5,
    diastolic: 3,
    tauOnMs: 1,
    tauOffMs: 1,
    source: `${KALLIOINEN}: no significant effect of a sleeve; a thick one +5 / +3 is design`,
    checked: 'design',
  },
  stethoscopeUnderCuff: {
    systolic: 1,
    diastolic: -9,
    tauOnMs: 1,
    tauOffMs: 1,
    source: 'Weber et al., J Hum Hypertens 1999;13:695: +1.0…1.6 / −8.4…−10.6',
    checked: 'verified',
  },
  stethoscopePressed: {
    systolic: 0,
    diastolic: -10,
    tauOnMs: 1,
    tauOffMs: 1,
    source: `${KALLIOINEN}: 0 / −9…−15`,
    checked: 'memory',
  },
  reinflated: {
    systolic: -5,
    diastolic: 5,
    tauOnMs: 1,
    tauOffMs: 1,
    source: 'Veins full of blood: sounds fainter, systolic low, diastolic high (AHA 2005, direction); size is design',
    checked: 'design',
  },
  cuffOffArtery: {
    systolic: 3,
    diastolic: 2,
    tauOnMs: 1,
    tauOffMs: 1,
    source: 'Center of the bladder more than 3 cm off the artery',
    checked: 'design',
  },
};

/** The most and the least that all effects of technique together may add, mmHg (design). */
export const EFFECT_HIGHEST = 40;
export const EFFECT_LOWEST = -25;

/** All effects with their sources, for the debrief and the help pages. */
export const EFFECTS = effects;

/** What a cause adds at full strength. */
export function limitedEffect(cause: TechniqueCause | PlacingCause): Effect {
  return effects[cause];
}

export type CuffSize = 'child' | 'smallAdult' | 'adult' | 'large' | 'thigh';

/** From small to large. */
export const CUFF_SIZES: readonly CuffSize[] = ['child', 'smallAdult', 'adult', 'large', 'thigh'];

/** Arm circumference in whole cm, both ends included; bladder in cm. */
export interface CuffRow {
  readonly size: CuffSize;
  readonly armCm: readonly [least: number, most: number];
  readonly bladderCm: readonly [width: number, length: number];
  readonly source: string;
  readonly checked: Checked;
}

const AHA_CUFFS = 'Pickering et al., AHA statement 2005, recommended cuff sizes';

export const CUFF_TABLE: readonly CuffRow[] = [
  { size: 'child', armCm: [16, 21], bladderCm: [8, 21], source: AHA_CUFFS, checked: 'memory' },
  { size: 'smallAdult', armCm: [22, 26], bladderCm: [12, 22], source: AHA_CUFFS, checked: 'memory' },
  { size: 'adult', armCm: [27, 34], bladderCm: [16, 30], source: AHA_CUFFS, checked: 'memory' },
  { size: 'large', armCm: [35, 44], bladderCm: [16, 36], source: AHA_CUFFS, checked: 'memory' },
  { size: 'thigh', armCm: [45, 52], bladderCm: [16, 42], source: AHA_CUFFS, checked: 'memory' },
];

/**
 * The cuff an arm needs. The table leaves gaps between whole centimetres (26–27, 34–35): the arm is rounded to the
 * nearest centimetre first, and a half goes up, since one size too large errs less (−3.6) than one too small (+4.8).
 * Arms beyond the table take the size at its end.
 */
export function cuffForArm(armCircumferenceCm: number): CuffSize {
  const cm = Math.floor(armCircumferenceCm + 0.5);
  return CUFF_TABLE.find(({ armCm }) => cm <= armCm[1])?.size ?? 'thigh';
}

/** mmHg that a wrong cuff adds. `measured` from one size too large to two sizes too small. */
const CUFF_SHARES: readonly { readonly steps: number; readonly systolic: number; readonly diastolic: number }[] = [
  { steps: -1, systolic: -3.6, diastolic: -1.3 },
  { steps: 0, systolic: 0, diastolic: 0 },
  { steps: 1, systolic: 4.8, diastolic: 1.8 },
  { steps: 2, systolic: 19.5, diastolic: 7.4 },
];

export const CUFF_SHARE_SOURCE = {
  source: 'Ishigami et al., JAMA Intern Med 2023;183:1061, randomized crossover, automated device',
  checked: 'verified',
} as const satisfies { readonly source: string; readonly checked: Checked };

/** Share of a cuff so many sizes too small (negative: too large). Not extended beyond what was measured. */
export function cuffShare(stepsTooSmall: number): { readonly systolic: number; readonly diastolic: number } {
  const steps = Math.min(2, Math.max(-1, Math.trunc(stepsTooSmall)));
  const share = CUFF_SHARES[steps + 1];
  return { systolic: share?.systolic ?? 0, diastolic: share?.diastolic ?? 0 };
}
