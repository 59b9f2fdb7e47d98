/** The picture or the sound in words, one step at a press: never faster than it can be read, spoken or felt in braille. */
import { useEffect, useRef, useState } from 'react';
import type { Phrase } from '../../core/session/types.ts';
import { useWords } from '../words/useWords.ts';

export function WordSteps({ steps }: { steps: readonly Phrase[] }) {
  const { say } = useWords();
  const [shown, setShown] = useState(0);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (shown > 0) list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [shown]);
  const isDone = shown >= steps.length;
  const action = shown === 0 ? 'firstStep' : isDone ? 'again' : 'nextStep';
  const step = steps[shown - 1];
  return (
    <details className="drillWords">
      <summary>{say({ key: 'drills.page.words' })}</summary>
      <p className="soft small">{say({ key: 'drills.page.wordsAbout' })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
      <ol className="drillSteps" ref={list} tabIndex={0} aria-label={say({ key: 'drills.page.words' })}>
        {steps.slice(0, shown).map((each, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same sentence may come twice, and none moves
          <li key={place}>{say(each)}</li>
        ))}
      </ol>
      <p role="status" className="unseen">
        {step !== undefined && say(step)}
        {isDone && shown > 1 && ` ${say({ key: 'drills.page.noMore' })}`}
      </p>
      <button type="button" className="button small" data-drill="step" onClick={() => setShown(isDone ? 0 : shown + 1)}>
        {say({ key: `drills.page.${action}` })}
        <span className="soft tabular">
          {say({ key: 'drills.page.stepOf', values: { step: shown, steps: steps.length } })}
        </span>
      </button>
    </details>
  );
}
