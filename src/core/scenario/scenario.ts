/** A scenario package as one checked whole: file, encounter, bodies, patients, and the hash that names it. */
import { lintChart } from '../chart/lint.ts';
import { type Chart, ChartFault, parseChart } from '../chart/schema.ts';
import type { Rubric } from '../rubric/types.ts';
import { canonicalJson, sha256Hex } from '../session/canonical.ts';
import type { Id } from '../session/types.ts';
import { findUnfit, type Path, type Problem, pathText, problemsOf } from '../session/untrusted.ts';
import { consistencyProblems } from './consistency.ts';
import { encounterWordProblems } from './encounterWords.ts';
import { type Body, BodySchema, type ScenarioFile, ScenarioFileSchema } from './schema.ts';
import { encounterVocabulary } from './vocabulary.ts';

export interface Scenario {
  readonly file: ScenarioFile;
  readonly encounter: Chart;
  readonly bodies: Readonly<Record<Id, Body>>;
  /** FHIR bundles by id, as the record reads them. */
  readonly bundles: Readonly<Record<Id, unknown>>;
  readonly hash: string;
}

/** The package as plain data, before anything is believed. Bodies and bundles that nobody uses are left out. */
export interface ScenarioParts {
  readonly file: unknown;
  readonly encounter: unknown;
  readonly bodies: Readonly<Record<string, unknown>>;
  readonly bundles: Readonly<Record<string, unknown>>;
}

/** `file`, `encounter`, `bodies/<id>`, `bundles/<id>`, `words/<language>`. */
export type PartName = string;

export interface ScenarioProblem {
  readonly part: PartName;
  readonly path: Path;
  readonly text: string;
}

/** A scenario that cannot be run, with every place that is wrong. */
export class ScenarioFault extends Error {
  readonly problems: readonly ScenarioProblem[];

  constructor(problems: readonly ScenarioProblem[]) {
    super(problems.map(({ part, path, text }) => `${part}: ${pathText(path)}: ${text}`).join('\n'));
    this.name = 'ScenarioFault';
    this.problems = problems;
  }
}

const BOUNDS = { depth: 60, values: 50_000 };
const BUNDLE_BOUNDS = { depth: 60, values: 500_000 };

/** Reads a package or throws `ScenarioFault`: never half a scenario. Names of skills are `lintScenario`'s. */
export function parseScenario(parts: ScenarioParts): Scenario {
  const file = readFile(parts.file);
  const encounter = readEncounter(parts.encounter, file);
  const people = Object.values(file.people);
  const bodies = pick(
    parts.bodies,
    'bodies',
    people.map(({ body }) => body),
    readBody,
  );
  const bundles = pick(
    parts.bundles,
    'bundles',
    people.map(({ bundle }) => bundle),
    readBundle,
  );
  const problems = consistencyProblems(file, bodies).map((problem) => ({ part: 'file', ...problem }));
  if (problems.length > 0) throw new ScenarioFault(problems);
  return { file, encounter, bodies, bundles, hash: hashScenario({ file, encounter, bodies, bundles }) };
}

/** SHA-256 over what bears on events or verdicts; words, pictures (how rooms look too) and the shelf it lies on have no part in it. */
export function hashScenario(scenario: Omit<Scenario, 'hash'>): string {
  const { encounter, bodies, bundles } = scenario;
  const { duty: _, looks: __, ...file } = scenario.file;
  return sha256Hex(canonicalJson({ file, encounter, bodies, bundles }));
}

/** The rubric in the words of the judge: its schema has checked that every rule has one of these shapes. */
export function rubricOf(file: ScenarioFile): Rubric {
  return file.rubric as Rubric;
}

function fault(part: PartName, problems: readonly Problem[]): ScenarioFault {
  return new ScenarioFault(problems.map((problem) => ({ part, ...problem })));
}

function refuseUnfit(part: PartName, value: unknown, bounds = BOUNDS): void {
  const unfit = findUnfit(value, bounds);
  if (unfit) throw fault(part, [{ path: [], text: unfit }]);
}

function readFile(value: unknown): ScenarioFile {
  refuseUnfit('file', value);
  const read = ScenarioFileSchema.safeParse(value);
  if (!read.success) throw fault('file', problemsOf(read.error.issues));
  return read.data;
}

/** What no skill's names are needed for is checked at once, since XState would let it pass in silence. */
function readEncounter(value: unknown, file: ScenarioFile): Chart {
  try {
    const chart = parseChart(value);
    const problems = [
      ...lintChart(chart, { ...encounterVocabulary(file), ends: false }),
      ...encounterWordProblems(chart, file),
    ];
    if (problems.length > 0) throw new ChartFault(problems);
    return chart;
  } catch (error) {
    if (error instanceof ChartFault) throw fault('encounter', error.problems);
    throw error;
  }
}

function readBody(value: unknown, part: PartName): Body {
  refuseUnfit(part, value);
  const read = BodySchema.safeParse(value);
  if (!read.success) throw fault(part, problemsOf(read.error.issues));
  return read.data;
}

function readBundle(value: unknown, part: PartName): unknown {
  refuseUnfit(part, value, BUNDLE_BOUNDS);
  const isBundle =
    typeof value === 'object' && value !== null && 'resourceType' in value && value.resourceType === 'Bundle';
  if (!isBundle) throw fault(part, [{ path: ['resourceType'], text: 'is not a FHIR bundle' }]);
  return value;
}

/** The parts that people of the scenario use, each read; one that is missing is a problem of the file. */
function pick<Part>(
  from: Readonly<Record<string, unknown>>,
  folder: 'bodies' | 'bundles',
  ids: readonly Id[],
  read: (value: unknown, part: PartName) => Part,
): Record<Id, Part> {
  const picked: Record<Id, Part> = {};
  for (const id of new Set(ids)) {
    if (!Object.hasOwn(from, id))
      throw fault('file', [{ path: ['people'], text: `there is no "${id}" among ${folder}` }]);
    picked[id] = read(from[id], `${folder}/${id}`);
  }
  return picked;
}
