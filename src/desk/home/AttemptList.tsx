/** Attempts as a list: outcome, when, how long, and what can be done with each. */
import { Download, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { AttemptStorePort, AttemptSummary, LinkPort } from '../ports.ts';
import { clockText, dayText } from '../shell/format.ts';
import { useWords } from '../words/useWords.ts';
import { NamedLink } from './NamedLink.tsx';
import { OutcomeTag } from './OutcomeTag.tsx';

interface Props {
  readonly attempts: readonly AttemptSummary[];
  readonly store: AttemptStorePort;
  readonly links: LinkPort;
}

export function AttemptList({ attempts, store, links }: Props) {
  return (
    <ul className="attempts">
      {attempts.map((attempt) => (
        <AttemptRow key={attempt.id} attempt={attempt} store={store} links={links} />
      ))}
    </ul>
  );
}

function AttemptRow({ attempt, store, links }: { attempt: AttemptSummary } & Omit<Props, 'attempts'>) {
  const { t, say, language } = useWords();
  const [isAsking, setAsking] = useState(false);
  const when = dayText(attempt.startedAt, language);
  const name = t('home.attempt.name', { title: attempt.title, when });
  return (
    <li className="attempt">
      <div className="attemptText">
        <p className="attemptTitle">
          {say(attempt.title)} <OutcomeTag attempt={attempt} />
        </p>
        <p className="soft small">
          {t(`mode.${attempt.mode}`)} · {when} · {t('home.attempt.time', { time: clockText(attempt.elapsedMs) })}
        </p>
      </div>
      {isAsking ? (
        <RemoveQuestion name={name} onYes={() => void store.remove(attempt.id)} onNo={() => setAsking(false)} />
      ) : (
        <RowActions attempt={attempt} store={store} links={links} name={name} onRemove={() => setAsking(true)} />
      )}
    </li>
  );
}

function RemoveQuestion({ name, onYes, onNo }: { name: string; onYes: () => void; onNo: () => void }) {
  const { t } = useWords();
  return (
    <fieldset className="row">
      <legend className="unseen">{t('home.attempt.removeAsk', { name })}</legend>
      <span className="small">{t('home.attempt.removeShort')}</span>
      <button type="button" className="button danger small" onClick={onYes}>
        {t('home.attempt.removeYes')}
      </button>
      {/* biome-ignore lint/a11y/noAutofocus: the question came at the learner's press; the safe answer has the focus */}
      <button type="button" className="button small" autoFocus onClick={onNo}>
        {t('home.attempt.removeNo')}
      </button>
    </fieldset>
  );
}

interface ActionsProps extends Omit<Props, 'attempts'> {
  readonly attempt: AttemptSummary;
  readonly name: string;
  readonly onRemove: () => void;
}

function RowActions({ attempt, store, links, name, onRemove }: ActionsProps) {
  const { t } = useWords();
  const isOpen = attempt.state === 'open';
  return (
    <div className="row">
      <NamedLink
        className={isOpen ? 'button main small' : 'button small'}
        href={isOpen ? links.play(attempt.id) : links.debrief(attempt.id)}
        action={t(isOpen ? 'home.attempt.resume' : 'home.attempt.debrief')}
        name={name}
      />
      <button
        type="button"
        className="button plain icon"
        aria-label={t('home.attempt.download', { name })}
        title={t('home.attempt.download', { name })}
        onClick={() => store.download(attempt.id)}
      >
        <Download aria-hidden size={18} />
      </button>
      <button
        type="button"
        className="button plain icon"
        aria-label={t('home.attempt.remove', { name })}
        title={t('home.attempt.remove', { name })}
        onClick={onRemove}
      >
        <Trash2 aria-hidden size={18} />
      </button>
    </div>
  );
}
