/** What is heard through the stethoscope and felt at the wrist while the cuff is inflated, beat by beat. */
import { diastolicSwing } from '../../people/beatPressure.ts';
import type { Model, World } from '../../session/skill.ts';
import type { Entry, Finding } from '../../session/types.ts';
import { patientHere } from '../everyday/places.ts';
import { armBeats, soundTraits } from './armBeats.ts';
import { type CuffMemory, cuffPressureAt, emptyAt, shownBy } from './cuffPressure.ts';
import { type ArmBeat, HEARING_THRESHOLD, momentOf, passesCuff, type Sound, soundOf } from './korotkoff.ts';
import { evenOf, type Heard, readingNumbers, type Scene } from './reading.ts';
import { feltNow, hearingShare, stethoscopeAt } from './sites.ts';

/** `first` and `last` sound of this deflation; `isFelt`: was the last beat felt at the wrist. */
export interface ListeningMemory {
  readonly lastBeat: number;
  readonly first: Heard | undefined;
  readonly last: Heard | undefined;
  /** The first muffled sound after the louder ones. */
  readonly muffled: Heard | undefined;
  /** The first and the last beat that opened the artery too softly to be heard, outside the part that was heard. */
  readonly faintBefore: Heard | undefined;
  readonly faintAfter: Heard | undefined;
  /** A gap swallowed beats before the first sound. */
  readonly hasGapBefore: boolean;
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
  muffled: undefined,
  faintBefore: undefined,
  faintAfter: undefined,
  hasGapBefore: false,
  hasBegun: false,
  isDone: false,
  isFelt: undefined,
  vanishedAt: 0,
};

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

/** The sound of a beat as far as it opens the artery, and whether this learner hears it. */
function soundHere(world: World, scene: Scene, beat: ArmBeat) {
  const sound = soundOf(beat, cuffIn(scene), soundTraits(scene.person));
  if (!sound) return undefined;
  const share = hearingShare(world, scene.person, scene.pressure.emptyForMs);
  return { sound, isHeard: sound.loudness * share >= HEARING_THRESHOLD };
}

interface Coming {
  readonly beat: ArmBeat;
  /** When it sounds, or would have: simulated ms. */
  readonly at: number;
}

function nextBeat(world: World, memory: ListeningMemory, scene: Scene): Coming | undefined {
  const { person, cuff } = scene;
  for (const beat of armBeats(world, person, cuff, world.now - 700, world.now + 2_500, memory.lastBeat)) {
    const at = momentOf(beat, cuffIn(scene), soundTraits(person));
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
  const shown = evenOf(shownBy(scene.pressure, cuffPressureAt(scene.pressure, world.now)));
  const isFelt = passesCuff(beat, cuffIn(scene));
  const wasFelt = memory.isFelt;
  if (isFelt === wasFelt || (wasFelt === undefined && isFelt)) return { memory: { ...memory, isFelt }, findings: [] };
  const name = isFelt ? 'pulse.returned' : 'pulse.vanished';
  const finding: Finding = { at: world.now, name, about: scene.cuff, numbers: { cuff: shown } };
  return { memory: { ...memory, isFelt, vanishedAt: isFelt ? memory.vanishedAt : shown }, findings: [finding] };
}

/** A beat without a sound below every diastolic pressure that may come ends the reading. */
function listen(world: World, memory: ListeningMemory, scene: Scene, beat: ArmBeat) {
  if (!scene.pressure.isFalling || !stethoscopeAt(world) || memory.isDone) return { memory, findings: [] };
  const here = soundHere(world, scene, beat);
  if (here?.isHeard) return heardOne(world, memory, scene, heardOf(scene, beat, here.sound));
  const silent = here ? silentOpening(memory, scene, beat, here.sound) : { ...memory };
  const isLow = cuffPressureAt(scene.pressure, world.now) < beat.diastolic - diastolicSwing(scene.person.circulation);
  if (isLow && memory.hasBegun) return ended(world, silent, scene);
  return { memory: memory.hasBegun ? silent : { ...silent, first: undefined }, findings: [] };
}

/** The artery opened and nothing was heard: too soft, or in a gap. */
function silentOpening(memory: ListeningMemory, scene: Scene, beat: ArmBeat, sound: Sound): ListeningMemory {
  if (sound.loudness === 0) return { ...memory, hasGapBefore: memory.hasGapBefore || !memory.hasBegun };
  const faint = heardOf(scene, beat, sound);
  if (memory.hasBegun) return { ...memory, faintAfter: faint };
  return { ...memory, faintBefore: memory.faintBefore ?? faint };
}

function heardOf(scene: Scene, { systolic, diastolic }: ArmBeat, { at, cuff, phase }: Sound): Heard {
  return { at, shown: evenOf(shownBy(scene.pressure, cuff)), cuff, phase, systolic, diastolic };
}

/** Systolic is the first of two beats heard one after the other (vitals.md §3, B14). */
function heardOne(world: World, memory: ListeningMemory, scene: Scene, last: Heard) {
  const { first } = memory;
  if (!first) return { memory: { ...memory, first: last, last, muffled: undefined }, findings: [] };
  const muffled = last.phase === 4 ? (memory.muffled ?? last) : undefined;
  const next = { ...memory, last, muffled, faintAfter: undefined, hasBegun: true };
  if (memory.hasBegun) return { memory: next, findings: [] };
  const numbers = { cuff: first.shown, shown: first.shown };
  return { memory: next, findings: [{ at: world.now, name: 'korotkoff.began', about: scene.cuff, numbers }] };
}

function ended(world: World, memory: ListeningMemory, scene: Scene) {
  const { first, last } = memory;
  if (!first || !last || memory.isDone) return { memory, findings: [] };
  const about = scene.cuff;
  const findings: readonly Finding[] = [
    { at: world.now, name: 'korotkoff.ended', about, numbers: { cuff: last.shown, shown: last.shown } },
    { at: world.now, name: 'pressure.heard', about, numbers: readingNumbers(world, scene, { ...memory, first, last }) },
  ];
  return { memory: { ...memory, isDone: true }, findings };
}

/** The last moment with air in the cuff, when sounds that go on to zero end with it. */
function lastAir(memory: ListeningMemory, scene: Scene): number | undefined {
  if (!memory.hasBegun || memory.isDone) return undefined;
  const emptied = emptyAt(scene.pressure);
  return emptied === undefined ? undefined : emptied - 1;
}

export const listening: Model<ListeningMemory> = {
  id: 'listening',
  start: () => START,
  heard,
  next(world, memory, after) {
    const scene = sceneOf(world);
    if (!scene) return undefined;
    const coming = nextBeat(world, memory, scene);
    const end = lastAir(memory, scene);
    if (end !== undefined && end >= world.now && (!coming || coming.at > end)) {
      return { at: Math.max(after, end), due: () => ended(world, memory, scene) };
    }
    if (!coming) return undefined;
    return { at: Math.max(after, coming.at), due: () => judged(world, memory, scene, coming.beat) };
  },
};
