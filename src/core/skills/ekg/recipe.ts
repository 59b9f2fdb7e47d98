/** From the state of patient, electrodes, wires and machine to the recipe of a tracing. */
import type { Electrode } from '../../ekg/electrodes.ts';
import type { Contact, NoiseAt } from '../../ekg/noise.ts';
import type { Wire } from '../../ekg/sites.ts';
import { WIRES } from '../../ekg/sites.ts';
import type { TracingRecipe } from '../../ekg/tracing.ts';
import { patientAgeDays } from '../../people/traits.ts';
import type { HeartFile } from '../../scenario/heart.ts';
import type { World } from '../../session/skill.ts';
import { type EkgMemory, ekgMemory, ekgPatient, heartOf, type OnSkin, type Skin, type Zone } from './ekgMemory.ts';
import { namedSite } from './sites.ts';
import { infantMoves, isInfant } from './soothing.ts';

export const RECORDING_SECONDS = 10;
/** A blanket has warmed the muscles after so long, ms (design). */
const WARM_AFTER_MS = 60_000;
/** Over-inflated lung: mm of tissue that would weaken the chest leads as much (design). */
const EMPHYSEMA_MM = 40;
/** Breast: middle and radius, cm of the reference (models.md §2.2). */
const BREAST = { x: 8.5, y: -10, radius: 6.5 };

/** How an electrode sits where it is put now. `isOld`: from the card that lay open. */
export function contactAt(heart: HeartFile, skin: Skin, zone: Zone, isOld: boolean, now: number): Contact {
  if (isOld) return 'dry';
  if (heart.hasChestHair && zone === 'chest' && !skin.isClipped) return 'hair';
  if (now < skin.dryAt) return 'loose';
  if (heart.isSweating && !skin.isWiped) return 'loose';
  if (heart.hasLotion && !skin.isWiped) return 'lotion';
  return skin.isWiped || skin.isRubbed ? 'prepared' : 'unprepared';
}

/** Breast tissue under a place of the chest, mm; none where the breast is lifted. */
export function breastAt(heart: HeartFile, isLifted: boolean, x: number, y: number): number {
  if (isLifted || !heart.breastMm) return 0;
  const [dx, dy] = [Math.abs(x) - BREAST.x, y - BREAST.y];
  return Math.round(heart.breastMm * Math.max(0, 1 - (dx * dx + dy * dy) / (BREAST.radius * BREAST.radius)));
}

/** A wire that hangs taut lifts the edge of its electrode until the wires are given slack. */
function electrodeFrom({ site, contact, breastMm, isSmall }: OnSkin, isPulled: boolean): Electrode {
  return {
    site,
    contact: isPulled ? 'loose' : contact,
    ...(breastMm > 0 ? { breastMm } : {}),
    ...(isSmall ? { isSmall } : {}),
  };
}

const ARM_WIRES: readonly Wire[] = ['RA', 'LA'];
/** Whoever is too small to be asked moves arms and legs. */
const KICKING: readonly Wire[] = ['RA', 'LA', 'LL'];

/** The wires that carry what a limb does: those clipped to it near its end. */
function wiresOn(memory: EkgMemory, limb: string): readonly Wire[] {
  return WIRES.filter((wire) => memory.electrodes[memory.wires[wire] ?? '']?.site === limb);
}

/** Level of the electrode on a limb takes part of its tremor and muscle away. */
function shareAt(memory: EkgMemory, wire: Wire | undefined): number {
  const name = wire && memory.electrodes[memory.wires[wire] ?? '']?.name;
  const level = name ? namedSite(name)?.level : undefined;
  return level === undefined || level === 'end' ? 1 : 0.4;
}

/** A mains cord across the wires, or a phone beside them, that nobody has moved. */
function isNearMains(heart: HeartFile, { isApart, asked }: EkgMemory): boolean {
  return (heart.hasCordNear === true && !isApart) || (heart.hasPhone === true && !asked.includes('phoneAway'));
}

/** Moves until asked to lie still; an infant until it is soothed. */
function moves(world: World, heart: HeartFile, { asked }: EkgMemory, now: number): NoiseAt | false {
  if (heart.isRestless !== true) return false;
  if (!isInfant(world)) return !asked.includes('lieStill') && { noise: 'movement' };
  const gain = infantMoves(world, now);
  return gain > 0 && { noise: 'movement', wires: KICKING, gain };
}

const isBreathDeep = (heart: HeartFile, { asked }: EkgMemory): boolean =>
  heart.breathesDeeply === true && !asked.includes('breatheQuietly');

/** What disturbs now. Each has a cause in the scenario and a cure among the deeds. */
export function noisesNow(world: World, memory: EkgMemory, now: number, isTalking: boolean): readonly NoiseAt[] {
  const heart = heartOf(world);
  if (!heart) return [];
  const { asked, blanketAt, isSlack, angle } = memory;
  const isWarm = blanketAt !== undefined && now >= blanketAt + WARM_AFTER_MS;
  const hasHandsUnder = asked.includes('handsUnder');
  const [tremorWire] = heart.tremor ? wiresOn(memory, heart.tremor) : [];
  const found: (NoiseAt | false)[] = [
    heart.isCold === true && !isWarm && { noise: 'muscle' },
    heart.isTense === true &&
      !asked.includes('relax') &&
      !hasHandsUnder && { noise: 'muscle', wires: ARM_WIRES, gain: 0.8 },
    angle !== undefined && angle > 45 && { noise: 'muscle', gain: 0.5 },
    tremorWire !== undefined && {
      noise: 'tremor',
      wires: [tremorWire],
      gain: shareAt(memory, tremorWire) * (hasHandsUnder ? 0.3 : 1),
    },
    isNearMains(heart, memory) && { noise: 'mains' },
    !isSlack && { noise: 'wander', gain: 3 },
    heart.cannotLieFlat === true && angle === 0 && { noise: 'wander', gain: 5 },
    isBreathDeep(heart, memory) && { noise: 'wander', gain: 5 },
    heart.armsOnChest === true &&
      !asked.includes('armsAside') && { noise: 'movement', wires: ['V3', 'V4', 'V5'], gain: 0.5 },
    moves(world, heart, memory, now),
    isTalking && { noise: 'cough' },
  ];
  return found.filter((noise) => noise !== false);
}

/** The tracing that begins at `fromMs`, of a heart that beats as it does at `now`. */
export function recipeNow(world: World, fromMs: number, now: number, isTalking = false): TracingRecipe | undefined {
  const heart = heartOf(world);
  const memory = ekgMemory(world);
  const patient = ekgPatient(world);
  if (!heart || !patient) return undefined;
  const pulled = heart.pulledWire && !memory.isSlack ? memory.wires[heart.pulledWire] : undefined;
  const electrodes = Object.entries(memory.electrodes).map(
    ([id, each]) => [id, electrodeFrom(each, id === pulled)] as const,
  );
  const wires = Object.entries(memory.wires).filter(([wire]) => wire !== memory.broken);
  return {
    source: heart.source,
    rate: Math.round(patient.pulseAt(now)),
    seed: world.seed,
    fromMs,
    torso: {
      sex: heart.sex,
      age: Math.floor(patientAgeDays(world) / 365.25),
      statureCm: heart.statureCm,
      bmi: heart.bmi,
    },
    isMirrored: heart.isMirrored === true,
    ...(heart.hasEmphysema ? { airMm: EMPHYSEMA_MM } : {}),
    ...(isBreathDeep(heart, memory) ? { isBreathDeep: true } : {}),
    electrodes: Object.fromEntries(electrodes),
    wires: Object.fromEntries(wires),
    noises: noisesNow(world, memory, now, isTalking),
    ...(memory.leadSet ? { leadSet: memory.leadSet } : {}),
    machine: memory.settings,
    seconds: RECORDING_SECONDS,
  };
}
