/**
 * The FHIR R4 resources that Practicum reads: what it uses of each, bounded, with the statuses the standard allows.
 * Other members are tolerated and left aside, since FHIR is a standard of others and grows.
 */
import { z } from 'zod';

const MOST_ITEMS = 500;

const text = z.string().max(4_000);
const short = z.string().max(500);
const list = <Item extends z.ZodType>(item: Item) => z.array(item).max(MOST_ITEMS);
const oneOf = <Code extends string>(codes: string) => z.enum(codes.split(' ') as [Code, ...Code[]]);

const dateTime = z
  .string()
  .max(40)
  .regex(/^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/, 'is not a FHIR date');
const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'is not a FHIR date');
const id = z.string().regex(/^[A-Za-z0-9.-]{1,64}$/, 'is not a FHIR id');

const coding = z.object({ system: short.optional(), code: short.optional(), display: text.optional() });
const concept = z.object({ coding: list(coding).optional(), text: text.optional() });
const reference = z.object({ reference: short.optional(), display: text.optional() });
const quantity = z.object({ value: z.number().optional(), unit: short.optional(), code: short.optional() });
const period = z.object({ start: dateTime.optional(), end: dateTime.optional() });
const annotation = z.object({ text });

export type Concept = z.infer<typeof concept>;
export type Reference = z.infer<typeof reference>;

const value = {
  valueQuantity: quantity.optional(),
  valueCodeableConcept: concept.optional(),
  valueString: text.optional(),
  valueBoolean: z.boolean().optional(),
  valueInteger: z.number().optional(),
  valueDateTime: dateTime.optional(),
};
const medicine = {
  medicationCodeableConcept: concept.optional(),
  medicationReference: reference.optional(),
  contained: list(z.unknown()).optional(),
};
const dosage = z.object({ text: text.optional() });

const EVENT = 'preparation in-progress not-done on-hold stopped completed entered-in-error unknown';
const REQUEST = 'draft active on-hold cancelled completed entered-in-error stopped unknown';

export const PatientSchema = z.object({
  id: id.optional(),
  identifier: list(z.object({ type: concept.optional(), value: short.optional() })).optional(),
  name: list(
    z.object({
      use: short.optional(),
      text: text.optional(),
      family: short.optional(),
      given: list(short).optional(),
    }),
  ).optional(),
  telecom: list(z.object({ system: short.optional(), value: short.optional() })).optional(),
  gender: oneOf<'male' | 'female' | 'other' | 'unknown'>('male female other unknown').optional(),
  birthDate: date.optional(),
  communication: list(z.object({ language: concept, preferred: z.boolean().optional() })).optional(),
});

export const ObservationSchema = z.object({
  status: oneOf('registered preliminary final amended corrected cancelled entered-in-error unknown'),
  code: concept,
  subject: reference.optional(),
  effectiveDateTime: dateTime.optional(),
  effectivePeriod: period.optional(),
  effectiveInstant: dateTime.optional(),
  ...value,
  component: list(z.object({ code: concept, ...value })).optional(),
});

export const AllergySchema = z.object({
  clinicalStatus: concept.optional(),
  verificationStatus: concept.optional(),
  patient: reference,
  code: concept.optional(),
  onsetDateTime: dateTime.optional(),
  recordedDate: dateTime.optional(),
  reaction: list(
    z.object({ manifestation: list(concept), severity: oneOf('mild moderate severe').optional() }),
  ).optional(),
});

export const MedicationStatementSchema = z.object({
  status: oneOf('active completed entered-in-error intended stopped on-hold unknown not-taken'),
  subject: reference,
  ...medicine,
  effectiveDateTime: dateTime.optional(),
  effectivePeriod: period.optional(),
  dosage: list(dosage).optional(),
});

export const MedicationRequestSchema = z.object({
  status: oneOf(REQUEST),
  intent: short,
  subject: reference,
  ...medicine,
  authoredOn: dateTime.optional(),
  dosageInstruction: list(dosage).optional(),
});

export const MedicationSchema = z.object({ id: id.optional(), code: concept.optional() });

export const ConditionSchema = z.object({
  clinicalStatus: concept.optional(),
  verificationStatus: concept.optional(),
  subject: reference,
  code: concept.optional(),
  onsetDateTime: dateTime.optional(),
  recordedDate: dateTime.optional(),
});

export const EncounterSchema = z.object({
  status: oneOf('planned arrived triaged in-progress onleave finished cancelled entered-in-error unknown'),
  class: coding,
  type: list(concept).optional(),
  subject: reference.optional(),
  period: period.optional(),
  reasonCode: list(concept).optional(),
});

export const ImmunizationSchema = z.object({
  status: oneOf('completed entered-in-error not-done'),
  vaccineCode: concept,
  patient: reference,
  occurrenceDateTime: dateTime.optional(),
  occurrenceString: text.optional(),
});

export const ProcedureSchema = z.object({
  status: oneOf(EVENT),
  code: concept.optional(),
  subject: reference,
  performedDateTime: dateTime.optional(),
  performedPeriod: period.optional(),
});

export const SpecimenSchema = z.object({
  status: oneOf('available unavailable unsatisfactory entered-in-error').optional(),
  type: concept.optional(),
  subject: reference.optional(),
  receivedTime: dateTime.optional(),
  collection: z.object({ collectedDateTime: dateTime.optional() }).optional(),
});

export const DiagnosticReportSchema = z.object({
  status: oneOf('registered partial preliminary final amended corrected appended cancelled entered-in-error unknown'),
  code: concept,
  subject: reference.optional(),
  effectiveDateTime: dateTime.optional(),
  effectivePeriod: period.optional(),
  issued: dateTime.optional(),
  extension: list(z.object({ url: short, valueString: z.string().max(20_000).optional() })).optional(),
});

export const AppointmentSchema = z.object({
  status: oneOf('proposed pending booked arrived fulfilled cancelled noshow entered-in-error checked-in waitlist'),
  participant: list(z.object({ actor: reference.optional() })),
  serviceType: list(concept).optional(),
  description: text.optional(),
  start: dateTime.optional(),
});

export const CommunicationSchema = z.object({
  status: oneOf(EVENT),
  subject: reference.optional(),
  topic: concept.optional(),
  sent: dateTime.optional(),
  note: list(annotation).optional(),
});

export const DocumentReferenceSchema = z.object({
  status: oneOf('current superseded entered-in-error'),
  type: concept.optional(),
  subject: reference.optional(),
  date: dateTime.optional(),
  description: text.optional(),
  content: list(z.object({ attachment: z.object({ contentType: short.optional() }) })),
});

export const TaskSchema = z.object({
  status: oneOf(
    'draft requested received accepted rejected ready cancelled in-progress on-hold failed completed entered-in-error',
  ),
  intent: short,
  code: concept.optional(),
  for: reference.optional(),
  description: text.optional(),
  authoredOn: dateTime.optional(),
});

/** Each type that is read, with its schema. Every other type is named as unread. */
export const SCHEMAS = {
  Patient: PatientSchema,
  Observation: ObservationSchema,
  AllergyIntolerance: AllergySchema,
  MedicationStatement: MedicationStatementSchema,
  MedicationRequest: MedicationRequestSchema,
  Medication: MedicationSchema,
  Condition: ConditionSchema,
  Encounter: EncounterSchema,
  Immunization: ImmunizationSchema,
  Procedure: ProcedureSchema,
  Specimen: SpecimenSchema,
  DiagnosticReport: DiagnosticReportSchema,
  Appointment: AppointmentSchema,
  Communication: CommunicationSchema,
  DocumentReference: DocumentReferenceSchema,
  Task: TaskSchema,
} as const;

export type ResourceType = keyof typeof SCHEMAS;
export type Resource<Type extends ResourceType> = z.infer<(typeof SCHEMAS)[Type]>;

export function isResourceType(type: string): type is ResourceType {
  return Object.hasOwn(SCHEMAS, type);
}
