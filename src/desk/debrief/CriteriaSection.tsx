/** Every criterion, gates first, then part by part of the visit; the learner may look at the missed ones only. */
import { useState } from 'react';
import type { CriterionResult } from '../../core/rubric/types.ts';
import type { DebriefPort } from '../ports.ts';
import { ChoiceField } from '../settings/ChoiceField.tsx';
import { useWords } from '../words/useWords.ts';
import { CriterionItem } from './CriterionItem.tsx';

type Filter = 'all' | 'missed';

interface Props {
  readonly port: DebriefPort;
  readonly onShow: ((at: number) => void) | undefined;
}

export function CriteriaSection({ port, onShow }: Props) {
  const { t, say, knows } = useWords();
  const [filter, setFilter] = useState<Filter>('all');
  const shown = port.result.criteria.filter(({ verdict }) => filter === 'all' || verdict === 'missed');
  return (
    <section className="criteria" aria-labelledby="criteriaTitle">
      <div className="criteriaHead">
        <h2 id="criteriaTitle">{t('debrief.criteria')}</h2>
        <div className="noPrint">
          <ChoiceField
            label={t('debrief.filter')}
            value={filter}
            options={(['all', 'missed'] as const).map((value) => ({ value, label: t(`debrief.show.${value}`) }))}
            onChange={setFilter}
          />
        </div>
      </div>
      {shown.length === 0 && <p className="empty">{t('debrief.noneMissed')}</p>}
      {sectionsOf(shown).map(({ part, criteria }) => (
        <div key={part} className="criteriaPart">
          <h3>{say({ key: knows(`part.${part}`) ? `part.${part}` : part })}</h3>
          <ul>
            {criteria.map((criterion) => (
              <CriterionItem key={criterion.criterion.id} result={criterion} port={port} onShow={onShow} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** Gates first, then the parts in the order in which the rubric names them. */
function sectionsOf(criteria: readonly CriterionResult[]) {
  const sections = new Map<string, CriterionResult[]>();
  const gates = criteria.filter(({ criterion }) => criterion.critical);
  if (gates.length > 0) sections.set('gates', gates);
  for (const result of criteria) {
    if (result.criterion.critical) continue;
    const { part } = result.criterion;
    const section = sections.get(part);
    if (section === undefined) sections.set(part, [result]);
    else section.push(result);
  }
  return [...sections].map(([part, members]) => ({ part, criteria: members }));
}
