/** Reads a FHIR R4 bundle made elsewhere. Whatever is in it: never a crash, and nothing dropped without a word. */
import { findDate } from '../math/calendar.ts';
import { findUnfit, type Problem, problemsOf } from '../session/untrusted.ts';
import { chartFrom, nameOf, patientFacts, type Resources } from './chartFrom.ts';
import { EMPTY_CHART, type PatientChart, type PatientFacts } from './patientChart.ts';
import { isResourceType, type Resource, type ResourceType, SCHEMAS } from './resources.ts';

export interface BundleReading {
  /** Nobody when the bundle holds no patient that can be read. */
  readonly patient: PatientFacts | null;
  /** Resources read, by type. */
  readonly counts: Readonly<Record<string, number>>;
  /** Types that are in the bundle and are not read. */
  readonly unread: readonly string[];
  readonly problems: readonly Problem[];
  readonly chart: PatientChart;
}

const BOUNDS = { depth: 60, values: 5_000_000 };
/** Problems listed; how many more there are is said in one line. */
const MOST_PROBLEMS = 500;

const BUNDLE_TYPES: ReadonlySet<unknown> = new Set([
  'document',
  'message',
  'transaction',
  'transaction-response',
  'batch',
  'batch-response',
  'history',
  'searchset',
  'collection',
]);

/** A resource with its place in the bundle. */
interface Placed<Type extends ResourceType = ResourceType> {
  readonly type: Type;
  readonly place: number;
  readonly fullUrl: string | undefined;
  readonly resource: Resource<Type>;
}

class Reading {
  readonly placed: Placed[] = [];
  readonly unread = new Set<string>();
  readonly #problems: Problem[] = [];
  #more = 0;

  complain(path: Problem['path'], text: string): void {
    if (this.#problems.length < MOST_PROBLEMS) this.#problems.push({ path, text });
    else this.#more++;
  }

  get problems(): readonly Problem[] {
    const more = { path: [], text: `${this.#more} more problems are not listed` };
    return this.#more > 0 ? [...this.#problems, more] : this.#problems;
  }
}

type Members = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is wrong with an entry; nothing when it was read or is of a type that is not read. */
function readEntry(reading: Reading, entry: unknown, place: number): readonly Problem[] {
  const path = ['entry', place];
  if (!isObject(entry)) return [{ path, text: 'is not an entry' }];
  const { resource } = entry;
  if (!isObject(resource)) return [{ path: [...path, 'resource'], text: 'is missing or not a resource' }];
  const { resourceType } = resource;
  if (typeof resourceType !== 'string' || !/^[A-Z][A-Za-z]{0,63}$/.test(resourceType)) {
    return [{ path: [...path, 'resource', 'resourceType'], text: 'is not the name of a resource type' }];
  }
  if (!isResourceType(resourceType)) {
    reading.unread.add(resourceType);
    return [];
  }
  const read = SCHEMAS[resourceType].safeParse(resource);
  if (!read.success) return problemsOf(read.error.issues, [...path, 'resource']);
  const fullUrl = typeof entry['fullUrl'] === 'string' ? entry['fullUrl'] : undefined;
  reading.placed.push({ type: resourceType, place, fullUrl, resource: read.data });
  return [];
}

function isOf<Type extends ResourceType>(placed: Placed, type: Type): placed is Placed<Type> {
  return placed.type === type;
}

/** The texts by which a resource of the bundle may be referred to. */
function keysOf(type: string, fullUrl: string | undefined, id: string | undefined): readonly string[] {
  return [fullUrl, ...(id === undefined ? [] : [`${type}/${id}`, `urn:uuid:${id}`])].filter((key) => key !== undefined);
}

/** `Patient/1` also when given as a full address or with a version; nothing when it names no single resource. */
function relative(reference: string): string {
  const parts = /(?:^|\/)([A-Z][A-Za-z]+\/[A-Za-z0-9.-]{1,64})(?:\/_history\/[A-Za-z0-9.-]+)?$/.exec(reference);
  return parts?.[1] ?? reference;
}

function pickPatient(reading: Reading): Placed<'Patient'> | undefined {
  const patients = reading.placed.filter((placed) => isOf(placed, 'Patient'));
  const [first, ...others] = patients;
  if (!first) reading.complain([], 'holds no patient that can be read');
  for (const { place } of others) reading.complain(['entry', place], 'is another patient; only the first is read');
  const { birthDate } = first?.resource ?? {};
  if (first && birthDate?.length === 10 && !findDate(birthDate)) {
    reading.complain(['entry', first.place, 'resource', 'birthDate'], 'is not a day of the calendar');
  }
  return first;
}

function subjectOf({ resource }: Placed): string | undefined {
  const subject = 'subject' in resource ? resource.subject : 'patient' in resource ? resource.patient : undefined;
  return (subject ?? ('for' in resource ? resource.for : undefined))?.reference;
}

/** Keeps what is about the patient. What is about somebody else must never get into this chart. */
function aboutPatient(reading: Reading, patient: Placed<'Patient'>): readonly Placed[] {
  const own = new Set(keysOf('Patient', patient.fullUrl, patient.resource.id));
  return reading.placed.filter((placed) => {
    const subject = subjectOf(placed);
    if (subject === undefined || own.size === 0) return true;
    if (own.has(subject) || own.has(relative(subject))) return true;
    reading.complain(['entry', placed.place, 'resource'], 'is about somebody who is not this patient; left out');
    return false;
  });
}

function byType(placed: readonly Placed[]): Resources {
  const found = Object.fromEntries(Object.keys(SCHEMAS).map((type) => [type, [] as unknown[]]));
  for (const { type, resource } of placed) found[type]?.push(resource);
  return found as unknown as Resources;
}

function medicineFinder(placed: readonly Placed[]): (reference: string) => string | undefined {
  const names = new Map<string, string | undefined>();
  for (const each of placed) {
    if (!isOf(each, 'Medication')) continue;
    for (const key of keysOf('Medication', each.fullUrl, each.resource.id)) names.set(key, nameOf(each.resource.code));
  }
  return (reference) => names.get(reference) ?? names.get(relative(reference));
}

function count(placed: readonly Placed[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const { type } of placed) counts.set(type, (counts.get(type) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The entries of a bundle, or none when it is no bundle. */
function entriesOf(reading: Reading, json: unknown): readonly unknown[] {
  const unfit = findUnfit(json, BOUNDS);
  const isBundle = unfit === undefined && isObject(json) && json['resourceType'] === 'Bundle';
  if (!isBundle) {
    reading.complain([], unfit ?? 'is not a FHIR bundle');
    return [];
  }
  if (!BUNDLE_TYPES.has(json['type'])) reading.complain(['type'], 'is not a type of bundle');
  const entries = json['entry'] ?? [];
  if (Array.isArray(entries)) return entries;
  reading.complain(['entry'], 'is not a list');
  return [];
}

/** Reads whatever it is given. A Synthea transaction bundle is the yardstick. */
export function readBundle(json: unknown): BundleReading {
  const reading = new Reading();
  for (const [place, entry] of entriesOf(reading, json).entries()) {
    for (const { path, text } of readEntry(reading, entry, place)) reading.complain(path, text);
  }
  const patient = pickPatient(reading);
  const facts = patient ? patientFacts(patient.resource) : null;
  const kept = patient ? aboutPatient(reading, patient) : [];
  return {
    patient: facts,
    counts: count(reading.placed),
    unread: [...reading.unread].sort(),
    problems: reading.problems,
    chart: facts ? chartFrom(facts, byType(kept), medicineFinder(reading.placed)) : EMPTY_CHART,
  };
}

const charts = new WeakMap<object, PatientChart>();

/** The chart in a bundle that does not change any more, read once: replaying many attempts needs it each time. */
export function chartOf(bundle: unknown): PatientChart {
  const known = isObject(bundle) ? charts.get(bundle) : undefined;
  if (known) return known;
  const { chart } = readBundle(bundle);
  if (isObject(bundle)) charts.set(bundle, chart);
  return chart;
}
