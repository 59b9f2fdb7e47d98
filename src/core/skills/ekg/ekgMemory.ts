/** What the EKG skill remembers: how the patient lies, skin, electrodes, wires, the machine and its prints. */
import { type BodyMap, type EkgSurface, pictureOf } from '../../ekg/bodyMap.ts';
import type { ElectrodeSite } from '../../ekg/electrodes.ts';
import type { LeadSet } from '../../ekg/leadSets.ts';
import type { Contact } from '../../ekg/noise.ts';
import type { Felt } from '../../ekg/palpation.ts';
import { LANDMARKS, WIRES, type Wire } from '../../ekg/sites.ts';
import type { Point } from '../../ekg/torso.ts';
import { type MachineSettings, STANDARD_MACHINE, type TracingRecipe } from '../../ekg/tracing.ts';
import type { Person } from '../../people/person.ts';
import type { HeartFile } from '../../scenario/heart.ts';
import type { World } from '../../session/skill.ts';
import type { Id } from '../../session/types.ts';
import { type NamedSite, SITES } from './sites.ts';

export const ZONES = ['chest', 'side', 'arms', 'legs'] as const;
export type Zone = (typeof ZONES)[number];

export interface Skin {
  readonly isClipped: boolean;
  readonly isWiped: boolean;
  readonly isRubbed: boolean;
  /** Simulated ms at which what was wiped is dry. */
  readonly dryAt: number;
}

export interface OnSkin {
  readonly site: ElectrodeSite;
  /** Where on a picture, mm; or the name of a place that needs no aiming. */
  readonly surface?: EkgSurface;
  readonly x?: number;
  readonly y?: number;
  readonly name?: NamedSite;
  readonly contact: Contact;
  readonly breastMm: number;
  readonly isSmall?: true;
}

export interface Print {
  readonly id: Id;
  /** Simulated ms of the last sample. */
  readonly at: number;
  readonly name: string;
  readonly birthDate: string;
  readonly number: string;
  readonly recipe: TracingRecipe;
  /** Whether it could be sent, were the name on it right. */
  readonly isFit: boolean;
  readonly isNamed: boolean;
  readonly labels: readonly string[];
  /** What has to be written on it: places and positions that are not the usual. */
  readonly needs: readonly string[];
}

export interface EkgMemory {
  readonly given: readonly string[];
  readonly asked: readonly string[];
  readonly blanketAt: number | undefined;
  readonly angle: number | undefined;
  readonly skin: Readonly<Record<Zone, Skin>>;
  readonly electrodes: Readonly<Record<Id, OnSkin>>;
  readonly spent: readonly Id[];
  readonly wires: Readonly<Partial<Record<Wire, Id>>>;
  readonly broken: Wire | undefined;
  readonly isBreastLifted: boolean;
  readonly isSlack: boolean;
  readonly isApart: boolean;
  readonly isOn: boolean;
  readonly isCalibrated: boolean;
  readonly liveSince: number;
  readonly settings: MachineSettings;
  /** Names of the leads, where the usual ones are not chosen. */
  readonly leadSet: LeadSet | undefined;
  readonly patient: Readonly<Record<string, string>>;
  readonly recordingSince: number | undefined;
  readonly prints: readonly Print[];
  readonly felt:
    | { readonly surface: EkgSurface; readonly x: number; readonly y: number; readonly felt: Felt }
    | undefined;
}

const BARE: Skin = { isClipped: false, isWiped: false, isRubbed: false, dryAt: 0 };

export const ELECTRODES = [
  'e1',
  'e2',
  'e3',
  'e4',
  'e5',
  'e6',
  'e7',
  'e8',
  'e9',
  'e10',
  'e11',
  'e12',
  'e13',
  'e14',
] as const;

export const EKG = 'ekg';

export function ekgMemory(world: World): EkgMemory {
  return world.memory<EkgMemory>(EKG);
}

export function ekgPatient(world: World): Person | undefined {
  return [...world.people.values()].find((person) => person.role === 'patient');
}

export function heartOf(world: World): HeartFile | undefined {
  const patient = ekgPatient(world);
  return patient && world.scenario.file.people[patient.id]?.heart;
}

/** The patient's chest, flank and back; nothing when the body has no chest. */
export function mapOf(world: World): BodyMap | undefined {
  const surfaces = ekgPatient(world)?.body.surfaces;
  const chest = surfaces?.['chest']?.landmarks;
  const flank = surfaces?.['flank']?.landmarks;
  const back = surfaces?.['back']?.landmarks;
  return chest && { chest, ...(flank ? { flank } : {}), ...(back ? { back } : {}) };
}

const SPACES_UP = [
  {},
  { V1: LANDMARKS['space3Right'], V2: LANDMARKS['space3Left'] },
  { V1: LANDMARKS['space2Right'], V2: LANDMARKS['space2Left'] },
] as const;

/** Electrodes as a colleague left them: e1 to e10 in the order of the wires. */
function placedBefore(world: World, heart: HeartFile | undefined): Pick<EkgMemory, 'electrodes' | 'wires'> {
  const { placed } = heart ?? {};
  const map = mapOf(world);
  if (!placed || !map) return { electrodes: {}, wires: {} };
  const moved: Readonly<Partial<Record<string, Point>>> = SPACES_UP[placed.spacesHigh ?? 0] ?? {};
  const idOf = (wire: Wire): Id => ELECTRODES[WIRES.indexOf(wire)] ?? 'e1';
  const electrodes = WIRES.map((wire) => [idOf(wire), leftAt(map, wire, moved[wire] ?? LANDMARKS[wire])] as const);
  const wires = WIRES.map((wire) => [wire, idOf(placed.wires[wire] ?? wire)] as const);
  return { electrodes: Object.fromEntries(electrodes), wires: Object.fromEntries(wires) };
}

/** On the chest at a place; without one at the end of the wire's own limb. */
function leftAt(map: BodyMap, wire: Wire, point: Point | undefined): OnSkin {
  const rest = { contact: 'prepared', breastMm: 0 } as const;
  if (point) {
    const { surface, at } = pictureOf(map, point);
    return { site: [point.x, point.y, point.z], surface, x: at[0], y: at[1], ...rest };
  }
  const named = SITES.find((site) => site.wire === wire);
  return { site: named?.site ?? 'rightArm', ...(named ? { name: named.name } : {}), ...rest };
}

export function startEkg(world: World): EkgMemory {
  const heart = heartOf(world);
  const before = placedBefore(world, heart);
  const isPlaced = heart?.placed !== undefined;
  return {
    given: isPlaced ? ['gown'] : [],
    asked: isPlaced ? ['undress'] : [],
    blanketAt: undefined,
    angle: isPlaced ? 0 : undefined,
    skin: { chest: BARE, side: BARE, arms: BARE, legs: BARE },
    ...before,
    spent: [],
    broken: heart?.brokenWire,
    isBreastLifted: false,
    isSlack: false,
    isApart: false,
    isOn: false,
    isCalibrated: false,
    liveSince: 0,
    settings: heart?.machine ?? STANDARD_MACHINE,
    leadSet: undefined,
    patient: {},
    recordingSince: undefined,
    prints: [],
    felt: undefined,
  };
}

export function lastPrint(memory: EkgMemory): Print | undefined {
  return memory.prints.at(-1);
}
