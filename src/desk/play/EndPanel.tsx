/** When there is nothing more to play: the visit is over, a fault stopped it, or another tab has it. */
import type { LinkPort } from '../ports.ts';
import { useStore } from '../shell/useStore.ts';
import { useWords } from '../words/useWords.ts';
import { Overlay } from './Overlay.tsx';
import { usePlaying } from './PlayContext.tsx';

export function EndPanel({ links }: { links: LinkPort }) {
  const { port, view } = usePlaying();
  const trouble = useStore(port, () => port.trouble());
  if (trouble !== undefined) return <ElsewherePanel links={links} />;
  if (view.fault !== undefined) return <FaultPanel links={links} />;
  return <OverPanel />;
}

function OverPanel() {
  const { port, view } = usePlaying();
  const { t } = useWords();
  return (
    <Overlay title={t('end.title')} isOpen={view.ended}>
      <p>{t('end.about')}</p>
      {/* biome-ignore lint/a11y/noAutofocus: the only answer of a dialog */}
      <button type="button" className="button main" autoFocus data-action="finish" onClick={() => port.finish()}>
        {t('end.debrief')}
      </button>
    </Overlay>
  );
}

function FaultPanel({ links }: { links: LinkPort }) {
  const { port, view } = usePlaying();
  const { t } = useWords();
  return (
    <Overlay title={t('fault.title')} isOpen>
      <p>{t('fault.about')}</p>
      <p className="soft small">
        {t('fault.detail')} <code>{view.fault}</code>
      </p>
      <div className="row">
        <button type="button" className="button main" onClick={() => port.download()}>
          {t('keeping.download')}
        </button>
        <button type="button" className="button" onClick={() => port.finish()}>
          {t('fault.debrief')}
        </button>
        <a className="button" href={links.home}>
          {t('app.toHome')}
        </a>
      </div>
    </Overlay>
  );
}

function ElsewherePanel({ links }: { links: LinkPort }) {
  const { t } = useWords();
  return (
    <Overlay title={t('elsewhere.title')} isOpen>
      <p>{t('elsewhere.about')}</p>
      <a className="button main" href={links.home}>
        {t('app.toHome')}
      </a>
    </Overlay>
  );
}
