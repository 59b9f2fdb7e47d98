/** Measures a twelve-lead recording: rate, PR, QRS, QT and the frontal axis, from the trace alone. */
import { atan2Degrees } from './angle.ts';
import { LEADS, type Lead } from './leads.ts';
import type { Recording } from './recording.ts';

/** Times in ms, rate per minute, axis in degrees; what cannot be found is absent. */
export interface Measurements {
  readonly rate?: number;
  readonly pr?: number;
  readonly qrs?: number;
  readonly qt?: number;
  readonly axis?: number;
}

/** A beat is looked for no sooner than this after the last, ms. */
const REFRACTORY_MS = 220;
/** Window of the mean beat round its steepest point, ms. */
const BEFORE_MS = 340;
const AFTER_MS = 560;
/** The sum of slopes that counts as QRS, as a share of its highest (design). */
const QRS_SHARE = 0.06;
const BEAT_SHARE = 0.35;
/** Share of its own height at which P begins and T ends (design). */
const P_SHARE = 0.13;
const T_SHARE = 0.06;
/** P is looked for so long before the QRS, s. */
const LONGEST_PR = 0.32;
/** T ends within this share of the interval between beats. */
const T_WITHIN = 0.72;
/** Height of a wave that is there at all, mV summed over the leads used. */
const LEAST_WAVE = 0.06;

const USED = ['I', 'II', 'V1', 'V2', 'V3', 'V4', 'V5', 'V6'] as const;

/** Where each beat is steepest, as places of samples; the mean beat round them, if one lies whole in the recording. */
export interface BeatsFound {
  readonly beats: readonly number[];
  readonly mean?: Beat;
}

export function findBeats(recording: Recording): BeatsFound {
  const beats = beatsIn(slopesOf(recording), recording.rate);
  const mean = beats.length < 2 ? undefined : meanBeat(recording, beats);
  return mean ? { beats, mean } : { beats };
}

export function measure(recording: Recording): Measurements {
  const { rate } = recording;
  const { beats, mean } = findBeats(recording);
  if (beats.length < 2) return {};
  const [first = 0] = beats;
  const last = beats.at(-1) ?? first;
  const perMinute = (60 * rate * (beats.length - 1)) / (last - first);
  if (!mean) return { rate: perMinute };
  return { rate: perMinute, ...intervalsOf(mean, rate, 60 / perMinute) };
}

/** Sum over the leads of how steeply each changes, mV per sample. */
function slopesOf({ leads }: Recording): Float64Array {
  const length = leads.II.length;
  const slopes = new Float64Array(length);
  for (const lead of USED) {
    const row = leads[lead];
    for (let place = 2; place < length - 2; place++) {
      slopes[place] = (slopes[place] ?? 0) + Math.abs((row[place + 2] ?? 0) - (row[place - 2] ?? 0)) / 4;
    }
  }
  return slopes;
}

/** Where the slopes are steepest: one place for each beat. */
function beatsIn(slopes: Float64Array, rate: number): readonly number[] {
  const sorted = Float64Array.from(slopes).sort();
  const high = sorted[Math.floor(sorted.length * 0.995)] ?? 0;
  const apart = (REFRACTORY_MS / 1_000) * rate;
  const beats: number[] = [];
  for (let place = 0; place < slopes.length; place++) {
    if ((slopes[place] ?? 0) < high * BEAT_SHARE) continue;
    const last = beats.at(-1);
    if (last === undefined || place - last > apart) beats.push(place);
    else if ((slopes[place] ?? 0) > (slopes[last] ?? 0)) beats[beats.length - 1] = place;
  }
  return beats;
}

/** `middle`: the place at which a beat is steepest. */
export type Beat = Readonly<Record<Lead, Float64Array>> & { readonly middle: number };

/** The mean of all beats that lie whole in the recording, each lead brought to nought before the QRS. */
function meanBeat({ leads, rate }: Recording, beats: readonly number[]): Beat | undefined {
  const before = Math.round((BEFORE_MS / 1_000) * rate);
  const after = Math.round((AFTER_MS / 1_000) * rate);
  const whole = beats.filter((beat) => beat >= before && beat + after < leads.II.length);
  if (whole.length === 0) return undefined;
  const rows = LEADS.map((lead) => {
    const row = new Float64Array(before + after);
    for (const beat of whole) {
      for (let place = 0; place < row.length; place++) {
        row[place] = (row[place] ?? 0) + (leads[lead][beat - before + place] ?? 0) / whole.length;
      }
    }
    return [lead, row] as const;
  });
  return { ...(Object.fromEntries(rows) as unknown as Omit<Beat, 'middle'>), middle: before };
}

function slopeAt(beat: Beat, place: number): number {
  return USED.reduce((sum, lead) => sum + Math.abs((beat[lead][place + 1] ?? 0) - (beat[lead][place - 1] ?? 0)) / 2, 0);
}

/** `rr`: seconds between beats. */
function intervalsOf(beat: Beat, rate: number, rr: number): Omit<Measurements, 'rate'> {
  const ms = 1_000 / rate;
  const length = beat.II.length;
  const [onset, offset] = qrsOf(beat, rate);
  const base = Object.fromEntries(USED.map((lead) => [lead, beat[lead][Math.max(0, onset - 2)] ?? 0]));
  const height = (place: number) =>
    USED.reduce((sum, lead) => sum + Math.abs((beat[lead][place] ?? 0) - (base[lead] ?? 0)), 0);
  const end = tEnd(height, offset, Math.min(length, Math.floor(onset + T_WITHIN * rr * rate)), rate);
  const from = Math.max(1, onset - Math.round(LONGEST_PR * rate), end === undefined ? 1 : Math.ceil(end - rr * rate));
  const atrial = pOnset(height, from, onset - Math.round(0.03 * rate));
  return {
    qrs: (offset - onset) * ms,
    axis: axisOf(beat, onset, offset),
    ...(atrial === undefined ? {} : { pr: (onset - atrial) * ms }),
    ...(end === undefined ? {} : { qt: (end - onset) * ms }),
  };
}

/** First and last place round the steepest where the slopes stay above their share, gaps of 12 ms let be. */
export function qrsOf(beat: Beat, rate: number): readonly [onset: number, offset: number] {
  const { middle } = beat;
  const { length } = beat.II;
  const slopes = Array.from({ length }, (_, place) => (place > 0 && place < length - 1 ? slopeAt(beat, place) : 0));
  const steepest = Math.max(...slopes.slice(Math.max(0, middle - rate / 8), middle + rate / 8));
  const least = steepest * QRS_SHARE;
  const gap = Math.ceil(0.012 * rate);
  const walk = (step: 1 | -1): number => {
    let edge = middle;
    for (let place = middle; place > 0 && place < slopes.length && Math.abs(place - edge) <= gap; place += step) {
      if ((slopes[place] ?? 0) >= least) edge = place;
    }
    return edge;
  };
  return [walk(-1), walk(1)];
}

/** `from`: where the T of the beat before has ended, at the earliest. */
function pOnset(height: (place: number) => number, from: number, to: number): number | undefined {
  let peak = from;
  for (let place = from; place < to; place++) if (height(place) > height(peak)) peak = place;
  if (height(peak) < LEAST_WAVE || peak <= from + 2) return undefined;
  let edge = peak;
  while (edge > from && height(edge) > height(peak) * P_SHARE) edge--;
  return edge > from ? edge : undefined;
}

function tEnd(height: (place: number) => number, offset: number, length: number, rate: number): number | undefined {
  const from = offset + Math.round(0.09 * rate);
  let peak = from;
  for (let place = from; place < length; place++) if (height(place) > height(peak)) peak = place;
  if (height(peak) < LEAST_WAVE) return undefined;
  let edge = peak;
  while (edge < length && height(edge) > height(peak) * T_SHARE) edge++;
  return edge < length ? edge : undefined;
}

/** Direction of the QRS in the frontal plane, from its areas in I and aVF. */
function axisOf(beat: Beat, onset: number, offset: number): number {
  const area = (row: Float64Array): number => {
    const base = row[Math.max(0, onset - 2)] ?? 0;
    let sum = 0;
    for (let place = onset; place <= offset; place++) sum += (row[place] ?? 0) - base;
    return sum;
  };
  return atan2Degrees((2 / Math.sqrt(3)) * area(beat.aVF), area(beat.I));
}
