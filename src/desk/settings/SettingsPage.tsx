/** All settings on one page: seeing and hearing, time and controls, what is kept. */
import { ArrowLeft } from 'lucide-react';
import type { AttemptStorePort, LinkPort, SettingsPort } from '../ports.ts';
import { PageTitle } from '../shell/PageTitle.tsx';
import { useWords } from '../words/useWords.ts';
import { DisplaySettings } from './DisplaySettings.tsx';
import { SessionSettings } from './SessionSettings.tsx';
import { StorageSettings } from './StorageSettings.tsx';
import './settings.css';

export interface SettingsPageProps {
  readonly settings: SettingsPort;
  readonly store: AttemptStorePort;
  readonly links: LinkPort;
}

export function SettingsPage({ settings, store, links }: SettingsPageProps) {
  const { t } = useWords();
  return (
    <div className="settings">
      <div className="pageHead">
        <PageTitle text={t('settings.title')} />
        <p className="soft">{t('settings.lead')}</p>
      </div>
      <section className="card section" aria-labelledby="displayTitle">
        <h2 id="displayTitle">{t('settings.display')}</h2>
        <DisplaySettings settings={settings} />
      </section>
      <section className="card section" aria-labelledby="sessionTitle">
        <h2 id="sessionTitle">{t('settings.session')}</h2>
        <p className="soft">{t('settings.sessionAbout')}</p>
        <SessionSettings settings={settings} />
      </section>
      <section className="card section" aria-labelledby="storageTitle">
        <h2 id="storageTitle">{t('settings.storage.title')}</h2>
        <StorageSettings store={store} />
      </section>
      <p>
        <a className="button" href={links.home}>
          <ArrowLeft aria-hidden size={18} />
          {t('app.toHome')}
        </a>
      </p>
    </div>
  );
}
