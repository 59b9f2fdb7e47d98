/** Finds scenario packages and loads them when asked: cards for the first page, the whole package before play. */
import type { Scenario, ScenarioParts } from '../core/scenario/scenario.ts';
import type { Language, ScenarioCard } from '../desk/ports.ts';
import { addWordSource, type WordTree } from '../desk/words/i18n.ts';

type Load = () => Promise<unknown>;

const cardFiles = import.meta.glob<unknown>('../../scenarios/*/scenario.yaml', { query: '?card', import: 'default' });
const cardWords = import.meta.glob<unknown>('../../scenarios/*/words/*.yaml', { query: '?card', import: 'default' });
const files = import.meta.glob<unknown>('../../scenarios/*/scenario.yaml', { import: 'default' });
const charts = import.meta.glob<unknown>('../../scenarios/*/encounter.chart.json', { import: 'default' });
const wordFiles = import.meta.glob<unknown>('../../scenarios/*/words/*.yaml', { import: 'default' });
const bodies = import.meta.glob<unknown>('../../scenarios/patients/*.body.json', { import: 'default' });
const bundles = import.meta.glob<unknown>(
  ['../../scenarios/patients/*.json', '!../../scenarios/patients/*.body.json'],
  {
    import: 'default',
  },
);

/** A scenario that cannot be shown or played, and why, for its author. */
export class ScenarioTrouble extends Error {
  readonly kind: 'unknown' | 'bad';

  constructor(kind: 'unknown' | 'bad', detail: string) {
    super(detail);
    this.name = 'ScenarioTrouble';
    this.kind = kind;
  }
}

/** Everything an attempt needs: the checked scenario, and its words in each language when they are asked for. */
export interface LoadedScenario {
  readonly scenario: Scenario;
  readonly card: ScenarioCard;
  readonly words: WordTree;
}

/** Names of all packages that were built in. */
export function scenarioIds(): readonly string[] {
  return Object.keys(cardFiles)
    .map((path) => path.split('/').at(-2))
    .filter((id) => id !== undefined)
    .sort();
}

/** Where the words of a card are found by the pages. */
const cardKey = (id: string, word: 'title' | 'about') => `scenario.${id}.${word}`;

/** Cards of all scenarios that have one; a broken package is left out and told in the console. */
export async function loadCards(pictureUrl: (id: string) => string | undefined): Promise<readonly ScenarioCard[]> {
  await addWordSource(cardWordsOf);
  const cards = await Promise.all(scenarioIds().map((id) => loadCard(id, pictureUrl(id))));
  return cards.filter((card) => card !== undefined);
}

async function loadCard(id: string, pictureUrl: string | undefined): Promise<ScenarioCard | undefined> {
  const read = readCard(await load(cardFiles, `../../scenarios/${id}/scenario.yaml`));
  if (read === undefined || read.id !== id) {
    console.error(`The scenario ${id} has no card: its scenario.yaml must give id, minutes and level.`);
    return undefined;
  }
  return {
    ...read,
    title: { key: cardKey(id, 'title') },
    about: { key: cardKey(id, 'about') },
    ...(pictureUrl === undefined ? {} : { pictureUrl }),
  };
}

function readCard(file: unknown): Pick<ScenarioCard, 'id' | 'minutes' | 'level'> | undefined {
  if (!isTree(file)) return undefined;
  const { id, minutes, level } = file as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' || typeof minutes !== 'number') return undefined;
  if (level !== 'first' && level !== 'middle' && level !== 'last') return undefined;
  return { id, minutes, level };
}

/** Titles and short texts of every scenario in one language, under keys of their own. */
async function cardWordsOf(language: Language): Promise<WordTree> {
  const trees = await Promise.all(
    scenarioIds().map(async (id) => {
      const words = await load(cardWords, `../../scenarios/${id}/words/${language}.yaml`);
      return [id, isTree(words) ? words : {}] as const;
    }),
  );
  return { scenario: Object.fromEntries(trees) };
}

let shownScenario: string | undefined;

/** Loads, checks and gives a whole package; its words are there in the present language when this resolves. */
export async function loadScenario(id: string, pictureUrl?: string): Promise<LoadedScenario> {
  if (!scenarioIds().includes(id)) throw new ScenarioTrouble('unknown', `There is no scenario ${id}.`);
  const [{ parseScenario, ScenarioFault }, parts, card, words] = await Promise.all([
    import('../core/scenario/scenario.ts'),
    loadParts(id),
    loadCard(id, pictureUrl),
    load(wordFiles, `../../scenarios/${id}/words/en.yaml`),
    addWordSource(cardWordsOf),
  ]);
  await showWordsOf(id);
  if (card === undefined) throw new ScenarioTrouble('bad', `scenario.yaml of ${id} has no id, minutes or level.`);
  try {
    return { scenario: parseScenario(parts), card, words: isTree(words) ? words : {} };
  } catch (error) {
    if (error instanceof ScenarioFault) throw new ScenarioTrouble('bad', error.message);
    throw error;
  }
}

/** Words of two scenarios share their keys: those of the scenario opened last are the ones shown. */
async function showWordsOf(id: string): Promise<void> {
  if (shownScenario === id) return;
  shownScenario = id;
  await addWordSource(async (language) => {
    if (shownScenario !== id) return {};
    const words = await load(wordFiles, `../../scenarios/${id}/words/${language}.yaml`);
    return isTree(words) ? words : {};
  });
}

async function loadParts(id: string): Promise<ScenarioParts> {
  const folder = `../../scenarios/${id}`;
  const [file, encounter, bodyParts, bundleParts] = await Promise.all([
    load(files, `${folder}/scenario.yaml`),
    load(charts, `${folder}/encounter.chart.json`),
    loadAll(bodies, '.body.json'),
    loadAll(bundles, '.json'),
  ]);
  return { file, encounter, bodies: bodyParts, bundles: bundleParts };
}

async function loadAll(from: Readonly<Record<string, Load>>, ending: string): Promise<Record<string, unknown>> {
  const parts = await Promise.all(
    Object.entries(from).map(async ([path, read]) => [nameOf(path, ending), await read()] as const),
  );
  return Object.fromEntries(parts);
}

function nameOf(path: string, ending: string): string {
  return (path.split('/').at(-1) ?? '').slice(0, -ending.length);
}

async function load(from: Readonly<Record<string, Load>>, path: string): Promise<unknown> {
  return from[path]?.();
}

function isTree(value: unknown): value is WordTree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
