/** Scenario packages from the `scenarios` folder, with file and line for everything that is wrong in them. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Document, isMap, isNode, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import { patientParts } from '../core/scenario/patientParts.ts';
import { parseScenario, type Scenario, ScenarioFault, type ScenarioProblem } from '../core/scenario/scenario.ts';
import type { ScenarioWords } from '../core/scenario/wordLint.ts';
import { type Path, pathText } from '../core/session/untrusted.ts';
import { Unusable } from './command.ts';
import { ROOT } from './files.ts';

const LANGUAGES = ['en', 'es'] as const;
const LARGEST_FILE = 5_000_000;
/** Names that can be a file of the patients' folder, and no way out of it. */
const PATIENT_ID = /^[A-Za-z][A-Za-z0-9.-]{0,63}$/;

/** A problem as its author wants it: `scenarios/x/scenario.yaml:12`. */
export interface LocatedProblem {
  readonly file: string;
  readonly line: number;
  readonly path: string;
  readonly text: string;
}

/** A file that may not be there; its lines are looked up only when something is wrong. */
interface SourceFile {
  readonly name: string;
  readonly text: string | undefined;
}

/** The files of one package, found and not yet believed. */
export class ScenarioFolder {
  readonly id: string;
  readonly #root: URL;

  constructor(id: string, root: URL = new URL('scenarios/', ROOT)) {
    this.id = id;
    this.#root = root;
  }

  /** The checked scenario, or `Unusable` with file and line of every problem. */
  load(): Scenario {
    const read = this.tryLoad();
    if (Array.isArray(read)) throw new Unusable(...read.map(problemText));
    return read;
  }

  tryLoad(): Scenario | LocatedProblem[] {
    const broken = [this.#file('file'), this.#file('encounter')].flatMap((file) => this.#syntaxProblems(file));
    if (broken.length > 0) return broken;
    try {
      const file = dataOf(this.#file('file'));
      const named = patientParts(file);
      return parseScenario({
        file,
        encounter: dataOf(this.#file('encounter')),
        bodies: this.#patients('bodies', named.bodies),
        bundles: this.#patients('bundles', named.bundles),
      });
    } catch (error) {
      if (error instanceof ScenarioFault) return error.problems.map((problem) => this.locate(problem));
      throw error;
    }
  }

  /** The words files, and what is wrong with their syntax. */
  words(): { readonly words: ScenarioWords; readonly problems: readonly LocatedProblem[] } {
    const files = LANGUAGES.map((language) => ({ language, file: this.#file(`words/${language}`) }));
    const problems = files.flatMap(({ file }) => this.#syntaxProblems(file));
    const sound = problems.length === 0 ? files : [];
    return { words: Object.fromEntries(sound.map(({ language, file }) => [language, dataOf(file)])), problems };
  }

  locate({ part, path, text }: ScenarioProblem): LocatedProblem {
    const file = this.#file(part);
    return { file: file.name, line: file.text === undefined ? 1 : lineOf(file.text, path), path: pathText(path), text };
  }

  #file(part: string): SourceFile {
    const [kind = '', name = ''] = part.split('/');
    const places: Readonly<Record<string, readonly string[]>> = {
      file: [`${this.id}/scenario.yaml`],
      encounter: [`${this.id}/encounter.chart.json`],
      words: [`${this.id}/words/${name}.yaml`],
      bodies: [`patients/${name}.body.json`],
      bundles: [`patients/${name}.bundle.json`, `patients/${name}.json`],
    };
    const urls = (places[kind] ?? []).map((place) => new URL(place, this.#root));
    const url = urls.find((each) => existsSync(each)) ?? urls[0] ?? this.#root;
    return { name: nameOf(url), text: textOf(url) };
  }

  #syntaxProblems({ name, text }: SourceFile): LocatedProblem[] {
    if (text === undefined) return [{ file: name, line: 1, path: '', text: 'the file is not there, or is too large' }];
    const lines = new LineCounter();
    const { errors } = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    return errors.map((error) => ({
      file: name,
      line: lines.linePos(error.pos[0]).line,
      path: '',
      text: error.message,
    }));
  }

  /** Patients' files by id; one that is not JSON is given as nothing and refused with its name by the schema. */
  #patients(kind: 'bodies' | 'bundles', ids: readonly string[]): Record<string, unknown> {
    const found = ids
      .filter((id) => PATIENT_ID.test(id))
      .map((id) => ({ id, text: this.#file(`${kind}/${id}`).text }))
      .filter(({ text }) => text !== undefined);
    return Object.fromEntries(found.map(({ id, text }) => [id, jsonOf(text)]));
  }
}

export function problemText({ file, line, path, text }: LocatedProblem): string {
  return `${file}:${line}: ${path === '' ? '' : `${path}: `}${text}`;
}

/** Ids of all packages, sorted. */
export function scenarioIds(root: URL = new URL('scenarios/', ROOT)): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/scenario.yaml`, root)))
    .map(({ name }) => name)
    .sort();
}

/** The package of that name; `Unusable` when there is none. */
export function findScenario(id: string, root?: URL): ScenarioFolder {
  if (!scenarioIds(root).includes(id)) throw new Unusable(`there is no scenario "${id}"`);
  return new ScenarioFolder(id, root);
}

/** Competencies that the words of the house know. */
export function knownCompetencies(root: URL = new URL('scenarios/', ROOT)): string[] | undefined {
  const text = textOf(new URL('competencies.en.yaml', root));
  const data: unknown = text === undefined ? undefined : parseDocument(text).toJS();
  return typeof data === 'object' && data !== null ? Object.keys(data) : undefined;
}

function nameOf(url: URL): string {
  return relative(fileURLToPath(ROOT), fileURLToPath(url));
}

function textOf(url: URL): string | undefined {
  if (!existsSync(url) || statSync(url).size > LARGEST_FILE) return undefined;
  return readFileSync(url, 'utf8');
}

function jsonOf(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** JSON is read as JSON; everything else as YAML 1.2, whose dates and times stay text. */
function dataOf({ name, text = '' }: SourceFile): unknown {
  if (name.endsWith('.json')) return jsonOf(text);
  try {
    return parseDocument(text).toJS();
  } catch {
    return undefined;
  }
}

/** Line of the value at a path, or of the innermost value around it that is there. */
export function lineOf(text: string, path: Path): number {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  for (let length = path.length; length > 0; length--) {
    const start = startOf(document, path.slice(0, length));
    if (start !== undefined) return lines.linePos(start).line;
  }
  return 1;
}

/** Where the key of a value stands, so that a long value is found by its name. */
function startOf(document: Document, path: Path): number | undefined {
  const holder = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  if (isMap(holder)) {
    const pair = holder.items.find(({ key }) => isScalar(key) && String(key.value) === String(last));
    if (isPair(pair) && isNode(pair.key)) return pair.key.range?.[0];
    return undefined;
  }
  const node = document.getIn(path, true);
  return isNode(node) ? node.range?.[0] : undefined;
}
