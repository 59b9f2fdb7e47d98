/** A drill: one short task after another without end, an answer to each at once, and a summary when the learner has had enough. */
import { ArrowLeft, Flag } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { Answer, Task } from '../../core/drills/task.ts';
import type { LinkPort, SettingsPort } from '../ports.ts';
import { PageTitle } from '../shell/PageTitle.tsx';
import { useStore } from '../shell/useStore.ts';
import { useWords } from '../words/useWords.ts';
import { DrillSummary } from './DrillSummary.tsx';
import { DrillTask } from './DrillTask.tsx';
import type { DrillPort } from './port.ts';
import type { Sitting } from './sitting.ts';
import '../settings/settings.css';
import '../theme/fields.css';
import './drills.css';

export interface DrillPageProps {
  readonly port: DrillPort;
  readonly settings: SettingsPort;
  readonly links: LinkPort;
}

export function DrillPage({ port, settings, links }: DrillPageProps) {
  const { t, say } = useWords();
  const [n, setN] = useState(0);
  const [isOver, setOver] = useState(false);
  const { sitting, note } = useSitting(port);

  return (
    <div className="drill">
      <div className="drillHead">
        <a className="button plain" href={links.home}>
          <ArrowLeft aria-hidden size={18} />
          {t('app.toHome')}
        </a>
        <PageTitle text={t(`home.drill.${port.id}.title`)} />
        <Score port={port} />
        {!isOver && (
          <button type="button" className="button" data-drill="finish" onClick={() => setOver(true)}>
            <Flag aria-hidden size={18} />
            {say({ key: 'drills.page.finish' })}
          </button>
        )}
      </div>
      {isOver ? (
        <DrillSummary
          port={port}
          links={links}
          sitting={sitting}
          onGoOn={() => {
            setOver(false);
            setN(n + 1);
          }}
        />
      ) : (
        <DrillTask key={n} n={n} port={port} settings={settings} onAnswer={note} onNext={() => setN(n + 1)} />
      )}
    </div>
  );
}

/** What was answered since the page was opened; every answer goes into the book too. */
function useSitting(port: DrillPort) {
  const [sitting, setSitting] = useState<Sitting>({ answered: 0, right: 0, missed: [] });

  const note = useCallback(
    (place: number, task: Task, answer: Answer) => {
      const isRight = task.isRight(answer);
      port.book.note(port.id, isRight);
      setSitting(({ answered, right, missed }) => ({
        answered: answered + 1,
        right: right + (isRight ? 1 : 0),
        missed: isRight ? missed : [...missed, { n: place, task }],
      }));
    },
    [port],
  );
  return { sitting, note };
}

/** How it stands, over all sittings. */
function Score({ port }: { port: DrillPort }) {
  const { say } = useWords();
  const { right, tried, streak, best } = useStore(port.book, () => port.book.progress(port.id));
  return (
    <ul className="drillScore" data-drill="score">
      <li className="tag">{say({ key: 'drills.page.score', values: { right, tried } })}</li>
      <li className={streak > 2 ? 'tag good' : 'tag'}>{say({ key: 'drills.page.streak', values: { streak } })}</li>
      <li className="tag">{say({ key: 'drills.page.best', values: { best } })}</li>
    </ul>
  );
}
