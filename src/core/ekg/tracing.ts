/** A tracing as a function of its recipe: the chart keeps the recipe, the desk draws what comes of it. */
import { exp } from '../math/functions.ts';
import { turnWithBreath } from './breath.ts';
import { type Electrode, type ElectrodeSite, electrodeOn, type HookUp, sizeFor } from './electrodes.ts';
import { filter } from './filters.ts';
import { heartVectors } from './heart.ts';
import { type LeadSet, targetOf } from './leadSets.ts';
import { LEADS, type Lead, sharesOf } from './leads.ts';
import { addNoise, type Contact, type NoiseAt } from './noise.ts';
import { type HeartSeen, potentialsOf, seenOf } from './potentials.ts';
import { LEAD_IN_MS, type Recording } from './recording.ts';
import { CHEST_WIRES, STANDARD_SITES, WIRES, type Wire } from './sites.ts';
import { SOURCES, type Source, type SourceName } from './sources.ts';
import { ADULT_YEARS, type TorsoPlan } from './torso.ts';

export interface MachineSettings {
  readonly speed: 25 | 50;
  readonly gain: 5 | 10 | 20;
  readonly highPass: 0.05 | 0.5;
  readonly lowPass: 40 | 100 | 150 | 250;
  readonly mains: 0 | 50 | 60;
}

/** All that a tracing depends on. */
export interface TracingRecipe extends HookUp {
  readonly source: SourceName;
  /** Beats per minute in place of the source's own. */
  readonly rate?: number;
  readonly seed: number;
  /** Simulated time of the first sample, ms. */
  readonly fromMs: number;
  /** Breaths are deep: the heart turns two and a half times as far with them, and is lowered. */
  readonly isBreathDeep?: true;
  readonly noises: readonly NoiseAt[];
  /** The names that stand beside the leads, where they are not the usual ones. */
  readonly leadSet?: LeadSet;
  readonly machine: MachineSettings;
  readonly seconds: number;
}

/** Samples per second of every tracing. */
export const TRACING_RATE = 500;
/** A sample is a whole multiple of so many mV, as the machine's converter gives it. */
const STEP_MV = 0.005;

/** What no room and no patient is free of: breathing, gel that settles, a little of the mains (design). */
const ALWAYS: readonly NoiseAt[] = [{ noise: 'wander' }, { noise: 'mains', gain: 0.15 }];
/** Gel that is dry or comes away also pops. */
const POPPING: readonly Contact[] = ['dry', 'loose'];

function byWire<T>(of: (wire: Wire) => T): Readonly<Record<Wire, T>> {
  return Object.fromEntries(WIRES.map((wire) => [wire, of(wire)])) as unknown as Readonly<Record<Wire, T>>;
}

function sourceOf({ source, rate }: TracingRecipe): Source {
  const found: Source = SOURCES[source];
  return rate === undefined ? found : { ...found, rhythm: { ...found.rhythm, rate } };
}

/** The leads that are measured; the other four are their sums, as the machine forms them. */
const MEASURED = ['I', 'II', 'V1', 'V2', 'V3', 'V4', 'V5', 'V6'] as const satisfies readonly Lead[];
type Measured = (typeof MEASURED)[number];
type Rows = Readonly<Record<Measured, Float64Array>>;

/** Everything that bears on the unfiltered leads, once for a recipe: the machine, the moment and the length do not. */
interface Feed {
  readonly source: Source;
  readonly vectors: HeartSeen;
  readonly contacts: Readonly<Record<Wire, Contact>>;
  readonly noises: readonly NoiseAt[];
  readonly seed: number;
  readonly isBreathDeep: boolean;
  /** Unfiltered leads by whole second. */
  readonly seconds: Map<number, Rows>;
}

function feedFrom(recipe: TracingRecipe): Feed {
  const contacts = byWire((wire) => electrodeOn(recipe, wire)?.contact ?? 'off');
  const popping = WIRES.filter((wire) => POPPING.includes(contacts[wire]));
  const pops: readonly NoiseAt[] = popping.length > 0 ? [{ noise: 'pop', wires: popping }] : [];
  return {
    source: sourceOf(recipe),
    vectors: seenOf(recipe),
    contacts,
    noises: [...ALWAYS, ...pops, ...recipe.noises],
    seed: recipe.seed,
    isBreathDeep: recipe.isBreathDeep === true,
    seconds: new Map(),
  };
}

/** Seconds already worked out, so that a trace that runs on is not computed anew. Only speed depends on them. */
const feeds = new Map<string, Feed>();
const MOST_FEEDS = 4;
const MOST_SECONDS = 64;

function feedOf(recipe: TracingRecipe): Feed {
  const { machine: _, fromMs: __, seconds: ___, ...heard } = recipe;
  const key = JSON.stringify(heard);
  const known = feeds.get(key) ?? feedFrom(recipe);
  feeds.delete(key);
  feeds.set(key, known);
  for (const oldest of feeds.keys()) if (feeds.size > MOST_FEEDS) feeds.delete(oldest);
  return known;
}

function secondOf(feed: Feed, second: number): Rows {
  const known = feed.seconds.get(second);
  if (known) return known;
  const rows = unfiltered(feed, second);
  feed.seconds.set(second, rows);
  for (const oldest of feed.seconds.keys()) if (feed.seconds.size > MOST_SECONDS) feed.seconds.delete(oldest);
  return rows;
}

function unfiltered({ source, vectors, contacts, noises, seed, isBreathDeep }: Feed, second: number): Rows {
  const from = second * 1_000;
  const heart = heartVectors(source, seed, from, from + 1_000, TRACING_RATE);
  turnWithBreath(heart, seed, isBreathDeep);
  const potentials = potentialsOf(heart, vectors, seed);
  addNoise({ seed, noises, contacts }, potentials, from, TRACING_RATE);
  return byMeasured((lead) => {
    const row = new Float64Array(TRACING_RATE);
    for (const [wire, share] of sharesOf(lead)) {
      const potential = potentials[wire];
      for (let place = 0; place < TRACING_RATE; place++)
        row[place] = (row[place] ?? 0) + share * (potential[place] ?? 0);
    }
    return row;
  });
}

function byMeasured<T>(of: (lead: Measured) => T): Readonly<Record<Measured, T>> {
  return Object.fromEntries(MEASURED.map((lead) => [lead, of(lead)])) as unknown as Readonly<Record<Measured, T>>;
}

/**
 * Twelve leads in mV, 500 samples a second from `fromMs` on. Each sample is filtered with the 20 s before it, so that
 * it is the same whenever, and from whichever moment on, it is looked at.
 */
export function recordTracing(recipe: TracingRecipe): Recording {
  const feed = feedOf(recipe);
  const first = Math.round((recipe.fromMs * TRACING_RATE) / 1_000);
  const count = Math.round(recipe.seconds * TRACING_RATE);
  const leadIn = (LEAD_IN_MS * TRACING_RATE) / 1_000;
  const { highPass, lowPass, mains } = recipe.machine;
  const measured = byMeasured((lead) => {
    const row = samplesOf(feed, lead, first - leadIn - MEMORY, leadIn + MEMORY + count);
    const steady = withoutDrift(row, highPass, leadIn);
    filter(steady, TRACING_RATE, { lowPass, ...(mains === 0 ? {} : { mains }) });
    return steady.subarray(MEMORY).map((value) => Math.round(value / STEP_MV) * STEP_MV);
  });
  return { rate: TRACING_RATE, leads: twelveFrom(measured) };
}

/** Samples before the first shown that the fast filters are given to settle: 2 s. */
const MEMORY = 2 * TRACING_RATE;

function samplesOf(feed: Feed, lead: Measured, first: number, count: number): Float64Array {
  const row = new Float64Array(count);
  const last = first + count;
  for (let second = Math.floor(first / TRACING_RATE); second * TRACING_RATE < last; second++) {
    const start = second * TRACING_RATE;
    const from = Math.max(start, first);
    const to = Math.min(start + TRACING_RATE, last);
    row.set(secondOf(feed, second)[lead].subarray(from - start, to - start), from - first);
  }
  return row;
}

/**
 * The one-pole high-pass with a memory of exactly `leadIn` samples: the sample less the weighted mean of itself and
 * those before it. Gives what follows the first `leadIn` samples.
 */
function withoutDrift(row: Float64Array, corner: number, leadIn: number): Float64Array {
  const a = exp((-2 * Math.PI * corner) / TRACING_RATE);
  const forgotten = exp((-2 * Math.PI * corner * leadIn) / TRACING_RATE);
  const whole = (1 - forgotten) / (1 - a);
  const out = new Float64Array(row.length - leadIn);
  let sum = 0;
  for (let place = 0; place < row.length; place++) {
    sum = a * sum + (row[place] ?? 0) - (place >= leadIn ? forgotten * (row[place - leadIn] ?? 0) : 0);
    if (place >= leadIn) out[place - leadIn] = (row[place] ?? 0) - sum / whole;
  }
  return out;
}

/** Einthoven and Goldberger: III, aVR, aVL and aVF from I and II. */
function twelveFrom(measured: Rows): Recording['leads'] {
  const { I, II } = measured;
  const sum = (i: number, ii: number) => I.map((value, place) => i * value + ii * (II[place] ?? 0));
  const formed = { III: sum(-1, 1), aVR: sum(-1 / 2, -1 / 2), aVL: sum(1, -1 / 2), aVF: sum(-1 / 2, 1) };
  const rows = LEADS.map((lead) => [lead, { ...measured, ...formed }[lead]]);
  return Object.fromEntries(rows) as Recording['leads'];
}

/** Leads that show nothing of the heart, because a wire that they need floats (models.md §3.4). */
export function leadsOff(recipe: TracingRecipe): readonly Lead[] {
  const isOff = (lead: Lead) => sharesOf(lead).some(([wire]) => !electrodeOn(recipe, wire));
  return LEADS.filter(isOff);
}

/** The usual machine: 25 mm/s, 10 mm/mV, 0.05–150 Hz, no notch (ekg.md §4). */
export const STANDARD_MACHINE: MachineSettings = { speed: 25, gain: 10, highPass: 0.05, lowPass: 150, mains: 0 };

/** Waves of a child are steeper (ekg.md §4, Rijnbeek 2001). */
export function usualLowPass({ age }: TorsoPlan): MachineSettings['lowPass'] {
  return age < ADULT_YEARS ? 250 : STANDARD_MACHINE.lowPass;
}

/** Where a wire's electrode belongs under the names that stand on the paper. */
function rightSite(wire: Wire, set: LeadSet | undefined): ElectrodeSite {
  const chest = CHEST_WIRES.find((each) => each === wire);
  const site = chest === undefined ? STANDARD_SITES[wire] : targetOf(chest, set);
  return typeof site === 'string' ? site : [site.x, site.y, site.z];
}

/** The same heart at the same moment, everything where it belongs, nothing disturbing, the machine set as usual. */
export function standardOf(recipe: TracingRecipe): TracingRecipe {
  const size = sizeFor(recipe.torso);
  const electrodes = byWire((wire): Electrode => {
    return { site: rightSite(wire, recipe.leadSet), contact: 'prepared', ...size };
  });
  const machine = { ...STANDARD_MACHINE, lowPass: usualLowPass(recipe.torso) };
  const { isBreathDeep: _, ...heart } = recipe;
  return { ...heart, electrodes, wires: byWire((wire) => wire), noises: [], machine };
}
