/** The words: i18next set up once, each language loaded when first asked for, scenario words merged beside ours. */
import { createInstance, type i18n } from 'i18next';
import type { Language } from '../ports.ts';

export type WordTree = { readonly [key: string]: string | WordTree };

/** Gives the words of one language: a scenario's file, for instance. */
export type WordSource = (language: Language) => Promise<WordTree>;

const NAMESPACE = 'words';

const ownSources: readonly WordSource[] = [
  async (language) =>
    language === 'es'
      ? (await import('./desk.es.json', { with: { type: 'json' } })).default
      : (await import('./desk.en.json', { with: { type: 'json' } })).default,
  async (language) =>
    language === 'es'
      ? (await import('./core.es.json', { with: { type: 'json' } })).default
      : (await import('./core.en.json', { with: { type: 'json' } })).default,
];

/** Which languages each source has been asked for. */
const sources = new Map<WordSource, Set<Language>>();

/** The one instance that pages read. Untrusted values stay text: no nesting, no markup, no namespaces in keys. */
export const words: i18n = createInstance();

async function load(language: Language): Promise<void> {
  const waiting = [...sources].filter(([, loaded]) => !loaded.has(language));
  const trees = await Promise.all(waiting.map(([source]) => source(language)));
  for (const [index, [, loaded]] of waiting.entries()) {
    loaded.add(language);
    words.addResourceBundle(language, NAMESPACE, trees[index], true, true);
  }
}

/** Sets the words up; resolves when the language can be shown. */
export async function startWords(language: Language): Promise<void> {
  await words.init({
    lng: language,
    fallbackLng: false,
    defaultNS: NAMESPACE,
    ns: [NAMESPACE],
    nsSeparator: false,
    resources: {},
    initAsync: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
    react: { bindI18nStore: 'added' },
  });
  for (const source of ownSources) sources.set(source, new Set());
  await load(language);
}

/** Changes the language once its words are here, so that no key is ever shown. */
export async function changeLanguage(language: Language): Promise<void> {
  await load(language);
  await words.changeLanguage(language);
}

/** Adds words (a scenario's), now and at each later change of language. */
export async function addWordSource(source: WordSource): Promise<void> {
  if (!sources.has(source)) sources.set(source, new Set());
  await load(words.language === 'es' ? 'es' : 'en');
}
