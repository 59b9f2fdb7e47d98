/** Pressure in the cuff: anchors and a closed form, (√P₀ − k·opening·t/2)² (design §6, models.md §4.2). */
import type { Model, World } from '../../session/skill.ts';
import type { Entry, Finding, Id } from '../../session/types.ts';
import { type Gauge, SOUND_GAUGE, wallGauge } from './gauges.ts';

export type Side = 'left' | 'right';

/**
 * What is known of the one cuff on the arm. `pressure` mmHg at `since` (ms); `step` of the valve, 0 shut to 20 open.
 * `vanished`: mmHg at which the radial pulse was last felt to go; `emptiedAt`: when it last ran empty.
 */
export interface CuffMemory {
  readonly cuff: Id | undefined;
  readonly pressure: number;
  readonly since: number;
  readonly step: number;
  /** What leaks out beside the valve, as an opening. */
  readonly leak: number;
  readonly gauge: Gauge;
  /** The arm at which the learner is: the cuff goes on that one. */
  readonly side: Side;
  readonly peak: number;
  readonly isFalling: boolean;
  /** Air was pumped in again while it was being let out. */
  readonly isReinflated: boolean;
  /** The peak of this inflation has been stated. */
  readonly isPeakStated: boolean;
  readonly emptiedAt: number;
  /** When this inflation began, and how long the cuff had been empty then, ms. */
  readonly inflatedAt: number;
  readonly emptyForMs: number;
}

export const VALVE_STEPS = 20;
/** Chosen so that step 5 lets 2 mmHg/s go at 120 mmHg and step 20 empties in 8 s (design). */
const VALVE_K = 0.0073;
/** Above this the cuff counts as inflated, mmHg (design). */
const EMPTY_BELOW = 2;
const MOST_PRESSURE = 300;

/** Pressure at a moment, and valve and leak since then. */
export type CuffAnchor = Pick<CuffMemory, 'pressure' | 'since' | 'step'> & { readonly leak?: number };

/** Pressure at `t` in mmHg, never below zero. */
export function cuffPressureAt(memory: CuffAnchor, t: number): number {
  const opening = openingOf(memory);
  if (opening === 0 || memory.pressure <= 0) return memory.pressure;
  const root = Math.sqrt(memory.pressure) - (VALVE_K * opening * (t - memory.since)) / 2000;
  return root > 0 ? root * root : 0;
}

/** The thumb screw opens slowly at first: area grows with the square of the turn. A leak is an opening more. */
function openingOf({ step, leak = 0 }: CuffAnchor): number {
  return step * step + leak;
}

/** Pressure at which a leak is stated, mmHg. */
const LEAK_STATED_AT = 120;

/** The opening through which so much leaks at 120 mmHg, mmHg/s. */
function leakOpening(rate: number): number {
  return rate / (VALVE_K * Math.sqrt(LEAK_STATED_AT));
}

/** Rate of fall through a step of the valve at a pressure, mmHg/s. */
export function fallRate(step: number, pressure: number): number {
  return VALVE_K * step * step * Math.sqrt(Math.max(0, pressure));
}

/** Rise by one squeeze of the bulb, mmHg: 8 when empty, 10 from 100 mmHg (models.md §4.2). */
function strokeAt(pressure: number): number {
  return 8 + 2 * Math.min(1, pressure / 100);
}

function anchored(memory: CuffMemory, t: number): CuffMemory {
  return { ...memory, pressure: cuffPressureAt(memory, t), since: t };
}

const NO_CUFF: CuffMemory = {
  cuff: undefined,
  pressure: 0,
  since: 0,
  step: 0,
  leak: 0,
  gauge: SOUND_GAUGE,
  side: 'left',
  peak: 0,
  isFalling: false,
  isReinflated: false,
  isPeakStated: false,
  emptiedAt: -600_000,
  inflatedAt: 0,
  emptyForMs: 600_000,
};

/** No air and no cuff, but the same gauge, at the same arm. */
function bare({ gauge, leak, side }: CuffMemory): CuffMemory {
  return { ...NO_CUFF, gauge, leak, side };
}

/** What the gauge shows for a pressure in the cuff, mmHg. */
export function shownBy({ gauge }: Pick<CuffMemory, 'gauge'>, pressure: number): number {
  return pressure + gauge.offset;
}

/** More than this below the peak, with air still in, is a second inflation and not a slower squeeze, mmHg (design). */
const REINFLATED_BELOW_PEAK = 10;
const AIR_LEFT = 10;

/** Would a squeeze at `at` pump air in again while it is being let out? */
export function isReinflation(memory: CuffMemory, at: number): boolean {
  const left = cuffPressureAt(memory, at);
  return memory.isFalling && left >= AIR_LEFT && left <= memory.peak - REINFLATED_BELOW_PEAK;
}

function pumped(memory: CuffMemory, strokes: number, at: number): CuffMemory {
  const now = anchored(memory, at);
  let pressure = now.pressure;
  for (let stroke = 0; stroke < strokes; stroke++) pressure = Math.min(MOST_PRESSURE, pressure + strokeAt(pressure));
  const wasEmpty = now.pressure < EMPTY_BELOW;
  return {
    ...now,
    pressure,
    peak: wasEmpty ? pressure : Math.max(now.peak, pressure),
    isFalling: now.step > 0,
    isReinflated: !wasEmpty && (now.isReinflated || isReinflation(memory, at)),
    isPeakStated: false,
    inflatedAt: wasEmpty ? at : now.inflatedAt,
    emptyForMs: wasEmpty ? at - now.emptiedAt : now.emptyForMs,
  };
}

function turned(memory: CuffMemory, step: number, at: number): CuffMemory {
  const lets = step > 0 && memory.pressure > EMPTY_BELOW;
  return {
    ...anchored(memory, at),
    step,
    isFalling: memory.isFalling || lets,
    isPeakStated: memory.isPeakStated || lets,
  };
}

function heard(_: World, memory: CuffMemory, { intent, at }: Entry): CuffMemory {
  switch (intent.type) {
    case 'cuff.wrapped':
      return { ...bare(memory), cuff: intent.on, since: at, emptiedAt: memory.emptiedAt };
    case 'cuff.removed':
      return { ...bare(memory), emptiedAt: memory.pressure > EMPTY_BELOW ? at : memory.emptiedAt };
    case 'bulb.squeezed':
      return pumped(memory, 1, at);
    case 'bulb.pumped':
      return pumped(memory, 5, at);
    case 'valve.turned':
      return turned(memory, Number(intent.with?.['step']), at);
    case 'gauge.changed':
      return { ...memory, gauge: SOUND_GAUGE, leak: 0 };
    case 'arm.changed':
      return { ...memory, side: intent.with?.['side'] === 'right' ? 'right' : 'left', emptiedAt: NO_CUFF.emptiedAt };
    default:
      return memory;
  }
}

/** When the cuff runs empty as valve and leak stand now, ms. */
export function emptyAt(memory: CuffMemory): number | undefined {
  const opening = openingOf(memory);
  if (memory.cuff === undefined || opening === 0 || memory.pressure < EMPTY_BELOW) return undefined;
  const ms = ((Math.sqrt(memory.pressure) - Math.sqrt(EMPTY_BELOW)) * 2000) / (VALVE_K * opening);
  return Math.ceil(memory.since + ms);
}

function startCuff(world: World): CuffMemory {
  const gauge = wallGauge(world.scenario, world.seed);
  return { ...NO_CUFF, gauge, leak: leakOpening(gauge.leak) };
}

export const cuffPressure: Model<CuffMemory> = {
  id: 'cuffPressure',
  start: startCuff,
  heard,
  next(_, memory, after) {
    const emptied = emptyAt(memory);
    if (emptied === undefined) return undefined;
    const at = Math.max(after, emptied);
    return { at, due: () => ({ memory: emptiedMemory(memory, at), findings: [emptiedFinding(memory, at)] }) };
  },
};

function emptiedMemory(memory: CuffMemory, at: number): CuffMemory {
  return { ...memory, pressure: 0, since: at, isFalling: false, emptiedAt: at };
}

function emptiedFinding({ cuff, peak }: CuffMemory, at: number): Finding {
  return { at, name: 'cuff.emptied', ...(cuff ? { about: cuff } : {}), numbers: { peak: Math.round(peak) } };
}
