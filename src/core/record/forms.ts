/** The forms of the chart and of the report to the provider: which fields each has, and what they may hold. */
import { CUFF_SIZES } from '../clinical/technique.ts';
import type { Field, Option } from '../session/types.ts';
import type { PatientChart } from './patientChart.ts';

export type RecordForms = Readonly<Record<string, readonly Field[]>>;

const NOTE_LENGTH = 2_000;

function text(section: string, id: string): Field {
  return { id, label: { key: `field.${section}.${id}` }, kind: 'text', maxLength: NOTE_LENGTH };
}

function whole(section: string, id: string, min: number, max: number): Field {
  return { id, label: { key: `field.${section}.${id}` }, kind: 'number', min, max };
}

function options(field: string, values: readonly string[]): readonly Option[] {
  return values.map((value) => ({ value, label: { key: `option.${field}.${value}` } }));
}

function choice(section: string, id: string, values: readonly string[]): Field {
  return { id, label: { key: `field.${section}.${id}` }, kind: 'choice', options: options(id, values) };
}

function choices(section: string, id: string, values: readonly string[]): Field {
  return { id, label: { key: `field.${section}.${id}` }, kind: 'choices', options: options(id, values) };
}

/** `med1`, `med2`… in the order of the chart; the label carries the medicine's own name. */
function medicineFields(chart: PatientChart): readonly Field[] {
  return chart.medicines.map(({ name }, place) => ({
    id: `med${place + 1}`,
    label: { key: 'field.medicines.medicine', values: { medicine: name } },
    kind: 'choice',
    options: options('medicine', ['asListed', 'different', 'notTaking']),
  }));
}

function makeForms(chart: PatientChart): RecordForms {
  return {
    reason: [text('reason', 'text')],
    medicines: [...medicineFields(chart), text('medicines', 'notes')],
    allergies: [choice('allergies', 'status', ['confirmed', 'changed']), text('allergies', 'notes')],
    pulse: [
      whole('pulse', 'rate', 0, 300),
      choice('pulse', 'rhythm', ['regular', 'irregular']),
      whole('pulse', 'seconds', 1, 120),
    ],
    respirations: [whole('respirations', 'rate', 0, 100), choice('respirations', 'pattern', ['unlabored', 'labored'])],
    bloodPressure: [
      whole('bloodPressure', 'systolic', 0, 300),
      whole('bloodPressure', 'diastolic', 0, 300),
      choice('bloodPressure', 'arm', ['left', 'right']),
      choice('bloodPressure', 'position', ['sitting', 'lying', 'standing']),
      choice('bloodPressure', 'cuff', CUFF_SIZES),
      choices('bloodPressure', 'conditions', ['coffee', 'shortRest', 'overSleeve', 'talking', 'missedMedicine']),
    ],
    report: [
      choice('report', 'identity', ['nameAndBirthDate', 'nameOnly', 'roomOnly']),
      whole('report', 'systolic', 0, 300),
      whole('report', 'diastolic', 0, 300),
      choices('report', 'background', ['coffee', 'missedMedicine', 'noSymptoms', 'hypertension', 'repeated']),
      choice('report', 'assessment', ['aboveLimit', 'diagnosis', 'fine']),
      choice('report', 'request', ['comeNow', 'beforeEntering', 'noHurry']),
    ],
  };
}

const made = new WeakMap<PatientChart, RecordForms>();

/** For each section its fields; the same objects for the same chart. `report` is the form of `report.given`. */
export function recordForms(chart: PatientChart): RecordForms {
  const known = made.get(chart);
  if (known) return known;
  const forms = makeForms(chart);
  made.set(chart, forms);
  return forms;
}
