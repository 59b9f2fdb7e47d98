/** One attempt being played: stage on the left, controls, chart and help on the right, all on one screen. */
import { I18nProvider } from 'react-aria-components/I18nProvider';
import type { LinkPort, PlayPort, SettingsPort } from '../ports.ts';
import { useStore } from '../shell/useStore.ts';
import { useWords } from '../words/useWords.ts';
import { Announcer } from './announcer/Announcer.tsx';
import { CaptionStrip } from './CaptionStrip.tsx';
import { EndPanel } from './EndPanel.tsx';
import { GuidedStrip } from './GuidedStrip.tsx';
import { HandsStatus } from './HandsStatus.tsx';
import { PausePanel } from './PausePanel.tsx';
import { PlayBar } from './PlayBar.tsx';
import { PlayProvider, usePlaying } from './PlayContext.tsx';
import { Readouts } from './Readouts.tsx';
import { RefusalNote } from './RefusalNote.tsx';
import { SidePanel } from './SidePanel.tsx';
import { SummaryStrip } from './SummaryStrip.tsx';
import { TracingPanel } from './TracingPanel.tsx';
import { Transcript } from './Transcript.tsx';
import { usePanelTab } from './usePanelTab.ts';
import '../theme/fields.css';
import './play.css';
import './chart/chart.css';
import './controls.css';
import './forms.css';
import './panel.css';

export interface PlayPageProps {
  readonly port: PlayPort;
  readonly settings: SettingsPort;
  readonly links: LinkPort;
  /** Hears the element that the stage fills, and nothing when it goes. */
  readonly stageRef: (element: HTMLDivElement | null) => void;
  /** Walk through the five steps of the guided try. */
  readonly isGuided: boolean;
  readonly onGuidedDone: () => void;
}

export function PlayPage(props: PlayPageProps) {
  const { language } = useWords();
  return (
    <I18nProvider locale={language}>
      <PlayProvider port={props.port}>
        <PlayScreen {...props} />
      </PlayProvider>
    </I18nProvider>
  );
}

function PlayScreen({ settings, links, stageRef, isGuided, onGuidedDone }: PlayPageProps) {
  const { view } = usePlaying();
  const { t } = useWords();
  const chosen = useStore(settings, () => settings.get());
  const { tab, setTab } = usePanelTab(chosen.shortcuts);
  return (
    <div className="play" data-room={view.room}>
      <PlayBar settings={settings} />
      <div className="playBody">
        <div className="stageColumn">
          <SummaryStrip />
          <section className="stageBox" aria-label={t('play.stage')}>
            <div className="stageSlot" ref={stageRef} aria-hidden="true" />
            {chosen.captions && <CaptionStrip />}
          </section>
          <div className="underStage">
            <Readouts isGaugeSeen={chosen.captions} />
            <HandsStatus />
            <Transcript />
          </div>
        </div>
        <div className="panel">
          {isGuided && <GuidedStrip tab={tab} onDone={onGuidedDone} />}
          <RefusalNote />
          <TracingPanel />
          <SidePanel tab={tab} onTab={setTab} settings={settings} />
        </div>
      </div>
      <Announcer isSilent={chosen.volume === 0} />
      <PausePanel settings={settings} links={links} />
      <EndPanel links={links} />
    </div>
  );
}
