/** Weight, height, length, head circumference and body mass index: measured with the instrument, and what technique makes of it. */
import type { Person } from '../../people/person.ts';
import type { Fact, Skill, World } from '../../session/skill.ts';
import type { Entry, Finding, Id, Posture } from '../../session/types.ts';
import { patientHere } from '../everyday/places.ts';
import { BODY, type BodyMemory, bodyMemory } from './bodyMemory.ts';
import { bodyRules } from './bodyRules.ts';
import { bodyComparisons, bodySections } from './bodySections.ts';
import { bodyItems, bodyReadouts, bodyStations, bodySummary, bodyTracks } from './bodyStations.ts';
import { bodyModel } from './folding.ts';
import { infantDeeds } from './infantDeeds.ts';
import { type LengthMeasure, lengthShown } from './lengths.ts';
import { standingDeeds } from './standingDeeds.ts';

function read(world: World, { at, intent }: Entry, measure: LengthMeasure): readonly Finding[] {
  const person = patientHere(world);
  if (!person) return [];
  const level = String(intent.with?.['level'] ?? 'widest');
  return [lengthShown(world, person, bodyMemory(world), measure, at, level)];
}

/** Stepping back or walking off while the child lies on something: nobody holds it. */
function leftAlone(world: World, { at }: Entry): readonly Finding[] {
  const { child } = world.memoryBefore<BodyMemory>(BODY);
  return child === 'lap' ? [] : [{ at, name: 'infant.unattended', numbers: { ms: 0 } }];
}

function notice(world: World, entry: Entry): readonly Finding[] {
  const { intent } = entry;
  switch (intent.type) {
    case 'headpiece.moved':
      return intent.with?.['to'] === 'head' ? read(world, entry, 'height') : [];
    case 'footboard.moved':
      return intent.with?.['to'] === 'away' ? [] : read(world, entry, 'length');
    case 'tape.wrapped':
      return read(world, entry, 'head');
    case 'station.left':
    case 'learner.walked':
      return leftAlone(world, entry);
    default:
      return [];
  }
}

const SEATS: Readonly<Record<string, Posture['seat']>> = { lap: 'lap', scale: 'scale', board: 'lying' };

/** Who is on the scale stands or lies there; who steps down stands, and a child is back in the parent's arms. */
function affect(people: ReadonlyMap<Id, Person>, { name, about, at, with: values }: Fact): void {
  if (name === 'child.moved') {
    const child = about === undefined ? undefined : people.get(about);
    const seat = SEATS[String(values?.['to'])];
    if (child && seat) child.move(at, { posture: { ...child.posture, seat } });
  }
  if (name === 'scale.loaded' || name === 'rod.stood') {
    const patient = [...people.values()].find((person) => person.role === 'patient');
    const seat = values?.['load'] === 'person' ? 'scale' : 'standing';
    patient?.move(at, { posture: { ...patient.posture, seat, legs: 'flat' } });
  }
}

const WEIGHING = ['scale.loaded', 'child.moved'];

export const bodyMeasures: Skill = {
  id: 'bodyMeasures',
  things: {},
  deeds: [...standingDeeds, ...infantDeeds],
  models: [bodyModel],
  items: bodyItems,
  stations: bodyStations,
  sections: bodySections,
  notice,
  affect,
  findings: ['weight.shown', 'height.shown', 'length.shown', 'head.shown', 'infant.unattended'],
  statedBy: {
    'weight.shown': WEIGHING,
    'height.shown': ['headpiece.moved'],
    'length.shown': ['footboard.moved'],
    'head.shown': ['tape.wrapped'],
    'infant.unattended': ['hand.withdrawn', 'station.left', 'learner.walked'],
  },
  rules: bodyRules,
  tracks: bodyTracks,
  readouts: bodyReadouts,
  summary: bodySummary,
  comparisons: bodyComparisons,
};
