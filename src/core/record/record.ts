/** The record ledger: pages read, sections saved and amended, reports given. Nothing saved is ever erased. */
import type { Id, Intent, Value } from '../session/types.ts';
import type { PatientChart } from './patientChart.ts';

export type Values = Readonly<Record<string, Value>>;

/** When a page was opened for the first and the last time (simulated ms), and how often. */
export interface PageReading {
  readonly firstAt: number;
  readonly lastAt: number;
  readonly times: number;
}

/** One save as it was made. */
export interface Save {
  readonly at: number;
  readonly values: Values;
}

/** `values`: what the section says now. `history`: every save, oldest first; the last is the one that stands. */
export interface SavedSection {
  readonly section: Id;
  readonly status: 'final' | 'amended';
  readonly at: number;
  readonly values: Values;
  readonly history: readonly Save[];
}

export interface Report extends Save {
  readonly to: Id;
}

/** `page`: the page opened last. */
export interface RecordState {
  readonly chart: PatientChart;
  /** `YYYY-MM-DDTHH:MM`, local time at 0 ms. */
  readonly startsAt: string;
  readonly page: Id | undefined;
  readonly reads: ReadonlyMap<Id, PageReading>;
  readonly sections: ReadonlyMap<Id, SavedSection>;
  readonly reports: readonly Report[];
}

export function startRecord(chart: PatientChart, startsAt: string): RecordState {
  return { chart, startsAt, page: undefined, reads: new Map(), sections: new Map(), reports: [] };
}

function foldRead(state: RecordState, page: Id, at: number): RecordState {
  const before = state.reads.get(page);
  const reading = { firstAt: before?.firstAt ?? at, lastAt: at, times: (before?.times ?? 0) + 1 };
  return { ...state, page, reads: new Map(state.reads).set(page, reading) };
}

/** A second save amends: fields it does not name keep what they said. */
function foldSave(state: RecordState, section: Id, at: number, values: Values): RecordState {
  const before = state.sections.get(section);
  const saved: SavedSection = {
    section,
    status: before ? 'amended' : 'final',
    at,
    values: { ...before?.values, ...values },
    history: [...(before?.history ?? []), { at, values }],
  };
  return { ...state, sections: new Map(state.sections).set(section, saved) };
}

/** Pure reducer over intents; the same object when the intent is none of the record's. */
export function foldRecord(state: RecordState, entryAt: number, intent: Intent): RecordState {
  const { on } = intent;
  if (on === undefined) return state;
  switch (intent.type) {
    case 'record.opened':
      return foldRead(state, on, entryAt);
    case 'record.charted':
      return foldSave(state, on, entryAt, intent.with ?? {});
    case 'report.given':
      return { ...state, reports: [...state.reports, { to: on, at: entryAt, values: intent.with ?? {} }] };
    default:
      return state;
  }
}

/** What the chart says now in a field named `section.field`, e.g. `bloodPressure.systolic`. */
export function chartedValue(state: RecordState, field: string): Value | undefined {
  const dot = field.indexOf('.');
  const values = state.sections.get(field.slice(0, Math.max(0, dot)))?.values;
  const name = field.slice(dot + 1);
  return values !== undefined && Object.hasOwn(values, name) ? values[name] : undefined;
}

/** One save in the visit's note. `isAmendment`: an earlier save stands before it; `isAmended`: a later one has replaced it. */
export interface ChartedSave extends Save {
  readonly section: Id;
  readonly isAmendment: boolean;
  readonly isAmended: boolean;
}

/** Every save of every section, in the order of time. */
export function chartedAll(state: RecordState): readonly ChartedSave[] {
  return [...state.sections.values()]
    .flatMap(({ section, history }) =>
      history.map((save, place) => ({
        section,
        ...save,
        isAmendment: place > 0,
        isAmended: place < history.length - 1,
      })),
    )
    .sort((a, b) => a.at - b.at);
}

/** Was this page of the chart opened before a moment (simulated ms)? */
export function hasRead(state: RecordState, page: Id, before = Number.POSITIVE_INFINITY): boolean {
  const reading = state.reads.get(page);
  return reading !== undefined && reading.firstAt < before;
}
