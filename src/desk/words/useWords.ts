/** The words as pages use them: typed keys of the desk's own file, and phrases that core made. */
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Phrase } from '../../core/session/types.ts';
import type { Language } from '../ports.ts';
import type { DeskKey } from './keys.ts';
import { textOf } from './phrase.ts';

export type Values = Readonly<Record<string, string | number | Phrase>>;

export interface Words {
  /** A sentence of the desk's own. */
  readonly t: (key: DeskKey, values?: Values) => string;
  /** A phrase that core or a scenario made. */
  readonly say: (phrase: Phrase) => string;
  /** Is there a sentence for this key? */
  readonly knows: (key: string) => boolean;
  readonly language: Language;
}

/** The words of the present language; the component draws anew when it changes. */
export function useWords(): Words {
  const { i18n } = useTranslation();
  const { language } = i18n;
  // The instance stays the same when its language changes: the language must make a new function.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const say = useCallback((phrase: Phrase) => textOf(i18n, phrase), [i18n, language]);
  return useMemo(
    () => ({
      say,
      t: (key, values) => say(values === undefined ? { key } : { key, values }),
      knows: (key) => i18n.exists(key),
      language: language === 'es' ? 'es' : 'en',
    }),
    [say, i18n, language],
  );
}
