/** Says why an attempt or a visit cannot be opened, and what is left of it. */
import { PageTitle } from '../../desk/shell/PageTitle.tsx';
import { useWords } from '../../desk/words/useWords.ts';
import type { OpenTrouble } from '../play/openPlay.ts';
import { LINKS } from '../services.ts';

interface Props {
  readonly trouble: OpenTrouble;
  readonly onDownload?: () => void;
}

export function TroublePage({ trouble, onDownload }: Props) {
  const { say, t } = useWords();
  const { kind, detail, end } = trouble;
  const key = (name: string) => ({ key: `root.trouble.${name}` });
  return (
    <div className="stack">
      <PageTitle text={say(key('title'))} />
      <p>{say(key(kind))}</p>
      {kind === 'badScenario' && detail !== undefined && <pre className="small">{detail}</pre>}
      {end?.outcome !== undefined && (
        <p>
          {say({
            ...key('result'),
            values: { outcome: { key: `outcome.${end.outcome}` }, percent: end.percent ?? 0 },
          })}
        </p>
      )}
      <div className="row">
        {onDownload !== undefined && kind !== 'missing' && (
          <button type="button" className="button" onClick={onDownload}>
            {say(key('download'))}
          </button>
        )}
        <a className="button" href={LINKS.home}>
          {t('app.toHome')}
        </a>
      </div>
    </div>
  );
}
