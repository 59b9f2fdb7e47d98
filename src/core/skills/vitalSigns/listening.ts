/** What is heard through the stethoscope and felt at the wrist while the cuff is inflated, beat by beat. */
import type { Person, PressureShare } from '../../people/person.ts';
import type { Model, World } from '../../session/skill.ts';
import type { Entry, Finding, Id } from '../../session/types.ts';
import { patientHere } from '../everyday/places.ts';
import { armBeats } from './armBeats.ts';
import { type CuffMemory, cuffPressureAt } from './cuffPressure.ts';
import { type ArmBeat, HEARING_THRESHOLD, momentOf, passesCuff, type Sound, soundOf } from './korotkoff.ts';
import { pressureShares } from './shares.ts';
import { feltNow, hearingShare, stethoscopeAt } from './sites.ts';

interface Heard {
  readonly at: number;
  readonly shown: number;
}

/** `first` and `last` sound of this deflation; `isFelt`: was the last beat felt at the wrist. */
export interface ListeningMemory {
  readonly lastBeat: number;
  readonly first: Heard | undefined;
  readonly last: Heard | undefined;
  /** Two beats in a row were heard: `first` stands as the systolic reading. */
  readonly hasBegun: boolean;
  readonly isDone: boolean;
  readonly isFelt: boolean | undefined;
  readonly vanishedAt: number;
}

const START: ListeningMemory = {
  lastBeat: -1,
  first: undefined,
  last: undefined,
  hasBegun: false,
  isDone: false,
  isFelt: undefined,
  vanishedAt: 0,
};

/** An aneroid gauge is read to the nearest even number. */
export function evenOf(pressure: number): number {
  return 2 * Math.round(pressure / 2);
}

interface Scene {
  readonly person: Person;
  readonly cuff: Id;
  readonly pressure: CuffMemory;
}

function sceneOf(world: World): Scene | undefined {
  const pressure = world.memory<CuffMemory>('cuffPressure');
  if (pressure.cuff === undefined || pressure.pressure <= 0) return undefined;
  const person = patientHere(world);
  if (!person || cuffPressureAt(pressure, world.now) <= 0) return undefined;
  if (!stethoscopeAt(world) && !feltNow(world)) return undefined;
  return { person, cuff: pressure.cuff, pressure };
}

function cuffIn(scene: Scene): (t: number) => number {
  return (t) => cuffPressureAt(scene.pressure, t);
}

function audibleSound(world: World, scene: Scene, beat: ArmBeat): Sound | undefined {
  const sound = soundOf(beat, cuffIn(scene));
  if (!sound) return undefined;
  const share = hearingShare(world, scene.person, scene.pressure.emptyForMs);
  return sound.loudness * share >= HEARING_THRESHOLD ? sound : undefined;
}

interface Coming {
  readonly beat: ArmBeat;
  /** When it sounds, or would have: simulated ms. */
  readonly at: number;
}

function nextBeat(world: World, memory: ListeningMemory, scene: Scene): Coming | undefined {
  const { person, cuff } = scene;
  for (const beat of armBeats(world, person, cuff, world.now - 700, world.now + 2_500, memory.lastBeat)) {
    const at = momentOf(beat, cuffIn(scene));
    if (at >= world.now) return { beat, at };
  }
  return undefined;
}

function heard(_: World, memory: ListeningMemory, { intent }: Entry): ListeningMemory {
  switch (intent.type) {
    case 'bulb.squeezed':
    case 'bulb.pumped':
      return { ...START, lastBeat: memory.lastBeat, isFelt: memory.isFelt, vanishedAt: memory.vanishedAt };
    case 'cuff.wrapped':
    case 'cuff.removed':
      return { ...START, lastBeat: memory.lastBeat };
    case 'fingers.placed':
    case 'fingers.lifted':
    case 'thumb.placed':
      return { ...memory, isFelt: undefined };
    default:
      return memory;
  }
}

function judged(world: World, memory: ListeningMemory, scene: Scene, beat: ArmBeat) {
  const listened = listen(world, { ...memory, lastBeat: beat.n }, scene, beat);
  const felt = feel(world, listened.memory, scene, beat);
  return { memory: felt.memory, findings: [...listened.findings, ...felt.findings] };
}

function feel(world: World, memory: ListeningMemory, scene: Scene, beat: ArmBeat) {
  if (!feltNow(world)) return { memory, findings: [] };
  const cuff = cuffPressureAt(scene.pressure, world.now);
  const isFelt = passesCuff(beat, cuffIn(scene));
  const wasFelt = memory.isFelt;
  if (isFelt === wasFelt || (wasFelt === undefined && isFelt)) return { memory: { ...memory, isFelt }, findings: [] };
  const name = isFelt ? 'pulse.returned' : 'pulse.vanished';
  const finding: Finding = { at: world.now, name, about: scene.cuff, numbers: { cuff: evenOf(cuff) } };
  return { memory: { ...memory, isFelt, vanishedAt: isFelt ? memory.vanishedAt : evenOf(cuff) }, findings: [finding] };
}

/** A beat without a sound low in the fall ends the reading: from there on none can sound again. */
function listen(world: World, memory: ListeningMemory, scene: Scene, beat: ArmBeat) {
  if (!scene.pressure.isFalling || !stethoscopeAt(world) || memory.isDone) return { memory, findings: [] };
  const sound = audibleSound(world, scene, beat);
  if (sound) return heardOne(world, memory, scene, sound);
  const isAbove = cuffPressureAt(scene.pressure, world.now) > (beat.systolic + beat.diastolic) / 2;
  if (isAbove || !memory.hasBegun || !memory.first || !memory.last) {
    return { memory: { ...memory, first: memory.hasBegun ? memory.first : undefined }, findings: [] };
  }
  return { memory: { ...memory, isDone: true }, findings: endOf(world, scene, memory.first, memory.last) };
}

/** Systolic is the first of two beats heard one after the other (vitals.md §3, B14). */
function heardOne(world: World, memory: ListeningMemory, scene: Scene, sound: Sound) {
  const last: Heard = { at: sound.at, shown: evenOf(sound.cuff) };
  const first = memory.first;
  if (!first) return { memory: { ...memory, first: last, last }, findings: [] };
  const next = { ...memory, last, hasBegun: true };
  if (memory.hasBegun) return { memory: next, findings: [] };
  const began: Finding = {
    at: world.now,
    name: 'korotkoff.began',
    about: scene.cuff,
    numbers: { cuff: first.shown, shown: first.shown },
  };
  return { memory: next, findings: [began] };
}

function endOf(world: World, scene: Scene, first: Heard, last: Heard): readonly Finding[] {
  const seconds = Math.max(1, last.at - first.at) / 1000;
  const numbers: Record<string, number> = {
    systolic: first.shown,
    diastolic: last.shown,
    rateTenths: Math.round((10 * (first.shown - last.shown)) / seconds),
    firstAt: first.at,
    ...sharesAsNumbers(
      pressureShares(world, scene.person, scene.cuff, first.at),
      'systolic',
      first.shown - scene.person.rest.systolic,
    ),
    ...sharesAsNumbers(
      pressureShares(world, scene.person, scene.cuff, last.at),
      'diastolic',
      last.shown - scene.person.rest.diastolic,
    ),
  };
  return [
    { at: world.now, name: 'korotkoff.ended', about: scene.cuff, numbers: { cuff: last.shown, shown: last.shown } },
    { at: world.now, name: 'pressure.heard', about: scene.cuff, numbers },
  ];
}

/** Shares in tenths of mmHg as `s.<cause>` and `d.<cause>`; `deflation` is what is left, so that they add up exactly. */
function sharesAsNumbers(
  shares: readonly PressureShare[],
  side: 'systolic' | 'diastolic',
  difference: number,
): Record<string, number> {
  const prefix = side === 'systolic' ? 's' : 'd';
  const numbers: Record<string, number> = {};
  let left = difference * 10;
  for (const share of shares) {
    const tenths = Math.round(share[side] * 10) + 0;
    numbers[`${prefix}.${share.cause}`] = tenths;
    left -= tenths;
  }
  numbers[`${prefix}.deflation`] = left;
  return numbers;
}

export const listening: Model<ListeningMemory> = {
  id: 'listening',
  start: () => START,
  heard,
  next(world, memory, after) {
    const scene = sceneOf(world);
    const coming = scene && nextBeat(world, memory, scene);
    if (!coming) return undefined;
    return { at: Math.max(after, coming.at), due: () => judged(world, memory, scene, coming.beat) };
  },
};
