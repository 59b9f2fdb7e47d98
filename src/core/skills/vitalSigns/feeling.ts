/** Pulses under the fingers: which beats are felt, and for how long during a count. */
import type { Person } from '../../people/person.ts';
import { BRACHIAL_DELAY_MS, RADIAL_DELAY_MS } from '../../people/rhythm.ts';
import type { Model, World } from '../../session/skill.ts';
import { armBeats } from './armBeats.ts';
import { type CuffMemory, cuffPressureAt } from './cuffPressure.ts';
import { passesCuff } from './korotkoff.ts';
import { feltNow, type Site } from './sites.ts';

/** The examiner's own pulse in the thumb, per minute (models.md §5.1). */
export const THUMB_PULSE_MS = 833;

/** Fingers on an artery, and the cuff above them as it is since then. */
interface Hold {
  readonly person: Person;
  readonly site: Site;
  readonly isThumb: boolean;
  readonly cuff: CuffMemory;
}

function holdNow(world: World): Hold | undefined {
  const felt = feltNow(world);
  if (!felt) return undefined;
  return { ...felt, isThumb: world.thing('arm').hasTag('thumb'), cuff: world.memory<CuffMemory>('cuffPressure') };
}

/** Times (ms) of the patient's beats that the fingers feel in (from, to]: those that get past the cuff. */
function theirPulses(world: World, { person, site, cuff }: Hold, from: number, to: number): readonly number[] {
  const delay = site === 'radial' ? RADIAL_DELAY_MS : BRACHIAL_DELAY_MS;
  if (cuff.cuff === undefined || cuff.pressure <= 0) {
    return person.beats(from - delay, to - delay).map((beat) => beat.at + delay);
  }
  const behind = delay - BRACHIAL_DELAY_MS;
  const beats = [...armBeats(world, person, cuff.cuff, from - behind, to - behind)];
  return beats.filter((beat) => passesCuff(beat, (t) => cuffPressureAt(cuff, t))).map((beat) => beat.foot + behind);
}

function pulsesFelt(world: World, hold: Hold, from: number, to: number): readonly number[] {
  const theirs = theirPulses(world, hold, from, to);
  if (!hold.isThumb) return theirs;
  const own: number[] = [];
  for (let at = (Math.floor(from / THUMB_PULSE_MS) + 1) * THUMB_PULSE_MS; at <= to; at += THUMB_PULSE_MS) own.push(at);
  return [...theirs, ...own].sort((a, b) => a - b);
}

/** Times (ms) at which the fingers will feel a pulse in (from, to], as things are now. */
export function feltPulses(world: World, from: number, to: number): readonly number[] {
  const hold = holdNow(world);
  return hold ? pulsesFelt(world, hold, from, to) : [];
}

/** What was felt since the count began, up to `upTo` (ms). */
export interface FeelingMemory {
  readonly isCounting: boolean;
  readonly upTo: number;
  readonly beats: number;
  readonly feltMs: number;
  readonly hold: Hold | undefined;
}

const IDLE: FeelingMemory = { isCounting: false, upTo: 0, beats: 0, feltMs: 0, hold: undefined };

/** Adds up, entry by entry, what the fingers felt during a count: nothing while they lie elsewhere or are lifted. */
export const feeling: Model<FeelingMemory> = {
  id: 'feeling',
  start: () => IDLE,
  heard(world, memory, { at }) {
    const isCounting = world.thing('pulse').hasTag('counting');
    if (!memory.isCounting) return isCounting ? { ...IDLE, isCounting, upTo: at, hold: holdNow(world) } : IDLE;
    const { hold, upTo } = memory;
    return {
      isCounting,
      upTo: at,
      beats: memory.beats + (hold ? pulsesFelt(world, hold, upTo, at).length : 0),
      feltMs: memory.feltMs + (hold ? at - upTo : 0),
      hold: holdNow(world),
    };
  },
  next: () => undefined,
};
