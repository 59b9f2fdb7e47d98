/** A person: resting values drawn from the seed, levels that change them, heart and breath, place and posture. */
import { limitedEffect, type TechniqueCause } from '../clinical/technique.ts';
import { u } from '../math/random.ts';
import type { Body, ScenarioPerson } from '../scenario/schema.ts';
import type { Id, Mood, Posture } from '../session/types.ts';
import { type Breathing, breathLength, excursionAt } from './breathing.ts';
import { type Level, levelAt, retarget, steady } from './effects.ts';
import { beatInterval, breathInterval, chestAt, fibrillationInterval, PI, type Rhythm, Series } from './rhythm.ts';

/** mmHg. */
export interface Pressure {
  readonly systolic: number;
  readonly diastolic: number;
}

/** One cause's share in the pressure at the arm, mmHg. */
export interface PressureShare extends Pressure {
  readonly cause: string;
}

/** mmHg, per minute; °C, % of haemoglobin, kg, cm (stature or length), cm (head), 0–10 where the scenario gives them. */
export type RestingValues = Readonly<Record<'systolic' | 'diastolic' | 'pulse' | 'respirations', number>> &
  Readonly<Partial<Record<'temperature' | 'saturation' | 'weight' | 'height' | 'head' | 'pain', number>>>;

/** Causes that raise sympathetic drive; they combine as √Σx² (models.md §4.4). */
const SYMPATHETIC: readonly TechniqueCause[] = ['noRest', 'talking', 'whiteCoat', 'fullBladder'];

const CAUSES: readonly TechniqueCause[] = [
  'noRest',
  'talking',
  'legsCrossed',
  'feetDangling',
  'backUnsupported',
  'standing',
  'caffeine',
  'nicotine',
  'whiteCoat',
  'fullBladder',
];
/** A level below this has no share (design). */
const FAINT = 0.005;

const MINUTE = 60_000;
/** Heart rate added while not rested, beats per minute at level 1 (design, from the exercise recovery of models.md §7.1). */
const UNRESTED_PULSE = 12;
/** Rate that a watched patient drifts half-way towards, and its time constant (models.md §5.1, design). */
const WATCHED_RATE = 14;
const WATCHED_SHARE = 0.5;
const WATCHED_TAU_MS = 15_000;
/** Arm below the heart, cm: forearm in the lap, arm hanging while standing (lap and side effects of vitals.md §3 divided by .77). */
const LAP_BELOW_HEART_CM = 5;
const HANGING_BELOW_HEART_CM = 8;
/** Pressure of one centimetre of blood, mmHg (models.md §4.4, computed). */
export const MMHG_PER_CM = 0.77;

export class Person {
  readonly id: Id;
  readonly role: ScenarioPerson['role'];
  readonly body: Body;
  readonly rest: RestingValues;
  readonly rhythm: Rhythm;
  readonly breathing: Breathing;
  readonly #levels: Record<TechniqueCause, Level>;
  #watched: Level = steady(0);
  readonly #heart: Series;
  readonly #breath: Series;
  room: Id;
  posture: Posture;
  mood: Mood = 'calm';

  constructor(id: Id, file: ScenarioPerson, body: Body, seed: number) {
    this.id = id;
    this.role = file.role;
    this.body = body;
    this.room = file.room;
    this.posture = file.posture;
    this.rest = drawResting(id, file, seed);
    this.rhythm = file.rhythm ?? 'sinus';
    this.breathing = file.breathing ?? 'quiet';
    this.#levels = startLevels(file);
    const phase = 2 * PI * u(seed, `${id}.heart.phase`, 0);
    const [heart, breath] = [`${id}.heart`, `${id}.breath`];
    this.#heart = new Series(Math.round(400 * u(seed, `${id}.heart.start`, 0)), (t, n) => {
      const rate = this.pulseAt(t);
      if (this.rhythm === 'atrialFibrillation') return fibrillationInterval({ seed, stream: heart, n, rate });
      return beatInterval({ seed, stream: heart, n, t, phase, rate, chest: this.chestAtTime(t) });
    });
    this.#breath = new Series(-Math.round(2000 * u(seed, `${id}.breath.start`, 0)), (t, n) =>
      breathLength(this.breathing, t, breathInterval(seed, breath, n, this.breathRateAt(t))),
    );
    this.#followPosture(0);
  }

  /** Changes place or posture at `at`; what follows from it rises and falls with its own time constant. */
  move(at: number, change: { readonly room?: Id; readonly posture?: Posture }): void {
    if (change.room !== undefined) this.room = change.room;
    if (change.posture) this.posture = change.posture;
    this.#followPosture(at);
  }

  setTalking(isTalking: boolean, at: number): void {
    this.#retarget('talking', isTalking ? 1 : 0, at);
  }

  setWatched(isWatched: boolean, at: number): void {
    this.#keep(at);
    this.#watched = retarget(this.#watched, isWatched ? 1 : 0, WATCHED_TAU_MS, at);
  }

  relieveBladder(at: number): void {
    this.#retarget('fullBladder', 0, at);
  }

  get isWatched(): boolean {
    return this.#watched.target > 0;
  }

  pulseAt(t: number): number {
    return this.rest.pulse + UNRESTED_PULSE * levelAt(this.#levels.noRest, t);
  }

  breathRateAt(t: number): number {
    const free = this.rest.respirations + 2 * levelAt(this.#levels.noRest, t);
    return free + WATCHED_SHARE * (WATCHED_RATE - free) * levelAt(this.#watched, t);
  }

  /** Heart beats (QRS onsets) in (from, to], simulated ms. */
  beats(from: number, to: number): readonly { readonly n: number; readonly at: number }[] {
    return this.#heart.between(from, to);
  }

  /** Number of the first heart beat after `t`, and the time of beat `n`: for walking beat by beat. */
  firstBeatAfter(t: number): number {
    return this.#heart.firstAfter(t);
  }

  beatAt(n: number): number {
    return this.#heart.timeOf(n);
  }

  breaths(from: number, to: number): readonly { readonly n: number; readonly at: number }[] {
    return this.#breath.between(from, to);
  }

  /** How far the chest goes at `t`, as a share of a quiet breath. */
  excursionAt(t: number): number {
    return excursionAt(this.breathing, Math.max(0, t));
  }

  /** Chest volume at `t`: −1 empty, 1 full. */
  chestAtTime(t: number): number {
    const next = this.#breath.firstAfter(t);
    const start = next > 0 ? this.#breath.timeOf(next - 1) : t;
    return chestAt(Math.max(0, t - start) / Math.max(1, this.#breath.timeOf(next) - start));
  }

  /** Each cause's share in the pressure at the arm at `t`, mmHg, beside the resting value. */
  shares(t: number): readonly PressureShare[] {
    const shares: PressureShare[] = [];
    for (const cause of CAUSES) {
      if (SYMPATHETIC.includes(cause)) continue;
      const share = this.#share(cause, t);
      if (share) shares.push(share);
    }
    const height = this.armBelowHeartCm * MMHG_PER_CM;
    if (height !== 0) shares.push({ cause: 'armHeight', systolic: height, diastolic: height });
    return [...shares, ...this.#sympatheticShares(t)];
  }

  /** The same, added up: what lies on the resting pressure at `t`, mmHg. For the beat-by-beat models. */
  addedAt(t: number): Pressure {
    const height = this.armBelowHeartCm * MMHG_PER_CM;
    let systolic = height;
    let diastolic = height;
    let systolicSquares = 0;
    let diastolicSquares = 0;
    for (const cause of CAUSES) {
      const level = levelAt(this.#levels[cause], t);
      if (level < FAINT) continue;
      const effect = limitedEffect(cause);
      if (SYMPATHETIC.includes(cause)) {
        systolicSquares += effect.systolic * level * effect.systolic * level;
        diastolicSquares += effect.diastolic * level * effect.diastolic * level;
      } else {
        systolic += effect.systolic * level;
        diastolic += effect.diastolic * level;
      }
    }
    return { systolic: systolic + Math.sqrt(systolicSquares), diastolic: diastolic + Math.sqrt(diastolicSquares) };
  }

  get armBelowHeartCm(): number {
    if (this.posture.seat === 'standing') return HANGING_BELOW_HEART_CM;
    return this.posture.arm === 'desk' ? 0 : LAP_BELOW_HEART_CM;
  }

  #share(cause: TechniqueCause, t: number): PressureShare | undefined {
    const level = levelAt(this.#levels[cause], t);
    if (level < FAINT) return undefined;
    const effect = limitedEffect(cause);
    return { cause, systolic: effect.systolic * level, diastolic: effect.diastolic * level };
  }

  #sympatheticShares(t: number): readonly PressureShare[] {
    const found = SYMPATHETIC.map((cause) => this.#share(cause, t)).filter((share) => share !== undefined);
    const systolic = Math.sqrt(found.reduce((sum, share) => sum + share.systolic * share.systolic, 0)) || 1;
    const diastolic = Math.sqrt(found.reduce((sum, share) => sum + share.diastolic * share.diastolic, 0)) || 1;
    return found.map((share) => ({
      cause: share.cause,
      systolic: (share.systolic * share.systolic) / systolic,
      diastolic: (share.diastolic * share.diastolic) / diastolic,
    }));
  }

  #followPosture(at: number): void {
    const { seat, back, legs } = this.posture;
    const isSeated = seat !== 'standing';
    this.#retarget('noRest', isSeated ? 0 : 1, at);
    this.#retarget('backUnsupported', isSeated && back === 'forward' ? 1 : 0, at);
    this.#retarget('legsCrossed', isSeated && legs === 'crossed' ? 1 : 0, at);
    this.#retarget('feetDangling', isSeated && legs === 'dangling' ? 1 : 0, at);
    this.#retarget('standing', isSeated ? 0 : 1, at);
  }

  #retarget(cause: TechniqueCause, target: number, at: number): void {
    const level = this.#levels[cause];
    if (level.target === target) return;
    this.#keep(at);
    const effect = limitedEffect(cause);
    this.#levels[cause] = retarget(level, target, target > level.target ? effect.tauOnMs : effect.tauOffMs, at);
  }

  #keep(at: number): void {
    this.#breath.settleAt(at);
    this.#heart.settleAt(at);
  }
}

/** Each value is drawn from its own range, on the grid of the range's ends: 36.8–37.4 in tenths, 70–82 in whole numbers. */
function drawResting(id: Id, file: ScenarioPerson, seed: number): RestingValues {
  const drawn = Object.entries(file.true).map(([name, [low, high]]) => {
    const grid = Number.isInteger(low) && Number.isInteger(high) ? 1 : 10;
    const steps = Math.round((high - low) * grid);
    return [name, Math.round(low * grid + Math.floor(u(seed, `${id}.${name}`, 0) * (steps + 1))) / grid];
  });
  return Object.fromEntries(drawn) as RestingValues;
}

function startLevels(file: ScenarioPerson): Record<TechniqueCause, Level> {
  const { before } = file;
  const decaying = (cause: TechniqueCause, minutesAgo: number | undefined, strength = 1): Level => {
    if (minutesAgo === undefined) return steady(0);
    const { tauOffMs } = limitedEffect(cause);
    return { from: strength, since: -minutesAgo * MINUTE, target: 0, tauMs: tauOffMs };
  };
  return {
    noRest: decaying('noRest', before.walkedMinutes),
    talking: steady(0),
    legsCrossed: steady(0),
    feetDangling: steady(0),
    backUnsupported: steady(0),
    standing: steady(0),
    caffeine: decaying('caffeine', before.coffeeMinutes),
    nicotine: decaying('nicotine', before.nicotineMinutes),
    whiteCoat: decaying('whiteCoat', 0, before.whiteCoat),
    fullBladder: steady(before.fullBladder ? 1 : 0),
  };
}
