/** True, shown and charted side by side, with each cause's share (design §8). */

import type { Person } from '../../people/person.ts';
import { chartedValue } from '../../record/record.ts';
import type { Comparison, Share } from '../../rubric/types.ts';
import type { World } from '../../session/skill.ts';
import type { Finding } from '../../session/types.ts';
import { ratePerMinute } from './counting.ts';
import { PRESSURE_SECTIONS } from './sections.ts';

export function comparisons(world: World): readonly Comparison[] {
  const patient = [...world.people.values()].find((person) => person.role === 'patient');
  if (!patient) return [];
  const pressures = world.findings.filter(({ name }) => name === 'pressure.heard' || name === 'pressure.measured');
  return [
    ...pressureRows(world, patient, pressures),
    countRow(world, patient, 'pulse', 'pulse.counted', patient.rest.pulse),
    countRow(world, patient, 'respirations', 'respirations.counted', patient.rest.respirations),
  ].filter((row) => row !== undefined);
}

interface ChartedPressure {
  readonly pair: readonly number[];
  readonly isRight: 0 | 1;
}

/** The pressures that stand in the chart, in the order of their forms. */
function chartedPressures(world: World): readonly ChartedPressure[] {
  return PRESSURE_SECTIONS.flatMap((section) => {
    const read = (field: string) => chartedValue(world.record, `${section}.${field}`);
    const [systolic, diastolic] = [read('systolic'), read('diastolic')];
    if (typeof systolic !== 'number' || typeof diastolic !== 'number') return [];
    return [{ pair: [systolic, diastolic], isRight: read('arm') === 'right' ? 1 : 0 } as const];
  });
}

const sideOf = (finding: Finding): number => finding.numbers['isRight'] ?? 0;

/** Which reading each charted pressure is of: the last ones of its arm, in their order; else the last of all. */
function readingsCharted(
  charted: readonly ChartedPressure[],
  heard: readonly Finding[],
): ReadonlyMap<Finding | undefined, readonly number[]> {
  const placed = charted.map(({ pair, isRight }, place) => {
    const ofArm = heard.filter((finding) => sideOf(finding) === isRight);
    const after = charted.slice(place + 1).filter((other) => other.isRight === isRight).length;
    return [ofArm.at(-1 - after) ?? heard.at(-1), pair] as const;
  });
  return new Map(placed);
}

/** One row for each reading, with what was charted of it. */
function pressureRows(world: World, patient: Person, heard: readonly Finding[]): readonly Comparison[] {
  const charted = chartedPressures(world);
  if (heard.length === 0) {
    const truth = [patient.rest.systolic, patient.rest.diastolic];
    return charted.map(({ pair }) => ({
      measure: 'bloodPressure',
      at: world.now,
      true: truth,
      charted: pair,
      shares: [],
    }));
  }
  const pairs = readingsCharted(charted, heard);
  return heard.map((finding) => {
    const pair = pairs.get(finding);
    return {
      measure: 'bloodPressure',
      at: finding.at,
      true: [
        finding.numbers['trueSystolic'] ?? patient.rest.systolic,
        finding.numbers['trueDiastolic'] ?? patient.rest.diastolic,
      ],
      shown: [finding.numbers['systolic'] ?? 0, finding.numbers['diastolic'] ?? 0],
      ...(pair ? { charted: pair } : {}),
      shares: sharesOf(finding),
    };
  });
}

/** Shares of a `pressure.heard` finding, mmHg with one decimal. */
export function sharesOf({ numbers }: Finding): readonly Share[] {
  const causes = new Set(Object.keys(numbers).flatMap((name) => (/^[sd]\./.test(name) ? [name.slice(2)] : [])));
  return [...causes]
    .map((cause) => ({ cause, by: [(numbers[`s.${cause}`] ?? 0) / 10, (numbers[`d.${cause}`] ?? 0) / 10] }))
    .filter(({ by }) => by.some((mmHg) => mmHg !== 0));
}

function countRow(
  world: World,
  patient: Person,
  measure: 'pulse' | 'respirations',
  name: string,
  truth: number,
): Comparison | undefined {
  const counted = world.findings.filter((finding) => finding.name === name).at(-1);
  const charted = chartedValue(world.record, `${measure}.rate`);
  if (!counted && typeof charted !== 'number') return undefined;
  const at = counted?.at ?? world.now;
  const physiology = measure === 'pulse' ? patient.pulseAt(at) : patient.breathRateAt(at);
  const difference = Math.round((physiology - truth) * 10) / 10;
  return {
    measure,
    at,
    true: [truth],
    ...(counted ? { shown: [counted.numbers['rate'] ?? 0] } : {}),
    ...(typeof charted === 'number' ? { charted: [charted] } : {}),
    shares: [
      { cause: patient.isWatched && measure === 'respirations' ? 'watched' : 'noRest', by: [difference] },
      {
        cause: 'weakBeats',
        by: [counted ? -ratePerMinute(counted.numbers['lost'] ?? 0, counted.numbers['ms'] ?? 0) : 0],
      },
    ].filter(({ by }) => by.some((perMinute) => perMinute !== 0)),
  };
}
