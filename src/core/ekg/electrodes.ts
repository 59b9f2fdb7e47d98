/** Electrodes and what each wire picks up of the heart's vector: by place, tissue, neighbours that touch, and how low the heart is. */
import { exp } from '../math/functions.ts';
import { skinScaleOf } from './bodyMap.ts';
import { type LeadVector, leadVector } from './leadField.ts';
import type { Contact } from './noise.ts';
import { LIMBS, type Limb, limbVector, WIRES, type Wire } from './sites.ts';
import { INFANT_YEARS, type Point, type TorsoPlan, torsoOf } from './torso.ts';
import { ELECTRODE_MM, touching } from './touching.ts';

/** Where an electrode is: on a limb, or at a place of the reference torso, cm (x to the left, y up, z to the front). */
export type ElectrodeSite = Limb | readonly [x: number, y: number, z: number];

/** `breastMm`: tissue between the electrode and the chest wall. `isSmall`: of an infant's size. */
export interface Electrode {
  readonly site: ElectrodeSite;
  readonly contact: Contact;
  readonly breastMm?: number;
  readonly isSmall?: true;
}

/** Whose body it is, and what is on it. */
export interface HookUp {
  readonly torso: TorsoPlan;
  /** The heart lies on the right side. */
  readonly isMirrored: boolean;
  /** Over-inflated lung before the heart: it weakens the chest leads as so many mm of tissue would. */
  readonly airMm?: number;
  readonly electrodes: Readonly<Record<string, Electrode>>;
  /** The electrode that each wire is clipped to; a wire that is absent hangs free or is broken. */
  readonly wires: Readonly<Partial<Record<Wire, string>>>;
}

export const isLimb = (site: ElectrodeSite): site is Limb => LIMBS.some((limb) => limb === site);

/** The place of the torso under an electrode; none under one on a limb. */
export function placeOf(electrode: Electrode | undefined): Point | undefined {
  const site = electrode?.site;
  return site === undefined || isLimb(site) ? undefined : { x: site[0], y: site[1], z: site[2] };
}

/** Electrode and wire together: what the machine's input of this wire is joined to. Nothing, when it floats. */
export function electrodeOn({ electrodes, wires }: HookUp, wire: Wire): Electrode | undefined {
  const id = wires[wire];
  const electrode = id === undefined ? undefined : electrodes[id];
  return electrode?.contact === 'off' ? undefined : electrode;
}

/** The electrodes that this body takes: below two years those for infants. */
export function sizeFor({ age }: TorsoPlan): Pick<Electrode, 'isSmall'> {
  return age < INFANT_YEARS ? { isSmall: true } : {};
}

/** Electrodes whose gel touches, each row in one piece: on an infant only, where there is so little room (design). */
export function touchingOn({ electrodes, torso }: HookUp): readonly (readonly Electrode[])[] {
  if (torso.age >= INFANT_YEARS) return [];
  const pads = Object.values(electrodes).flatMap((electrode) => {
    const at = placeOf(electrode);
    return at ? [{ electrode, at, mm: electrode.isSmall ? ELECTRODE_MM.infant : ELECTRODE_MM.adult }] : [];
  });
  return touching(pads, skinScaleOf(torso)).map((row) => row.map(({ electrode }) => electrode));
}

const MIRROR_LIMB: Readonly<Record<Limb, Limb>> = {
  rightArm: 'leftArm',
  leftArm: 'rightArm',
  rightLeg: 'leftLeg',
  leftLeg: 'rightLeg',
};

/** mm of breast tissue over which a wave falls to 1/e (models.md §2.2, design). */
const BREAST_MM = 150;
const NOTHING: LeadVector = [0, 0, 0];

function vectorThrough({ site, breastMm = 0 }: Electrode, hookUp: HookUp, lowered: number): LeadVector {
  const { isMirrored, airMm = 0, torso } = hookUp;
  const depthMm = isLimb(site) ? breastMm : breastMm + airMm;
  const [x, y, z] = isLimb(site)
    ? limbVector(isMirrored ? MIRROR_LIMB[site] : site, lowered)
    : leadVector({ x: isMirrored ? -site[0] : site[0], y: site[1], z: site[2] }, lowered);
  const share = torsoOf(torso).gain * (depthMm > 0 ? exp(-depthMm / BREAST_MM) : 1);
  return [x * share, y * share, z * share];
}

function meanOf(vectors: readonly LeadVector[]): LeadVector {
  const at = (axis: 0 | 1 | 2) => vectors.reduce((sum, vector) => sum + vector[axis], 0) / vectors.length;
  return [at(0), at(1), at(2)];
}

/** What each wire carries. `lowered`: how far the heart lies below its usual place, cm. */
export function vectorsThrough(hookUp: HookUp, lowered = 0): Readonly<Record<Wire, LeadVector>> {
  const rows = touchingOn(hookUp);
  const vectors = WIRES.map((wire) => {
    const electrode = electrodeOn(hookUp, wire);
    if (!electrode) return [wire, NOTHING] as const;
    const joined = rows.find((row) => row.includes(electrode)) ?? [electrode];
    return [wire, meanOf(joined.map((each) => vectorThrough(each, hookUp, lowered)))] as const;
  });
  return Object.fromEntries(vectors) as unknown as Readonly<Record<Wire, LeadVector>>;
}
