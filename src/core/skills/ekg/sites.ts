/** Places for electrodes that need no aiming: on the limbs, their roots, and the back. */
import type { ElectrodeSite } from '../../ekg/electrodes.ts';
import { LANDMARKS, type Wire } from '../../ekg/sites.ts';

const at = (name: string): ElectrodeSite => {
  const point = LANDMARKS[name] ?? { x: 0, y: 0, z: 0 };
  return [point.x, point.y, point.z];
};

interface Named {
  readonly name: string;
  readonly site: ElectrodeSite;
  readonly zone: 'arms' | 'legs' | 'side';
  /** The wire that is usually there. */
  readonly wire?: Wire;
  /** How high on its limb: both sides must be alike. */
  readonly level: 'end' | 'forearm' | 'upper' | 'root' | 'back';
}

export const SITES: readonly Named[] = [
  { name: 'rightWrist', site: 'rightArm', zone: 'arms', wire: 'RA', level: 'end' },
  { name: 'leftWrist', site: 'leftArm', zone: 'arms', wire: 'LA', level: 'end' },
  { name: 'rightAnkle', site: 'rightLeg', zone: 'legs', wire: 'RL', level: 'end' },
  { name: 'leftAnkle', site: 'leftLeg', zone: 'legs', wire: 'LL', level: 'end' },
  { name: 'rightForearm', site: 'rightArm', zone: 'arms', level: 'forearm' },
  { name: 'leftForearm', site: 'leftArm', zone: 'arms', level: 'forearm' },
  { name: 'rightUpperArm', site: 'rightArm', zone: 'arms', level: 'upper' },
  { name: 'leftUpperArm', site: 'leftArm', zone: 'arms', level: 'upper' },
  { name: 'rightThigh', site: 'rightLeg', zone: 'legs', level: 'upper' },
  { name: 'leftThigh', site: 'leftLeg', zone: 'legs', level: 'upper' },
  { name: 'rightShoulder', site: at('rightShoulder'), zone: 'arms', level: 'root' },
  { name: 'leftShoulder', site: at('leftShoulder'), zone: 'arms', level: 'root' },
  { name: 'rightHip', site: at('rightHip'), zone: 'legs', level: 'root' },
  { name: 'leftHip', site: at('leftHip'), zone: 'legs', level: 'root' },
  { name: 'posteriorLine', site: at('V7'), zone: 'side', level: 'back' },
  { name: 'belowScapula', site: at('V8'), zone: 'side', level: 'back' },
  { name: 'besideSpine', site: at('V9'), zone: 'side', level: 'back' },
];

export type NamedSite = string;

export function namedSite(name: string): Named | undefined {
  return SITES.find((site) => site.name === name);
}
