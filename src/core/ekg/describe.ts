/** A recording as the eye sees it: which way the waves go, how even the beats come, how still the baseline is. No diagnosis. */
import { cos, sin } from '../math/functions.ts';
import { filter } from './filters.ts';
import { LEADS, type Lead } from './leads.ts';
import { type Beat, findBeats, qrsOf } from './measure.ts';
import type { Recording } from './recording.ts';

export const DIRECTIONS = ['up', 'down', 'both', 'flat'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** `drifting`: slowly up and down; `rolling`: some waves a second; `thick`: an even line of fine spikes; `fuzzy`: uneven ones. */
export type Baseline = 'steady' | 'drifting' | 'rolling' | 'thick' | 'fuzzy';

/** Heights in mV above and below the line before the QRS; `st` where the line stands after it. `flat` when no beat repeats. */
export interface LeadLook {
  readonly lead: Lead;
  readonly main: Direction;
  readonly r: number;
  readonly s: number;
  readonly st: number;
  readonly p: Direction;
  readonly t: Direction;
  readonly baseline: Baseline;
}

/** `chaotic`: waves, but none that repeats; `still`: hardly any. Rates per minute from one beat to the next; width of QRS, ms. */
export type Pace =
  | { readonly kind: 'chaotic' | 'still' }
  | {
      readonly kind: 'regular' | 'irregular';
      readonly rate: number;
      readonly slowest: number;
      readonly fastest: number;
      readonly width: number;
    };

export interface TraceLook {
  readonly pace: Pace;
  readonly leads: readonly LeadLook[];
}

/** Beats are even when no interval differs from their mean by more than this share (ekg.md §4: about 10 %). */
const EVEN_SHARE = 0.1;
/** Smallest height of QRS, and of P or T, that counts as a wave, mV (design: what a reader sees at 10 mm/mV). */
const LEAST_QRS = 0.12;
const LEAST_WAVE = 0.03;
/** A wave goes both ways when the smaller side is at least this share of the larger (design). */
const BOTH_SHARE = 0.6;
/** Beats that resemble their mean less than this are not the same shape (design). */
const ALIKE = 0.6;

/** Half of one period of mains: a mean over it takes spikes and most of the fuzz away, ms. */
const HALF_MAINS_MS = 8;

export function describe(given: Recording): TraceLook {
  const isNoisy = LEADS.some((lead) => ['thick', 'fuzzy'].includes(baselineOf(given, lead)));
  const recording = isNoisy ? calmed(given) : given;
  const { beats, mean } = findBeats(recording);
  const isBeating = mean !== undefined && highest(mean) >= 2 * LEAST_QRS && likeness(recording, beats, mean) >= ALIKE;
  return {
    pace: isBeating ? paceOf(beats, mean, recording.rate) : { kind: isSwinging(recording) ? 'chaotic' : 'still' },
    leads: LEADS.map((lead) => ({
      lead,
      ...(isBeating ? wavesOf(mean, lead, recording.rate) : NO_WAVES),
      baseline: baselineOf(given, lead, isBeating ? { beats, mean } : undefined),
    })),
  };
}

function calmed({ rate, leads }: Recording): Recording {
  const half = Math.round((HALF_MAINS_MS / 1_000) * rate);
  const rows = LEADS.map((lead) => {
    const row = Float64Array.from(leads[lead]);
    for (const mains of MAINS_HZ) filter(row, rate, { mains });
    return [lead, smoothed(row, half)] as const;
  });
  return { rate, leads: Object.fromEntries(rows) as unknown as Recording['leads'] };
}

const NO_WAVES = { main: 'flat', r: 0, s: 0, st: 0, p: 'flat', t: 'flat' } as const;

/** Chaos is at least so high, mV (design): lower than that is a line. */
const LEAST_CHAOS = 0.3;

/** Is there much more than a line in the last second, in any lead? */
function isSwinging({ leads, rate }: Recording): boolean {
  return LEADS.some((lead) => {
    const row = leads[lead].subarray(-rate);
    return Math.max(...row) - Math.min(...row) >= LEAST_CHAOS;
  });
}

/** From the highest to the lowest place of the mean beat in the lead where that is most. */
function highest(mean: Beat): number {
  return Math.max(...LEADS.map((lead) => Math.max(...mean[lead]) - Math.min(...mean[lead])));
}

/** Mean correlation of each whole beat with the mean one, in lead II or V2, whichever is larger there. */
function likeness({ leads, rate }: Recording, beats: readonly number[], mean: Beat): number {
  const from = Math.round(-0.1 * rate);
  const to = Math.round(0.16 * rate);
  const each = (['II', 'V2'] as const).map((lead) => {
    const row = leads[lead];
    const whole = beats.filter((beat) => beat + from >= 0 && beat + to < row.length);
    const sum = whole.reduce((total, beat) => {
      const mine = row.subarray(beat + from, beat + to);
      return total + correlation(mine, mean[lead].subarray(mean.middle + from, mean.middle + to));
    }, 0);
    return whole.length === 0 ? 0 : sum / whole.length;
  });
  return Math.max(...each);
}

function correlation(one: Float64Array, other: Float64Array): number {
  const mean = (row: Float64Array) => row.reduce((sum, value) => sum + value, 0) / row.length;
  const [a, b] = [mean(one), mean(other)];
  let [both, left, right] = [0, 0, 0];
  for (let place = 0; place < one.length; place++) {
    const [x, y] = [(one[place] ?? 0) - a, (other[place] ?? 0) - b];
    both += x * y;
    left += x * x;
    right += y * y;
  }
  return left * right === 0 ? 0 : both / Math.sqrt(left * right);
}

function paceOf(beats: readonly number[], beat: Beat, rate: number): Pace {
  const intervals = beats.slice(1).map((beat, place) => (beat - (beats[place] ?? 0)) / rate);
  const mean = intervals.reduce((sum, value) => sum + value, 0) / intervals.length;
  const [onset, offset] = qrsOf(beat, rate);
  const isEven = intervals.every((interval) => Math.abs(interval - mean) <= EVEN_SHARE * mean);
  return {
    kind: isEven ? 'regular' : 'irregular',
    rate: 60 / mean,
    slowest: 60 / Math.max(...intervals),
    fastest: 60 / Math.min(...intervals),
    width: ((offset - onset) * 1_000) / rate,
  };
}

function wavesOf(mean: Beat, lead: Lead, rate: number): Omit<LeadLook, 'lead' | 'baseline'> {
  const row = mean[lead];
  const [onset, offset] = qrsOf(mean, rate);
  const ms = (count: number) => Math.round((count / 1_000) * rate);
  const line = row[Math.max(0, onset - 2)] ?? 0;
  const span = (from: number, to: number) => {
    const part = [...row.subarray(Math.max(0, from), Math.max(1, to))].map((value) => value - line);
    return { up: Math.max(0, ...part), down: Math.max(0, ...part.map((value) => -value)) };
  };
  const qrs = span(onset, offset);
  const p = span(onset - ms(180), onset - ms(20));
  const t = span(offset + ms(90), Math.min(row.length, offset + ms(360)));
  return {
    main: directionOf(qrs, LEAST_QRS),
    r: qrs.up,
    s: qrs.down,
    st: (row[Math.min(row.length - 1, offset + ms(40))] ?? line) - line,
    p: directionOf(p, LEAST_WAVE),
    t: directionOf(t, LEAST_WAVE),
  };
}

function directionOf({ up, down }: { readonly up: number; readonly down: number }, least: number): Direction {
  if (Math.max(up, down) < least) return 'flat';
  if (Math.min(up, down) >= BOTH_SHARE * Math.max(up, down)) return 'both';
  return up > down ? 'up' : 'down';
}

/** From so much on a baseline is not called still, mV (design: about 1 mm of drift on paper, less for what is fast). */
const LEAST_DRIFT = 0.22;
const LEAST_ROLL = 0.08;
const LEAST_MAINS = 0.025;
const LEAST_FUZZ = 0.011;
const MAINS_HZ = [50, 60] as const;
const ROLL_HZ = [4, 4.5, 4.8, 5, 5.2, 5.5, 6, 8, 9, 10, 11] as const;

type Beating = { readonly beats: readonly number[]; readonly mean: Beat };

/** What disturbs the line most, the finest first: a fine disturbance is seen on top of a slow one. */
function baselineOf({ leads, rate }: Recording, lead: Lead, beating?: Beating): Baseline {
  const row = leads[lead];
  if (Math.max(...MAINS_HZ.map((hz) => swingAt(row, hz, rate))) >= LEAST_MAINS) return 'thick';
  if (fuzzOf(row, rate) >= LEAST_FUZZ) return 'fuzzy';
  const rest = beating ? withoutBeats(row, lead, beating) : undefined;
  if (rest && Math.max(...ROLL_HZ.map((hz) => swingAt(rest, hz, rate))) >= LEAST_ROLL) return 'rolling';
  return driftOf(row, rate) >= LEAST_DRIFT ? 'drifting' : 'steady';
}

/** Amplitude of one frequency in the whole row. */
function swingAt(row: Float64Array, hz: number, rate: number): number {
  const step = (2 * Math.PI * hz) / rate;
  const twice = 2 * cos(step);
  let [before, last] = [0, 0];
  for (const value of row) [before, last] = [last, value + twice * last - before];
  const real = last - before * cos(step);
  const imaginary = before * sin(step);
  return (2 * Math.sqrt(real * real + imaginary * imaginary)) / Math.max(1, row.length);
}

/** Middle size of what a mean over 26 ms leaves over: the QRS takes too little of the time to bear on it. */
function fuzzOf(row: Float64Array, rate: number): number {
  const half = Math.round(0.013 * rate);
  const still = smoothed(row, half);
  const sizes: number[] = [];
  for (let place = half; place < row.length - half; place += 3) {
    sizes.push(Math.abs((row[place] ?? 0) - (still[place] ?? 0)));
  }
  sizes.sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? 0;
}

/** Mean of each sample and `half` on each side of it. */
function smoothed(row: Float64Array, half: number): Float64Array {
  const out = new Float64Array(row.length);
  let sum = 0;
  for (let place = -half; place < row.length; place++) {
    sum += (row[place + half] ?? 0) - (row[place - half - 1] ?? 0);
    if (place >= 0) out[place] = sum / (2 * half + 1);
  }
  return out;
}

function withoutBeats(row: Float64Array, lead: Lead, { beats, mean }: Beating): Float64Array {
  const rest = Float64Array.from(row);
  const middle = mean[lead].reduce((sum, value) => sum + value, 0) / mean[lead].length;
  for (const [n, beat] of beats.entries()) {
    const first = beat - mean.middle;
    const end = Math.min(first + mean[lead].length, (beats[n + 1] ?? row.length) - mean.middle);
    for (let place = Math.max(0, first); place < Math.min(end, row.length); place++) {
      rest[place] = (row[place] ?? 0) - (mean[lead][place - first] ?? 0) + middle;
    }
  }
  return rest;
}

/** How far means over a second lie apart. */
function driftOf(row: Float64Array, rate: number): number {
  const means: number[] = [];
  const step = Math.round(rate / 4);
  for (let from = 0; from + rate <= row.length; from += step) {
    means.push(row.subarray(from, from + rate).reduce((sum, value) => sum + value, 0) / rate);
  }
  return means.length === 0 ? 0 : Math.max(...means) - Math.min(...means);
}
