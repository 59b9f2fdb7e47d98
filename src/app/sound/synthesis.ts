/** Sounds made from nothing but numbers, once each, as mono samples (field/models.md §4.2). Pure. */

interface Partial {
  readonly hz: number;
  readonly amplitude: number;
  readonly decayMs: number;
}

type Phase = 1 | 2 | 3 | 4;

/** Partials of one Korotkoff sound; phases change them. */
const KNOCK: readonly Partial[] = [
  { hz: 45, amplitude: 1, decayMs: 40 },
  { hz: 78, amplitude: 0.8, decayMs: 28 },
  { hz: 125, amplitude: 0.5, decayMs: 16 },
  { hz: 190, amplitude: 0.25, decayMs: 10 },
];
const MUFFLED: readonly Partial[] = [
  { hz: 32, amplitude: 0.7, decayMs: 50 },
  { hz: 45, amplitude: 1, decayMs: 50 },
  { hz: 58, amplitude: 0.7, decayMs: 50 },
];

const ATTACK_SECONDS = 0.003;
const SOUND_SECONDS = 0.26;
/** Swishing tail of phase II: band noise, length and level. */
const SWISH_SECONDS = 0.12;
const SWISH_LEVEL = 10 ** (-10 / 20);
const STETHOSCOPE_HZ = 600;
/** Noise of the room in the earpieces, −45 dB. */
export const ROOM_LEVEL = 10 ** (-45 / 20);

function partialsOf(phase: Phase): readonly Partial[] {
  if (phase === 4) return MUFFLED;
  if (phase !== 1) return KNOCK;
  return KNOCK.map((partial) => (partial.hz === 45 ? { ...partial, amplitude: 0.5 } : partial));
}

/** The same noise on every machine and every run: it is sound, not chance. */
function makeNoise(): () => number {
  let state = 0x2545f491;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 0x80000000 - 1;
  };
}

/** One-pole low-pass, twice over; in place. */
export function lowPass(samples: Float32Array, hz: number, rate: number): Float32Array {
  const share = 1 - Math.exp((-2 * Math.PI * hz) / rate);
  for (let pass = 0; pass < 2; pass++) {
    let held = 0;
    for (let i = 0; i < samples.length; i++) {
      held += share * ((samples[i] ?? 0) - held);
      samples[i] = held;
    }
  }
  return samples;
}

function highPass(samples: Float32Array, hz: number, rate: number): Float32Array {
  const low = lowPass(samples.slice(), hz, rate);
  for (let i = 0; i < samples.length; i++) samples[i] = (samples[i] ?? 0) - (low[i] ?? 0);
  return samples;
}

/** Scaled so that its loudest sample is `peak`. */
export function normalised(samples: Float32Array, peak: number): Float32Array {
  const most = samples.reduce((highest, sample) => Math.max(highest, Math.abs(sample)), 0) || 1;
  return samples.map((sample) => (sample / most) * peak);
}

/** Noise between two frequencies, Hz; the same every time. */
export function noiseBand(seconds: number, rate: number, [from, to]: readonly [number, number]): Float32Array {
  const noise = makeNoise();
  const samples = Float32Array.from({ length: Math.round(seconds * rate) }, noise);
  return normalised(highPass(lowPass(samples, to, rate), from, rate), 1);
}

/** One Korotkoff sound of a phase as heard through a stethoscope, at full loudness. */
export function korotkoffSound(phase: Phase, rate: number): Float32Array {
  const samples = new Float32Array(Math.round(SOUND_SECONDS * rate));
  for (const { hz, amplitude, decayMs } of partialsOf(phase)) {
    for (let i = 0; i < samples.length; i++) {
      const t = i / rate;
      samples[i] = (samples[i] ?? 0) + amplitude * Math.sin(2 * Math.PI * hz * t) * Math.exp((-t * 1000) / decayMs);
    }
  }
  const most = samples.reduce((highest, sample) => Math.max(highest, Math.abs(sample)), 0);
  if (phase === 2) addSwish(samples, rate, most);
  for (let i = 0; i < ATTACK_SECONDS * rate; i++) samples[i] = (samples[i] ?? 0) * (i / (ATTACK_SECONDS * rate));
  return normalised(lowPass(samples, STETHOSCOPE_HZ, rate), 0.9);
}

function addSwish(samples: Float32Array, rate: number, peak: number): void {
  const swish = noiseBand(SWISH_SECONDS, rate, [60, 180]);
  for (let i = 0; i < swish.length; i++) {
    const shape = Math.sin((Math.PI * i) / swish.length);
    samples[i] = (samples[i] ?? 0) + (swish[i] ?? 0) * shape * peak * SWISH_LEVEL;
  }
}

export type EffectSound =
  | 'squeeze'
  | 'hiss'
  | 'velcro'
  | 'rub'
  | 'water'
  | 'steps'
  | 'door'
  | 'tap'
  | 'keys'
  | 'snap'
  | 'paper'
  | 'ring'
  | 'room';

/** `loops`: goes on until it is stopped. `level`: loudness in the mix, all of it quiet. */
export interface Effect {
  readonly loops: boolean;
  readonly level: number;
  make(rate: number): Float32Array;
}

/** Noise of a band under an envelope: `shape` of the share 0–1 of its length. */
function shaped(seconds: number, band: readonly [number, number], shape: (share: number) => number) {
  return (rate: number): Float32Array => {
    const samples = noiseBand(seconds, rate, band);
    return samples.map((sample, i) => sample * shape(i / samples.length));
  };
}

/** A loop without a click: its end fades into its beginning. */
function seamless(seconds: number, band: readonly [number, number]) {
  return (rate: number): Float32Array => {
    const whole = noiseBand(seconds * 1.25, rate, band);
    const length = Math.round(seconds * rate);
    const overlap = whole.length - length;
    return whole.slice(0, length).map((sample, i) => {
      if (i >= overlap) return sample;
      const share = i / overlap;
      return sample * Math.sqrt(share) + (whole[length + i] ?? 0) * Math.sqrt(1 - share);
    });
  };
}

const swell = (share: number): number => Math.sin(Math.PI * share);
const burst = (share: number): number => (1 - share) ** 3;
/** A foot falls every third of the time. */
const steps = (share: number): number => burst((share * 3) % 1) ** 2;
/** Hooks tearing apart, one after another. */
const tearing = (share: number): number => swell(share) * (0.5 + 0.5 * Math.sin(share * 260));

/** Keys struck one after another, no two quite alike. */
const typing = (share: number): number =>
  burst((share * 9) % 1) ** 4 * (0.6 + 0.4 * Math.sin(Math.floor(share * 9) * 5));

/** Latex let go at the wrist: a sharp one, and a softer one as it settles. */
const snapping = (share: number): number =>
  burst(share) ** 3 + 0.4 * (share > 0.45 ? burst((share - 0.45) / 0.55) ** 4 : 0);
/** The latch, the swing, and the leaf in its frame. */
const closing = (share: number): number =>
  burst(Math.min(1, share * 9)) ** 2 +
  0.08 * swell(share) +
  (share > 0.72 ? 0.9 * burst((share - 0.72) / 0.28) ** 3 : 0);
/** Folds that give way one after another. */
const rustling = (share: number): number =>
  swell(share) * (0.25 + 0.75 * burst((share * 11) % 1) * (0.5 + 0.5 * Math.sin(Math.floor(share * 11) * 3)));

/** Tones of a line that rings at the other end in North America, Hz. */
const RINGING_HZ = [440, 480] as const;

function ringing(rate: number): Float32Array {
  const length = Math.round(1.4 * rate);
  return Float32Array.from({ length }, (_, i) => {
    const edge = Math.min(1, (i / rate) * 60, ((length - i) / rate) * 60);
    return 0.5 * edge * RINGING_HZ.reduce((sum, hz) => sum + Math.sin((2 * Math.PI * hz * i) / rate), 0);
  });
}

export const EFFECTS: Readonly<Record<EffectSound, Effect>> = {
  squeeze: { loops: false, level: 0.1, make: shaped(0.22, [250, 1400], swell) },
  hiss: { loops: true, level: 0.05, make: seamless(0.8, [1800, 7000]) },
  velcro: { loops: false, level: 0.12, make: shaped(0.55, [900, 6000], tearing) },
  rub: { loops: true, level: 0.04, make: seamless(0.9, [500, 2600]) },
  water: { loops: true, level: 0.07, make: seamless(1.1, [400, 5000]) },
  steps: { loops: false, level: 0.16, make: shaped(1.5, [60, 380], steps) },
  door: { loops: false, level: 0.14, make: shaped(0.9, [70, 900], closing) },
  snap: { loops: false, level: 0.12, make: shaped(0.32, [900, 6500], snapping) },
  paper: { loops: false, level: 0.09, make: shaped(0.7, [1200, 8000], rustling) },
  ring: { loops: false, level: 0.08, make: ringing },
  tap: { loops: false, level: 0.12, make: shaped(0.07, [200, 1800], burst) },
  keys: { loops: false, level: 0.1, make: shaped(1.1, [900, 4200], typing) },
  room: { loops: true, level: ROOM_LEVEL, make: seamless(1.3, [60, STETHOSCOPE_HZ]) },
};

/** The pulse under a finger: felt rather than heard, so very soft and very low. */
export function pulseThump(rate: number): Float32Array {
  const samples = Float32Array.from({ length: Math.round(0.18 * rate) }, (_, i) => {
    const t = i / rate;
    return Math.sin(2 * Math.PI * 38 * t) * Math.exp(-t / 0.045) * Math.min(1, t / 0.012);
  });
  return normalised(samples, 0.35);
}
