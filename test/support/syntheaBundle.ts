/** A transaction bundle in the manner of Synthea, and the pieces to spoil it with. */

export type Json = Record<string, unknown>;

export const PATIENT = '5cbc121b-cd71-4428-b8b7-31e53eba8184';
const US_CORE = 'http://hl7.org/fhir/us/core/StructureDefinition';
export const aboutPatient = { reference: `urn:uuid:${PATIENT}` };

export function entry(resource: Json): Json {
  return {
    fullUrl: `urn:uuid:${resource['id']}`,
    resource,
    request: { method: 'POST', url: resource['resourceType'] },
  };
}

function code(system: string, value: string, display: string): Json {
  return { coding: [{ system, code: value, display }], text: display };
}

/** The numbers make each id of the bundle its own. */
function idOf(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

function patient(): Json {
  return {
    resourceType: 'Patient',
    id: PATIENT,
    meta: { profile: [`${US_CORE}/us-core-patient`] },
    text: { status: 'generated', div: '<div xmlns="http://www.w3.org/1999/xhtml">Generated</div>' },
    extension: [
      { url: `${US_CORE}/us-core-race`, extension: [{ url: 'text', valueString: 'White' }] },
      { url: 'http://synthetichealth.github.io/synthea/disability-adjusted-life-years', valueDecimal: 1.5 },
    ],
    identifier: [
      { system: 'https://github.com/synthetichealth/synthea', value: PATIENT },
      { type: code('http://terminology.hl7.org/CodeSystem/v2-0203', 'MR', 'Medical Record Number'), value: 'MR-7' },
    ],
    name: [{ use: 'official', family: 'Kuhn96', given: ['Adela471', 'Fe882'], prefix: ['Mrs.'] }],
    telecom: [{ system: 'phone', value: '555-0199', use: 'home' }],
    gender: 'female',
    birthDate: '1961-02-28',
    maritalStatus: code('http://terminology.hl7.org/CodeSystem/v3-MaritalStatus', 'M', 'Married'),
    multipleBirthBoolean: false,
    communication: [{ language: code('urn:ietf:bcp:47', 'en-US', 'English') }],
  };
}

function pressure(n: number, date: string, systolic: number, diastolic: number): Json {
  const part = (loinc: string, name: string, value: number) => ({
    code: code('http://loinc.org', loinc, name),
    valueQuantity: { value, unit: 'mm[Hg]', system: 'http://unitsofmeasure.org', code: 'mm[Hg]' },
  });
  return {
    resourceType: 'Observation',
    id: idOf(n),
    status: 'final',
    category: [{ coding: [{ code: 'vital-signs' }] }],
    code: code('http://loinc.org', '85354-9', 'Blood pressure panel with all children optional'),
    subject: aboutPatient,
    effectiveDateTime: date,
    issued: date.replace('-05:00', '.541-05:00'),
    component: [
      part('8462-4', 'Diastolic Blood Pressure', diastolic),
      part('8480-6', 'Systolic Blood Pressure', systolic),
    ],
  };
}

export function simple(n: number, resourceType: string, members: Json): Json {
  return { resourceType, id: idOf(n), ...members };
}

export const UNREAD = [
  'Organization',
  'Practitioner',
  'Claim',
  'ExplanationOfBenefit',
  'CarePlan',
  'Provenance',
  'SupplyDelivery',
];

/** A transaction bundle as Synthea makes it: the patient first, then visit after visit, much of it for the payer. */
export function syntheaLike(visits = 25): { resourceType: string; type: string; entry: unknown[] } {
  const resources: Json[] = [patient()];
  let n = 1;
  const add = (resourceType: string, members: Json) => resources.push(simple(n++, resourceType, members));
  for (let visit = 0; visit < visits; visit++) {
    const date = `${2000 + visit}-03-07T09:15:24-05:00`;
    add('Encounter', {
      status: 'finished',
      class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
      type: [code('http://snomed.info/sct', '162673000', 'General examination of patient (procedure)')],
      subject: aboutPatient,
      period: { start: date, end: date },
    });
    resources.push(pressure(n++, date, 120 + visit, 70 + (visit % 20)));
    add('Observation', {
      status: 'final',
      code: code('http://loinc.org', '72166-2', 'Tobacco smoking status'),
      subject: aboutPatient,
      effectiveDateTime: date,
      valueCodeableConcept: code('http://snomed.info/sct', '266919005', 'Never smoked tobacco (finding)'),
    });
    add('Immunization', {
      status: 'completed',
      vaccineCode: code('http://hl7.org/fhir/sid/cvx', '140', 'Influenza, seasonal, injectable, preservative free'),
      patient: aboutPatient,
      occurrenceDateTime: date,
    });
    for (const type of UNREAD)
      add(type, { status: 'active', contained: [{ resourceType: 'Coverage' }], total: [{ amount: 1.5 }] });
  }
  add('Condition', {
    clinicalStatus: code('http://terminology.hl7.org/CodeSystem/condition-clinical', 'active', 'Active'),
    code: code('http://snomed.info/sct', '59621000', 'Essential hypertension (disorder)'),
    subject: aboutPatient,
    onsetDateTime: '2009-04-01T08:00:00-04:00',
  });
  add('Medication', {
    code: code('http://www.nlm.nih.gov/research/umls/rxnorm', '314076', 'lisinopril 10 MG Oral Tablet'),
  });
  add('MedicationRequest', {
    status: 'active',
    intent: 'order',
    medicationReference: { reference: `urn:uuid:${idOf(n - 1)}` },
    subject: aboutPatient,
    authoredOn: '2009-04-01T08:00:00-04:00',
    dosageInstruction: [{ sequence: 1, text: 'Take one daily.' }],
  });
  add('MedicationRequest', {
    status: 'stopped',
    intent: 'order',
    medicationCodeableConcept: code(
      'http://www.nlm.nih.gov/research/umls/rxnorm',
      '308182',
      'Amoxicillin 250 MG Oral Capsule',
    ),
    subject: aboutPatient,
  });
  return { resourceType: 'Bundle', type: 'transaction', entry: resources.map(entry) };
}
