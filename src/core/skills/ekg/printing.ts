/** A print: the recipe of its ten seconds, and what is true of it, stated as numbers. */

import { skinDistanceMm, skinScaleOf } from '../../ekg/bodyMap.ts';
import { faultsOf, type TracingFault } from '../../ekg/faults.ts';
import { measure } from '../../ekg/measure.ts';
import { CHEST_WIRES, STANDARD_SITES } from '../../ekg/sites.ts';
import { electrodeOn, isLimb, leadsOff, recordTracing, type TracingRecipe } from '../../ekg/tracing.ts';
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
function needsOf(world: World): readonly string[] {
  const { angle, electrodes, wires } = ekgMemory(world);
  const isMoved = (['RA', 'LA', 'RL', 'LL'] as const).some((wire) => {
    const name = electrodes[wires[wire] ?? '']?.name;
    return name !== undefined && namedSite(name)?.level !== 'end';
  });
  return [...(angle ? ['headRaised'] : []), ...(isMoved ? ['limbsMoved'] : [])];
}

const MISPLACED = /^(v12|v456|misplaced|rightSided|posterior|limbsOnTorso|onBreast)/;
const ARTIFACT = /^(contact|noise)/;
const SETTING = /^(speed|gain|highPass|lowPass|mains)/;
const OFF = /^wireOff/;
const SWAP = /^swap/;

const count = (faults: readonly TracingFault[], kind: RegExp): number =>
  faults.filter(({ id }) => kind.test(id)).length;

/** How far each chest wire's electrode is from its landmark, mm along the skin. */
export function landmarkErrors(recipe: TracingRecipe): Readonly<Record<string, number>> {
  const scale = skinScaleOf(recipe.torso);
  const found = CHEST_WIRES.flatMap((wire) => {
    const site = electrodeOn(recipe, wire)?.site;
    const target = STANDARD_SITES[wire];
    if (site === undefined || isLimb(site) || typeof target === 'string') return [];
    return [[wire, Math.round(skinDistanceMm(target, { x: site[0], y: site[1], z: site[2] }, scale))] as const];
  });
  return Object.fromEntries(found);
}

/** Faults that make a tracing one to repeat: not what is as it must be and only has to be written on it. */
export function isFitToSend(faults: readonly TracingFault[]): boolean {
  return faults.every(({ id }) => HARMLESS.has(id));
}

/** Legs swapped change nothing; a notch that is on when it need not be is no reason to repeat. */
const HARMLESS: ReadonlySet<string> = new Set(['swap.RL-LL', 'mains60', 'lowPass100', 'limbsOnTorso']);

function numbersOf(recipe: TracingRecipe, isNamed: boolean, needs: number): Finding['numbers'] {
  const faults = faultsOf(recipe);
  const { rate = 0 } = measure(recordTracing(recipe));
  const errors = Object.entries(landmarkErrors(recipe)).map(([wire, mm]) => [`mm.${wire}`, mm] as const);
  return {
    rate: Math.round(rate),
    isNamed: isNamed ? 1 : 0,
    isFit: isFitToSend(faults) && isNamed ? 1 : 0,
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
    needs,
    ...Object.fromEntries(errors),
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
  const print = { id, at, ...enteredOn(memory), recipe, isNamed, labels: [], needs: needsOf(world) };
  return {
    print,
    finding: {
      at,
      name: 'tracing.printed',
      about: id,
      numbers: { ...numbersOf(recipe, isNamed, print.needs.length), since },
    },
  };
}
