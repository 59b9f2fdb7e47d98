/** English or Español: two buttons, each in its own language. */
import type { Language, SettingsPort } from '../ports.ts';
import { useWords } from '../words/useWords.ts';
import { useStore } from './useStore.ts';

const NAMES: Readonly<Record<Language, string>> = { en: 'English', es: 'Español' };

export function LanguageSwitch({ settings }: { settings: SettingsPort }) {
  const { t } = useWords();
  const { language } = useStore(settings, () => settings.get());
  return (
    <fieldset className="languageSwitch">
      <legend className="unseen">{t('app.language')}</legend>
      {(['en', 'es'] as const).map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={language === each}
          onClick={() => settings.set({ language: each })}
        >
          {NAMES[each]}
        </button>
      ))}
    </fieldset>
  );
}
