/** Where electrodes belong: the standard places and the landmarks by which they are found (models.md §2.2, ekg.md). */
import { DOWER, type LeadVector, leadVector, RIGHT_LEG, unanchoredVector } from './leadField.ts';
import { around, front, type Point } from './torso.ts';

/** The ten wires of a twelve-lead recording. */
export const WIRES = ['RA', 'LA', 'RL', 'LL', 'V1', 'V2', 'V3', 'V4', 'V5', 'V6'] as const;
export type Wire = (typeof WIRES)[number];
export const CHEST_WIRES = ['V1', 'V2', 'V3', 'V4', 'V5', 'V6'] as const satisfies readonly Wire[];

/** Height of the interspaces at the sternal border, cm below the sternal angle (±1 cm, from memory). */
const SPACE_AT_STERNUM: Readonly<Record<2 | 3 | 4 | 5, number>> = { 2: -1.8, 3: -4.6, 4: -7.4, 5: -9.6 };
/** The same in the midclavicular line. */
const SPACE_AT_CLAVICLE: Readonly<Record<4 | 5 | 6, number>> = { 4: -7.7, 5: -10.4, 6: -13.2 };
/** Middle of an electrode beside the sternum, and of the midclavicular line, cm from the midline. */
const BESIDE_STERNUM = 2.5;
const MIDCLAVICULAR = 9.5;
const V4_LEVEL = SPACE_AT_CLAVICLE[5];

/** Where each limb leaves the torso. */
const ROOTS: Readonly<Record<Limb, Point>> = {
  rightArm: around(-90, 2),
  leftArm: around(90, 2),
  rightLeg: around(-25, -46),
  leftLeg: around(25, -46),
};

/** Places on the skin of the reference torso by name. */
export const LANDMARKS: Readonly<Record<string, Point>> = {
  V1: front(-BESIDE_STERNUM, SPACE_AT_STERNUM[4]),
  V2: front(BESIDE_STERNUM, SPACE_AT_STERNUM[4]),
  V3: front(6, -8.9),
  V4: front(MIDCLAVICULAR, V4_LEVEL),
  V5: around(66, V4_LEVEL),
  V6: around(90, V4_LEVEL),
  V7: around(112, V4_LEVEL),
  V8: around(140, V4_LEVEL),
  V9: around(165, V4_LEVEL),
  V3R: front(-6, -8.9),
  V4R: front(-MIDCLAVICULAR, V4_LEVEL),
  sternalNotch: front(0, 4.5),
  sternalAngle: front(0, 0),
  space2Right: front(-BESIDE_STERNUM, SPACE_AT_STERNUM[2]),
  space2Left: front(BESIDE_STERNUM, SPACE_AT_STERNUM[2]),
  space3Right: front(-BESIDE_STERNUM, SPACE_AT_STERNUM[3]),
  space3Left: front(BESIDE_STERNUM, SPACE_AT_STERNUM[3]),
  space5Right: front(-BESIDE_STERNUM, SPACE_AT_STERNUM[5]),
  space5Left: front(BESIDE_STERNUM, SPACE_AT_STERNUM[5]),
  space4Midclavicular: front(MIDCLAVICULAR, SPACE_AT_CLAVICLE[4]),
  space6Midclavicular: front(MIDCLAVICULAR, SPACE_AT_CLAVICLE[6]),
  rightShoulder: ROOTS.rightArm,
  leftShoulder: ROOTS.leftArm,
  rightHip: ROOTS.rightLeg,
  leftHip: ROOTS.leftLeg,
};

/** A limb is at one potential with its root: anywhere on it gives the same vector. */
export const LIMBS = ['rightArm', 'leftArm', 'rightLeg', 'leftLeg'] as const;
export type Limb = (typeof LIMBS)[number];

const third = (i: number, ii: number): LeadVector => {
  const at = (axis: 0 | 1 | 2) => (i * DOWER.I[axis] + ii * DOWER.II[axis]) / 3;
  return [at(0), at(1), at(2)];
};

const LIMB_VECTORS: Readonly<Record<Limb, LeadVector>> = {
  rightArm: third(-1, -1),
  leftArm: third(2, -1),
  leftLeg: third(-1, 2),
  rightLeg: RIGHT_LEG,
};

/** Where an electrode sits: on a limb, or at a place of the reference torso, in cm. */
export type Site = Limb | Point;

export const STANDARD_SITES: Readonly<Record<Wire, Site>> = {
  RA: 'rightArm',
  LA: 'leftArm',
  RL: 'rightLeg',
  LL: 'leftLeg',
  V1: LANDMARKS['V1'] ?? front(0, 0),
  V2: LANDMARKS['V2'] ?? front(0, 0),
  V3: LANDMARKS['V3'] ?? front(0, 0),
  V4: LANDMARKS['V4'] ?? front(0, 0),
  V5: LANDMARKS['V5'] ?? front(0, 0),
  V6: LANDMARKS['V6'] ?? front(0, 0),
};

/** Of a limb; when the heart lies lower, cm, as much otherwise as its root sees it. */
export function limbVector(limb: Limb, lowered = 0): LeadVector {
  const usual = LIMB_VECTORS[limb];
  if (lowered === 0) return usual;
  const [now, before] = [unanchoredVector(ROOTS[limb], lowered), unanchoredVector(ROOTS[limb])];
  const at = (axis: 0 | 1 | 2) => usual[axis] + now[axis] - before[axis];
  return [at(0), at(1), at(2)];
}

export function vectorOf(site: Site): LeadVector {
  return typeof site === 'string' ? limbVector(site) : leadVector(site);
}
