/** One criterion: verdict and title at once; reason, what to do instead, source, competencies and the moment inside. */
import { CircleCheck, CircleMinus, CircleX, Eye, ShieldAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { CriterionResult } from '../../core/rubric/types.ts';
import type { DebriefPort } from '../ports.ts';
import { clockText } from '../shell/format.ts';
import { useWords } from '../words/useWords.ts';

const ICONS = { met: CircleCheck, missed: CircleX, notObserved: CircleMinus };

interface Props {
  readonly result: CriterionResult;
  readonly port: DebriefPort;
  readonly onShow: ((at: number) => void) | undefined;
}

export function CriterionItem({ result, port, onShow }: Props) {
  const { t, say } = useWords();
  const { criterion, verdict } = result;
  const [isOpen, setOpen] = useState(verdict === 'missed' && criterion.critical);
  const Icon = ICONS[verdict];

  useEffect(() => {
    const open = () => setOpen(true);
    window.addEventListener('beforeprint', open);
    return () => window.removeEventListener('beforeprint', open);
  }, []);

  return (
    <li id={`criterion-${criterion.id}`} className={`criterion ${verdict}`} data-criterion={criterion.id}>
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <Icon aria-hidden size={22} className="verdictIcon" />
          <span className="criterionTitle">
            {say({ key: `criterion.${criterion.id}.title` })}
            {criterion.critical && (
              <span className="tag">
                <ShieldAlert aria-hidden size={14} />
                {t('debrief.gate')}
              </span>
            )}
          </span>
          <span className="criterionVerdict">
            <span>{t(`verdict.${verdict}`)}</span>
            <span className="small soft tabular">
              {verdict === 'notObserved'
                ? t('debrief.notCounted')
                : t('debrief.pointsOf', { points: result.points, possible: criterion.points })}
            </span>
          </span>
        </summary>
        <CriterionBody result={result} port={port} onShow={onShow} />
      </details>
    </li>
  );
}

function CriterionBody({ result, port, onShow }: Props) {
  const { t, say, knows } = useWords();
  const { criterion, verdict, at } = result;
  const instead = `criterion.${criterion.id}.instead`;
  return (
    <div className="criterionBody">
      <p>{say(result.reason)}</p>
      {verdict === 'missed' && knows(instead) && (
        <p className="instead">
          <strong>{t('debrief.instead')}</strong> {say({ key: instead })}
        </p>
      )}
      <dl className="proof">
        <div>
          <dt>{t('debrief.source')}</dt>
          <dd>{port.sources[criterion.source] ?? criterion.source}</dd>
        </div>
        <div>
          <dt>{t('debrief.competencies')}</dt>
          <dd>
            <ul>
              {criterion.competencies.map((id) => (
                <li key={id}>
                  <code>{id}</code> {port.competency(id)}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      </dl>
      {at !== undefined && onShow !== undefined && (
        <p className="noPrint">
          <button type="button" className="button small" onClick={() => onShow(at)}>
            <Eye aria-hidden size={16} />
            {t('debrief.moment', { time: clockText(at) })}
          </button>
        </p>
      )}
    </div>
  );
}
