/** Turns phrases (key and values) into text. Values are put in as they are and never read as words or markup. */
import type { i18n } from 'i18next';
import type { Phrase } from '../../core/session/types.ts';

/** Phrases inside phrases go no deeper than this. */
const DEEPEST = 6;

/** The sentence of a phrase in the language of `words`. */
export function textOf(words: i18n, phrase: Phrase, depth = 0): string {
  const replace: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(phrase.values ?? {})) {
    if (typeof value !== 'object') replace[name] = value;
    else if (depth < DEEPEST) replace[name] = textOf(words, value, depth + 1);
  }
  const count = replace['count'];
  return words.t(phrase.key, { replace, nest: false, ...(typeof count === 'number' && { count }) });
}
