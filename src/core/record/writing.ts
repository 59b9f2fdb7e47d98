/** Pieces of FHIR R4 resources from which the forms of the chart are written. */
import { isoDateTime } from '../math/calendar.ts';
import type { Value } from '../session/types.ts';
import type { RecordState, SavedSection, Values } from './record.ts';

/** Members of a resource. */
export type Members = Readonly<Record<string, unknown>>;

export interface FhirResource extends Members {
  readonly resourceType: string;
  readonly id: string;
}

/** Codes of this program's own forms; whoever reads the bundle may show them as they are. */
const OWN_SYSTEM = 'https://example.org/practicum/charting';
const UCUM = 'http://unitsofmeasure.org';
const VITAL_SIGNS = 'http://terminology.hl7.org/CodeSystem/observation-category';

export function coded(system: string, code: string, display: string): Members {
  return { coding: [{ system, code, display }], text: display };
}

export function loinc(code: string, display: string): Members {
  return coded('http://loinc.org', code, display);
}

export function own(code: string): Members {
  return { coding: [{ system: OWN_SYSTEM, code }], text: code };
}

export function quantity(value: number, unit: string, code = unit): Members {
  return { value, unit, system: UCUM, code };
}

export function isText(value: Value | undefined): value is string {
  return typeof value === 'string' && value !== '';
}

export function valueText(value: Value): string {
  return Array.isArray(value) ? value.join(', ') : String(value);
}

function valuesText(values: Values): string {
  return Object.entries(values)
    .map(([field, value]) => `${field}: ${valueText(value)}`)
    .join('; ');
}

/** Everything a section's resources have in common. */
export interface Context {
  readonly state: RecordState;
  readonly subject: Members;
  readonly encounter: Members;
}

export function timeOf({ state }: Context, at: number): string {
  return isoDateTime(state.startsAt, at);
}

/** Earlier saves stay readable: each a note with its own time. */
function earlierSaves(context: Context, { history }: SavedSection): readonly Members[] {
  return history.slice(0, -1).map(({ at, values }) => ({ time: timeOf(context, at), text: valuesText(values) }));
}

export function notes(context: Context, section: SavedSection, ...texts: readonly (Value | undefined)[]): Members {
  const own = texts
    .filter((text) => text !== undefined && valueText(text) !== '')
    .map((text) => ({ time: timeOf(context, section.at), text: valueText(text as Value) }));
  const note = [...own, ...earlierSaves(context, section)];
  return note.length > 0 ? { note } : {};
}

export function observation(
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

export function component(code: Members, value: Value | undefined): readonly Members[] {
  return isText(value) ? [{ code, valueCodeableConcept: own(value) }] : [];
}

export const ABSENT = coded(
  'http://terminology.hl7.org/CodeSystem/data-absent-reason',
  'not-performed',
  'Not Performed',
);

/** A number that was measured, or that it was not. */
export function measuredValue(value: Value | undefined, unit: string, code = unit): Members {
  return typeof value === 'number' ? { valueQuantity: quantity(value, unit, code) } : { dataAbsentReason: ABSENT };
}

/** The parts of an observation, where it has any. */
function withComponents(components: readonly Members[]): Members {
  return components.length > 0 ? { component: components } : {};
}

/** One number that was measured, with its parts and what was written beside it. */
export interface Measurement {
  readonly code: Members;
  readonly method: string;
  /** From `measuredValue`, with whatever else stands at the observation itself. */
  readonly measured: Members;
  readonly components: readonly Members[];
  readonly texts?: readonly (Value | undefined)[];
}

export function measurement(
  context: Context,
  section: SavedSection,
  { code, method, measured, components, texts = [] }: Measurement,
): readonly FhirResource[] {
  const parts = { ...measured, ...withComponents(components), ...notes(context, section, ...texts) };
  return [observation(context, section, code, method, parts)];
}

/** What a saved form becomes in a bundle. */
export type SectionWriter = (context: Context, section: SavedSection) => readonly FhirResource[];
