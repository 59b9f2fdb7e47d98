/** An answer that is one of a few: a press is the answer. With shortcuts on, the number keys press, too. */
import { Check, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Answer, AnswerForm } from '../../core/drills/task.ts';
import { useWords } from '../words/useWords.ts';

type Options = Extract<AnswerForm, { kind: 'choice' }>['options'];

interface Props {
  readonly options: Options;
  readonly right: Answer;
  readonly given: Answer | undefined;
  readonly questionId: string;
  readonly hasShortcuts: boolean;
  readonly onAnswer: (answer: string) => void;
}

export function ChoiceAnswer({ options, right, given, questionId, hasShortcuts, onAnswer }: Props) {
  const { say } = useWords();
  const isOpen = given === undefined;
  useNumberKeys(options, hasShortcuts && isOpen, onAnswer);
  return (
    <fieldset className="drillChoices" aria-labelledby={questionId}>
      {options.map(({ value, label }, place) => (
        <button
          key={value}
          type="button"
          className={`button drillChoice ${markOf(value, right, given)}`}
          aria-disabled={!isOpen}
          data-choice={value}
          onClick={() => isOpen && onAnswer(value)}
        >
          {hasShortcuts && (
            <kbd className="drillKey" aria-hidden>
              {place + 1}
            </kbd>
          )}
          <span>{say(label)}</span>
          <Verdict mark={markOf(value, right, given)} />
        </button>
      ))}
      {hasShortcuts && isOpen && (
        <p className="soft small">{say({ key: 'drills.page.keys', values: { count: options.length } })}</p>
      )}
    </fieldset>
  );
}

type Mark = '' | 'isRight' | 'isWrong';

function markOf(value: string, right: Answer, given: Answer | undefined): Mark {
  if (given === undefined) return '';
  if (value === right) return 'isRight';
  return value === given ? 'isWrong' : '';
}

function Verdict({ mark }: { mark: Mark }) {
  const { say } = useWords();
  if (mark === '') return null;
  const Icon = mark === 'isRight' ? Check : X;
  return (
    <>
      <Icon aria-hidden size={20} />
      <span className="unseen">{say({ key: `drills.page.mark.${mark === 'isRight' ? 'right' : 'wrong'}` })}</span>
    </>
  );
}

function useNumberKeys(options: Options, isOn: boolean, onAnswer: (answer: string) => void): void {
  const answer = useRef(onAnswer);
  answer.current = onAnswer;
  useEffect(() => {
    if (!isOn) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (event.target instanceof Element && event.target.closest('input, textarea, select') !== null) return;
      const option = /^[1-9]$/.test(event.key) ? options[Number(event.key) - 1] : undefined;
      if (option) answer.current(option.value);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [options, isOn]);
}
