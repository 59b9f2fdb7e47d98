/** Pulses beside those of the arm: neck and foot felt, the apex heard, and the deficit between apex and wrist. */
import { chartedValue } from '../../record/record.ts';
import type { Comparison } from '../../rubric/types.ts';
import type { Deed, Skill, Station, World } from '../../session/skill.ts';
import type { Readout, StationLook, Track } from '../../session/types.ts';
import { EXAM_ROOMS, inPicture, isInExamRoom, onlyIf, patientHere } from '../everyday/places.ts';
import { TRACK_AHEAD_MS } from '../vitalSigns/looks.ts';
import { type FeltSurface, fingersAt } from '../vitalSigns/sites.ts';
import { armKind, countKind } from '../vitalSigns/things.ts';
import { APEX, type ApexMemory, apexCounted, apexListening, CHEST, heartHeard, heartSounds } from './apex.ts';
import { pulseRules } from './rules.ts';

function surfaceStation(surface: FeltSurface | typeof CHEST, order: number): Station {
  return {
    rooms: EXAM_ROOMS,
    spot: `patient${surface.slice(0, 1).toUpperCase()}${surface.slice(1)}`,
    group: 'arm',
    order,
    canOpen: (world) => onlyIf(patientHere(world)?.body.surfaces[surface] !== undefined, 'reason.notShown'),
    look: (world) => surfaceLook(world, surface),
  };
}

function surfaceLook(world: World, surface: FeltSurface | typeof CHEST): StationLook {
  const thing = world.thing(surface);
  const fingers = surface === CHEST ? undefined : fingersAt(world, surface);
  const stethoscope = thing.hasTag('listening')
    ? [Number(thing.context['stethoscopeX']), Number(thing.context['stethoscopeY'])]
    : [];
  const facts = { fingers: fingers ? [fingers.x, fingers.y] : [], isThumb: thing.hasTag('thumb'), stethoscope };
  return { kind: surface, facts };
}

/** A colleague lays the fingers on the wrist while the learner listens: both count the same minute (design: time to come). */
const helper: Deed = {
  type: 'colleague.asked',
  group: 'count',
  order: 44,
  targets: (world) => (isInExamRoom(world) && patientHere(world) ? [APEX] : []),
  form: () => ({ kind: 'press' }),
  label: () => ({ key: 'deed.colleague.asked' }),
  isPossible(world) {
    const { hasHelper, isCounting } = world.memory<ApexMemory>('apexListening');
    if (isCounting) return 'reason.alreadyCounting';
    return onlyIf(!hasHelper, 'reason.helperHere');
  },
  place: (world) => inPicture(world, 'door', 'surface'),
  costMs: () => 20_000,
};

function tracks(world: World): readonly Track[] {
  const person = heartHeard(world);
  if (!person) return [];
  const times = heartSounds(person, world.now, world.now + TRACK_AHEAD_MS);
  return [{ id: APEX, model: 'pulse', since: world.now, values: { times } }];
}

function readouts(world: World): readonly Readout[] {
  const { hasHelper, toldRate } = world.memory<ApexMemory>('apexListening');
  const found: Readout[] = [];
  if (world.station === CHEST && world.thing(CHEST).hasTag('listening')) {
    const key = heartHeard(world) ? 'readout.heartHeard' : 'readout.heartNotHeard';
    found.push({ id: 'heart', label: { key: 'readout.heart' }, text: { key } });
  }
  if (hasHelper) found.push({ id: 'helper', label: { key: 'readout.helper' }, text: { key: 'readout.helperReady' } });
  if (toldRate !== undefined) {
    const text = { key: 'readout.helperCounted', values: { rate: toldRate } };
    found.push({ id: 'helper', label: { key: 'readout.helper' }, text });
  }
  return found;
}

function comparisons(world: World): readonly Comparison[] {
  const patient = [...world.people.values()].find(({ role }) => role === 'patient');
  const counted = world.findings.findLast(({ name }) => name === 'apex.counted');
  const charted = chartedValue(world.record, 'pulse.apical');
  if (!patient || (!counted && typeof charted !== 'number')) return [];
  const at = counted?.at ?? world.now;
  const added = Math.round((patient.pulseAt(at) - patient.rest.pulse) * 10) / 10;
  return [
    {
      measure: 'apicalPulse',
      at,
      true: [patient.rest.pulse],
      ...(counted ? { shown: [counted.numbers['rate'] ?? 0] } : {}),
      ...(typeof charted === 'number' ? { charted: [charted] } : {}),
      shares: added === 0 ? [] : [{ cause: 'noRest', by: [added] }],
    },
  ];
}

export const pulses: Skill = {
  id: 'pulses',
  things: { neck: armKind, foot: armKind, [CHEST]: armKind, [APEX]: countKind },
  deeds: [helper],
  models: [apexListening],
  stations: { neck: surfaceStation('neck', 56), [CHEST]: surfaceStation(CHEST, 57), foot: surfaceStation('foot', 58) },
  notice: (world, entry) =>
    entry.intent.type === 'count.ended' && entry.intent.on === APEX ? apexCounted(world, entry) : [],
  findings: ['apex.counted', 'deficit.counted'],
  statedBy: {
    'apex.counted': ['count.started', 'count.ended'],
    'deficit.counted': ['colleague.asked', 'count.started', 'count.ended'],
  },
  rules: pulseRules,
  tracks,
  readouts,
  measured: { 'pulse.apical': ['apicalPulse', 0] },
  comparisons,
};
