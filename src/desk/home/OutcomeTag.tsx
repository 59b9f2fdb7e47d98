/** How an attempt stands, in one word and its percent. */
import type { AttemptSummary } from '../ports.ts';
import { useWords } from '../words/useWords.ts';

export function OutcomeTag({ attempt }: { attempt: AttemptSummary }) {
  const { t } = useWords();
  if (attempt.state === 'open') return <span className="tag teal">{t('home.attempt.open')}</span>;
  if (attempt.state === 'stopped') return <span className="tag warn">{t('home.attempt.stopped')}</span>;
  const { outcome = 'empty', percent = 0 } = attempt;
  return (
    <span className={`tag ${outcome === 'passed' ? 'good' : 'bad'}`}>
      {t(`outcome.${outcome}`)} · {t('outcome.percent', { percent })}
    </span>
  );
}
