/** `ekg-field`: what an electrode at given places of the torso sees of the heart. */
import { leadVector, unanchoredVector } from '../core/ekg/leadField.ts';
import { REFERENCE_TORSO, type Torso, toReference, torsoOf } from '../core/ekg/torso.ts';
import { type Command, required, Unusable } from './command.ts';
import { readText } from './files.ts';
import { readTable, type TableRow } from './table.ts';

const MOST_POINTS = 100_000;

/** The reference man; a woman of 163 cm; a child of 8 years; an infant of 6 months (models.md §2.2). */
const TORSOS: Readonly<Record<string, Torso>> = {
  male: REFERENCE_TORSO,
  female: torsoOf({ sex: 'female', age: 30, statureCm: 163, bmi: 24 }),
  child: torsoOf({ sex: 'male', age: 8, statureCm: 128, bmi: 16 }),
  infant: torsoOf({ sex: 'male', age: 0.5, statureCm: 67, bmi: 17 }),
};

export const ekgField: Command = {
  usage: '--torso male|female|child|infant --points points.csv [--unanchored]',
  about: 'prints lead vectors (X left, Y feet, Z back; mV per mV) for points of a CSV with columns x,y,z in torso cm',
  options: { torso: { type: 'string' }, points: { type: 'string' }, unanchored: { type: 'boolean' } },
  positionals: [0, 0],
  run(given) {
    const name = required(given, 'torso');
    const torso = Object.hasOwn(TORSOS, name) ? TORSOS[name] : undefined;
    if (!torso) throw new Unusable(`--torso must be one of ${Object.keys(TORSOS).join(', ')}`);
    const path = required(given, 'points');
    const vectorAt = given.values['unanchored'] ? unanchoredVector : leadVector;
    const rows = readTable(readText(path, 20), path, ['x', 'y', 'z'], MOST_POINTS);
    const json = rows.map((row, place) => {
      const [x, y, z] = pointOf(row, `${path}: row ${place + 1}`);
      const vector = vectorAt(toReference(torso, { x, y, z }));
      return { x, y, z, vector: vector.map((value) => value * torso.gain) };
    });
    return { exit: 0, json };
  },
};

function pointOf(row: TableRow, where: string): readonly [number, number, number] {
  if ('error' in row) throw new Unusable(`${where}: ${row.error}`);
  const at = (column: string): number => {
    const text = row.cells[column] ?? '';
    const number = Number(text);
    if (text === '' || !(Math.abs(number) <= 200))
      throw new Unusable(`${where}: ${column} must be a number of centimetres`);
    return number;
  };
  return [at('x'), at('y'), at('z')];
}
