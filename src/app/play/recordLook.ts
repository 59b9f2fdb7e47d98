/** The patient chart as the desk shows it, from the session's record. Pure. */

import { fieldsOf } from '../../core/record/fields.ts';
import { type PatientChart, pastVitals } from '../../core/record/patientChart.ts';
import { chartedAll, type RecordState } from '../../core/record/record.ts';
import type { ScenarioFile } from '../../core/scenario/schema.ts';
import type { Kit } from '../../core/session/skill.ts';
import { growthPoints } from '../../core/skills/bodyMeasures/growthPoints.ts';
import type { RecordLook } from '../../desk/ports.ts';
import { findAgeYears } from './ageYears.ts';

export function recordLookOf(
  record: RecordState,
  kit: Pick<Kit, 'sections'>,
  schedule: ScenarioFile['schedule'],
): RecordLook {
  const { chart } = record;
  return {
    page: record.page,
    schedule: schedule.map(({ reason, ...row }) => ({ ...row, reason: { key: reason } })),
    patient: patientOf(chart, record.startsAt),
    problems: chart.conditions.map(({ name, since }) => ({ name, ...some('since', since) })),
    medicines: chart.medicines.map(({ name, dose, since }) => ({
      name,
      ...some('dose', dose),
      ...some('since', since),
    })),
    allergies: chart.allergies.map(({ name, reaction, severity }) => ({
      name,
      ...some('reaction', reaction),
      ...some('severity', severity),
    })),
    vitals: pastVitals(chart),
    growth: growthPoints(record),
    tracings: chart.tracings,
    charted: chartedAll(record).map(({ section, at, values, isAmended }) => ({
      section,
      at,
      values,
      fields: fieldsOf(kit.sections, chart, section),
      isAmended,
    })),
  };
}

function patientOf(chart: PatientChart, today: string): NonNullable<RecordLook['patient']> {
  const { name, birthDate = '', number, sex, language } = chart;
  return {
    name,
    birthDate,
    ...some('ageYears', findAgeYears(birthDate, today)),
    ...some('number', number),
    ...some('sex', sex),
    ...some('language', language),
  };
}

/** A property only when there is something to say. */
function some<Name extends string, T>(name: Name, value: T | undefined): { readonly [K in Name]?: T } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [K in Name]?: T };
}
