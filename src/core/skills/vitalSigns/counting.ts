/** Counting pulse and breaths for a time of the learner's choosing, and the patient who notices being watched. */

import type { Before, Model, World } from '../../session/skill.ts';
import type { Entry, Finding } from '../../session/types.ts';
import { patientHere } from '../everyday/places.ts';
import { type FeelingMemory, pressureFelt } from './feeling.ts';
import { volumeOf } from './pulseSites.ts';
import { feltNow } from './sites.ts';

/** A person who is plainly looked at notices after this time, ms (design). */
const NOTICED_AFTER_MS = 8_000;
export function ratePerMinute(times: number, ms: number): number {
  return ms > 0 ? Math.round((60_000 * times) / ms) : 0;
}

/** States what a finished count would have given a learner who counted without a slip. */
export function countEnded(world: World, entry: Entry): Finding {
  const { on } = entry.intent;
  const since = Number(world.thing(String(on)).context['since']);
  const ms = entry.at - since;
  if (on === 'pulse') {
    const { beats, feltMs, lost } = world.memory<FeelingMemory>('feeling');
    return {
      at: entry.at,
      name: 'pulse.counted',
      about: 'pulse',
      numbers: { ms, feltMs, beats, lost, rate: ratePerMinute(beats, ms) },
    };
  }
  const patient = patientHere(world);
  const breaths = patient?.breaths(since, entry.at).length ?? 0;
  return {
    at: entry.at,
    name: 'respirations.counted',
    about: 'respirations',
    numbers: { ms, breaths, rate: ratePerMinute(breaths, ms), wasNoticed: patient?.isWatched ? 1 : 0 },
  };
}

/** Fingers laid on, or pressing otherwise: the pulse is felt, how strong and how regular, or it is not. */
export function fingersLaid(world: World, { at, intent }: Entry, _before: Before): Finding {
  const felt = feltNow(world);
  const volume = felt ? volumeOf(pressureFelt(felt, at)) : 0;
  const x = Number(intent.with?.['x'] ?? 0);
  const y = Number(intent.with?.['y'] ?? 0);
  if (!felt || volume === 0) return { at, name: 'pulse.notFelt', about: intent.on ?? 'arm', numbers: { x, y } };
  const isIrregular = felt.person.rhythm === 'sinus' ? 0 : 1;
  return { at, name: 'pulse.felt', about: felt.site, numbers: { x, y, volume, isIrregular } };
}

interface WatchMemory {
  readonly openSince: number | undefined;
}

/** Breaths counted with no hand on the wrist are noticed; the rate then drifts (models.md §5.1). */
export const watching: Model<WatchMemory> = {
  id: 'watching',
  start: () => ({ openSince: undefined }),
  heard(world, memory, { at }) {
    const isOpen = world.thing('respirations').hasTag('counting') && feltNow(world) === undefined;
    if (!isOpen) return memory.openSince === undefined ? memory : { openSince: undefined };
    return memory.openSince === undefined ? { openSince: at } : memory;
  },
  next(world, memory, after) {
    if (memory.openSince === undefined) return undefined;
    const patient = patientHere(world);
    if (!patient || patient.isWatched) return undefined;
    const at = Math.max(after, memory.openSince + NOTICED_AFTER_MS);
    const findings = [{ at, name: 'respirations.noticed', about: patient.id, numbers: {} }];
    return { at, due: () => ({ memory: { openSince: undefined }, findings }) };
  },
};
