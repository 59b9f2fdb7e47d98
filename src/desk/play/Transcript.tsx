/** The conversation so far; the newest line is in sight. */
import { useEffect, useRef } from 'react';
import { useWords } from '../words/useWords.ts';
import { usePlaying } from './PlayContext.tsx';

export function Transcript() {
  const { lines } = usePlaying().view;
  const { t, say } = useWords();
  const list = useRef<HTMLDivElement>(null);
  const count = lines.length;

  useEffect(() => {
    // The box is laid out from its foot: the top of its scroll is the newest line.
    if (count > 0) list.current?.scrollTo({ top: 0 });
  }, [count]);

  return (
    // A box that scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="transcript" ref={list} tabIndex={0} aria-label={t('play.transcript')}>
      {count === 0 && <p className="soft small">{t('play.noTalk')}</p>}
      <ol>
        {lines.map((line, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added at the end
            key={index}
            className={line.who === 'learner' ? 'said own' : 'said'}
          >
            <span className="who">
              {line.who === 'learner' ? t('play.you') : say({ key: `person.${line.who}.name` })}
            </span>
            <span className="unseen">: </span>
            <span>{say(line.phrase)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
