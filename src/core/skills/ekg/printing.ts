/** A print: the recipe of its ten seconds, and what is true of it, stated as numbers. */
import { limit } from '../../clinical/limits.ts';
import { placedWithinMm } from '../../ekg/chestPlaces.ts';
import { electrodeOn, placeOf } from '../../ekg/electrodes.ts';
import { faultsOf } from '../../ekg/faults.ts';
import { LEAD_SETS, type LeadSet, leadName } from '../../ekg/leadSets.ts';
import { measure } from '../../ekg/measure.ts';
import { missMm, setInPlace } from '../../ekg/moved.ts';
import { CHEST_WIRES, type Wire } from '../../ekg/sites.ts';
import { findSwaps } from '../../ekg/swaps.ts';
import { leadsOff, recordTracing, type TracingRecipe } from '../../ekg/tracing.ts';
import type { TracingFault } from '../../ekg/tracingFault.ts';
import type { World } from '../../session/skill.ts';
import type { Finding } from '../../session/types.ts';
import { type EkgMemory, ekgMemory, ekgPatient, heartOf, type Print } from './ekgMemory.ts';
import { RECORDING_SECONDS, recipeNow } from './recipe.ts';
import { namedSite } from './sites.ts';

/** The chart's name and birth date as they must stand on the machine. */
export function isNamedRight(world: World, patient: EkgMemory['patient']): boolean {
  const { chart } = world.record;
  const same = (one: string | undefined, other: string | undefined) => plain(one ?? '') === plain(other ?? '');
  return same(patient['name'], chart.name) && same(patient['birthDate'], chart.birthDate);
}

/** Who stands on the paper. */
export function enteredOn({ patient }: EkgMemory): Pick<Print, 'name' | 'birthDate' | 'number'> {
  return { name: patient['name'] ?? '', birthDate: patient['birthDate'] ?? '', number: patient['number'] ?? '' };
}

/** Case, spaces and punctuation do not make another name; nor does the order of its words. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .split(/[\s,./]+/)
    .filter((word) => word !== '')
    .sort()
    .join(' ');
}

/** What has to be written on the tracing: the position, and electrodes that are not at their usual places. */
function needsOf(world: World, recipe: TracingRecipe): readonly string[] {
  const { angle, electrodes, wires } = ekgMemory(world);
  const set = setOf(recipe);
  const isMoved = (['RA', 'LA', 'RL', 'LL'] as const).some((wire) => {
    const name = electrodes[wires[wire] ?? '']?.name;
    return name !== undefined && namedSite(name)?.level !== 'end';
  });
  return [
    ...(angle ? ['headRaised'] : []),
    ...(isMoved ? ['limbsMoved'] : []),
    ...(heartOf(world)?.missing ? ['amputation'] : []),
    ...(set !== undefined && set !== recipe.leadSet ? [labelOf(set)] : []),
  ];
}

/** Both arms, and both legs, have their electrodes equally high on the limb. */
function isLevel(world: World): boolean {
  const { electrodes, wires } = ekgMemory(world);
  const levelOf = (wire: Wire) => {
    const name = electrodes[wires[wire] ?? '']?.name;
    return name === undefined ? undefined : namedSite(name)?.level;
  };
  const isPair = (one: Wire, other: Wire) => {
    const levels = [levelOf(one), levelOf(other)];
    return levels.includes(undefined) || levels[0] === levels[1];
  };
  return isPair('RA', 'LA') && isPair('RL', 'LL');
}

/** Where the chest wires are: moved on purpose, whatever stands on the paper; else what the paper says. */
export function setOf(recipe: TracingRecipe): LeadSet | undefined {
  return setInPlace(recipe, findSwaps(recipe).sites) ?? recipe.leadSet;
}

const labelOf = (set: LeadSet): string => (set === 'posterior' ? 'posterior' : 'rightSided');

/** Names written on the paper by hand are as good as those that the machine prints. */
export function withLabels(print: Print, labels: readonly string[]): Print {
  const set = setOf(print.recipe);
  if (set === undefined || !labels.includes(labelOf(set))) return { ...print, labels };
  const recipe = { ...print.recipe, leadSet: set };
  return { ...print, labels, recipe, isFit: isFitToSend(faultsOf(recipe)) };
}

const MISPLACED = /^(v12|v456|v789|misplaced|notMoved|rightSided|limbsOnTorso|onBreast)/;
const ARTIFACT = /^(contact|noise)/;
const SETTING = /^(speed|gain|highPass|lowPass|mains)/;
const OFF = /^wireOff/;
const SWAP = /^swap/;

const count = (faults: readonly TracingFault[], kind: RegExp): number =>
  faults.filter(({ id }) => kind.test(id)).length;

/** How far each chest wire's electrode is from its landmark, mm along the skin, by the name of the lead that it makes. */
export function landmarkErrors(recipe: TracingRecipe): Readonly<Record<string, number>> {
  const set = setOf(recipe);
  const found = CHEST_WIRES.flatMap((wire) => {
    const point = placeOf(electrodeOn(recipe, wire));
    return point ? [[leadName(wire, set), Math.round(missMm(recipe, wire, point, set))] as const] : [];
  });
  return Object.fromEntries(found);
}

/** Faults that make a tracing one to repeat: not what is as it must be and only has to be written on it. */
function isFitToSend(faults: readonly TracingFault[]): boolean {
  return faults.every(({ id }) => HARMLESS.has(id));
}

/** Legs swapped change nothing; a notch that is on when it need not be is no reason to repeat. */
const HARMLESS: ReadonlySet<string> = new Set(['swap.RL-LL', 'mains60', 'lowPass100', 'lowPass150', 'limbsOnTorso']);

function numbersOf(world: World, print: Print, faults: readonly TracingFault[]): Finding['numbers'] {
  const { recipe, isNamed, isFit, needs } = print;
  const { rate = 0 } = measure(recordTracing(recipe));
  const errors = Object.entries(landmarkErrors(recipe)).map(([wire, mm]) => [`mm.${wire}`, mm] as const);
  return {
    rate: Math.round(rate),
    isNamed: isNamed ? 1 : 0,
    isFit: isFit && isNamed ? 1 : 0,
    faults: faults.length,
    swaps: count(
      faults.filter(({ id }) => !HARMLESS.has(id)),
      SWAP,
    ),
    misplaced: count(faults, MISPLACED),
    artifacts: count(faults, ARTIFACT),
    settings: count(faults, SETTING),
    wiresOff: count(faults, OFF),
    leadsOff: leadsOff(recipe).length,
    needs: needs.length,
    ...variantNumbers(world, print, faults),
    ...Object.fromEntries(errors),
  };
}

/** What only some tracings have: moved wires (1 right-sided, 2 posterior, 3 child, 4 infant) and a body that is no adult's. */
function variantNumbers(world: World, { recipe }: Print, faults: readonly TracingFault[]): Finding['numbers'] {
  const set = setOf(recipe);
  const unlabelled = count(faults, /^unlabelled/);
  const touching = count(faults, /^touching/);
  const within = placedWithinMm(recipe.torso);
  return {
    ...(set === undefined ? {} : { set: LEAD_SETS.indexOf(set) + 1 }),
    ...(unlabelled > 0 ? { unlabelled } : {}),
    ...(touching > 0 ? { touching } : {}),
    ...(isLevel(world) ? {} : { uneven: 1 }),
    ...(within === limit('electrodePlaced') ? {} : { within }),
  };
}

/** The print of what was recorded since `since`, and the finding that states it. */
export function printed(world: World, since: number, at: number): { readonly print: Print; readonly finding: Finding } {
  const memory = ekgMemory(world);
  const patient = ekgPatient(world);
  const isTalking = patient !== undefined && world.personActor(patient.id).hasTag('talking');
  const fromMs = at - RECORDING_SECONDS * 1_000;
  const recipe = recipeNow(world, fromMs, fromMs, isTalking);
  if (!recipe || !heartOf(world)) throw new Error('nobody here has a heart to record');
  const isNamed = isNamedRight(world, memory.patient);
  const id = `print${memory.prints.length + 1}`;
  const faults = faultsOf(recipe);
  const isFit = isFitToSend(faults);
  const needs = needsOf(world, recipe);
  const print = { id, at, ...enteredOn(memory), recipe, isFit, isNamed, labels: [], needs };
  return {
    print,
    finding: { at, name: 'tracing.printed', about: id, numbers: { ...numbersOf(world, print, faults), since } },
  };
}
