/** A person: resting values drawn from the seed, levels that change them, heart and breath, place and posture. */
import { limitedEffect, type TechniqueCause } from '../clinical/technique.ts';
import { u } from '../math/random.ts';
import type { Body, ScenarioPerson } from '../scenario/schema.ts';
import type { Id, Mood, Posture } from '../session/types.ts';
import { pressureOfBeat } from './beatPressure.ts';
import { type Breathing, breathLength, excursionAt } from './breathing.ts';
import { plainShares, postureSum, sympatheticShares, techniqueSum } from './causes.ts';
import { type Circulation, drawCirculation } from './circulation.ts';
import { type Level, levelAt, retarget, steady } from './effects.ts';
import {
  BRACHIAL_DELAY_MS,
  beatInterval,
  breathInterval,
  chestAt,
  fibrillationInterval,
  PI,
  type Rhythm,
  Series,
} from './rhythm.ts';
import { STANDING_TAU_MS, type Standing, standingPressure, standingPulse } from './standing.ts';
import { drawResting, startLevels } from './start.ts';
import type { Pressure, PressureShare, RestingValues } from './values.ts';

/** Heart rate added while not rested, beats per minute at level 1 (design, from the exercise recovery of models.md §7.1). */
const UNRESTED_PULSE = 12;
/** Rate that a watched patient drifts half-way towards, and its time constant (models.md §5.1, design). */
const WATCHED_RATE = 14;
const WATCHED_SHARE = 0.5;
const WATCHED_TAU_MS = 15_000;
/** Arm below the heart, cm: forearm in the lap, arm hanging while standing (lap and side effects of vitals.md §3 divided by .77). */
const LAP_BELOW_HEART_CM = 5;
const HANGING_BELOW_HEART_CM = 8;
/** A fall on standing up is named from here on, mmHg (design). */
const LEAST_FALL = 0.05;
/** Pressure of one centimetre of blood, mmHg (models.md §4.4, computed). */
export const MMHG_PER_CM = 0.77;

export class Person {
  readonly id: Id;
  readonly role: ScenarioPerson['role'];
  readonly body: Body;
  readonly rest: RestingValues;
  readonly circulation: Circulation;
  readonly rhythm: Rhythm;
  readonly breathing: Breathing;
  readonly #levels: Record<TechniqueCause, Level>;
  #watched: Level = steady(0);
  #standing: Standing;
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
    this.circulation = drawCirculation(id, file, seed);
    this.rhythm = file.rhythm ?? 'sinus';
    this.breathing = file.breathing ?? 'quiet';
    this.#levels = startLevels(file);
    this.#standing = { level: steady(isUpright(this.posture) ? 1 : 0), since: undefined };
    const { hasVariation } = this.circulation;
    const phase = 2 * PI * u(seed, `${id}.heart.phase`, 0);
    const [heart, breath] = [`${id}.heart`, `${id}.breath`];
    const firstBeat = (60_000 / this.rest.pulse) * u(seed, `${id}.heart.start`, 0);
    this.#heart = new Series(Math.round(firstBeat), (t, n) => {
      const rate = this.pulseAt(t);
      if (this.rhythm === 'atrialFibrillation') return fibrillationInterval({ seed, stream: heart, n, rate });
      return beatInterval({ seed, stream: heart, n, t, phase, rate, chest: this.chestAtTime(t), hasVariation });
    });
    const firstBreath = (60_000 / this.rest.respirations) * u(seed, `${id}.breath.start`, 0);
    this.#breath = new Series(-Math.round(firstBreath), (t, n) =>
      breathLength(this.breathing, t, breathInterval(seed, breath, n, this.breathRateAt(t), hasVariation)),
    );
    this.#followPosture(0, true);
  }

  /**
   * Changes place or posture at `at`; what follows from it rises and falls with its own time constant. Whoever comes
   * into a room has walked; who stands up on the spot has not.
   */
  move(at: number, change: { readonly room?: Id; readonly posture?: Posture }): void {
    if (change.room !== undefined) this.room = change.room;
    if (change.posture) this.posture = change.posture;
    this.#followPosture(at, change.room !== undefined);
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
    return this.rest.pulse + UNRESTED_PULSE * levelAt(this.#levels.noRest, t) + standingPulse(this.#standing, t);
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

  /** Arterial pressure of beat `n` in the left arm, mmHg: rest, breath, filling and run-off, nothing of technique. */
  beatPressure(n: number): Pressure {
    const at = this.beatAt(n);
    return pressureOfBeat(this.rest, this.circulation, {
      usual: 60_000 / this.pulseAt(at + BRACHIAL_DELAY_MS),
      length: this.beatAt(n + 1) - at,
      filling: at - this.beatAt(Math.max(0, n - 1)),
      chest: this.chestAtTime(at + BRACHIAL_DELAY_MS),
    });
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
    const shares = [...plainShares(this.#levels, t)];
    const height = this.armBelowHeartCm * MMHG_PER_CM;
    if (height !== 0) shares.push({ cause: 'armHeight', systolic: height, diastolic: height });
    const fall = standingPressure(this.#standing, this.circulation.orthostaticDrop, t);
    if (fall.systolic < -LEAST_FALL) shares.push({ cause: 'orthostatic', ...fall });
    return [...shares, ...sympatheticShares(this.#levels, t)];
  }

  /** What technique adds to the pressure at the arm at `t`, added up, mmHg: for the beat-by-beat models. */
  addedAt(t: number): Pressure {
    const height = this.armBelowHeartCm * MMHG_PER_CM;
    const { systolic, diastolic } = techniqueSum(this.#levels, t);
    return { systolic: systolic + height, diastolic: diastolic + height };
  }

  /** What lying, standing and the fall on standing up do to the pressure at `t`, mmHg against sitting. */
  postureAt(t: number): Pressure {
    const fall = standingPressure(this.#standing, this.circulation.orthostaticDrop, t);
    const { systolic, diastolic } = postureSum(this.#levels, t);
    return { systolic: systolic + fall.systolic, diastolic: diastolic + fall.diastolic };
  }

  /** Pressure in an arm at `t` that a perfect reading in this posture would give, mmHg. */
  truthAt(t: number, arm: 'left' | 'right' = 'left'): Pressure {
    const { systolic, diastolic } = this.postureAt(t);
    const rest = this.restOf(arm);
    return { systolic: rest.systolic + systolic, diastolic: rest.diastolic + diastolic };
  }

  /** Resting pressure of an arm, seated, mmHg. */
  restOf(arm: 'left' | 'right'): Pressure {
    const { rightArmAdds: adds } = this.circulation;
    if (arm === 'left') return this.rest;
    return { systolic: this.rest.systolic + adds.systolic, diastolic: this.rest.diastolic + adds.diastolic };
  }

  get armBelowHeartCm(): number {
    const { seat, arm, isArmHeld } = this.posture;
    if (isArmHeld || seat === 'lying') return 0;
    if (isUpright(this.posture)) return arm === 'desk' ? 0 : HANGING_BELOW_HEART_CM;
    return arm === 'desk' ? this.circulation.deskBelowHeartCm : LAP_BELOW_HEART_CM;
  }

  #followPosture(at: number, hasWalked: boolean): void {
    const { seat, back, legs, isArmHeld } = this.posture;
    const stands = isUpright(this.posture);
    const sits = !stands && seat !== 'lying' && seat !== 'lap';
    this.#stand(stands, at);
    if (hasWalked || !stands) this.#retarget('noRest', stands ? 1 : 0, at);
    this.#retarget('backUnsupported', sits && back === 'forward' ? 1 : 0, at);
    this.#retarget('legsCrossed', sits && legs === 'crossed' ? 1 : 0, at);
    this.#retarget('feetDangling', sits && legs === 'dangling' ? 1 : 0, at);
    this.#retarget('armUnsupported', isArmHeld ? 1 : 0, at);
    this.#retarget('standing', stands ? 1 : 0, at);
    this.#retarget('lying', seat === 'lying' ? 1 : 0, at);
  }

  #stand(stands: boolean, at: number): void {
    const { level } = this.#standing;
    if (stands === level.target > 0) return;
    this.#keep(at);
    const next = retarget(level, stands ? 1 : 0, STANDING_TAU_MS, at);
    this.#standing = { level: next, since: stands ? at : undefined };
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

function isUpright({ seat }: Posture): boolean {
  return seat === 'standing' || seat === 'scale';
}
