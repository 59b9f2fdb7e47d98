/** What else the wires pick up, one row for each wire, so that artefact follows the electrode (models.md §3.1, §3.2). */
import { sin } from '../math/functions.ts';
import { gauss, u } from '../math/random.ts';
import { WIRES, type Wire } from './sites.ts';

const TAU = 2 * Math.PI;

export const NOISES = ['mains', 'tremor', 'wander', 'muscle'] as const;
export type Noise = (typeof NOISES)[number];

/** How well an electrode sits: its impedance at 60 Hz, kΩ (from memory), and how its baseline drifts, mV. */
export const CONTACTS = {
  prepared: { kiloOhm: 5, drift: 0.03, wander: 0.05 },
  dry: { kiloOhm: 300, drift: 0.2, wander: 0.15 },
  hair: { kiloOhm: 100, drift: 0.2, wander: 0.15 },
  lotion: { kiloOhm: 100, drift: 0.2, wander: 0.1 },
  loose: { kiloOhm: 300, drift: 0.2, wander: 0.3 },
} as const;
export type Contact = keyof typeof CONTACTS;

export interface NoisePlan {
  readonly seed: number;
  readonly noises: readonly Noise[];
  readonly contacts: Readonly<Partial<Record<Wire, Contact>>>;
}

/** Smooth noise of a corner frequency at a time in seconds (models.md §0.4). */
function valueNoise(seed: number, stream: string, hz: number, t: number): number {
  const k = Math.floor(hz * t);
  const share = hz * t - k;
  const mix = share * share * (3 - 2 * share);
  const low = gauss(seed, stream, k + 100_000);
  return low + mix * (gauss(seed, stream, k + 100_001) - low);
}

type Adder = (plan: NoisePlan, wire: Wire, t: number) => number;

const contactOf = (plan: NoisePlan, wire: Wire) => CONTACTS[plan.contacts[wire] ?? 'prepared'];

/** Current through the body near unscreened cables, µA; input impedance, kΩ; current in an untidy wire, µA (from memory). */
const BODY_CURRENT = 0.2;
const INPUT_KILOOHM = 50_000;
const WIRE_CURRENT = 0.006;
const MAINS_HZ = 60;

/** Grows with the impedance of this electrode and, through the common voltage, of the right leg's. */
const mains: Adder = (plan, wire, t) => {
  const own = contactOf(plan, wire).kiloOhm;
  const common = BODY_CURRENT * contactOf(plan, 'RL').kiloOhm;
  const volts = common * (own / INPUT_KILOOHM) + WIRE_CURRENT * own;
  const wave = sin(TAU * MAINS_HZ * t) + 0.1 * sin(TAU * 3 * MAINS_HZ * t);
  return volts * Math.sqrt(2) * wave;
};

const CHEST_SHARE = 1;
const LIMB_SHARE = 0.4;

/** Breathing and slow drift of the gel. */
const wander: Adder = (plan, wire, t) => {
  const { drift, wander: size } = contactOf(plan, wire);
  const share = wire.startsWith('V') ? CHEST_SHARE : LIMB_SHARE;
  const breath = -size * share * sin(TAU * 0.25 * t + TAU * u(plan.seed, 'ekg.breath', 0));
  return breath + drift * valueNoise(plan.seed, `ekg.drift.${wire}`, 0.15, t);
};

/** A tremor of the right arm, 5 Hz with two harmonics, waxing and waning. */
const TREMOR_MV = 0.25;
const TREMOR_HZ = 5.2;
const tremor: Adder = (plan, wire, t) => {
  if (wire !== 'RA') return 0;
  const size = TREMOR_MV * (0.75 + 0.25 * sin(TAU * 0.3 * t));
  const phase = TAU * (TREMOR_HZ * t + u(plan.seed, 'ekg.tremor', 0));
  return size * (sin(phase) + 0.4 * sin(2 * phase) + 0.2 * sin(3 * phase));
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
const muscle: Adder = (plan, wire, t) =>
  (MUSCLE_MV / OCTAVES_RMS) *
  OCTAVES.reduce((sum, { hz, share }) => sum + share * valueNoise(plan.seed, `ekg.muscle.${wire}.${hz}`, hz, t), 0);

const ADDERS: Readonly<Record<Noise, Adder>> = { mains, wander, tremor, muscle };

/** Adds the noises to the potential of each wire, mV. `fromMs`: the time of the first sample. */
export function addNoise(
  plan: NoisePlan,
  rows: Readonly<Record<Wire, Float64Array>>,
  fromMs: number,
  rate: number,
): void {
  for (const wire of WIRES) {
    const row = rows[wire];
    for (const noise of plan.noises) {
      const adder = ADDERS[noise];
      for (let place = 0; place < row.length; place++) {
        row[place] = (row[place] ?? 0) + adder(plan, wire, (fromMs + (place * 1_000) / rate) / 1_000);
      }
    }
  }
}
