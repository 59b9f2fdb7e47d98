/** After the visit: the outcome with its gates, every criterion with its proof, the replay, and what to think about. */
import { Download, FileHeart, House, Printer, RotateCcw } from 'lucide-react';
import { lazy, Suspense, useCallback, useRef } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import type { DebriefPort, LinkPort } from '../ports.ts';
import { useWords } from '../words/useWords.ts';
import { ComparisonSection } from './ComparisonSection.tsx';
import { CriteriaSection } from './CriteriaSection.tsx';
import { OutcomePanel } from './OutcomePanel.tsx';
import { ReflectionSection } from './ReflectionSection.tsx';
import { ReplayPanel } from './ReplayPanel.tsx';
import { TimelineList } from './TimelineList.tsx';
import { UltravioletSection } from './UltravioletSection.tsx';
import '../settings/settings.css';
import '../theme/fields.css';
import './compare.css';
import './debrief.css';
import './replay.css';

/** It comes only where there was an EKG. */
const TracingsSection = lazy(() =>
  import('./TracingsSection.tsx').then((module) => ({ default: module.TracingsSection })),
);

export interface DebriefPageProps {
  readonly port: DebriefPort;
  readonly links: LinkPort;
  /** Hears the element that the replay's stage fills, and nothing when it goes. */
  readonly stageRef: (element: HTMLDivElement | null) => void;
}

export function DebriefPage({ port, links, stageRef }: DebriefPageProps) {
  const { t, language } = useWords();
  const replayPanel = useRef<HTMLElement>(null);
  const { replay } = port;
  const showMoment = useCallback(
    (at: number) => {
      replay?.stop();
      replay?.seek(at);
      replayPanel.current?.scrollIntoView({ block: 'nearest' });
      replayPanel.current?.focus({ preventScroll: true });
    },
    [replay],
  );
  const onShow = replay === undefined ? undefined : showMoment;

  return (
    <I18nProvider locale={language}>
      <div className="debrief">
        <OutcomePanel port={port} />
        <DebriefActions port={port} links={links} />
        <div className="debriefColumns">
          <CriteriaSection port={port} onShow={onShow} />
          <aside className="replayColumn noPrint" ref={replayPanel} tabIndex={-1} aria-label={t('replay.title')}>
            {replay === undefined ? (
              <p className="empty">{t('replay.otherEngine')}</p>
            ) : (
              <ReplayPanel replay={replay} result={port.result} stageRef={stageRef} />
            )}
            <TimelineList port={port} onShow={onShow} />
          </aside>
        </div>
        <ComparisonSection comparisons={port.result.comparisons} onShow={onShow} />
        {port.tracings.length > 0 && (
          <Suspense fallback={null}>
            <TracingsSection tracings={port.tracings} />
          </Suspense>
        )}
        {port.touch !== undefined && <UltravioletSection touch={port.touch} onShow={onShow} />}
        <ReflectionSection port={port} />
      </div>
    </I18nProvider>
  );
}

function DebriefActions({ port, links }: { port: DebriefPort; links: LinkPort }) {
  const { t } = useWords();
  return (
    <div className="row noPrint">
      <button type="button" className="button main" onClick={() => port.again()}>
        <RotateCcw aria-hidden size={18} />
        {t('debrief.again')}
      </button>
      <button type="button" className="button" onClick={() => port.download()}>
        <Download aria-hidden size={18} />
        {t('debrief.download')}
      </button>
      {port.downloadNote !== undefined && (
        <button type="button" className="button" onClick={port.downloadNote}>
          <FileHeart aria-hidden size={18} />
          {t('debrief.downloadNote')}
        </button>
      )}
      <button type="button" className="button" onClick={() => window.print()}>
        <Printer aria-hidden size={18} />
        {t('debrief.print')}
      </button>
      <a className="button" href={links.home}>
        <House aria-hidden size={18} />
        {t('app.toHome')}
      </a>
    </div>
  );
}
