/** One scenario with its picture and the two ways to begin it. */
import { Clock, GraduationCap } from 'lucide-react';
import type { LinkPort, ScenarioCard } from '../ports.ts';
import { useWords } from '../words/useWords.ts';

export function ScenarioPanel({ scenario, links }: { scenario: ScenarioCard; links: LinkPort }) {
  const { t, say } = useWords();
  const title = say(scenario.title);
  return (
    <article className="card scenario">
      {scenario.pictureUrl !== undefined && (
        <img src={scenario.pictureUrl} alt="" className="scenarioPicture" width={640} height={360} />
      )}
      <div className="scenarioText">
        <h3>{title}</h3>
        <p className="row">
          <span className="tag">
            <Clock aria-hidden size={14} />
            {t('home.scenarios.minutes', { count: scenario.minutes })}
          </span>
          <span className="tag">
            <GraduationCap aria-hidden size={14} />
            {t(`home.level.${scenario.level}`)}
          </span>
        </p>
        <p className="soft">{say(scenario.about)}</p>
        <div className="row scenarioActions">
          <a className="button main" href={links.prebrief(scenario.id, 'practice')}>
            {t('home.scenarios.practice')}
            <span className="unseen">: {title}</span>
          </a>
          <a className="button" href={links.prebrief(scenario.id, 'checkOff')}>
            {t('home.scenarios.checkOff')}
            <span className="unseen">: {title}</span>
          </a>
        </div>
        <p className="small soft">{t('home.scenarios.modes')}</p>
      </div>
    </article>
  );
}
