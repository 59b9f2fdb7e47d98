/** Sounds of instruments (beeps, the pump of a monitor, clicks), made from nothing but numbers as the other sounds are. Pure. */
import { noiseBand, normalised } from './synthesis.ts';

/** Pitch of a small clinical instrument's buzzer, and of an alarm's two tones, Hz (design). */
const BUZZER_HZ = 2_050;
const ALARM_HZ = [960, 720] as const;
const BEEP_MS = 140;
const PAUSE_MS = 90;
/** So that a tone begins and ends without a crack. */
const EDGE_MS = 6;

interface Tone {
  readonly hz: number;
  readonly fromMs: number;
  readonly ms: number;
}

function tones(parts: readonly Tone[], peak: number) {
  return (rate: number): Float32Array => {
    const end = Math.max(...parts.map(({ fromMs, ms }) => fromMs + ms));
    const samples = new Float32Array(Math.round((end / 1000) * rate));
    for (const { hz, fromMs, ms } of parts) {
      const first = Math.round((fromMs / 1000) * rate);
      const length = Math.floor((ms / 1000) * rate);
      for (let i = 0; i < length && first + i < samples.length; i++) {
        const t = (i / rate) * 1000;
        const edge = Math.min(1, t / EDGE_MS, (ms - t) / EDGE_MS);
        const angle = (2 * Math.PI * hz * i) / rate;
        // A little of the third overtone: a buzzer is not a flute.
        samples[first + i] = edge * (Math.sin(angle) + 0.18 * Math.sin(3 * angle));
      }
    }
    return normalised(samples, peak);
  };
}

const beep = (fromMs: number, ms: number): Tone => ({ hz: BUZZER_HZ, fromMs, ms });

/** One second of a small motor that pumps air: a hum of its turns under a rush of air. */
function pump(rate: number): Float32Array {
  const air = noiseBand(1.04, rate, [300, 1_500]);
  const samples = air.map((sample, i) => {
    const t = i / rate;
    const turns = 0.5 + 0.5 * Math.sin(2 * Math.PI * 24 * t);
    const edge = Math.min(1, t / 0.04, (air.length / rate - t) / 0.04);
    return (
      edge * (0.35 * sample * turns + 0.55 * Math.sin(2 * Math.PI * 98 * t) + 0.2 * Math.sin(2 * Math.PI * 196 * t))
    );
  });
  return normalised(samples, 0.5);
}

/** A short dry knock of plastic: `hz` is its band, `ms` its length. */
function knock(band: readonly [number, number], ms: number) {
  return (rate: number): Float32Array => {
    const noise = noiseBand(ms / 1000, rate, band);
    return normalised(
      noise.map((sample, i) => sample * (1 - i / noise.length) ** 4),
      0.5,
    );
  };
}

/** By the name of the cue. */
export const INSTRUMENT_VOICES: Readonly<Record<string, (rate: number) => Float32Array>> = {
  beep: tones([beep(0, BEEP_MS)], 0.35),
  doubleBeep: tones([beep(0, BEEP_MS), beep(BEEP_MS + PAUSE_MS, BEEP_MS)], 0.35),
  longBeep: tones([beep(0, 700)], 0.35),
  alarm: tones(
    [0, 1, 2, 3].map((n) => ({ hz: ALARM_HZ[n % 2] ?? BUZZER_HZ, fromMs: n * 240, ms: 220 })),
    0.4,
  ),
  pump,
  click: knock([1_200, 5_000], 28),
  latch: knock([300, 2_200], 70),
};
