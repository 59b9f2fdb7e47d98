/** The first page: what Practicum is, what can be practised, what was begun and done. */
import { Compass } from 'lucide-react';
import type { DrillBookPort } from '../drills/port.ts';
import type { AttemptStorePort, LinkPort, ScenarioCard } from '../ports.ts';
import { KeepingNotice } from '../shell/KeepingNotice.tsx';
import { PageTitle } from '../shell/PageTitle.tsx';
import { useStore } from '../shell/useStore.ts';
import { useWords } from '../words/useWords.ts';
import { AttemptList } from './AttemptList.tsx';
import { DrillShelf } from './DrillShelf.tsx';
import { ImportAttempt } from './ImportAttempt.tsx';
import { ScenarioShelf } from './ScenarioShelf.tsx';
import '../settings/settings.css';
import '../theme/fields.css';
import './home.css';

export interface HomePageProps {
  readonly scenarios: readonly ScenarioCard[];
  readonly store: AttemptStorePort;
  readonly drills: DrillBookPort;
  readonly links: LinkPort;
  readonly isFirstVisit: boolean;
  /** Begins the two-minute guided try. */
  readonly onGuidedTry: () => void;
  readonly onDismissGuide: () => void;
}

export function HomePage(props: HomePageProps) {
  const { scenarios, store, drills, links, isFirstVisit, onGuidedTry, onDismissGuide } = props;
  const { t } = useWords();
  const keeping = useStore(store, () => store.status());
  const attempts = useStore(store, () => store.list());
  const open = attempts?.filter((attempt) => attempt.state === 'open') ?? [];
  const past = attempts?.filter((attempt) => attempt.state !== 'open');

  return (
    <div className="home">
      <div className="pageHead">
        <PageTitle text={t('home.title')} className="homeTitle" />
        <p className="homeLead">{t('home.lead')}</p>
      </div>
      <KeepingNotice keeping={keeping} />
      {isFirstVisit && <GuideOffer onStart={onGuidedTry} onDismiss={onDismissGuide} />}
      {open.length > 0 && (
        <section aria-labelledby="openTitle" className="stack">
          <h2 id="openTitle">{t('home.open.title')}</h2>
          <AttemptList attempts={open} store={store} links={links} />
        </section>
      )}
      <ScenarioShelf scenarios={scenarios} attempts={attempts} links={links} />
      <DrillShelf book={drills} links={links} />
      <section aria-labelledby="pastTitle" className="stack">
        <div className="row spread">
          <h2 id="pastTitle">{t('home.past.title')}</h2>
          <ImportAttempt store={store} links={links} />
        </div>
        {past === undefined && <p className="empty">{t('home.past.reading')}</p>}
        {past?.length === 0 && <p className="empty">{t('home.past.none')}</p>}
        {past && past.length > 0 && <AttemptList attempts={past} store={store} links={links} />}
      </section>
      <p className="soft small homeFoot">{t('home.foot')}</p>
    </div>
  );
}

function GuideOffer({ onStart, onDismiss }: { onStart: () => void; onDismiss: () => void }) {
  const { t } = useWords();
  return (
    <section className="guideOffer" aria-labelledby="guideTitle">
      <Compass aria-hidden size={28} />
      <div>
        <h2 id="guideTitle">{t('home.guide.title')}</h2>
        <p>{t('home.guide.about')}</p>
      </div>
      <div className="row">
        <button type="button" className="button main" onClick={onStart}>
          {t('home.guide.start')}
        </button>
        <button type="button" className="button plain" onClick={onDismiss}>
          {t('home.guide.dismiss')}
        </button>
      </div>
    </section>
  );
}
