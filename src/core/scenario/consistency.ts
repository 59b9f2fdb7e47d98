/** What a scenario file says twice must agree: rooms, people, lines, bodies, sources, ranges. */
import type { Id } from '../session/types.ts';
import type { Path, Problem } from '../session/untrusted.ts';
import type { Body, ScenarioFile } from './schema.ts';

/** Problems inside the file itself, answerable without knowing any skill. */
export function consistencyProblems(file: ScenarioFile, bodies: Readonly<Record<Id, Body>>): Problem[] {
  const { criteria } = file.rubric;
  return [
    ...unknown(file.startRoom, file.rooms, 'room', ['startRoom']),
    ...Object.keys(file.looks ?? {}).flatMap((room) => unknown(room, file.rooms, 'room', ['looks', room])),
    ...repeated(file.rooms, (room) => room, 'room', ['rooms']),
    ...repeated(file.lines, ({ id }) => id, 'line', ['lines']),
    ...repeated(criteria, ({ id }) => id, 'criterion', ['rubric', 'criteria']),
    ...Object.entries(file.people).flatMap(([id, person]) => personProblems(file, id, person)),
    ...file.lines.flatMap((line, place) => [
      ...unknown(line.to, Object.keys(file.people), 'person', ['lines', place, 'to']),
      ...line.rooms.flatMap((room, index) => unknown(room, file.rooms, 'room', ['lines', place, 'rooms', index])),
    ]),
    ...criteria.flatMap(({ source }, place) =>
      unknown(source, Object.keys(file.sources), 'source', ['rubric', 'criteria', place, 'source']),
    ),
    ...Object.entries(bodies)
      .filter(([id, body]) => body.id !== id)
      .map(([id, body]) => ({ path: ['people'], text: `the body "${id}" calls itself "${body.id}"` })),
  ];
}

function personProblems(file: ScenarioFile, id: Id, person: ScenarioFile['people'][string]): Problem[] {
  const path = ['people', id];
  const rising = Object.entries(person.true)
    .filter(([, [low, high]]) => low > high)
    .map(([name]) => ({ path: [...path, 'true', name], text: 'the range ends below its beginning' }));
  const { systolic, diastolic } = person.true;
  const crossed = systolic[0] <= diastolic[1];
  return [
    ...unknown(person.room, file.rooms, 'room', [...path, 'room']),
    ...rising,
    ...(crossed ? [{ path: [...path, 'true'], text: 'the diastolic pressure can reach the systolic' }] : []),
  ];
}

function unknown(name: string, known: readonly string[], what: string, path: Path): Problem[] {
  return known.includes(name) ? [] : [{ path, text: `unknown ${what} "${name}"` }];
}

function repeated<Each>(list: readonly Each[], idOf: (each: Each) => string, what: string, path: Path): Problem[] {
  const ids = list.map(idOf);
  return ids.flatMap((id, place) =>
    ids.indexOf(id) < place ? [{ path: [...path, place], text: `the ${what} "${id}" is there twice` }] : [],
  );
}
