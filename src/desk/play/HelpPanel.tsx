/** Help: a hint in practice, how the play works, the shortcuts. */
import { Lightbulb } from 'lucide-react';
import { useState } from 'react';
import type { Phrase } from '../../core/session/types.ts';
import type { SettingsPort } from '../ports.ts';
import { SwitchField } from '../settings/SwitchField.tsx';
import { useStore } from '../shell/useStore.ts';
import { SHORTCUTS } from '../shortcuts.ts';
import { useWords } from '../words/useWords.ts';
import { usePlaying } from './PlayContext.tsx';

export function HelpPanel({ settings }: { settings: SettingsPort }) {
  const { t } = useWords();
  const chosen = useStore(settings, () => settings.get());
  return (
    <div className="helpPanel">
      <HintSection />
      <section className="stack" aria-labelledby="howTitle">
        <h2 id="howTitle">{t('help.how')}</h2>
        <ul className="points">
          {(['world', 'time', 'carry', 'aim', 'watch'] as const).map((topic) => (
            <li key={topic}>{t(`help.about.${topic}`)}</li>
          ))}
        </ul>
      </section>
      <section className="stack" aria-labelledby="keysTitle">
        <h2 id="keysTitle">{t('help.shortcuts')}</h2>
        <SwitchField
          label={t('help.shortcutsOn')}
          about={t('help.shortcutsAbout')}
          isOn={chosen.shortcuts}
          onChange={(shortcuts) => settings.set({ shortcuts })}
        />
        <dl className="shortcutList">
          {SHORTCUTS.map((shortcut) => (
            <div key={shortcut.action}>
              <dt>
                <kbd>{shortcut.shown}</kbd>
              </dt>
              <dd>{t(shortcut.label)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}

function HintSection() {
  const { port, view } = usePlaying();
  const { t, say } = useWords();
  const [shown, setShown] = useState<Phrase>();
  if (port.mode === 'checkOff') return <p className="notice">{t('help.noHints')}</p>;
  const ask = () => {
    setShown(view.hint ?? { key: 'help.hintNone' });
    if (view.hint !== undefined) port.noteHint(view.hint);
  };
  return (
    <section className="stack" aria-labelledby="hintTitle">
      <h2 id="hintTitle">{t('help.hint')}</h2>
      <p>
        <button type="button" className="button" data-action="hint" onClick={ask}>
          <Lightbulb aria-hidden size={18} />
          {t('help.hintAsk')}
        </button>
      </p>
      <div role="status">{shown !== undefined && <p className="notice">{say(shown)}</p>}</div>
    </section>
  );
}
