/** A learner by script who takes one reading at the station, as carefully or carelessly as the arguments say. */
import { cuffForArm } from '../../core/clinical/technique.ts';
import { u } from '../../core/math/random.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import { openSession } from '../../core/session/session.ts';
import { DEFAULT_SETTINGS, type Finding } from '../../core/session/types.ts';
import { type CuffMemory, cuffPressureAt, fallRate, VALVE_STEPS } from '../../core/skills/vitalSigns/cuffPressure.ts';
import { pressureAdded } from '../../core/skills/vitalSigns/shares.ts';
import { Hands } from '../learner/hands.ts';
import type { PressureOptions } from './options.ts';
import { CHAT_SECONDS, probeScenario } from './probeScenario.ts';

/** How often the learner looks at the needle and turns the valve, ms: as a hand can, and oftener when it falls fast. */
const LOOK_MS = 400;
const LOOK_FAST_MS = 100;
const FAST = 4;
const MINUTE = 60_000;
/** How far above what will be heard the cuff is pumped, and where the air is let out for good, mmHg. */
const ABOVE = 25;
const BELOW = 25;

/** mmHg. */
export interface Pair {
  readonly systolic: number;
  readonly diastolic: number;
}

export interface Played {
  readonly heard: Finding | undefined;
  /** At rest, and the mean over the beats of the fall. */
  readonly rest: Pair;
  readonly mean: Pair;
}

const scenarios = new WeakMap<PressureOptions, Scenario>();

/** The reading of one seed. `phase`: the share of a beat by which the valve is opened later, 0–1; from the seed when absent. */
export function playReading(options: PressureOptions, seed: number, phase = u(seed, 'probe.phase', 0)): Played {
  const scenario = scenarios.get(options) ?? probeScenario(options);
  scenarios.set(options, scenario);
  const session = openSession({ scenario, seed, settings: DEFAULT_SETTINGS, mode: 'practice' });
  const learner = new ProbeLearner(new Hands(session), options);
  return learner.reads(phase);
}

class ProbeLearner {
  readonly #hands: Hands;
  readonly #options: PressureOptions;
  readonly #cuff: string;

  constructor(hands: Hands, options: PressureOptions) {
    this.#hands = hands;
    this.#options = options;
    this.#cuff = `cuff-${options.cuff ?? cuffForArm(options.number('arm-cm') ?? 0)}`;
  }

  reads(phase: number): Played {
    this.#rests();
    this.#prepares();
    if (this.#options.has('no-pause')) this.#emptiesAtOnce();
    this.#inflates();
    if (this.#options.has('reinflate')) this.#inflatesAgain();
    const rate = this.#options.number('hr') ?? 0;
    this.#hands.waits(1_000 + Math.round((phase * MINUTE) / rate));
    const since = this.#hands.session.now;
    this.#letsAirOut();
    const heard = this.#hands.lastFound('pressure.heard');
    return { heard, rest: this.#person.rest, mean: this.#meanPressure(since, this.#hands.session.now) };
  }

  get #person() {
    const person = this.#hands.session.world.people.get('patient');
    if (!person) throw new Error('the probe has no patient');
    return person;
  }

  get #memory(): CuffMemory {
    return this.#hands.session.world.memory<CuffMemory>('cuffPressure');
  }

  get #pressure(): number {
    return cuffPressureAt(this.#memory, this.#hands.session.now);
  }

  /** A rest beforehand is part of the patient's minutes; talking begins well before the reading. */
  #rests(): void {
    const isHurried = this.#options.number('no-rest-min') !== undefined;
    if (this.#options.has('talking')) this.#hands.says('chat', isHurried ? 10_000 : (CHAT_SECONDS - 5) * 1_000);
  }

  #prepares(): void {
    const hands = this.#hands.does('station.opened', 'arm');
    const [x = 0, y = 0] = this.#person.body.surfaces['arm']?.landmarks['brachialArtery'] ?? [];
    if (this.#options.number('right-arm-adds') !== undefined) hands.does('arm.changed', 'arm', { side: 'right' });
    if (!this.#options.has('off-artery')) hands.does('fingers.placed', 'arm', { x, y }).does('fingers.lifted', 'arm');
    hands.does('item.taken', this.#cuff).does('cuff.wrapped', this.#cuff, { fit: this.#fit });
    hands.does('item.taken', 'stethoscope').does('stethoscope.placed', 'arm', { x, y });
    if (this.#options.has('press-hard')) hands.does('stethoscope.adjusted', 'arm', { how: 'hard' });
  }

  get #fit(): string {
    if (this.#options.has('under-cuff')) return 'low';
    return this.#options.has('loose') ? 'loose' : 'snug';
  }

  /** Veins full of blood: pumped up, emptied, and begun at once. */
  #emptiesAtOnce(): void {
    this.#inflates();
    const since = this.#hands.session.findings.length;
    this.#hands.does('valve.turned', this.#cuff, { step: VALVE_STEPS });
    this.#hands.waitsFor('cuff.emptied', 30_000, since);
    this.#hands.does('valve.turned', this.#cuff, { step: 0 });
  }

  /** What will be heard with the technique as it is, mmHg. */
  #expected(): Pair {
    const { world } = this.#hands.session;
    const added = pressureAdded(world, this.#person, this.#cuff, world.now);
    const rest = this.#person.restOf(this.#memory.side);
    return { systolic: rest.systolic + added.systolic, diastolic: rest.diastolic + added.diastolic };
  }

  #inflates(): void {
    const goal = this.#options.number('inflate-to') ?? this.#expected().systolic + ABOVE;
    while (this.#pressure < Math.min(goal, 292)) {
      this.#keepsTalking();
      this.#hands.does('bulb.squeezed', this.#cuff).waits(400);
    }
  }

  #inflatesAgain(): void {
    const { systolic } = this.#expected();
    this.#hands.does('valve.turned', this.#cuff, { step: 10 });
    while (this.#pressure > systolic - 5) this.#hands.waits(100);
    this.#hands.does('valve.turned', this.#cuff, { step: 0 });
    this.#inflates();
  }

  /** Turns the valve so that the needle follows a straight line, and empties the cuff well below the last sound. */
  #letsAirOut(): void {
    const rate = this.#options.number('deflation') ?? 2;
    const hands = this.#hands;
    const { now } = hands.session;
    const start = this.#pressure;
    const lookMs = rate > FAST ? LOOK_FAST_MS : LOOK_MS;
    const end = this.#options.has('muffled-to-zero') ? 12 : this.#expected().diastolic - BELOW;
    while (this.#pressure > Math.max(5, end)) {
      this.#keepsTalking();
      const goal = start - (rate * (hands.session.now + lookMs - now)) / 1_000;
      this.#turnsTo(stepTowards(this.#pressure, ((this.#pressure - goal) * 1_000) / lookMs, this.#memory.leak));
      hands.waits(lookMs);
    }
    this.#turnsTo(VALVE_STEPS);
    hands.waits(12_000);
  }

  #turnsTo(step: number): void {
    if (step !== this.#memory.step) this.#hands.does('valve.turned', this.#cuff, { step });
  }

  #keepsTalking(): void {
    const isTalking = this.#hands.session.world.personActor('patient').hasTag('talking');
    if (this.#options.has('talking') && !isTalking) this.#hands.says('chat', 0);
  }

  #meanPressure(from: number, to: number): Pair {
    const person = this.#person;
    const beats = person.beats(from, Math.min(to, this.#lastSoundAt ?? to)).map(({ n }) => person.beatPressure(n));
    const sum = (side: keyof Pair): number => beats.reduce((total, beat) => total + beat[side], 0);
    const adds = this.#memory.side === 'right' ? person.circulation.rightArmAdds : { systolic: 0, diastolic: 0 };
    const mean = (side: keyof Pair): number => sum(side) / Math.max(1, beats.length) + adds[side];
    return { systolic: mean('systolic'), diastolic: mean('diastolic') };
  }

  get #lastSoundAt(): number | undefined {
    return this.#hands.lastFound('korotkoff.ended')?.at;
  }
}

/** The step of the valve that comes nearest to a wanted fall, mmHg/s. */
function stepTowards(pressure: number, wanted: number, leak: number): number {
  let best = 0;
  const away = (step: number): number => Math.abs(fallRate(Math.sqrt(step * step + leak), pressure) - wanted);
  for (let step = 1; step <= VALVE_STEPS; step++) if (away(step) < away(best)) best = step;
  return best;
}
