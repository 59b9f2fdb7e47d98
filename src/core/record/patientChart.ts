/** The patient chart as plain data: what the desk shows and the learner compares with what the patient says. */

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

/** Lists newest first where they have dates. Texts come from outside: shown as they are, never run. */
export interface PatientChart extends PatientFacts {
  readonly allergies: readonly ChartAllergy[];
  /** What the record says is taken now, in the order of the record. */
  readonly medicines: readonly ChartMedicine[];
  readonly pastMedicines: readonly ChartMedicine[];
  readonly conditions: readonly ChartCondition[];
  readonly observations: readonly ChartObservation[];
  readonly events: readonly ChartEvent[];
}

export const EMPTY_CHART: PatientChart = {
  name: '',
  allergies: [],
  medicines: [],
  pastMedicines: [],
  conditions: [],
  observations: [],
  events: [],
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

/** The vital signs of one day. */
export interface PastVitals {
  readonly date: string;
  systolic?: number;
  diastolic?: number;
  pulse?: number;
  respirations?: number;
}

const SIGNS: ReadonlyMap<string, 'systolic' | 'diastolic' | 'pulse' | 'respirations'> = new Map([
  [LOINC.systolic, 'systolic'],
  [LOINC.diastolic, 'diastolic'],
  [LOINC.pulse, 'pulse'],
  [LOINC.respirations, 'respirations'],
]);

/** Earlier vital signs, one row for each day that has any, newest first. */
export function pastVitals(chart: PatientChart): readonly Readonly<PastVitals>[] {
  const days = new Map<string, PastVitals>();
  for (const observation of chart.observations) {
    const date = observation.date?.slice(0, 10);
    if (date === undefined) continue;
    for (const { code, value } of [observation, ...observation.components]) {
      const sign = SIGNS.get(code ?? '');
      if (sign === undefined || typeof value !== 'number') continue;
      const day = days.get(date) ?? { date };
      days.set(date, day);
      day[sign] ??= value;
    }
  }
  return [...days.values()].sort((a, b) => newestFirst(a.date, b.date));
}

/** Order of two dates as texts; what has no date comes last. */
export function newestFirst(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  return (a ?? '') < (b ?? '') ? 1 : -1;
}
