/** From read FHIR resources to the plain patient chart. */
import {
  type ChartAllergy,
  type ChartCondition,
  type ChartEvent,
  type ChartMedicine,
  type ChartObservation,
  type ChartTracing,
  type ChartValue,
  newestFirst,
  type PatientChart,
  type PatientFacts,
} from './patientChart.ts';
import { type Concept, MedicationSchema, type Reference, type Resource, type ResourceType } from './resources.ts';
import { recipeIn } from './tracingReport.ts';

/** Resources about one patient, by type, in the order of the bundle. */
export type Resources = { readonly [Type in ResourceType]: readonly Resource<Type>[] };

/** Finds the name of a medicine that is another resource of the bundle. */
export type FindMedicine = (reference: string) => string | undefined;

type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Leaves out members that have no value. */
function defined<T extends object>(members: T): Defined<T> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Defined<T>;
}

/** What a concept is called: its text, else the first display, else the first code. */
export function nameOf(concept: Concept | undefined): string | undefined {
  if (!concept) return undefined;
  const codings = concept.coding ?? [];
  return concept.text ?? codings.find(({ display }) => display)?.display ?? codeOf(concept);
}

function codeOf(concept: Concept | undefined): string | undefined {
  return concept?.coding?.find(({ code }) => code)?.code;
}

export function patientFacts(patient: Resource<'Patient'>): PatientFacts {
  const names = patient.name ?? [];
  const name = names.find(({ use }) => use === 'official') ?? names[0];
  const languages = patient.communication ?? [];
  const language = languages.find(({ preferred }) => preferred) ?? languages[0];
  const numbers = patient.identifier ?? [];
  const number = numbers.find(({ type }) => codeOf(type) === 'MR') ?? numbers[0];
  return defined({
    id: patient.id,
    name: name?.text ?? [...(name?.given ?? []), name?.family].filter(Boolean).join(' '),
    birthDate: patient.birthDate,
    sex: patient.gender,
    language: nameOf(language?.language),
    number: number?.value,
    phone: patient.telecom?.find(({ system }) => system === 'phone')?.value,
  });
}

function allergy(resource: Resource<'AllergyIntolerance'>): ChartAllergy {
  const reactions = resource.reaction ?? [];
  const manifestations = reactions.flatMap(({ manifestation }) => manifestation.map(nameOf)).filter(Boolean);
  return defined({
    name: nameOf(resource.code) ?? '',
    reaction: manifestations.length > 0 ? manifestations.join(', ') : undefined,
    severity: reactions.find(({ severity }) => severity)?.severity,
    since: resource.onsetDateTime ?? resource.recordedDate,
    status: codeOf(resource.verificationStatus) === 'refuted' ? 'refuted' : codeOf(resource.clinicalStatus),
  });
}

interface MedicineSource {
  readonly medicationCodeableConcept?: Concept | undefined;
  readonly medicationReference?: Reference | undefined;
  readonly contained?: readonly unknown[] | undefined;
}

function medicineName(source: MedicineSource, find: FindMedicine): string {
  const own = nameOf(source.medicationCodeableConcept);
  if (own !== undefined) return own;
  const { reference = '', display } = source.medicationReference ?? {};
  const inside = reference.startsWith('#')
    ? containedMedicine(source.contained ?? [], reference.slice(1))
    : find(reference);
  return inside ?? display ?? '';
}

function containedMedicine(contained: readonly unknown[], id: string): string | undefined {
  for (const each of contained) {
    const read = MedicationSchema.safeParse(each);
    if (read.success && read.data.id === id) return nameOf(read.data.code);
  }
  return undefined;
}

function stated(resource: Resource<'MedicationStatement'>, find: FindMedicine): ChartMedicine {
  return defined({
    name: medicineName(resource, find),
    dose: resource.dosage?.find(({ text }) => text)?.text,
    since: resource.effectivePeriod?.start ?? resource.effectiveDateTime,
    status: resource.status,
  });
}

function requested(resource: Resource<'MedicationRequest'>, find: FindMedicine): ChartMedicine {
  return defined({
    name: medicineName(resource, find),
    dose: resource.dosageInstruction?.find(({ text }) => text)?.text,
    since: resource.authoredOn,
    status: resource.status,
  });
}

/** A prescription for a medicine that is also stated as taken is the same medicine. */
function medicines(resources: Resources, find: FindMedicine): readonly ChartMedicine[] {
  const taken = resources.MedicationStatement.filter(isValid).map((resource) => stated(resource, find));
  const names = new Set(taken.map(({ name }) => name));
  const ordered = resources.MedicationRequest.filter(isValid).map((resource) => requested(resource, find));
  return [...taken, ...ordered.filter(({ name }) => !names.has(name))];
}

const PAST: ReadonlySet<string> = new Set(['completed', 'stopped', 'cancelled', 'not-taken', 'draft']);

function condition(resource: Resource<'Condition'>): ChartCondition {
  return defined({
    name: nameOf(resource.code) ?? '',
    since: resource.onsetDateTime ?? resource.recordedDate,
    status: codeOf(resource.clinicalStatus),
  });
}

type Measured = Pick<Resource<'Observation'>, 'code' | 'valueQuantity' | 'valueCodeableConcept' | 'valueString'> &
  Partial<Pick<Resource<'Observation'>, 'valueBoolean' | 'valueInteger' | 'valueDateTime'>>;

function measured(source: Measured): ChartValue {
  const { valueQuantity, valueBoolean } = source;
  const words = nameOf(source.valueCodeableConcept) ?? source.valueString ?? source.valueDateTime;
  const whole = source.valueInteger ?? (valueBoolean === undefined ? undefined : String(valueBoolean));
  return defined({
    code: codeOf(source.code),
    name: nameOf(source.code) ?? '',
    value: valueQuantity?.value ?? words ?? whole,
    unit: valueQuantity?.unit ?? valueQuantity?.code,
  });
}

function observation(resource: Resource<'Observation'>): ChartObservation {
  return {
    ...measured(resource),
    ...defined({ date: resource.effectiveDateTime ?? resource.effectiveInstant ?? resource.effectivePeriod?.start }),
    components: (resource.component ?? []).map(measured),
  };
}

function event(
  type: ResourceType,
  name: string | undefined,
  date: string | undefined,
  status: string | undefined,
): ChartEvent {
  return defined({ type, name: name ?? '', date, status });
}

function events(r: Resources): readonly ChartEvent[] {
  return [
    ...r.Encounter.map((e) => event('Encounter', nameOf(e.reasonCode?.[0] ?? e.type?.[0]), e.period?.start, e.status)),
    ...r.Immunization.map((e) => event('Immunization', nameOf(e.vaccineCode), e.occurrenceDateTime, e.status)),
    ...r.Procedure.map((e) =>
      event('Procedure', nameOf(e.code), e.performedDateTime ?? e.performedPeriod?.start, e.status),
    ),
    ...r.Specimen.map((e) =>
      event('Specimen', nameOf(e.type), e.collection?.collectedDateTime ?? e.receivedTime, e.status),
    ),
    ...r.DiagnosticReport.map((e) =>
      event('DiagnosticReport', nameOf(e.code), e.effectiveDateTime ?? e.effectivePeriod?.start ?? e.issued, e.status),
    ),
    ...r.Appointment.map((e) => event('Appointment', e.description ?? nameOf(e.serviceType?.[0]), e.start, e.status)),
    ...r.Communication.map((e) => event('Communication', nameOf(e.topic) ?? e.note?.[0]?.text, e.sent, e.status)),
    ...r.DocumentReference.map((e) => event('DocumentReference', e.description ?? nameOf(e.type), e.date, e.status)),
    ...r.Task.map((e) => event('Task', e.description ?? nameOf(e.code), e.authoredOn, e.status)),
  ];
}

/** What was entered in error stays in the record it came from, and is no fact about the patient. */
function isValid(resource: {
  readonly status?: string | undefined;
  readonly verificationStatus?: Concept | undefined;
}) {
  return resource.status !== 'entered-in-error' && codeOf(resource.verificationStatus) !== 'entered-in-error';
}

function tracing(resource: Resource<'DiagnosticReport'>): readonly ChartTracing[] {
  const recipe = recipeIn(resource);
  if (!recipe) return [];
  const date = resource.effectiveDateTime ?? resource.issued;
  return [{ name: nameOf(resource.code) ?? '', ...(date === undefined ? {} : { date }), recipe }];
}

export function chartFrom(facts: PatientFacts, resources: Resources, find: FindMedicine): PatientChart {
  const all = medicines(resources, find);
  return {
    ...facts,
    allergies: resources.AllergyIntolerance.filter(isValid).map(allergy),
    medicines: all.filter(({ status }) => !PAST.has(status)),
    pastMedicines: all.filter(({ status }) => PAST.has(status)),
    conditions: resources.Condition.filter(isValid).map(condition),
    observations: resources.Observation.filter(isValid)
      .map(observation)
      .sort((a, b) => newestFirst(a.date, b.date)),
    events: events(resources)
      .filter(isValid)
      .sort((a, b) => newestFirst(a.date, b.date)),
    tracings: resources.DiagnosticReport.filter(isValid)
      .flatMap(tracing)
      .sort((a, b) => newestFirst(a.date, b.date)),
  };
}
