/** One scenario as a card: picture, level, minutes, last result, and the ways to begin it or to go on. */
import { Clock, DoorOpen, GraduationCap, Heart, type LucideIcon, UserRound } from 'lucide-react';
import type { AttemptSummary, LinkPort, ScenarioCard } from '../ports.ts';
import { useWords } from '../words/useWords.ts';
import { NamedLink } from './NamedLink.tsx';
import { OutcomeTag } from './OutcomeTag.tsx';

interface Props {
  readonly scenario: ScenarioCard;
  /** Attempts of this scenario, newest first. */
  readonly attempts: readonly AttemptSummary[];
  readonly links: LinkPort;
}

export function ScenarioPanel({ scenario, attempts, links }: Props) {
  const { t, say } = useWords();
  const title = say(scenario.title);
  const open = attempts.find(({ state }) => state === 'open');
  const last = attempts.find(({ state }) => state === 'finished');
  return (
    <article className="card scenario" data-scenario={scenario.id}>
      {scenario.pictureUrl === undefined ? (
        <DrawnPicture duty={scenario.duty} />
      ) : (
        <img src={scenario.pictureUrl} alt="" className="scenarioPicture" width={640} height={360} loading="lazy" />
      )}
      <div className="scenarioText">
        <h4>{title}</h4>
        <p className="row small scenarioFacts">
          <span>
            <Clock aria-hidden size={15} />
            {t('home.scenarios.minutes', { count: scenario.minutes })}
          </span>
          <span>
            <GraduationCap aria-hidden size={15} />
            {t(`home.level.${scenario.level}`)}
          </span>
        </p>
        <p className="soft scenarioAbout">{say(scenario.about)}</p>
        {last !== undefined && (
          <p className="row small scenarioLast">
            {t('home.scenarios.last')} <OutcomeTag attempt={last} />
            <NamedLink href={links.debrief(last.id)} action={t('home.attempt.debrief')} name={title} />
          </p>
        )}
        <ScenarioActions scenario={scenario} open={open} links={links} title={title} />
      </div>
    </article>
  );
}

interface ActionProps extends Pick<Props, 'scenario' | 'links'> {
  readonly open: Props['attempts'][number] | undefined;
  readonly title: string;
}

/** Going on, practising, check-off. */
function ScenarioActions({ scenario, open, links, title }: ActionProps) {
  const { t } = useWords();
  return (
    <div className="row scenarioActions">
      {open !== undefined && (
        <NamedLink className="button main" href={links.play(open.id)} action={t('home.attempt.resume')} name={title} />
      )}
      <NamedLink
        className={open === undefined ? 'button main' : 'button'}
        href={links.prebrief(scenario.id, 'practice')}
        action={t('home.scenarios.practice')}
        name={title}
      />
      <NamedLink
        className="button"
        href={links.prebrief(scenario.id, 'checkOff')}
        action={t('home.scenarios.checkOff')}
        name={title}
      />
    </div>
  );
}

const DRAWN: Readonly<Record<string, LucideIcon>> = { rooming: DoorOpen, vitalSigns: Heart };

/** Where there is no picture: a quiet one of the duty. */
function DrawnPicture({ duty = '' }: { duty: string | undefined }) {
  const Icon = DRAWN[duty] ?? UserRound;
  return (
    <div className="drawnPicture" aria-hidden="true">
      <Icon size={56} strokeWidth={1.25} />
    </div>
  );
}
