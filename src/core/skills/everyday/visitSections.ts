/** The forms of every visit: its reason, the medicines and the allergies, and the FHIR resources they become. */
import { choice, options, text } from '../../record/fields.ts';
import type { PatientChart } from '../../record/patientChart.ts';
import type { SavedSection } from '../../record/record.ts';
import { type Context, coded, type FhirResource, isText, notes, own, timeOf } from '../../record/writing.ts';
import type { Section } from '../../session/skill.ts';
import type { Field } from '../../session/types.ts';

/** `med1`, `med2`… in the order of the chart; the label carries the medicine's own name. */
function medicineFields(chart: PatientChart): readonly Field[] {
  return chart.medicines.map(({ name }, place) => ({
    id: `med${place + 1}`,
    label: { key: 'field.medicines.medicine', values: { medicine: name } },
    kind: 'choice',
    options: options('medicine', ['asListed', 'different', 'notTaking']),
  }));
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

export const visitSections: Readonly<Record<string, Section>> = {
  reason: { fields: () => [text('reason', 'text')] },
  medicines: { fields: (chart) => [...medicineFields(chart), text('medicines', 'notes')], resources: medicines },
  allergies: {
    fields: () => [choice('allergies', 'status', ['confirmed', 'changed']), text('allergies', 'notes')],
    resources: allergies,
  },
};
