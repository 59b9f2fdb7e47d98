/** Pressure in the cuff: anchors and a closed form, (√P₀ − k·opening·t/2)² (design §6, models.md §4.2). */
import type { Model, World } from '../../session/skill.ts';
import type { Entry, Finding, Id } from '../../session/types.ts';

/**
 * What is known of the one cuff on the arm. `pressure` mmHg at `since` (ms); `step` of the valve, 0 shut to 20 open.
 * `vanished`: mmHg at which the radial pulse was last felt to go; `emptiedAt`: when it last ran empty.
 */
export interface CuffMemory {
  readonly cuff: Id | undefined;
  readonly pressure: number;
  readonly since: number;
  readonly step: number;
  readonly peak: number;
  readonly isFalling: boolean;
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

/** Pressure at a moment, and the valve since then. */
export type CuffAnchor = Pick<CuffMemory, 'pressure' | 'since' | 'step'>;

/** Pressure at `t` in mmHg, never below zero. */
export function cuffPressureAt(memory: CuffAnchor, t: number): number {
  if (memory.step === 0 || memory.pressure <= 0) return memory.pressure;
  const root = Math.sqrt(memory.pressure) - (VALVE_K * openingOf(memory.step) * (t - memory.since)) / 2000;
  return root > 0 ? root * root : 0;
}

/** The thumb screw opens slowly at first: area grows with the square of the turn. */
function openingOf(step: number): number {
  return step * step;
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
  peak: 0,
  isFalling: false,
  isPeakStated: false,
  emptiedAt: -600_000,
  inflatedAt: 0,
  emptyForMs: 600_000,
};

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
    isPeakStated: false,
    inflatedAt: wasEmpty ? at : now.inflatedAt,
    emptyForMs: wasEmpty ? at - now.emptiedAt : now.emptyForMs,
  };
}

function heard(_: World, memory: CuffMemory, { intent, at }: Entry): CuffMemory {
  switch (intent.type) {
    case 'cuff.wrapped':
      return { ...NO_CUFF, cuff: intent.on, since: at, emptiedAt: memory.emptiedAt };
    case 'cuff.removed':
      return { ...NO_CUFF, emptiedAt: memory.pressure > EMPTY_BELOW ? at : memory.emptiedAt };
    case 'bulb.squeezed':
      return pumped(memory, 1, at);
    case 'bulb.pumped':
      return pumped(memory, 5, at);
    case 'valve.turned': {
      const step = Number(intent.with?.['step']);
      const lets = step > 0 && memory.pressure > EMPTY_BELOW;
      return {
        ...anchored(memory, at),
        step,
        isFalling: memory.isFalling || lets,
        isPeakStated: memory.isPeakStated || lets,
      };
    }
    default:
      return memory;
  }
}

function emptyAt(memory: CuffMemory): number | undefined {
  if (memory.cuff === undefined || memory.step === 0 || memory.pressure < EMPTY_BELOW) return undefined;
  const ms = ((Math.sqrt(memory.pressure) - Math.sqrt(EMPTY_BELOW)) * 2000) / (VALVE_K * openingOf(memory.step));
  return Math.ceil(memory.since + ms);
}

export const cuffPressure: Model<CuffMemory> = {
  id: 'cuffPressure',
  start: () => NO_CUFF,
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
