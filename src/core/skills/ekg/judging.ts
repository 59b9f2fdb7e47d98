/** The check before sending, held against the print itself: each sign as anyone can see it. */
import { faultsOf } from '../../ekg/faults.ts';
import { type LeadSet, leadName } from '../../ekg/leadSets.ts';
import type { Lead } from '../../ekg/leads.ts';
import { findBeats, qrsOf } from '../../ekg/measure.ts';
import type { Recording } from '../../ekg/recording.ts';
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

/** R grows from V1 to V4, as far as they are those, allowing for a small step back (design). */
function isGrowing(leads: Readonly<Record<Lead, Float64Array>>, set: LeadSet | undefined): boolean {
  const usual = (['V1', 'V2', 'V3', 'V4'] as const).filter((lead) => leadName(lead, set) === lead);
  const heights = usual.map((lead) => highest(leads[lead]));
  return heights.every((height, place) => place === 0 || height >= (heights[place - 1] ?? 0) - 0.05);
}

/** P is all down when it is at least so deep, mV, and rises less than this share of it (design). */
const LEAST_P = 0.03;
const RISE_SHARE = 0.3;
/** Where P is looked for, s before the QRS. */
const P_FROM = 0.18;
const P_TO = 0.02;

/** Whether P of V1 points down only, in the mean beat; as nobody can tell where no beat repeats, it does not. */
function isPDown(recording: Recording): boolean {
  const { mean } = findBeats(recording);
  if (!mean) return false;
  const { rate } = recording;
  const [onset] = qrsOf(mean, rate);
  const line = mean.V1[Math.max(0, onset - 2)] ?? 0;
  const p = mean.V1.subarray(Math.max(0, onset - P_FROM * rate), Math.max(1, onset - P_TO * rate));
  const up = p.reduce((most, value) => Math.max(most, value - line), 0);
  const down = p.reduce((most, value) => Math.max(most, line - value), 0);
  return down >= LEAST_P && up < RISE_SHARE * down;
}

const UNSTEADY = /^(contact|noise|wireOff)/;

/** What a careful eye answers to each line of the check: yes or no. */
export function seenOn({ recipe, isNamed }: Print, isCalibrated: boolean): Readonly<Record<string, boolean>> {
  const recording = recordTracing(still(recipe));
  const { leads } = recording;
  const limbs = ['I', 'II', 'III', 'aVR', 'aVL', 'aVF'] as const;
  return {
    name: isNamed,
    calibration: isCalibrated && recipe.machine.gain === 10 && recipe.machine.speed === 25,
    leadOne: lean(leads.I) > 0,
    aVR: lean(leads.aVR) < 0,
    einthoven: true,
    progression: isGrowing(leads, recipe.leadSet),
    pInV1: !isPDown(recording),
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
  return { ...recipe, noises: [], electrodes: Object.fromEntries(electrodes) };
}
