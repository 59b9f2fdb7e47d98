/** Loads a scenario package when it is opened: its files, its patients, its words, and its card. */
import type { Scenario } from '../core/scenario/scenario.ts';
import type { Language, ScenarioCard } from '../desk/ports.ts';
import { showScenarioWords, type WordTree } from '../desk/words/i18n.ts';
import { loadCard } from './cards/cards.ts';

/** A scenario that cannot be shown or played, and why, for its author. */
export class ScenarioTrouble extends Error {
  readonly kind: 'unknown' | 'bad';

  constructor(kind: 'unknown' | 'bad', detail: string) {
    super(detail);
    this.name = 'ScenarioTrouble';
    this.kind = kind;
  }
}

/** Everything an attempt needs: the checked scenario, its card, and its words as they were written in English. */
export interface LoadedScenario {
  readonly scenario: Scenario;
  readonly card: ScenarioCard;
  readonly words: WordTree;
}

/** Loads and checks a package. Its words are not shown: a file that is looked at must not change the page. */
export async function readScenario(id: string): Promise<Scenario> {
  await cardOf(id);
  return checked(id);
}

/** Opens a package: when this resolves, its words are the ones shown, in the present language. */
export async function loadScenario(id: string): Promise<LoadedScenario> {
  const card = await cardOf(id);
  const [scenario, words] = await Promise.all([
    checked(id),
    wordsOf(id, 'en'),
    showScenarioWords(id, (language) => wordsOf(id, language)),
  ]);
  return { scenario, card, words };
}

async function cardOf(id: string): Promise<ScenarioCard> {
  const card = await loadCard(id);
  if (card === undefined) throw new ScenarioTrouble('unknown', `There is no scenario ${id}.`);
  return card;
}

async function checked(id: string): Promise<Scenario> {
  const [{ parseScenario, ScenarioFault }, { readParts }] = await Promise.all([
    import('../core/scenario/scenario.ts'),
    import('./scenarioFiles.ts'),
  ]);
  const parts = await readParts(id);
  try {
    return parseScenario(parts);
  } catch (error) {
    if (error instanceof ScenarioFault) throw new ScenarioTrouble('bad', error.message);
    throw error;
  }
}

async function wordsOf(id: string, language: Language): Promise<WordTree> {
  const { readWords } = await import('./scenarioFiles.ts');
  const words = await readWords(id, language);
  return typeof words === 'object' && words !== null && !Array.isArray(words) ? (words as WordTree) : {};
}
