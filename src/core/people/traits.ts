/** Who the patient is beside the resting values: traits from the scenario, and age on the day of the visit. */
import { dayNumber, findDate } from '../math/calendar.ts';
import type { Traits } from '../scenario/traits.ts';
import type { World } from '../session/skill.ts';
import type { Id } from '../session/types.ts';

const NONE: Traits = {};
/** Age of a person whose chart has no birth date, days: an adult of forty (design). */
const ADULT_DAYS = 40 * 365;
const DAYS_PER_MONTH = 30.4375;

export function traitsOf(world: World, person: Id): Traits {
  return world.scenario.file.people[person]?.traits ?? NONE;
}

/** Age of the chart's patient in whole days on the day of the visit. */
export function patientAgeDays(world: World): number {
  const born = findDate(world.record.chart.birthDate ?? '');
  const today = findDate(world.record.startsAt.slice(0, 10));
  return born && today ? dayNumber(today) - dayNumber(born) : ADULT_DAYS;
}

export function patientAgeMonths(world: World): number {
  return Math.floor(patientAgeDays(world) / DAYS_PER_MONTH);
}
