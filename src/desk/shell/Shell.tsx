/** The frame of every page: skip link, header with language and settings, and the settings that bear on all of it. */
import { Settings2, Stethoscope } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import type { LinkPort, SettingsPort } from '../ports.ts';
import { changeLanguage } from '../words/i18n.ts';
import { useWords } from '../words/useWords.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { useStore } from './useStore.ts';
import '../theme/base.css';
import '../theme/parts.css';
import './shell.css';

interface Props {
  readonly settings: SettingsPort;
  readonly links: LinkPort;
  /** The play page has its own bar and takes the whole screen. */
  readonly isPlaying: boolean;
  readonly children: ReactNode;
}

export function Shell({ settings, links, isPlaying, children }: Props) {
  const { t, language } = useWords();
  const chosen = useStore(settings, () => settings.get());

  useEffect(() => {
    if (chosen.language !== language) void changeLanguage(chosen.language);
  }, [chosen.language, language]);

  useEffect(() => {
    const root = document.documentElement;
    root.lang = language;
    root.dataset['motion'] = chosen.motion;
    root.dataset['textSize'] = chosen.textSize;
  }, [language, chosen.motion, chosen.textSize]);

  return (
    <>
      <button type="button" className="skip" onClick={() => document.getElementById('main')?.focus()}>
        {t('app.skip')}
      </button>
      {!isPlaying && (
        <header className="shellHeader noPrint">
          <a className="brand" href={links.home}>
            <span className="brandMark">
              <Stethoscope aria-hidden size={22} />
            </span>
            Practicum
          </a>
          <nav aria-label={t('app.navigation')} className="row">
            <LanguageSwitch settings={settings} />
            <a className="button plain" href={links.settings}>
              <Settings2 aria-hidden size={20} />
              {t('settings.title')}
            </a>
          </nav>
        </header>
      )}
      <main id="main" tabIndex={-1} className={isPlaying ? 'playing' : 'page'}>
        {children}
      </main>
    </>
  );
}
