/** What a tracing costs: a second of a running one with its lead-in, and a print of ten seconds, in CPU time, warm. */
import { recordTracing, STANDARD_MACHINE, standardOf, type TracingRecipe } from '../core/ekg/tracing.ts';
import { cpuOf, rounded } from './measure/cpu.ts';

const SECONDS = 60;
const PRINTS = 10;
const LATE_MS = 2_000_000;

/** All kinds of noise and every filter. */
function recipeOf(seed: number): TracingRecipe {
  const torso = { sex: 'male', age: 50, statureCm: 176, bmi: 24 } as const;
  const bare = { source: 'atrialFibrillation', rate: 84, seed, fromMs: LATE_MS, torso, isMirrored: false } as const;
  const machine = { ...STANDARD_MACHINE, mains: 60 } as const;
  const plain = standardOf({ ...bare, electrodes: {}, wires: {}, noises: [], machine, seconds: 10 });
  return {
    ...plain,
    machine,
    noises: [{ noise: 'muscle' }, { noise: 'mains' }, { noise: 'movement' }, { noise: 'tremor' }],
  };
}

export function measureCost(): Readonly<Record<string, number>> {
  for (let seed = 1; seed <= PRINTS; seed++) recordTracing(recipeOf(seed));
  const prints = cpuOf(() => {
    for (let seed = 1; seed <= PRINTS; seed++) recordTracing(recipeOf(100 + seed));
  });
  const running = recipeOf(0);
  const seconds = cpuOf(() => {
    for (let n = 0; n < SECONDS; n++) recordTracing({ ...running, fromMs: LATE_MS + n * 1_000, seconds: 1 });
  });
  return { msPerPrint: rounded(prints.ms / PRINTS, 1), msPerSecond: rounded(seconds.ms / SECONDS, 1) };
}
