/** Tracings for drills: a heart of the library, everything placed right and still; each drill changes what it asks for. */
import type { PaperHead } from '../../ekg/paper.ts';
import type { SourceName } from '../../ekg/sources.ts';
import { STANDARD_MACHINE, standardOf, type TracingRecipe } from '../../ekg/tracing.ts';
import { u } from '../../math/random.ts';

const TORSO = { sex: 'male', age: 52, statureCm: 176, bmi: 24 } as const;
/** A tracing begins so late that all that a rhythm does at first is over, ms. */
const FROM_MS = 60_000;
export const PRINT_S = 10;
/** So many different hearts there are. */
const SEEDS = 0x1_0000_0000;

/** Task `n` of a drill has its own heart beats. */
export function plainRecipe(seed: number, stream: string, n: number, source: SourceName): TracingRecipe {
  return standardOf({
    source,
    seed: Math.floor(u(seed, stream, n) * SEEDS),
    fromMs: FROM_MS,
    torso: TORSO,
    isMirrored: false,
    electrodes: {},
    wires: {},
    noises: [],
    machine: STANDARD_MACHINE,
    seconds: PRINT_S,
  });
}

/** What was entered on the machine before the tracing: the same invented patient each time. */
export const WHOLE_HEAD: PaperHead = {
  name: 'Lee Morgan',
  birthDate: '04/17/1974',
  number: '4471',
  at: '05/11/2026 10:14',
};
