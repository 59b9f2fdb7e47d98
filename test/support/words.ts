/** Which sentences there are, in both languages: the house's, those of the skills, and Rosa's. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Form, Hotspot, Phrase, View } from '../../src/core/session/types.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

const skillFiles = import.meta.glob('../../src/desk/words/skills/*.json', { import: 'default', eager: true });

function wordsIn(language: 'en' | 'es'): readonly unknown[] {
  const skills = Object.entries(skillFiles).filter(([name]) => name.endsWith(`.${language}.json`));
  return [
    JSON.parse(read(`src/desk/words/core.${language}.json`)),
    ...skills.map(([, words]) => words),
    parse(read(`scenarios/rooming-delgado/words/${language}.yaml`)),
  ];
}

const LANGUAGES = { English: wordsIn('en'), Spanish: wordsIn('es') } as const;

export type Language = keyof typeof LANGUAGES;
export const LANGUAGE_NAMES: readonly Language[] = ['English', 'Spanish'];

function lookUp(words: unknown, path: readonly string[]): unknown {
  let found = words;
  for (const step of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined;
    found = Reflect.get(found, step);
  }
  return found;
}

export function hasWord(language: Language, key: string): boolean {
  return LANGUAGES[language].some((words) =>
    [key, `${key}_other`].some((one) => {
      const found = lookUp(words, one.split('.'));
      return typeof found === 'string' && found.trim() !== '';
    }),
  );
}

/** The key of a phrase and of the phrases inside it. */
export function keysOf(phrase: Phrase): readonly string[] {
  const inner = Object.values(phrase.values ?? {}).filter((value) => typeof value === 'object');
  return [phrase.key, ...inner.flatMap(keysOf)];
}

/** What can be read in the form of a hotspot: options, fields and their options. */
function phrasesOf(form: Form): readonly Phrase[] {
  if (form.kind === 'choose') return form.options.map(({ label }) => label);
  if (form.kind !== 'write') return [];
  return form.fields.flatMap((field) => [
    field.label,
    ...('options' in field ? field.options.map(({ label }) => label) : []),
  ]);
}

/** Keys of everything that a hotspot says. */
export function keysOfHotspot({ label, group, form, reason }: Hotspot): readonly string[] {
  return [...[label, ...phrasesOf(form)].flatMap(keysOf), `group.${group}`, ...(reason ? [reason] : [])];
}

/** Words in a view that a language lacks; `ownWords` are those that only a scenario can have, beside people and lines. */
export function missingIn(view: View, ownWords?: RegExp): readonly string[] {
  const keys = [
    ...view.hotspots.filter(({ intent }) => intent.type !== 'report.given').flatMap(keysOfHotspot),
    ...view.readouts.flatMap(({ label, text }) => [label, text]).flatMap(keysOf),
    ...view.summary.flatMap(keysOf),
  ];
  return keys
    .filter((key) => !/^(person|line|reply)\./.test(key) && !ownWords?.test(key))
    .flatMap((key) => LANGUAGE_NAMES.filter((name) => !hasWord(name, key)).map((name) => `${name}: ${key}`));
}
