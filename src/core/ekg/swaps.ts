/** Which wires are on each other's electrodes: by where each wire really is, never by the names of electrodes. */
import { type Electrode, electrodeOn, isLimb, placeOf } from './electrodes.ts';
import type { ChestWire } from './leadSets.ts';
import { missMm } from './moved.ts';
import { CHEST_WIRES, type Limb, WIRES, type Wire } from './sites.ts';
import { childShare } from './torso.ts';
import type { TracingRecipe } from './tracing.ts';

export interface Swap {
  readonly id: string;
  readonly wires: readonly Wire[];
  readonly mistakenFor: readonly string[];
}

/** `sites`: where each wire would be if the swapped ones were changed back. */
interface Sorted {
  readonly swaps: readonly Swap[];
  readonly sites: ReadonlyMap<Wire, Electrode>;
}

type LimbWire = 'RA' | 'LA' | 'RL' | 'LL';
const LIMB_WIRES: readonly LimbWire[] = ['RA', 'LA', 'RL', 'LL'];
const WIRE_OF: Readonly<Record<Limb, LimbWire>> = { rightArm: 'RA', leftArm: 'LA', rightLeg: 'RL', leftLeg: 'LL' };

/** A place of the torso above this height belongs to an arm, below the other to a leg, cm. */
const ARMS_ABOVE = 0;
const LEGS_BELOW = -13;
/** Nearer to the midline than this it may be any. */
const SIDE_FROM = 4;

/** The limb wire that belongs where this electrode is; nothing on the chest itself. */
function limbWireAt({ site }: Electrode): LimbWire | undefined {
  if (isLimb(site)) return WIRE_OF[site];
  const [x, y] = site;
  if (Math.abs(x) < SIDE_FROM) return undefined;
  if (y > ARMS_ABOVE) return x > 0 ? 'LA' : 'RA';
  if (y < LEGS_BELOW) return x > 0 ? 'LL' : 'RL';
  return undefined;
}

/** By `wire→where it is`, for the wires that are wrong; ekg.md §7. */
const LIMB_SWAPS: readonly (readonly [moves: string, id: string, mistakenFor: readonly string[]])[] = [
  ['RA>LA LA>RA', 'swap.RA-LA', ['dextrocardia', 'lateralInfarction', 'ectopicRhythm']],
  ['RA>LL LL>RA', 'swap.RA-LL', ['inferiorInfarction', 'ectopicRhythm']],
  ['LA>LL LL>LA', 'swap.LA-LL', ['inferiorInfarction', 'axisShift']],
  ['RA>RL RL>RA', 'swap.RA-RL', ['lowVoltage', 'inferiorInfarction']],
  ['LA>RL RL>LA', 'swap.LA-RL', ['lowVoltage', 'inferiorInfarction']],
  ['RL>LL LL>RL', 'swap.RL-LL', ['nothing']],
  ['RA>RL LA>LL RL>RA LL>LA', 'swap.armsLegs', ['lowVoltage', 'axisShift']],
  ['RA>LA LA>LL LL>RA', 'swap.clockwise', ['axisShift', 'inferiorInfarction']],
  ['RA>LL LA>RA LL>LA', 'swap.counterclockwise', ['dextrocardia', 'inferiorInfarction']],
];

function limbSwap(sites: ReadonlyMap<Wire, Electrode>): Swap | undefined {
  const moved = LIMB_WIRES.flatMap((wire) => {
    const electrode = sites.get(wire);
    const at = electrode && limbWireAt(electrode);
    return at === undefined || at === wire ? [] : [{ wire, at }];
  });
  if (moved.length === 0) return undefined;
  const moves = moved.map(({ wire, at }) => `${wire}>${at}`).join(' ');
  const known = LIMB_SWAPS.find(([each]) => each === moves);
  const wires = moved.map(({ wire }) => wire);
  return { id: known?.[1] ?? 'swap.limbs', wires, mistakenFor: known?.[2] ?? ['axisShift', 'inferiorInfarction'] };
}

/** Changing two chest wires back must bring both together this much nearer to where they belong, mm on an adult (design). */
const GAIN_MM = 30;

/** Distance of a place from where a chest wire belongs, mm; of a limb, far. */
function apart(recipe: TracingRecipe, wire: ChestWire, electrode: Electrode): number {
  const point = placeOf(electrode);
  return point ? missMm(recipe, wire, point, recipe.leadSet) : FAR_MM;
}

const FAR_MM = 1_000;

function bestPair(
  recipe: TracingRecipe,
  sites: ReadonlyMap<Wire, Electrode>,
): readonly [ChestWire, ChestWire] | undefined {
  let best: readonly [ChestWire, ChestWire] | undefined;
  let most = GAIN_MM * childShare(recipe.torso);
  for (const [place, one] of CHEST_WIRES.entries()) {
    for (const other of CHEST_WIRES.slice(place + 1)) {
      const [first, second] = [sites.get(one), sites.get(other)];
      if (!first || !second) continue;
      const now = apart(recipe, one, first) + apart(recipe, other, second);
      const gain = now - apart(recipe, one, second) - apart(recipe, other, first);
      if (gain > most) [best, most] = [[one, other], gain];
    }
  }
  return best;
}

/** A limb wire on the chest and a chest wire on a limb. */
function crossed(sites: ReadonlyMap<Wire, Electrode>): Swap | undefined {
  const astray = CHEST_WIRES.filter((wire) => {
    const site = sites.get(wire)?.site;
    return site !== undefined && isLimb(site);
  });
  if (astray.length === 0) return undefined;
  const limbs = LIMB_WIRES.filter((wire) => {
    const electrode = sites.get(wire);
    return electrode !== undefined && !isLimb(electrode.site);
  });
  return { id: 'swap.limbAndChest', wires: [...limbs, ...astray], mistakenFor: ['anteriorInfarction', 'axisShift'] };
}

const CHEST_MISTAKEN = ['poorProgression', 'anteriorInfarction'];

/** The swaps, and where the wires would be without those among V1 to V6. */
export function findSwaps(recipe: TracingRecipe): Sorted {
  const sites = new Map<Wire, Electrode>();
  for (const wire of WIRES) {
    const electrode = electrodeOn(recipe, wire);
    if (electrode) sites.set(wire, electrode);
  }
  const swaps: Swap[] = [limbSwap(sites), crossed(sites)].filter((swap) => swap !== undefined);
  for (let pair = bestPair(recipe, sites), n = 0; pair && n < CHEST_WIRES.length; pair = bestPair(recipe, sites), n++) {
    const [one, other] = pair;
    const [first, second] = [sites.get(one), sites.get(other)];
    if (first && second) sites.set(one, second).set(other, first);
    swaps.push({ id: `swap.${one}-${other}`, wires: [one, other], mistakenFor: CHEST_MISTAKEN });
  }
  return { swaps, sites };
}
