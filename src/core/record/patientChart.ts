/** The patient chart as plain data: what the desk shows and the learner compares with what the patient says. */
import type { TracingRecipe } from '../ekg/tracing.ts';

export interface PatientFacts {
  readonly id?: string;
  readonly name: string;
  readonly birthDate?: string;
  readonly sex?: 'male' | 'female' | 'other' | 'unknown';
  /** The preferred language as the record names it. */
  readonly language?: string;
  /** Medical record number. */
  readonly number?: string;
  readonly phone?: string;
}

export interface ChartAllergy {
  readonly name: string;
  readonly reaction?: string;
  readonly severity?: string;
  readonly since?: string;
  readonly status?: string;
}

/** `dose`: the written instruction. */
export interface ChartMedicine {
  readonly name: string;
  readonly dose?: string;
  readonly since?: string;
  readonly status: string;
}

export interface ChartCondition {
  readonly name: string;
  readonly since?: string;
  readonly status?: string;
}

/** A value is a number with its unit, or words. `code` is the first code, LOINC for vital signs. */
export interface ChartValue {
  readonly code?: string;
  readonly name: string;
  readonly value?: number | string;
  readonly unit?: string;
}

export interface ChartObservation extends ChartValue {
  readonly date?: string;
  readonly components: readonly ChartValue[];
}

/** Anything else that is in the record: visits, vaccines, procedures, specimens, reports, letters, tasks. */
export interface ChartEvent {
  readonly type: string;
  readonly name: string;
  readonly date?: string;
  readonly status?: string;
}

/** An EKG that the record holds: it can be drawn again. */
export interface ChartTracing {
  readonly name: string;
  readonly date?: string;
  readonly recipe: TracingRecipe;
}

/** Lists newest first where they have dates. Texts come from outside: shown as they are, never run. */
export interface PatientChart extends PatientFacts {
  readonly allergies: readonly ChartAllergy[];
  /** What the record says is taken now, in the order of the record. */
  readonly medicines: readonly ChartMedicine[];
  readonly pastMedicines: readonly ChartMedicine[];
  readonly conditions: readonly ChartCondition[];
  readonly observations: readonly ChartObservation[];
  readonly events: readonly ChartEvent[];
  readonly tracings: readonly ChartTracing[];
}

export const EMPTY_CHART: PatientChart = {
  name: '',
  allergies: [],
  medicines: [],
  pastMedicines: [],
  conditions: [],
  observations: [],
  events: [],
  tracings: [],
};

/** LOINC codes of the vital signs that are read and written (vitals.md §1). */
export const LOINC = {
  bloodPressure: '85354-9',
  systolic: '8480-6',
  diastolic: '8462-4',
  pulse: '8867-4',
  respirations: '9279-1',
  cuffSize: '8358-4',
  bodyPosition: '8361-8',
} as const;

/** Vital signs and measures that the flow sheet has a row for, in its order. */
export const SIGNS = [
  'temperature',
  'pulse',
  'respirations',
  'systolic',
  'diastolic',
  'saturation',
  'pain',
  'weight',
  'height',
  'head',
  'bodyMass',
] as const;
export type Sign = (typeof SIGNS)[number];

/** A number as the record has it, in its own unit (UCUM). */
export interface PastValue {
  readonly value: number;
  readonly unit?: string;
}

/** The vital signs of one day. */
export interface PastVitals {
  readonly date: string;
  readonly signs: Readonly<Partial<Record<Sign, PastValue>>>;
}

/** By LOINC code (vitals.md §1): every way of taking it stands in one row. */
const SIGN_OF: Readonly<Record<string, Sign>> = {
  [LOINC.systolic]: 'systolic',
  [LOINC.diastolic]: 'diastolic',
  [LOINC.pulse]: 'pulse',
  [LOINC.respirations]: 'respirations',
  '8310-5': 'temperature',
  '8331-1': 'temperature',
  '8332-9': 'temperature',
  '8328-7': 'temperature',
  '8333-7': 'temperature',
  '2708-6': 'saturation',
  '59408-5': 'saturation',
  '72514-3': 'pain',
  '29463-7': 'weight',
  '3141-9': 'weight',
  '8302-2': 'height',
  '3137-7': 'height',
  '8306-3': 'height',
  '9843-4': 'head',
  '8287-5': 'head',
  '39156-5': 'bodyMass',
};

/** Earlier vital signs, one row for each day that has any, newest first. */
export function pastVitals(chart: PatientChart): readonly PastVitals[] {
  const days = new Map<string, Partial<Record<Sign, PastValue>>>();
  for (const observation of chart.observations) {
    const date = observation.date?.slice(0, 10);
    if (date === undefined) continue;
    for (const { code, value, unit } of [observation, ...observation.components]) {
      const sign = SIGN_OF[code ?? ''];
      if (sign === undefined || typeof value !== 'number') continue;
      const day = days.get(date) ?? {};
      days.set(date, day);
      day[sign] ??= { value, ...(unit === undefined ? {} : { unit }) };
    }
  }
  return [...days].map(([date, signs]) => ({ date, signs })).sort((a, b) => newestFirst(a.date, b.date));
}

/** Order of two dates as texts; what has no date comes last. */
export function newestFirst(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  return (a ?? '') < (b ?? '') ? 1 : -1;
}
