/** The outcome in one look: passed or not and why; missed gates come before any points. */
import { CircleCheckBig, CircleDashed, OctagonX } from 'lucide-react';
import type { CriterionResult, Result } from '../../core/rubric/types.ts';
import type { DebriefPort } from '../ports.ts';
import { clockText, dayText } from '../shell/format.ts';
import { PageTitle } from '../shell/PageTitle.tsx';
import { useWords } from '../words/useWords.ts';

const ICONS = { passed: CircleCheckBig, failed: OctagonX, empty: CircleDashed };

export function OutcomePanel({ port }: { port: DebriefPort }) {
  const { t, say, language } = useWords();
  const { result, attempt, scenario } = port;
  const gates = result.criteria.filter(({ criterion }) => criterion.critical);
  const missed = gates.filter(({ criterion }) => result.missedGates.includes(criterion.id));
  const Icon = ICONS[result.outcome];
  return (
    <section className={`outcome card ${result.outcome}`}>
      <div className="outcomeMark">
        <Icon aria-hidden size={40} />
      </div>
      <div className="stack">
        <p className="soft">
          {say(scenario.title)} · {t(`mode.${attempt.mode}`)} · {dayText(attempt.startedAt, language)} ·{' '}
          {t('home.attempt.time', { time: clockText(result.endedAt) })}
        </p>
        <PageTitle text={t('debrief.title', { title: scenario.title })}>{t(`outcome.${result.outcome}`)}</PageTitle>
        <p className="outcomeWhy">
          {missed.length > 0
            ? t('debrief.gatesMissed', { count: missed.length })
            : t(`debrief.why.${result.outcome}`, { passMark: result.passMark })}
        </p>
        <MissedGates missed={missed} />
      </div>
      <Score result={result} gates={gates} />
    </section>
  );
}

function MissedGates({ missed }: { missed: readonly CriterionResult[] }) {
  const { say } = useWords();
  if (missed.length === 0) return null;
  return (
    <ul className="missedGates">
      {missed.map(({ criterion }) => (
        <li key={criterion.id}>
          <a
            href={`#criterion-${criterion.id}`}
            onClick={(event) => {
              // The address holds the page: only scroll and focus move.
              event.preventDefault();
              const element = document.getElementById(`criterion-${criterion.id}`);
              element?.scrollIntoView({ block: 'center' });
              element?.querySelector<HTMLElement>('summary')?.focus();
            }}
          >
            {say({ key: `criterion.${criterion.id}.title` })}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Score({ result, gates }: { result: Result; gates: readonly CriterionResult[] }) {
  const { t } = useWords();
  const met = gates.filter(({ verdict }) => verdict === 'met').length;
  const all = gates.filter(({ verdict }) => verdict !== 'notObserved').length;
  return (
    <dl className="score">
      <div>
        <dt>{t('debrief.points')}</dt>
        <dd className="tabular">
          {t('outcome.percent', { percent: result.percent })}
          <span className="small soft">
            {t('debrief.pointsOf', { points: result.points, possible: result.possible })}
          </span>
        </dd>
      </div>
      <div>
        <dt>{t('debrief.gates')}</dt>
        <dd className="tabular">
          {t('debrief.gatesOf', { met, all })}
          <span className="small soft">{t('debrief.passMark', { passMark: result.passMark })}</span>
        </dd>
      </div>
    </dl>
  );
}
