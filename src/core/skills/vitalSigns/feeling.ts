/** Pulses under the fingers: which beats are felt, and for how long during a count. */
import type { Person } from '../../people/person.ts';
import { BRACHIAL_DELAY_MS } from '../../people/rhythm.ts';
import type { Model, World } from '../../session/skill.ts';
import { armBeats } from './armBeats.ts';
import { type CuffMemory, cuffPressureAt } from './cuffPressure.ts';
import { passesCuff } from './korotkoff.ts';
import { arrives, feltPulsePressure, PULSE_SITE_FACTS, type PulseSite } from './pulseSites.ts';
import { type Felt, feltNow } from './sites.ts';

/** The examiner's own pulse in the thumb, per minute (models.md §5.1). */
export const THUMB_PULSE_MS = 833;

/** Fingers on an artery, and the cuff above them as it is since then. */
interface Hold extends Felt {
  readonly cuff: CuffMemory;
}

function holdNow(world: World): Hold | undefined {
  const felt = feltNow(world);
  if (!felt) return undefined;
  return { ...felt, cuff: world.memory<CuffMemory>('cuffPressure') };
}

/** Does beat `n` of the heart get to the place? In sinus rhythm all do; in atrial fibrillation those after a long enough filling. */
function isStrong(person: Person, site: PulseSite, n: number): boolean {
  if (person.rhythm === 'sinus' || n === 0) return true;
  return arrives(site, person.beatAt(n) - person.beatAt(n - 1));
}

/** Times (ms) at which a pulse arrives at the place in (from, to], and how many beats of the heart did not. */
export function arrivingPulses(person: Person, site: PulseSite, from: number, to: number) {
  const delay = PULSE_SITE_FACTS[site].delayMs;
  const beats = person.beats(from - delay, to - delay);
  const times = beats.filter(({ n }) => isStrong(person, site, n)).map(({ at }) => at + delay);
  return { times, lost: beats.length - times.length };
}

/** The patient's pressure in the arteries at rest and as things are, mmHg, without what the cuff does. */
function pressureOf(person: Person, at: number) {
  const { systolic, diastolic } = person.addedAt(at);
  const truth = person.truthAt(at);
  return { systolic: truth.systolic + systolic, diastolic: truth.diastolic + diastolic };
}

/** The pulse pressure under the fingers now, mmHg: 0 when they press too little or too hard. */
export function pressureFelt({ person, site, press }: Felt, at: number): number {
  return feltPulsePressure(site, press, pressureOf(person, at));
}

/** Times (ms) of the patient's beats that the fingers feel in (from, to]: those that get past cuff and fingers. */
function theirPulses(world: World, hold: Hold, from: number, to: number): readonly number[] {
  const { person, site, cuff } = hold;
  if (pressureFelt(hold, from) <= 0) return [];
  const { times } = arrivingPulses(person, site, from, to);
  const isBelowCuff = PULSE_SITE_FACTS[site].surface === 'arm';
  if (!isBelowCuff || cuff.cuff === undefined || cuff.pressure <= 0) return times;
  const behind = PULSE_SITE_FACTS[site].delayMs - BRACHIAL_DELAY_MS;
  const beats = [...armBeats(world, person, cuff.cuff, from - behind, to - behind)];
  const past = new Set(
    beats.filter((beat) => passesCuff(beat, (t) => cuffPressureAt(cuff, t))).map((beat) => beat.foot + behind),
  );
  return times.filter((time) => past.has(time));
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
  /** Beats of the heart meanwhile that were too weak to get there. */
  readonly lost: number;
  readonly hold: Hold | undefined;
}

const IDLE: FeelingMemory = { isCounting: false, upTo: 0, beats: 0, feltMs: 0, lost: 0, hold: undefined };

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
      lost: memory.lost + (hold ? arrivingPulses(hold.person, hold.site, upTo, at).lost : 0),
      hold: holdNow(world),
    };
  },
  next: () => undefined,
};
