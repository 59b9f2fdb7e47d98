/** A measurement as it runs: air in, air out while the beats are recorded, a number or an error. */

import { gauss } from '../../math/random.ts';
import { type CuffBeat, cuffTrace } from '../../oscillometry/artery.ts';
import { type Oscillogram, readOscillogram } from '../../oscillometry/oscillogram.ts';
import type { Person } from '../../people/person.ts';
import type { Deadline, Model, World } from '../../session/skill.ts';
import type { Entry, Finding, Id } from '../../session/types.ts';
import { patientHere } from '../everyday/places.ts';
import { armBeats } from '../vitalSigns/armBeats.ts';
import { pressureShares } from '../vitalSigns/shares.ts';
import { codeOf, type ErrorCode, MONITOR, wrappedCuff } from './monitor.ts';

/** First goal of the pump, what it adds when that was too low, and its limit, mmHg (design). */
const FIRST_GOAL = 180;
const HIGHER_BY = 40;
const HIGHEST_GOAL = 290;
/** mmHg/s up, mmHg/s down (models.md §4.3: 3–5), and where the rest is let go, mmHg. */
const PUMPING = 20;
const BLEEDING = 4.5;
const RELEASED_AT = 45;
/** So long the pump tries to fill what holds no air, ms (design). */
const NO_AIR_MS = 8_000;
/** Movement in the cuff, mmHg: talking, and an arm that is moved; how long that lasts, ms (design). */
const TALKING_STIR = 1.1;
const MOVING_STIR = 5;
const MOVING_MS = 4_000;
/** Height of the pulses by person, mmHg, and what a loose cuff or a sleeve leaves of it (models.md §4.3; sleeve design). */
const HEIGHT = 2.4;
const HEIGHT_SPREAD = 0.3;
const LOOSE = 0.6;
const OVER_CLOTH = 0.7;

type PressureShare = ReturnType<typeof pressureShares>[number];

export interface Run {
  readonly cuff: Id | undefined;
  readonly phase: 'inflating' | 'deflating';
  readonly since: number;
  readonly startedAt: number;
  /** mmHg at the start of this phase, and the goal of the pump. */
  readonly from: number;
  readonly goal: number;
  readonly beats: readonly CuffBeat[];
  readonly lastBeat: number;
  readonly movedAt: number;
  readonly isBroken: boolean;
  readonly systolicShares: readonly PressureShare[] | undefined;
  readonly diastolicShares: readonly PressureShare[] | undefined;
}

export type Shown =
  | { readonly kind: 'number'; readonly value: Oscillogram; readonly at: number }
  | { readonly kind: 'error'; readonly code: ErrorCode; readonly at: number };

export interface MonitorMemory {
  readonly count: number;
  readonly run: Run | undefined;
  readonly shown: Shown | undefined;
}

const START: MonitorMemory = { count: 0, run: undefined, shown: undefined };

/** Pressure in the cuff of a run, mmHg. */
export function runPressureAt(run: Run, t: number): number {
  if (run.cuff === undefined || run.isBroken) return 0;
  const seconds = Math.max(0, t - run.since) / 1000;
  if (run.phase === 'inflating') return Math.min(run.goal, run.from + PUMPING * seconds);
  return Math.max(RELEASED_AT, run.from - BLEEDING * seconds);
}

/** When the phase is over, ms. */
export function phaseEnd(run: Run): number {
  if (run.cuff === undefined) return run.since + NO_AIR_MS;
  const mmHg = run.phase === 'inflating' ? run.goal - run.from : run.from - RELEASED_AT;
  return run.since + Math.ceil((1000 * mmHg) / (run.phase === 'inflating' ? PUMPING : BLEEDING));
}

function begun(world: World, memory: MonitorMemory, at: number): MonitorMemory {
  const run: Run = {
    cuff: patientHere(world) ? wrappedCuff(world) : undefined,
    phase: 'inflating',
    since: at,
    startedAt: at,
    from: 0,
    goal: FIRST_GOAL,
    beats: [],
    lastBeat: -1,
    movedAt: -MOVING_MS,
    isBroken: false,
    systolicShares: undefined,
    diastolicShares: undefined,
  };
  return { count: memory.count + 1, run, shown: undefined };
}

/** What moves the arm, or squeezes the cuff by hand, during a measurement. */
const STIRRING: readonly string[] = [
  'position.asked',
  'orthostatic.asked',
  'fingers.placed',
  'thumb.placed',
  'bulb.squeezed',
  'bulb.pumped',
];

function heard(world: World, memory: MonitorMemory, { intent, at }: Entry): MonitorMemory {
  const { run } = memory;
  if (intent.type === 'monitor.started') return begun(world, memory, at);
  if (intent.type === 'monitor.switchedOff') return { ...memory, run: undefined, shown: undefined };
  if (!run) return memory;
  if (intent.type === 'monitor.stopped') return { ...memory, run: undefined };
  if (intent.type === 'cuff.removed') return { ...memory, run: { ...run, isBroken: true } };
  return STIRRING.includes(intent.type) ? { ...memory, run: { ...run, movedAt: at } } : memory;
}

type Due = ReturnType<Deadline<MonitorMemory>['due']>;

function failed(memory: MonitorMemory, code: ErrorCode, at: number): Due {
  return {
    memory: { ...memory, run: undefined, shown: { kind: 'error', code, at } },
    findings: [{ at, name: 'monitor.failed', about: MONITOR, numbers: { code } }],
  };
}

function turnedDown(memory: MonitorMemory, run: Run, at: number): Due {
  if (run.cuff === undefined) return failed(memory, 1, at);
  return {
    memory: { ...memory, run: { ...run, phase: 'deflating', since: at, from: run.goal, beats: [] } },
    findings: [{ at, name: 'monitor.deflating', about: MONITOR, numbers: { cuff: run.goal } }],
  };
}

interface Scene {
  readonly world: World;
  readonly person: Person;
  readonly run: Run;
  readonly cuff: Id;
}

function nextBeat({ world, person, run, cuff }: Scene) {
  for (const beat of armBeats(world, person, cuff, world.now - 1, world.now + 3_000, run.lastBeat)) return beat;
  return undefined;
}

type ArmBeat = NonNullable<ReturnType<typeof nextBeat>>;

function stirOf({ world, person, run }: Scene, at: number): number {
  if (at - run.movedAt < MOVING_MS) return MOVING_STIR;
  return world.personActor(person.id).hasTag('talking') ? TALKING_STIR : 0;
}

/** A beat is recorded; the shares are kept from the beats at which the cuff passed systolic and diastolic pressure. */
function recorded(scene: Scene, memory: MonitorMemory, beat: ArmBeat, at: number): Due {
  const { world, person, run, cuff } = scene;
  const pressure = runPressureAt(run, at);
  const { foot, length, systolic, diastolic } = beat;
  const shares = () => pressureShares(world, person, cuff, at);
  const next: Run = {
    ...run,
    beats: [...run.beats, { foot, length, systolic, diastolic, stir: stirOf(scene, at) }],
    lastBeat: beat.n,
    systolicShares: run.systolicShares ?? (pressure <= systolic ? shares() : undefined),
    diastolicShares: run.diastolicShares ?? (pressure <= diastolic ? shares() : undefined),
  };
  return { memory: { ...memory, run: next }, findings: [] };
}

function heightOf({ world, person, cuff }: Scene): number {
  const own = Math.max(1.5, HEIGHT + HEIGHT_SPREAD * gauss(world.seed, `${person.id}.cuffPulse`, 0));
  const fit = world.thing(cuff).context['fit'] === 'loose' ? LOOSE : 1;
  return own * fit * (person.posture.sleeve === 'down' ? OVER_CLOTH : 1);
}

function read(scene: Scene, memory: MonitorMemory, at: number): Due {
  const { world, run } = scene;
  const reading = readOscillogram(
    cuffTrace({
      beats: run.beats,
      from: run.since,
      to: at,
      cuffAt: (t) => runPressureAt(run, t),
      height: heightOf(scene),
      seed: world.seed,
      stream: `monitor.${memory.count}`,
    }),
  );
  if (reading.kind === 'number') return finished(scene, memory, reading.value, at);
  if (reading.fault !== 'inflationTooLow' || run.goal + HIGHER_BY > HIGHEST_GOAL) {
    return failed(memory, codeOf(reading.fault), at);
  }
  const again: Run = {
    ...run,
    phase: 'inflating',
    since: at,
    from: RELEASED_AT,
    goal: run.goal + HIGHER_BY,
    beats: [],
  };
  return {
    memory: { ...memory, run: again },
    findings: [{ at, name: 'monitor.inflating', about: MONITOR, numbers: { goal: again.goal } }],
  };
}

function finished(scene: Scene, memory: MonitorMemory, value: Oscillogram, at: number): Due {
  const { person, run, cuff } = scene;
  const systolic = Math.round(value.systolic);
  const diastolic = Math.round(value.diastolic);
  const numbers = {
    systolic,
    diastolic,
    mean: Math.round(value.map),
    pulse: Math.round(value.pulse),
    firstAt: run.since,
    startedAt: run.startedAt,
    ...sharesAsNumbers('s', run.systolicShares ?? [], systolic - person.rest.systolic),
    ...sharesAsNumbers('d', run.diastolicShares ?? [], diastolic - person.rest.diastolic),
  };
  const measured: Finding = { at, name: 'pressure.measured', about: cuff, numbers };
  const shown: Finding = { at, name: 'monitor.finished', about: MONITOR, numbers: {} };
  return { memory: { ...memory, run: undefined, shown: { kind: 'number', value, at } }, findings: [shown, measured] };
}

/** Shares in tenths of mmHg; `device` is what the method and these beats add, so that they sum up exactly. */
function sharesAsNumbers(prefix: 's' | 'd', shares: readonly PressureShare[], difference: number) {
  const numbers: Record<string, number> = {};
  let left = difference * 10;
  for (const share of shares) {
    const tenths = Math.round(share[prefix === 's' ? 'systolic' : 'diastolic'] * 10) + 0;
    numbers[`${prefix}.${share.cause}`] = tenths;
    left -= tenths;
  }
  numbers[`${prefix}.device`] = Math.round(left) + 0;
  return numbers;
}

function deadline(world: World, memory: MonitorMemory, run: Run, after: number): Deadline<MonitorMemory> {
  const end = Math.max(after, phaseEnd(run));
  const person = patientHere(world);
  if (run.isBroken || (run.cuff !== undefined && !person)) return { at: after, due: () => failed(memory, 1, after) };
  if (run.phase === 'inflating' || run.cuff === undefined || !person) {
    return { at: end, due: () => turnedDown(memory, run, end) };
  }
  const scene: Scene = { world, person, run, cuff: run.cuff };
  const beat = nextBeat(scene);
  if (beat && beat.foot <= end) {
    const at = Math.max(after, beat.foot);
    return { at, due: () => recorded(scene, memory, beat, at) };
  }
  return { at: end, due: () => read(scene, memory, end) };
}

export const monitorRunning: Model<MonitorMemory> = {
  id: 'monitorRunning',
  start: () => START,
  heard,
  next: (world, memory, after) => memory.run && deadline(world, memory, memory.run, after),
};
