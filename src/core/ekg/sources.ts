/** The library of hearts: a rhythm, a shape of beat, and what else the atria or the ventricles do (models.md §1.2–1.4). */
import { CHILD_T, PATTERNS, type Pattern, withPotassium } from './patterns.ts';
import type { RhythmPlan } from './rhythms.ts';

/** `escape`: the shape of beats that do not come through the node. `qtc` ms. `extra`: what goes on between the beats. */
export interface Source {
  readonly rhythm: RhythmPlan;
  readonly beat: Pattern;
  readonly escape: Pattern;
  readonly qtc: number;
  readonly pGain: number;
  readonly extra?: 'fibrillation' | 'flutter' | 'ventricularFibrillation' | 'pacing';
}

const MAN_QTC = 400;
const WOMAN_QTC = 415;

function source(rhythm: RhythmPlan, beat: Pattern = PATTERNS.normal, more: Partial<Source> = {}): Source {
  return { rhythm, beat, escape: PATTERNS.prematureVentricular, qtc: MAN_QTC, pGain: 1, ...more };
}

const sinus = (rate: number): RhythmPlan => ({ kind: 'sinus', rate });

/** Inflamed pericardium: ST up in most leads, towards left, feet and front (design; ekg.md). */
const PERICARDITIS: Pattern = { ...PATTERNS.normal, st: [0.12, 0.1, -0.06], t: [0.36, 0.2, -0.17] };
const CHILD: Pattern = { ...PATTERNS.normal, t: CHILD_T };
const HIGH_POTASSIUM = 7;
/** Low potassium: flat T and sunken ST; the U wave is not drawn apart (design). */
const LOW_POTASSIUM: Pattern = { ...PATTERNS.normal, st: [-0.04, -0.025, -0.01], t: [0.136, 0.068, -0.06] };

export const SOURCES = {
  normal: source(sinus(70)),
  normalFemale: source(sinus(74), PATTERNS.normal, { qtc: WOMAN_QTC }),
  normalChild: source({ kind: 'sinus', rate: 95, pr: 130 }, CHILD),
  /** 90 to 150 a minute at a year (models.md §5, from memory); PR under 140 ms (§1.2, from memory). */
  normalInfant: source({ kind: 'sinus', rate: 125, pr: 110 }, PATTERNS.infant),
  rsrProne: source(sinus(66), PATTERNS.rsrProne),
  sinusBradycardia: source(sinus(46)),
  sinusTachycardia: source(sinus(124)),
  sinusArrhythmia: source({ kind: 'sinus', rate: 68, sway: 5 }),
  atrialPrematureBeats: source({ kind: 'atrialPremature', rate: 72 }),
  ventricularPrematureBeats: source({ kind: 'ventricularPremature', rate: 74 }),
  atrialFibrillation: source({ kind: 'atrialFibrillation', rate: 96 }, PATTERNS.normal, { extra: 'fibrillation' }),
  atrialFlutter: source({ kind: 'atrialFlutter', rate: 150 }, PATTERNS.normal, { extra: 'flutter' }),
  supraventricularTachycardia: source({ kind: 'junctional', rate: 176 }, PATTERNS.normal, { pGain: 0 }),
  junctionalRhythm: source({ kind: 'junctional', rate: 45 }),
  firstDegreeBlock: source({ kind: 'firstDegreeBlock', rate: 68 }),
  secondDegreeBlockOne: source({ kind: 'secondDegreeBlockOne', rate: 76 }),
  secondDegreeBlockTwo: source({ kind: 'secondDegreeBlockTwo', rate: 76 }, PATTERNS.rightBundleBranchBlock),
  completeBlock: source({ kind: 'completeBlock', rate: 38 }, PATTERNS.normal, {
    escape: PATTERNS.leftBundleBranchBlock,
  }),
  leftBundleBranchBlock: source(sinus(72), PATTERNS.leftBundleBranchBlock),
  rightBundleBranchBlock: source(sinus(72), PATTERNS.rightBundleBranchBlock),
  leftAnteriorFascicularBlock: source(sinus(70), PATTERNS.leftAnteriorFascicularBlock),
  leftVentricularHypertrophy: source(sinus(72), PATTERNS.leftVentricularHypertrophy),
  anteriorStemi: source(sinus(92), PATTERNS.anteriorInfarction),
  inferiorStemi: source(sinus(58), PATTERNS.inferiorInfarction),
  lateralStemi: source(sinus(84), PATTERNS.lateralInfarction),
  posteriorInfarction: source(sinus(80), PATTERNS.posteriorInfarction),
  subendocardialIschemia: source(sinus(96), PATTERNS.subendocardialIschemia),
  pericarditis: source(sinus(98), PERICARDITIS),
  hyperkalemia: source({ kind: 'sinus', rate: 64, pr: 180 }, withPotassium(PATTERNS.normal, HIGH_POTASSIUM), {
    pGain: 0.75,
  }),
  hypokalemia: source(sinus(76), LOW_POTASSIUM),
  ventricularTachycardia: source({ kind: 'ventricularTachycardia', rate: 165 }, PATTERNS.normal, {
    escape: PATTERNS.ventricularTachycardia,
  }),
  ventricularFibrillation: source({ kind: 'asystole', rate: 60 }, PATTERNS.normal, {
    extra: 'ventricularFibrillation',
    pGain: 0,
  }),
  asystole: source({ kind: 'asystole', rate: 60 }),
  paced: source({ kind: 'sinus', rate: 70, pr: 180 }, PATTERNS.paced, { extra: 'pacing' }),
} as const satisfies Readonly<Record<string, Source>>;

export type SourceName = keyof typeof SOURCES;

export function isSourceName(name: string): name is SourceName {
  return Object.hasOwn(SOURCES, name);
}
