/** The bar above: which visit, how it is played, time gone, language, pause; and whether it is being kept. */
import { Pause, Timer } from 'lucide-react';
import { useCallback } from 'react';
import type { SettingsPort } from '../ports.ts';
import { clockText } from '../shell/format.ts';
import { KeepingNotice } from '../shell/KeepingNotice.tsx';
import { LanguageSwitch } from '../shell/LanguageSwitch.tsx';
import { PageTitle } from '../shell/PageTitle.tsx';
import { useStore } from '../shell/useStore.ts';
import { useWords } from '../words/useWords.ts';
import { usePlaying } from './PlayContext.tsx';
import { useNow } from './useNow.ts';

export function PlayBar({ settings }: { settings: SettingsPort }) {
  const { port } = usePlaying();
  const { t, say } = useWords();
  const keeping = useStore(port, () => port.keeping());
  return (
    <header className="playBar">
      <div className="playBarRow">
        <PageTitle text={say(port.scenario.title)} className="playTitle" />
        <span className="tag teal">{t(`mode.${port.mode}`)}</span>
        <span className="playBarSpace" />
        <Elapsed />
        <LanguageSwitch settings={settings} />
        <button type="button" className="button" data-action="pause" onClick={() => port.pause()}>
          <Pause aria-hidden size={18} />
          {t('play.pause')}
        </button>
      </div>
      <KeepingNotice keeping={keeping} onDownload={() => port.download()} />
    </header>
  );
}

function Elapsed() {
  const { port } = usePlaying();
  const { t } = useWords();
  const text = useNow(
    useCallback(() => clockText(port.now()), [port]),
    250,
  );
  return (
    <span className="elapsed tabular" role="timer" aria-label={t('play.elapsed', { time: text })}>
      <Timer aria-hidden size={18} />
      {text}
    </span>
  );
}
