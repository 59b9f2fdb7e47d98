/** The visit's note as a FHIR R4 collection bundle, to be read by other systems. */
import { isoDateTime } from '../math/calendar.ts';
import type { Value } from '../session/types.ts';
import { LOINC, type PatientFacts } from './patientChart.ts';
import type { RecordState, Report, SavedSection, Values } from './record.ts';

type Members = Readonly<Record<string, unknown>>;

interface FhirResource extends Members {
  readonly resourceType: string;
  readonly id: string;
}

/** A bundle that may be written to a file as JSON. */
export interface FhirBundle {
  readonly resourceType: 'Bundle';
  readonly type: 'collection';
  readonly timestamp: string;
  readonly entry: readonly { readonly fullUrl: string; readonly resource: FhirResource }[];
}

const BASE = 'https://example.org/fhir';
/** Codes of this program's own forms; whoever reads the bundle may show them as they are. */
const OWN_SYSTEM = 'https://example.org/practicum/charting';
const UCUM = 'http://unitsofmeasure.org';
const VITAL_SIGNS = 'http://terminology.hl7.org/CodeSystem/observation-category';

const ARMS: Readonly<Record<string, Members>> = {
  left: coded('http://snomed.info/sct', '368208006', 'Left upper arm structure'),
  right: coded('http://snomed.info/sct', '368209003', 'Right upper arm structure'),
};

function coded(system: string, code: string, display: string): Members {
  return { coding: [{ system, code, display }], text: display };
}

function loinc(code: string, display: string): Members {
  return coded('http://loinc.org', code, display);
}

function own(code: string): Members {
  return { coding: [{ system: OWN_SYSTEM, code }], text: code };
}

function quantity(value: number, unit: string, code = unit): Members {
  return { value, unit, system: UCUM, code };
}

function isText(value: Value | undefined): value is string {
  return typeof value === 'string' && value !== '';
}

function valueText(value: Value): string {
  return Array.isArray(value) ? value.join(', ') : String(value);
}

function valuesText(values: Values): string {
  return Object.entries(values)
    .map(([field, value]) => `${field}: ${valueText(value)}`)
    .join('; ');
}

/** Everything a section's resources have in common. */
interface Context {
  readonly state: RecordState;
  readonly subject: Members;
  readonly encounter: Members;
}

function timeOf({ state }: Context, at: number): string {
  return isoDateTime(state.startsAt, at);
}

/** Earlier saves stay readable: each a note with its own time. */
function earlierSaves(context: Context, { history }: SavedSection): readonly Members[] {
  return history.slice(0, -1).map(({ at, values }) => ({ time: timeOf(context, at), text: valuesText(values) }));
}

function notes(context: Context, section: SavedSection, ...texts: readonly (Value | undefined)[]): Members {
  const own = texts
    .filter((text) => text !== undefined && valueText(text) !== '')
    .map((text) => ({ time: timeOf(context, section.at), text: valueText(text as Value) }));
  const note = [...own, ...earlierSaves(context, section)];
  return note.length > 0 ? { note } : {};
}

function observation(
  context: Context,
  section: SavedSection,
  code: Members,
  method: string,
  rest: Members,
): FhirResource {
  const time = timeOf(context, section.at);
  return {
    resourceType: 'Observation',
    id: section.section,
    status: section.status,
    category: [coded(VITAL_SIGNS, 'vital-signs', 'Vital Signs')],
    code,
    subject: context.subject,
    encounter: context.encounter,
    effectiveDateTime: time,
    method: { text: method },
    ...rest,
  };
}

function component(code: Members, value: Value | undefined): readonly Members[] {
  return isText(value) ? [{ code, valueCodeableConcept: own(value) }] : [];
}

function pressureComponent(code: Members, value: Value | undefined): Members {
  if (typeof value === 'number') return { code, valueQuantity: quantity(value, 'mmHg', 'mm[Hg]') };
  return { code, dataAbsentReason: ABSENT };
}

const ABSENT = coded('http://terminology.hl7.org/CodeSystem/data-absent-reason', 'not-performed', 'Not Performed');

function bloodPressure(context: Context, section: SavedSection): readonly FhirResource[] {
  const { values } = section;
  const arm = isText(values['arm']) ? ARMS[values['arm']] : undefined;
  const panel = loinc(LOINC.bloodPressure, 'Blood pressure panel with all children optional');
  return [
    observation(context, section, panel, 'auscultation', {
      ...(arm ? { bodySite: arm } : {}),
      ...(isText(values['cuff']) ? { device: { display: `cuff: ${values['cuff']}` } } : {}),
      component: [
        pressureComponent(loinc(LOINC.systolic, 'Systolic blood pressure'), values['systolic']),
        pressureComponent(loinc(LOINC.diastolic, 'Diastolic blood pressure'), values['diastolic']),
        ...component(loinc(LOINC.bodyPosition, 'Body position with respect to gravity'), values['position']),
        ...component(loinc(LOINC.cuffSize, 'Blood pressure cuff size'), values['cuff']),
      ],
      ...notes(context, section, values['conditions']),
    }),
  ];
}

function rateOf({ values }: SavedSection): Members {
  const rate = values['rate'];
  return typeof rate === 'number' ? { valueQuantity: quantity(rate, '/min') } : { dataAbsentReason: ABSENT };
}

function pulse(context: Context, section: SavedSection): readonly FhirResource[] {
  const { seconds, rhythm } = section.values;
  const code = loinc(LOINC.pulse, 'Heart rate');
  const counted = typeof seconds === 'number' ? [{ code: own('seconds'), valueQuantity: quantity(seconds, 's') }] : [];
  const components = [...component(own('rhythm'), rhythm), ...counted];
  return [
    observation(context, section, code, 'palpation', {
      ...rateOf(section),
      ...(components.length > 0 ? { component: components } : {}),
      ...notes(context, section),
    }),
  ];
}

function respirations(context: Context, section: SavedSection): readonly FhirResource[] {
  const code = loinc(LOINC.respirations, 'Respiratory rate');
  const components = component(own('pattern'), section.values['pattern']);
  return [
    observation(context, section, code, 'observation', {
      ...rateOf(section),
      ...(components.length > 0 ? { component: components } : {}),
      ...notes(context, section),
    }),
  ];
}

/** `different`: is taken, but not as listed; the note says how. */
function medicines(context: Context, section: SavedSection): readonly FhirResource[] {
  const time = timeOf(context, section.at);
  return context.state.chart.medicines.flatMap(({ name, dose }, place) => {
    const taken = section.values[`med${place + 1}`];
    if (!isText(taken)) return [];
    return [
      {
        resourceType: 'MedicationStatement',
        id: `med${place + 1}`,
        status: taken === 'notTaking' ? 'not-taken' : 'active',
        statusReason: [own(taken)],
        medicationCodeableConcept: { text: name },
        subject: context.subject,
        context: context.encounter,
        effectiveDateTime: time,
        dateAsserted: time,
        informationSource: context.subject,
        ...(dose !== undefined && taken === 'asListed' ? { dosage: [{ text: dose }] } : {}),
        ...notes(context, section, section.values['notes']),
      },
    ];
  });
}

function allergies(context: Context, section: SavedSection): readonly FhirResource[] {
  const isConfirmed = section.values['status'] === 'confirmed';
  return context.state.chart.allergies.map(({ name, reaction }, place) => ({
    resourceType: 'AllergyIntolerance',
    id: `allergy${place + 1}`,
    clinicalStatus: coded('http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical', 'active', 'Active'),
    verificationStatus: isConfirmed
      ? coded('http://terminology.hl7.org/CodeSystem/allergyintolerance-verification', 'confirmed', 'Confirmed')
      : coded('http://terminology.hl7.org/CodeSystem/allergyintolerance-verification', 'unconfirmed', 'Unconfirmed'),
    code: { text: name },
    patient: context.subject,
    encounter: context.encounter,
    recordedDate: timeOf(context, section.at),
    ...(reaction === undefined ? {} : { reaction: [{ manifestation: [{ text: reaction }] }] }),
    ...notes(context, section, section.values['notes']),
  }));
}

const WRITERS: ReadonlyMap<string, (context: Context, section: SavedSection) => readonly FhirResource[]> = new Map([
  ['bloodPressure', bloodPressure],
  ['pulse', pulse],
  ['respirations', respirations],
  ['medicines', medicines],
  ['allergies', allergies],
]);

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

/** Patient, visit and all that was charted and reported in it. The state as it stands; `amended` keeps what was before. */
export function toBundle(state: RecordState): FhirBundle {
  const id = state.chart.id ?? 'patient';
  const context: Context = {
    state,
    subject: { reference: `Patient/${id}` },
    encounter: { reference: 'Encounter/visit' },
  };
  const resources: readonly FhirResource[] = [
    patient(state.chart, id),
    encounter(context),
    ...[...state.sections.values()].flatMap((section) => WRITERS.get(section.section)?.(context, section) ?? []),
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
