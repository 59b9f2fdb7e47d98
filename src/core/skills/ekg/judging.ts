/** The check before sending, held against the print itself: each sign as anyone can see it. */
import { faultsOf } from '../../ekg/faults.ts';
import type { Lead } from '../../ekg/leads.ts';
import { leadsOff, recordTracing, type TracingRecipe } from '../../ekg/tracing.ts';
import type { Print } from './ekgMemory.ts';

/** Mean height of the largest wave, mV: negative when most of the lead points down. */
function lean(row: Float64Array): number {
  const highest = row.reduce((most, value) => Math.max(most, value), 0);
  const lowest = row.reduce((least, value) => Math.min(least, value), 0);
  return highest + lowest;
}

/** A limb lead under this from top to bottom is nearly a line, mV (design: 3 small boxes). */
const FLAT_MV = 0.3;
const spread = (row: Float64Array): number =>
  row.reduce((most, value) => Math.max(most, value), -99) - row.reduce((least, value) => Math.min(least, value), 99);

function highest(row: Float64Array): number {
  return row.reduce((most, value) => Math.max(most, value), 0);
}

/** R grows from V1 to V4, allowing for a small step back (design). */
function isGrowing(leads: Readonly<Record<Lead, Float64Array>>): boolean {
  const heights = (['V1', 'V2', 'V3', 'V4'] as const).map((lead) => highest(leads[lead]));
  return heights.every((height, place) => place === 0 || height >= (heights[place - 1] ?? 0) - 0.05);
}

const UNSTEADY = /^(contact|noise|wireOff)/;

/** What a careful eye answers to each line of the check: yes or no. */
export function seenOn({ recipe, isNamed }: Print, isCalibrated: boolean): Readonly<Record<string, boolean>> {
  const { leads } = recordTracing(still(recipe));
  const limbs = ['I', 'II', 'III', 'aVR', 'aVL', 'aVF'] as const;
  return {
    name: isNamed,
    calibration: isCalibrated && recipe.machine.gain === 10 && recipe.machine.speed === 25,
    leadOne: lean(leads.I) > 0,
    aVR: lean(leads.aVR) < 0,
    einthoven: true,
    progression: isGrowing(leads),
    noFlatLead:
      leadsOff(recipe).length === 0 &&
      limbs.every((lead) => lead === 'III' || lead === 'aVL' || spread(leads[lead]) >= FLAT_MV),
    baseline: !faultsOf(recipe).some(({ id }) => UNSTEADY.test(id)),
  };
}

/** The same placement without what disturbs, so that the signs of the heart can be told. */
function still(recipe: TracingRecipe): TracingRecipe {
  const electrodes = Object.entries(recipe.electrodes).map(([id, electrode]) => [
    id,
    { ...electrode, contact: 'prepared' as const },
  ]);
  return { ...recipe, noises: [], electrodes: Object.fromEntries(electrodes), seconds: 3 };
}
