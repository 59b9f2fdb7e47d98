/** Drill: name the swap. Wires of a healthy heart are clipped to each other's electrodes; the leads follow exactly. */
import type { Wire } from '../../ekg/sites.ts';
import type { TracingRecipe } from '../../ekg/tracing.ts';
import { dealt, wholeBetween } from '../deck.ts';
import type { Drill, Task } from '../task.ts';
import { plainRecipe, WHOLE_HEAD } from './recipes.ts';
import { optionsOf, tracingTask } from './tracingTask.ts';

type Wires = Readonly<Partial<Record<Wire, Wire>>>;

/** Electrodes that wires are clipped to. The legs are not asked for: their swap shows nowhere (ekg.md §7). */
const SWAPS = {
  none: {},
  raLa: { RA: 'LA', LA: 'RA' },
  raLl: { RA: 'LL', LL: 'RA' },
  laLl: { LA: 'LL', LL: 'LA' },
  raRl: { RA: 'RL', RL: 'RA' },
  laRl: { LA: 'RL', RL: 'LA' },
  armsLegs: { RA: 'RL', RL: 'RA', LA: 'LL', LL: 'LA' },
  v1v3: { V1: 'V3', V3: 'V1' },
} as const satisfies Readonly<Record<string, Wires>>;

export type SwapName = keyof typeof SWAPS;
export const SWAP_NAMES = [
  'none',
  'raLa',
  'raLl',
  'laLl',
  'raRl',
  'laRl',
  'armsLegs',
  'v1v3',
] as const satisfies readonly [SwapName, ...SwapName[]];

const SOURCES = ['normal', 'normalFemale'] as const;
const FORM = optionsOf('ekgSwap', SWAP_NAMES);

export function withSwap(recipe: TracingRecipe, swap: SwapName): TracingRecipe {
  return { ...recipe, wires: { ...recipe.wires, ...SWAPS[swap] } };
}

export const swap: Drill = {
  id: 'ekgSwap',
  task(seed, n): Task {
    const right = dealt(seed, 'drill.ekgSwap.card', n, SWAP_NAMES);
    const source = dealt(seed, 'drill.ekgSwap.source', n, SOURCES);
    const rate = wholeBetween(seed, 'drill.ekgSwap.rate', n, 60, 92);
    const recipe = withSwap({ ...plainRecipe(seed, 'drill.ekgSwap.heart', n, source), rate }, right);
    return tracingTask({
      setup: { kind: 'tracing', recipe, form: 'twelve', head: WHOLE_HEAD, about: [{ key: 'drills.ekgSwap.earlier' }] },
      question: { key: 'drills.ekgSwap.question' },
      form: FORM,
      right,
      explain: (answer) => [
        { key: `drills.ekgSwap.right.${right}` },
        ...(answer === right || !isSwap(answer) ? [] : [{ key: `drills.ekgSwap.given.${answer}` }]),
        { key: 'drills.ekgSwap.rule' },
      ],
    });
  },
};

function isSwap(name: unknown): name is SwapName {
  return SWAP_NAMES.some((each) => each === name);
}
