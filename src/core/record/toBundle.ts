/** The visit's note as a FHIR R4 collection bundle, to be read by other systems. */

import type { Tracing } from '../session/types.ts';
import type { PatientFacts } from './patientChart.ts';
import type { RecordState, Report } from './record.ts';
import { tracingReport } from './tracingReport.ts';
import { type Context, type FhirResource, isText, own, type SectionWriter, timeOf, valueText } from './writing.ts';

/** A bundle that may be written to a file as JSON. */
export interface FhirBundle {
  readonly resourceType: 'Bundle';
  readonly type: 'collection';
  readonly timestamp: string;
  readonly entry: readonly { readonly fullUrl: string; readonly resource: FhirResource }[];
}

const BASE = 'https://example.org/fhir';

/** A report, or a section that has no resource of its own (the reason for the visit), as what was said. */
function communication(context: Context, id: string, topic: string, report: Report): FhirResource {
  return {
    resourceType: 'Communication',
    id,
    status: 'completed',
    topic: own(topic),
    subject: context.subject,
    encounter: context.encounter,
    sent: timeOf(context, report.at),
    recipient: [{ display: report.to }],
    payload: Object.entries(report.values).map(([field, value]) => ({
      contentString: `${field}: ${valueText(value)}`,
    })),
  };
}

function patient({ name, birthDate, sex, language, number }: PatientFacts, id: string): FhirResource {
  return {
    resourceType: 'Patient',
    id,
    ...(number === undefined ? {} : { identifier: [{ value: number }] }),
    name: [{ text: name }],
    ...(sex === undefined ? {} : { gender: sex }),
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(language === undefined ? {} : { communication: [{ language: { text: language }, preferred: true }] }),
  };
}

function encounter(context: Context): FhirResource {
  const reason = context.state.sections.get('reason');
  const text = reason?.values['text'];
  return {
    resourceType: 'Encounter',
    id: 'visit',
    status: 'in-progress',
    class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB', display: 'ambulatory' },
    subject: context.subject,
    period: { start: timeOf(context, 0) },
    ...(isText(text) ? { reasonCode: [{ text }] } : {}),
  };
}

/** Earlier wordings of the reason for the visit, which an Encounter has no place for. */
function earlierReasons(context: Context): readonly FhirResource[] {
  const history = context.state.sections.get('reason')?.history.slice(0, -1) ?? [];
  return history.map((save, place) =>
    communication(context, `reason${place + 1}`, 'reason', { to: 'record', ...save }),
  );
}

function lastAt({ sections, reports }: RecordState): number {
  return Math.max(0, ...[...sections.values(), ...reports].map(({ at }) => at));
}

/** How each form of the chart is written; what has no writer stands in the visit itself. */
export type Writers = ReadonlyMap<string, { readonly resources?: SectionWriter }>;

/** Patient, visit, and all that was charted, printed and reported in it. The state as it stands; `amended` keeps what was before. */
export function toBundle(state: RecordState, sections: Writers, tracings: readonly Tracing[] = []): FhirBundle {
  const id = state.chart.id ?? 'patient';
  const context: Context = {
    state,
    subject: { reference: `Patient/${id}` },
    encounter: { reference: 'Encounter/visit' },
  };
  const resources: readonly FhirResource[] = [
    patient(state.chart, id),
    encounter(context),
    ...[...state.sections.values()].flatMap(
      (section) => sections.get(section.section)?.resources?.(context, section) ?? [],
    ),
    ...tracings.filter(({ isLive }) => !isLive).map((tracing) => tracingReport(context, tracing)),
    ...earlierReasons(context),
    ...state.reports.map((report, place) => communication(context, `report${place + 1}`, 'report', report)),
  ];
  return {
    resourceType: 'Bundle',
    type: 'collection',
    timestamp: timeOf(context, lastAt(state)),
    entry: resources.map((resource) => ({ fullUrl: `${BASE}/${resource.resourceType}/${resource.id}`, resource })),
  };
}
