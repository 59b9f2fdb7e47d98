/** Questions about where the learner and the patient are, asked by many deeds. */
import type { Person } from '../../people/person.ts';
import type { World } from '../../session/skill.ts';
import type { Id, Place, WordKey } from '../../session/types.ts';

export function inPicture(world: World, spot: string, stationSpot = spot): Place {
  return world.station ? { picture: world.station, spot: stationSpot } : { picture: world.room, spot };
}

/** Rooms in which patients are examined: each has a table and all that vital signs need. */
export const EXAM_ROOMS: readonly Id[] = ['exam', 'ekg'];

export function isInExamRoom(world: World): boolean {
  return EXAM_ROOMS.includes(world.room);
}

/** People who are in the same room as the learner. */
export function peopleHere(world: World): readonly Person[] {
  return [...world.people.values()].filter((person) => person.room === world.room);
}

export function idsHere(world: World): readonly Id[] {
  return peopleHere(world).map((person) => person.id);
}

/** The patient on whom procedures are done, when in the room with the learner. */
export function patientHere(world: World): Person | undefined {
  for (const person of world.people.values())
    if (person.role === 'patient' && person.room === world.room) return person;
  return undefined;
}

export function onlyIf(isAllowed: boolean, reason: WordKey): true | WordKey {
  return isAllowed ? true : reason;
}
