/** Where the chest electrodes of a tracing are wrong: one alone or several together, moved without a name or named without being moved. */
import { limit } from '../clinical/limits.ts';
import { skinScaleOf } from './bodyMap.ts';
import { type Electrode, placeOf } from './electrodes.ts';
import { type ChestWire, type LeadSet, leadName, movedWires, targetOf } from './leadSets.ts';
import { isMoved, missMm, setInPlace } from './moved.ts';
import { CHEST_WIRES, type Wire } from './sites.ts';
import { childShare, type Point, type TorsoPlan } from './torso.ts';
import type { TracingRecipe } from './tracing.ts';
import { fault, type TracingFault } from './tracingFault.ts';

/** An electrode as far as this from its landmark is where it belongs, mm: half an electrode; a child's are smaller (design). */
export function placedWithinMm(torso: TorsoPlan): number {
  return Math.round(limit('electrodePlaced') * childShare(torso));
}

/** V1 and V2 together this much too high or low have changed their space, mm on an adult (design: half a space). */
const SPACE_MM = 14;

interface Offset {
  readonly wire: ChestWire;
  readonly mm: number;
  /** mm too high, negative too low; and too far outwards, negative towards the midline or front. */
  readonly up: number;
  readonly out: number;
}

function offsetOf(recipe: TracingRecipe, wire: ChestWire, site: Point): Offset {
  const target = targetOf(wire, recipe.leadSet);
  const mm = missMm(recipe, wire, site, recipe.leadSet);
  const up = (site.y - target.y) * skinScaleOf(recipe.torso).y;
  const around = Math.sqrt(Math.max(0, mm * mm - up * up));
  return { wire, mm, up, out: isOutward(target, site) ? around : -around };
}

function isOutward(target: Point, site: Point): boolean {
  return target.x < 0 ? site.x < target.x : site.x - site.z > target.x - target.z;
}

/** Faults of place among V1 to V6. `sites`: where the wires are when swapped ones are changed back. */
export function chestPlaces(recipe: TracingRecipe, sites: ReadonlyMap<Wire, Electrode>): readonly TracingFault[] {
  const set = recipe.leadSet;
  if (set === undefined && isRightSided(sites)) {
    return [fault('rightSided', ['V3', 'V4', 'V5', 'V6'], ['dextrocardia', 'poorProgression'])];
  }
  const there = setInPlace(recipe, sites);
  const unnamed = there !== undefined && there !== set ? [unlabelled(there)] : [];
  const unmoved = set === undefined || there === set ? [] : notMoved(recipe, set, sites);
  const told = new Set([...unnamed, ...unmoved].flatMap(({ wires }) => wires));
  const placed = CHEST_WIRES.flatMap((wire) => {
    const point = placeOf(sites.get(wire));
    return point && !told.has(wire) ? [offsetOf(recipe, wire, point)] : [];
  });
  return [...unnamed, ...unmoved, ...offPlace(recipe, placed)];
}

function offPlace(recipe: TracingRecipe, placed: readonly Offset[]): readonly TracingFault[] {
  const { leadSet, torso } = recipe;
  const off = placed.filter(({ mm }) => mm > placedWithinMm(torso));
  const moved = movedWires(leadSet);
  const groups =
    leadSet === 'posterior'
      ? POSTERIOR_GROUPS
      : GROUPS.filter(({ wires }) => wires.every((wire) => !moved.includes(wire)));
  const grouped = groups.filter((group) => group.matches(off, childShare(torso)));
  const inGroups = new Set(grouped.flatMap(({ wires }) => wires));
  const alone = off.filter(({ wire }) => !inGroups.has(wire));
  return [
    ...grouped.map(({ id, wires, mistakenFor }) => fault(id, wires, mistakenFor, meanMm(off, wires))),
    ...alone.map(({ wire, mm }) => {
      const name = leadName(wire, leadSet);
      return fault(`misplaced.${name}`, [wire], [MISPLACED[name] ?? 'poorProgression'], mm);
    }),
  ];
}

/** Wires are on the right side or on the back, and the paper still says V3 or V4 to V6: the leads are read as what they are not. */
function unlabelled(set: LeadSet): TracingFault {
  return fault(`unlabelled.${set}`, movedWires(set), UNLABELLED[set]);
}

const UNLABELLED: Readonly<Record<LeadSet, readonly string[]>> = {
  rightSided: ['anteriorInfarction', 'stElevation', 'poorProgression'],
  posterior: ['lowVoltage', 'poorProgression'],
  child: ['anteriorInfarction', 'poorProgression'],
  infant: ['anteriorInfarction', 'poorProgression'],
};

/** The paper says V4R or V7 to V9, and wires are where the usual leads have them: what was to be seen there is not. */
function notMoved(recipe: TracingRecipe, set: LeadSet, sites: ReadonlyMap<Wire, Electrode>): readonly TracingFault[] {
  const wires = movedWires(set).filter((wire) => {
    const point = placeOf(sites.get(wire));
    return point !== undefined && !isMoved(recipe, set, wire, point);
  });
  if (wires.length === 0) return [];
  const far = wires.map((wire) => missMm(recipe, wire, placeOf(sites.get(wire)) ?? targetOf(wire, set), set));
  return [fault(`notMoved.${set}`, wires, [NOT_MOVED[set]], far.reduce((sum, mm) => sum + mm, 0) / far.length)];
}

const NOT_MOVED: Readonly<Record<LeadSet, string>> = {
  rightSided: 'missedRightInfarction',
  posterior: 'missedPosteriorInfarction',
  child: 'missedRightLoad',
  infant: 'missedRightLoad',
};

/** Three or more of V3 to V6 on the other side of the chest. */
function isRightSided(sites: ReadonlyMap<Wire, Electrode>): boolean {
  return (['V3', 'V4', 'V5', 'V6'] as const).filter((wire) => isRightOf(placeOf(sites.get(wire)))).length >= 3;
}

/** Clearly past the midline, cm. */
const MIDLINE_CM = 2;
const isRightOf = (point: Point | undefined): boolean => point !== undefined && point.x < -MIDLINE_CM;

function meanMm(off: readonly Offset[], wires: readonly ChestWire[]): number {
  const own = off.filter(({ wire }) => wires.includes(wire));
  return own.reduce((sum, { mm }) => sum + mm, 0) / Math.max(1, own.length);
}

/** By the name on the paper. V4R and V7 to V9: computed, docs/model.md. */
const MISPLACED: Readonly<Record<string, string>> = {
  V1: 'rightBundleBlock',
  V2: 'anteriorInfarction',
  V3: 'poorProgression',
  V4: 'poorProgression',
  V5: 'missedHypertrophy',
  V6: 'missedHypertrophy',
  V3R: 'missedRightLoad',
  V4R: 'missedRightInfarction',
  V7: 'missedPosteriorInfarction',
  V8: 'missedPosteriorInfarction',
  V9: 'missedPosteriorInfarction',
};

interface Group {
  readonly id: string;
  readonly wires: readonly ChestWire[];
  readonly mistakenFor: readonly string[];
  /** `share`: size of the body beside an adult's. */
  matches(off: readonly Offset[], share: number): boolean;
}

function group(
  id: string,
  wires: readonly ChestWire[],
  mistakenFor: readonly string[],
  isSo: (offset: Offset, share: number) => boolean,
): Group {
  const matches = (off: readonly Offset[], share: number) =>
    wires.every((wire) => off.some((offset) => offset.wire === wire && isSo(offset, share)));
  return { id, wires, mistakenFor, matches };
}

const isMostlyUpright = ({ up, out }: Offset) => Math.abs(up) >= Math.abs(out);

/** Misplacements that come together, as they are made and as a reader sees them (ekg.md §8). */
const GROUPS: readonly Group[] = [
  group(
    'v12High',
    ['V1', 'V2'],
    ['rightBundleBlock', 'anteriorInfarction', 'stElevation'],
    ({ up }, share) => up >= SPACE_MM * share,
  ),
  group('v12Low', ['V1', 'V2'], ['poorProgression'], ({ up }, share) => up <= -SPACE_MM * share),
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

/** V7 to V9 belong level with V6. */
const POSTERIOR_GROUPS: readonly Group[] = [
  group(
    'v789High',
    ['V4', 'V5', 'V6'],
    ['missedPosteriorInfarction', 'lowVoltage'],
    (each) => isMostlyUpright(each) && each.up > 0,
  ),
  group('v789Low', ['V4', 'V5', 'V6'], ['missedPosteriorInfarction'], (each) => isMostlyUpright(each) && each.up < 0),
  ...GROUPS.filter(({ wires }) => wires.includes('V1')),
];
