/** True, shown and charted side by side, with each cause's share (design §8). */

import type { Person } from '../../people/person.ts';
import { chartedValue } from '../../record/record.ts';
import type { Comparison, Share } from '../../rubric/types.ts';
import type { World } from '../../session/skill.ts';
import type { Finding } from '../../session/types.ts';
import { ratePerMinute } from './counting.ts';

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

function chartedPair(world: World): readonly number[] | undefined {
  const systolic = chartedValue(world.record, 'bloodPressure.systolic');
  const diastolic = chartedValue(world.record, 'bloodPressure.diastolic');
  return typeof systolic === 'number' && typeof diastolic === 'number' ? [systolic, diastolic] : undefined;
}

/** One row for each reading; what was charted stands in the row of the last one of the arm that was charted. */
function pressureRows(world: World, patient: Person, heard: readonly Finding[]): readonly Comparison[] {
  const charted = chartedPair(world);
  if (heard.length === 0) {
    const truth = [patient.rest.systolic, patient.rest.diastolic];
    return charted ? [{ measure: 'bloodPressure', at: world.now, true: truth, charted, shares: [] }] : [];
  }
  const isRight = chartedValue(world.record, 'bloodPressure.arm') === 'right' ? 1 : 0;
  const ofArm = heard.findLast((finding) => (finding.numbers['isRight'] ?? 0) === isRight) ?? heard.at(-1);
  return heard.map((finding) => ({
    measure: 'bloodPressure',
    at: finding.at,
    true: [
      finding.numbers['trueSystolic'] ?? patient.rest.systolic,
      finding.numbers['trueDiastolic'] ?? patient.rest.diastolic,
    ],
    shown: [finding.numbers['systolic'] ?? 0, finding.numbers['diastolic'] ?? 0],
    ...(charted && finding === ofArm ? { charted } : {}),
    shares: sharesOf(finding),
  }));
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
