/** Reading tracks: where a needle or chest is at a moment, and which sounds fall into a span. Pure, per frame. */
import { chestAt } from '../people/rhythm.ts';
import { type CuffAnchor, cuffPressureAt } from '../skills/vitalSigns/cuffPressure.ts';
import { type ArmBeat, HEARING_THRESHOLD, type SoundTraits, soundOf } from '../skills/vitalSigns/korotkoff.ts';
import type { Cue, Track } from './types.ts';

/** Bounce of the needle at an opening beat, mmHg, and how fast it dies away, ms (models.md §4.2). */
const BOUNCE = 1.5;
const BOUNCE_TAU_MS = 120;

function numbersOf(track: Track, name: string): readonly number[] {
  const value = track.values[name];
  return typeof value === 'object' ? value : [];
}

function numberOf(track: Track, name: string): number {
  const value = track.values[name];
  return typeof value === 'number' ? value : 0;
}

function anchorOf(track: Track): CuffAnchor {
  return {
    pressure: numberOf(track, 'pressure'),
    since: numberOf(track, 'anchorAt'),
    step: numberOf(track, 'step'),
    leak: numberOf(track, 'leak'),
  };
}

function soundTraitsOf(track: Track): SoundTraits {
  return { gapMmHg: numberOf(track, 'gap'), isMuffledToZero: numberOf(track, 'muffledToZero') === 1 };
}

function beatOf(track: Track, place: number): ArmBeat | undefined {
  const foot = numbersOf(track, 'feet')[place];
  const length = numbersOf(track, 'lengths')[place];
  const systolic = numbersOf(track, 'systolic')[place];
  const diastolic = numbersOf(track, 'diastolic')[place];
  if (foot === undefined || length === undefined || systolic === undefined || diastolic === undefined) return undefined;
  return { n: place, foot, length, systolic, diastolic };
}

/** First place in a rising list whose value is above `t`. */
function placeAfter(values: readonly number[], t: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) <= t) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Sounds that instruments make, by the place that a `sounds` track names: see the words `cue.<sound>`. */
export const SOUNDS = ['beep', 'doubleBeep', 'longBeep', 'alarm', 'pump', 'click', 'latch'] as const;

/** Value of a moving thing at `t` (simulated ms): mmHg for the needle, −1 to 1 for the chest, what a display shows; 0 for sounds. */
export function sampleTrack(track: Track, t: number): number {
  if (track.model === 'needle') return needleAt(track, t);
  if (track.model === 'breathing') return chestOf(track, t);
  if (track.model === 'steps') return shownAt(track, t);
  return 0;
}

/** What the needle shows: cuff pressure, its gauge's fault, and a bounce at each beat that opens the artery. */
function needleAt(track: Track, t: number): number {
  const anchor = anchorOf(track);
  const pressure = cuffPressureAt(anchor, t);
  return pressure + numberOf(track, 'offset') + bounceAt(track, anchor, pressure, t);
}

function bounceAt(track: Track, anchor: CuffAnchor, pressure: number, t: number): number {
  const beat = beatOf(track, placeAfter(numbersOf(track, 'feet'), t) - 1);
  if (!beat || pressure <= beat.diastolic || pressure >= beat.systolic) return 0;
  const opened = soundOf(beat, (moment) => cuffPressureAt(anchor, moment))?.at;
  if (opened === undefined || t < opened) return 0;
  const left = 1 - (t - opened) / (3 * BOUNCE_TAU_MS);
  return left > 0 ? BOUNCE * left * left : 0;
}

/** The newest number of a display; before its first time 0. */
function shownAt(track: Track, t: number): number {
  return numbersOf(track, 'shown')[placeAfter(numbersOf(track, 'times'), t) - 1] ?? 0;
}

function chestOf(track: Track, t: number): number {
  const starts = numbersOf(track, 'starts');
  const next = placeAfter(starts, t);
  const start = starts[next - 1];
  const end = starts[next];
  if (start === undefined || end === undefined) return -1;
  const depth = numbersOf(track, 'depths')[next - 1] ?? 1;
  return depth * (chestAt((t - start) / (end - start)) + 1) - 1;
}

/** Sounds that begin in (from, to], in order. The visual twin is the same list. */
export function cuesIn(track: Track, from: number, to: number): readonly Cue[] {
  if (track.model === 'korotkoff') return korotkoffCues(track, from, to);
  if (track.model !== 'pulse' && track.model !== 'sounds') return [];
  const sound = track.model === 'pulse' ? 'pulse' : (SOUNDS[numberOf(track, 'sound')] ?? 'beep');
  return numbersOf(track, 'times')
    .filter((at) => at > from && at <= to)
    .map((at) => ({ at, sound, loudness: 0.5, caption: { key: `cue.${sound}` } }));
}

function korotkoffCues(track: Track, from: number, to: number): readonly Cue[] {
  const anchor = anchorOf(track);
  const share = numberOf(track, 'share');
  const traits = soundTraitsOf(track);
  const feet = numbersOf(track, 'feet');
  const cues: Cue[] = [];
  for (let place = Math.max(0, placeAfter(feet, from - 1_500) - 1); (feet[place] ?? to + 1) <= to; place++) {
    const beat = beatOf(track, place);
    const sound = beat && soundOf(beat, (t) => cuffPressureAt(anchor, t), traits);
    if (!sound || sound.at <= from || sound.at > to || sound.loudness * share < HEARING_THRESHOLD) continue;
    const name = `korotkoff${sound.phase}`;
    cues.push({ at: sound.at, sound: name, loudness: sound.loudness * share, caption: { key: `cue.${name}` } });
  }
  return cues;
}
