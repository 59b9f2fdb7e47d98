/** Fields of the chart's forms, and the form of a report to the provider. Labels: `field.<section>.<field>`. */
import type { Field, Id, Option } from '../session/types.ts';
import type { PatientChart } from './patientChart.ts';

const NOTE_LENGTH = 2_000;

export function text(section: string, id: string): Field {
  return { id, label: { key: `field.${section}.${id}` }, kind: 'text', maxLength: NOTE_LENGTH };
}

/** A number between two ends, both included. With `decimals` 1 the value is in tenths: 986 for 98.6. */
export function whole(section: string, id: string, min: number, max: number, decimals?: 1 | 2): Field {
  const label = { key: `field.${section}.${id}` };
  return { id, label, kind: 'number', min, max, ...(decimals === undefined ? {} : { decimals }) };
}

/** Options of a choice: words `option.<field>.<value>`. */
export function options(field: string, values: readonly string[]): readonly Option[] {
  return values.map((value) => ({ value, label: { key: `option.${field}.${value}` } }));
}

export function choice(section: string, id: string, values: readonly string[]): Field {
  return { id, label: { key: `field.${section}.${id}` }, kind: 'choice', options: options(id, values) };
}

export function choices(section: string, id: string, values: readonly string[]): Field {
  return { id, label: { key: `field.${section}.${id}` }, kind: 'choices', options: options(id, values) };
}

/** What the clinic's form for a report asks for, as the scenario says. */
export interface ReportPlan {
  readonly numbers: readonly {
    readonly id: Id;
    readonly min: number;
    readonly max: number;
    readonly decimals?: 1 | 2;
  }[];
  readonly background: readonly Id[];
  readonly assessment: readonly Id[];
  readonly request: readonly Id[];
}

const reports = new WeakMap<ReportPlan, readonly Field[]>();

/** Situation, background, assessment, request; the same fields for the same plan. */
export function reportFields(plan: ReportPlan): readonly Field[] {
  const known = reports.get(plan);
  if (known) return known;
  const fields = [
    choice('report', 'identity', ['nameAndBirthDate', 'nameOnly', 'roomOnly']),
    ...plan.numbers.map(({ id, min, max, decimals }) => whole('report', id, min, max, decimals)),
    choices('report', 'background', plan.background),
    choice('report', 'assessment', plan.assessment),
    choice('report', 'request', plan.request),
  ];
  reports.set(plan, fields);
  return fields;
}

type Sections = ReadonlyMap<Id, { fields(chart: PatientChart): readonly Field[] }>;

const made = new WeakMap<PatientChart, Map<Id, readonly Field[]>>();

/** Fields of one form of the chart; the same for the same chart. */
export function fieldsOf(sections: Sections, chart: PatientChart, section: Id): readonly Field[] {
  const known = made.get(chart) ?? new Map<Id, readonly Field[]>();
  made.set(chart, known);
  const fields = known.get(section) ?? sections.get(section)?.fields(chart) ?? [];
  known.set(section, fields);
  return fields;
}
