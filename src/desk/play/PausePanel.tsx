/** The pause: time stands still. Go on, change what helps, leave for later, or end the attempt. */
import { Flag, House, Play } from 'lucide-react';
import { useState } from 'react';
import type { LinkPort, SettingsPort } from '../ports.ts';
import { AidFields } from '../settings/AidFields.tsx';
import { LanguageSwitch } from '../shell/LanguageSwitch.tsx';
import { useStore } from '../shell/useStore.ts';
import { useWords } from '../words/useWords.ts';
import { Overlay } from './Overlay.tsx';
import { usePlaying } from './PlayContext.tsx';
import '../settings/settings.css';

export function PausePanel({ settings, links }: { settings: SettingsPort; links: LinkPort }) {
  const { port, view } = usePlaying();
  const { t } = useWords();
  const isPaused = useStore(port, () => port.isPaused());
  const wasHidden = useStore(port, () => port.wasHidden());
  const isOver = view.ended || view.fault !== undefined;
  return (
    <Overlay title={t('pause.title')} isOpen={isPaused && !isOver} onClose={() => port.resume()}>
      <p>{t(wasHidden ? 'pause.hidden' : 'pause.about')}</p>
      <p>
        {/* biome-ignore lint/a11y/noAutofocus: the first answer of a dialog */}
        <button type="button" className="button main" autoFocus data-action="resume" onClick={() => port.resume()}>
          <Play aria-hidden size={18} />
          {t('pause.resume')}
        </button>
      </p>
      <div className="stack">
        <LanguageSwitch settings={settings} />
        <AidFields settings={settings} />
      </div>
      <LeaveRow links={links} />
    </Overlay>
  );
}

function LeaveRow({ links }: { links: LinkPort }) {
  const { port } = usePlaying();
  const { t } = useWords();
  const [isAsking, setAsking] = useState(false);
  if (isAsking) {
    return (
      <fieldset className="notice warn stack">
        <legend className="unseen">{t('pause.finish')}</legend>
        <p>{t('pause.finishAsk')}</p>
        <div className="row">
          <button type="button" className="button danger" data-action="finish" onClick={() => port.finish()}>
            {t('pause.finishYes')}
          </button>
          {/* biome-ignore lint/a11y/noAutofocus: the safe answer to a question the learner just raised */}
          <button type="button" className="button" autoFocus onClick={() => setAsking(false)}>
            {t('pause.finishNo')}
          </button>
        </div>
      </fieldset>
    );
  }
  return (
    <div className="row">
      <a className="button" href={links.home}>
        <House aria-hidden size={18} />
        {t('pause.leave')}
      </a>
      <button type="button" className="button" data-action="askFinish" onClick={() => setAsking(true)}>
        <Flag aria-hidden size={18} />
        {t('pause.finish')}
      </button>
    </div>
  );
}
