/** The cards of all scenarios: all that the first page knows of them. */
import type { Language, ScenarioCard } from '../../desk/ports.ts';
import { addWordSource, type WordTree } from '../../desk/words/i18n.ts';

let loading: Promise<readonly ScenarioCard[]> | undefined;

/** Cards in the order of their ids; their words are there when this resolves. A broken one is left out and told in the console. */
export async function loadCards(): Promise<readonly ScenarioCard[]> {
  loading ??= readCards();
  const [cards] = await Promise.all([loading, addWordSource(cardWordsOf)]);
  return cards;
}

/** The card of one scenario. */
export async function loadCard(id: string): Promise<ScenarioCard | undefined> {
  return (await loadCards()).find((card) => card.id === id);
}

async function readCards(): Promise<readonly ScenarioCard[]> {
  const { facts, pictures } = await import('./cardFacts.ts');
  const cards = Object.entries(facts).map(([path, fact]) => {
    const id = folderOf(path, -2);
    return readCard(id, fact, pictures[`../../../assets/cards/${id}.webp`]);
  });
  return cards.filter((card) => card !== undefined).sort((one, other) => (one.id < other.id ? -1 : 1));
}

const LEVELS: readonly ScenarioCard['level'][] = ['first', 'middle', 'last'];

function readCard(folder: string, fact: unknown, pictureUrl: string | undefined): ScenarioCard | undefined {
  const { id, minutes, level, duty } = isTree(fact) ? (fact as Readonly<Record<string, unknown>>) : {};
  const known = LEVELS.find((each) => each === level);
  if (id !== folder || typeof minutes !== 'number' || known === undefined) {
    console.error(`The scenario ${folder} has no card: its scenario.yaml must give id, minutes and level.`);
    return undefined;
  }
  return {
    id: folder,
    minutes,
    level: known,
    ...(typeof duty === 'string' && { duty }),
    title: { key: `scenario.${folder}.title` },
    about: { key: `scenario.${folder}.about` },
    ...(pictureUrl !== undefined && { pictureUrl }),
  };
}

/** Titles and short texts of every scenario in one language, under keys of their own. */
async function cardWordsOf(language: Language): Promise<WordTree> {
  const { trees } = language === 'es' ? await import('./cardWords.es.ts') : await import('./cardWords.en.ts');
  const words = Object.entries(trees).map(([path, tree]) => [folderOf(path, -3), isTree(tree) ? tree : {}] as const);
  return { scenario: Object.fromEntries(words) };
}

/** The part of a path, counted from its end. */
function folderOf(path: string, place: number): string {
  return path.split('/').at(place) ?? '';
}

function isTree(value: unknown): value is WordTree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
