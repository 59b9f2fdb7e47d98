/** The heart heard at the apex: which beats, for how long during a count, and a helper who feels the wrist meanwhile. */

import { isHolding } from '../../hands/hands.ts';
import type { Person } from '../../people/person.ts';
import type { Model, World } from '../../session/skill.ts';
import type { Entry, Finding } from '../../session/types.ts';
import { patientHere } from '../everyday/places.ts';
import { ratePerMinute } from '../vitalSigns/counting.ts';
import { arrivingPulses } from '../vitalSigns/feeling.ts';
import { PULSE_SITE_FACTS } from '../vitalSigns/pulseSites.ts';
import { distanceMm } from '../vitalSigns/sites.ts';

export const CHEST = 'chest';
export const APEX = 'apex';

/** Whose heart the stethoscope hears at the apex now. */
export function heartHeard(world: World): Person | undefined {
  const chest = world.thing(CHEST);
  const person = patientHere(world);
  if (!person || !chest.hasTag('listening') || !isHolding(world.hands, 'stethoscope')) return undefined;
  const point = { x: Number(chest.context['stethoscopeX']), y: Number(chest.context['stethoscopeY']) };
  const { surface, landmark, withinMm } = PULSE_SITE_FACTS.apical;
  return distanceMm(point, person.body.surfaces[surface]?.landmarks[landmark]) <= withinMm ? person : undefined;
}

/** Times (ms) at which the heart will be heard in (from, to], as things are now. */
export function heartSounds(person: Person, from: number, to: number): readonly number[] {
  return arrivingPulses(person, 'apical', from, to).times;
}

/** `helper`: is a colleague's hand on the wrist? `atWrist`: beats counted there meanwhile. */
export interface ApexMemory {
  readonly isCounting: boolean;
  readonly upTo: number;
  readonly beats: number;
  readonly heardMs: number;
  readonly person: Person | undefined;
  readonly hasHelper: boolean;
  readonly atWrist: number;
  /** What the helper counted last, beats per minute; nothing while none has. */
  readonly toldRate: number | undefined;
}

const IDLE: ApexMemory = {
  isCounting: false,
  upTo: 0,
  beats: 0,
  heardMs: 0,
  person: undefined,
  hasHelper: false,
  atWrist: 0,
  toldRate: undefined,
};

/** Adds up, entry by entry, what was heard at the apex during a count, and what a helper felt at the wrist. */
export const apexListening: Model<ApexMemory> = {
  id: 'apexListening',
  start: () => IDLE,
  heard(world, memory, { at, intent }) {
    const isCounting = world.thing(APEX).hasTag('counting');
    const hasHelper = memory.hasHelper || intent.type === 'colleague.asked';
    if (!memory.isCounting) {
      const fresh = isCounting ? { ...IDLE, isCounting, upTo: at, person: heartHeard(world) } : memory;
      return { ...fresh, hasHelper };
    }
    const { person, upTo } = memory;
    const patient = patientHere(world);
    const beats = memory.beats + (person ? heartSounds(person, upTo, at).length : 0);
    const atWrist = memory.atWrist + (patient ? arrivingPulses(patient, 'radial', upTo, at).times.length : 0);
    const heardMs = memory.heardMs + (person ? at - upTo : 0);
    const ms = at - Number(world.thing(APEX).context['since']);
    const isTold = !isCounting && hasHelper;
    return {
      ...memory,
      isCounting,
      upTo: at,
      beats,
      heardMs,
      atWrist,
      person: heartHeard(world),
      hasHelper: hasHelper && !isTold,
      toldRate: isTold ? ratePerMinute(atWrist, ms) : memory.toldRate,
    };
  },
  next: () => undefined,
};

/** What a finished count at the apex would have given who counted without a slip, with the helper's count beside it. */
export function apexCounted(world: World, { at }: Entry): readonly Finding[] {
  const { beats, heardMs, toldRate } = world.memory<ApexMemory>('apexListening');
  const { hasHelper } = world.memoryBefore<ApexMemory>('apexListening');
  const ms = at - Number(world.thing(APEX).context['since']);
  const rate = ratePerMinute(beats, ms);
  const counted: Finding = { at, name: 'apex.counted', about: APEX, numbers: { ms, feltMs: heardMs, beats, rate } };
  if (!hasHelper || toldRate === undefined) return [counted];
  const numbers = { apical: rate, radial: toldRate, deficit: rate - toldRate, ms };
  return [counted, { at, name: 'deficit.counted', about: APEX, numbers }];
}
