/** What else the wires pick up, one row for each wire, so that artefact follows the electrode (models.md §3.1, §3.2). */
import { cos, exp, sin } from '../math/functions.ts';
import { gauss, u } from '../math/random.ts';
import { BREATH_HZ, breathPhase } from './breath.ts';
import { WIRES, type Wire } from './sites.ts';

const TAU = 2 * Math.PI;

export const NOISES = ['mains', 'tremor', 'wander', 'muscle', 'movement', 'cough', 'pop'] as const;
export type Noise = (typeof NOISES)[number];

/** How well an electrode sits: its impedance at 60 Hz, kΩ (from memory), and how its baseline drifts, mV. */
export const CONTACTS = {
  prepared: { kiloOhm: 5, drift: 0.03, wander: 0.05 },
  unprepared: { kiloOhm: 30, drift: 0.1, wander: 0.08 },
  dry: { kiloOhm: 300, drift: 0.2, wander: 0.15 },
  hair: { kiloOhm: 100, drift: 0.2, wander: 0.15 },
  lotion: { kiloOhm: 100, drift: 0.2, wander: 0.1 },
  loose: { kiloOhm: 300, drift: 0.2, wander: 0.3 },
  off: { kiloOhm: 10_000, drift: 2, wander: 0.3 },
} as const;
export type Contact = keyof typeof CONTACTS;

/** One disturbance, on some wires; without `wires` on those it usually meets. `gain` multiplies its usual size. */
export interface NoiseAt {
  readonly noise: Noise;
  readonly wires?: readonly Wire[];
  readonly gain?: number;
}

export interface NoisePlan {
  readonly seed: number;
  readonly noises: readonly NoiseAt[];
  readonly contacts: Readonly<Partial<Record<Wire, Contact>>>;
}

/** Samples of one wire: `row[place]` lies at `from + place · step` seconds. */
interface Span {
  readonly row: Float64Array;
  readonly from: number;
  readonly step: number;
}

type Adder = (plan: NoisePlan, wire: Wire, span: Span, gain: number) => void;

function addEach({ row, from, step }: Span, valueAt: (t: number) => number): void {
  for (let place = 0; place < row.length; place++) row[place] = (row[place] ?? 0) + valueAt(from + place * step);
}

/** Samples of a sine between two that are worked out from the start: what turning adds up to stays below 1e-13. */
const TURNS = 256;

/** `size · sin(2π (hz · t + phase))`, each sample turned on from the one before. */
function addSine({ row, from, step }: Span, hz: number, phase: number, size: number): void {
  const turn = TAU * hz * step;
  const [ahead, aside] = [cos(turn), sin(turn)];
  let [x, y] = [0, 0];
  for (let place = 0; place < row.length; place++) {
    if (place % TURNS === 0) {
      const angle = TAU * (hz * (from + place * step) + phase);
      [x, y] = [size * cos(angle), size * sin(angle)];
    }
    row[place] = (row[place] ?? 0) + y;
    [x, y] = [x * ahead - y * aside, y * ahead + x * aside];
  }
}

/** Draws of value noise begin so far before 0, so that their numbers stay above it. */
const FIRST_DRAW = 100_000;

/** Smooth noise of a corner frequency (models.md §0.4): one draw at each whole `hz · t`, eased between. */
function addValueNoise(span: Span, seed: number, stream: string, hz: number, size: number): void {
  let [known, low, high] = [Number.NaN, 0, 0];
  addEach(span, (t) => {
    const k = Math.floor(hz * t);
    if (k !== known) {
      low = k === known + 1 ? high : gauss(seed, stream, k + FIRST_DRAW);
      high = gauss(seed, stream, k + FIRST_DRAW + 1);
      known = k;
    }
    const share = hz * t - k;
    return size * (low + share * share * (3 - 2 * share) * (high - low));
  });
}

const contactOf = (plan: NoisePlan, wire: Wire) => CONTACTS[plan.contacts[wire] ?? 'prepared'];

/** Current through the body near unscreened cables, µA; input impedance, kΩ; current in an untidy wire, µA (from memory). */
const BODY_CURRENT = 0.2;
const INPUT_KILOOHM = 50_000;
const WIRE_CURRENT = 0.006;
const MAINS_HZ = 60;
/** Without the right leg the common voltage is large, and what the wires differ by, up to this share, shows (design). */
const UNLIKE = 0.2;
const UNBALANCE = 0.0004;

/** Grows with the impedance of this electrode and, through the common voltage, of the right leg's. */
const mains: Adder = (plan, wire, span, gain) => {
  const own = contactOf(plan, wire).kiloOhm;
  const isGrounded = plan.contacts.RL !== 'off';
  const unlike = isGrounded ? 0 : UNLIKE * (2 * u(plan.seed, `ekg.contact.${wire}`, 0) - 1);
  const common = BODY_CURRENT * (isGrounded ? gain : Math.max(1, gain)) * contactOf(plan, 'RL').kiloOhm;
  const size = Math.sqrt(2) * (common * (own / INPUT_KILOOHM + unlike * UNBALANCE) + WIRE_CURRENT * gain * own);
  addSine(span, MAINS_HZ, 0, size);
  addSine(span, 3 * MAINS_HZ, 0, 0.1 * size);
};

const CHEST_SHARE = 1;
const LIMB_SHARE = 0.4;
const DRIFT_HZ = 0.15;

/** Breathing and slow drift of the gel. */
const wander: Adder = (plan, wire, span, gain) => {
  const { drift, wander: size } = contactOf(plan, wire);
  const share = gain * size * (wire.startsWith('V') ? CHEST_SHARE : LIMB_SHARE);
  addSine(span, BREATH_HZ, breathPhase(plan.seed), -share);
  addValueNoise(span, plan.seed, `ekg.drift.${wire}`, DRIFT_HZ, gain * drift);
};

/** A tremor of 5 Hz with two harmonics, waxing and waning. */
const TREMOR_MV = 0.25;
const TREMOR_HZ = 5.2;
const tremor: Adder = (plan, _, span, gain) => {
  const start = u(plan.seed, 'ekg.tremor', 0);
  addEach(span, (t) => {
    const phase = TAU * (TREMOR_HZ * t + start);
    const size = gain * TREMOR_MV * (0.75 + 0.25 * sin(TAU * 0.3 * t));
    return size * (sin(phase) + 0.4 * sin(2 * phase) + 0.2 * sin(3 * phase));
  });
};

const OCTAVES = [
  { hz: 20, share: 0.5 },
  { hz: 40, share: 0.8 },
  { hz: 80, share: 1 },
  { hz: 160, share: 0.7 },
] as const;
/** Root mean square of a cold, tense patient, mV. */
const MUSCLE_MV = 0.05;
const OCTAVES_RMS = 1.18;
const muscle: Adder = (plan, wire, span, gain) => {
  const size = (gain * MUSCLE_MV) / OCTAVES_RMS;
  for (const { hz, share } of OCTAVES) {
    addValueNoise(span, plan.seed, `ekg.muscle.${wire}.${hz}`, hz, size * share);
  }
};

/** Something sudden, at most once in each slot of time: how likely, how large (mV), how it rises and dies away (s). */
interface Jolt {
  readonly stream: string;
  readonly slot: number;
  readonly chance: number;
  readonly least: number;
  readonly most: number;
  readonly rise: number;
  readonly fall: number;
}

/** A limb that moves; a cough or a word shakes the chest; gel that pops (models.md §3.1; slots are design). */
const MOVEMENT: Jolt = { stream: 'movement', slot: 3, chance: 1, least: 0.5, most: 2, rise: 0.15, fall: 0.8 };
const COUGH: Jolt = { stream: 'cough', slot: 4, chance: 1, least: 0.2, most: 0.4, rise: 0.15, fall: 0.8 };
const POP: Jolt = { stream: 'pop', slot: 2.5, chance: 0.7, least: 0.3, most: 1.5, rise: 0, fall: 0.6 };
/** After so many fall times it is over. */
const OVER = 7;

/** The moments are the same for all wires of one patient; the size and the sign are each wire's own. */
function jolting(jolt: Jolt, isShared: boolean): Adder {
  const { stream, slot, chance, least, most, rise, fall } = jolt;
  return (plan, wire, span, gain) => {
    const moments = isShared ? `ekg.${stream}` : `ekg.${stream}.${wire}`;
    const end = span.from + span.row.length * span.step;
    for (let k = Math.floor((span.from - OVER * fall) / slot); k * slot < end; k++) {
      const n = k + FIRST_DRAW;
      if (u(plan.seed, `${moments}.happens`, n) >= chance) continue;
      const at = (k + u(plan.seed, `${moments}.at`, n)) * slot;
      const draw = 2 * u(plan.seed, `ekg.${stream}.size.${wire}`, n) - 1;
      const size = gain * (draw < 0 ? -1 : 1) * (least + (most - least) * Math.abs(draw));
      addJolt(span, at, size, rise, fall);
    }
  };
}

function addJolt({ row, from, step }: Span, at: number, size: number, rise: number, fall: number): void {
  const first = Math.max(0, Math.ceil((at - from) / step));
  const last = Math.min(row.length - 1, Math.floor((at + OVER * fall - from) / step));
  for (let place = first; place <= last; place++) {
    const t = from + place * step - at;
    row[place] = (row[place] ?? 0) + size * (rise > 0 ? 1 - exp(-t / rise) : 1) * exp(-t / fall);
  }
}

const CHEST_WIRES = WIRES.filter((wire) => wire.startsWith('V'));

/** What each disturbance does, and the wires that it usually meets. */
const KINDS: Readonly<Record<Noise, { readonly add: Adder; readonly wires: readonly Wire[] }>> = {
  mains: { add: mains, wires: WIRES },
  wander: { add: wander, wires: WIRES },
  tremor: { add: tremor, wires: ['RA'] },
  muscle: { add: muscle, wires: WIRES },
  movement: { add: jolting(MOVEMENT, true), wires: ['RA', 'LA'] },
  cough: { add: jolting(COUGH, true), wires: CHEST_WIRES },
  pop: { add: jolting(POP, false), wires: WIRES },
};

/** The wires that a disturbance meets. */
export function wiresOf({ noise, wires }: NoiseAt): readonly Wire[] {
  return wires ?? KINDS[noise].wires;
}

/** Adds the noises to the potential of each wire, mV. `fromMs`: the time of the first sample. */
export function addNoise(
  plan: NoisePlan,
  rows: Readonly<Record<Wire, Float64Array>>,
  fromMs: number,
  rate: number,
): void {
  for (const each of plan.noises) {
    for (const wire of wiresOf(each)) {
      const span = { row: rows[wire], from: fromMs / 1_000, step: 1 / rate };
      KINDS[each.noise].add(plan, wire, span, each.gain ?? 1);
    }
  }
}
