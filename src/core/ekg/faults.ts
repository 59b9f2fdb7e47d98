/** What is wrong with a tracing, told from its recipe: swaps, places, contacts, disturbances, settings; and what each may be taken for. */
import { limit } from '../clinical/limits.ts';
import { skinDistanceMm, skinScaleOf } from './bodyMap.ts';
import { LEADS, type Lead, sharesOf } from './leads.ts';
import { type Noise, wiresOf } from './noise.ts';
import { CHEST_WIRES, STANDARD_SITES, WIRES, type Wire } from './sites.ts';
import { findSwaps } from './swaps.ts';
import type { Point } from './torso.ts';
import { type Electrode, electrodeOn, isLimb, type TracingRecipe } from './tracing.ts';

/** `id`: word key `fault.<id>`; `mistakenFor`: words `mistaken.<name>`. `mm`: along the skin. */
export interface TracingFault {
  readonly id: string;
  readonly wires: readonly Wire[];
  readonly leads: readonly Lead[];
  readonly mm?: number;
  readonly mistakenFor: readonly string[];
}

/** An electrode as far as this from its landmark is where it belongs, mm. */
export const PLACED_WITHIN_MM = limit('electrodePlaced');
/** V1 and V2 together this much too high or low have changed their space, mm (design: half a space). */
const SPACE_MM = 14;

type ChestWire = (typeof CHEST_WIRES)[number];

/** Leads that any of these wires goes into. */
function leadsOf(wires: readonly Wire[]): readonly Lead[] {
  if (wires.includes('RL')) return LEADS;
  return LEADS.filter((lead) => sharesOf(lead).some(([wire]) => wires.includes(wire)));
}

function fault(id: string, wires: readonly Wire[], mistakenFor: readonly string[], mm?: number): TracingFault {
  return { id, wires, leads: leadsOf(wires), mistakenFor, ...(mm === undefined ? {} : { mm: Math.round(mm) }) };
}

/** Every fault of the tracing, swaps first. */
export function faultsOf(recipe: TracingRecipe): readonly TracingFault[] {
  const { swaps, sites } = findSwaps(recipe);
  return [
    ...swaps.map(({ id, wires, mistakenFor }) => fault(id, wires, mistakenFor)),
    ...hanging(recipe),
    ...(swaps.some(({ id }) => id === 'swap.limbAndChest') ? [] : limbPlaces(recipe)),
    ...chestPlaces(recipe, sites),
    ...contacts(recipe),
    ...disturbances(recipe),
    ...settings(recipe),
  ];
}

function hanging(recipe: TracingRecipe): readonly TracingFault[] {
  return WIRES.filter((wire) => !electrodeOn(recipe, wire)).map((wire) =>
    fault(`wireOff.${wire}`, [wire], wire === 'RL' ? ['unreadable'] : ['asystole', 'unreadable']),
  );
}

const LIMB_WIRES = ['RA', 'LA', 'RL', 'LL'] as const;

function limbPlaces(recipe: TracingRecipe): readonly TracingFault[] {
  const onTorso = LIMB_WIRES.filter((wire) => {
    const site = electrodeOn(recipe, wire)?.site;
    return site !== undefined && !isLimb(site);
  });
  return onTorso.length > 0 ? [fault('limbsOnTorso', onTorso, ['axisShift', 'missedInfarction'])] : [];
}

interface Offset {
  readonly wire: ChestWire;
  readonly mm: number;
  /** mm too high, negative too low; and too far outwards, negative towards the midline or front. */
  readonly up: number;
  readonly out: number;
}

function offsetOf(recipe: TracingRecipe, wire: ChestWire, site: Point): Offset {
  const scale = skinScaleOf(recipe.torso);
  const target = STANDARD_SITES[wire];
  if (typeof target === 'string') throw new Error(`${wire} belongs on the chest`);
  const mm = skinDistanceMm(target, site, scale);
  const up = (site.y - target.y) * scale.y;
  const around = Math.sqrt(Math.max(0, mm * mm - up * up));
  return { wire, mm, up, out: isOutward(target, site) ? around : -around };
}

function isOutward(target: Point, site: Point): boolean {
  return target.x < 0 ? site.x < target.x : site.x - site.z > target.x - target.z;
}

function chestPlaces(recipe: TracingRecipe, sites: ReadonlyMap<Wire, Electrode>): readonly TracingFault[] {
  const placed = CHEST_WIRES.flatMap((wire) => {
    const site = sites.get(wire)?.site;
    if (site === undefined || isLimb(site)) return [];
    return [offsetOf(recipe, wire, { x: site[0], y: site[1], z: site[2] })];
  });
  if (isRightSided(sites)) return [fault('rightSided', ['V3', 'V4', 'V5', 'V6'], ['dextrocardia', 'poorProgression'])];
  if (isPosterior(sites)) return [fault('posterior', ['V4', 'V5', 'V6'], ['lowVoltage'])];
  const off = placed.filter(({ mm }) => mm > PLACED_WITHIN_MM);
  const grouped = GROUPS.filter((group) => group.matches(off));
  const inGroups = new Set(grouped.flatMap(({ wires }) => wires));
  const alone = off.filter(({ wire }) => !inGroups.has(wire));
  return [
    ...grouped.map(({ id, wires, mistakenFor }) => fault(id, wires, mistakenFor, meanMm(off, wires))),
    ...alone.map(({ wire, mm }) => fault(`misplaced.${wire}`, [wire], [MISPLACED[wire]], mm)),
  ];
}

function meanMm(off: readonly Offset[], wires: readonly ChestWire[]): number {
  const own = off.filter(({ wire }) => wires.includes(wire));
  return own.reduce((sum, { mm }) => sum + mm, 0) / Math.max(1, own.length);
}

/** Three or more of V3 to V6 on the other side of the chest. */
function isRightSided(sites: ReadonlyMap<Wire, Electrode>): boolean {
  const there = (['V3', 'V4', 'V5', 'V6'] as const).filter((wire) => {
    const site = sites.get(wire)?.site;
    return site !== undefined && !isLimb(site) && site[0] < -MIDLINE_CM;
  });
  return there.length >= 3;
}

/** Clearly past a line, cm. */
const MIDLINE_CM = 2;

/** V4 to V6 behind the midaxillary line. */
function isPosterior(sites: ReadonlyMap<Wire, Electrode>): boolean {
  return (['V4', 'V5', 'V6'] as const).every((wire) => {
    const site = sites.get(wire)?.site;
    return site !== undefined && !isLimb(site) && site[2] < -MIDLINE_CM;
  });
}

const MISPLACED: Readonly<Record<ChestWire, string>> = {
  V1: 'rightBundleBlock',
  V2: 'anteriorInfarction',
  V3: 'poorProgression',
  V4: 'poorProgression',
  V5: 'missedHypertrophy',
  V6: 'missedHypertrophy',
};

interface Group {
  readonly id: string;
  readonly wires: readonly ChestWire[];
  readonly mistakenFor: readonly string[];
  matches(off: readonly Offset[]): boolean;
}

function group(
  id: string,
  wires: readonly ChestWire[],
  mistakenFor: readonly string[],
  isSo: (offset: Offset) => boolean,
): Group {
  const matches = (off: readonly Offset[]) =>
    wires.every((wire) => off.some((offset) => offset.wire === wire && isSo(offset)));
  return { id, wires, mistakenFor, matches };
}

const isMostlyUpright = ({ up, out }: Offset) => Math.abs(up) >= Math.abs(out);

/** Misplacements that come together, as they are made and as a reader sees them (ekg.md §8). */
const GROUPS: readonly Group[] = [
  group('v12High', ['V1', 'V2'], ['rightBundleBlock', 'anteriorInfarction', 'stElevation'], ({ up }) => up >= SPACE_MM),
  group('v12Low', ['V1', 'V2'], ['poorProgression'], ({ up }) => up <= -SPACE_MM),
  group('v12Wide', ['V1', 'V2'], ['poorProgression'], (offset) => !isMostlyUpright(offset) && offset.out > 0),
  group('v456High', ['V4', 'V5', 'V6'], ['missedHypertrophy'], (each) => isMostlyUpright(each) && each.up > 0),
  group('v456Low', ['V4', 'V5', 'V6'], ['missedHypertrophy'], (each) => isMostlyUpright(each) && each.up < 0),
  group(
    'v456Medial',
    ['V4', 'V5', 'V6'],
    ['hypertrophy', 'poorProgression'],
    (each) => !isMostlyUpright(each) && each.out < 0,
  ),
  group(
    'v456Lateral',
    ['V4', 'V5', 'V6'],
    ['poorProgression', 'lowVoltage'],
    (each) => !isMostlyUpright(each) && each.out > 0,
  ),
];

/** Breast tissue between electrode and chest wall that takes a tenth of the wave, mm (models.md §2.2). */
const BREAST_FROM_MM = 16;

function contacts(recipe: TracingRecipe): readonly TracingFault[] {
  const wiresWith = (is: (electrode: Electrode) => boolean) =>
    WIRES.filter((wire) => {
      const electrode = electrodeOn(recipe, wire);
      return electrode !== undefined && is(electrode);
    });
  const poor = (['unprepared', 'dry', 'hair', 'lotion', 'loose'] as const).flatMap((contact) => {
    const wires = wiresWith((electrode) => electrode.contact === contact);
    return wires.length > 0 ? [fault(`contact.${contact}`, wires, ['stChange', 'unreadable'])] : [];
  });
  const onBreast = wiresWith(({ breastMm = 0 }) => breastMm >= BREAST_FROM_MM);
  return onBreast.length > 0 ? [...poor, fault('onBreast', onBreast, ['lowVoltage', 'poorProgression'])] : poor;
}

const NOISE_MISTAKEN: Readonly<Record<Noise, readonly string[]>> = {
  mains: ['unreadable', 'stChange'],
  tremor: ['flutter', 'ventricularTachycardia', 'atrialFibrillation'],
  muscle: ['atrialFibrillation', 'unreadable'],
  wander: ['stChange'],
  movement: ['ventricularTachycardia', 'stChange'],
  cough: ['prematureBeats', 'stChange'],
  pop: ['prematureBeats', 'asystole'],
};

function disturbances({ noises }: TracingRecipe): readonly TracingFault[] {
  return noises.map((noise) => fault(`noise.${noise.noise}`, wiresOf(noise), NOISE_MISTAKEN[noise.noise]));
}

function settings({ machine }: TracingRecipe): readonly TracingFault[] {
  const found: readonly (readonly [isWrong: boolean, id: string, mistakenFor: readonly string[]])[] = [
    [machine.speed === 50, 'speed50', ['bradycardia', 'longIntervals']],
    [machine.gain === 5, 'gain5', ['lowVoltage', 'missedHypertrophy']],
    [machine.gain === 20, 'gain20', ['hypertrophy', 'stElevation']],
    [machine.highPass === 0.5, 'highPass05', ['stChange']],
    [machine.lowPass === 40, 'lowPass40', ['missedHypertrophy', 'missedPacing']],
    [machine.lowPass === 100, 'lowPass100', ['missedPacing']],
    [machine.mains === 50, 'mains50', ['unreadable']],
    [machine.mains === 60, 'mains60', ['missedHypertrophy']],
  ];
  return found.filter(([isWrong]) => isWrong).map(([, id, mistakenFor]) => fault(id, WIRES, mistakenFor));
}
