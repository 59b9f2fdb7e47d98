/** When the learner has had enough: how it went, and what is worth another look. */
import { useEffect, useRef } from 'react';
import type { Task } from '../../core/drills/task.ts';
import type { Phrase } from '../../core/session/types.ts';
import type { LinkPort } from '../ports.ts';
import { useStore } from '../shell/useStore.ts';
import { useWords } from '../words/useWords.ts';
import type { DrillPort } from './port.ts';
import type { Sitting } from './sitting.ts';

/** So many mistakes are told again; more would not be read. */
const MOST_TOLD = 5;

interface Props {
  readonly port: DrillPort;
  readonly links: LinkPort;
  readonly sitting: Sitting;
  readonly onGoOn: () => void;
}

export function DrillSummary({ port, links, sitting, onGoOn }: Props) {
  const { t, say } = useWords();
  const { right, tried, best, last } = useStore(port.book, () => port.book.progress(port.id));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { answered } = sitting;
  return (
    <section className="card drillSummary" aria-labelledby="drillSummaryTitle">
      <h2 id="drillSummaryTitle" ref={heading} tabIndex={-1}>
        {say({ key: 'drills.page.summary' })}
      </h2>
      <p className="drillNow">
        {answered === 0
          ? say({ key: 'drills.page.summaryNone' })
          : say({ key: 'drills.page.summaryNow', values: { right: sitting.right, count: answered } })}
      </p>
      <p>{say({ key: 'drills.page.summaryAll', values: { right, tried, best } })}</p>
      {last.length > 0 && <LastAnswers last={last} />}
      {sitting.missed.length > 0 && <Missed sitting={sitting} />}
      <p className="soft small">{say({ key: 'drills.page.practiceOnly' })}</p>
      <div className="row">
        <button type="button" className="button main" onClick={onGoOn}>
          {say({ key: 'drills.page.goOn' })}
        </button>
        <a className="button" href={links.home}>
          {t('app.toHome')}
        </a>
      </div>
    </section>
  );
}

function LastAnswers({ last }: { last: readonly boolean[] }) {
  const { say } = useWords();
  return (
    <div className="stack">
      <h3 id="lastAnswers">{say({ key: 'drills.page.lastTwenty' })}</h3>
      <ol className="lastAnswers" aria-labelledby="lastAnswers">
        {last.map((isRight, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row of marks without names of their own
          <li key={place} className={isRight ? 'isRight' : 'isWrong'}>
            <span className="unseen">{say({ key: `drills.page.mark.${isRight ? 'right' : 'wrong'}` })}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Missed({ sitting }: { sitting: Sitting }) {
  const { say } = useWords();
  const told = new Set(sitting.missed.map(({ task }) => missedText(task, say)));
  return (
    <div className="stack">
      <h3>{say({ key: 'drills.page.missed' })}</h3>
      <ul className="points">
        {[...told].slice(-MOST_TOLD).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}

/** What was right; with the finding, where the answer says nothing without it. */
function missedText(task: Task, say: (phrase: Phrase) => string): string {
  const right = say(task.explain(task.right)[0] ?? task.question);
  const finding = task.setup.kind === 'findings' ? task.setup.lines.at(-1) : undefined;
  return finding === undefined ? right : say({ key: 'drills.page.findingMissed', values: { finding, right } });
}
