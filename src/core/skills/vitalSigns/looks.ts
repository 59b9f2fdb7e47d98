/** What the arm close-up shows, which tracks move in it, and what can be read there. */
import type { World } from '../../session/skill.ts';
import type { Phrase, Readout, StationLook, Track } from '../../session/types.ts';
import { patientHere, peopleHere } from '../everyday/places.ts';
import { armBeats, soundTraits } from './armBeats.ts';
import { type CuffMemory, cuffPressureAt, shownBy } from './cuffPressure.ts';
import { feltPulses, pressureFelt } from './feeling.ts';
import { ORDINARY_SOUNDS } from './korotkoff.ts';
import { volumeOf } from './pulseSites.ts';
import { evenOf } from './reading.ts';
import { feltNow, feltSurface, fingersAt, hearingShare, stethoscopeAt } from './sites.ts';

/** How far ahead a track knows its beats, ms; views are renewed before it runs out. */
export const TRACK_AHEAD_MS = 30_000;

export function armLook(world: World): StationLook {
  const cuff = world.memory<CuffMemory>('cuffPressure');
  const fingers = fingersAt(world);
  const stethoscope = stethoscopeAt(world);
  const posture = patientHere(world)?.posture;
  return {
    kind: 'arm',
    facts: {
      cuff: cuff.cuff ?? '',
      fit: cuff.cuff ? String(world.thing(cuff.cuff).context['fit']) : '',
      valveStep: cuff.step,
      fingers: fingers ? [fingers.x, fingers.y] : [],
      isThumb: world.thing('arm').hasTag('thumb'),
      stethoscope: stethoscope ? [stethoscope.x, stethoscope.y] : [],
      sleeve: posture?.sleeve ?? 'down',
      arm: posture?.arm ?? 'lap',
      side: cuff.side,
    },
  };
}

export function tracks(world: World): readonly Track[] {
  const found: Track[] = [];
  for (const person of peopleHere(world)) found.push(breathing(world, person.id));
  if (!patientHere(world)) return found;
  const cuff = world.memory<CuffMemory>('cuffPressure');
  if (cuff.cuff !== undefined) found.push(...cuffTracks(world, cuff));
  if (feltSurface(world)) {
    const times = feltPulses(world, world.now, world.now + TRACK_AHEAD_MS);
    found.push({ id: 'pulse', model: 'pulse', since: world.now, values: { times } });
  }
  return found;
}

function breathing(world: World, id: string): Track {
  const person = world.people.get(id);
  const breaths = person?.breaths(world.now - 30_000, world.now + TRACK_AHEAD_MS) ?? [];
  return {
    id: `breathing.${id}`,
    model: 'breathing',
    since: world.now,
    values: {
      starts: breaths.map((breath) => breath.at),
      depths: breaths.map((breath) => person?.excursionAt(breath.at) ?? 1),
    },
  };
}

function cuffTracks(world: World, cuff: CuffMemory): readonly Track[] {
  const person = patientHere(world);
  const isLive = cuffPressureAt(cuff, world.now) > 0;
  const beats =
    person && cuff.cuff && isLive
      ? [...armBeats(world, person, cuff.cuff, world.now - 1_500, world.now + TRACK_AHEAD_MS)]
      : [];
  const anchor = { pressure: cuff.pressure, anchorAt: cuff.since, step: cuff.step, leak: cuff.leak };
  const series = {
    feet: beats.map((beat) => beat.foot),
    lengths: beats.map((beat) => beat.length),
    systolic: beats.map((beat) => beat.systolic),
    diastolic: beats.map((beat) => beat.diastolic),
  };
  const needle: Track = {
    id: 'gauge',
    model: 'needle',
    since: world.now,
    values: { ...anchor, ...series, offset: cuff.gauge.offset },
  };
  const share = person ? hearingShare(world, person, cuff.emptyForMs) : 0;
  if (!stethoscopeAt(world)) return [needle];
  const { gapMmHg: gap, isMuffledToZero } = person ? soundTraits(person) : ORDINARY_SOUNDS;
  const values = { ...anchor, ...series, share, gap, muffledToZero: isMuffledToZero ? 1 : 0 };
  return [needle, { id: 'korotkoff', model: 'korotkoff', since: world.now, values }];
}

/** What the fingers tell of the pulse, and the eyes of the breathing while it is counted: in plain words, not the chart's. */
function sensed(world: World): readonly Readout[] {
  const found: Readout[] = [];
  const felt = feltNow(world);
  if (felt) {
    const volume = volumeOf(pressureFelt(felt, world.now));
    found.push({ id: 'touch', label: { key: 'readout.touch' }, text: { key: `readout.volume${volume}` } });
  }
  const patient = patientHere(world);
  if (patient && world.thing('respirations').hasTag('counting')) {
    const text = { key: `readout.breathing.${patient.breathing}`, values: { person: patient.id } };
    found.push({ id: 'breathing', label: { key: 'readout.breathingSeen' }, text });
  }
  return found;
}

export function readouts(world: World): readonly Readout[] {
  const found: Readout[] = [...sensed(world)];
  const cuff = world.memory<CuffMemory>('cuffPressure');
  if (world.station === 'arm' && cuff.cuff !== undefined) {
    const value = evenOf(shownBy(cuff, cuffPressureAt(cuff, world.now)));
    found.push({ id: 'gauge', label: { key: 'readout.gauge' }, text: { key: 'readout.gaugeText', values: { value } } });
    found.push({
      id: 'valve',
      label: { key: 'readout.valve' },
      text: { key: 'readout.valveText', values: { step: cuff.step } },
    });
  }
  for (const what of ['pulse', 'respirations', 'apex']) {
    const thing = world.thing(what);
    if (!thing.hasTag('counting')) continue;
    const since = Number(thing.context['since']);
    found.push({ id: 'watch', label: { key: `count.${what}` }, text: { key: 'readout.since', values: { since } } });
  }
  return found;
}

export function summary(world: World): readonly Phrase[] {
  if (world.station !== 'arm') return [];
  const patient = patientHere(world);
  const cuff = world.memory<CuffMemory>('cuffPressure');
  const phrases: Phrase[] = [{ key: cuff.side === 'right' ? 'summary.armRight' : 'summary.arm' }];
  if (patient) phrases.push({ key: `summary.sleeve.${patient.posture.sleeve}` });
  phrases.push(
    cuff.cuff ? { key: 'summary.cuffOn', values: { item: { key: `item.${cuff.cuff}` } } } : { key: 'summary.noCuff' },
  );
  if (fingersAt(world))
    phrases.push({
      key: feltPulses(world, world.now, world.now + 2_000).length > 0 ? 'summary.pulseFelt' : 'summary.pulseNotFelt',
    });
  if (stethoscopeAt(world)) phrases.push({ key: 'summary.listening' });
  return phrases;
}
