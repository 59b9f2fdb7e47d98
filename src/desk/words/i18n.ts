/** The words: i18next set up once, each language loaded when first asked for, those of one scenario at a time before ours. */
import { createInstance, type i18n } from 'i18next';
import type { Language } from '../ports.ts';

export type WordTree = { readonly [key: string]: string | WordTree };

/** Gives the words of one language: a scenario's file, for instance. */
export type WordSource = (language: Language) => Promise<WordTree>;

/** Our own words, and those of the scenario that is open: each lives in its own namespace, so that one can go again. */
const OWN = 'words';
const SCENARIO = 'scenario';

const deskWords: WordSource = async (language) =>
  language === 'es'
    ? (await import('./desk.es.json', { with: { type: 'json' } })).default
    : (await import('./desk.en.json', { with: { type: 'json' } })).default;

/** Which languages each source has been asked for. */
const sources = new Map<WordSource, Set<Language>>();

/** The one instance that pages read. Untrusted values stay text: no nesting, no markup, no namespaces in keys. */
export const words: i18n = createInstance();

/** The scenario whose words are shown, and in which languages they were asked for. */
interface ShownScenario {
  readonly id: string;
  readonly source: WordSource;
  readonly loading: Map<Language, Promise<void>>;
}

let shown: ShownScenario | undefined;

async function load(language: Language): Promise<void> {
  await Promise.all([loadSources(language), loadShown(language)]);
}

async function loadSources(language: Language): Promise<void> {
  const waiting = [...sources].filter(([, loaded]) => !loaded.has(language));
  const trees = await Promise.all(waiting.map(([source]) => source(language)));
  for (const [index, [, loaded]] of waiting.entries()) {
    loaded.add(language);
    words.addResourceBundle(language, OWN, trees[index], true, true);
  }
}

/** Words that arrive when another scenario has been opened meanwhile are dropped. */
function loadShown(language: Language): Promise<void> {
  const mine = shown;
  if (mine === undefined) return Promise.resolve();
  const begun = mine.loading.get(language);
  if (begun !== undefined) return begun;
  const loading = mine.source(language).then(
    (tree) => {
      if (shown === mine) words.addResourceBundle(language, SCENARIO, tree, true, true);
    },
    (error: unknown) => {
      mine.loading.delete(language);
      throw error;
    },
  );
  mine.loading.set(language, loading);
  return loading;
}

/** Sets the words up; resolves when the language can be shown. */
export async function startWords(language: Language): Promise<void> {
  await words.init({
    lng: language,
    fallbackLng: false,
    defaultNS: SCENARIO,
    fallbackNS: OWN,
    ns: [SCENARIO, OWN],
    nsSeparator: false,
    resources: {},
    initAsync: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
    react: { bindI18nStore: 'added' },
  });
  shown = undefined;
  sources.set(deskWords, new Set());
  for (const loaded of sources.values()) loaded.clear();
  await load(language);
}

/** Changes the language once its words are here, so that no key is ever shown. */
export async function changeLanguage(language: Language): Promise<void> {
  await load(language);
  await words.changeLanguage(language);
}

/** Adds words of our own (those of play), now and at each later change of language. */
export async function addWordSource(source: WordSource): Promise<void> {
  if (!sources.has(source)) sources.set(source, new Set());
  await load(presentLanguage());
}

/** Shows the words of this scenario and of no other: those of the one before are gone at once. */
export async function showScenarioWords(id: string, source: WordSource): Promise<void> {
  if (shown?.id !== id) {
    for (const language of ['en', 'es']) words.removeResourceBundle(language, SCENARIO);
    shown = { id, source, loading: new Map() };
  }
  await load(presentLanguage());
}

function presentLanguage(): Language {
  return words.language === 'es' ? 'es' : 'en';
}
